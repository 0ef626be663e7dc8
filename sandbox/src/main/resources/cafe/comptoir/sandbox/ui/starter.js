import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { when } from './formats.js';
import { Markdown } from './markdown.js';
import { texts } from './texts.js';

/** The first message of a thread: shows the one that it was started on, which stands in the channel above with the thread's id. */
export function Starter({ by, eyes, open }) {
  const { channel } = eyes;
  const [found, setFound] = useState(null);
  const parent = eyes.places.find(one => one.id === channel.parent);
  useEffect(() => {
    if (!parent || parent.type === 'forum') return;
    eyes.safely(async () => setFound(await eyes.api.messages(parent.id, { ids: channel.id })));
  }, []);
  const message = found?.messages.find(one => one.id === channel.id);
  if (!found) return null;
  const started = h('p', { class: 'quiet' }, texts.threadStartedBy(by));
  if (!message) return h('div', { class: 'starter' }, h('div', {}, started, h('p', { class: 'quiet' }, texts.gone)));
  return h('div', { class: 'starter' },
    h(Avatar, { person: message.author }),
    h('div', {}, started, h('p', { class: 'byline' }, h('b', {}, message.author.name), h('time', { dateTime: message.time }, when(message.time))),
      message.content ? h(Markdown, { source: message.content, names: found.names, open }) : h('p', { class: 'clipped' }, message.text),
      h('p', {}, h('button', { type: 'button', class: 'textual', onClick: () => open(parent.id) }, `#${parent.name}`))));
}
