import { h } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icons.js';
import { texts } from './texts.js';

/** From how many choices on one may search among them. */
const SEARCHED = 8;

/**
 * A menu of choices as Discord draws it: closed it shows what is chosen, open it lists them.
 * `options`: { value, label, description?, emoji? }; `chosen`: values. With `most` above 1 several may be chosen.
 */
export function Picker({ label, placeholder, options, chosen, least = 1, most = 1, disabled, busy, invalid, onChoose, live }) {
  const [open, setOpen] = useState(false);
  const [picked, pick] = useState(chosen);
  const [wanted, search] = useState('');
  const [active, setActive] = useState(0);
  const root = useRef(null);
  const id = useId();
  const several = most > 1;

  useEffect(() => pick(chosen), [chosen.join()]);
  const shown = options.filter(one => `${one.label} ${one.description ?? ''}`.toLowerCase().includes(wanted.toLowerCase()));
  const names = options.filter(one => picked.includes(one.value)).map(one => one.label);

  const close = refocus => {
    setOpen(false);
    search('');
    setActive(0);
    if (refocus) root.current.querySelector('.picker-face').focus();
    if (several && !live && picked.join() !== chosen.join() && picked.length >= least) onChoose(picked);
  };
  useEffect(() => {
    if (!open) return undefined;
    const outside = event => root.current?.contains(event.target) || close(false);
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  });
  const toggle = value => {
    if (!several) {
      setOpen(false);
      search('');
      pick([value]);
      onChoose([value]);
      root.current.querySelector('.picker-face').focus();
      return;
    }
    const next = picked.includes(value) ? picked.filter(one => one !== value) : [...picked, value].slice(-most);
    pick(next);
    if (live) onChoose(next);
  };
  const key = event => {
    if (!open) {
      if (['ArrowDown', 'ArrowUp'].includes(event.key)) {
        event.preventDefault();
        setOpen(true);
      }
      return;
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      close(true);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive((active + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % Math.max(1, shown.length));
    } else if (event.key === 'Enter' || (event.key === ' ' && event.target.tagName !== 'INPUT')) {
      event.preventDefault();
      if (shown[active]) toggle(shown[active].value);
    } else if (event.key === 'Tab') {
      close(false);
    }
  };
  return h('div', { class: open ? 'picker open' : 'picker', ref: root, onKeyDown: key },
    h('button', {
      type: 'button', class: 'picker-face', disabled: disabled || busy, role: 'combobox', 'aria-label': label ?? placeholder ?? texts.choose, 'aria-haspopup': 'listbox',
      'aria-expanded': String(open), 'aria-controls': `${id}-list`, 'aria-activedescendant': open && shown[active] ? `${id}-${active}` : undefined, 'aria-invalid': invalid ? 'true' : undefined,
      onClick: () => open ? close(true) : setOpen(true),
    }, h('span', { class: names.length ? '' : 'quiet' }, names.length ? names.join(', ') : placeholder ?? texts.choose), h(Icon, { name: 'down' })),
    open ? h('div', { class: 'picker-list' },
      options.length > SEARCHED ? h('input', { type: 'text', class: 'search', placeholder: texts.search, 'aria-label': texts.search, value: wanted, ref: focusOnce, onInput: event => { search(event.target.value); setActive(0); } }) : null,
      h('ul', { role: 'listbox', id: `${id}-list`, 'aria-multiselectable': String(several) },
        shown.map((one, at) => h('li', {
          key: one.value, id: `${id}-${at}`, role: 'option', 'aria-selected': String(picked.includes(one.value)), class: at === active ? 'active' : '',
          onClick: () => toggle(one.value), onPointerMove: event => (event.movementX || event.movementY) && setActive(at), ref: node => at === active && node?.scrollIntoView({ block: 'nearest' }),
        }, h('span', {}, one.emoji ? `${one.emoji} ` : null, one.label, one.description ? h('span', { class: 'small' }, one.description) : null),
        picked.includes(one.value) ? h(Icon, { name: 'check' }) : null)),
        shown.length ? null : h('li', { class: 'small' }, texts.nothingFound)),
      several && !live ? h('button', { type: 'button', class: 'primary', disabled: picked.length < least, onClick: () => close(true) }, texts.validate) : null) : null);
}

function focusOnce(node) {
  if (node && !node.dataset.focused) {
    node.dataset.focused = 'yes';
    node.focus();
  }
}

/** What a menu offers: its own choices, or people, roles and channels of this server. `component` is as Discord describes it. */
export function choicesOf(component, names, people) {
  const users = () => people.map(one => ({ value: one.id, label: '@' + one.name }));
  const roles = () => Object.entries(names.roles).map(([value, name]) => ({ value, label: '@' + name }));
  const channels = () => Object.entries(names.channels).map(([value, name]) => ({ value, label: '#' + name }));
  switch (component.type) {
    case 5: return users();
    case 6: return roles();
    case 7: return [...users(), ...roles()];
    case 8: return channels();
    default: return (component.options ?? []).map(one => ({ value: one.value, label: one.label, description: one.description, emoji: one.emoji?.name }));
  }
}

/** What is chosen before anybody has chosen. */
export function presetOf(component) {
  return [...(component.default_values ?? []).map(one => one.id), ...(component.options ?? []).filter(one => one.default).map(one => one.value)];
}
