import { h } from 'preact';
import { useId } from 'preact/hooks';
import { texts } from './texts.js';

/** One field of a form with its label, what it is for, and what is wrong with it. */
export function Field({ name, kind, label, hint, value, problem, required, first, most, options, onValue }) {
  const id = useId();
  const common = { id, name, 'data-first': first ? '' : undefined, 'aria-required': required ? 'true' : undefined, 'aria-invalid': problem ? 'true' : undefined, 'aria-describedby': problem ? `${id}-problem` : hint ? `${id}-hint` : undefined };
  const said = event => onValue(event.target.value);
  if (kind === 'flag') {
    return h('label', { class: 'choice' }, h('input', { type: 'checkbox', ...common, checked: value, onChange: event => onValue(event.target.checked) }), h('span', {}, label, hint ? h('span', { class: 'small' }, hint) : null));
  }
  return h('div', { class: problem ? 'field wrong' : 'field' },
    h('label', { class: 'label', htmlFor: id }, label, required ? h('span', { class: 'star', title: texts.required }, ' *') : null),
    hint ? h('p', { class: 'small', id: `${id}-hint` }, hint) : null,
    kind === 'paragraph' ? h('textarea', { ...common, rows: 3, value, maxLength: most, onInput: said })
      : kind === 'select' ? h('select', { ...common, value, onChange: said }, options.map(one => h('option', { key: one.value, value: one.value, selected: one.value === value }, one.label)))
        : h('input', { type: kind, ...common, value, maxLength: most, autoComplete: 'off', onInput: said }),
    problem ? h('p', { class: 'problem', id: `${id}-problem`, role: 'alert' }, problem) : null);
}

/** Several of many: roles, servers, permissions. */
export function Checks({ legend, options, chosen, onChosen }) {
  return h('fieldset', { class: 'field' }, h('legend', { class: 'label' }, legend),
    h('div', { class: 'checks' }, options.map(one => h('label', { key: one.value, class: 'choice' },
      h('input', { type: 'checkbox', checked: chosen.includes(one.value), onChange: event => onChosen(event.target.checked ? [...chosen, one.value] : chosen.filter(it => it !== one.value)) }), h('span', {}, one.label)))));
}
