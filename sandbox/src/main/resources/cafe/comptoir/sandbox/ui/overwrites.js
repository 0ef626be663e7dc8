import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Api } from './api.js';
import { Field } from './fields.js';
import { Icon } from './icons.js';
import { usePeople } from './people-search.js';
import { channelPermissions } from './permissions.js';
import { texts } from './texts.js';

const HOLDS_RIGHTS = ['text', 'announcement', 'forum', 'category'];
const STATES = [['deny', 'close'], ['neutral', 'slash'], ['allow', 'check']];

/** What a role or a person may do in one channel, otherwise than elsewhere: each permission denied, left as it is, or allowed. */
export function Overwrites({ world, preset, made }) {
  const servers = world.servers.filter(one => one.channels.some(holdsRights));
  const first = servers.find(one => preset.in ? one.channels.some(it => it.id === preset.in) : one.key === preset.server) ?? servers[0];
  const [server, setServer] = useState(first);
  const [place, setPlace] = useState(preset.in ?? first?.channels.find(holdsRights)?.id);
  const current = world.servers.find(one => one.key === server?.key);
  const channel = current?.channels.find(one => one.id === place);
  const [whom, choose] = useState(null);
  if (!current || !channel) return h('p', { class: 'quiet' }, texts.noChannel);
  const enter = key => {
    const next = servers.find(one => one.key === key);
    setServer(next);
    setPlace(next.channels.find(holdsRights).id);
    choose(null);
  };
  const everybody = { id: current.roles[0].id, kind: 'role', name: current.roles[0].name };
  const who = whom ?? everybody;
  return h('div', { class: 'rights' },
    h('div', { class: 'rights-places' },
      h(Field, { name: 'server', kind: 'select', label: texts.fields.server, value: server.key, options: servers.map(one => ({ value: one.key, label: one.name })), onValue: enter }),
      h(Field, { name: 'in', kind: 'select', label: texts.fields.in, value: place, options: current.channels.filter(holdsRights).map(one => ({ value: one.id, label: (one.type === 'category' ? '' : '#') + one.name })), onValue: id => { setPlace(id); choose(null); } })),
    h('div', { class: 'rights-body' },
      h(Holders, { world, server: current, channel, everybody, who, choose }),
      h(Grid, { key: `${channel.id} ${who.id}`, channel, who, made })));
}

const holdsRights = one => HOLDS_RIGHTS.includes(one.type);

/** Who has rights of their own here, and where others are found. */
function Holders({ world, server, channel, everybody, who, choose }) {
  const [wanted, search] = useState('');
  const people = usePeople(world, wanted);
  const roles = server.roles.map(one => ({ id: one.id, kind: 'role', name: one.name }));
  const held = (channel.overwrites ?? []).map(one => ({ id: one.id, kind: one.kind, name: nameOf(one, world, roles) }));
  const known = [everybody, ...held.filter(one => one.id !== everybody.id)];
  if (!known.some(one => one.id === who.id)) known.push(who);
  const fits = one => one.name.toLowerCase().includes(wanted.toLowerCase());
  const others = wanted ? [...roles.filter(fits), ...people.map(one => ({ id: one.id, kind: 'person', name: one.name }))].filter(one => !known.some(it => it.id === one.id)).slice(0, 8) : [];
  const row = one => h('li', { key: one.id }, h('button', { type: 'button', class: 'holder', 'aria-pressed': String(one.id === who.id), onClick: () => { choose(one); search(''); } }, h(Icon, { name: one.kind === 'role' ? 'shield' : 'person' }), h('span', {}, one.name)));
  return h('div', { class: 'holders' },
    h('ul', { 'aria-label': texts.holders }, known.map(row)),
    h('input', { type: 'search', placeholder: texts.addHolder, 'aria-label': texts.addHolder, value: wanted, onInput: event => search(event.target.value) }),
    others.length ? h('ul', {}, others.map(row)) : wanted ? h('p', { class: 'small' }, texts.nothingFound) : null);
}

function nameOf(one, world, roles) {
  return one.name ?? roles.find(it => it.id === one.id)?.name ?? world.people.find(it => it.id === one.id)?.name ?? one.id;
}

function Grid({ channel, who, made }) {
  const before = channel.overwrites?.find(one => one.id === who.id) ?? { allow: [], deny: [] };
  const [states, set] = useState({});
  const [notice, say] = useState(null);
  useEffect(() => set({ ...Object.fromEntries(before.allow.map(one => [one, 'allow'])), ...Object.fromEntries(before.deny.map(one => [one, 'deny'])) }), [channel]);
  const put = (permission, state) => {
    set({ ...states, [permission]: state });
    say(null);
  };
  const save = async event => {
    event.preventDefault();
    const those = state => Object.keys(states).filter(one => states[one] === state);
    try {
      await Api.make('overwrite', { in: channel.id, [who.kind]: who.id, allow: those('allow'), deny: those('deny') });
      await made();
      say({ text: texts.saved });
    } catch (refusal) {
      say({ text: refusal.message, bad: true });
    }
  };
  return h('form', { class: 'grid-form', onSubmit: save },
    channelPermissions().map(group => h('section', { key: group.name }, h('h3', {}, group.name),
      group.permissions.map(one => h('fieldset', { key: one.value, class: 'right' }, h('legend', { title: one.value }, one.label),
        h('div', { class: 'tristate' }, STATES.map(([state, icon]) => h('label', { key: state, class: state, title: texts.states[state] },
          h('input', { type: 'radio', name: one.value, checked: (states[one.value] ?? 'neutral') === state, onChange: () => put(one.value, state) }), h(Icon, { name: icon }), h('span', { class: 'hidden-text' }, texts.states[state]))))))),
    ),
    h('div', { class: 'form-foot' }, notice ? h('p', { class: notice.bad ? 'problem spring' : 'small spring', role: 'status' }, notice.text) : h('span', { class: 'spring' }), h('button', { type: 'submit', class: 'button primary' }, texts.saveRights(who.name))));
}
