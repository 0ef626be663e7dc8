import { h } from 'preact';
import { useState } from 'preact/hooks';
import { hue } from './formats.js';
import { Icon } from './icons.js';
import { JsonTree } from './json-tree.js';
import { language, texts } from './texts.js';
import { curlOf, hasFailed, timesOf } from './timeline.js';

const clock = at => new Date(at).toLocaleTimeString('fr', { hour12: false }) + '.' + String(Math.floor(at % 1000)).padStart(3, '0');
const milliseconds = value => `${new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ms`;

/** All that came of one click: who, what, how long; unfolded, step after step. */
export function Chain({ chain, size }) {
  const [open, unfold] = useState(false);
  const { first, total } = timesOf(chain);
  const bad = hasFailed(chain);
  return h('li', { class: 'chain', style: { '--hue': hue(chain.id) } },
    h('button', { type: 'button', class: 'wire-entry interaction', 'aria-expanded': String(open), onClick: () => unfold(!open) },
      h('time', {}, clock(chain.start)), h(Icon, { name: open ? 'down' : 'right' }),
      h('span', { class: 'wire-what' }, h('b', {}, chain.person?.name), ` ${chain.did} `, h('b', {}, chain.what), h('span', { class: 'quiet' }, ` · ${texts.steps(size)}`)),
      h('span', { class: bad ? 'bad' : 'quiet' }, bad ? `${texts.failed} · ` : '', first === null ? texts.noAnswer : `${texts.firstAnswer} ${milliseconds(first)} · ${texts.total} ${milliseconds(total)}`)),
    open ? h('ol', {}, chain.entries.map(one => h(Entry, { key: one.key, entry: one, since: chain.start }))) : null);
}

/** One call or event; unfolded, its bodies. `since` when it is a step of a chain. */
export function Entry({ entry, since }) {
  const [open, unfold] = useState(false);
  const when = since === undefined ? clock(entry.from) : `+${milliseconds(Math.max(0, entry.from - since))}`;
  return h('li', { class: entry.chain && since === undefined ? 'of-chain' : undefined, style: entry.chain ? { '--hue': hue(entry.chain) } : undefined },
    h('button', { type: 'button', class: `wire-entry ${entry.kind}`, 'aria-expanded': String(open), onClick: () => unfold(!open) },
      h('time', {}, when), h('b', {}, entry.verb),
      h('span', { class: 'wire-what' }, entry.what, entry.kind !== 'rest' && entry.result ? h('span', { class: 'quiet' }, ` ${entry.result}`) : null),
      entry.kind === 'rest' ? h('span', { class: entry.bad ? 'bad' : 'quiet' }, `${entry.result} · ${milliseconds(entry.took)}`) : null),
    open ? h(Detail, { entry }) : null);
}

function Detail({ entry }) {
  const [all, unfoldAll] = useState(false);
  const [copied, tell] = useState('');
  const copy = (what, text) => navigator.clipboard?.writeText(text).then(() => tell(what));
  const { raw } = entry;
  const bodies = entry.kind === 'rest' ? [[texts.request, raw.request], [texts.response, raw.response]] : [[raw.type, raw.data]];
  const chip = (what, label, text) => h('button', { type: 'button', class: 'chip', onClick: () => copy(what, text) }, h(Icon, { name: copied === what ? 'check' : 'copy' }), copied === what ? texts.wasCopied : label);
  return h('div', { class: 'wire-detail' },
    h('div', { class: 'row' },
      entry.kind === 'rest' ? chip('curl', texts.copyCurl, curlOf(raw)) : null,
      chip('json', texts.copyJson, JSON.stringify(raw, null, 2)),
      h('button', { type: 'button', class: 'chip', 'aria-pressed': String(all), onClick: () => unfoldAll(!all) }, texts.unfolded),
      h('span', { class: 'hidden-text', role: 'status' }, copied ? texts.wasCopied : '')),
    bodies.map(([name, body]) => body === null || body === undefined ? null : [h('h3', {}, name), h(JsonTree, { value: body, all })]));
}
