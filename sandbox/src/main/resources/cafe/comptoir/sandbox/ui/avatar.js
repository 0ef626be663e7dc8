import { h } from 'preact';
import { hue, initials } from './formats.js';
import { Icon } from './icons.js';
import { localUrl } from './links.js';
import { texts } from './texts.js';

/** A round with the person's own picture, or one drawn here: the same colours and letters always for the same person. */
export function Avatar({ person, size = '' }) {
  const picture = person.avatar && localUrl(person.avatar);
  return h('span', { class: `avatar ${size}`, 'aria-hidden': 'true', style: { '--hue': hue(person.id ?? person.name) } },
    picture ? h('img', { src: picture, alt: '', loading: 'lazy' }) : person.bot ? h(Icon, { name: 'cup' }) : initials(person.name),
    person.status ? h('i', { class: `dot ${person.status}`, title: texts.statuses[person.status] }) : null);
}

/** A server's sign: its icon, or its letters. */
export function ServerIcon({ server }) {
  const picture = server.icon && localUrl(server.icon);
  return h('span', { class: 'server-icon', 'aria-hidden': 'true', style: { '--hue': hue(server.id) } }, picture ? h('img', { src: picture, alt: '' }) : initials(server.name));
}
