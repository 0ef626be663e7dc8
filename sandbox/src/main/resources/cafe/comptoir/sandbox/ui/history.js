const PAGE = 40;
/** Few enough that a frame has room for them; more of them where the reader comes close to the end. */
const STEP = 5;
const HURRIED_STEP = 10;
/** So few in reserve that more are asked for. */
const LOW = 20;
/** Drawn at once at most; what is further away is read again when one comes near. */
const WINDOW = 100;

/** The part of a channel that is before its reader: its newest messages, or some further back. */
export class History {
  constructor(api, channel, hidden, changed) {
    Object.assign(this, { api, channel, hidden, changed, messages: [], names: { users: {}, roles: {}, channels: {} }, before: false, after: false, loaded: false, target: null });
    this.forget();
  }

  /** Lets go of what was read ahead. */
  forget() {
    this.reserves = { before: { messages: [], more: true, asked: null }, after: { messages: [], more: true, asked: null } };
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

  /** Takes up a few more messages at one end, and lets go of what is far from it. */
  async readOn(direction, hurried) {
    if (!this[direction] || !this.messages.length) return;
    const reserve = this.reserves[direction];
    if (!reserve.messages.length) await this.fill(direction, reserve);
    if (this.reserves[direction] !== reserve) return;
    this.extend(direction, reserve, hurried ? HURRIED_STEP : STEP);
    if (reserve.messages.length < LOW && reserve.more) this.fill(direction, reserve).catch(() => {}); // Whoever comes to the end asks again, and is told.
  }

  /** Reads messages ahead, so that they are there when they are to be drawn. */
  fill(direction, reserve) {
    reserve.asked ??= this.readAhead(direction, reserve).finally(() => { reserve.asked = null; });
    return reserve.asked;
  }

  async readAhead(direction, reserve) {
    const backwards = direction === 'before';
    const end = (backwards ? reserve.messages[0] : reserve.messages.at(-1)) ?? this.messages.at(backwards ? 0 : -1);
    const page = await this.read({ limit: PAGE, [direction]: end.id });
    const fresh = this.visible(page.messages);
    reserve.messages = backwards ? [...fresh, ...reserve.messages] : [...reserve.messages, ...fresh];
    reserve.more = backwards ? page.more : page.newer;
  }

  extend(direction, reserve, count) {
    const backwards = direction === 'before';
    const few = backwards ? reserve.messages.splice(-count) : reserve.messages.splice(0, count);
    const all = backwards ? [...few, ...this.messages] : [...this.messages, ...few];
    const far = backwards ? all.slice(WINDOW) : all.slice(0, -WINDOW);
    this.messages = backwards ? all.slice(0, WINDOW) : all.slice(-WINDOW);
    this[direction] = reserve.messages.length > 0 || reserve.more;
    if (far.length) this.keep(backwards ? 'after' : 'before', far);
  }

  /** So many are drawn that taking up some means letting go of others. */
  get full() {
    return this.messages.length > WINDOW - HURRIED_STEP;
  }

  /** What was just let go of is the first to be wanted when the reader turns round. */
  keep(direction, far) {
    const known = this.reserves[direction];
    const all = direction === 'after' ? [...far, ...known.messages].slice(0, WINDOW) : [...known.messages, ...far].slice(-WINDOW);
    const cut = known.messages.length + far.length > all.length;
    this.reserves[direction] = { messages: all, more: known.more && this[direction] || cut, asked: null };
    this[direction] = true;
  }

  /** Reads only what has changed. */
  async follow(changes) {
    if (!this.loaded) return;
    this.forget();
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
    this.forget();
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
    this.forget();
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
