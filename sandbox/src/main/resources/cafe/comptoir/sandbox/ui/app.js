import { Api } from './api.js';
import { Composer } from './composer.js';
import { byId, el } from './dom.js';
import { hideForm, showForm } from './forms.js';
import { openMenu } from './menu.js';
import { showMessages } from './messages.js';
import { placeOf, placesOf } from './places.js';
import { showPlaces } from './sidebar.js';
import { speak, language, texts } from './texts.js';

const EMOJI = ['👍', '✅', '❤️', '😂', '🎉', '👀'];

/** The page: whose eyes it looks through, which channel is shown, and what has to be drawn again. */
class Page {
  constructor(world) {
    Object.assign(this, { world, view: null, channel: null, composer: null, unread: new Set(), hidden: new Set(), stop: () => {}, turn: 0, due: new Set() });
    byId('people').append(...world.people.map(one => el('option', { value: one.key }, one.name)));
    byId('people').addEventListener('change', event => this.go(event.target.value, this.channel?.path));
    byId('language').addEventListener('click', () => this.say(language === 'fr' ? 'en' : 'fr'));
    byId('burger').addEventListener('click', () => this.drawer(!document.body.classList.contains('drawer')));
    byId('places').addEventListener('click', event => this.followed(event));
    this.watchEnd();
    addEventListener('popstate', () => this.start());
    addEventListener('keydown', event => event.key === 'Escape' && this.drawer(false));
  }

  say(chosen) {
    speak(chosen);
    localStorage.setItem('language', language);
    byId('seen-by').textContent = texts.seenBy;
    byId('skip').textContent = texts.skip;
    byId('burger').setAttribute('aria-label', texts.places);
    Object.assign(byId('language'), { textContent: texts.language, title: texts.languageTitle });
    if (this.view) this.drawAll();
  }

  drawer(open) {
    document.body.classList.toggle('drawer', open);
    byId('burger').setAttribute('aria-expanded', String(open));
  }

  go(person, channel) {
    history.pushState(null, '', this.link(person, channel));
    this.start();
  }

  link(person, channel) {
    const query = new URLSearchParams({ as: person });
    if (channel) query.set('channel', channel);
    return '?' + query;
  }

  followed(event) {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    this.drawer(false);
    this.start();
  }

  /** Reads the address and shows what it names. */
  async start() {
    const query = new URLSearchParams(location.search);
    const wanted = (query.get('as') ?? '').toLowerCase();
    const person = this.world.people.find(one => [one.key, one.id, one.name.toLowerCase()].includes(wanted)) ?? this.world.people[0];
    byId('people').value = person.key;
    if (this.api?.person !== person.key) this.become(person);
    await this.safely(async () => {
      await this.loadView();
      await this.show(query.get('channel'));
    });
  }

  become(person) {
    this.stop();
    this.api = new Api(person.key);
    this.unread.clear();
    this.channel = null;
    let lost = false;
    this.stop = this.api.follow(change => this.changed(change), connected => {
      if (!connected && !lost) this.notice(texts.lost);
      if (connected && lost) this.changed({ what: 'all' }), this.notice(texts.back);
      lost = !connected;
    });
  }

  /** Changes come in bursts: they are gathered for a moment and read once. */
  changed(change) {
    if (change.what === 'messages' && change.channel !== this.channel?.id) {
      this.unread.add(change.channel);
      this.due.add('places');
    } else {
      this.due.add(change.what);
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.catchUp(), 30);
  }

  catchUp() {
    return this.safely(() => this.readDue());
  }

  /** Whatever goes wrong on the way is said, and the page goes on. */
  async safely(reading) {
    try {
      await reading();
    } catch (problem) {
      this.notice(problem.message);
    }
  }

  async readDue() {
    const due = new Set(this.due);
    this.due.clear();
    if (due.has('world')) location.reload();
    if (due.has('all') || due.has('places') || due.has('form')) await this.loadView();
    if (due.has('all') || due.has('places')) await this.show(this.channel?.id ?? new URLSearchParams(location.search).get('channel'));
    else if (due.has('messages')) await this.loadMessages();
  }

  async loadView() {
    const turn = ++this.turn;
    const view = await this.api.view();
    if (turn !== this.turn) return;
    this.view = view;
    this.showForm();
  }

  async show(wanted) {
    const found = placeOf(this.view, wanted);
    const same = found && this.channel && found.id === this.channel.id && found.canWrite === this.channel.canWrite;
    this.channel = found;
    if (!found) return this.showNothing(wanted);
    this.unread.delete(found.id);
    const commands = await this.api.commands(found.id);
    if (this.channel !== found) return;
    this.commands = commands;
    this.room = this.roomOf(found);
    if (!same || !this.composer) this.composer = new Composer(byId('composer'), this.room, found, commands);
    else Object.assign(this.composer, { commands, room: this.room });
    this.drawHeading();
    await this.loadMessages();
  }

  showNothing(wanted) {
    this.composer = null;
    byId('composer').replaceChildren();
    byId('messages').replaceChildren(el('li', { class: 'empty' }, wanted ? texts.noSuchChannel : texts.noChannel));
    this.drawHeading();
  }

  roomOf(channel) {
    const server = channel.server;
    return {
      channel,
      names: { users: {}, roles: {}, channels: {} },
      people: server ? server.members : [this.view.person],
      open: id => this.go(this.api.person, placesOf(this.view).find(one => one.id === id)?.path ?? id),
      act: (name, body) => this.act(name, { in: channel.id, ...body }),
      tryAct: (name, body) => this.api.act(name, { in: channel.id, ...body }),
      actOn: message => (name, body) => name === 'hide' ? this.hide(message) : this.act(name, { in: channel.id, message: message.id, ...body }),
      menu: (anchor, message) => openMenu(byId('menu'), anchor, this.actionsOn(message)),
      personMenu: (anchor, person) => openMenu(byId('menu'), anchor, this.commands.user.map(one =>
        [one.label, () => this.act('user-menu', { in: channel.id, menu: one.name, person: person.id })])),
    };
  }

  actionsOn(message) {
    const on = (name, body) => this.act(name, { in: this.channel.id, message: message.id, ...body });
    const entries = [];
    if (this.channel.canWrite && !message.ephemeral) {
      entries.push([texts.reply, () => this.composer.answer(message)]);
      EMOJI.slice(0, 3).forEach(emoji => entries.push([`${texts.react} ${emoji}`, () => on('react', { emoji })]));
    }
    if (message.editable) entries.push([texts.edit, () => this.composer.edit(message)]);
    if (message.deletable) entries.push([texts.delete, () => on('delete', {})]);
    if (message.ephemeral) entries.push([texts.hide, () => this.hide(message)]);
    this.commands.message.forEach(one => entries.push([`▸ ${one.label}`, () => on('message-menu', { menu: one.name })]));
    return entries;
  }

  hide(message) {
    this.hidden.add(message.id);
    this.changed({ what: 'messages', channel: this.channel.id });
  }

  async act(name, body) {
    try {
      return await this.api.act(name, body);
    } catch (refusal) {
      this.notice(refusal.message);
      return null;
    }
  }

  async loadMessages() {
    const channel = this.channel;
    if (!channel) return;
    const seen = await this.api.messages(channel.id);
    if (this.channel !== channel) return;
    this.room.names = seen.names;
    this.messages = seen.messages.filter(one => !this.hidden.has(one.id));
    this.drawMessages();
  }

  drawMessages() {
    const list = byId('messages');
    if (list.dataset.channel !== this.channel.id) this.atEnd = true;
    list.dataset.channel = this.channel.id;
    showMessages(list, this.messages, this.room);
    this.keepEnd();
  }

  /** Whoever reads the newest message goes on seeing it, also when a picture or the window changes its size. */
  keepEnd() {
    const list = byId('messages');
    if (this.atEnd) list.scrollTop = list.scrollHeight;
  }

  watchEnd() {
    const list = byId('messages');
    list.addEventListener('scroll', () => { this.atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60; });
    list.addEventListener('load', () => this.keepEnd(), true);
    new ResizeObserver(() => this.keepEnd()).observe(list);
  }

  drawAll() {
    if (this.channel) {
      this.composer = new Composer(byId('composer'), this.room, this.channel, this.commands);
      this.drawMessages();
    }
    this.drawHeading();
    this.showForm(true);
  }

  drawHeading() {
    byId('title').textContent = this.channel?.label ?? '';
    byId('topic').textContent = [this.channel?.server?.name, this.channel?.topic].filter(Boolean).join(' — ');
    document.title = `${this.channel?.label ?? texts.places} · ${this.view.person.name} · Comptoir`;
    byId('messages').setAttribute('aria-label', this.channel?.label ?? texts.places);
    showPlaces(byId('places'), this.view, this.channel?.id, this.unread, one => this.link(this.api.person, one.path));
  }

  showForm(again) {
    const form = this.view.form;
    const dialog = byId('form');
    if (!form) return hideForm(dialog);
    if (dialog.dataset.form === form.id && !again) return undefined;
    const room = this.room ?? { names: { users: {}, roles: {}, channels: {} }, people: [], open: () => {} };
    return showForm(dialog, form, { ...room, act: (name, body) => this.act(name, body), tryAct: (name, body) => this.api.act(name, body) });
  }

  notice(text) {
    const node = byId('notice');
    node.textContent = text;
    node.hidden = false;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => { node.hidden = true; }, 8000);
  }
}

const page = new Page(await Api.world());
page.say(new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('language') ?? 'fr');
await page.start();
