import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plain } from './formats.js';
import { Icon } from './icons.js';
import { encoded } from './links.js';
import { channelsOf, findPeople, manyPeople, peopleOf, rolesOf } from './namable.js';
import { texts } from './texts.js';

const STRING = 3, INTEGER = 4, FLAG = 5, USER = 6, CHANNEL = 7, ROLE = 8, MENTIONABLE = 9, DECIMAL = 10, FILE = 11;

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
  useEffect(() => {
    setProblem(before => before === texts.noSuggestions ? '' : before);
    offer(option, values[inHand]?.text ?? '');
  }, [inHand]);

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
    const answer = await eyes.attempt('autocomplete', { command: command.name, option: one.name, partial: typed, options: given(one.name) }).catch(() => null);
    if (mine !== asked.current) return undefined;
    setChoices((answer?.choices ?? []).map(choice => ({ label: choice.name, value: choice.value })));
    if (!answer) setProblem(texts.noSuggestions);
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
    const missing = command.options.find(one => one.required && !values[one.name]?.text);
    const wrong = shown.map(name => command.options.find(one => one.name === name)).find(one => problemOf(one, values[one.name]));
    if (missing || wrong) {
      setProblem(missing ? texts.optionMissing(missing.label) : problemOf(wrong, values[wrong.name]));
      setInHand((missing ?? wrong).name);
      return;
    }
    const options = given();
    done();
    await eyes.run('slash', { command: command.name, options }, `/${command.label}`);
  };
  /** The one in hand; or the first, where what was typed can only be the beginning of one. */
  const meant = choices[active] ?? (values[inHand]?.text && values[inHand].value === undefined ? choices[0] : undefined);
  const key = event => {
    if (event.key === 'Escape') {
      event.preventDefault();
      done();
    } else if (['ArrowDown', 'ArrowUp'].includes(event.key) && choices.length) {
      event.preventDefault();
      setActive((active + (event.key === 'ArrowDown' ? 1 : choices.length - 1 + (active < 0 ? 1 : 0))) % choices.length);
    } else if (event.key === 'Enter' && event.target.tagName !== 'BUTTON') {
      event.preventDefault();
      if (meant) choose(option, meant);
      else run();
    } else if (event.key === 'Tab' && !event.shiftKey && meant) {
      event.preventDefault();
      choose(option, meant);
    } else if (event.key === 'Backspace' && event.target.value === '' && option) {
      event.preventDefault();
      if (option.required && shown.length === 1) done();
      else if (!option.required) drop(option);
    }
  };
  return h('div', { class: 'command', ref: bar, onKeyDown: key, role: 'group', 'aria-label': `/${command.label}` },
    h('div', { class: 'palette' },
      choices.length ? h('ul', { role: 'listbox', id: 'choices', tabIndex: -1, 'aria-label': option?.label }, choices.map((choice, at) => h('li', {
        key: String(choice.value), id: `choice-${at}`, role: 'option', 'aria-selected': String(at === active), class: at === active ? 'active' : '', ref: node => at === active && node?.scrollIntoView({ block: 'nearest' }), onClick: () => choose(option, choice),
      }, choice.label))) : null,
      h('p', { class: 'explained' }, option ? [h('b', {}, option.label), ` ${option.description} `, h('span', { class: 'kind' }, kindOf(option)), option.required ? null : ` ${texts.optional}`] : command.description),
      rest.length ? h('p', { class: 'explained' }, texts.alsoPossible, rest.map(one => h('button', { key: one.name, type: 'button', class: 'chip', title: one.description, onClick: () => add(one) }, `+ ${one.label}`))) : null,
      problem ? h('p', { class: 'problem', role: 'alert' }, problem) : null),
    h('div', { class: 'line' },
      h('button', { type: 'button', class: 'plain', 'aria-label': texts.cancel, title: texts.cancel, onClick: done }, h(Icon, { name: 'close' })),
      h('div', { class: 'chips' }, h('b', { tabIndex: shown.length ? undefined : 0, class: 'command-name' }, `/${command.label}`),
        shown.map(name => command.options.find(one => one.name === name)).map(one =>
          h(OptionChip, { key: one.name, one, value: values[one.name], inHand: one.name === inHand, active: one.name === inHand && choices[active] ? `choice-${active}` : undefined, onFocus: () => setInHand(one.name), onType: text => type(one, text), onFile: file => setValues({ ...values, [one.name]: file }) }))),
      h('button', { type: 'button', class: 'plain send', title: texts.run, 'aria-label': texts.run, onClick: run }, h(Icon, { name: 'send' }))));
}

function OptionChip({ one, value, inHand, active, onFocus, onType, onFile }) {
  const classes = ['option-chip', inHand && 'in-hand', value?.text && value.value === undefined && 'wrong'].filter(Boolean).join(' ');
  const common = { 'data-option': one.name, 'aria-label': `${one.label}, ${one.description}`, 'aria-required': String(one.required), onFocus };
  return h('label', { class: classes }, h('span', {}, one.label),
    one.type === FILE
      ? [h('span', { class: 'file-choice' }, value?.text ?? texts.browse), h('input', { type: 'file', class: 'hidden-text', ...common, onChange: async event => event.target.files[0] && onFile({ text: event.target.files[0].name, value: await encoded(event.target.files[0]) }) })]
      : h('input', { type: 'text', autoComplete: 'off', 'aria-controls': 'choices', 'aria-activedescendant': active, ...common, value: value?.text ?? '', size: Math.max(6, Math.min(44, (value?.text ?? '').length + 1)), minLength: one.minLength, maxLength: one.maxLength, onInput: event => onType(event.target.value) }));
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
  const wanted = plain(typed).replace(/^[@#]/, '');
  return choices.filter(one => plain(one.label).includes(wanted)).slice(0, 25);
}

/** What Discord's client says before it sends anything. */
function problemOf(one, given) {
  if (!given?.text) return null;
  const { value } = given;
  if (value === undefined) return [INTEGER, DECIMAL].includes(one.type) && !one.choices.length ? texts.optionNumber(one.label) : texts.optionWrong(one.label);
  if (one.type === STRING && value.length < (one.minLength ?? 0)) return texts.optionShort(one.label, one.minLength);
  if (typeof value === 'number' && value < one.min) return texts.optionLow(one.label, one.min);
  return typeof value === 'number' && value > one.max ? texts.optionHigh(one.label, one.max) : null;
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
