/** What stands before a channel's name where there is no picture of its kind. */
const SIGNS = { direct: '@', thread: '' };

/** The channels that a person sees, as one list. */
export function placesOf(view) {
  return [...view.servers.flatMap(server => server.channels.map(one => ({ ...one, server }))), ...view.direct]
    .filter(one => one.type !== 'category')
    .map(one => ({ ...one, label: (SIGNS[one.type] ?? '#') + one.name }));
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
