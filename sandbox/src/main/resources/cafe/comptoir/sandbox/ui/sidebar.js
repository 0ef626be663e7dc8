import { el } from './dom.js';
import { icon } from './icons.js';
import { texts } from './texts.js';

/** Draws the servers, categories and channels that the person sees; each is a link that can be kept. */
export function showPlaces(nav, view, current, unread, linkOf) {
  const groups = view.servers.map(server => el('section', {}, el('h2', {}, server.name), tree(server.channels, current, unread, linkOf)));
  if (view.direct.length) {
    groups.push(el('section', {}, el('h2', {}, texts.directMessages), el('ul', {}, view.direct.map(one => entry(one, current, unread, linkOf)))));
  }
  nav.replaceChildren(...groups);
  nav.setAttribute('aria-label', texts.places);
}

function tree(channels, current, unread, linkOf) {
  const under = parent => channels.filter(one => one.parent === parent);
  const branch = one => [entry(one, current, unread, linkOf), under(one.id).map(branch)];
  const known = new Set(channels.map(one => one.id));
  const top = channels.filter(one => one.type !== 'category' && (!one.parent || !known.has(one.parent)));
  const categories = channels.filter(one => one.type === 'category' && under(one.id).length);
  return el('ul', {}, top.map(branch), categories.map(category =>
    el('li', {}, el('h3', {}, category.name), el('ul', {}, under(category.id).map(branch)))));
}

function entry(one, current, unread, linkOf) {
  const classes = [one.type, one.id === current && 'current', unread.has(one.id) && 'unread'].filter(Boolean).join(' ');
  return el('li', {}, el('a', { href: linkOf(one), class: classes, 'aria-current': one.id === current ? 'page' : null },
    icon(one.type), el('span', {}, one.name)));
}
