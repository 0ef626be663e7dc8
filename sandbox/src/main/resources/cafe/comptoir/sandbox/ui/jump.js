import { h } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Avatar, ServerIcon } from './avatar.js';
import { Dialog } from './dialog.js';
import { plain } from './formats.js';
import { Icon } from './icons.js';
import { usePeople } from './people-search.js';
import { callsIn, entranceOf, inOrder, isUnread } from './places.js';
import { texts } from './texts.js';

const MOST = 12;

/** Ctrl+K: to a channel, a server or a person by a few letters. */
export function Jump({ world, eyes: client, close, onChannel, onPerson, onBeside }) {
  const [typed, type] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const eyes = client?.eyes;
  const kind = { '#': 'channel', '@': 'person', '*': 'server' }[typed[0]];
  const wanted = kind ? typed.slice(1).trim() : typed.trim();
  const people = usePeople(world, wanted);
  const found = [
    ...kind && kind !== 'channel' ? [] : channelsOf(eyes, wanted),
    ...kind && kind !== 'server' ? [] : serversOf(eyes, wanted),
    ...kind && kind !== 'person' || !kind && !wanted ? [] : people.map(one => ({ id: one.id, name: one.name, about: texts.become(one.name), person: one, mark: h(Avatar, { person: one, size: 'tiny' }) })),
  ].map(one => ({ ...one, rank: rank(one.name, wanted) })).sort((left, right) => left.rank - right.rank).slice(0, MOST);
  const choose = (one, beside) => {
    close();
    setTimeout(() => document.activeElement?.blur()); // Whoever goes somewhere wants to write there, not back to where they were.
    if (!one.person) {
      onChannel(one.path);
    } else if (beside) {
      onBeside(one.person);
    } else {
      onPerson(one.person);
    }
  };
  const key = event => {
    const step = { ArrowDown: 1, ArrowUp: found.length - 1 }[event.key];
    if (step && found.length) {
      event.preventDefault();
      setActive((active + step) % found.length);
    } else if (event.key === 'Enter' && found[active]) {
      event.preventDefault();
      choose(found[active], event.shiftKey);
    }
  };
  return h(Dialog, { title: texts.jumpTitle, hideTitle: true, class: 'jump', close },
    h('div', { class: 'finder', onKeyDown: key },
      h('input', { type: 'text', role: 'combobox', 'data-first': '', placeholder: texts.jumpHint, 'aria-label': texts.jumpHint, 'aria-expanded': 'true', 'aria-controls': id, 'aria-activedescendant': found[active] ? `${id}-${active}` : undefined, value: typed, onInput: event => { type(event.target.value); setActive(0); } }),
      h('div', { role: 'listbox', id, class: 'finder-list', 'aria-label': texts.jumpTitle },
        found.map((one, at) => h('div', {
          key: one.id, id: `${id}-${at}`, role: 'option', class: at === active ? 'finder-row active' : 'finder-row', 'aria-selected': String(at === active),
          onClick: event => choose(one, event.shiftKey), onPointerMove: () => at !== active && setActive(at),
        }, one.mark, h('span', { class: one.hot ? 'hot' : '' }, one.name), h('span', { class: 'small spring' }, one.about), one.calls ? h('span', { class: 'calls' }, one.calls) : null)),
        found.length ? null : h('p', { class: 'small finder-head' }, texts.nothingFound)),
      h('p', { class: 'small finder-foot' }, texts.jumpKeys)));
}

function channelsOf(eyes, wanted) {
  if (!eyes?.view) return [];
  const places = inOrder(eyes).map(one => ({ id: one.id, path: one.path, name: one.name, about: one.server?.name ?? texts.directMessages, hot: isUnread(one, eyes), calls: callsIn(one, eyes), mark: h(Icon, { name: one.type }) }));
  const matching = places.filter(one => plain(one.name).includes(plain(wanted)));
  return wanted ? matching : matching.sort((left, right) => right.calls - left.calls || right.hot - left.hot);
}

function serversOf(eyes, wanted) {
  return (eyes?.view?.servers ?? []).filter(one => wanted && plain(one.name).includes(plain(wanted)) && entranceOf(one))
    .map(one => ({ id: one.id, path: entranceOf(one).path, name: one.name, about: texts.server, mark: h(ServerIcon, { server: one }) }));
}

function rank(name, wanted) {
  if (!wanted) return 0;
  const at = plain(name).indexOf(plain(wanted));
  return at === 0 ? 0 : at > 0 ? 1 : 2;
}
