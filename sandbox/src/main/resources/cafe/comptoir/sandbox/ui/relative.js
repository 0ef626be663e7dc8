import { h } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import { written } from './formats.js';
import { language } from './texts.js';

const UNITS = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]];
const FULL = { dateStyle: 'full', timeStyle: 'short' };

/** How long it is until then, or was since, as it goes by: "dans 3 heures". */
export function Relative({ date, ...rest }) {
  const [, look] = useReducer(count => count + 1, 0);
  const seconds = (date.getTime() - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
  useEffect(() => {
    const timer = setInterval(look, Math.min(size, 60) * 1000);
    return () => clearInterval(timer);
  }, [size]);
  return h('time', { dateTime: date.toISOString(), title: written(date, FULL), ...rest },
    new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(seconds / size), unit));
}
