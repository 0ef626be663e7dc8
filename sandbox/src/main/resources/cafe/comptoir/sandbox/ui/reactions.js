import { h } from 'preact';
import { EmojiButton } from './emoji-picker.js';
import { Emoji } from './emoji.js';
import { texts } from './texts.js';

/** Who thought what, in pictures; a click adds one's own or takes it back. */
export function Reactions({ message, eyes }) {
  if (!message.reactions.length) return null;
  const react = (emoji, mine) => eyes.act(mine ? 'unreact' : 'react', { message: message.id, emoji });
  return h('div', { class: 'reactions' },
    message.reactions.map(one => h('button', {
      key: one.emoji, type: 'button', class: one.mine ? 'chip mine' : 'chip', 'aria-pressed': String(one.mine), title: saidBy(one), 'aria-label': `${one.emoji} ${one.count}, ${saidBy(one)}`, onClick: () => react(one.emoji, one.mine),
    }, h(Emoji, { code: one.emoji }), ` ${one.count}`)),
    eyes.channel?.can?.addReactions === false ? null : h(EmojiButton, { eyes, label: texts.addReaction, class: 'chip', onPick: emoji => react(emoji, false) }));
}

function saidBy({ people, count, emoji }) {
  return people?.length ? texts.reactedBy(people, count - people.length, emoji.replace(/:\d+$/, '')) : '';
}
