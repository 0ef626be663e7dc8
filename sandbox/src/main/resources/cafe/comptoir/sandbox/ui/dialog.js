import { h } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.js';
import { texts } from './texts.js';

/** A window over the whole page. The browser keeps the keyboard inside, and gives the focus back when it goes. */
export function Dialog({ title, hideTitle, class: name = '', close, foot, children }) {
  const box = useRef(null);
  const id = useId();
  useLayoutEffect(() => {
    const node = box.current;
    node.showModal();
    node.querySelector('[data-first]')?.focus();
    return () => node.close();
  }, []);
  const cancel = event => {
    event.preventDefault();
    close();
  };
  return h('dialog', { class: `dialog ${name}`, 'aria-labelledby': id, ref: box, onCancel: cancel, onPointerDown: event => event.target === box.current && close() },
    h('div', { class: 'dialog-box' },
      h('div', { class: hideTitle ? 'hidden-text' : 'dialog-head' }, h('h2', { id }, title),
        hideTitle ? null : h('button', { type: 'button', class: 'plain', 'aria-label': texts.close, onClick: close }, h(Icon, { name: 'close' }))),
      h('div', { class: 'dialog-body' }, children),
      foot ? h('div', { class: 'dialog-foot' }, foot) : null));
}
