import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { customEntry, Emoji, emojiTable, findEmoji } from './emoji.js';
import { plain } from './formats.js';
import { Icon } from './icons.js';
import { channelsOf, findPeople, rolesOf } from './namable.js';
import { texts } from './texts.js';

const MOST_OFFERED = 10;
/** A name may hold blanks; but what was typed last must begin one. */
const BEGUN = /(?:^|\s)([@#])([^\s@#]{0,32})$|(?:^|\s)(:)([\p{L}\p{N}_+-]{2,32})$/u;

/** What may be meant by the word before the caret: people, roles, channels, emoji. `choose` puts one in its place. */
export function useCompletion(eyes, text, caret, choose) {
  const [found, setFound] = useState([]);
  const [active, setActive] = useState(0);
  const [dismissed, dismiss] = useState('');
  const asked = useRef(0);
  const match = BEGUN.exec(text.slice(0, caret));
  const sign = match?.[1] ?? match?.[3];
  const word = match?.[2] ?? match?.[4] ?? '';
  const begun = match ? sign + word : '';

  useEffect(() => {
    const mine = ++asked.current;
    setActive(0);
    if (!sign) return setFound([]);
    offered(eyes, sign, word).then(all => mine === asked.current && setFound(all.slice(0, MOST_OFFERED)));
    return undefined;
  }, [begun]);
  const open = begun !== '' && begun !== dismissed && found.length > 0;
  const take = one => choose(one, caret - begun.length, caret);
  const key = event => {
    if (!open) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setActive((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(found[active]);
    else if (event.key === 'Escape') dismiss(begun);
    else return false;
    event.preventDefault();
    return true;
  };
  return { open, key, active: open ? `completion-${active}` : undefined, node: open ? h(Offers, { found, active, take, setActive }) : null };
}

function Offers({ found, active, take, setActive }) {
  return h('div', { class: 'palette completion' }, h('ul', { role: 'listbox', id: 'completion', 'aria-label': texts.search },
    found.map((one, at) => h('li', {
      key: one.written + at, id: `completion-${at}`, role: 'option', 'aria-selected': String(at === active), class: at === active ? 'active' : '',
      onPointerDown: event => { event.preventDefault(); take(one); }, onPointerMove: event => (event.movementX || event.movementY) && setActive(at), ref: node => at === active && node?.scrollIntoView({ block: 'nearest' }),
    }, one.sign, h('span', {}, one.shown), one.hint ? h('span', { class: 'small' }, one.hint) : null))));
}

async function offered(eyes, sign, word) {
  const begins = name => plain(name).split(/[\s-]+/).some(part => part.startsWith(plain(word))) || plain(name).startsWith(plain(word));
  if (sign === '#') {
    return channelsOf(eyes).filter(one => begins(one.name))
      .map(one => ({ sign: h(Icon, { name: one.type }), shown: one.name, visible: `#${one.name}`, written: `<#${one.id}>` }));
  }
  if (sign === ':') {
    const all = findEmoji(await emojiTable(), eyes.channel.server?.emojis ?? [], word, MOST_OFFERED);
    return all.map(one => ({ sign: h(Emoji, { code: one.code }), shown: `:${one.name}:`, hint: one.label, visible: one.written ? `:${one.name}:` : one.code, written: one.written ?? one.code }));
  }
  const people = (await findPeople(eyes, word)).map(one => ({ sign: h(Avatar, { person: one, size: 'small' }), shown: one.name, hint: one.key, visible: `@${one.name}`, written: `<@${one.id}>` }));
  const roles = rolesOf(eyes).filter(one => begins(one.name)).map(one => ({ sign: h(Icon, { name: 'people' }), shown: `@${one.name}`, visible: `@${one.name}`, written: `<@&${one.id}>` }));
  const all = [['everyone', texts.everyone], ['here', texts.here]].filter(([name]) => begins(name)).map(([name, hint]) => ({ sign: h(Icon, { name: 'people' }), shown: `@${name}`, hint, visible: `@${name}`, written: `@${name}` }));
  return [...people, ...roles, ...(eyes.channel.server ? all : [])];
}

/** What is sent for what one sees in the text field: names become mentions, `:names:` emoji. */
export async function writtenOf(text, taken, eyes) {
  const spoken = [...taken].sort(([left], [right]) => right.length - left.length).reduce((out, [visible, written]) => out.replaceAll(visible, () => written), text);
  if (!/:[\w+-]{2,}:/.test(spoken)) return spoken;
  const own = (eyes.channel.server?.emojis ?? []).map(customEntry);
  const all = (await emojiTable()).flatMap(group => group.all);
  return spoken.replace(/(?<!<a?|\w):([\w+-]{2,}):(?!\d)/g, (whole, name) => {
    const one = own.find(it => it.name === name) ?? all.find(it => it.name === name);
    return one ? one.written ?? one.code : whole;
  });
}

/** The other way round, for a message that is edited: mentions by their names, with what they stand for. */
export function visibleOf(content, names) {
  const taken = new Map();
  const text = content.replace(/<(@!?|@&|#)(\d+)>/g, (written, kind, id) => {
    const name = { '@': names.users, '@!': names.users, '@&': names.roles, '#': names.channels }[kind][id];
    if (!name) return written;
    const visible = (kind === '#' ? '#' : '@') + name.replace(/^@/, '');
    taken.set(visible, written);
    return visible;
  });
  return { text, taken };
}
