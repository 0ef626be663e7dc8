import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from './dialog.js';
import { Icon } from './icons.js';
import { texts } from './texts.js';

/** Discord, Poll Create Request: these lengths, ten answers, at most 32 days. */
const LONGEST_QUESTION = 300, LONGEST_ANSWER = 55, MOST_ANSWERS = 10;
const HOURS = [1, 4, 8, 24, 72, 168, 336];

/** Asks everybody in a channel. */
export function PollForm({ eyes, close }) {
  const [question, ask] = useState('');
  const [answers, setAnswers] = useState(['', '']);
  const [hours, setHours] = useState(24);
  const [multiple, allow] = useState(false);
  const [problem, setProblem] = useState('');
  const given = answers.map(one => one.trim()).filter(Boolean);
  const ready = question.trim() && given.length > 0;
  const set = (at, text) => setAnswers(answers.with(at, text));
  const post = async event => {
    event.preventDefault();
    if (!ready) return;
    try {
      await eyes.attempt('poll', { question: question.trim(), answers: given, hours, multiple });
      close();
    } catch (refusal) {
      setProblem(refusal.message);
    }
  };
  return h(Dialog, {
    title: texts.makePoll, close,
    foot: [
      h('button', { key: 'no', type: 'button', class: 'button secondary', onClick: close }, texts.cancel),
      h('button', { key: 'yes', type: 'submit', form: 'poll-form', class: 'button primary', disabled: !ready }, texts.post),
    ],
  }, h('form', { id: 'poll-form', class: 'stack', onSubmit: post },
    h('div', { class: 'field' }, h('label', { class: 'label', htmlFor: 'poll-question' }, texts.question, h('span', { class: 'star', title: texts.required }, ' *')),
      h('input', { id: 'poll-question', type: 'text', 'data-first': true, 'aria-required': 'true', maxLength: LONGEST_QUESTION, value: question, onInput: event => ask(event.target.value) })),
    h('fieldset', { class: 'field' }, h('legend', { class: 'label' }, texts.answers),
      answers.map((one, at) => h('p', { key: at, class: 'answer-line' },
        h('input', { type: 'text', 'aria-label': texts.answerNumber(at + 1), placeholder: texts.answerNumber(at + 1), maxLength: LONGEST_ANSWER, value: one, onInput: event => set(at, event.target.value) }),
        h('button', { type: 'button', class: 'plain', disabled: answers.length < 2, 'aria-label': `${texts.remove} ${texts.answerNumber(at + 1)}`, onClick: () => setAnswers(answers.toSpliced(at, 1)) }, h(Icon, { name: 'delete' })))),
      answers.length < MOST_ANSWERS ? h('button', { type: 'button', class: 'textual', onClick: () => setAnswers([...answers, '']) }, `+ ${texts.addAnswer}`) : null),
    h('div', { class: 'field' }, h('label', { class: 'label', htmlFor: 'poll-hours' }, texts.duration),
      h('select', { id: 'poll-hours', value: hours, onChange: event => setHours(Number(event.target.value)) }, HOURS.map(one => h('option', { key: one, value: one, selected: one === hours }, texts.hours(one))))),
    h('label', { class: 'choice' }, h('input', { type: 'checkbox', checked: multiple, onChange: event => allow(event.target.checked) }), h('span', {}, texts.manyAnswers)),
    problem ? h('p', { class: 'problem', role: 'alert' }, problem) : null));
}
