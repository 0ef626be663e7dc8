import { h } from 'preact';
import { hue, initials } from './formats.js';

/** A round with initials, always of the same colour for the same person: no picture is asked for anywhere. */
export function Avatar({ person, size = '' }) {
  return h('span', { class: `avatar ${size}`, 'aria-hidden': 'true', style: { '--hue': hue(person.id) } }, initials(person.name));
}
