import { h } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { Api } from './api.js';
import { Icon } from './icons.js';
import { texts } from './texts.js';
import { rowsOf, Timeline } from './timeline.js';
import { Chain, Entry } from './wire-row.js';

const EVERY = 400;
const FIRST = 600;
const MOST_SHOWN = 250;
const NEAR_END = 40;

/** Behind the scenes: every REST call, gateway event and interaction, in their order. Asks only while it is open. */
export function Wire({ close }) {
  const [timeline] = useState(() => new Timeline());
  const [count, grew] = useReducer(n => n + 1, 0);
  const [filter, setFilter] = useState({ kind: 'all', person: '', text: '', errors: false, grouped: true });
  const [paused, pause] = useState(false);
  const last = useRef({ calls: 0, events: 0 });
  const list = useRef(null);
  const atEnd = useRef(true);

  useEffect(() => {
    if (paused) return undefined;
    let stopped = false;
    let timer;
    const read = async () => {
      // The sandbox may be gone for a moment: the panes say so, and the next question comes.
      const found = document.hidden ? null : await Api.record(last.current.calls, last.current.events, FIRST).catch(() => null);
      if (stopped) return;
      if (found) {
        last.current = { calls: found.lastCall, events: found.lastEvent };
        if (timeline.add(found)) grew();
      }
      timer = setTimeout(read, EVERY);
    };
    read();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [paused]);
  useLayoutEffect(() => { if (atEnd.current) list.current.scrollTop = list.current.scrollHeight; });

  const rows = useMemo(() => rowsOf(timeline, { ...filter, text: filter.text.toLowerCase() }, MOST_SHOWN), [count, filter]);
  const clear = () => {
    timeline.clear();
    grew();
  };
  const put = change => setFilter({ ...filter, ...change });
  return h('aside', { class: 'wire', 'aria-label': texts.wireTitle, onKeyDown: event => key(event, list.current, close) },
    h('div', { class: 'wire-head' }, h('h2', {}, texts.wire),
      h(Filters, { timeline, filter, put }),
      h('span', { class: 'spring' }),
      h(Tool, { icon: paused ? 'play' : 'pause', label: paused ? texts.resume : texts.pause, on: paused, act: () => pause(!paused) }),
      h(Tool, { icon: 'delete', label: texts.clear, act: clear }),
      h(Tool, { icon: 'download', label: texts.exportTitle, text: 'JSONL', act: () => save(rows) }),
      h(Tool, { icon: 'close', label: texts.close, act: close })),
    h('ol', { class: 'wire-list', ref: list, onScroll: () => { atEnd.current = list.current.scrollHeight - list.current.scrollTop - list.current.clientHeight < NEAR_END; } },
      rows.length ? null : h('li', { class: 'empty' }, timeline.entries.length ? texts.nothingFound : texts.nothingYet),
      rows.map(one => one.chain ? h(Chain, { key: one.key, chain: one.chain, size: one.chain.entries.length }) : h(Entry, { key: one.key, entry: one.entry }))));
}

function Filters({ timeline, filter, put }) {
  const people = new Map(timeline.entries.filter(one => one.person).map(one => [one.person.id, one.person.name]));
  const select = (label, name, options) => h('select', { 'aria-label': label, value: filter[name], onChange: event => put({ [name]: event.target.value }) }, options.map(([value, text]) => h('option', { key: value, value, selected: value === filter[name] }, text)));
  const flag = (label, name) => h('label', { class: 'choice' }, h('input', { type: 'checkbox', checked: filter[name], onChange: event => put({ [name]: event.target.checked }) }), label);
  return [
    h('input', { type: 'search', placeholder: texts.filter, 'aria-label': texts.filter, value: filter.text, onInput: event => put({ text: event.target.value }) }),
    select(texts.kind, 'kind', Object.entries(texts.wireKinds)),
    select(texts.person, 'person', [['', texts.anybody], ...people]),
    flag(texts.errorsOnly, 'errors'),
    flag(texts.byClick, 'grouped'),
  ];
}

function Tool({ icon, label, text, on, act }) {
  return h('button', { type: 'button', class: 'plain', title: label, 'aria-label': label, 'aria-pressed': on === undefined ? undefined : String(on), onClick: act }, h(Icon, { name: icon }), text);
}

/** Arrows go from row to row, left and right fold, Escape closes. */
function key(event, list, close) {
  if (event.key === 'Escape' && !(event.target.type === 'search' && event.target.value)) {
    event.preventDefault();
    close();
  }
  const rows = [...list.querySelectorAll('.wire-entry')];
  const at = rows.indexOf(event.target);
  if (at < 0) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const folds = { ArrowRight: 'false', ArrowLeft: 'true' }[event.key];
  if (step) {
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, at + step))].focus();
  } else if (folds && event.target.getAttribute('aria-expanded') === folds) {
    event.preventDefault();
    event.target.click();
  }
}

function save(rows) {
  const entries = rows.flatMap(one => one.chain ? one.chain.entries : [one.entry]);
  const lines = entries.map(one => JSON.stringify({ kind: one.kind, interaction: one.chain ?? undefined, ...one.raw }) + '\n');
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(lines, { type: 'application/jsonl' })), download: 'comptoir-record.jsonl' });
  link.click();
  URL.revokeObjectURL(link.href);
}
