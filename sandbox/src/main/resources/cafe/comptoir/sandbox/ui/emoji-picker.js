import { h } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { customEntry, Emoji, emojiTable, findEmoji, remembers } from './emoji.js';
import { useFloating } from './floating.js';
import { Icon } from './icons.js';
import { remembered } from './settings.js';
import { language, texts } from './texts.js';

const MOST_FOUND = 90;
const SIGNS = { recent: '🕘', own: '☕', smileys: '😀', people: '👋', nature: '🌿', food: '🍎', travel: '🚲', activities: '⚽', objects: '💡', symbols: '❤️', flags: '🏁' };

/** A button that opens the emoji; `onPick` is given the chosen one. */
export function EmojiButton({ eyes, label, class: name = 'plain', onPick, whole = false }) {
  const floating = useFloating(label, close => h(EmojiPicker, { eyes, onPick: one => { close(); remembers(one.code); onPick(whole ? one : one.code); } }), { side: 'above', class: 'emoji-box' });
  return [
    h('button', { key: 'open', type: 'button', class: name, title: label, 'aria-label': label, ...floating.handlers }, h(Icon, { name: 'smile' })),
    floating.node,
  ];
}

/** All emoji by group, or those that are searched; the arrows walk among them. */
function EmojiPicker({ eyes, onPick }) {
  const [groups, setGroups] = useState([]);
  const [word, search] = useState('');
  const own = eyes.channel?.server?.emojis ?? [];
  const recent = useMemo(() => remembered('emoji', []), []);
  const [shown, show] = useState(recent.length ? 'recent' : 'smileys');
  const grid = useRef(null);
  useEffect(() => { emojiTable().then(setGroups); }, []);

  const byCode = code => groups.flatMap(group => group.all).find(one => one.code === code) ?? own.map(customEntry).find(one => one.code === code);
  const inGroup = () => {
    if (shown === 'recent') return recent.map(byCode).filter(Boolean);
    if (shown === 'own') return own.map(customEntry);
    return groups.find(group => group.name === shown)?.all ?? [];
  };
  const found = word.trim() ? findEmoji(groups, own, word, MOST_FOUND) : inGroup();
  const tabs = [...(recent.length ? ['recent'] : []), ...(own.length ? ['own'] : []), ...groups.map(group => group.name)];
  const key = event => {
    if (event.key === 'Enter' && event.target.tagName === 'INPUT' && found.length) {
      event.preventDefault();
      onPick(found[0]);
    } else if (['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'].includes(event.key)) {
      walk(event, grid.current);
    }
  };
  return h('div', { class: 'emoji-picker', onKeyDown: key },
    h('input', { type: 'search', 'data-first': true, placeholder: texts.searchEmoji, 'aria-label': texts.searchEmoji, value: word, onInput: event => search(event.target.value) }),
    h('div', { class: 'emoji-tabs', role: 'tablist' }, tabs.map(name => h('button', {
      key: name, type: 'button', role: 'tab', class: 'plain', 'aria-selected': String(!word && name === shown), title: labelOf(name), 'aria-label': labelOf(name), onClick: () => { search(''); show(name); },
    }, h('span', { class: 'emoji' }, SIGNS[name])))),
    h('p', { class: 'small' }, word ? null : labelOf(shown)),
    h('div', { class: 'emoji-grid', ref: grid, role: 'group', 'aria-label': labelOf(shown) },
      found.map(one => h('button', { key: one.code, type: 'button', tabIndex: -1, title: `${nameOf(one)}  :${one.name}:`, 'aria-label': nameOf(one), onClick: () => onPick(one) }, h(Emoji, { code: one.code }))),
      word && !found.length ? h('p', { class: 'small' }, texts.noEmoji) : null));
}

function nameOf(one) {
  return language === 'en' ? one.english : one.label;
}

function labelOf(name) {
  if (name === 'recent') return texts.recent;
  return name === 'own' ? texts.serverEmoji : texts.emojiGroups[name];
}

/** One step in the grid, whatever its width. */
function walk(event, grid) {
  const all = [...grid.querySelectorAll('button')];
  const at = all.indexOf(document.activeElement);
  if (at < 0 && event.key !== 'ArrowDown') return;
  event.preventDefault();
  const columns = Math.max(1, all.filter(one => one.offsetTop === all[0].offsetTop).length);
  const next = at < 0 ? 0 : at + { ArrowDown: columns, ArrowUp: -columns, ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (next < 0) grid.parentNode.querySelector('input').focus();
  else all[Math.min(next, all.length - 1)]?.focus();
}
