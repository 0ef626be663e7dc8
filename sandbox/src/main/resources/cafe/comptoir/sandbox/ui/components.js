import { h } from 'preact';
import { color, fileSize } from './formats.js';
import { Icon } from './icons.js';
import { channelOf, localUrl, nameOf, webLink } from './links.js';
import { Markdown } from './markdown.js';
import { choicesOf, Picker, presetOf } from './picker.js';
import { texts } from './texts.js';

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link', 6: 'primary' };

/** A message's component tree. `room`: { eyes, message, open }. */
export function Components({ tree, room }) {
  return (tree ?? []).map((component, at) => h(Component, { key: component.custom_id ?? at, component, room }));
}

function Component({ component, room }) {
  switch (component.type) {
    case 1: return h('div', { class: 'row' }, h(Components, { tree: component.components, room }));
    case 2: return h(Button, { component, room });
    case 3: case 5: case 6: case 7: case 8: return h(Select, { component, room });
    case 9: return h('div', { class: 'section' },
      h('div', {}, h(Components, { tree: component.components, room })), h(Component, { component: component.accessory, room }));
    case 10: return h(Markdown, { source: component.content, names: room.eyes.names, open: room.open });
    case 11: return h('div', { class: 'thumbnail' }, h(Picture, { media: component.media, description: component.description, spoiler: component.spoiler }));
    case 12: return h('div', { class: `gallery of-${Math.min(component.items.length, 4)}` },
      component.items.map((item, at) => h(Picture, { key: at, media: item.media, description: item.description })));
    case 13: return h(FileCard, { url: component.file.url, name: component.name ?? nameOf(component.file.url), size: component.size });
    case 14: return h('hr', { class: [component.divider === false && 'space', component.spacing === 2 && 'large'].filter(Boolean).join(' ') });
    case 17: return h('div', { class: 'container', style: { '--accent-bar': color(component.accent_color) ?? undefined } },
      h(Components, { tree: component.components, room }));
    default: return h('p', { class: 'small' }, `[${component.type}]`);
  }
}

function Button({ component, room: { eyes, message, open } }) {
  const label = [component.emoji?.name ? h('span', { class: 'emoji' }, component.emoji.name) : null, component.label];
  const style = `button ${STYLES[component.style] ?? 'secondary'}`;
  if (component.style === 5) {
    const channel = channelOf(component.url);
    return channel
      ? h('button', { type: 'button', class: style, disabled: component.disabled, onClick: () => open(channel) }, label, h(Icon, { name: 'external' }))
      : h('a', { class: style, href: webLink(component.url), target: '_blank', rel: 'noopener noreferrer' }, label, h(Icon, { name: 'external' }));
  }
  const waits = eyes.pending.get(message.id);
  return h('button', {
    type: 'button', class: waits === component.custom_id ? `${style} waiting` : style, disabled: component.disabled || !!waits,
    'aria-busy': String(waits === component.custom_id), onClick: () => eyes.use(message, component.custom_id, 'click', { button: component.custom_id }),
  }, label);
}

function Select({ component, room: { eyes, message } }) {
  return h(Picker, {
    placeholder: component.placeholder, options: choicesOf(component, eyes.names, eyes.people), chosen: presetOf(component),
    least: component.min_values ?? 1, most: component.max_values ?? 1, disabled: component.disabled, busy: eyes.pending.has(message.id),
    onChoose: values => eyes.use(message, component.custom_id, 'choose', { select: component.custom_id, choose: values }),
  });
}

/** A picture of this server is shown; one from elsewhere is only a link: this page asks nobody else for anything. */
export function Picture({ media, description }) {
  const source = localUrl(media.url);
  if (!source) {
    return h('a', { href: webLink(media.url), target: '_blank', rel: 'noopener noreferrer', class: 'small' }, h(Icon, { name: 'picture' }), ` ${description ?? texts.pictureOutside}`);
  }
  const size = media.width && media.height ? { width: media.width, height: media.height } : {};
  return h('a', { href: source, target: '_blank', class: 'picture' }, h('img', { src: source, alt: description ?? texts.picture, loading: 'lazy', ...size }));
}

export function FileCard({ url, name, size }) {
  const href = localUrl(url) ?? webLink(url);
  return h('div', { class: 'file' }, h(Icon, { name: 'file' }),
    h('span', { class: 'file-name' }, h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, name), size ? h('span', { class: 'small' }, fileSize(size)) : null),
    h('a', { class: 'button plain', href, download: name, title: texts.download, 'aria-label': `${texts.download} ${name}` }, h(Icon, { name: 'download' })));
}
