import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Command } from './command.js';
import { useCompletion, visibleOf, writtenOf } from './completion.js';
import { EmojiButton } from './emoji-picker.js';
import { span } from './formats.js';
import { Icon } from './icons.js';
import { encoded } from './links.js';
import { useMenu } from './menu.js';
import { Palette, matching } from './palette.js';
import { PollForm } from './poll-form.js';
import { texts } from './texts.js';
import { ThreadForm } from './thread-form.js';
import { UploadList } from './uploads.js';

/** Discord, Create Message: at most 2000 characters, and 10 files. */
const MOST_CHARACTERS = 2000;
const MOST_FILES = 10;
const COUNTED_FROM = 1800;
const TALLEST = 240;

/** Where a person writes, attaches files, answers, edits, and begins commands. */
export function Composer({ eyes, channel, open }) {
  const draft = eyes.drafts.get(channel.place);
  const [text, setText] = useState(draft?.text ?? '');
  const [taken, setTaken] = useState(draft?.taken ?? new Map());
  const [caret, setCaret] = useState(0);
  const [files, setFiles] = useState(draft?.files ?? []);
  const [active, setActive] = useState(0);
  const [command, setCommand] = useState(null);
  const area = useRef(null);
  const picker = useRef(null);
  const put = (next, at) => {
    setText(next);
    setCaret(at);
    setActive(0);
    setTimeout(() => { area.current?.focus(); area.current?.setSelectionRange(at, at); });
  };
  const completion = useCompletion(eyes, text, caret, (one, from, to) => {
    setTaken(new Map(taken).set(one.visible, one.written));
    put(`${text.slice(0, from)}${one.visible} ${text.slice(to)}`, from + one.visible.length + 1);
  });

  useEffect(() => {
    if (eyes.editing) {
      const shown = visibleOf(eyes.editing.content, eyes.names);
      setText(shown.text);
      setTaken(shown.taken);
    }
    if (eyes.editing || eyes.replyTo) area.current?.focus();
  }, [eyes.editing, eyes.replyTo]);
  useEffect(() => { if (!eyes.editing) eyes.drafts.set(channel.place, { text, taken, files }); }, [text, files]);
  useEffect(() => fit(area.current), [text, command]);
  useEffect(() => {
    if (!area.current) return undefined;
    let width = area.current.clientWidth;
    const watch = new ResizeObserver(([{ target }]) => {
      if (target.clientWidth === width) return;
      width = target.clientWidth;
      fit(target);
    });
    watch.observe(area.current);
    return () => watch.disconnect();
  }, [command, channel.canWrite]);
  const add = more => {
    const all = [...files, ...more];
    if (all.length > MOST_FILES) eyes.say(texts.filesTooMany(MOST_FILES));
    setFiles(all.slice(0, MOST_FILES));
  };
  useEffect(() => {
    const room = area.current?.closest('.conversation');
    const drop = event => add(event.dataTransfer.files);
    if (channel.can?.attach !== false) room?.addEventListener('drop', drop);
    return () => room?.removeEventListener('drop', drop);
  });
  const plus = useMenu(() => [
    channel.can?.attach !== false && { label: texts.attach, act: () => picker.current.click() },
    channel.can?.poll !== false && { label: texts.makePoll, act: () => eyes.show(close => h(PollForm, { eyes, close })) },
    channel.type === 'text' && channel.can?.createThreads !== false && { label: texts.startThread, act: () => eyes.show(close => h(ThreadForm, { eyes, open, close })) },
    { label: texts.commands, act: () => put('/', 1) },
  ].filter(Boolean));

  if (!channel.canWrite) return h('div', { class: 'composer' }, h('p', { class: 'closed' }, channel.thread?.locked ? texts.threadLocked : texts.cannotWrite));
  const done = () => {
    setCommand(null);
    put('', 0);
  };
  if (command) return h('div', { class: 'composer' }, h(Command, { key: command.name, command, eyes, done }));

  const found = completion.open ? null : matching(text, eyes.commands.slash);
  const clear = () => {
    eyes.drafts.delete(channel.place);
    setText('');
    setTaken(new Map());
    setFiles([]);
    eyes.set({ replyTo: null, editing: null });
  };
  const tooLong = text.length > MOST_CHARACTERS;
  /** The field is free again at once, for whoever goes on writing; what was refused comes back. */
  const send = async () => {
    if (tooLong) eyes.say(texts.messageTooLong(MOST_CHARACTERS));
    if (tooLong || (!text.trim() && !files.length)) return;
    const { editing, replyTo } = eyes;
    let written = text;
    clear();
    eyes.typing.sent();
    area.current?.focus();
    const sent = await eyes.inTurn(async () => {
      written = await writtenOf(text, taken, eyes);
      return editing
        ? eyes.act('edit', { in: channel.id, message: editing.id, text: written })
        : eyes.act('write', { in: channel.id, text: written, files: await Promise.all(files.map(encoded)), replyTo: replyTo?.id });
    });
    if (sent || eyes.drafts.get(channel.place)?.text) return;
    if (!editing) eyes.drafts.set(channel.place, { text, taken, files });
    if (eyes.channel?.place === channel.place) eyes.set({ editing: editing && { ...editing, content: written }, replyTo });
    setText(text);
    setTaken(taken);
    setFiles(files);
  };
  const key = event => {
    if (completion.key(event)) return;
    if (found && ['ArrowDown', 'ArrowUp'].includes(event.key) && found.length) {
      event.preventDefault();
      setActive((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (found && (event.key === 'Tab' || event.key === 'Enter')) {
      event.preventDefault();
      if (found.length) setCommand(found[Math.min(active, found.length - 1)]);
    } else if (event.key === 'Escape' && (text || files.length || eyes.editing || eyes.replyTo)) {
      event.preventDefault();
      clear();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === 'ArrowUp' && !text) {
      const own = eyes.messages.findLast(one => one.editable);
      if (own) eyes.set({ editing: own, replyTo: null });
    }
  };
  const typed = event => {
    setText(event.target.value);
    setCaret(event.target.selectionStart);
    setActive(0);
    if (event.target.value.trim() && !event.target.value.startsWith('/')) eyes.typing.tell(() => eyes.tells('typing'));
  };
  /** As in Discord, a text too long for a message becomes a file. */
  const paste = event => {
    const pasted = event.clipboardData.getData('text/plain');
    const long = text.length + pasted.length > MOST_CHARACTERS && !eyes.editing && channel.can?.attach !== false;
    const more = event.clipboardData.files.length ? event.clipboardData.files : long ? [new File([pasted], 'message.txt', { type: 'text/plain' })] : [];
    if (!more.length) return;
    event.preventDefault();
    add(more);
  };
  const about = eyes.editing ? texts.editing : eyes.replyTo ? texts.answerTo(eyes.replyTo.author.name) : channel.thread?.archived ? texts.threadArchived : '';
  const sendable = (text.trim() || files.length) && !tooLong;
  return h('div', { class: 'composer' },
    completion.node,
    found ? h(Palette, { found, active, onPick: setCommand, onActive: setActive }) : null,
    about ? h('p', { class: 'context' }, h('span', {}, about), eyes.editing || eyes.replyTo ? h('button', { type: 'button', class: 'plain', 'aria-label': texts.cancel, onClick: clear }, h(Icon, { name: 'close' })) : null) : null,
    h(UploadList, { files, onRemove: at => setFiles(files.toSpliced(at, 1)) }),
    h('div', { class: about || files.length ? 'line joined' : 'line' },
      h('input', { type: 'file', multiple: true, hidden: true, ref: picker, onChange: event => { add(event.target.files); event.target.value = ''; } }),
      h('button', { type: 'button', class: 'plain', title: texts.moreThings, 'aria-label': texts.moreThings, ...plus.handlers }, h(Icon, { name: 'plus' })),
      h('textarea', {
        ref: area, rows: 1, dir: 'auto', value: text, placeholder: texts.writeIn(channel.label), 'aria-label': texts.writeIn(channel.label), role: 'combobox', 'aria-autocomplete': 'list',
        'aria-controls': completion.open ? 'completion' : 'palette', 'aria-expanded': String(!!found || completion.open), 'aria-activedescendant': completion.active ?? (found?.length ? `palette-${active}` : undefined),
        onInput: typed, onKeyDown: key, onPaste: paste, onSelect: event => setCaret(event.target.selectionStart),
      }),
      text.length > COUNTED_FROM ? h('span', { class: tooLong ? 'small bad' : 'small' }, MOST_CHARACTERS - text.length) : null,
      h(EmojiButton, { eyes, label: texts.emoji, whole: true, onPick: one => {
        const visible = one.written ? `:${one.name}:` : one.code;
        put(text.slice(0, caret) + visible + text.slice(caret), caret + visible.length);
      } }),
      h('button', { type: 'button', class: 'plain send', title: texts.send, 'aria-label': texts.send, disabled: !sendable, onClick: send }, h(Icon, { name: 'send' }))),
    plus.node,
    h(TypingLine, { eyes, channel }),
    channel.slowmode ? h('p', { class: 'small slow' }, texts.slowmode(span(channel.slowmode))) : null);
}

/** As high as what is written needs in its width. */
function fit(area) {
  if (!area) return;
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight, TALLEST)}px`;
}

function TypingLine({ eyes, channel }) {
  const names = eyes.typing.in(channel.id);
  return h('p', { class: 'typing', role: 'status' }, names.length ? [h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), texts.typing(names)] : null);
}
