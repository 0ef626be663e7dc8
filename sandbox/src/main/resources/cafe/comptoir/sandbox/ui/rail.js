import { h } from 'preact';
import { ServerIcon } from './avatar.js';
import { Icon } from './icons.js';
import { walk } from './keys.js';
import { useMenu } from './menu.js';
import { callsIn, entranceOf, isUnread } from './places.js';
import { remembered } from './settings.js';
import { texts } from './texts.js';

/** The servers that the person is on, and their direct messages. */
export function Rail({ eyes, server, go, make }) {
  const view = eyes.view;
  if (!view) return h('nav', { class: 'rail', 'aria-label': texts.servers });
  const direct = view.direct[0];
  const enter = one => {
    const place = entranceOf(one, remembered('last', {})[`${eyes.person} ${one.id}`]);
    if (place) go(place.path);
    else eyes.say(texts.emptyServer(one.name));
  };
  return h('nav', { class: 'rail', 'aria-label': texts.servers, onKeyDown: event => walk(event, '.server') },
    direct ? h(Entry, { label: texts.directMessages, places: [direct], eyes, current: eyes.channel?.type === 'direct', go: () => go(direct.path) }, h('span', { class: 'server-icon plain-icon' }, h(Icon, { name: 'direct' }))) : null,
    h('hr'),
    view.servers.map(one => h(Entry, { key: one.id, label: one.name, server: one, places: one.channels, eyes, current: server?.id === one.id, go: () => enter(one) }, h(ServerIcon, { server: one }))),
    h('button', { type: 'button', class: 'server add', title: texts.makeServer, 'aria-label': texts.makeServer, onClick: () => make('server') }, h('span', { class: 'server-icon plain-icon' }, h(Icon, { name: 'plus' }))));
}

function Entry({ label, server, places, eyes, current, go, children }) {
  const calls = places.reduce((sum, one) => sum + callsIn(one, eyes), 0);
  const unread = places.some(one => isUnread(one, eyes));
  const menu = useMenu(() => server && (calls || unread) ? [{ label: texts.markAsRead, act: () => eyes.readServer(server) }] : []);
  const said = [label, calls ? texts.calls(calls) : unread && texts.unread].filter(Boolean).join(', ');
  return [h('button', { key: 'server', type: 'button', class: ['server', current && 'current', unread && 'unread'].filter(Boolean).join(' '), title: label, 'aria-label': said, 'aria-current': current ? 'true' : undefined, onClick: go, onContextMenu: menu.show },
    children, calls ? h('span', { class: 'calls', 'aria-hidden': 'true' }, calls > 99 ? '99+' : calls) : null), menu.node];
}
