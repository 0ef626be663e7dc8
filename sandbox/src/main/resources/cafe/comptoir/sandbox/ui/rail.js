import { h } from 'preact';
import { initials } from './formats.js';
import { Icon } from './icons.js';
import { texts } from './texts.js';

/** The servers that the person is on, and their direct messages. */
export function Rail({ eyes, server, go }) {
  const view = eyes.view;
  if (!view) return h('nav', { class: 'rail' });
  const direct = view.direct[0];
  const first = one => one.channels.find(channel => ['text', 'announcement'].includes(channel.type));
  return h('nav', { class: 'rail', 'aria-label': texts.servers },
    direct ? h(Entry, { label: texts.directMessages, current: eyes.channel?.type === 'direct', unread: eyes.unread.has(direct.id), go: () => go(direct.path) }, h(Icon, { name: 'direct' })) : null,
    h('hr'),
    view.servers.map(one => h(Entry, {
      key: one.id, label: one.name, current: server?.id === one.id,
      unread: one.channels.some(channel => eyes.unread.has(channel.id)), go: () => first(one) && go(first(one).path),
    }, initials(one.name))));
}

function Entry({ label, current, unread, go, children }) {
  const classes = ['server', current && 'current', unread && 'unread'].filter(Boolean).join(' ');
  return h('button', { type: 'button', class: classes, title: label, 'aria-label': label, 'aria-current': current ? 'true' : undefined, onClick: go }, children);
}
