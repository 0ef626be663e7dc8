import { h } from 'preact';
import { color } from './formats.js';
import { Avatar } from './avatar.js';
import { texts } from './texts.js';
import { useMenu } from './menu.js';

/** Who is on the server, under their highest role. */
export function People({ eyes, server }) {
  const groups = Map.groupBy(server.members, one => one.bot ? texts.bots : one.role?.name ?? texts.everybody);
  const order = [...groups].sort(([, left], [, right]) => rank(right[0]) - rank(left[0]));
  return h('aside', { class: 'people', 'aria-label': texts.members },
    order.map(([name, members]) => h('section', { key: name },
      h('h3', {}, `${name} — ${members.length}`),
      h('ul', {}, members.map(one => h(Member, { key: one.id, one, eyes }))))));
}

const rank = one => one.bot ? -2 : one.role?.position ?? -1;

function Member({ one, eyes }) {
  const menu = useMenu(() => eyes.commands.user.map(command => ({ label: command.label, app: true, act: () => eyes.act('user-menu', { menu: command.name, person: one.id }) })));
  return h('li', {}, h('button', { type: 'button', class: 'member', ...menu.handlers }, h(Avatar, { person: one, size: 'small' }),
    h('span', { style: { color: color(one.role?.color) } }, one.name), one.bot ? h('span', { class: 'badge' }, texts.bot) : null), menu.node);
}
