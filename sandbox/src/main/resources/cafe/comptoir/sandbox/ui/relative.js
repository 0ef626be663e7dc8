import { h } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import { written } from './formats.js';
import { language } from './texts.js';

/** Each with how many of it make the next: "dans 60 minutes" is an hour. */
const UNITS = [['second', 1, 60], ['minute', 60, 60], ['hour', 3600, 24], ['day', 86_400, 30], ['month', 2_629_800, 12], ['year', 31_557_600, Infinity]];
const FULL = { dateStyle: 'full', timeStyle: 'short' };

/** How long it is until then, or was since, as it goes by: "dans 3 heures". */
export function Relative({ date, ...rest }) {
  const [, look] = useReducer(count => count + 1, 0);
  const seconds = (date.getTime() - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, length, most]) => Math.round(Math.abs(seconds) / length) < most);
  useEffect(() => {
    const timer = setInterval(look, Math.min(size, 60) * 1000);
    return () => clearInterval(timer);
  }, [size]);
  return h('time', { dateTime: date.toISOString(), title: written(date, FULL), ...rest },
    new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(seconds / size), unit));
}
