import { Api } from './api.js';
import { placeOf, placesOf } from './places.js';
import { texts } from './texts.js';

const FIRST_MESSAGES = 60;
const MORE_MESSAGES = 60;
const MOST_MESSAGES = 500;
const NO_COMMANDS = { slash: [], message: [], user: [] };

/**
 * What one person sees, and what they do: read from the control API, and read again when something has
 * changed. `redraw` is called after every change of its fields.
 */
export class Eyes {
  constructor(person, redraw) {
    Object.assign(this, {
      person, redraw, api: new Api(person), view: null, channel: null, messages: [], names: { users: {}, roles: {}, channels: {} },
      commands: NO_COMMANDS, unread: new Set(), hidden: new Set(), pending: new Map(), failed: new Set(), limit: FIRST_MESSAGES,
      whole: false, connected: true, notice: '', replyTo: null, editing: null, reading: false, earlier: false, due: new Set(), turn: 0,
    });
    this.stop = this.api.follow(change => this.changed(change), connected => this.isConnected(connected));
  }

  close() {
    this.stop();
    clearTimeout(this.timer);
    clearTimeout(this.fading);
  }

  /** Shows a channel; what is meant may be an id, a name or a path. */
  async open(wanted) {
    await this.safely(async () => {
      await this.readView();
      await this.enter(wanted);
    });
  }

  async enter(wanted) {
    const found = placeOf(this.view, wanted);
    if (found?.id !== this.channel?.id) {
      Object.assign(this, { messages: [], limit: FIRST_MESSAGES, whole: false, replyTo: null, editing: null, commands: NO_COMMANDS });
    }
    Object.assign(this, { channel: found, wanted });
    this.redraw();
    if (!found) return;
    this.unread.delete(found.id);
    const [commands] = await Promise.all([this.api.commands(found.id), this.readMessages()]);
    if (this.channel?.id === found.id) this.commands = commands;
    this.redraw();
  }

  async readView() {
    const turn = ++this.turn;
    const view = await this.api.view();
    if (turn === this.turn) this.view = view;
  }

  async readMessages() {
    const channel = this.channel;
    if (!channel || channel.type === 'forum') return;
    const seen = await this.api.messages(channel.id, this.limit);
    if (this.channel?.id !== channel.id) return;
    this.names = seen.names;
    this.whole = seen.messages.length < this.limit;
    this.messages = seen.messages.filter(one => !this.hidden.has(one.id));
    this.redraw();
  }

  /** Reads what was written before; false when there is no more. */
  async readEarlier() {
    if (this.whole || this.limit >= MOST_MESSAGES || this.reading) return false;
    this.reading = true;
    this.limit = Math.min(MOST_MESSAGES, this.limit + MORE_MESSAGES);
    await this.safely(() => this.readMessages());
    this.reading = false;
    return true;
  }

  /** Changes come in bursts: they are gathered for a moment and read once. */
  changed(change) {
    if (change.what === 'messages' && change.channel !== this.channel?.id) {
      this.unread.add(change.channel);
      this.due.add('places');
    } else {
      this.due.add(change.what);
    }
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.safely(() => this.catchUp());
    }, 15);
  }

  async catchUp() {
    const due = new Set(this.due);
    this.due.clear();
    if (due.has('world')) location.reload();
    if (due.has('messages')) await this.readMessages();
    if (due.has('all') || due.has('places') || due.has('form')) await this.readView();
    if (due.has('all') || due.has('places')) await this.enter(this.channel?.id ?? this.wanted);
    this.redraw();
  }

  isConnected(connected) {
    if (connected && !this.connected) this.changed({ what: 'all' });
    this.connected = connected;
    this.redraw();
  }

  get form() {
    return this.view?.form ?? null;
  }

  get places() {
    return placesOf(this.view);
  }

  /** The people that can be named here. */
  get people() {
    return this.channel?.server?.members ?? (this.view ? [this.view.person] : []);
  }

  /** Does something in this channel; what is refused is said. */
  async act(name, body = {}) {
    return this.safely(() => this.api.act(name, { in: this.channel?.id, ...body }));
  }

  /** Does something in this channel; what is refused is thrown. */
  attempt(name, body = {}) {
    return this.api.act(name, { in: this.channel?.id, ...body });
  }

  /** Uses a button or a menu of a message: it shows that it waits, and that nothing came. */
  async use(message, control, name, body) {
    this.failed.delete(message.id);
    this.pending.set(message.id, control);
    this.redraw();
    try {
      await this.api.act(name, { in: this.channel.id, message: message.id, ...body }, 3500);
    } catch (problem) {
      this.failed.add(message.id);
      this.say(problem.message);
    }
    this.pending.delete(message.id);
    this.redraw();
  }

  /** Puts an answer away that only this person sees. */
  hide(message) {
    this.hidden.add(message.id);
    this.messages = this.messages.filter(one => one.id !== message.id);
    this.redraw();
  }

  set(fields) {
    Object.assign(this, fields);
    this.redraw();
  }

  say(notice) {
    this.notice = notice;
    this.redraw();
    clearTimeout(this.fading);
    this.fading = setTimeout(() => this.set({ notice: '' }), 8000);
  }

  /** Whatever goes wrong on the way is said, and the page goes on. */
  async safely(doing) {
    try {
      return await doing();
    } catch (problem) {
      this.say(problem.message || texts.lost);
      return null;
    }
  }
}
