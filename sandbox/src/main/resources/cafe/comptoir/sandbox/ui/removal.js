import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Api } from './api.js';
import { Dialog } from './dialog.js';
import { texts } from './texts.js';

/** Asks once before something is taken away by hand. `preset`: { thing, body, name }. */
export function Removal({ preset, close, made }) {
  const [problem, say] = useState('');
  const remove = async () => {
    try {
      await Api.remove(preset.thing, preset.body);
      await made();
      close();
    } catch (refusal) {
      say(refusal.message);
    }
  };
  return h(Dialog, {
    title: texts.removeTitle(preset.name), close,
    foot: [
      h('button', { key: 'no', type: 'button', class: 'button secondary', 'data-first': '', onClick: close }, texts.cancel),
      h('button', { key: 'yes', type: 'button', class: 'button danger', onClick: remove }, texts.delete),
    ],
  }, h('p', {}, texts.removes[preset.thing]), problem ? h('p', { class: 'problem', role: 'alert' }, problem) : null);
}
