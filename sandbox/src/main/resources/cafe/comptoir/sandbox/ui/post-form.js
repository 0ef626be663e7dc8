import { h } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Dialog } from './dialog.js';
import { Icon } from './icons.js';
import { encoded } from './links.js';
import { texts } from './texts.js';
import { UploadList } from './uploads.js';

/** Discord, Start Thread in Forum: a title of 1 to 100 characters, at most 5 tags. */
const LONGEST_TITLE = 100, LONGEST_TEXT = 2000, MOST_TAGS = 5, MOST_FILES = 10;

/** Writes a new post in a forum. */
export function PostForm({ eyes, forum, open, close }) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [tags, setTags] = useState([]);
  const [files, setFiles] = useState([]);
  const [problem, setProblem] = useState('');
  const [sending, setSending] = useState(false);
  const picker = useRef(null);
  const ready = title.trim() && (text.trim() || files.length) && !sending;
  const offered = (forum.tags ?? []).filter(tag => !tag.moderated);
  const toggle = name => setTags(tags.includes(name) ? tags.filter(one => one !== name) : [...tags, name].slice(0, MOST_TAGS));
  const post = async event => {
    event.preventDefault();
    if (!ready) return;
    setSending(true);
    try {
      const { channel } = await eyes.attempt('post', { in: forum.id, title: title.trim(), text, tags, files: await Promise.all(files.map(encoded)) });
      close();
      open(channel.id);
    } catch (refusal) {
      setProblem(refusal.message);
      setSending(false);
    }
  };
  return h(Dialog, {
    title: texts.newPost, close,
    foot: [
      h('button', { key: 'no', type: 'button', class: 'button secondary', onClick: close }, texts.cancel),
      h('button', { key: 'yes', type: 'submit', form: 'post-form', class: sending ? 'button primary waiting' : 'button primary', disabled: !ready }, texts.post),
    ],
  }, h('form', { id: 'post-form', class: 'stack', onSubmit: post },
    h('div', { class: 'field' }, h('label', { class: 'label', htmlFor: 'post-title' }, texts.title, h('span', { class: 'star', title: texts.required }, ' *')),
      h('input', { id: 'post-title', type: 'text', 'data-first': true, 'aria-required': 'true', maxLength: LONGEST_TITLE, value: title, onInput: event => setTitle(event.target.value) })),
    h('div', { class: 'field' }, h('label', { class: 'label', htmlFor: 'post-text' }, texts.firstMessage, h('span', { class: 'star', title: texts.required }, ' *')),
      h('textarea', { id: 'post-text', rows: 5, maxLength: LONGEST_TEXT, value: text, onInput: event => setText(event.target.value) })),
    offered.length ? h('fieldset', { class: 'field' }, h('legend', { class: 'label' }, texts.tags),
      h('div', { class: 'tags' }, offered.map(tag => h('button', { key: tag.id, type: 'button', class: tags.includes(tag.name) ? 'tag mine' : 'tag', 'aria-pressed': String(tags.includes(tag.name)), onClick: () => toggle(tag.name) }, tag.emoji ? `${tag.emoji} ` : null, tag.name)))) : null,
    h(UploadList, { files, onRemove: at => setFiles(files.toSpliced(at, 1)) }),
    h('input', { type: 'file', multiple: true, hidden: true, ref: picker, onChange: event => { setFiles([...files, ...event.target.files].slice(0, MOST_FILES)); event.target.value = ''; } }),
    h('p', {}, h('button', { type: 'button', class: 'button secondary', onClick: () => picker.current.click() }, h(Icon, { name: 'attach' }), texts.attach)),
    problem ? h('p', { class: 'problem', role: 'alert' }, problem) : null));
}
