import { h } from 'preact';
import { plain } from './formats.js';
import { remember, remembered } from './settings.js';

const MOST_RECENT = 24;
const CUSTOM = /^(?:(a):)?(\w+):(\d+)$/;
let table = null;

/** All emoji of Unicode with their names, read when somebody first wants one. */
export function emojiTable() {
  table ??= fetch('emoji.txt').then(file => file.text()).then(read);
  return table;
}

function read(text) {
  const groups = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) groups.push({ name: line.slice(2), all: [] });
    else if (line && !line.startsWith(';')) groups.at(-1).all.push(entry(line));
  }
  return groups;
}

function entry(line) {
  const [code, names, english, french] = line.split('\t');
  return { code, name: names.split(' ')[0], label: french.split(', ')[0], english: english.split(', ')[0], words: plain(`${names} ${english} ${french}`).split(/[\s,’'-]+/) };
}

/** Those that a word may mean, in either language; what begins so comes first. */
export function findEmoji(groups, own, word, most) {
  const wanted = plain(word).split(/\s+/).filter(Boolean);
  const rank = one => wanted.reduce((sum, part) => {
    const best = one.name === part ? 0 : one.name.startsWith(part) ? 1 : one.words.includes(part) ? 2 : one.words.some(it => it.startsWith(part)) ? 3 : Infinity;
    return sum + best;
  }, 0);
  const all = [...own.map(customEntry), ...groups.flatMap(group => group.all)];
  return all.map(one => [rank(one), one]).filter(([found]) => found < Infinity).sort(([left], [right]) => left - right).slice(0, most).map(([, one]) => one);
}

/** A server's own emoji, named as in a message's text and in a reaction. */
export function customEntry(one) {
  return { code: `${one.name}:${one.id}`, written: `<${one.animated ? 'a' : ''}:${one.name}:${one.id}>`, name: one.name, label: one.name, english: one.name, words: [plain(one.name), ...plain(one.name).split('_')] };
}

/** Draws an emoji: of Unicode, or a server's own as `name:id`. */
export function Emoji({ code }) {
  const own = CUSTOM.exec(code);
  if (!own) return h('span', { class: 'emoji' }, code);
  const [, animated, name, id] = own;
  return h('img', { class: 'emoji own', src: `/cdn/emojis/${id}.${animated ? 'gif' : 'png'}`, alt: `:${name}:`, title: `:${name}:` });
}

export function remembers(code) {
  remember('emoji', [code, ...remembered('emoji', []).filter(one => one !== code)].slice(0, MOST_RECENT));
}
