import { h } from 'preact';
import { timeOf, when } from './formats.js';
import { useFloating } from './floating.js';
import { Icon } from './icons.js';
import { callsIn, isUnread } from './places.js';
import { texts } from './texts.js';

/** The button in a channel's heading that lists its threads, the closed ones too. */
export function Threads({ eyes, open }) {
  const channel = eyes.channel;
  const list = useFloating(texts.threads, close => h(List, { eyes, channel, open: id => { close(); open(id); } }), { class: 'thread-list' });
  if (!['text', 'announcement'].includes(channel?.type)) return null;
  return [
    h('button', { key: 'threads', type: 'button', class: 'plain', title: texts.threads, 'aria-label': texts.threads, ...list.handlers }, h(Icon, { name: 'thread' })),
    list.node,
  ];
}

function List({ eyes, channel, open }) {
  const threads = channel.server.channels.filter(one => one.parent === channel.id && one.thread).toSorted((left, right) => left.last.padStart(20, '0') < right.last.padStart(20, '0') ? 1 : -1);
  const group = (label, list) => list.length ? h('section', {}, h('h3', {}, `${label} — ${list.length}`), h('ul', {}, list.map(one => h(Row, { key: one.id, one, eyes, open })))) : null;
  return [
    h('h2', {}, texts.threadsIn(channel.label)),
    group(texts.threadsOpen, threads.filter(one => !one.thread.archived)),
    group(texts.threadsClosed, threads.filter(one => one.thread.archived)),
    threads.length ? null : h('p', { class: 'quiet' }, texts.noThreads),
  ];
}

function Row({ one, eyes, open }) {
  const calls = callsIn(one, eyes);
  const about = [one.last !== '0' && when(timeOf(one.last)), one.thread.followed && texts.followed].filter(Boolean).join(' · ');
  return h('li', {}, h('button', { type: 'button', class: isUnread(one, eyes) ? 'finder-row hot' : 'finder-row', onClick: () => open(one.id) },
    h(Icon, { name: one.thread.private || one.thread.locked ? 'lock' : 'thread' }),
    h('span', { class: 'two-lines' }, h('b', {}, one.name), h('span', { class: 'small' }, about)),
    calls ? h('span', { class: 'calls' }, calls) : null));
}
