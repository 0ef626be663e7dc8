import { h } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { useFloating } from './floating.js';
import { Icon } from './icons.js';
import { atHome, usePeople } from './people-search.js';
import { texts } from './texts.js';

/** Who one is: as at the foot of Discord's channel list, but anybody. */
export function Switcher({ world, eyes, as, refresh, onPerson }) {
  const me = world.people.find(one => one.key === as) ?? eyes.view?.person ?? { id: '0', name: as };
  const list = useFloating(texts.actAs, close => h(Everybody, { world, as, refresh, onPick: one => { close(); onPerson(one); } }), { side: 'above', class: 'switcher-list' });
  return h('div', { class: 'switcher' },
    h('button', { type: 'button', class: 'switcher-face', 'aria-label': `${texts.actAs} ${me.name}`, title: texts.switchTitle, ...list.handlers },
      h(Avatar, { person: me, size: 'small' }),
      h('span', { class: 'two-lines' }, h('span', { class: 'small' }, texts.actAs), h('b', {}, me.name)),
      h(Icon, { name: 'swap' })),
    list.node);
}

/** All people of the world, to be found by typing. */
function Everybody({ world, as, refresh, onPick }) {
  const [wanted, search] = useState('');
  const [active, setActive] = useState(null);
  const id = useId();
  useEffect(() => { refresh(); }, []);
  const groups = atHome(usePeople(world, wanted), world);
  const flat = groups.flatMap(one => one.members);
  const at = Math.max(0, flat.findIndex(one => one.id === active));
  const key = event => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step && flat.length) {
      event.preventDefault();
      setActive(flat[Math.max(0, Math.min(flat.length - 1, at + step))].id);
    } else if (event.key === 'Enter' && flat[at]) {
      event.preventDefault();
      onPick(flat[at]);
    }
  };
  return h('div', { class: 'finder', onKeyDown: key },
    h('input', { type: 'text', role: 'combobox', 'data-first': '', placeholder: texts.findPerson, 'aria-label': texts.findPerson, 'aria-expanded': 'true', 'aria-controls': id, 'aria-activedescendant': flat[at] ? `${id}-${flat[at].id}` : undefined, value: wanted, onInput: event => { search(event.target.value); setActive(null); } }),
    h('div', { role: 'listbox', id, class: 'finder-list', 'aria-label': texts.actAs },
      groups.map(group => h('div', { key: group.key, role: 'group', 'aria-label': group.name },
        h('p', { class: 'finder-head', 'aria-hidden': 'true' }, group.name),
        group.members.map(one => h('div', {
          key: one.id, id: `${id}-${one.id}`, role: 'option', class: one === flat[at] ? 'finder-row active' : 'finder-row', 'aria-selected': String(one.key === as), onClick: () => onPick(one),
          onPointerMove: () => one.id !== active && setActive(one.id), ref: node => one === flat[at] && node?.scrollIntoView({ block: 'nearest' }),
        }, h(Avatar, { person: one, size: 'small' }), h('span', { class: 'two-lines' }, h('b', {}, one.name), h('span', { class: 'small' }, one.about)), one.key === as ? h(Icon, { name: 'check' }) : null)))),
      flat.length ? null : h('p', { class: 'small finder-head' }, texts.nothingFound)));
}
