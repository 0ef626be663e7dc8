/** Acts and looks as one person, through the control API. */
export class Api {
  constructor(person) {
    this.person = person;
    this.base = `/_control/as/${encodeURIComponent(person)}`;
  }

  static world() {
    return ask('/_control/world');
  }

  /** What passed between bot and sandbox after the given numbers. */
  static async record(calls, events) {
    const [rest, gateway] = await Promise.all([ask(`/_control/rest?since=${calls}&limit=1000`), ask(`/_control/gateway?since=${events}&limit=1000`)]);
    return { calls: rest.calls, lastCall: rest.last, events: gateway.events, lastEvent: gateway.last };
  }

  view() {
    return ask(this.base);
  }

  messages(channel, limit) {
    return ask(`${this.base}/messages?in=${channel}&limit=${limit}`);
  }

  commands(channel) {
    return ask(`${this.base}/commands?in=${channel}`);
  }

  act(name, body, timeout) {
    return ask(`${this.base}/${name}${timeout ? `?timeout=${timeout}` : ''}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Calls back for every change that this person can notice. */
  follow(onChange, onState) {
    const stream = new EventSource(`${this.base}/events`);
    stream.addEventListener('change', event => onChange(JSON.parse(event.data)));
    stream.addEventListener('open', () => onState(true));
    stream.addEventListener('error', () => onState(false));
    return () => stream.close();
  }
}

async function ask(url, request) {
  const response = await fetch(url, request);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(body.error ? [body.error.what, body.error.todo].filter(Boolean).join(' ') : response.statusText);
  }
  return body;
}
