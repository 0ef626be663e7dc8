import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { choicesOf, presetOf, searchOf } from './choices.js';
import { fileSize } from './formats.js';
import { Icon } from './icons.js';
import { encoded } from './links.js';
import { Markdown } from './markdown.js';
import { Picker } from './picker.js';
import { texts } from './texts.js';

/** A form that the bot opened, over this person's client only. */
export function Modal({ form, eyes, open }) {
  const inputs = form.fields.filter(field => !field.text);
  const [values, setValues] = useState(() => Object.fromEntries(inputs.map(field => [field.id, initial(field)])));
  const [problems, setProblems] = useState({});
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState('');
  const box = useRef(null);

  useEffect(() => {
    const before = document.activeElement;
    box.current.querySelector('.modal-body input:not([hidden]), .modal-body textarea, .modal-body button, button.primary')?.focus();
    return () => before?.isConnected && before.focus();
  }, []);
  const wanting = inputs.some(field => problemOf(field, values[field.id]));
  const set = (field, value) => {
    setValues(before => ({ ...before, [field.id]: value }));
    setProblems(before => ({ ...before, [field.id]: undefined }));
  };
  const dismiss = () => eyes.dismiss();
  const submit = async event => {
    event.preventDefault();
    const found = Object.fromEntries(inputs.map(field => [field.id, problemOf(field, values[field.id])]).filter(([, problem]) => problem));
    setProblems(found);
    if (Object.keys(found).length) {
      box.current.querySelector(`[data-field="${CSS.escape(Object.keys(found)[0])}"]`)?.querySelector('input, textarea, button')?.focus();
      return;
    }
    setSending(true);
    setFailure('');
    try {
      await eyes.attempt('submit', { inputs: await sendable(inputs, values) });
    } catch (refusal) {
      setFailure(`${texts.somethingWrong} ${refusal.message}`);
    }
    setSending(false);
  };
  return h('div', { class: 'modal-veil' },
    h('form', { class: 'modal', role: 'dialog', 'aria-modal': 'true', 'aria-label': form.title, ref: box, noValidate: true, onSubmit: submit, onKeyDown: event => keep(event, box.current, dismiss) },
      h('div', { class: 'modal-head' }, h('h2', {}, form.title), h('button', { type: 'button', class: 'plain', 'aria-label': texts.close, onClick: dismiss }, h(Icon, { name: 'close' }))),
      h('p', { class: 'small' }, texts.formFrom(eyes.view.direct[0]?.name ?? texts.bots)),
      h('div', { class: 'modal-body' }, form.fields.map((field, at) => field.text
        ? h(Markdown, { key: at, source: field.text, names: eyes.names, open })
        : h(Field, { key: field.id, field, value: values[field.id], problem: problems[field.id], eyes, onValue: value => set(field, value) }))),
      failure ? h('p', { class: 'problem', role: 'alert' }, failure) : null,
      h('div', { class: 'modal-foot' },
        h('button', { type: 'button', class: 'button secondary', onClick: dismiss }, texts.cancel),
        h('button', { type: 'submit', class: sending ? 'button primary waiting' : 'button primary', disabled: sending, 'aria-disabled': wanting ? 'true' : undefined }, texts.submit))));
}

/** Keeps the keyboard inside the form. */
function keep(event, box, dismiss) {
  if (event.key === 'Escape') {
    event.preventDefault();
    dismiss();
  }
  if (event.key !== 'Tab') return;
  const stops = [...box.querySelectorAll('button, input, textarea, [tabindex="0"]')].filter(one => !one.disabled && one.offsetParent);
  const [first, last] = [stops[0], stops.at(-1)];
  if (event.shiftKey && document.activeElement === first) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && document.activeElement === last) {
    event.preventDefault();
    first.focus();
  }
}

function Field({ field, value, problem, eyes, onValue }) {
  const group = ['radio', 'checkboxes', 'file'].includes(field.kind);
  return h(group ? 'fieldset' : 'div', { class: problem ? 'field wrong' : 'field', 'data-field': field.id },
    h(group ? 'legend' : 'label', { class: 'label', htmlFor: group ? undefined : `field-${field.id}` }, field.label, field.required ? h('span', { class: 'star', title: texts.required }, ' *') : null),
    field.description ? h('p', { class: 'small', id: `about-${field.id}` }, field.description) : null,
    h(Input, { field, value, problem, eyes, onValue }),
    problem ? h('p', { class: 'problem', id: `problem-${field.id}`, role: 'alert' }, problem) : null);
}

function Input({ field, value, problem, eyes, onValue }) {
  const described = [field.description && `about-${field.id}`, problem && `problem-${field.id}`].filter(Boolean).join(' ') || undefined;
  const common = { id: `field-${field.id}`, 'aria-required': String(field.required), 'aria-invalid': problem ? 'true' : undefined, 'aria-describedby': described, placeholder: field.placeholder };
  switch (field.kind) {
    case 'text': return h('input', { type: 'text', ...common, value, maxLength: field.max, onInput: event => onValue(event.target.value) });
    case 'paragraph': return h('div', { class: 'counted' },
      h('textarea', { ...common, rows: 4, value, maxLength: field.max, onInput: event => onValue(event.target.value) }),
      h('span', { class: value.length >= field.max ? 'small bad' : 'small', 'aria-hidden': 'true' }, `${value.length}/${field.max}`));
    case 'file': return h(FileInput, { field, value, onValue });
    case 'checkbox': return h('label', { class: 'choice' }, h('input', { type: 'checkbox', checked: value, onChange: event => onValue(event.target.checked) }), h('span', {}, field.label));
    case 'radio': return h(Choices, { field, value, type: 'radio', onValue });
    case 'checkboxes': return h(Choices, { field, value, type: 'checkbox', onValue });
    default: return h(Picker, { label: field.label, placeholder: field.placeholder, options: choicesOf(field, eyes), find: searchOf(field, eyes), chosen: value, least: field.required ? field.min : 0, most: field.max, invalid: !!problem, describedBy: described, onChoose: onValue, live: true });
  }
}

function Choices({ field, value, type, onValue }) {
  const toggle = (option, on) => onValue(type === 'radio' ? [option.value] : on ? [...value, option.value] : value.filter(one => one !== option.value));
  return h('div', { class: 'choices', role: type === 'radio' ? 'radiogroup' : 'group', 'aria-label': field.label }, field.options.map(option => h('label', { key: option.value, class: 'choice' },
    h('input', { type, name: field.id, disabled: type === 'checkbox' && !value.includes(option.value) && value.length >= field.max, checked: value.includes(option.value), onChange: event => toggle(option, event.target.checked) }),
    h('span', {}, option.label, option.description ? h('span', { class: 'small' }, option.description) : null))));
}

function FileInput({ field, value, onValue }) {
  const input = useRef(null);
  const [refused, refuse] = useState(false);
  const take = files => {
    const all = field.max === 1 ? [...files] : [...value, ...files];
    refuse(all.length > field.max);
    onValue(all.slice(0, field.max));
  };
  return h('div', { class: 'dropzone', onDragOver: event => event.preventDefault(), onDrop: event => { event.preventDefault(); take(event.dataTransfer.files); } },
    h('input', { type: 'file', hidden: true, multiple: field.max > 1, ref: input, onChange: event => { take(event.target.files); event.target.value = ''; } }),
    value.map((file, at) => h('p', { key: at, class: 'chosen' }, h(Icon, { name: 'file' }), ` ${file.name} `, h('span', { class: 'small' }, fileSize(file.size)),
      h('button', { type: 'button', class: 'plain', 'aria-label': `${texts.remove} ${file.name}`, onClick: () => onValue(value.toSpliced(at, 1)) }, h(Icon, { name: 'close' })))),
    h('p', { class: 'small' }, texts.dropHere),
    h('button', { type: 'button', class: 'button secondary', disabled: value.length >= field.max && field.max > 1, onClick: () => input.current.click() }, h(Icon, { name: 'attach' }), texts.browse),
    h('span', { class: 'small', role: 'status' }, texts.filesOf(value.length, field.max)),
    refused ? h('p', { class: 'problem', role: 'alert' }, texts.tooMany(field.max)) : null);
}

function initial(field) {
  switch (field.kind) {
    case 'text': case 'paragraph': return field.value ?? '';
    case 'checkbox': return field.default === true;
    case 'file': return [];
    default: return presetOf(field);
  }
}

function problemOf(field, value) {
  const size = typeof value === 'boolean' ? 1 : value.length;
  if (field.required && (field.kind === 'text' || field.kind === 'paragraph' ? !value.trim() : size === 0)) return texts.fieldMissing;
  if (size > field.max) return field.kind === 'text' || field.kind === 'paragraph' ? texts.tooMuch(field.max) : texts.tooMany(field.max);
  if (size && size < (field.min ?? 0)) return field.kind === 'text' || field.kind === 'paragraph' ? texts.tooShort(field.min) : texts.tooFew(field.min);
  return null;
}

async function sendable(inputs, values) {
  const out = {};
  for (const field of inputs) {
    out[field.id] = field.kind === 'file' ? await Promise.all(values[field.id].map(encoded)) : values[field.id];
  }
  return out;
}
