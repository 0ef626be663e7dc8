import { h } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Composer } from './composer.js';
import { day } from './formats.js';
import { Icon } from './icons.js';
import { Message } from './message.js';
import { texts } from './texts.js';
import { Threads } from './threads.js';

const FOLLOWS_WITHIN = 7 * 60_000;
const NEAR_END = 80;
const NEAR_BEGINNING = 300;

/** One channel: its heading, its messages, and where one writes. */
export function Conversation({ eyes, open, onDrawer, drawer, people, onPeople }) {
  const channel = eyes.channel;
  return h('section', { class: 'conversation', tabIndex: -1, 'aria-label': channel?.label ?? texts.places },
    h('div', { class: 'heading' },
      h('button', { type: 'button', class: 'plain burger', 'aria-label': texts.places, 'aria-expanded': String(drawer), onClick: onDrawer }, h(Icon, { name: 'menu' })),
      channel ? h(Icon, { name: channel.type }) : null,
      h('h2', {}, channel?.name ?? ''),
      channel?.topic ? h('p', { class: 'topic', title: channel.topic }, channel.topic) : h('span', { class: 'spring' }),
      h(Threads, { key: channel?.id, eyes, open }),
      h('button', { type: 'button', class: 'plain', 'aria-pressed': String(people), title: texts.members, 'aria-label': texts.members, onClick: onPeople }, h(Icon, { name: 'people' }))),
    body(eyes, open),
    channel && channel.type !== 'forum' ? h(Composer, { key: channel.id, eyes, channel }) : null);
}

function body(eyes, open) {
  if (!eyes.view) return h('p', { class: 'empty' }, texts.loading);
  if (!eyes.channel) return h('p', { class: 'empty' }, eyes.wanted ? texts.noSuchChannel : texts.noChannel);
  if (eyes.channel.type === 'forum') return h(Forum, { eyes, open });
  return h(Messages, { eyes, open });
}

function Messages({ eyes, open }) {
  const list = useRef(null);
  const atEnd = useRef(true);
  const height = useRef(0);
  const [away, setAway] = useState(false);

  useLayoutEffect(() => { atEnd.current = true; }, [eyes.channel.id]);
  // Whoever reads the newest message goes on seeing it; whoever reads an older one keeps it under their eyes.
  useLayoutEffect(() => {
    const node = list.current;
    if (atEnd.current) node.scrollTop = node.scrollHeight;
    else if (eyes.earlier) node.scrollTop += node.scrollHeight - height.current;
    height.current = node.scrollHeight;
    eyes.earlier = false;
  });
  useEffect(() => {
    const node = list.current;
    const keep = () => { if (atEnd.current) node.scrollTop = node.scrollHeight; };
    const watch = new ResizeObserver(keep);
    watch.observe(node);
    node.addEventListener('load', keep, true);
    return () => watch.disconnect();
  }, []);
  const scrolled = () => {
    const node = list.current;
    atEnd.current = node.scrollHeight - node.scrollTop - node.clientHeight < NEAR_END;
    setAway(!atEnd.current);
    if (node.scrollTop < NEAR_BEGINNING && !atEnd.current && !eyes.whole) {
      eyes.earlier = true;
      eyes.readEarlier();
    }
  };
  return h('div', { class: 'scene' },
    h('ol', { class: 'messages', ref: list, tabIndex: 0, 'aria-label': eyes.channel.label, role: 'log', onScroll: scrolled },
      eyes.whole ? h(Beginning, { channel: eyes.channel }) : null,
      eyes.messages.map((message, at) => withDay(message, eyes.messages[at - 1], eyes, open))),
    away ? h('button', { type: 'button', class: 'to-end', onClick: () => { list.current.scrollTop = list.current.scrollHeight; } }, texts.toEnd, h(Icon, { name: 'down' })) : null);
}

function withDay(message, before, eyes, open) {
  const fresh = !before || new Date(before.time).toDateString() !== new Date(message.time).toDateString();
  return [
    fresh ? h('li', { key: 'day ' + message.id, class: 'day', role: 'separator' }, h('span', {}, day(message.time))) : null,
    h(Message, { key: message.id, message, follows: !fresh && follows(message, before), eyes, open }),
  ];
}

function follows(message, before) {
  return before.author.id === message.author.id && !message.replyTo && !message.command
    && before.ephemeral === message.ephemeral && Date.parse(message.time) - Date.parse(before.time) < FOLLOWS_WITHIN;
}

function Beginning({ channel }) {
  return h('li', { class: 'beginning' }, h('span', { class: 'round' }, h(Icon, { name: channel.type })), h('h3', {}, texts.welcomeTo(channel.label)), h('p', { class: 'quiet' }, channel.topic || texts.beginning));
}

/** A forum: its posts, the newest first. */
function Forum({ eyes, open }) {
  const posts = eyes.channel.server.channels.filter(one => one.parent === eyes.channel.id).toReversed();
  return h('ul', { class: 'posts' },
    posts.length ? null : h('li', { class: 'empty' }, texts.noPosts),
    posts.map(one => h('li', { key: one.id }, h('button', { type: 'button', class: 'post', onClick: () => open(one.id) }, h(Icon, { name: 'thread' }), h('b', {}, one.name), eyes.unread.has(one.id) ? h('span', { class: 'badge' }, texts.unread) : null))));
}
