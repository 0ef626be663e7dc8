import { h } from 'preact';
import { useFloating } from './floating.js';
import { Icon } from './icons.js';
import { useMenu } from './menu.js';
import { Pins } from './pins.js';
import { texts } from './texts.js';
import { ThreadGuest } from './thread-guest.js';
import { Threads } from './threads.js';

/** What stands above a conversation: where one is, and what can be done with the place. */
export function Heading({ eyes, open, onDrawer, drawer, people, onPeople }) {
  const channel = eyes.channel;
  const parent = channel?.type === 'thread' ? eyes.places.find(one => one.id === channel.parent) : null;
  return h('div', { class: 'heading' },
    h('button', { type: 'button', class: 'plain burger', 'aria-label': texts.places, 'aria-expanded': String(drawer), onClick: onDrawer }, h(Icon, { name: 'menu' })),
    parent ? h('button', { type: 'button', class: 'parent', onClick: () => open(parent.id) }, h(Icon, { name: parent.type }), h('span', {}, parent.name)) : null,
    parent ? h(Icon, { name: 'right' }) : null,
    channel ? h(Icon, { name: channel.type }) : null,
    h('h2', {}, channel?.name ?? ''),
    channel?.topic ? h('p', { class: 'topic', title: channel.topic }, channel.topic) : h('span', { class: 'spring' }),
    h(Threads, { key: channel?.id, eyes, open }),
    channel?.thread ? h(ThreadButtons, { eyes, channel }) : null,
    channel && channel.type !== 'forum' ? h(PinsButton, { key: channel.id, eyes }) : null,
    h('button', { type: 'button', class: 'plain', 'aria-pressed': String(people), title: texts.members, 'aria-label': texts.members, onClick: onPeople }, h(Icon, { name: 'people' })));
}

function PinsButton({ eyes }) {
  const pins = useFloating(texts.pins, close => h(Pins, { eyes, close }), { class: 'pins' });
  return [
    h('button', { key: 'pins', type: 'button', class: 'plain', title: texts.pins, 'aria-label': texts.pins, ...pins.handlers }, h(Icon, { name: 'pin' })),
    pins.node,
  ];
}

function ThreadButtons({ eyes, channel }) {
  const { archived, locked, followed } = channel.thread;
  const moderates = channel.can?.manageThreads !== false;
  const mayClose = moderates || channel.thread.owner === eyes.view.person.id;
  const menu = useMenu(() => [
    { label: followed ? texts.leaveThread : texts.joinThread, act: () => eyes.act('follow-thread', { follow: !followed }) },
    !archived && { label: texts.addPerson, act: () => eyes.show(close => h(ThreadGuest, { eyes, channel, close })) },
    mayClose && { label: archived ? texts.reopen : texts.archive, act: () => eyes.act('archive', { archived: !archived }) },
    moderates && { label: locked ? texts.unlock : texts.lock, act: () => eyes.act('archive', { archived: !locked, locked: !locked }) },
  ].filter(Boolean));
  return [
    archived ? h('span', { key: 'state', class: 'badge calm' }, locked ? texts.lockedThread : texts.closedThread) : null,
    h('button', { key: 'menu', type: 'button', class: 'plain', title: texts.threadActions, 'aria-label': texts.threadActions, ...menu.handlers }, h(Icon, { name: 'more' })),
    menu.node,
  ];
}
