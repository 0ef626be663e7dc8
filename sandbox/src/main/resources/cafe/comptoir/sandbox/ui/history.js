const PAGE = 40;
/** Few enough that a frame has room for them. */
const STEP = 15;
/** Drawn at once at most; what is further away is read again when one comes near. */
const WINDOW = 100;

/** The part of a channel that is before its reader: its newest messages, or some further back. */
export class History {
  constructor(api, channel, hidden, changed) {
    Object.assign(this, { api, channel, hidden, changed, messages: [], names: { users: {}, roles: {}, channels: {} }, before: false, after: false, loaded: false, busy: false, target: null });
  }

  /** The newest messages. */
  async newest() {
    const page = await this.read({ limit: PAGE });
    this.show(page);
  }

  /** The messages around one of them, which the reader is led to. */
  async around(id) {
    if (!this.messages.some(one => one.id === id)) {
      this.show(await this.read({ limit: PAGE, around: id }));
    }
    this.target = this.messages.some(one => one.id === id) ? id : null;
    this.changed();
    return this.target !== null;
  }

  /** Reads on at one end, and lets go of what is far from it. */
  async readOn(direction) {
    if (this.busy || !this[direction] || !this.messages.length) return;
    this.busy = true;
    try {
      const end = this.messages.at(direction === 'before' ? 0 : -1);
      const page = await this.read({ limit: STEP, [direction]: end.id });
      if (this.messages.at(direction === 'before' ? 0 : -1) === end) this.extend(direction, page);
    } finally {
      this.busy = false;
    }
    this.changed();
  }

  extend(direction, page) {
    const fresh = this.visible(page.messages);
    if (direction === 'before') {
      const all = [...fresh, ...this.messages];
      this.before = page.more;
      this.after ||= all.length > WINDOW;
      this.messages = all.slice(0, WINDOW);
    } else {
      const all = [...this.messages, ...fresh];
      this.after = page.newer;
      this.before ||= all.length > WINDOW;
      this.messages = all.slice(-WINDOW);
    }
  }

  /** Reads only what has changed. */
  async follow(changes) {
    if (!this.loaded) return;
    const gone = new Set(changes.filter(one => one.kind === 'gone').map(one => one.message));
    if (gone.size) this.messages = this.messages.filter(one => !gone.has(one.id));
    const ids = this.after ? this.known(changes) : [...new Set(changes.map(one => one.message))].filter(id => id && !gone.has(id));
    if (changes.some(one => !one.message)) await this.renew();
    else if (ids.length > PAGE) await this.renew();
    else if (ids.length) this.merge((await this.read({ ids: ids.join() })).messages);
    this.changed();
  }

  known(changes) {
    const shown = new Set(this.messages.map(one => one.id));
    return [...new Set(changes.map(one => one.message))].filter(id => shown.has(id));
  }

  /** Looks at all that is shown again. */
  async renew() {
    if (!this.after) {
      this.show(await this.read({ limit: Math.max(PAGE, Math.min(WINDOW, this.messages.length)) }));
      return;
    }
    const page = await this.read({ ids: this.messages.map(one => one.id).join() });
    this.messages = this.visible(page.messages);
  }

  merge(fresh) {
    const byId = new Map(this.messages.map(one => [one.id, one]));
    const first = this.before ? this.messages[0]?.id : null;
    this.visible(fresh).filter(one => !first || !isAfter(first, one.id)).forEach(one => byId.set(one.id, one));
    const all = [...byId.values()].sort((left, right) => isAfter(left.id, right.id) ? 1 : -1);
    this.before ||= all.length > WINDOW * 2;
    this.messages = all.slice(-WINDOW * 2);
  }

  show({ messages, more, newer }) {
    Object.assign(this, { messages: this.visible(messages), before: more === true, after: newer === true, loaded: true });
    this.changed();
  }

  visible(messages) {
    return messages.filter(one => !this.hidden.has(one.id));
  }

  hide(id) {
    this.hidden.add(id);
    this.messages = this.messages.filter(one => one.id !== id);
    this.changed();
  }

  async read(query) {
    const page = await this.api.messages(this.channel.id, query);
    this.learn(page.names);
    return page;
  }

  /** A message that is drawn already is drawn again only when a name that it may hold is new or another. */
  learn({ users, roles, channels }) {
    const same = (known, said) => Object.entries(said).every(([id, name]) => known[id] === name);
    if (same(this.names.users, users) && same(this.names.roles, roles) && same(this.names.channels, channels)) return;
    this.names = { users: { ...this.names.users, ...users }, roles: { ...this.names.roles, ...roles }, channels: { ...this.names.channels, ...channels } };
  }
}

/** Ids tell the order of messages. */
export function isAfter(left, right) {
  return left.length === right.length ? left > right : left.length > right.length;
}
