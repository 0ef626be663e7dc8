import { h } from 'preact';
import { Dialog } from './dialog.js';
import { EmojiButton } from './emoji-picker.js';
import { remembered } from './settings.js';
import { Icon } from './icons.js';
import { texts } from './texts.js';
import { ThreadForm } from './thread-form.js';

/** What stands at the message's edge when one points at it. */
export function Tools({ message, eyes, menu }) {
  const writable = eyes.channel?.canWrite && !message.ephemeral;
  const reacts = !message.ephemeral && eyes.channel?.can?.addReactions !== false;
  const tool = (name, label, act) => h('button', { type: 'button', class: 'plain', title: label, 'aria-label': label, onClick: act }, h(Icon, { name }));
  const react = emoji => eyes.act('react', { message: message.id, emoji });
  return h('div', { class: 'tools' },
    reacts ? [
      quick().map(emoji => h('button', { key: emoji, type: 'button', class: 'plain wide-only', title: `${texts.react} ${emoji}`, 'aria-label': `${texts.react} ${emoji}`, onClick: () => react(emoji) }, h('span', { class: 'emoji' }, emoji))),
      h(EmojiButton, { key: 'emoji', eyes, label: texts.addReaction, onPick: react }),
    ] : null,
    message.editable ? tool('edit', texts.edit, () => eyes.set({ editing: message, replyTo: null })) : null,
    writable ? tool('answer', texts.reply, () => eyes.set({ replyTo: message, editing: null })) : null,
    h('button', { type: 'button', class: 'plain', title: texts.more, 'aria-label': texts.more, ...menu.handlers }, h(Icon, { name: 'more' })));
}

function quick() {
  return [...new Set([...remembered('emoji', []).filter(one => !one.includes(':')), '👍', '✅', '❤️'])].slice(0, 3);
}

/** What can be done with a message, the app's own commands included. */
export function actionsOn(message, eyes, open) {
  const on = (name, body) => eyes.act(name, { message: message.id, ...body });
  const { channel } = eyes;
  const writable = channel?.canWrite && !message.ephemeral;
  const mayThread = writable && ['text', 'announcement'].includes(channel.type) && !message.thread && !message.about && channel.can?.createThreads !== false;
  return [
    writable && { label: texts.reply, act: () => eyes.set({ replyTo: message, editing: null }) },
    message.editable && { label: texts.edit, act: () => eyes.set({ editing: message, replyTo: null }) },
    mayThread && { label: texts.startThread, act: () => eyes.show(close => h(ThreadForm, { eyes, message, open, close })) },
    message.pinnable && { label: message.pinned ? texts.unpin : texts.pin, act: () => on('pin', { pinned: !message.pinned }) },
    message.publishable && { label: texts.publish, act: () => on('publish') },
    message.poll?.mine && !message.poll.closed && { label: texts.endPoll, act: () => on('end-poll') },
    message.content && { label: texts.copyText, act: () => navigator.clipboard?.writeText(message.content) },
    { label: texts.copyId, act: () => navigator.clipboard?.writeText(message.id) },
    message.ephemeral && { label: texts.hide, act: () => eyes.hide(message) },
    message.deletable && { label: texts.delete, danger: true, act: () => eyes.show(close => h(Deletion, { message, close, act: () => on('delete') })) },
    ...eyes.commands.message.map(one => ({ label: one.label, app: true, act: () => eyes.run('message-menu', { menu: one.name, message: message.id }, one.label) })),
  ].filter(Boolean);
}

function Deletion({ message, close, act }) {
  const remove = () => {
    close();
    act();
  };
  return h(Dialog, {
    title: texts.deleteTitle, close,
    foot: [
      h('button', { key: 'no', type: 'button', class: 'button secondary', onClick: close }, texts.cancel),
      h('button', { key: 'yes', type: 'button', class: 'button danger', 'data-first': true, onClick: remove }, texts.delete),
    ],
  }, h('p', {}, texts.deleteSure), h('blockquote', { class: 'quoted' }, h('b', {}, message.author.name), h('p', {}, message.text.slice(0, 300))));
}
