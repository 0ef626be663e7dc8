import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { when } from './formats.js';
import { Icon } from './icons.js';
import { Markdown } from './markdown.js';
import { texts } from './texts.js';

/** What is pinned in this channel, the newest first. */
export function Pins({ eyes, close }) {
  const [found, setFound] = useState(null);
  const read = () => eyes.safely(async () => setFound(await eyes.api.messages(eyes.channel.id, { pinned: true })));
  useEffect(() => { read(); }, []);
  const jump = message => {
    close();
    eyes.jump(message.id);
  };
  const unpin = async message => {
    await eyes.act('pin', { message: message.id, pinned: false });
    read();
  };
  const pinned = found?.messages.filter(one => one.pinned) ?? [];
  return [
    h('h3', { key: 'head', tabIndex: -1, 'data-first': true }, h(Icon, { name: 'pin' }), texts.pins),
    h('ul', { key: 'list' },
      found ? null : h('li', { class: 'empty' }, texts.loading),
      found && !pinned.length ? h('li', { class: 'empty' }, texts.noPins) : null,
      pinned.toReversed().map(one => h('li', { key: one.id, class: 'pinned' },
        h(Avatar, { person: one.author, size: 'small' }),
        h('div', {},
          h('p', {}, h('b', {}, one.author.name), ' ', h('span', { class: 'small' }, when(one.time))),
          one.content ? h(Markdown, { source: one.content, names: found.names, open: () => {} }) : h('p', { class: 'clipped' }, one.text),
          h('p', { class: 'row' },
            h('button', { type: 'button', class: 'chip', onClick: () => jump(one) }, texts.jump),
            one.pinnable ? h('button', { type: 'button', class: 'chip', onClick: () => unpin(one) }, texts.unpin) : null))))),
  ];
}
