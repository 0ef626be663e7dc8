import { language, texts } from './texts.js';

const SIZES = [['megabyte', 1_000_000], ['kilobyte', 1_000], ['byte', 1]];

export function fileSize(bytes) {
  const [unit, size] = SIZES.find(([, length]) => bytes >= length) ?? SIZES.at(-1);
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: 1 });
  return format.format(bytes / size);
}

/** A colour as Discord gives it, a number; none for 0. */
export function color(number) {
  return number ? '#' + number.toString(16).padStart(6, '0') : null;
}

const known = new Map();
const TIME = { timeStyle: 'short' };
const DAY_AND_TIME = { dateStyle: 'short', timeStyle: 'short' };
const DAY = { dateStyle: 'long' };

/** A moment in the page's language: what knows how to write it is made once, for that takes long. */
export function written(date, how) {
  const key = language + JSON.stringify(how);
  if (!known.has(key)) known.set(key, new Intl.DateTimeFormat(language, how));
  return known.get(key).format(date);
}

/** When a message was written: the time today, the day before that. */
export function when(iso) {
  const date = new Date(iso);
  const time = written(date, TIME);
  const days = daysAgo(date);
  if (days === 0) return time;
  if (days === 1) return `${texts.yesterday} ${time}`;
  return written(date, DAY_AND_TIME);
}

export function clock(iso) {
  return written(new Date(iso), TIME);
}

export function day(iso) {
  return written(new Date(iso), DAY);
}

/** When something will be: with the year if it is another one, and the time alone on the same day as `day`. */
export function moment(iso, day) {
  const date = new Date(iso);
  if (day && new Date(day).toDateString() === date.toDateString()) return clock(iso);
  const year = date.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' };
  return written(date, { weekday: 'short', day: 'numeric', month: 'long', ...year, hour: language === 'fr' ? '2-digit' : 'numeric', minute: '2-digit' });
}

function daysAgo(date) {
  const midnight = one => new Date(one.getFullYear(), one.getMonth(), one.getDate()).getTime();
  return Math.round((midnight(new Date()) - midnight(date)) / 86_400_000);
}

export function initials(name) {
  return name.split(/[\s–-]+/).filter(Boolean).map(word => word[0]).slice(0, 2).join('').toUpperCase();
}

/** A hue that always belongs to the same id or name. */
export function hue(id) {
  if (/^\d+$/.test(id)) return Number(BigInt(id) * 137n % 360n);
  return [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7);
}

/** Whether a text is found in another, whatever the accents and capitals. */
export function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A length of time in the words of the page: "10 secondes", "2 heures". */
export function span(seconds) {
  const [unit, size] = seconds >= 3600 ? ['hour', 3600] : seconds >= 60 ? ['minute', 60] : ['second', 1];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(seconds / size));
}

/** A share in the page's language: "50 %", "50%". */
export function percent(share) {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}

/** Discord's ids carry their time: milliseconds since 2015 above the lowest 22 bits (Reference, Snowflakes). */
const DISCORD_EPOCH = 1_420_070_400_000n;

export function timeOf(id) {
  return new Date(Number((BigInt(id) >> 22n) + DISCORD_EPOCH));
}
