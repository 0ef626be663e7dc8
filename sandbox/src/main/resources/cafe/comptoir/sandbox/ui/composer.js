import { button, el, encoded } from './dom.js';
import { commandPanel } from './command.js';
import { icon } from './icons.js';
import { texts } from './texts.js';

const SHOWN_COMMANDS = 12;

/** Where a person writes, attaches files, answers, edits, and starts commands. One is made for each channel shown. */
export class Composer {
  constructor(root, room, channel, commands) {
    Object.assign(this, { root, room, channel, commands, files: [], replyTo: null, editing: null, selected: 0 });
    this.draw();
  }

  draw() {
    if (!this.channel.canWrite) {
      this.root.replaceChildren(el('p', { class: 'small closed' }, texts.cannotWrite));
      return;
    }
    this.build();
    this.root.replaceChildren(this.context, this.suggestions, this.chosenFiles,
      el('div', { class: 'line' }, this.attach(), this.text, button(texts.send, () => this.send(), { class: 'primary' })));
    this.showState();
  }

  build() {
    this.context = el('p', { class: 'small context', hidden: true });
    this.suggestions = el('ul', { class: 'suggestions', role: 'listbox', id: 'suggestions', hidden: true });
    this.chosenFiles = el('ul', { class: 'chosen-files' });
    this.text = el('textarea', { rows: 1, maxlength: 2000, placeholder: texts.writeIn(this.channel.label) + (matchMedia('(max-width: 700px)').matches ? '' : texts.commandHint),
      'aria-label': texts.writeIn(this.channel.label), 'aria-controls': 'suggestions',
      oninput: () => this.typed(), onkeydown: event => this.key(event), onpaste: event => this.paste(event) });
  }

  attach() {
    const picker = el('input', { type: 'file', multiple: true, hidden: true, onchange: () => {
      this.files.push(...picker.files);
      picker.value = '';
      this.showState();
    } });
    return [picker, button(icon('attach'), () => picker.click(), { class: 'plain', title: texts.attach, 'aria-label': texts.attach })];
  }

  paste(event) {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    this.files.push(...event.clipboardData.files);
    this.showState();
  }

  answer(message) {
    Object.assign(this, { replyTo: message, editing: null });
    this.showState();
    this.text?.focus();
  }

  edit(message) {
    Object.assign(this, { editing: message, replyTo: null });
    if (!this.text) return;
    this.text.value = message.content;
    this.showState();
    this.text.focus();
  }

  clear() {
    Object.assign(this, { replyTo: null, editing: null, files: [] });
    this.text.value = '';
    this.showState();
  }

  showState() {
    if (!this.text) return;
    const about = this.editing ? texts.editing : this.replyTo ? texts.answerTo(this.replyTo.author.name) : '';
    this.context.hidden = !about;
    this.context.replaceChildren(about, ' · ', button(texts.cancel, () => this.clear(), { class: 'textual' }));
    this.chosenFiles.replaceChildren(...this.files.map((file, at) => el('li', {}, file.name, ' ',
      button('✕', () => this.drop(at), { class: 'plain', 'aria-label': `${texts.remove} ${file.name}` }))));
    this.text.style.height = 'auto';
    this.text.style.height = Math.min(this.text.scrollHeight + 2, 200) + 'px';
  }

  drop(at) {
    this.files.splice(at, 1);
    this.showState();
  }

  typed() {
    this.selected = 0;
    this.showState();
    this.suggest();
  }

  matching() {
    const line = this.text.value;
    if (!line.startsWith('/') || line.includes('\n')) return null;
    const wanted = line.slice(1).trim().toLowerCase();
    return this.commands.slash.filter(one => one.label.includes(wanted) || one.name.includes(wanted)).slice(0, SHOWN_COMMANDS);
  }

  suggest() {
    const found = this.matching();
    this.suggestions.hidden = found === null;
    if (found === null) return;
    this.suggestions.replaceChildren(...(found.length ? found.map((one, at) => this.suggestion(one, at))
      : [el('li', { class: 'small' }, texts.noCommand)]));
  }

  suggestion(command, at) {
    return el('li', { role: 'option', 'aria-selected': String(at === this.selected), onclick: () => this.start(command) },
      el('b', {}, '/' + command.label), ' ', el('span', { class: 'small' }, command.description));
  }

  key(event) {
    const found = this.matching();
    if (event.key === 'Escape') {
      this.clear();
      this.suggest();
    } else if (found?.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.selected = (this.selected + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
      this.suggest();
    } else if (found?.length && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      this.start(found[this.selected]);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    }
  }

  start(command) {
    this.text.value = '';
    const panel = commandPanel(command, this.room, () => {
      this.draw();
      this.text.focus();
    });
    this.root.replaceChildren(panel);
    (panel.querySelector('.field input, .field select') ?? panel.querySelector('button.primary')).focus();
  }

  async send() {
    const text = this.text.value;
    if (!text.trim() && !this.files.length) return;
    const act = this.editing ? ['edit', { message: this.editing.id, text }]
      : ['write', { text, files: await Promise.all(this.files.map(encoded)), replyTo: this.replyTo?.id }];
    if (await this.room.act(...act)) this.clear();
    this.text.focus();
  }
}
