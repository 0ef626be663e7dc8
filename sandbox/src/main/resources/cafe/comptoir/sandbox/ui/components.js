import { h } from 'preact';
import { choicesOf, emojiCode, presetOf, searchOf } from './choices.js';
import { Emoji } from './emoji.js';
import { Covered, FileCard, Gallery } from './files.js';
import { color } from './formats.js';
import { Icon } from './icons.js';
import { channelOf, nameOf, webLink } from './links.js';
import { Markdown } from './markdown.js';
import { Picker } from './picker.js';
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
    case 11: return h('div', { class: 'thumbnail' }, h(Gallery, { items: [pictured(component)], eyes: room.eyes }));
    case 12: return h(Gallery, { items: component.items.map(pictured), eyes: room.eyes });
    case 13: return h(Covered, { covered: component.spoiler === true }, h(FileCard, { url: component.file.url, name: component.name ?? nameOf(component.file.url), size: component.size }));
    case 14: return h('hr', { class: [component.divider === false && 'space', component.spacing === 2 && 'large'].filter(Boolean).join(' ') });
    case 17: return h('div', { class: 'container', style: { '--accent-bar': color(component.accent_color) ?? undefined } },
      h(Components, { tree: component.components, room }));
    default: return h('p', { class: 'small' }, `[${component.type}]`);
  }
}

function Button({ component, room: { eyes, message, open } }) {
  const label = [component.emoji?.name ? h(Emoji, { key: 'emoji', code: emojiCode(component.emoji) }) : null, component.label];
  const style = `button ${STYLES[component.style] ?? 'secondary'}`;
  if (component.style === 5) {
    const channel = channelOf(component.url);
    return channel
      ? h('button', { type: 'button', class: style, disabled: component.disabled, onClick: () => open(channel) }, label, h(Icon, { name: 'external' }))
      : h('a', { class: style, href: webLink(component.url), target: '_blank', rel: 'noopener noreferrer' }, label, h(Icon, { name: 'external' }));
  }
  const waits = eyes.using.pending.get(message.id);
  return h('button', {
    type: 'button', class: waits === component.custom_id ? `${style} waiting` : style, disabled: component.disabled, 'aria-disabled': waits ? 'true' : undefined,
    'aria-busy': String(waits === component.custom_id), onClick: () => waits || eyes.using.use(message, component.custom_id, 'click', { button: component.custom_id }),
  }, label);
}

function Select({ component, room: { eyes, message } }) {
  return h(Picker, {
    placeholder: component.placeholder, options: choicesOf(component, eyes), find: searchOf(component, eyes), chosen: presetOf(component),
    least: component.min_values ?? 1, most: component.max_values ?? 1, disabled: component.disabled, held: eyes.using.pending.has(message.id), busy: eyes.using.pending.get(message.id) === component.custom_id,
    onChoose: values => eyes.using.use(message, component.custom_id, 'choose', { select: component.custom_id, choose: values }),
  });
}

function pictured(item) {
  return { ...item.media, description: item.description, spoiler: item.spoiler };
}
