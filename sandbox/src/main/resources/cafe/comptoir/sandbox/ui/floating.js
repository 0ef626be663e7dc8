import { h } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const MARGIN = 8;

/** A small window that a button opens beside itself: `handlers` for the button, `node` to draw after it. */
export function useFloating(label, content, { side = 'below', role = 'dialog', class: name = '' } = {}) {
  const [anchor, open] = useState(null);
  const close = () => open(null);
  const toggle = event => open(anchor ? null : event.currentTarget);
  return {
    handlers: { onClick: toggle, 'aria-haspopup': 'dialog', 'aria-expanded': String(!!anchor) },
    close,
    node: anchor ? h(Floating, { anchor, label, side, role, class: name, close }, content(close)) : null,
  };
}

/** Goes with Escape or a click elsewhere, and gives the focus back to what opened it. */
export function Floating({ anchor, label, side, role, class: name, close, children }) {
  const box = useRef(null);
  useLayoutEffect(() => {
    const node = box.current;
    const set = () => place(node, anchor, side);
    node.showPopover();
    set();
    (node.querySelector('[data-first]') ?? node.querySelector('button:not(:disabled), input, a[href]') ?? node).focus({ preventScroll: true });
    const watch = new ResizeObserver(set);
    watch.observe(node);
    const outside = event => node.contains(event.target) || anchor.contains(event.target) || close();
    addEventListener('pointerdown', outside);
    addEventListener('resize', set);
    return () => {
      watch.disconnect();
      removeEventListener('pointerdown', outside);
      removeEventListener('resize', set);
      if (node.contains(document.activeElement)) anchor.focus();
    };
  }, [anchor]);
  const key = event => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const left = event => {
    if (event.relatedTarget && !box.current.contains(event.relatedTarget) && !anchor.contains(event.relatedTarget)) close();
  };
  return h('div', { class: `floating ${name}`, popover: 'manual', role, 'aria-label': label, tabIndex: -1, ref: box, onKeyDown: key, onFocusOut: left }, children);
}

function place(node, anchor, side) {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = node;
  const wanted = {
    below: [at.left, at.bottom + 4],
    above: [at.left, at.top - height - 4],
    right: [at.right + 8, at.top],
    left: [at.left - width - 8, at.top],
  }[side];
  node.style.left = `${Math.max(MARGIN, Math.min(wanted[0], innerWidth - width - MARGIN))}px`;
  node.style.top = `${Math.max(MARGIN, Math.min(wanted[1], innerHeight - height - MARGIN))}px`;
}
