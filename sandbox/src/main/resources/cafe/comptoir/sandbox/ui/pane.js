import { h } from 'preact';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { Channels } from './channels.js';
import { Conversation } from './conversation.js';
import { Eyes } from './eyes.js';
import { Modal } from './modal.js';
import { People } from './people.js';
import { Profile } from './profile.js';
import { Rail } from './rail.js';
import { remember, remembered } from './settings.js';
import { Switcher } from './switcher.js';
import { language, texts } from './texts.js';

/** From this width on there is room for the members beside the conversation. */
const WIDE = 1080;

/** One person's client: servers, channels, the conversation, the people; and the form before them. */
export function Pane({ id, world, as, channel, many, titled, make, refresh, onTake, onEyes, onPerson, onBeside, onChannel }) {
  const [, redraw] = useReducer(count => count + 1, 0);
  const held = useRef(null);
  const arrived = useRef(false);
  const [drawer, setDrawer] = useState(false);
  const [people, setPeople] = useState(!many && innerWidth > WIDE && remembered('members', true));

  if (held.current?.person !== as) {
    held.current?.close();
    held.current = new Eyes(as, redraw);
  }
  const eyes = held.current;
  const server = eyes.channel?.server ?? null;
  const go = path => {
    setDrawer(false);
    leaveLists(id);
    onChannel(path);
  };
  useEffect(() => () => held.current.close(), []);
  useEffect(() => { eyes.open(channel); }, [as, channel]);
  useEffect(() => { onEyes({ eyes, go, write: () => writeIn(id) }); });
  useEffect(() => {
    if (arrived.current && titled && document.activeElement === document.body && !matchMedia('(pointer: coarse)').matches) writeIn(id);
    arrived.current ||= !!eyes.channel;
  }, [eyes.channel?.id]);
  useEffect(() => {
    if (server) remember('last', { ...remembered('last', {}), [`${as} ${server.id}`]: eyes.channel.id });
  }, [eyes.channel?.id]);
  useEffect(() => {
    if (titled && eyes.view) document.title = `${eyes.channel?.label ?? texts.places} · ${eyes.view.person.name} · Comptoir`;
  });

  const open = id => go(eyes.places.find(one => one.id === id)?.path ?? id);
  const showPeople = () => {
    if (!many) remember('members', !people);
    setPeople(!people);
  };
  return h('section', { id, class: ['pane', drawer && 'with-drawer'].filter(Boolean).join(' '), 'aria-label': eyes.view ? texts.seenBy(eyes.view.person.name) : texts.places, onFocusIn: onTake, onPointerDown: onTake },
    h('div', { class: 'side', onKeyDown: event => event.key === 'Escape' && setDrawer(false) },
      h(Rail, { eyes, server, go, make }),
      h('div', { class: 'channels' },
        h(Channels, { key: `${as} ${server?.id}`, eyes, server, go, make }),
        h(Switcher, { world, eyes, as, refresh, onPerson }))),
    drawer ? h('button', { type: 'button', class: 'veil', 'aria-label': texts.close, onClick: () => setDrawer(false) }) : null,
    h(Conversation, { eyes, open, language, onDrawer: () => setDrawer(!drawer), drawer, people, onPeople: showPeople }),
    people && server ? h(People, { key: server.id, eyes, server, close: () => setPeople(false), make }) : null,
    eyes.profile ? h(Profile, { key: eyes.profile.person.id, eyes, server, onPerson, onBeside, make }) : null,
    eyes.form ? h(Modal, { key: eyes.form.id, form: eyes.form, eyes, open }) : null,
    eyes.notice || !eyes.connected ? h('p', { class: 'notice', role: 'status' }, eyes.connected ? eyes.notice : texts.lost) : null);
}

/** Where the lists lie over the conversation they stay as long as the focus is in them. */
function leaveLists(id) {
  const side = document.querySelector(`#${id} .side`);
  if (side?.contains(document.activeElement) && getComputedStyle(side).position === 'absolute') document.activeElement.blur();
}

function writeIn(id) {
  document.querySelector(`#${id} .composer textarea`)?.focus();
}
