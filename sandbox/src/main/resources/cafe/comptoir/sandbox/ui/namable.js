import { plain } from './formats.js';

/** As many as Discord's lists show at once. */
const MOST_FOUND = 25;
/** Discord, Channel Types, by the names of the control API. */
const CHANNEL_TYPES = { text: [0], announcement: [5], forum: [15], thread: [10, 11, 12], category: [4] };

/** People of this server whose name holds a word; the server is asked where not all of them are known. */
export async function findPeople(eyes, word) {
  const { server } = eyes.channel;
  if (server && server.memberCount > server.members.length) {
    return (await eyes.safely(() => eyes.api.members(server.key, word, 0, MOST_FOUND)))?.members ?? [];
  }
  return peopleOf(eyes).filter(one => plain(`${one.name} ${one.key ?? ''}`).includes(plain(word))).slice(0, MOST_FOUND);
}

/** The people that are known without asking. */
export function peopleOf(eyes) {
  return eyes.channel?.server?.members ?? (eyes.view ? [eyes.view.person] : []);
}

/** Whether there are more people than the page knows. */
export function manyPeople(eyes) {
  const { server } = eyes.channel;
  return !!server && server.memberCount > server.members.length;
}

/** The roles of this server, but the one that everybody has. */
export function rolesOf(eyes) {
  const { server } = eyes.channel;
  return (server?.allRoles ?? []).filter(one => one.id !== server.id);
}

/** The channels of this server that the person sees, perhaps of some of Discord's types only. */
export function channelsOf(eyes, types = []) {
  const channels = eyes.channel.server?.channels ?? [];
  return channels.filter(one => types.length ? types.some(type => CHANNEL_TYPES[one.type]?.includes(type)) : one.type !== 'category');
}
