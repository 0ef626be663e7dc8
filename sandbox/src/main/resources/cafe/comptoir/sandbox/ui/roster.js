import { useEffect, useRef, useState } from 'preact/hooks';
import { plain } from './formats.js';

const PAGE = 100;
const PAUSE = 150;

/**
 * A server's members in groups under their role, as many as there are, read where one looks:
 * { total, groups: [{ role, count }], at(index) → member or undefined, need(from, to) }.
 */
export function useRoster(eyes, server, query) {
  const whole = (server.memberCount ?? server.members.length) <= server.members.length;
  const far = useFar(eyes, server, query, whole);
  return whole ? near(server.members, query) : far;
}

/** All of a small server's members came with the view. */
function near(members, query) {
  const found = members.filter(one => plain(one.name).includes(plain(query)));
  const rank = one => one.status === 'offline' ? -2 : one.role?.position ?? -1;
  const sorted = found.toSorted((left, right) => rank(right) - rank(left) || left.name.localeCompare(right.name));
  const groups = [...Map.groupBy(sorted, one => one.status === 'offline' ? 'offline' : one.role?.id ?? '').values()].map(all => ({ role: all[0].role ?? null, offline: all[0].status === 'offline', count: all.length }));
  return { total: sorted.length, groups, at: index => sorted[index], need: () => {} };
}

/** Pages of a large server's members, each asked for once until something changes. */
function useFar(eyes, server, query, idle) {
  const [roster, setRoster] = useState({ total: server.memberCount, groups: [], pages: new Map() });
  const asked = useRef(new Set());
  const turn = useRef(0);
  const load = async page => {
    if (asked.current.has(page)) return;
    asked.current.add(page);
    const mine = turn.current;
    const found = await eyes.safely(() => eyes.api.members(server.key, query, page * PAGE, PAGE));
    if (found && mine === turn.current) setRoster(before => ({ total: found.total, groups: found.groups, pages: new Map(before.pages).set(page, found.members) }));
  };
  useEffect(() => {
    if (idle) return undefined;
    const timer = setTimeout(() => {
      turn.current++;
      asked.current.clear();
      setRoster(before => ({ ...before, pages: new Map([...before.pages].slice(0, 1)) }));
      load(0);
    }, query ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [idle, query, eyes.view]);
  return {
    ...roster,
    at: index => roster.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    need: (from, to) => {
      if (idle || !turn.current) return;
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page++) load(page);
    },
  };
}
