import { h } from 'preact';
import { plain } from './formats.js';
import { texts } from './texts.js';

/** More than anybody looks through; Discord lists them all. */
const MOST_SHOWN = 200;

/** The commands that a line beginning with a slash may mean; null when it is no command. */
export function matching(line, commands) {
  if (!line.startsWith('/') || line.includes('\n')) return null;
  const words = plain(line.slice(1)).split(/\s+/).filter(Boolean);
  const says = one => plain(`${one.label} ${one.name} ${one.description}`);
  const begins = one => plain(one.label).startsWith(words.join(' ')) || plain(one.name).startsWith(words.join(' '));
  return commands.filter(one => words.every(word => says(one).includes(word)))
    .toSorted((left, right) => begins(right) - begins(left) || left.label.localeCompare(right.label))
    .slice(0, MOST_SHOWN);
}

/** The list of commands above where one writes, under the name of the app they belong to. */
export function Palette({ found, active, onPick, onActive }) {
  return h('div', { class: 'palette' },
    h('p', { class: 'palette-app' }, texts.appCommands),
    h('ul', { role: 'listbox', id: 'palette', 'aria-label': texts.commands },
      found.length ? found.map((one, at) => h('li', {
        key: one.name, id: `palette-${at}`, role: 'option', 'aria-selected': String(at === active), class: at === active ? 'active' : '',
        onClick: () => onPick(one), onPointerMove: event => (event.movementX || event.movementY) && onActive(at), ref: node => at === active && node?.scrollIntoView({ block: 'nearest' }),
      }, h('p', {}, h('b', {}, '/' + one.label), one.options.map(option => h('span', { key: option.name, class: option.required ? 'option-name' : 'option-name optional' }, option.label))),
      h('p', { class: 'small' }, one.description))) : h('li', { class: 'small' }, texts.noCommand)));
}
