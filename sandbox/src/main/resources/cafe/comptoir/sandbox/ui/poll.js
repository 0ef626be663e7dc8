import { h } from 'preact';
import { useState } from 'preact/hooks';
import { percent } from './formats.js';
import { Icon } from './icons.js';
import { Relative } from './relative.js';
import { texts } from './texts.js';

/** A poll: its answers to choose from, or how many chose each. */
export function Poll({ message, eyes }) {
  const { poll } = message;
  const voted = poll.answers.some(one => one.mine);
  const [chosen, choose] = useState([]);
  const [looking, look] = useState(false);
  const results = voted || poll.closed || looking;
  const vote = answers => eyes.act('vote', { message: message.id, answers });
  const toggle = text => choose(poll.multiple ? (chosen.includes(text) ? chosen.filter(one => one !== text) : [...chosen, text]) : [text]);
  const takeBack = () => {
    choose([]);
    vote([]);
  };
  return h('fieldset', { class: 'poll' },
    h('legend', {}, poll.question),
    poll.closed ? null : h('p', { class: 'small' }, poll.multiple ? texts.pickMany : texts.pickOne),
    h('ul', {}, poll.answers.map(one => h('li', { key: one.id }, results ? h(Result, { one, poll }) : h(Choice, { one, poll, name: message.id, chosen, toggle })))),
    h('p', { class: 'poll-foot' },
      h('span', { class: 'small' }, texts.votes(poll.total), ' • ', poll.closed ? texts.pollClosed : [texts.ends, ' ', h(Relative, { date: new Date(poll.until) })]),
      h('span', { class: 'spring' }),
      poll.closed ? null : voted ? h('button', { type: 'button', class: 'textual', onClick: takeBack }, texts.takeBack) : [
        h('button', { type: 'button', class: 'textual', onClick: () => look(!looking) }, looking ? texts.backToVote : texts.showResults),
        looking ? null : h('button', { type: 'button', class: 'button primary', disabled: !chosen.length, onClick: () => vote(chosen) }, texts.vote),
      ]));
}

function Choice({ one, poll, name, chosen, toggle }) {
  return h('label', { class: 'poll-answer' }, one.emoji ? h('span', { class: 'emoji' }, one.emoji) : null, h('span', {}, one.text),
    h('input', { type: poll.multiple ? 'checkbox' : 'radio', name: `poll-${name}`, checked: chosen.includes(one.text), onChange: () => toggle(one.text) }));
}

function Result({ one, poll }) {
  const share = poll.total ? one.count / poll.total : 0;
  const best = poll.closed && one.count > 0 && poll.answers.every(other => other.count <= one.count);
  return h('div', { class: ['poll-answer result', one.mine && 'mine', best && 'best'].filter(Boolean).join(' '), style: { '--share': `${share * 100}%` } },
    one.emoji ? h('span', { class: 'emoji' }, one.emoji) : null,
    h('span', {}, one.text, one.mine ? h('span', { class: 'hidden-text' }, ` (${texts.yourVote})`) : null),
    h('span', { class: 'poll-count' }, texts.votes(one.count), h('b', {}, percent(share)), one.mine || best ? h(Icon, { name: 'check' }) : null));
}
