/** What stands before a channel's name where there is no picture of its kind. */
const SIGNS = { direct: '@', thread: '' };

/** The channels that a person sees, as one list. `place` stays the same when direct messages get their id, with the first of them. */
export function placesOf(view) {
  return [...view.servers.flatMap(server => server.channels.map(one => ({ ...one, server }))), ...view.direct]
    .filter(one => one.type !== 'category')
    .map(one => ({ ...one, label: (SIGNS[one.type] ?? '#') + one.name, place: one.type === 'direct' ? one.path : one.id }));
}

/**
 * The channel that an address names: by id, by name, or by server and name as scripts do, whether the
 * server is needed to tell it from others or not. Nothing named is the first text channel.
 */
export function placeOf(view, wanted) {
  const places = placesOf(view);
  if (!wanted) return places.find(one => one.type === 'text');
  const name = wanted.replace(/^#/, '').toLowerCase();
  const names = one => [one.id, one.path, one.name, one.server && `${one.server.key}/${one.name}`];
  return places.find(one => names(one).some(known => known?.toLowerCase() === name)) ?? null;
}

/** Whether something is new there for this person. */
export function isUnread(one, eyes) {
  return one.id !== eyes.channel?.id && one.unread === true;
}

/** How many new messages name this person there. */
export function callsIn(one, eyes) {
  return one.id === eyes.channel?.id ? 0 : one.mentions ?? 0;
}

/** Threads stand in the list as long as they are open and the person is in them, is called there or looks at them. */
export function isListed(one, eyes) {
  return !one.thread || one.id === eyes.channel?.id || (!one.thread.archived && (one.thread.followed || callsIn(one, eyes) > 0));
}

/** A server's channels as their list shows them: those of no category first, each followed by its threads. */
export function outlineOf(channels, eyes) {
  const known = new Set(channels.map(one => one.id));
  const children = Map.groupBy(channels.filter(one => one.type !== 'category' && isListed(one, eyes)), one => known.has(one.parent) ? one.parent : null);
  const rows = parent => (children.get(parent) ?? []).flatMap(one => [one, ...(children.get(one.id) ?? [])]);
  const categories = channels.filter(one => one.type === 'category').map(category => ({ category, rows: rows(category.id) }));
  return [{ category: null, rows: rows(null) }, ...categories.filter(one => one.rows.length)];
}

/** All channels in the order in which the lists show them. */
export function inOrder(eyes) {
  const outlines = eyes.view.servers.flatMap(server => outlineOf(server.channels, eyes).flatMap(one => one.rows.map(row => ({ ...row, server }))));
  return [...eyes.view.direct, ...outlines];
}

/** Where a person goes who chooses a server: where they were last, or its first channel. */
export function entranceOf(server, last) {
  const open = server.channels.filter(one => one.type !== 'category');
  return open.find(one => one.id === last) ?? open.find(one => ['text', 'announcement'].includes(one.type)) ?? open[0] ?? null;
}
