/** Arrows go from stop to stop of a list, Home and End to its ends; Tab leaves it as ever. */
export function walk(event, stops) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const end = { Home: 0, End: -1 }[event.key];
  if ((step ?? end) === undefined || event.altKey || event.ctrlKey) return;
  const all = [...event.currentTarget.querySelectorAll(stops)];
  const at = all.indexOf(event.target);
  if (at < 0) return;
  event.preventDefault();
  const to = step === undefined ? all.at(end) : all[Math.max(0, Math.min(all.length - 1, at + step))];
  to.focus();
}
