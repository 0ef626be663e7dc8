import { texts } from './texts.js';

const RECONNECT_AFTER = 500;

/** Acts and looks as one person, through the control API. */
export class Api {
  constructor(person) {
    this.person = person;
    this.base = `/_control/as/${encodeURIComponent(person)}`;
  }

  static world() {
    return ask('/_control/world');
  }

  /** People of the whole world by name, username or role: for whoever chooses whom to be. */
  static async people(query, limit) {
    return (await ask(`/_control/people?query=${encodeURIComponent(query)}&limit=${limit}`)).people;
  }

  /** What can be made by hand, and the permissions' names. */
  static makeable() {
    return ask('/_control/make');
  }

  static make(thing, body) {
    return post(`/_control/make/${thing}`, body);
  }

  static remove(thing, body) {
    return post(`/_control/remove/${thing}`, body);
  }

  /** What passed between bot and sandbox after the given numbers. */
  static async record(calls, events, most = 1000) {
    const [rest, gateway] = await Promise.all([ask(`/_control/rest?since=${calls}&limit=${most}`), ask(`/_control/gateway?since=${events}&limit=${most}`)]);
    return { calls: rest.calls, lastCall: rest.last, events: gateway.events, lastEvent: gateway.last };
  }

  view() {
    return ask(this.base);
  }

  /** `query` as the control API takes it: limit and before, after or around; ids; pinned. */
  messages(channel, query) {
    return ask(`${this.base}/messages?${new URLSearchParams({ in: channel, ...query })}`);
  }

  members(server, query, offset, limit) {
    return ask(`${this.base}/members?server=${server}&query=${encodeURIComponent(query)}&offset=${offset}&limit=${limit}`);
  }

  profile(id, server) {
    return ask(`${this.base}/person?id=${id}${server ? `&server=${server}` : ''}`);
  }

  commands(channel) {
    return ask(`${this.base}/commands?in=${channel}`);
  }

  act(name, body, timeout) {
    return post(`${this.base}/${name}${timeout ? `?timeout=${timeout}` : ''}`, body);
  }

  /** Calls back for every change that this person can notice. */
  follow(onChange, onState) {
    let socket;
    let waiting;
    let over = false;
    const connect = () => {
      socket = new WebSocket(`${location.origin.replace('http', 'ws')}${this.base}/events`);
      socket.onopen = () => onState(true);
      socket.onmessage = event => {
        const change = JSON.parse(event.data);
        if (change.what) onChange(change);
      };
      socket.onclose = () => {
        if (over) return;
        onState(false);
        waiting = setTimeout(connect, RECONNECT_AFTER);
      };
    };
    connect();
    return () => {
      over = true;
      clearTimeout(waiting);
      socket.close();
    };
  }
}

function post(url, body) {
  return ask(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

async function ask(url, request) {
  const response = await fetch(url, request).catch(() => { throw new Error(texts.lost); });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    const said = body.error ? [body.error.what, body.error.todo].filter(Boolean).join(' ') : response.statusText;
    throw Object.assign(new Error(texts.refusals[body.error?.code] ?? said), { status: response.status, code: body.error?.code, said });
  }
  return body;
}
