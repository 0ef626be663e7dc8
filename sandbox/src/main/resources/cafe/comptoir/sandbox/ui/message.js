import { h } from 'preact';
import { Avatar } from './avatar.js';
import { Components, FileCard, Picture } from './components.js';
import { Embed } from './embed.js';
import { clock, color, when } from './formats.js';
import { Icon } from './icons.js';
import { Markdown } from './markdown.js';
import { useMenu } from './menu.js';
import { showProfile } from './people.js';
import { texts } from './texts.js';

const QUICK = ['👍', '✅', '❤️'];

/** One message. `follows` when it goes on from the one before; `eyes` is who reads it. */
export function Message({ message, follows, eyes, open }) {
  const menu = useMenu(() => actionsOn(message, eyes));
  const classes = ['message', follows && 'follows', message.ephemeral && 'ephemeral', message.mentionsMe && 'called', eyes.replyTo?.id === message.id && 'answered'];
  return h('li', { class: classes.filter(Boolean).join(' '), 'data-id': message.id, onContextMenu: event => event.target.closest('a, img, .member') ? undefined : menu.show(event) },
    message.replyTo ? h(Before, {}, h('b', {}, message.replyTo.author), ' ', message.replyTo.text) : null,
    message.command ? h(Before, {}, h('b', {}, message.command.person), ` ${texts.usedCommand} `, h('span', { class: 'mention' }, '/' + message.command.name)) : null,
    follows ? h('time', { class: 'margin', dateTime: message.time }, clock(message.time)) : h('button', { type: 'button', class: 'avatar-button', tabIndex: -1, 'aria-hidden': 'true', onClick: event => showProfile(eyes, message.author, event.currentTarget) }, h(Avatar, { person: message.author })),
    h('article', { 'aria-label': `${message.author.name}, ${when(message.time)}` },
      follows ? null : h(Byline, { message, eyes }),
      h(Body, { message, eyes, open }),
      h(Reactions, { message, eyes }),
      eyes.failed.has(message.id) ? h('p', { class: 'failed' }, texts.interactionFailed) : null,
      message.ephemeral ? h('p', { class: 'small only-you' }, h(Icon, { name: 'eye' }), ` ${texts.onlyYou} • `,
        h('button', { type: 'button', class: 'textual', onClick: () => eyes.hide(message) }, texts.hide)) : null),
    h(Tools, { message, eyes, menu }),
    menu.node);
}

function Before({ children }) {
  return h('p', { class: 'before' }, h(Icon, { name: 'answer' }), h('span', {}, children));
}

function Byline({ message, eyes }) {
  const person = message.author;
  const menu = useMenu(() => eyes.commands.user.map(one => ({ label: one.label, app: true, act: () => eyes.act('user-menu', { menu: one.name, person: person.id }) })));
  const card = { onClick: event => showProfile(eyes, person, event.currentTarget), onContextMenu: menu.show, 'aria-haspopup': 'dialog' };
  return h('p', { class: 'byline' },
    h('button', { type: 'button', class: 'author', style: { color: color(person.color) ?? undefined }, ...card }, person.name),
    person.bot ? h('span', { class: 'badge' }, texts.bot) : null,
    h('time', { dateTime: message.time }, when(message.time)),
    message.pinned ? h('span', { class: 'small' }, h(Icon, { name: 'pin' }), texts.pinned) : null,
    menu.node);
}

function Body({ message, eyes, open }) {
  if (message.thinking) {
    return h('p', { class: 'thinking' }, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), `${message.author.name} ${texts.thinking}`);
  }
  const shown = new Set();
  if (message.v2) collectFiles(message.components, shown);
  const files = message.attachments.filter(file => !shown.has(file.url) && !message.embeds.some(one => one.image?.url === file.url));
  const pictures = files.filter(file => file.contentType.startsWith('image/'));
  return [
    message.content ? h(Markdown, { source: message.content, names: eyes.names, open }) : null,
    message.edited && message.content ? h('span', { class: 'small', title: when(message.edited) }, texts.edited) : null,
    message.embeds.map((one, at) => h(Embed, { key: at, embed: one, eyes, open })),
    pictures.length ? h('div', { class: `gallery of-${Math.min(pictures.length, 4)}` }, pictures.map(file => h(Picture, { key: file.id, media: file, description: file.name }))) : null,
    files.filter(file => !file.contentType.startsWith('image/')).map(file => h(FileCard, { key: file.id, ...file })),
    h(Components, { tree: message.components, room: { eyes, message, open } }),
  ];
}

/** A file that a component shows is not shown again below the message. */
function collectFiles(node, into) {
  if (Array.isArray(node)) node.forEach(one => collectFiles(one, into));
  else if (node && typeof node === 'object') {
    if (typeof node.url === 'string') into.add(node.url);
    Object.values(node).forEach(one => collectFiles(one, into));
  }
}

function Reactions({ message, eyes }) {
  if (!message.reactions.length) return null;
  return h('p', { class: 'reactions' }, message.reactions.map(one => h('button', {
    key: one.emoji, type: 'button', class: one.mine ? 'chip mine' : 'chip', 'aria-pressed': String(one.mine),
    onClick: () => eyes.act(one.mine ? 'unreact' : 'react', { message: message.id, emoji: one.emoji }),
  }, h('span', { class: 'emoji' }, one.emoji), ` ${one.count}`)));
}

/** What stands at the message's edge when one points at it. */
function Tools({ message, eyes, menu }) {
  const writable = eyes.channel?.canWrite && !message.ephemeral;
  const tool = (name, label, act) => h('button', { type: 'button', class: 'plain', title: label, 'aria-label': label, onClick: act }, h(Icon, { name }));
  return h('div', { class: 'tools' },
    writable ? QUICK.map(emoji => h('button', { key: emoji, type: 'button', class: 'plain', title: `${texts.react} ${emoji}`, 'aria-label': `${texts.react} ${emoji}`, onClick: () => eyes.act('react', { message: message.id, emoji }) }, h('span', { class: 'emoji' }, emoji))) : null,
    message.editable ? tool('edit', texts.edit, () => eyes.set({ editing: message, replyTo: null })) : null,
    writable ? tool('answer', texts.reply, () => eyes.set({ replyTo: message, editing: null })) : null,
    h('button', { type: 'button', class: 'plain', title: texts.more, 'aria-label': texts.more, ...menu.handlers }, h(Icon, { name: 'more' })));
}

function actionsOn(message, eyes) {
  const on = (name, body) => eyes.act(name, { message: message.id, ...body });
  const writable = eyes.channel?.canWrite && !message.ephemeral;
  return [
    writable && { label: texts.reply, act: () => eyes.set({ replyTo: message, editing: null }) },
    message.editable && { label: texts.edit, act: () => eyes.set({ editing: message, replyTo: null }) },
    message.content && { label: texts.copyText, act: () => navigator.clipboard?.writeText(message.content) },
    { label: texts.copyId, act: () => navigator.clipboard?.writeText(message.id) },
    message.ephemeral && { label: texts.hide, act: () => eyes.hide(message) },
    message.deletable && { label: texts.delete, danger: true, act: () => on('delete') },
    ...eyes.commands.message.map(one => ({ label: one.label, app: true, act: () => on('message-menu', { menu: one.name }) })),
  ].filter(Boolean);
}
