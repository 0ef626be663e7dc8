import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Emoji } from './emoji.js';
import { written } from './formats.js';
import { channelOf, webLink } from './links.js';
import { Relative } from './relative.js';
import { texts } from './texts.js';

/** Discord draws up to 27 emoji with nothing else large. */
const MOST_LARGE = 27;
const NEXT_EMOJI = /\s*(?:\p{RGI_Emoji}|\p{Extended_Pictographic}\uFE0F?|<a?:\w+:\d+>)\s*/vy;

/** Discord's Markdown as nodes. `names` knows what mentions are called; `open` follows a channel link. */
export function Markdown({ source, names, open, after }) {
  return h('div', { class: onlyEmoji(source) ? 'markdown large-emoji' : 'markdown' }, blocks(source, { names, open }), after);
}

/** One after the other: a pattern for all of them would try every way to tell them apart, for minutes. */
function onlyEmoji(text) {
  NEXT_EMOJI.lastIndex = 0;
  let count = 0;
  while (NEXT_EMOJI.lastIndex < text.length) {
    if (!NEXT_EMOJI.test(text) || ++count > MOST_LARGE) return false;
  }
  return count > 0;
}

/** A single line: labels, footers, what may not hold blocks. */
export function Line({ source, names, open }) {
  return inline(source, { names, open });
}

function blocks(source, context) {
  const lines = source.replaceAll('\r', '').split('\n');
  const out = [];
  for (let at = 0; at < lines.length;) at = block(lines, at, out, context);
  return out;
}

function block(lines, at, out, context) {
  const line = lines[at];
  // A quote in a quote is text, as in Discord.
  if (line.startsWith('>>> ') && !context.quoted) {
    out.push(h('blockquote', {}, blocks([line.slice(4), ...lines.slice(at + 1)].join('\n'), { ...context, quoted: true })));
    return lines.length;
  }
  if (line.startsWith('> ') && !context.quoted) return quote(lines, at, out, context);
  if (ITEM.test(line)) return list(lines, at, out, context);
  if (line.includes(FENCE) && fenced(lines, at, out, context)) return at;
  const heading = /^(#{1,3}) +(.+)$/.exec(line);
  if (heading) {
    out.push(h('p', { class: `heading-${heading[1].length}` }, inline(heading[2], context)));
  } else if (line.startsWith('-# ')) {
    out.push(h('p', { class: 'small' }, inline(line.slice(3), context)));
  } else {
    return paragraph(lines, at, out, context);
  }
  return at + 1;
}

const ITEM = /^( *)(?:([-*])|(\d+)\.) +(?=\S)/;
const STARTS_BLOCK = /^(>{1,3} |#{1,3} |-# | *[-*] +\S| *\d+\. +\S)|```/;
const FENCE = '```';

function paragraph(lines, at, out, context) {
  let end = at + 1;
  while (end < lines.length && !STARTS_BLOCK.test(lines[end])) end++;
  write(lines.slice(at, end).join('\n'), out, context);
  return end;
}

function write(text, out, context) {
  if (text.trim()) out.push(h('p', {}, inline(text.replace(/^\n+|\n+$/g, ''), context)));
}

/** Takes a code block that begins in this line out of the lines, with what stands before it. It may end in any line; one that nobody closes is text. */
function fenced(lines, at, out, context) {
  const rest = lines.slice(at).join('\n');
  const begin = rest.indexOf(FENCE);
  const end = rest.indexOf(FENCE, begin + FENCE.length);
  const body = rest.slice(begin + FENCE.length, end);
  if (end < 0 || !body.trim()) return false;
  write(rest.slice(0, begin), out, context);
  out.push(code(body.replace(/^[\w+.#-]+\n/, '').replace(/^\n+|\n+$/g, '')));
  const after = rest.slice(end + FENCE.length).replace(/^\n/, '');
  lines.splice(at, lines.length, ...after ? after.split('\n') : []);
  return true;
}

function code(text) {
  return h('pre', { tabIndex: 0 }, h('code', {}, text));
}

function quote(lines, at, out, context) {
  let end = at;
  while (end < lines.length && lines[end].startsWith('> ')) end++;
  const quoted = lines.slice(at, end).map(line => line.slice(2));
  out.push(h('blockquote', {}, blocks(quoted.join('\n'), { ...context, quoted: true })));
  return end;
}

/** Items that stand further in than the first belong to the item before them. */
function list(lines, at, out, context) {
  const [, indent, , number] = ITEM.exec(lines[at]);
  const items = [];
  let end = at;
  for (let item; end < lines.length && (item = ITEM.exec(lines[end])) && item[1].length >= indent.length;) {
    if (items.length && item[1].length > indent.length) end = list(lines, end, items.at(-1), context);
    else if (items.length && !item[3] !== !number) break;
    else items.push(inline(lines[end++].slice(item[0].length), context));
  }
  out.push(h(number ? 'ol' : 'ul', { start: number }, items.map(item => h('li', {}, item))));
  return end;
}

const INLINE = [
  [/^\\([^\sA-Za-z0-9])/, match => match[1]],
  [/^```(?:[\w+.#-]+\n)?([^`]+)```/, match => code(match[1])],
  [/^``(.+?)``(?!`)/s, match => h('code', {}, match[1])],
  [/^`([^`]+)`/s, match => h('code', {}, match[1])],
  [/^\*\*\*(.+?)\*\*\*/s, (match, c) => h('strong', {}, h('em', {}, inline(match[1], c)))],
  [/^\*\*(.+?)\*\*(?!\*)/s, (match, c) => h('strong', {}, inline(match[1], c))],
  [/^__(.+?)__(?!_)/s, (match, c) => h('u', {}, inline(match[1], c))],
  [/^\*(?!\s)(.+?)(?<!\s)\*(?!\*)/s, (match, c) => h('em', {}, inline(match[1], c))],
  [/^_(?!\s)(.+?)(?<!\s)_(?!\w)/s, (match, c) => h('em', {}, inline(match[1], c))],
  [/^~~(.+?)~~/s, (match, c) => h('s', {}, inline(match[1], c))],
  [/^\|\|(.+?)\|\|/s, (match, c) => h(Spoiler, {}, inline(match[1], c))],
  [/^\[((?:(?!https?:)[^\]\n])+)\]\(<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?: +"([^"\n]*)")?\)/i, (match, c) => link(match[2], inline(match[1], c), c, match[3])],
  [/^<(https?:\/\/[^\s>]+)>/i, (match, c) => link(match[1], null, c)],
  [/^https?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))*(?:[^\s<>.,;:!?()'"»]|\([^\s<>()]*\))/i, (match, c) => link(match[0], null, c)],
  [/^<@!?(\d+)>/, (match, c) => mention(c.names.users[match[1]], texts.unknownUser)],
  [/^<@&(\d+)>/, (match, c) => mention(c.names.roles[match[1]], texts.unknownRole)],
  [/^<#(\d+)>/, (match, c) => channelLink(match[1], c)],
  [/^<\/([^:>]+):\d+>/, match => h('span', { class: 'mention' }, '/' + match[1])],
  [/^<(a?):(\w+):(\d+)>/, match => h(Emoji, { code: `${match[1] && 'a:'}${match[2]}:${match[3]}` })],
  [/^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/, match => moment(Number(match[1]), match[2] ?? 'f')],
  [/^@(everyone|here)/, match => h('span', { class: 'mention' }, match[0])],
];

const PLAIN = /^(?:[^\\`*_~|[<@h\n]+|h(?!ttps?:))/;

function inline(text, context) {
  const out = [];
  let wordBefore = false;
  while (text) {
    const plain = PLAIN.exec(text);
    const hit = plain ? null : firstRule(text, wordBefore);
    const taken = plain?.[0] ?? hit?.match[0] ?? text[0];
    if (hit) out.push(hit.draw(hit.match, context));
    else if (taken === '\n') out.push(h('br'));
    else out.push(...withEmoji(taken));
    wordBefore = /\w$/.test(taken);
    text = text.slice(taken.length);
  }
  return out;
}

/** Emoji are drawn in their own font: another one may have them without colours. */
function withEmoji(text) {
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text)) return [text];
  return text.split(/(\p{RGI_Emoji}|\p{Emoji_Presentation})/v).map((part, at) => at % 2 ? h('span', { class: 'emoji' }, part) : part).filter(Boolean);
}

function firstRule(text, wordBefore) {
  if (wordBefore && text.startsWith('_')) return null;
  for (const [pattern, draw] of INLINE) {
    const match = pattern.exec(text);
    if (match) return { match, draw };
  }
  return null;
}

function Spoiler({ children }) {
  const [shown, show] = useState(false);
  return h('span', {
    class: shown ? 'spoiler shown' : 'spoiler', role: 'button', tabIndex: 0, title: shown ? undefined : texts.spoiler,
    'aria-expanded': String(shown), onClick: () => show(true), onKeyDown: event => uncovers(event) && show(true),
  }, shown ? children : h('span', { 'aria-hidden': 'true' }, children));
}

/** As any button: Enter, or the space bar, which would else scroll. */
function uncovers(event) {
  if (event.key === ' ') event.preventDefault();
  return ['Enter', ' '].includes(event.key);
}

function mention(name, otherwise) {
  return h('span', { class: 'mention' }, name ? '@' + name : otherwise);
}

function channelLink(id, context) {
  const name = context.names.channels[id];
  if (!name) return h('span', { class: 'mention' }, texts.unknownChannel);
  return h('button', { type: 'button', class: 'mention', onClick: () => context.open(id) }, '#' + name);
}

function link(url, label, context, title) {
  const channel = channelOf(url);
  const name = channel && context.names.channels[channel];
  if (name) {
    return h('button', { type: 'button', class: 'mention', onClick: () => context.open(channel) }, label ?? '#' + name);
  }
  return h('a', { href: webLink(url), target: '_blank', rel: 'noopener noreferrer', title }, label ?? url);
}

const STYLES = {
  t: { timeStyle: 'short' }, T: { timeStyle: 'medium' }, d: { dateStyle: 'short' }, D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' }, F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' }, S: { dateStyle: 'short', timeStyle: 'medium' },
};

function moment(seconds, style) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return String(seconds);
  if (style === 'R') return h(Relative, { class: 'moment', date });
  return h('time', { class: 'moment', dateTime: date.toISOString(), title: written(date, STYLES.F) }, written(date, STYLES[style]));
}
