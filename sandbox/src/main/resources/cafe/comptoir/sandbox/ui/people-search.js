import { useEffect, useState } from 'preact/hooks';
import { Api } from './api.js';
import { plain } from './formats.js';

const MOST = 50;
const PAUSE = 120;

/** The people of the world that a text may mean: at once among those who are known, else asked for. */
export function usePeople(world, wanted) {
  const [answer, hear] = useState({ wanted: null, people: [] });
  const more = (world.peopleCount ?? 0) > world.people.length;
  useEffect(() => {
    if (!more || !wanted) return undefined;
    let stale = false;
    const timer = setTimeout(async () => {
      const people = await Api.people(wanted, MOST).catch(() => []);
      if (!stale) hear({ wanted, people });
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [wanted, more]);
  const near = world.people.filter(one => says(one, wanted));
  const known = new Set(near.map(one => one.id));
  const far = more && wanted ? answer.people.filter(one => !known.has(one.id) && says(one, wanted)) : [];
  return [...near, ...far].slice(0, MOST);
}

function says(one, wanted) {
  const text = plain([one.name, one.key, ...one.servers.flatMap(server => server.roles)].join(' '));
  return plain(wanted).split(/\s+/).every(word => text.includes(word));
}

/** People under the server where they are at home, the staff's first. */
export function atHome(people, world) {
  const rank = new Map(world.servers.map((one, at) => [one.key, at]));
  const home = one => one.servers.toSorted((left, right) => rank.get(left.key) - rank.get(right.key))[0] ?? null;
  const groups = Map.groupBy(people, one => home(one)?.key ?? '');
  return [...groups].sort(([left], [right]) => (rank.get(left) ?? 99) - (rank.get(right) ?? 99))
    .map(([key, members]) => ({ key, name: home(members[0])?.name ?? '', members: members.map(one => ({ ...one, about: rolesOf(home(one), world) })) }));
}

/** Somebody's roles on a server, the highest first. */
function rolesOf(membership, world) {
  const order = world.servers.find(one => one.key === membership?.key)?.roles.map(one => one.name) ?? [];
  return (membership?.roles ?? []).toSorted((left, right) => order.indexOf(right) - order.indexOf(left)).join(', ');
}
