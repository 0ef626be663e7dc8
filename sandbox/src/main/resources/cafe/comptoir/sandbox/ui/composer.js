import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Command } from './command.js';
import { Icon } from './icons.js';
import { encoded } from './links.js';
import { Palette, matching } from './palette.js';
import { texts } from './texts.js';

/** Discord, Create Message: at most 2000 characters. */
const MOST_CHARACTERS = 2000;
const COUNTED_FROM = 1800;

/** Where a person writes, attaches files, answers, edits, and begins commands. */
export function Composer({ eyes, channel }) {
  const [text, setText] = useState('');
  const [files, setFiles] = useState([]);
  const [active, setActive] = useState(0);
  const [command, setCommand] = useState(null);
  const area = useRef(null);
  const picker = useRef(null);

  useEffect(() => {
    if (eyes.editing) setText(eyes.editing.content);
    if (eyes.editing || eyes.replyTo) area.current?.focus();
  }, [eyes.editing, eyes.replyTo]);
  useEffect(() => {
    if (!area.current) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${Math.min(area.current.scrollHeight, 240)}px`;
  }, [text, command]);

  if (!channel.canWrite) return h('div', { class: 'composer' }, h('p', { class: 'closed' }, texts.cannotWrite));
  const done = () => {
    setCommand(null);
    setText('');
    setTimeout(() => area.current?.focus());
  };
  if (command) return h('div', { class: 'composer' }, h(Command, { key: command.name, command, eyes, done }));

  const found = matching(text, eyes.commands.slash);
  const clear = () => {
    setText('');
    setFiles([]);
    eyes.set({ replyTo: null, editing: null });
  };
  const send = async () => {
    if (!text.trim() && !files.length) return;
    const sent = eyes.editing
      ? await eyes.act('edit', { message: eyes.editing.id, text })
      : await eyes.act('write', { text, files: await Promise.all(files.map(encoded)), replyTo: eyes.replyTo?.id });
    if (sent) clear();
    area.current?.focus();
  };
  const key = event => {
    if (found && ['ArrowDown', 'ArrowUp'].includes(event.key) && found.length) {
      event.preventDefault();
      setActive((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (found && (event.key === 'Tab' || event.key === 'Enter')) {
      event.preventDefault();
      if (found.length) setCommand(found[Math.min(active, found.length - 1)]);
    } else if (event.key === 'Escape') {
      clear();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === 'ArrowUp' && !text) {
      const own = eyes.messages.findLast(one => one.editable);
      if (own) eyes.set({ editing: own, replyTo: null });
    }
  };
  const paste = event => {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    setFiles([...files, ...event.clipboardData.files]);
  };
  const drop = event => {
    event.preventDefault();
    setFiles([...files, ...event.dataTransfer.files]);
  };
  const about = eyes.editing ? texts.editing : eyes.replyTo ? texts.answerTo(eyes.replyTo.author.name) : '';
  return h('div', { class: 'composer', onDragOver: event => event.preventDefault(), onDrop: drop },
    found ? h(Palette, { found, active, onPick: setCommand, onActive: setActive }) : null,
    about ? h('p', { class: 'context' }, about, h('button', { type: 'button', class: 'plain', 'aria-label': texts.cancel, onClick: clear }, h(Icon, { name: 'close' }))) : null,
    files.length ? h('ul', { class: 'chosen-files' }, files.map((file, at) => h('li', { key: at }, h(Icon, { name: 'file' }), file.name,
      h('button', { type: 'button', class: 'plain', 'aria-label': `${texts.remove} ${file.name}`, onClick: () => setFiles(files.toSpliced(at, 1)) }, h(Icon, { name: 'delete' }))))) : null,
    h('div', { class: about || files.length ? 'line joined' : 'line' },
      h('input', { type: 'file', multiple: true, hidden: true, ref: picker, onChange: event => { setFiles([...files, ...event.target.files]); event.target.value = ''; } }),
      h('button', { type: 'button', class: 'plain', title: texts.attach, 'aria-label': texts.attach, onClick: () => picker.current.click() }, h(Icon, { name: 'plus' })),
      h('textarea', {
        ref: area, rows: 1, maxLength: MOST_CHARACTERS, value: text, placeholder: texts.writeIn(channel.label), 'aria-label': texts.writeIn(channel.label),
        'aria-controls': 'palette', 'aria-expanded': String(!!found), onInput: event => { setText(event.target.value); setActive(0); }, onKeyDown: key, onPaste: paste,
      }),
      text.length > COUNTED_FROM ? h('span', { class: 'small' }, MOST_CHARACTERS - text.length) : null,
      h('button', { type: 'button', class: 'plain', title: texts.commands, 'aria-label': texts.commands, onClick: () => { setText('/'); area.current.focus(); } }, h(Icon, { name: 'command' })),
      h('button', { type: 'button', class: 'plain send', title: texts.send, 'aria-label': texts.send, disabled: !text.trim() && !files.length, onClick: send }, h(Icon, { name: 'send' }))));
}
