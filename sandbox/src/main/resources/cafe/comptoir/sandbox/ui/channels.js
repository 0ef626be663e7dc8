import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icons.js';
import { texts } from './texts.js';

/** The channels of one server, under their categories; or the direct messages. */
export function Channels({ eyes, server, go }) {
  if (!eyes.view) return h('nav', { class: 'list' });
  const entry = one => h(Entry, { key: one.id, one, eyes, go });
  const channels = server?.channels ?? eyes.view.direct;
  const under = parent => channels.filter(one => one.parent === parent);
  const branch = one => [entry(one), under(one.id).map(branch)];
  const known = new Set(channels.map(one => one.id));
  const top = channels.filter(one => one.type !== 'category' && (!one.parent || !known.has(one.parent)));
  const categories = channels.filter(one => one.type === 'category' && under(one.id).length);
  return h('nav', { class: 'list', 'aria-label': texts.places },
    h('h2', {}, server?.name ?? texts.directMessages),
    h('ul', {}, top.map(branch)),
    categories.map(one => h(Category, { key: one.id, name: one.name, hot: under(one.id).some(it => it.id === eyes.channel?.id) }, under(one.id).map(branch))));
}

function Category({ name, hot, children }) {
  const [folded, fold] = useState(false);
  return h('div', { class: 'category' },
    h('h3', {}, h('button', { type: 'button', 'aria-expanded': String(!folded), onClick: () => fold(!folded) }, h(Icon, { name: folded ? 'right' : 'down' }), name)),
    folded && !hot ? null : h('ul', {}, children));
}

function Entry({ one, eyes, go }) {
  const current = one.id === eyes.channel?.id;
  const classes = ['channel', one.type, current && 'current', eyes.unread.has(one.id) && 'unread'].filter(Boolean).join(' ');
  return h('li', {}, h('a', {
    class: classes, href: `?as=${eyes.person}&channel=${one.path}`, 'aria-current': current ? 'page' : undefined,
    onClick: event => {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(one.path);
    },
  }, h(Icon, { name: one.type }), h('span', {}, one.name), eyes.unread.has(one.id) ? h('span', { class: 'hidden-text' }, texts.unread) : null));
}
