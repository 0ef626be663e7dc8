import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons.js';
import { encoded } from './links.js';
import { channelsOf, findPeople, manyPeople, peopleOf, rolesOf } from './namable.js';
import { texts } from './texts.js';

const STRING = 3, INTEGER = 4, FLAG = 5, USER = 6, CHANNEL = 7, ROLE = 8, MENTIONABLE = 9, FILE = 11;

/** One slash command being filled in: its options as chips in a row, the one in hand explained above it. */
export function Command({ command, eyes, done }) {
  const [values, setValues] = useState({});
  const [shown, setShown] = useState(command.options.filter(one => one.required).map(one => one.name));
  const [inHand, setInHand] = useState(shown[0] ?? null);
  const [problem, setProblem] = useState('');
  const [choices, setChoices] = useState([]);
  const [active, setActive] = useState(-1);
  const bar = useRef(null);
  const asked = useRef(0);
  const option = command.options.find(one => one.name === inHand);
  const rest = command.options.filter(one => !shown.includes(one.name));

  useEffect(() => { focusOn(bar.current, inHand); }, [inHand]);
  useEffect(() => { offer(option, values[inHand]?.text ?? ''); }, [inHand]);

  const given = except => Object.fromEntries(Object.entries(values)
    .filter(([name, one]) => name !== except && one.value !== '' && one.value !== undefined).map(([name, one]) => [name, one.value]));

  async function offer(one, typed) {
    setActive(-1);
    const mine = ++asked.current;
    if (!one) return setChoices([]);
    if ([USER, MENTIONABLE].includes(one.type) && typed && manyPeople(eyes)) {
      const found = await findPeople(eyes, typed.replace(/^@/, ''));
      if (mine === asked.current) setChoices(found.map(person => ({ value: person.id, label: '@' + person.name })));
      return undefined;
    }
    if (!one.autocomplete) return setChoices(filtered(fixedChoices(one, eyes), typed));
    try {
      const answer = await eyes.attempt('autocomplete', { command: command.name, option: one.name, partial: typed, options: given(one.name) });
      if (mine === asked.current) setChoices(answer.choices.map(choice => ({ label: choice.name, value: choice.value })));
    } catch (refusal) {
      setProblem(refusal.message);
    }
    return undefined;
  }

  const type = (one, text) => {
    setProblem('');
    setValues({ ...values, [one.name]: { text, value: typedValue(one, text, fixedChoices(one, eyes)) } });
    offer(one, text);
  };
  const choose = (one, choice) => {
    setValues({ ...values, [one.name]: { text: choice.label, value: choice.value } });
    setChoices([]);
    const at = shown.indexOf(one.name);
    if (shown[at + 1]) setInHand(shown[at + 1]);
  };
  const add = one => {
    setShown([...shown, one.name]);
    setInHand(one.name);
  };
  const drop = one => {
    const { [one.name]: _, ...others } = values;
    setValues(others);
    setShown(shown.filter(name => name !== one.name));
    setInHand(shown[shown.indexOf(one.name) - 1] ?? shown.find(name => name !== one.name) ?? null);
  };
  const run = async () => {
    const missing = command.options.find(one => one.required && !(one.name in given()));
    const wrong = shown.map(name => command.options.find(one => one.name === name)).find(one => values[one.name]?.text && values[one.name].value === undefined);
    if (missing || wrong) {
      setProblem(missing ? texts.optionMissing(missing.label) : texts.optionWrong(wrong.label));
      setInHand((missing ?? wrong).name);
      return;
    }
    const options = given();
    done();
    await eyes.run('slash', { command: command.name, options }, `/${command.label}`);
  };
  const key = event => {
    if (event.key === 'Escape') {
      event.preventDefault();
      done();
    } else if (['ArrowDown', 'ArrowUp'].includes(event.key) && choices.length) {
      event.preventDefault();
      setActive((active + (event.key === 'ArrowDown' ? 1 : choices.length - 1 + (active < 0 ? 1 : 0))) % choices.length);
    } else if (event.key === 'Enter' && event.target.tagName !== 'BUTTON') {
      event.preventDefault();
      if (choices[active]) choose(option, choices[active]);
      else run();
    } else if (event.key === 'Tab' && !event.shiftKey && choices[active]) {
      event.preventDefault();
      choose(option, choices[active]);
    } else if (event.key === 'Backspace' && event.target.value === '' && option) {
      event.preventDefault();
      if (option.required && shown.length === 1) done();
      else if (!option.required) drop(option);
    }
  };
  return h('div', { class: 'command', ref: bar, onKeyDown: key, role: 'group', 'aria-label': `/${command.label}` },
    h('div', { class: 'palette' },
      choices.length ? h('ul', { role: 'listbox', id: 'choices' }, choices.map((choice, at) => h('li', {
        key: String(choice.value), role: 'option', 'aria-selected': String(at === active), class: at === active ? 'active' : '', onClick: () => choose(option, choice),
      }, choice.label))) : null,
      h('p', { class: 'explained' }, option ? [h('b', {}, option.label), ` ${option.description} `, h('span', { class: 'kind' }, kindOf(option)), option.required ? null : ` ${texts.optional}`] : command.description),
      rest.length ? h('p', { class: 'explained' }, texts.alsoPossible, rest.map(one => h('button', { key: one.name, type: 'button', class: 'chip', title: one.description, onClick: () => add(one) }, `+ ${one.label}`))) : null,
      problem ? h('p', { class: 'problem', role: 'alert' }, problem) : null),
    h('div', { class: 'line' },
      h('button', { type: 'button', class: 'plain', 'aria-label': texts.cancel, title: texts.cancel, onClick: done }, h(Icon, { name: 'close' })),
      h('div', { class: 'chips' }, h('b', { tabIndex: shown.length ? undefined : 0, class: 'command-name' }, `/${command.label}`),
        shown.map(name => command.options.find(one => one.name === name)).map(one =>
          h(OptionChip, { key: one.name, one, value: values[one.name], inHand: one.name === inHand, onFocus: () => setInHand(one.name), onType: text => type(one, text), onFile: file => setValues({ ...values, [one.name]: file }) }))),
      h('button', { type: 'button', class: 'plain send', title: texts.run, 'aria-label': texts.run, onClick: run }, h(Icon, { name: 'send' }))));
}

function OptionChip({ one, value, inHand, onFocus, onType, onFile }) {
  const classes = ['option-chip', inHand && 'in-hand', value?.text && value.value === undefined && 'wrong'].filter(Boolean).join(' ');
  const common = { 'data-option': one.name, 'aria-label': `${one.label}, ${one.description}`, 'aria-required': String(one.required), onFocus };
  return h('label', { class: classes }, h('span', {}, one.label),
    one.type === FILE
      ? h('input', { type: 'file', ...common, onChange: async event => event.target.files[0] && onFile({ text: event.target.files[0].name, value: await encoded(event.target.files[0]) }) })
      : h('input', { type: 'text', autoComplete: 'off', 'aria-controls': 'choices', ...common, value: value?.text ?? '', size: Math.max(6, Math.min(44, (value?.text ?? '').length + 1)), minLength: one.minLength, maxLength: one.maxLength, onInput: event => onType(event.target.value) }));
}

function focusOn(bar, name) {
  (bar?.querySelector(name ? `[data-option="${CSS.escape(name)}"]` : '.command-name') ?? bar?.querySelector('.send'))?.focus();
}

function fixedChoices(one, eyes) {
  const people = () => peopleOf(eyes).map(person => ({ value: person.id, label: '@' + person.name }));
  const roles = () => rolesOf(eyes).map(one => ({ value: one.id, label: '@' + one.name }));
  if (one.choices.length) return one.choices.map(choice => ({ value: choice.value, label: choice.name }));
  switch (one.type) {
    case FLAG: return [{ value: true, label: texts.yes }, { value: false, label: texts.no }];
    case USER: return people();
    case CHANNEL: return channelsOf(eyes, one.channelTypes).map(channel => ({ value: channel.id, label: '#' + channel.name }));
    case ROLE: return roles();
    case MENTIONABLE: return [...people(), ...roles()];
    default: return [];
  }
}

function filtered(choices, typed) {
  const wanted = typed.toLowerCase().replace(/^[@#]/, '');
  return choices.filter(one => one.label.toLowerCase().includes(wanted)).slice(0, 25);
}

/** What a typed text means; undefined when it means nothing yet. */
function typedValue(one, text, choices) {
  if (text === '') return '';
  const bare = text.toLowerCase().replace(/^[@#]/, '');
  const exact = choices.find(choice => choice.label.toLowerCase().replace(/^[@#]/, '') === bare);
  if (exact) return exact.value;
  if (choices.length && !one.autocomplete) return undefined;
  if (one.type === STRING) return text;
  const number = Number(text.replace(',', '.'));
  return Number.isNaN(number) || (one.type === INTEGER && !Number.isInteger(number)) ? undefined : number;
}

function kindOf(one) {
  return texts.kinds[one.type] ?? '';
}
