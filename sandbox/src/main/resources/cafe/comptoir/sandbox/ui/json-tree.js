import { h } from 'preact';
import { useState } from 'preact/hooks';
import { texts } from './texts.js';

/** How deep a body is unfolded when it is first shown. */
const UNFOLDED = 2;
const SHORT = 400;

/** A body as coloured JSON whose parts fold. What is folded is not drawn. */
export function JsonTree({ value, all }) {
  return h('div', { class: 'json', tabIndex: 0, role: 'group' }, h(Node, { value, depth: 0, all }));
}

function Node({ name, value, depth, all }) {
  const label = name === undefined ? null : [h('span', { class: 'json-key' }, name), ': '];
  if (value === null || typeof value !== 'object') return h('div', { class: 'json-leaf' }, label, h(Leaf, { value }));
  const entries = Array.isArray(value) ? value.map((one, at) => [at, one]) : Object.entries(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (!entries.length) return h('div', { class: 'json-leaf' }, label, open + close);
  return h(Branch, { key: all, label, open, close, entries, depth, all });
}

function Branch({ label, open, close, entries, depth, all }) {
  const [shown, show] = useState(all || depth < UNFOLDED);
  return h('details', { open: shown, onToggle: event => show(event.currentTarget.open) },
    h('summary', {}, label, open, shown ? null : h('span', { class: 'quiet' }, ` ${texts.items(entries.length)} ${close}`)),
    shown ? [h('div', { class: 'json-inner' }, entries.map(([key, one]) => h(Node, { key, name: String(key), value: one, depth: depth + 1, all }))), close] : null);
}

function Leaf({ value }) {
  const [whole, unfold] = useState(false);
  const text = JSON.stringify(value);
  const kind = value === null ? 'null' : typeof value;
  if (text.length <= SHORT || whole) return h('span', { class: `json-${kind}` }, text);
  return [h('span', { class: `json-${kind}` }, text.slice(0, SHORT)), h('button', { type: 'button', class: 'textual', onClick: () => unfold(true) }, ` … +${text.length - SHORT}`)];
}
