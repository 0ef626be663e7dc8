import { h } from 'preact';
import { Composer } from './composer.js';
import { Forum } from './forum.js';
import { Heading } from './heading.js';
import { Messages } from './messages.js';
import { texts } from './texts.js';

/** One channel: its heading, its messages, and where one writes. */
export function Conversation({ eyes, open, onDrawer, drawer, people, onPeople }) {
  const channel = eyes.channel;
  return [
    h('section', { key: 'conversation', class: 'conversation', tabIndex: -1, 'aria-label': channel?.label ?? texts.places },
      h(Heading, { eyes, open, onDrawer, drawer, people, onPeople }),
      body(eyes, open),
      channel && channel.type !== 'forum' ? h(Composer, { key: channel.place, eyes, channel, open }) : null),
    eyes.dialog?.(),
  ];
}

function body(eyes, open) {
  if (!eyes.view) return h('p', { class: 'empty' }, texts.loading);
  if (!eyes.channel) return h('p', { class: 'empty' }, eyes.wanted ? texts.noSuchChannel : texts.noChannel);
  if (eyes.channel.type === 'forum') return h(Forum, { key: eyes.channel.id, eyes, open });
  return h(Messages, { key: eyes.channel.id, eyes, open });
}
