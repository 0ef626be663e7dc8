import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from './dialog.js';
import { texts } from './texts.js';

/** Discord, Start Thread: a name of 1 to 100 characters. */
const LONGEST_NAME = 100;

/** Begins a thread, on a message or on none. */
export function ThreadForm({ eyes, message, open, close }) {
  const [name, setName] = useState(message ? message.content.split('\n')[0].slice(0, 40) : '');
  const [hidden, hide] = useState(false);
  const [problem, setProblem] = useState('');
  const start = async event => {
    event.preventDefault();
    if (!name.trim()) return setProblem(texts.fieldMissing);
    try {
      const { channel } = await eyes.attempt('start-thread', { name: name.trim(), ...(message ? { message: message.id } : { private: hidden }) });
      close();
      open(channel.id);
    } catch (refusal) {
      setProblem(refusal.message);
    }
    return undefined;
  };
  return h(Dialog, {
    title: texts.startThread, close,
    foot: [
      h('button', { key: 'no', type: 'button', class: 'button secondary', onClick: close }, texts.cancel),
      h('button', { key: 'yes', type: 'submit', form: 'thread-form', class: 'button primary', disabled: !name.trim() }, texts.startThread),
    ],
  }, h('form', { id: 'thread-form', onSubmit: start },
    h('div', { class: problem ? 'field wrong' : 'field' }, h('label', { class: 'label', htmlFor: 'thread-name' }, texts.threadName),
      h('input', { id: 'thread-name', type: 'text', 'data-first': true, maxLength: LONGEST_NAME, value: name, onInput: event => { setName(event.target.value); setProblem(''); } }),
      problem ? h('p', { class: 'problem', role: 'alert' }, problem) : null),
    message ? h('blockquote', { class: 'quoted' }, h('b', {}, message.author.name), h('p', {}, message.text.slice(0, 200)))
      : h('label', { class: 'choice' }, h('input', { type: 'checkbox', checked: hidden, onChange: event => hide(event.target.checked) }), h('span', {}, texts.privateThread))));
}
