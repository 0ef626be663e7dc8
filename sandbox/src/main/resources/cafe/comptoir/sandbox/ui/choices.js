import { color } from './formats.js';
import { channelsOf, findPeople, manyPeople, peopleOf, rolesOf } from './namable.js';

const USER = 5, ROLE = 6, MENTIONABLE = 7, CHANNEL = 8;

const person = one => ({ value: one.id, label: one.name, hint: one.key, person: one });
const role = one => ({ value: one.id, label: one.name, icon: 'shield', color: color(one.color) });
const channel = one => ({ value: one.id, label: one.name, icon: one.type });

/** What a menu offers: its own choices, or people, roles and channels of this server. `component` is as Discord describes it. */
export function choicesOf(component, eyes) {
  switch (component.type) {
    case USER: return peopleOf(eyes).map(person);
    case ROLE: return rolesOf(eyes).map(role);
    case MENTIONABLE: return [...peopleOf(eyes).map(person), ...rolesOf(eyes).map(role)];
    case CHANNEL: return channelsOf(eyes, component.channel_types).map(channel);
    default: return (component.options ?? []).map(one => ({ value: one.value, label: one.label, description: one.description, emoji: one.emoji && emojiCode(one.emoji) }));
  }
}

/** Asks for people by their names, where there are more than the page knows. */
export function searchOf(component, eyes) {
  if (![USER, MENTIONABLE].includes(component.type) || !manyPeople(eyes)) return undefined;
  return async word => (await findPeople(eyes, word)).map(person);
}

/** What is chosen before anybody has chosen. */
export function presetOf(component) {
  return [...(component.default_values ?? []).map(one => one.id), ...(component.options ?? []).filter(one => one.default).map(one => one.value)];
}

/** As reactions name it: a server's own emoji with its id. */
export function emojiCode(emoji) {
  return emoji.id ? `${emoji.animated ? 'a:' : ''}${emoji.name}:${emoji.id}` : emoji.name;
}
