import { Component, h } from 'preact';
import { useState } from 'preact/hooks';
import { actionsOn, Tools } from './actions.js';
import { Avatar } from './avatar.js';
import { Components } from './components.js';
import { Embed } from './embed.js';
import { Files } from './files.js';
import { clock, color, when } from './formats.js';
import { Icon } from './icons.js';
import { Markdown } from './markdown.js';
import { useMenu } from './menu.js';
import { isNotice, Notice } from './notice.js';
import { showProfile } from './people.js';
import { Poll } from './poll.js';
import { Reactions } from './reactions.js';
import { Starter } from './starter.js';
import { texts } from './texts.js';

/** A message is drawn again only when something of it is another: `mark` says the rest that it depends on. */
export class MessageItem extends Component {
  shouldComponentUpdate(next) {
    return ['message', 'follows', 'mark', 'names', 'last'].some(name => next[name] !== this.props[name]);
  }

  /** What nobody foresaw of one message leaves the others to be read. */
  componentDidCatch(problem) {
    console.error(problem);
    this.setState({ broken: this.props.message });
    this.forceUpdate();
  }

  render(props) {
    if (this.state.broken !== props.message) return h(Message, props);
    return h('li', { class: 'message', 'data-id': props.message.id }, h('span'), h('article', {}, h('p', { class: 'failed' }, texts.cannotDraw)));
  }
}

function Message({ message, follows, flash, last, eyes, open }) {
  const menu = useMenu(() => actionsOn(message, eyes, open));
  const [near, come] = useState(false);
  const written = when(message.time);
  const classes = ['message', follows && 'follows', message.ephemeral && 'ephemeral', message.mentionsMe && !isNotice(message) && 'called',
    (eyes.replyTo?.id === message.id || eyes.editing?.id === message.id) && 'answered', flash && 'flash', isNotice(message) && 'notice-row'];
  const item = {
    class: classes.filter(Boolean).join(' '), 'data-id': message.id, tabIndex: last ? 0 : -1, 'aria-label': `${message.author.name}, ${written}: ${message.text}`,
    onPointerEnter: () => come(true), onFocusIn: () => come(true), onPointerLeave: event => event.currentTarget.contains(document.activeElement) || come(false),
    onFocusOut: event => event.currentTarget.contains(event.relatedTarget) || event.currentTarget.matches(':hover') || come(false),
    onContextMenu: event => event.target.closest('a, img, video, audio, .author') ? undefined : menu.show(event),
  };
  if (message.type === 'thread_starter') return h('li', { ...item, onContextMenu: undefined }, h(Starter, { by: message.author.name, eyes, open }));
  if (isNotice(message)) return h('li', item, h(Notice, { message, eyes, open }), near ? h(Tools, { message, eyes, menu }) : null, menu.node);
  return h('li', item,
    message.replyTo ? h(Before, { onClick: () => eyes.jump(message.replyTo.id) }, h('b', {}, message.replyTo.author), ' ', message.replyTo.text || texts.gone) : null,
    message.command ? h(Before, {}, h('b', {}, message.command.person), ` ${texts.usedCommand} `, h('span', { class: 'mention' }, '/' + message.command.label)) : null,
    follows ? h('time', { class: 'margin', dateTime: message.time, 'aria-hidden': 'true' }, clock(message.time))
      : h('button', { type: 'button', class: 'avatar-button', tabIndex: -1, 'aria-hidden': 'true', onClick: event => showProfile(eyes, message.author, event.currentTarget) }, h(Avatar, { person: message.author })),
    h('article', {},
      follows ? null : h(Byline, { message, written, eyes }),
      h(Body, { message, eyes, open }),
      message.reactions.length ? h(Reactions, { message, eyes }) : null,
      message.published || message.publishable ? h(Publish, { message, eyes }) : null,
      message.thread ? h(ThreadCard, { thread: message.thread, open }) : null,
      eyes.using.failed.has(message.id) ? h('p', { class: 'failed', role: 'alert', title: eyes.using.failed.get(message.id) }, texts.interactionFailed) : null,
      message.ephemeral ? h('p', { class: 'small only-you' }, h(Icon, { name: 'eye' }), ` ${texts.onlyYou} • `,
        h('button', { type: 'button', class: 'textual', onClick: () => eyes.hide(message) }, texts.hide)) : null),
    near ? h(Tools, { message, eyes, menu }) : null,
    menu.node);
}

function Before({ onClick, children }) {
  return h('p', { class: 'before' }, h('span', { class: 'spine', 'aria-hidden': 'true' }), onClick ? h('button', { type: 'button', onClick }, children) : h('span', {}, children));
}

function Byline({ message, written, eyes }) {
  const person = message.author;
  const menu = useMenu(() => eyes.commands.user.map(one => ({ label: one.label, app: true, act: () => eyes.run('user-menu', { menu: one.name, person: person.id }, one.label) })));
  const card = { onClick: event => showProfile(eyes, person, event.currentTarget), onContextMenu: menu.show, 'aria-haspopup': 'dialog' };
  return h('p', { class: 'byline' },
    h('button', { type: 'button', class: 'author', style: { '--role': color(person.color) ?? undefined }, ...card }, person.name),
    person.bot || person.webhook ? h('span', { class: 'badge' }, texts.bot) : null,
    h('time', { dateTime: message.time }, written),
    message.pinned ? h('span', { class: 'small pin-mark', title: texts.pinned }, h(Icon, { name: 'pin' }), h('span', { class: 'hidden-text' }, texts.pinned)) : null,
    menu.node);
}

function Body({ message, eyes, open }) {
  if (message.thinking) {
    return h('p', { class: 'thinking' }, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), `${message.author.name} ${texts.thinking}`);
  }
  if (message.failed) return h('p', { class: 'failed' }, `${message.author.name} ${texts.noAnswerYet}`);
  const shown = new Set(message.embeds.flatMap(one => [one.image?.url, one.thumbnail?.url]));
  if (message.v2) collectFiles(message.components, shown);
  return [
    message.content ? h(Markdown, { key: 'content', source: message.content, names: eyes.names, open, after: message.edited ? h('span', { class: 'small', title: when(message.edited) }, ' ', texts.edited) : null }) : null,
    message.forwarded ? h(Forwarded, { key: 'forwarded', message, eyes, open }) : null,
    message.poll ? h(Poll, { key: 'poll', message, eyes }) : null,
    message.embeds.map((one, at) => h(Embed, { key: at, embed: one, eyes, open })),
    message.attachments.length === 0 ? null : h(Files, { key: 'files', files: message.attachments.filter(file => !shown.has(file.url)), eyes }),
    message.components.length === 0 ? null : h(Components, { key: 'components', tree: message.components, room: { eyes, message, open } }),
  ];
}

/** What was passed on from another place, as it was then. */
function Forwarded({ message, eyes, open }) {
  const { forwarded } = message;
  const place = forwarded.channel && eyes.places.find(one => one.id === forwarded.channel);
  return h('div', { class: 'forwarded' },
    h('p', { class: 'small forwarded-sign' }, h(Icon, { name: 'forward' }), ' ', h('i', {}, texts.forwarded)),
    h(Body, { message: { ...message, ...forwarded, forwarded: null, poll: null, edited: null, v2: false }, eyes, open }),
    h('p', { class: 'small' }, place ? [h('button', { type: 'button', class: 'textual', onClick: () => open(place.id) }, `#${forwarded.channelName}`), ' • '] : null, h('time', { dateTime: forwarded.time }, when(forwarded.time))));
}

/** A file that a component shows is not shown again below the message. */
function collectFiles(node, into) {
  if (Array.isArray(node)) node.forEach(one => collectFiles(one, into));
  else if (node && typeof node === 'object') {
    if (typeof node.url === 'string') into.add(node.url);
    Object.values(node).forEach(one => collectFiles(one, into));
  }
}

function Publish({ message, eyes }) {
  if (message.published) return h('p', { class: 'small' }, h(Icon, { name: 'check' }), ' ', texts.published);
  if (!message.publishable) return null;
  return h('p', {}, h('button', { type: 'button', class: 'button secondary', title: texts.publishHint, onClick: () => eyes.act('publish', { message: message.id }) }, h(Icon, { name: 'announcement' }), texts.publish));
}

/** The way into the thread that was started on a message. */
function ThreadCard({ thread, open }) {
  return h('button', { type: 'button', class: 'thread-card', onClick: () => open(thread.id) },
    h('span', {}, h('b', {}, thread.name), ' ', h('span', { class: 'way' }, texts.messages(thread.messages), ' ›')),
    h('span', { class: 'small' }, texts.seeThread));
}
