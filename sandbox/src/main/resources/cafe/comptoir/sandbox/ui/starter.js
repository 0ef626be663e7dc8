import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { when } from './formats.js';
import { Markdown } from './markdown.js';
import { texts } from './texts.js';

/** The message that a thread was started on: it stands in the channel above, with the same id. */
export function Starter({ eyes, open }) {
  const { channel } = eyes;
  const [found, setFound] = useState(null);
  const parent = eyes.places.find(one => one.id === channel.parent);
  useEffect(() => {
    if (!parent || parent.type === 'forum') return;
    eyes.safely(async () => setFound(await eyes.api.messages(parent.id, { ids: channel.id })));
  }, []);
  const message = found?.messages.find(one => one.id === channel.id);
  if (!message) return null;
  return h('li', { class: 'starter' },
    h(Avatar, { person: message.author }),
    h('div', {}, h('p', { class: 'byline' }, h('b', {}, message.author.name), h('time', { dateTime: message.time }, when(message.time))),
      message.content ? h(Markdown, { source: message.content, names: found.names, open }) : h('p', { class: 'clipped' }, message.text),
      h('p', {}, h('button', { type: 'button', class: 'textual', onClick: () => open(parent.id) }, `#${parent.name}`))));
}
