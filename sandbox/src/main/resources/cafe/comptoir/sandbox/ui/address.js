import { Api } from './api.js';

const NOBODY = { as: null, channel: null };

/** The panes that an address names: one person, or two side by side. */
export function panesOf(query, world) {
  const panes = [{ as: query.get('as'), channel: query.get('channel') }];
  if (query.has('beside')) {
    const [as, ...channel] = query.get('beside').split(':');
    panes.push({ as, channel: channel.join(':') || null });
  }
  return panes.map(pane => ({ ...NOBODY, ...pane, as: (personOf(world, pane.as) ?? world.people[0]).key }));
}

export function addressOf([first, second]) {
  const query = new URLSearchParams({ as: first.as });
  if (first.channel) query.set('channel', first.channel);
  if (second) query.set('beside', second.channel ? `${second.as}:${second.channel}` : second.as);
  return '?' + query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%40', '@');
}

/** Somebody by username, id or name. */
export function personOf(world, wanted) {
  const name = (wanted ?? '').toLowerCase();
  return world.people.find(one => [one.key, one.id, one.name.toLowerCase()].includes(name)) ?? null;
}

/** Names of the address that nobody has among the people who are known. */
export function unknownOf(query, world) {
  return [query.get('as'), query.get('beside')?.split(':')[0]].filter(one => one && !personOf(world, one));
}

/** The world with those people of the address who are not among its first. */
export async function withNamed(world, query) {
  const found = await Promise.all(unknownOf(query, world).map(one => Api.people(one, 5).catch(() => [])));
  return withPeople(world, found.flat());
}

export function withPeople(world, people) {
  const known = new Set(world.people.map(one => one.id));
  const fresh = people.filter(one => !known.has(one.id)).map(one => ({ ...one, key: one.key ?? one.id, servers: one.servers ?? [] }));
  return fresh.length ? { ...world, people: [...world.people, ...fresh] } : world;
}

/** Whom one wants to see beside this person: somebody of the staff beside a customer, and the other way round. */
export function partnerOf(world, key) {
  const me = world.people.find(one => one.key === key);
  const home = one => one?.servers[0]?.key;
  const others = world.people.filter(one => one.key !== key);
  const elsewhere = others.filter(one => home(one) !== home(me));
  return (elsewhere.find(one => one.servers[0]?.roles.length === 1) ?? elsewhere[0] ?? others[0] ?? me).key;
}
