import { button, el, encoded } from './dom.js';
import { texts } from './texts.js';

const STRING = 3, INTEGER = 4, FLAG = 5, USER = 6, CHANNEL = 7, ROLE = 8, MENTIONABLE = 9, FILE = 11;

/** The fields of one slash command's options, filled by mouse or keyboard. */
export function commandPanel(command, room, done) {
  const fields = command.options.map(option => ({ option, ...control(command, option, room, () => values(fields)) }));
  const problem = el('p', { class: 'problem', role: 'alert' });
  const panel = el('form', { class: 'command' },
    el('p', {}, el('b', {}, '/' + command.label), ' ', el('span', { class: 'small' }, command.description)),
    fields.map(({ option, node }) => el('label', { class: 'field' },
      el('span', { class: 'label' }, option.label, el('span', { class: 'small' }, ` · ${option.description}${option.required ? '' : ` (${texts.optional})`}`)), node)),
    problem,
    el('div', { class: 'row end' }, button(texts.cancel, done, { class: 'secondary' }), el('button', { class: 'primary' }, texts.run)));
  panel.addEventListener('keydown', event => event.key === 'Escape' && done());
  panel.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      const options = await values(fields);
      done();
      await room.act('slash', { command: command.name, options });
    } catch (refusal) {
      problem.textContent = refusal.message;
    }
  });
  return panel;
}

async function values(fields) {
  const options = {};
  for (const { option, read } of fields) {
    const value = await read();
    if (value !== '' && value !== null && value !== undefined) options[option.name] = value;
  }
  return options;
}

function control(command, option, room, others) {
  if (option.autocomplete) return autocompleted(command, option, room, others);
  if (option.choices?.length) return select(option, option.choices.map(one => [one.value, one.name]));
  switch (option.type) {
    case FLAG: return select(option, [[true, texts.yes], [false, texts.no]]);
    case USER: return select(option, people(room));
    case CHANNEL: return select(option, Object.entries(room.names.channels).map(([id, name]) => [id, '#' + name]));
    case ROLE: return select(option, roles(room));
    case MENTIONABLE: return select(option, [...people(room), ...roles(room)]);
    case FILE: return file(option);
    default: return typed(option);
  }
}

const people = room => room.people.map(one => [one.id, '@' + one.name]);
const roles = room => Object.entries(room.names.roles).map(([id, name]) => [id, '@' + name]);

function typed(option) {
  const node = option.type === STRING
    ? el('input', { type: 'text', required: option.required, minlength: option.minLength, maxlength: option.maxLength })
    : el('input', { type: 'number', required: option.required, min: option.min, max: option.max, step: option.type === INTEGER ? 1 : 'any' });
  return { node, read: () => (node.value === '' ? '' : option.type === STRING ? node.value : Number(node.value)) };
}

function select(option, pairs) {
  const node = el('select', { required: option.required }, el('option', { value: '' }, texts.choose),
    pairs.map(([, label], at) => el('option', { value: String(at) }, label)));
  return { node, read: () => (node.value === '' ? '' : pairs[Number(node.value)][0]) };
}

function file(option) {
  const node = el('input', { type: 'file', required: option.required });
  return { node, read: async () => (node.files.length ? encoded(node.files[0]) : null) };
}

let lists = 0;

function autocompleted(command, option, room, others) {
  const list = el('datalist', { id: `choices-${++lists}` });
  const input = el('input', { type: 'text', required: option.required, list: list.id, autocomplete: 'off' });
  let known = new Map();
  let asked = 0;
  const ask = async () => {
    const mine = ++asked;
    const answer = await room.act('autocomplete', { command: command.name, option: option.name, partial: input.value, options: await others() });
    if (!answer || mine !== asked) return;
    known = new Map(answer.choices.map(one => [one.name, one.value]));
    list.replaceChildren(...answer.choices.map(one => el('option', { value: one.name })));
  };
  input.addEventListener('focus', ask);
  input.addEventListener('input', () => known.has(input.value) || ask());
  return { node: el('span', { class: 'autocompleted' }, input, list), read: () => known.get(input.value) ?? number(option, input.value) };
}

function number(option, text) {
  return option.type === STRING || text === '' ? text : Number(text);
}
