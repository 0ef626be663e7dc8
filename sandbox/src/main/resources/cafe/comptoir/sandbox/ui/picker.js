import { h } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { Emoji } from './emoji.js';
import { plain } from './formats.js';
import { Icon } from './icons.js';
import { texts } from './texts.js';

/** From how many choices on one may search among them. */
const SEARCHED = 8;

/**
 * A menu of choices as Discord draws it: closed it shows what is chosen, open it lists them.
 * `options`: { value, label, description?, emoji?, icon?, person? }; `find` asks for more of them by a word; `chosen`: values.
 * With `most` above 1 several may be chosen, and are told when the list closes, or at once if it is `live`.
 */
export function Picker({ label, placeholder, options, find, chosen, least = 1, most = 1, disabled, held, busy, invalid, describedBy, onChoose, live }) {
  const [open, setOpen] = useState(false);
  const [picked, pick] = useState(chosen);
  const [wanted, search] = useState('');
  const [active, setActive] = useState(0);
  const [found, setFound] = useState([]);
  const root = useRef(null);
  const known = useRef(new Map());
  const id = useId();
  const several = most > 1;

  useEffect(() => pick(chosen), [chosen.join()]);
  useEffect(() => {
    if (!find || !open || !wanted) return undefined;
    let late = false;
    find(wanted).then(more => late || setFound(more));
    return () => { late = true; };
  }, [wanted, open]);
  const all = [...options, ...(wanted ? found.filter(one => !options.some(other => other.value === one.value)) : [])];
  all.forEach(one => known.current.set(one.value, one));
  const shown = all.filter(one => plain(`${one.label} ${one.hint ?? ''} ${one.description ?? ''}`).includes(plain(wanted)));
  const names = picked.map(value => known.current.get(value)).filter(Boolean);

  const shut = refocus => {
    setOpen(false);
    search('');
    setActive(0);
    if (refocus) root.current.querySelector('.picker-face').focus();
  };
  const close = refocus => {
    shut(refocus);
    if (several && !live && picked.join() !== chosen.join() && picked.length >= least) onChoose(picked);
  };
  useEffect(() => {
    if (!open) return undefined;
    const outside = event => root.current?.contains(event.target) || close(false);
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  });
  const toggle = value => {
    if (several) {
      const next = picked.includes(value) ? picked.filter(one => one !== value) : [...picked, value];
      if (next.length > most) return;
      pick(next);
      if (live) onChoose(next);
      return;
    }
    const next = least === 0 && picked.includes(value) ? [] : [value];
    pick(next);
    shut(true);
    onChoose(next);
  };
  const key = event => {
    const steps = { ArrowDown: 1, ArrowUp: shown.length - 1 };
    if (!open && event.key in steps && !held) setOpen(true);
    else if (!open) return;
    else if (event.key === 'Escape') close(true);
    else if (event.key in steps) setActive((active + steps[event.key]) % Math.max(1, shown.length));
    else if (event.key === 'Enter' || (event.key === ' ' && event.target.tagName !== 'INPUT')) {
      if (event.target.classList.contains('primary')) return;
      if (shown[active]) toggle(shown[active].value);
    } else {
      if (event.key === 'Tab' && !several) close(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const chooses = { 'aria-controls': `${id}-list`, 'aria-activedescendant': open && shown[active] ? `${id}-${active}` : undefined };
  return h('div', { class: open ? 'picker open' : 'picker', ref: root, onKeyDown: key },
    h('button', {
      type: 'button', class: 'picker-face', disabled, 'aria-disabled': held ? 'true' : undefined, role: 'combobox', 'aria-label': label ?? placeholder ?? texts.choose, 'aria-haspopup': 'listbox', 'aria-busy': String(!!busy),
      'aria-expanded': String(open), ...chooses, 'aria-invalid': invalid ? 'true' : undefined, 'aria-describedby': describedBy, onClick: () => open ? close(true) : held || setOpen(true),
    }, names.length ? h('span', { class: 'picked' }, names.map(one => h('span', { key: one.value, class: several ? 'picked-one' : 'picked-only' }, h(Sign, { one }), one.label))) : h('span', { class: 'quiet' }, placeholder ?? texts.choose),
    busy ? h('span', { class: 'turning', 'aria-hidden': 'true' }) : h(Icon, { name: 'down' })),
    open ? h(PickerList, { list: shown, several, picked, least, most, live, active, id, chooses, wanted, searched: find || options.length > SEARCHED, search: word => { search(word); setActive(0); }, setActive, toggle, close }) : null);
}

function PickerList({ list, several, picked, least, most, live, active, id, chooses, wanted, searched, search, setActive, toggle, close }) {
  const box = useRef(null);
  // It opens upwards where there is no room below.
  useLayoutEffect(() => {
    const room = box.current.closest('.messages, .modal-body')?.getBoundingClientRect().bottom ?? innerHeight;
    box.current.classList.toggle('upwards', !box.current.closest('.modal') && box.current.getBoundingClientRect().bottom > room);
    box.current.querySelector('input')?.focus({ preventScroll: true });
    if (box.current.closest('.modal')) box.current.scrollIntoView({ block: 'nearest' });
  }, []);
  return h('div', { class: 'picker-list', ref: box },
    searched ? h('input', { type: 'text', class: 'search', placeholder: texts.search, 'aria-label': texts.search, ...chooses, value: wanted, onInput: event => search(event.target.value) }) : null,
    h('ul', { role: 'listbox', id: `${id}-list`, 'aria-multiselectable': String(several) },
      list.map((one, at) => {
        const chosen = picked.includes(one.value);
        return h('li', {
          key: one.value, id: `${id}-${at}`, role: 'option', 'aria-selected': String(chosen), 'aria-disabled': String(several && !chosen && picked.length >= most), class: at === active ? 'active' : '',
          onClick: () => toggle(one.value), onPointerMove: event => (event.movementX || event.movementY) && setActive(at), ref: node => at === active && node?.scrollIntoView({ block: 'nearest' }),
        }, h(Sign, { one }), h('span', { class: 'picker-words' }, one.label, one.description ? h('span', { class: 'small' }, one.description) : null), one.hint ? h('span', { class: 'small' }, one.hint) : null,
        several ? h('span', { class: chosen ? 'box checked' : 'box', 'aria-hidden': 'true' }, chosen ? h(Icon, { name: 'check' }) : null) : chosen ? h(Icon, { name: 'check' }) : null);
      }),
      list.length ? null : h('li', { class: 'small' }, texts.nothingFound)),
    several ? h('p', { class: 'picker-foot' }, h('span', { class: 'small', role: 'status' }, texts.chosenOf(picked.length, most)),
      h('button', { type: 'button', class: 'button primary', disabled: !live && picked.length < least, onClick: () => close(true) }, texts.validate)) : null);
}

function Sign({ one }) {
  if (one.person) return h(Avatar, { person: one.person, size: 'small' });
  if (one.emoji) return h(Emoji, { code: one.emoji });
  return one.icon ? h('span', { class: 'picker-icon', style: { color: one.color ?? undefined } }, h(Icon, { name: one.icon })) : null;
}
