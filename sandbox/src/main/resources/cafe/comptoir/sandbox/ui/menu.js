import { h } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { texts } from './texts.js';

/**
 * A menu that opens at a click or a right click: `handlers` for what opens it, `node` to draw beside it.
 * `entries` returns { label, act, app?, danger? }; with none, nothing opens.
 */
export function useMenu(entries) {
  const [at, open] = useState(null);
  const show = event => {
    if (!entries().length) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const mouse = event.type === 'contextmenu' && event.clientX;
    open({ left: mouse ? event.clientX : box.left, top: mouse ? event.clientY : box.bottom, anchor: event.currentTarget });
  };
  const close = () => {
    at?.anchor.focus?.();
    open(null);
  };
  return { handlers: { onClick: show, onContextMenu: show, 'aria-haspopup': 'menu', 'aria-expanded': String(!!at) }, show, node: at ? h(Menu, { at, entries: entries(), close }) : null };
}

function Menu({ at, entries, close }) {
  const box = useRef(null);
  useLayoutEffect(() => {
    const node = box.current;
    node.style.left = `${Math.max(8, Math.min(at.left, innerWidth - node.offsetWidth - 8))}px`;
    node.style.top = `${Math.max(8, Math.min(at.top, innerHeight - node.offsetHeight - 8))}px`;
    node.querySelector('button').focus();
  }, []);
  useEffect(() => {
    const outside = event => box.current?.contains(event.target) || close();
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, []);
  const own = entries.filter(one => !one.app);
  const apps = entries.filter(one => one.app);
  const item = one => h('button', { key: one.label, type: 'button', role: 'menuitem', class: one.danger ? 'dangerous' : '', onClick: () => { close(); one.act(); } }, one.label);
  return h('div', { class: 'menu', role: 'menu', ref: box, onKeyDown: event => move(event, box.current, close) },
    own.map(item),
    apps.length && own.length ? h('hr') : null,
    apps.length ? h('p', { class: 'small' }, texts.apps) : null,
    apps.map(item));
}

function move(event, box, close) {
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    close();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const items = [...box.querySelectorAll('button')];
    const step = event.key === 'ArrowDown' ? 1 : items.length - 1;
    items[(items.indexOf(document.activeElement) + step) % items.length].focus();
  }
}
