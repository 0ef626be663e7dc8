import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { Dialog } from './dialog.js';
import { texts } from './texts.js';

const MOST = 20;
const PAUSE = 150;

/** Brings somebody of the server into a thread. */
export function ThreadGuest({ eyes, channel, close }) {
  const [query, search] = useState('');
  const [found, find] = useState([]);
  const [problem, say] = useState('');
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => eyes.api.members(channel.server.key, query, 0, MOST).then(page => stale || find(page.members), refusal => say(refusal.message)), query ? PAUSE : 0);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [query]);
  const add = async person => {
    try {
      await eyes.attempt('add-to-thread', { person: person.id });
      close();
    } catch (refusal) {
      say(refusal.code === 'missing-access' ? texts.guestSeesNothing : refusal.message);
    }
  };
  const others = found.filter(one => one.id !== eyes.view.person.id);
  return h(Dialog, { title: texts.addPersonTo(channel.name), close },
    h('div', { class: 'finder' },
      h('input', { type: 'search', 'data-first': '', placeholder: texts.findMember, 'aria-label': texts.findMember, value: query, onInput: event => search(event.target.value) }),
      problem ? h('p', { class: 'problem', role: 'alert' }, problem) : null,
      h('ul', { class: 'finder-list', 'aria-label': texts.members }, others.map(one => h('li', { key: one.id },
        h('button', { type: 'button', class: 'finder-row', onClick: () => add(one) }, h(Avatar, { person: one, size: 'tiny' }), h('span', {}, one.name), one.role ? h('span', { class: 'small' }, one.role.name) : null)))),
      others.length || !query ? null : h('p', { class: 'quiet' }, texts.nothingFound)));
}
