import { Component, h } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { color } from './formats.js';
import { Icon } from './icons.js';
import { useMenu } from './menu.js';
import { useRoster } from './roster.js';
import { texts } from './texts.js';

const ROW = 44;
const HEAD = 42;
const AROUND = 400;
const SEARCHED_FROM = 30;
/** So far one scrolls before the rows are looked through again. */
const NOTCH = 4 * ROW;

/** Who is on the server, under their highest role. Only those near the view stand in the page, be there 20,000. */
export function People({ eyes, server, close, make }) {
  const [query, search] = useState('');
  const [view, look] = useState({ top: 0, height: 900 });
  const [active, setActive] = useState(0);
  const list = useRef(null);
  const moved = useRef(false);
  const roster = useRoster(eyes, server, query);
  const { rows, height } = layout(roster.groups);
  const shown = rows.filter(one => one.top + one.height > view.top - AROUND && one.top < view.top + view.height + AROUND)
    .flatMap(one => [{ ...one, index: null }, ...membersIn(one, view)]);
  const indexes = shown.map(one => one.index).filter(one => one !== null);

  const scrolled = () => {
    const next = { top: Math.floor(list.current.scrollTop / NOTCH) * NOTCH, height: list.current.clientHeight + NOTCH };
    if (next.top !== view.top || next.height !== view.height) look(next);
  };
  useLayoutEffect(scrolled, [server.id]);
  useEffect(() => { if (indexes.length) roster.need(indexes[0], indexes.at(-1)); });
  useEffect(() => {
    if (!moved.current) return;
    const row = list.current.querySelector(`[data-index="${active}"]`);
    if (row) {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
      moved.current = false;
    }
  });
  const key = event => {
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 10, PageUp: active - 10, Home: 0, End: roster.total - 1 }[event.key];
    if (to === undefined || !event.target.dataset.index) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(roster.total - 1, to));
    const group = rows.findLast(one => one.first <= next);
    const top = group.top + HEAD + (next - group.first) * ROW;
    const { scrollTop, clientHeight } = list.current;
    if (top < scrollTop || top > scrollTop + clientHeight - ROW) list.current.scrollTop = top - clientHeight / 2;
    moved.current = true;
    setActive(next);
  };
  return h('aside', { class: 'people', 'aria-label': texts.members, onKeyDown: event => leave(event, close) },
    h('div', { class: 'people-head' },
      roster.total >= SEARCHED_FROM || query ? h('input', { type: 'search', placeholder: texts.findMember, 'aria-label': texts.findMember, value: query, onInput: event => { search(event.target.value); setActive(0); list.current.scrollTop = 0; } }) : h('span', { class: 'spring' }),
      h('button', { type: 'button', class: 'plain', title: texts.makes.person, 'aria-label': texts.makes.person, onClick: () => make('person', { server: server.key }) }, h(Icon, { name: 'plus' })),
      h('button', { type: 'button', class: 'plain', title: texts.close, 'aria-label': texts.close, onClick: close }, h(Icon, { name: 'close' }))),
    h('div', { class: 'people-list', ref: list, onScroll: scrolled, onKeyDown: key },
      h('div', { role: 'list', style: { height: `${height}px` } }, shown.map(one => one.index === null
        ? h('div', { key: `h${one.first}`, role: 'listitem', class: 'people-group', style: { top: `${one.top}px` } }, h('h3', {}, `${one.role?.name ?? (one.offline ? texts.offline : texts.everybody)} — ${one.count}`))
        : h(MemberRow, { key: one.index, index: one.index, top: one.top, total: roster.total, person: roster.at(one.index), eyes, current: one.index === active || (active < indexes[0] && one.index === indexes[0]), onFocus: () => setActive(one.index) }))),
      roster.total === 0 ? h('p', { class: 'small empty' }, texts.nothingFound) : null));
}

function leave(event, close) {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  close();
}

/** Where each group begins, from the top of the list and among the members. */
function layout(groups) {
  let top = 0;
  let first = 0;
  const rows = groups.map(group => {
    const row = { ...group, top, first, height: HEAD + group.count * ROW };
    top += row.height;
    first += group.count;
    return row;
  });
  return { rows, height: top };
}

function membersIn(group, view) {
  const from = Math.max(0, Math.floor((view.top - AROUND - group.top - HEAD) / ROW));
  const to = Math.min(group.count, Math.ceil((view.top + view.height + AROUND - group.top - HEAD) / ROW));
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => ({ index: group.first + from + at, top: group.top + HEAD + (from + at) * ROW }));
}

/** While one scrolls, only the rows that come are drawn. */
class MemberRow extends Component {
  shouldComponentUpdate(next) {
    return ['index', 'top', 'total', 'person', 'current'].some(name => next[name] !== this.props[name]);
  }

  render(props) {
    return h(Member, props);
  }
}

function Member({ index, top, total, person, eyes, current, onFocus }) {
  const menu = useMenu(() => [
    { label: texts.showProfile, act: () => showProfile(eyes, person, document.querySelector(`[data-member="${person.id}"]`)) },
    { label: texts.copyId, act: () => navigator.clipboard?.writeText(person.id) },
    ...eyes.commands.user.map(command => ({ label: command.label, app: true, act: () => eyes.run('user-menu', { menu: command.name, person: person.id }, command.label) })),
  ]);
  const place = { class: 'member-row', role: 'listitem', style: { top: `${top}px` }, 'aria-setsize': total, 'aria-posinset': index + 1 };
  if (!person) return h('div', place, h('span', { class: 'member awaited' }));
  const doing = texts.doing(person.activity);
  return h('div', place, h('button', {
    type: 'button', class: person.status === 'offline' ? 'member offline' : 'member', 'data-index': index, 'data-member': person.id, tabIndex: current ? 0 : -1, onFocus, 'aria-haspopup': 'dialog',
    onClick: event => showProfile(eyes, person, event.currentTarget), onContextMenu: menu.show,
  }, h(Avatar, { person, size: 'small' }),
  h('span', { class: 'member-lines' },
    h('span', { class: 'member-name' }, h('span', { class: 'tinted', style: { '--tint': color(person.role?.color ?? person.color) ?? undefined } }, person.name),
      person.bot ? [' ', h('span', { class: 'badge' }, texts.bot)] : null),
    doing ? h('span', { class: 'doing', title: doing }, doing) : null)), menu.node);
}

/** Opens the card of a person beside what was clicked. */
export function showProfile(eyes, person, anchor) {
  if (person.webhook) return;
  eyes.set({ profile: { person, anchor } });
}
