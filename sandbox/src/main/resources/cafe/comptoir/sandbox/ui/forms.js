import { button, el, encoded } from './dom.js';
import { optionsOf } from './components.js';
import { markdown } from './markdown.js';
import { texts } from './texts.js';

/** Shows a form that the bot opened; resolves when it has been sent or put away. */
export function showForm(dialog, form, room) {
  const inputs = form.fields.filter(field => !field.text).map(field => ({ field, ...control(field, room) }));
  const drawn = new Map(inputs.map(input => [input.field, input]));
  const problem = el('p', { class: 'problem', role: 'alert' });
  const body = el('form', {},
    el('h2', {}, form.title),
    form.fields.map(field => field.text
      ? el('div', { class: 'markdown small' }, markdown(field.text, room.names, room.open))
      : labelled(field, drawn.get(field).node)),
    problem,
    el('div', { class: 'row end' }, button(texts.cancel, () => dismiss(dialog, room), { class: 'secondary' }),
      el('button', { class: 'primary' }, texts.submit)));
  body.addEventListener('submit', event => submit(event, dialog, inputs, problem, room));
  dialog.oncancel = event => {
    event.preventDefault();
    dismiss(dialog, room);
  };
  dialog.dataset.form = form.id;
  dialog.replaceChildren(body);
  if (!dialog.open) dialog.showModal();
  (inputs[0]?.node.querySelector?.('input, select, textarea') ?? inputs[0]?.node)?.focus?.();
}

export function hideForm(dialog) {
  if (dialog.open) dialog.close();
  delete dialog.dataset.form;
  dialog.replaceChildren();
}

async function dismiss(dialog, room) {
  hideForm(dialog);
  await room.act('dismiss', {});
}

async function submit(event, dialog, inputs, problem, room) {
  event.preventDefault();
  const send = event.currentTarget.querySelector('button.primary');
  send.disabled = true;
  try {
    const values = {};
    for (const { field, read } of inputs) values[field.id] = await read();
    await room.tryAct('submit', { inputs: values });
    hideForm(dialog);
  } catch (refusal) {
    problem.textContent = refusal.message;
  } finally {
    send.disabled = false;
  }
}

function labelled(field, node) {
  const grouped = node.tagName === 'DIV';
  return el(grouped ? 'fieldset' : 'label', { class: 'field' },
    el(grouped ? 'legend' : 'span', { class: 'label' }, field.label,
      field.required ? el('span', { class: 'small' }, ` · ${texts.required}`) : null),
    field.description ? el('span', { class: 'small' }, field.description) : null, node);
}

function control(field, room) {
  switch (field.kind) {
    case 'text': case 'paragraph': return typed(field);
    case 'file': return file(field);
    case 'checkbox': return checkbox(field);
    case 'radio': return choices(field, 'radio', field.options);
    case 'checkboxes': return choices(field, 'checkbox', field.options);
    default: return picked(field, room);
  }
}

function typed(field) {
  const limits = { minlength: field.min || null, maxlength: field.max, required: field.required, placeholder: field.placeholder };
  const node = field.kind === 'text' ? el('input', { type: 'text', ...limits }) : el('textarea', { rows: 4, ...limits });
  node.value = field.value ?? '';
  return { node, read: () => node.value };
}

function file(field) {
  const node = el('input', { type: 'file', multiple: field.max > 1, required: field.required });
  return { node, read: () => Promise.all([...node.files].map(encoded)) };
}

function checkbox(field) {
  const node = el('input', { type: 'checkbox', checked: field.default === true });
  return { node, read: () => node.checked };
}

function choices(field, type, options) {
  const boxes = options.map(option => el('input', { type, name: field.id, value: option.value, checked: !!option.default,
    required: type === 'radio' && field.required }));
  const node = el('div', {}, options.map((option, at) => el('label', { class: 'choice' }, boxes[at], ' ', option.label,
    option.description ? el('span', { class: 'small' }, ' — ' + option.description) : null)));
  return { node, read: () => boxes.filter(box => box.checked).map(box => box.value) };
}

function picked(field, room) {
  const options = optionsOf({ ...field, type: field.type }, room);
  if (field.max > 1) return choices(field, 'checkbox', options);
  const chosen = options.find(option => option.default);
  const node = el('select', { required: field.required },
    el('option', { value: '', selected: !chosen }, field.placeholder ?? texts.choose),
    options.map(option => el('option', { value: option.value, selected: option === chosen }, option.label)));
  return { node, read: () => (node.value ? [node.value] : []) };
}
