import { el, webLink } from './dom.js';
import { language, texts } from './texts.js';

/** Draws Discord's Markdown as nodes. `names` knows what mentions are called; `open` follows a channel link. */
export function markdown(source, names, open) {
  const out = document.createDocumentFragment();
  const lines = source.replaceAll('\r', '').split('\n');
  for (let at = 0; at < lines.length;) at = block(lines, at, out, { names, open });
  return out;
}

/** A single line: labels, footers, what may not hold blocks. */
export function inlineMarkdown(source, names, open) {
  const out = document.createDocumentFragment();
  inline(source, out, { names, open });
  return out;
}

function block(lines, at, out, context) {
  const line = lines[at];
  if (line.startsWith('```')) return codeBlock(lines, at, out);
  if (line.startsWith('>>> ')) {
    const rest = [line.slice(4), ...lines.slice(at + 1)].join('\n');
    out.append(el('blockquote', {}, markdown(rest, context.names, context.open)));
    return lines.length;
  }
  if (line.startsWith('> ')) {
    return gather(lines, at, /^> ?/, quoted =>
      out.append(el('blockquote', {}, markdown(quoted.join('\n'), context.names, context.open))));
  }
  if (/^ *[-*] +\S/.test(line)) return list(lines, at, out, context, /^ *[-*] +/, 'ul');
  if (/^ *\d+\. +\S/.test(line)) return list(lines, at, out, context, /^ *\d+\. +/, 'ol');
  const heading = /^(#{1,3}) +(.+)$/.exec(line);
  if (heading) {
    out.append(filled(el('p', { class: `heading-${heading[1].length}` }), heading[2], context));
  } else if (line.startsWith('-# ')) {
    out.append(filled(el('p', { class: 'small' }), line.slice(3), context));
  } else {
    return paragraph(lines, at, out, context);
  }
  return at + 1;
}

const STARTS_BLOCK = /^(```|>{1,3} |#{1,3} |-# | *[-*] +\S| *\d+\. +\S)/;

function paragraph(lines, at, out, context) {
  let end = at + 1;
  while (end < lines.length && !STARTS_BLOCK.test(lines[end])) end++;
  const text = lines.slice(at, end).join('\n');
  if (text.trim()) out.append(filled(el('p'), text.replace(/^\n+|\n+$/g, ''), context));
  return end;
}

function codeBlock(lines, at, out) {
  const sameLine = /^```(.+)```$/.exec(lines[at]);
  if (sameLine) {
    out.append(el('pre', {}, el('code', {}, sameLine[1])));
    return at + 1;
  }
  let end = at + 1;
  while (end < lines.length && !lines[end].endsWith('```')) end++;
  const first = lines[at].slice(3);
  const body = lines.slice(at + 1, end);
  if (first && !/^[\w+-]+$/.test(first)) body.unshift(first);
  if (end < lines.length && lines[end] !== '```') body.push(lines[end].slice(0, -3));
  out.append(el('pre', {}, el('code', {}, body.join('\n'))));
  return end + 1;
}

function gather(lines, at, marker, use) {
  let end = at;
  while (end < lines.length && marker.test(lines[end]) && lines[end].startsWith('>')) end++;
  use(lines.slice(at, end).map(line => line.replace(marker, '')));
  return Math.max(end, at + 1);
}

function list(lines, at, out, context, marker, tag) {
  const node = el(tag);
  let end = at;
  for (; end < lines.length && marker.test(lines[end]); end++) {
    node.append(filled(el('li'), lines[end].replace(marker, ''), context));
  }
  out.append(node);
  return end;
}

function filled(node, text, context) {
  inline(text, node, context);
  return node;
}

const INLINE = [
  [/^\\([^\sA-Za-z0-9])/, match => match[1]],
  [/^``(.+?)``(?!`)/s, match => el('code', {}, match[1])],
  [/^`([^`]+)`/s, match => el('code', {}, match[1])],
  [/^\*\*\*(.+?)\*\*\*/s, (match, c) => el('strong', {}, filled(el('em'), match[1], c))],
  [/^\*\*(.+?)\*\*(?!\*)/s, (match, c) => filled(el('strong'), match[1], c)],
  [/^__(.+?)__(?!_)/s, (match, c) => filled(el('u'), match[1], c)],
  [/^\*(?!\s)(.+?)(?<!\s)\*(?!\*)/s, (match, c) => filled(el('em'), match[1], c)],
  [/^_(?!\s)(.+?)(?<!\s)_(?!\w)/s, (match, c) => filled(el('em'), match[1], c)],
  [/^~~(.+?)~~/s, (match, c) => filled(el('s'), match[1], c)],
  [/^\|\|(.+?)\|\|/s, (match, c) => spoiler(filled(el('span'), match[1], c))],
  [/^\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/i, (match, c) => link(match[2], match[1], c)],
  [/^<(https?:\/\/[^\s>]+)>/i, (match, c) => link(match[1], match[1], c)],
  [/^https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"»]/i, (match, c) => link(match[0], match[0], c)],
  [/^<@!?(\d+)>/, (match, c) => mention('@', c.names.users[match[1]], texts.unknownUser)],
  [/^<@&(\d+)>/, (match, c) => mention('@', c.names.roles[match[1]], texts.unknownRole)],
  [/^<#(\d+)>/, (match, c) => channelLink(match[1], c)],
  [/^<\/([^:>]+):\d+>/, match => el('span', { class: 'mention' }, '/' + match[1])],
  [/^<a?:(\w+):\d+>/, match => `:${match[1]}:`],
  [/^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/, match => moment(Number(match[1]), match[2] ?? 'f')],
  [/^@(everyone|here)/, match => el('span', { class: 'mention' }, match[0])],
];

const PLAIN = /^(?:[^\\`*_~|[<@h\n]+|h(?!ttps?:))/;

function inline(text, out, context) {
  let wordBefore = false;
  while (text) {
    const plain = PLAIN.exec(text);
    const hit = plain ? null : firstRule(text, wordBefore);
    const taken = plain?.[0] ?? hit?.match[0] ?? text[0];
    if (hit) out.append(hit.draw(hit.match, context));
    else if (taken === '\n') out.append(el('br'));
    else out.append(taken);
    wordBefore = /\w$/.test(taken);
    text = text.slice(taken.length);
  }
}

function firstRule(text, wordBefore) {
  if (wordBefore && text.startsWith('_')) return null;
  for (const [pattern, draw] of INLINE) {
    const match = pattern.exec(text);
    if (match) return { match, draw };
  }
  return null;
}

function spoiler(node) {
  node.className = 'spoiler';
  node.tabIndex = 0;
  node.title = texts.spoiler;
  const show = event => {
    if (event.type === 'click' || event.key === 'Enter') node.classList.add('shown');
  };
  node.addEventListener('click', show);
  node.addEventListener('keydown', show);
  return node;
}

function mention(prefix, name, otherwise) {
  return el('span', { class: 'mention' }, name ? prefix + name : otherwise);
}

function channelLink(id, context) {
  const name = context.names.channels[id];
  if (!name) return el('span', { class: 'mention' }, texts.unknownChannel);
  return el('button', { type: 'button', class: 'mention', onclick: () => context.open(id) }, '#' + name);
}

function link(url, label, context) {
  const channel = channelOf(url);
  if (channel && context.names.channels[channel]) {
    return el('button', { type: 'button', class: 'mention', onclick: () => context.open(channel) },
      label === url ? '#' + context.names.channels[channel] : label);
  }
  return el('a', { href: webLink(url), target: '_blank', rel: 'noopener noreferrer' }, label);
}

/** The channel that a link of Discord's leads to. */
export function channelOf(url) {
  return /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(\d+)/.exec(url)?.[1] ?? null;
}

const STYLES = {
  t: { timeStyle: 'short' }, T: { timeStyle: 'medium' }, d: { dateStyle: 'short' }, D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' }, F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' }, S: { dateStyle: 'short', timeStyle: 'medium' },
};

function moment(seconds, style) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return String(seconds);
  const full = new Intl.DateTimeFormat(language, STYLES.F).format(date);
  const shown = style === 'R' ? relative(date) : new Intl.DateTimeFormat(language, STYLES[style]).format(date);
  return el('time', { datetime: date.toISOString(), title: full }, shown);
}

const UNITS = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

function relative(date) {
  const seconds = (date.getTime() - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
