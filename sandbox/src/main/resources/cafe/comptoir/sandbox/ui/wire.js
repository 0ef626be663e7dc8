import { h } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Api } from './api.js';
import { Icon } from './icons.js';
import { texts } from './texts.js';

const EVERY = 400;
const MOST_KEPT = 2000;
const MOST_SHOWN = 300;

/** Behind the scenes: every REST call, gateway event and interaction, in their order. */
export function Wire({ close }) {
  const [entries, setEntries] = useState([]);
  const [filter, setFilter] = useState('');
  const [chosen, choose] = useState(null);
  const last = useRef({ calls: 0, events: 0 });

  useEffect(() => {
    let stopped = false;
    const read = async () => {
      try {
        const found = await Api.record(last.current.calls, last.current.events);
        last.current = { calls: found.lastCall, events: found.lastEvent };
        const fresh = [...found.calls.map(callEntry), ...found.events.map(eventEntry)].filter(one => one.what !== 'COMPTOIR_BARRIER');
        if (fresh.length) setEntries(before => [...before, ...fresh].sort((left, right) => left.at - right.at).slice(-MOST_KEPT));
      } catch {
        // The sandbox is gone for a moment; the panes say so.
      }
      if (!stopped) setTimeout(read, EVERY);
    };
    read();
    return () => { stopped = true; };
  }, []);

  const shown = useMemo(() => entries.filter(one => one.search.includes(filter.toLowerCase())).slice(-MOST_SHOWN).toReversed(), [entries, filter]);
  const save = () => {
    const lines = entries.map(one => JSON.stringify(one.raw)).join('\n');
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob([lines + '\n'], { type: 'application/jsonl' })), download: 'comptoir-record.jsonl' });
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return h('aside', { class: 'wire', 'aria-label': texts.wireTitle },
    h('div', { class: 'wire-head' }, h('h2', {}, texts.wire),
      h('input', { type: 'search', placeholder: texts.filter, 'aria-label': texts.filter, value: filter, onInput: event => setFilter(event.target.value) }),
      h('button', { type: 'button', class: 'plain', onClick: save }, h(Icon, { name: 'download' }), 'JSONL'),
      h('button', { type: 'button', class: 'plain', 'aria-label': texts.close, onClick: close }, h(Icon, { name: 'close' }))),
    h('ol', { class: 'wire-list' }, shown.map(one => h('li', { key: one.key },
      h('button', { type: 'button', class: `wire-entry ${one.kind}`, 'aria-expanded': String(chosen === one.key), onClick: () => choose(chosen === one.key ? null : one.key) },
        h('time', {}, new Date(one.at).toISOString().slice(11, 23)), h('b', {}, one.verb), h('span', { class: 'wire-what' }, one.what), h('span', { class: one.bad ? 'bad' : 'quiet' }, one.result)),
      chosen === one.key ? h(Detail, { one }) : null))));
}

function Detail({ one }) {
  const curl = one.kind === 'rest' ? curlOf(one.raw) : null;
  return h('div', { class: 'wire-detail' },
    curl ? h('button', { type: 'button', class: 'chip', onClick: () => navigator.clipboard?.writeText(curl) }, texts.copyCurl) : null,
    one.kind === 'rest' ? [h('h3', {}, texts.request), json(one.raw.request), h('h3', {}, texts.response), json(one.raw.response)] : json(one.raw.data));
}

function json(value) {
  return h('pre', { tabIndex: 0 }, JSON.stringify(value ?? null, null, 2));
}

function callEntry(call) {
  const milliseconds = Math.round(call.milliseconds * 10) / 10;
  return entry('rest', call, `r${call.number}`, call.method, call.path, `${call.status} · ${milliseconds} ms`, call.status >= 400);
}

function eventEntry(event) {
  const kind = event.type === 'INTERACTION_CREATE' ? 'interaction' : 'gateway';
  return entry(kind, event, `g${event.number}`, '◂', event.type, event.data?.data?.custom_id ?? event.data?.data?.name ?? '', false);
}

function entry(kind, raw, key, verb, what, result, bad) {
  return { kind, raw, key, verb, what, result, bad, at: Date.parse(raw.at), search: JSON.stringify(raw).toLowerCase() };
}

function curlOf(call) {
  const body = call.request && Object.keys(call.request).length ? ` -H 'Content-Type: application/json' -d '${JSON.stringify(call.request).replaceAll("'", `'\\''`)}'` : '';
  return `curl -X ${call.method} -H "Authorization: Bot $TOKEN"${body} '${location.origin}/api/v10${call.path}'`;
}
