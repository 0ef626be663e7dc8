import { h } from 'preact';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { Channels } from './channels.js';
import { Conversation } from './conversation.js';
import { Eyes } from './eyes.js';
import { Modal } from './modal.js';
import { People } from './people.js';
import { Rail } from './rail.js';
import { texts } from './texts.js';

/** One person's client: servers, channels, the conversation, the people; and the form before them. */
export function Pane({ world, as, channel, many, titled, language, onPerson, onChannel }) {
  const [, redraw] = useReducer(count => count + 1, 0);
  const held = useRef(null);
  const [drawer, setDrawer] = useState(false);
  const [people, setPeople] = useState(!many && innerWidth > 1080);

  if (held.current?.person !== as) {
    held.current?.close();
    held.current = new Eyes(as, redraw);
  }
  const eyes = held.current;
  useEffect(() => () => held.current.close(), []);
  useEffect(() => { eyes.open(channel); }, [as, channel]);
  useEffect(() => {
    if (titled && eyes.view) document.title = `${eyes.channel?.label ?? texts.places} · ${eyes.view.person.name} · Comptoir`;
  });

  const go = path => {
    setDrawer(false);
    onChannel(path);
  };
  const open = id => go(eyes.places.find(one => one.id === id)?.path ?? id);
  const server = eyes.channel?.server ?? null;
  return h('section', { class: ['pane', drawer && 'with-drawer'].filter(Boolean).join(' '), 'aria-label': eyes.view ? texts.seenBy(eyes.view.person.name) : texts.places },
    h('div', { class: 'side', onKeyDown: event => event.key === 'Escape' && setDrawer(false) },
      h(Rail, { eyes, server, go }),
      h('div', { class: 'channels' },
        h(Channels, { eyes, server, go }),
        h(Switcher, { world, as, onPerson }))),
    drawer ? h('button', { type: 'button', class: 'veil', 'aria-label': texts.close, onClick: () => setDrawer(false) }) : null,
    h(Conversation, { eyes, open, language, onDrawer: () => setDrawer(!drawer), drawer, people, onPeople: () => setPeople(!people) }),
    people && server ? h(People, { eyes, server }) : null,
    eyes.form ? h(Modal, { key: eyes.form.id, form: eyes.form, eyes, open }) : null,
    eyes.notice ? h('p', { class: 'notice', role: 'status' }, eyes.notice) : null,
    eyes.connected ? null : h('p', { class: 'notice', role: 'status' }, texts.lost));
}

/** Who one is: as at the foot of Discord's channel list, but anybody. */
function Switcher({ world, as, onPerson }) {
  return h('label', { class: 'switcher' },
    h('span', { class: 'small' }, texts.actAs),
    h('select', { value: as, onChange: event => onPerson(event.target.value) },
      world.people.map(one => h('option', { key: one.key, value: one.key, selected: one.key === as }, one.name))));
}
