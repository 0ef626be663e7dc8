import { h } from 'preact';
import { percent, when } from './formats.js';
import { Icon } from './icons.js';
import { Line } from './markdown.js';
import { texts } from './texts.js';

const ICONS = { pinned: 'pin', thread_created: 'thread', poll_result: 'poll', recipient_add: 'person', user_join: 'join', channel_name_change: 'edit', channel_follow_add: 'announcement' };

/** Whether Discord wrote this message itself, to say what somebody has done. */
export function isNotice(message) {
  return message.type in ICONS;
}

export function Notice({ message, eyes, open }) {
  return [
    h('span', { key: 'sign', class: 'sign' }, h(Icon, { name: ICONS[message.type] })),
    h('article', { key: 'said' }, h(Said, { message, eyes, open }), ' ', h('time', { class: 'small', dateTime: message.time }, when(message.time))),
  ];
}

function Said({ message, eyes, open }) {
  const who = h('b', {}, message.author.name);
  const link = (label, act) => h('button', { type: 'button', class: 'notice-link', onClick: act }, label);
  switch (message.type) {
    case 'pinned': {
      const [did, what, where] = texts.pinnedNotice;
      return h('span', {}, who, ` ${did} `, message.about ? link(what, () => eyes.jump(message.about)) : what, ` ${where}`);
    }
    case 'thread_created': {
      const name = message.thread?.name ?? message.content.replace(/^🧵 /u, '');
      const id = message.thread?.id ?? eyes.places.find(one => one.thread && one.parent === message.channel && one.name === name)?.id;
      return h('span', {}, who, ' ', texts.threadNotice, ' ', id ? link(name, () => open(id)) : h('b', {}, name));
    }
    case 'recipient_add': return h('span', {}, who, ` ${texts.addedNotice} `, h(Line, { source: message.content, names: eyes.names, open }), ` ${texts.addedEnd}`);
    case 'user_join': return h('span', {}, who, ` ${texts.joinedNotice}`);
    case 'channel_name_change': return h('span', {}, who, ` ${texts.renamedNotice} `, h('b', {}, message.content.replace(/^✏️ /u, '')));
    case 'channel_follow_add': return h('span', {}, who, ` ${texts.followedNotice} `, h('b', {}, message.content.replace(/^📣 /u, '')), texts.followedEnd);
    default: return h(PollResult, { message, eyes });
  }
}

function PollResult({ message, eyes }) {
  const said = Object.fromEntries((message.embeds[0]?.fields ?? []).map(field => [field.name, field.value]));
  const [votes, total] = [Number(said.victor_answer_votes ?? 0), Number(said.total_votes ?? 0)];
  return h('span', {}, texts.pollEnded(message.author.name),
    h('span', { class: 'poll-result' },
      h('b', {}, said.poll_question_text),
      total === 0 ? h('span', {}, texts.pollNobody) : h('span', {}, said.victor_answer_text ? [`${texts.pollWinner} : `, h('b', {}, said.victor_answer_text)] : texts.pollTie, ` • ${percent(votes / total)} • ${texts.votes(total)}`),
      message.about ? h('button', { type: 'button', class: 'button secondary', onClick: () => eyes.jump(message.about) }, texts.seePoll) : null));
}
