import { texts } from './texts.js';

/** Interaction types of Discord's documentation. */
const COMMAND = 2, COMPONENT = 3, AUTOCOMPLETE = 4, FORM = 5;
const MOST_KEPT = 3000;

/** What passed between bot and sandbox, in its order, and what of it belongs to one click. */
export class Timeline {
  entries = [];
  chains = new Map();
  tokens = new Map();
  titles = new Map();

  /** Takes what was recorded since; true if there was anything. */
  add({ calls, events }) {
    calls.forEach(call => this.titles.set(call.request?.data?.custom_id, call.request?.data?.title));
    const fresh = [...events.filter(one => one.type !== 'COMPTOIR_BARRIER').map(event => this.event(event)), ...calls.map(call => this.call(call))];
    for (const one of fresh.sort(byTime)) {
      this.entries.push(one);
      if (one.chain) this.chains.get(one.chain)?.entries.push(one);
    }
    if (fresh.length) this.entries.sort(byTime);
    this.entries.splice(0, this.entries.length - MOST_KEPT).forEach(one => one.kind === 'interaction' && this.chains.delete(one.chain));
    return fresh.length > 0;
  }

  clear() {
    this.entries = [];
    this.chains.clear();
  }

  event(event) {
    const { type, data } = event;
    const at = instant(event.at);
    const entry = { kind: 'gateway', raw: event, key: `g${event.number}`, verb: '◂', what: type, result: '', bad: false, from: at, to: at, chain: event.interaction ?? null, person: personOf(data) };
    if (type !== 'INTERACTION_CREATE') {
      if (type === 'MESSAGE_CREATE') entry.chain ??= data.interaction_metadata?.id ?? null;
      return Object.assign(entry, { result: data?.content?.slice?.(0, 80) ?? data?.name ?? '' });
    }
    this.tokens.set(data.token, data.id);
    this.chains.set(data.id, { id: data.id, person: entry.person, did: didOf(data), what: this.whatOf(data), start: at, entries: this.entries.filter(one => one.chain === data.id) });
    return Object.assign(entry, { kind: 'interaction', chain: data.id, result: this.whatOf(data) });
  }

  /** What was clicked, run or filled in, in the words that stood on it. */
  whatOf({ type, data, message }) {
    if (type === COMMAND || type === AUTOCOMPLETE) return '/' + [data.name, ...subcommands(data.options)].join(' ');
    if (type === COMPONENT) return labelOf(message?.components, data.custom_id) ?? data.custom_id;
    return this.titles.get(data.custom_id) ?? data.custom_id;
  }

  call(call) {
    const to = instant(call.at);
    const [, callback, token] = /^\/?(?:interactions\/(\d+)\/|webhooks\/\d+\/([^/]+))/.exec(call.path) ?? [];
    return {
      kind: 'rest', raw: call, key: `r${call.number}`, verb: call.method, what: short(call.path), result: String(call.status), bad: call.status >= 400, from: to - call.milliseconds, to, took: call.milliseconds,
      chain: call.interaction ?? callback ?? this.tokens.get(token) ?? null, person: null,
    };
  }
}

/** Tokens say nothing to a reader. */
const short = path => path.replace(/[\w=-]{40,}/g, token => `${token.slice(0, 6)}…`);

const byTime = (left, right) => left.from - right.from;

/** Milliseconds, with what the clock of the page leaves out: the record is finer than a Date. */
function instant(iso) {
  const fraction = /\.(\d+)Z$/.exec(iso)?.[1] ?? '';
  return Date.parse(iso.replace(/\.\d+Z$/, 'Z')) + Number(`0.${fraction || 0}`) * 1000;
}

function personOf(data) {
  const user = data?.member?.user ?? data?.user ?? data?.author;
  return user ? { id: user.id, name: data.member?.nick ?? user.global_name ?? user.username } : null;
}

function didOf({ type }) {
  return { [COMMAND]: texts.didCommand, [COMPONENT]: texts.didClick, [AUTOCOMPLETE]: texts.didType, [FORM]: texts.didSubmit }[type] ?? '';
}

function subcommands(options = []) {
  const sub = options.find(one => one.type === 1 || one.type === 2);
  return sub ? [sub.name, ...subcommands(sub.options)] : [];
}

function labelOf(components, id) {
  for (const one of components ?? []) {
    if (one.custom_id === id) return one.label ?? one.placeholder ?? null;
    const inside = labelOf([...one.components ?? [], ...one.accessory ? [one.accessory] : []], id);
    if (inside) return inside;
  }
  return null;
}

/** How long a chain took: until the bot's first answer, and until the last thing that came of it. */
export function timesOf(chain) {
  const answers = chain.entries.filter(one => one.kind === 'rest');
  const last = chain.entries.reduce((latest, one) => Math.max(latest, one.to), chain.start);
  return { first: answers.length ? answers[0].to - chain.start : null, total: last - chain.start };
}

/** Discord, Responding to an Interaction: the bot has three seconds. */
const PATIENCE = 3000;

/** Whether something was refused, or nothing came of a click. */
export function hasFailed(chain) {
  return chain.entries.some(one => one.bad) || (Date.now() - chain.start > PATIENCE && !chain.entries.some(one => one.kind === 'rest'));
}

/** The rows to draw: single entries, and chains in the place of what belongs to them. */
export function rowsOf(timeline, { kind, person, text, errors, grouped }, most) {
  const fits = one => (kind === 'all' || one.kind === kind) && (!errors || one.bad || (one.kind === 'interaction' && hasFailed(timeline.chains.get(one.chain)))) && (!text || textOf(one).includes(text))
    && (!person || one.person?.id === person || timeline.chains.get(one.chain)?.person?.id === person);
  const rows = [];
  const placed = new Set();
  for (let at = timeline.entries.length - 1; at >= 0 && rows.length < most; at--) {
    const entry = timeline.entries[at];
    const chain = grouped ? timeline.chains.get(entry.chain) : null;
    if (!fits(entry) || (chain && placed.has(chain.id))) continue;
    if (chain) placed.add(chain.id);
    rows.push(chain ? { key: `c${chain.id}`, at: chain.start, chain } : { key: entry.key, at: entry.from, entry });
  }
  return rows.sort((left, right) => left.at - right.at);
}

function textOf(entry) {
  entry.text ??= `${entry.what} ${JSON.stringify(entry.raw)}`.toLowerCase();
  return entry.text;
}

export function curlOf(call) {
  const body = call.request && Object.keys(call.request).length ? ` -H 'Content-Type: application/json' -d '${JSON.stringify(call.request).replaceAll("'", `'\\''`)}'` : '';
  return `curl -X ${call.method} -H "Authorization: Bot $TOKEN"${body} '${location.origin}/api/v10/${call.path.replace(/^\//, '')}'`;
}
