import { button, color, el, fileSize, localUrl, webLink } from './dom.js';
import { icon } from './icons.js';
import { channelOf, markdown } from './markdown.js';
import { language, texts } from './texts.js';

const BUTTON_STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link', 6: 'primary' };

/**
 * Draws a message's component tree. `room` carries what is needed to act and to name: { names, people, act, open, message }.
 */
export function components(tree, room) {
  return (tree ?? []).map(component => draw(component, room));
}

function draw(component, room) {
  switch (component.type) {
    case 1: return el('div', { class: 'row' }, components(component.components, room));
    case 2: return drawButton(component, room);
    case 3: case 5: case 6: case 7: case 8: return drawSelect(component, room);
    case 9: return el('div', { class: 'section' },
      el('div', {}, components(component.components, room)), draw(component.accessory, room));
    case 10: return el('div', { class: 'markdown' }, markdown(component.content, room.names, room.open));
    case 11: return el('div', { class: 'thumbnail' }, picture(component.media, component.description));
    case 12: return el('div', { class: 'gallery' }, component.items.map(item => picture(item.media, item.description)));
    case 13: return fileCard(component.file.url, component.name ?? nameOf(component.file.url), component.size);
    case 14: return el('hr', { class: component.divider === false ? 'space' : '' });
    case 17: return container(component, room);
    default: return el('p', { class: 'small' }, `[${component.type}]`);
  }
}

function container(component, room) {
  const box = el('div', { class: 'container' }, components(component.components, room));
  const accent = color(component.accent_color);
  if (accent) box.style.borderInlineStartColor = accent;
  return box;
}

function drawButton(component, room) {
  const label = [component.emoji?.name && component.emoji.name + ' ', component.label].filter(Boolean);
  const look = { class: BUTTON_STYLES[component.style] ?? 'secondary', disabled: component.disabled };
  if (component.style !== 5) {
    return button(label, () => room.act('click', { button: component.custom_id }), look);
  }
  const channel = channelOf(component.url);
  if (channel) return button([...label, ' ↪'], () => room.open(channel), look);
  return el('a', { ...look, class: 'link button', href: webLink(component.url), target: '_blank', rel: 'noopener noreferrer' }, label, ' ↗');
}

function drawSelect(component, room) {
  const options = optionsOf(component, room);
  const submit = values => room.act('choose', { select: component.custom_id, choose: values });
  return (component.max_values ?? 1) > 1 || component.min_values === 0
    ? severalOf(component, options, submit)
    : oneOf(component, options, submit);
}

function oneOf(component, options, submit) {
  const chosen = options.find(option => option.default);
  const placeholder = el('option', { value: '', selected: !chosen, disabled: true },
    component.placeholder ?? texts.choose);
  const select = el('select', { disabled: component.disabled, 'aria-label': component.placeholder ?? texts.choose },
    placeholder, options.map(option => el('option',
      { value: option.value, selected: option === chosen, title: option.description }, option.label)));
  select.addEventListener('change', () => submit([select.value]));
  return select;
}

function severalOf(component, options, submit) {
  const boxes = options.map(option => el('input', { type: 'checkbox', value: option.value, checked: !!option.default }));
  const send = () => submit(boxes.filter(box => box.checked).map(box => box.value));
  return el('details', { class: 'several' },
    el('summary', {}, component.placeholder ?? texts.choose),
    options.map((option, at) => el('label', {}, boxes[at], ' ', option.label,
      option.description ? el('span', { class: 'small' }, ' — ' + option.description) : null)),
    button(texts.validate, send, { class: 'primary', disabled: component.disabled }));
}

/** What a select offers: its own options, or people, roles and channels of this server. */
export function optionsOf(component, room) {
  const people = () => room.people.map(one => ({ value: one.id, label: '@' + one.name }));
  const roles = () => Object.entries(room.names.roles).map(([value, name]) => ({ value, label: '@' + name }));
  const channels = () => Object.entries(room.names.channels).map(([value, name]) => ({ value, label: '#' + name }));
  const preset = new Set((component.default_values ?? []).map(one => one.id));
  const marked = list => list.map(option => ({ ...option, default: preset.has(option.value) }));
  switch (component.type) {
    case 5: return marked(people());
    case 6: return marked(roles());
    case 7: return marked([...people(), ...roles()]);
    case 8: return marked(channels());
    default: return component.options ?? [];
  }
}

/** A picture of this server is shown; one from elsewhere is only a link: this page asks nobody else for anything. */
export function picture(media, description) {
  const source = localUrl(media.url);
  if (!source) {
    return el('a', { href: webLink(media.url), target: '_blank', rel: 'noopener noreferrer', class: 'small' },
      icon('picture'), ` ${description ?? texts.pictureOutside} ↗`);
  }
  return el('a', { href: source, target: '_blank' }, el('img', { src: source, alt: description ?? texts.picture, loading: 'lazy' }));
}

export function fileCard(url, name, size) {
  return el('a', { class: 'file', href: localUrl(url) ?? webLink(url), target: '_blank', rel: 'noopener noreferrer', download: name },
    icon('file'), el('span', {}, name), size ? el('span', { class: 'small' }, ' ' + fileSize(size, language)) : null);
}

function nameOf(url) {
  return decodeURIComponent(url.split('?')[0].split('/').pop());
}
