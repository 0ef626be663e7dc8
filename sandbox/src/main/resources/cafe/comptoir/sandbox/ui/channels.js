import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { Calendar } from './calendar.js';
import { useFloating } from './floating.js';
import { Icon } from './icons.js';
import { walk } from './keys.js';
import { useMenu } from './menu.js';
import { callsIn, isUnread, outlineOf } from './places.js';
import { remember, remembered } from './settings.js';
import { texts } from './texts.js';

/** The channels of one server, under their categories; or the direct messages. */
export function Channels({ eyes, server, go, make }) {
  const [folded, fold] = useState(() => new Set(remembered('folded', [])));
  if (!eyes.view) return h('nav', { class: 'list', 'aria-label': texts.places });
  if (!server) return h(Direct, { eyes, go });
  const toggle = id => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    fold(next);
    remember('folded', [...next]);
  };
  const entry = one => h(Entry, { key: one.id, one, eyes, go, make });
  return h('nav', { class: 'list', 'aria-label': texts.places, onKeyDown: event => walk(event, '.channel, .fold') },
    h(Head, { server, here: eyes.channel, make }),
    h(Calendar, { eyes, server }),
    outlineOf(server.channels, eyes).map(({ category, rows }) => category
      ? h(Category, { key: category.id, category, server, folded: folded.has(category.id), onFold: () => toggle(category.id), make },
        rows.filter(one => !folded.has(category.id) || one.id === eyes.channel?.id || isUnread(one, eyes)).map(entry))
      : rows.length ? h('ul', { key: 'top' }, rows.map(entry)) : null));
}

function Direct({ eyes, go }) {
  return h('nav', { class: 'list', 'aria-label': texts.directMessages },
    h('div', { class: 'list-head' }, h('h2', {}, texts.directMessages)),
    h('ul', {}, eyes.view.direct.map(one => h(Entry, { key: one.id, one, eyes, go }))));
}

function Head({ server, here, make }) {
  const things = ['channel', 'role', 'person', 'overwrite'];
  const menu = useFloating(texts.make, close => h('div', { class: 'choices-list' }, things.map((thing, at) => h('button', {
    key: thing, type: 'button', 'data-first': at ? undefined : '', onClick: () => { close(); make(thing, { server: server.key, in: here.thread ? here.parent : here.id }); },
  }, texts.makes[thing])),
  h('button', { type: 'button', class: 'dangerous', onClick: () => { close(); make('removal', { thing: 'role', body: { server: server.key }, name: server.name }); } }, texts.removeRole),
  h('button', { type: 'button', class: 'dangerous', onClick: () => { close(); make('removal', { thing: 'server', body: { server: server.key }, name: server.name }); } }, texts.removeServer)));
  return h('div', { class: 'list-head' }, h('h2', { title: server.name }, server.name),
    h('button', { type: 'button', class: 'plain', title: texts.makeHere, 'aria-label': texts.makeHere, ...menu.handlers }, h(Icon, { name: 'plus' })), menu.node);
}

function Category({ category, server, folded, onFold, make, children }) {
  return h('div', { class: 'category' },
    h('h3', {},
      h('button', { type: 'button', class: 'fold', 'aria-expanded': String(!folded), onClick: onFold }, h(Icon, { name: folded ? 'right' : 'down' }), h('span', {}, category.name)),
      h('button', { type: 'button', class: 'quiet-tool', title: texts.makes.channel, 'aria-label': texts.makeChannelIn(category.name), onClick: () => make('channel', { server: server.key, category: category.name }) }, h(Icon, { name: 'plus' }))),
    h('ul', {}, children));
}

function Entry({ one, eyes, go, make }) {
  const current = one.id === eyes.channel?.id;
  const unread = isUnread(one, eyes);
  const calls = callsIn(one, eyes);
  const address = `?as=${eyes.person}&channel=${one.path}`;
  const menu = useMenu(() => [
    unread && { label: texts.markAsRead, act: () => eyes.act('read', { in: one.id }) },
    make && !one.thread && { label: texts.makes.overwrite, act: () => make('overwrite', { in: one.id, server: eyes.channel?.server?.key }) },
    { label: texts.copyLink, act: () => navigator.clipboard?.writeText(new URL(address, location.href).href) },
    { label: texts.copyId, act: () => navigator.clipboard?.writeText(one.id) },
  ].filter(Boolean));
  return h('li', {}, h('a', {
    class: ['channel', one.type, current && 'current', unread && 'unread'].filter(Boolean).join(' '), href: address, 'aria-current': current ? 'page' : undefined, onContextMenu: menu.show,
    onClick: event => {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(one.path);
    },
  }, one.type === 'direct' ? h(Avatar, { person: { ...one, bot: true }, size: 'small' }) : h(Icon, { name: one.thread?.private ? 'lock' : one.type }), h('span', {}, one.name),
  unread || calls ? h('span', { class: 'hidden-text' }, `, ${calls ? texts.calls(calls) : texts.unread}`) : null,
  calls ? h('span', { class: 'calls', 'aria-hidden': 'true' }, calls > 99 ? '99+' : calls) : null),
  menu.node);
}
