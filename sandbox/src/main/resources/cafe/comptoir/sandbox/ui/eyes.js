import { Api } from './api.js';
import { History } from './history.js';
import { placeOf, placesOf } from './places.js';
import { texts } from './texts.js';
import { Typing } from './typing.js';
import { Using } from './using.js';

const READ_AFTER = 300;
const NO_NAMES = { users: {}, roles: {}, channels: {} };
const NO_COMMANDS = { slash: [], message: [], user: [] };

/**
 * What one person sees, and what they do: read from the control API, and read again when something has
 * changed. `redraw` is called after every change of its fields.
 */
export class Eyes {
  constructor(person, redraw) {
    const api = new Api(person);
    Object.assign(this, {
      person, redraw, api, view: null, channel: null, history: null, drafts: new Map(), dialog: null, changes: [], readTo: null,
      commands: NO_COMMANDS, hidden: new Set(), using: new Using(api, redraw),
      connected: true, notice: '', replyTo: null, editing: null, due: new Set(), turn: 0, typing: new Typing(redraw),
    });
    this.stop = this.api.follow(change => this.changed(change), connected => this.isConnected(connected));
  }

  close() {
    this.stop();
    clearTimeout(this.timer);
    clearTimeout(this.fading);
    clearTimeout(this.telling);
    this.typing.close();
  }

  /** Shows a channel; what is meant may be an id, a name or a path. */
  async open(wanted) {
    await this.safely(async () => {
      if (!this.view || !placeOf(this.view, wanted)) await this.readView();
      await this.enter(wanted);
    });
  }

  async enter(wanted) {
    const found = placeOf(this.view, wanted);
    if (found?.id !== this.channel?.id) {
      const history = found && found.type !== 'forum' ? new History(this.api, found, this.hidden, () => this.redraw()) : null;
      Object.assign(this, { history, replyTo: null, editing: null, told: undefined, commands: NO_COMMANDS, readTo: found?.unread ? found.readTo ?? null : null });
    }
    Object.assign(this, { channel: found, wanted });
    this.redraw();
    if (!found) return;
    if (found.type === 'forum' && found.unread) this.tells('read');
    const [commands] = await Promise.all([this.api.commands(found.id), this.history?.loaded ? null : this.history?.newest()]);
    if (this.channel?.id === found.id) this.commands = commands;
    this.redraw();
  }

  async readView() {
    const turn = ++this.turn;
    const view = await this.api.view();
    if (turn !== this.turn) return;
    this.view = view;
    const here = this.channel && placeOf(view, this.channel.id);
    if (here && here.id !== this.channel.id) await this.enter(here.path); // Direct messages have an id once the first is written.
    else if (here) this.channel = here;
  }

  /** Leads to a message of this channel, wherever in it that is. */
  async jump(id) {
    const found = await this.safely(() => this.history.around(id));
    if (found === false) this.say(texts.messageGone);
  }

  /** The newest message stands before the reader: whoever is told so often is told once. */
  hasRead() {
    const newest = this.messages.at(-1)?.id;
    if (!newest || this.told === newest || document.visibilityState !== 'visible') return;
    const place = this.places.find(one => one.id === this.channel.id);
    if (!place) return;
    const known = this.told === undefined && !place.unread;
    this.told = newest;
    if (known) return;
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.safely(() => this.api.act('read', { in: place.id })), READ_AFTER);
  }

  /** All that is new here has been seen, or on the whole server. */
  async markRead(everywhere) {
    const { channel } = this;
    if (!channel) return;
    if (everywhere && channel.server) await this.readServer(channel.server);
    this.set({ readTo: null });
    await this.act('read');
  }

  readServer(server) {
    const unread = this.places.filter(one => one.server?.id === server.id && (one.unread || one.mentions));
    return this.safely(() => Promise.all(unread.map(one => this.api.act('read', { in: one.id }))));
  }

  isRead(id) {
    const places = [...this.view?.servers.flatMap(one => one.channels) ?? [], ...this.view?.direct ?? []];
    Object.assign(places.find(one => one.id === id) ?? {}, { unread: false, mentions: 0 });
    this.redraw();
  }

  /** Changes come in bursts: they are gathered for a moment and read once. */
  changed(change) {
    if (change.what === 'typing') {
      this.typing.started(change.channel, change.person);
      return;
    }
    if (change.what === 'read') {
      this.isRead(change.channel);
      return;
    }
    if (change.what === 'messages' && change.channel === this.channel?.id) {
      this.changes.push(change);
      this.due.add('messages');
    } else if (change.what === 'messages') {
      if (change.kind !== 'changed') this.due.add('unread');
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
    const changes = this.changes.splice(0);
    if (due.has('messages')) await this.readChanges(changes);
    if (due.has('all')) await this.history?.renew();
    if (['all', 'places', 'form', 'unread'].some(one => due.has(one))) await this.readView();
    if (due.has('all') || due.has('places')) await this.enter(this.channel?.id ?? this.wanted);
    this.redraw();
  }

  async readChanges(changes) {
    await this.history?.follow(changes);
    if (this.messages.some(one => one.thinking && changes.some(change => change.message === one.id))) this.using.acknowledge();
    const written = new Set(changes.filter(one => one.kind === 'new').map(one => one.message));
    this.messages.filter(one => written.has(one.id)).forEach(one => this.typing.stopped(one.channel, one.author.id));
  }

  isConnected(connected) {
    if (connected && !this.connected) this.changed({ what: 'all' });
    this.connected = connected;
    this.redraw();
  }

  get messages() {
    return this.history?.messages ?? [];
  }

  get names() {
    return this.history?.names ?? NO_NAMES;
  }

  get form() {
    return this.view?.form ?? null;
  }

  get places() {
    return placesOf(this.view);
  }

  /** Tells something that nobody has to hear of if it fails. */
  tells(name) {
    this.api.act(name, { in: this.channel.id }).catch(() => {});
  }

  /** Does something in this channel; what is refused is said. */
  async act(name, body = {}) {
    return this.safely(() => this.api.act(name, { in: this.channel?.id, ...body }));
  }

  /** Puts the form away that is before this person; nobody is told of that. */
  async dismiss() {
    await this.act('dismiss');
    this.view = { ...this.view, form: null };
    this.redraw();
  }

  /** One after the other, so that what was written first stands first. */
  inTurn(doing) {
    this.last = (this.last ?? Promise.resolve()).then(doing, doing);
    return this.last;
  }

  /** Does something in this channel; what is refused is thrown. */
  attempt(name, body = {}) {
    return this.api.act(name, { in: this.channel?.id, ...body });
  }

  /** Uses a command, here. */
  run(name, body, label) {
    return this.using.run(this.channel.id, name, body, label);
  }

  /** Puts an answer away that only this person sees. */
  hide(message) {
    this.history.hide(message.id);
  }

  /** Opens a window before everything else: `draw` is given what closes it. */
  show(draw) {
    this.set({ dialog: () => draw(() => this.set({ dialog: null })) });
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
