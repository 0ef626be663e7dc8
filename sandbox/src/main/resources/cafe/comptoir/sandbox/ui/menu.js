import { button } from './dom.js';

/** Opens a small menu next to a button: pairs of label and action. Arrow keys move, Escape closes. */
export function openMenu(menu, anchor, entries) {
  if (!entries.length) return;
  const close = back => {
    menu.hidden = true;
    menu.onkeydown = null;
    document.removeEventListener('pointerdown', outside);
    if (back) anchor.focus();
  };
  const outside = event => menu.contains(event.target) || close(false);
  menu.replaceChildren(...entries.map(([label, action]) => button(label, () => {
    close(true);
    action();
  }, { role: 'menuitem' })));
  menu.onkeydown = event => {
    if (event.key === 'Escape' || event.key === 'Tab') close(true);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(menu, event);
  };
  document.addEventListener('pointerdown', outside);
  place(menu, anchor.getBoundingClientRect());
  menu.firstElementChild.focus();
}

function move(menu, event) {
  event.preventDefault();
  const items = [...menu.children];
  const step = event.key === 'ArrowDown' ? 1 : items.length - 1;
  items[(items.indexOf(document.activeElement) + step) % items.length].focus();
}

function place(menu, anchor) {
  menu.hidden = false;
  const left = Math.min(anchor.left, innerWidth - menu.offsetWidth - 8);
  const below = anchor.bottom + menu.offsetHeight < innerHeight;
  menu.style.left = `${Math.max(8, left)}px`;
  menu.style.top = `${below ? anchor.bottom : Math.max(8, anchor.top - menu.offsetHeight)}px`;
}
