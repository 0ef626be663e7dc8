import { h, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Api } from './api.js';
import { Icon } from './icons.js';
import { Pane } from './pane.js';
import { language, speak, texts } from './texts.js';
import { Wire } from './wire.js';

/** The panes that an address names: one person, or two side by side. */
function panesOf(world, query) {
  const first = { as: personOf(world, query.get('as')), channel: query.get('channel') };
  if (!query.has('beside')) return [first];
  const [as, ...channel] = query.get('beside').split(':');
  return [first, { as: personOf(world, as), channel: channel.join(':') || null }];
}

function personOf(world, wanted) {
  const name = (wanted ?? '').toLowerCase();
  const found = world.people.find(one => [one.key, one.id, one.name.toLowerCase()].includes(name));
  return (found ?? world.people[0]).key;
}

function addressOf(panes) {
  const [first, second] = panes;
  const query = new URLSearchParams({ as: first.as });
  if (first.channel) query.set('channel', first.channel);
  if (second) query.set('beside', second.channel ? `${second.as}:${second.channel}` : second.as);
  return '?' + query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%40', '@');
}

function App({ world }) {
  const [panes, setPanes] = useState(() => panesOf(world, new URLSearchParams(location.search)));
  const [wire, setWire] = useState(false);
  const [, setLanguage] = useState(language);

  useEffect(() => {
    const back = () => setPanes(panesOf(world, new URLSearchParams(location.search)));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  const go = (at, change) => {
    const next = panes.map((pane, index) => index === at ? { ...pane, ...change } : pane);
    if (addressOf(next) !== addressOf(panes)) history.pushState(null, '', addressOf(next));
    setPanes(next);
  };
  const beside = () => {
    const next = panes.length > 1 ? panes.slice(0, 1) : [panes[0], { as: partner(world, panes[0].as), channel: null }];
    history.pushState(null, '', addressOf(next));
    setPanes(next);
  };
  const say = () => {
    speak(language === 'fr' ? 'en' : 'fr');
    localStorage.setItem('language', language);
    setLanguage(language);
  };

  return h('div', { class: 'frame' },
    h('header', { class: 'top' },
      h('h1', {}, 'Comptoir'), h('span', { class: 'small wide-only' }, texts.about),
      h('span', { class: 'spring' }),
      h('button', { type: 'button', class: 'plain', 'aria-pressed': String(panes.length > 1), title: texts.besideTitle, onClick: beside }, h(Icon, { name: 'beside' }), h('span', { class: 'wide-only' }, texts.beside)),
      h('button', { type: 'button', class: 'plain', 'aria-pressed': String(wire), title: texts.wireTitle, onClick: () => setWire(!wire) }, h(Icon, { name: 'wire' }), h('span', { class: 'wide-only' }, texts.wire)),
      h('button', { type: 'button', class: 'plain', title: texts.languageTitle, onClick: say }, texts.language)),
    h('div', { class: 'panes' }, panes.map((pane, at) =>
      h(Pane, { key: at, world, as: pane.as, channel: pane.channel, many: panes.length > 1, titled: at === 0, language,
        onPerson: as => go(at, { as }), onChannel: channel => go(at, { channel }) }))),
    wire ? h(Wire, { close: () => setWire(false) }) : null);
}

/** Whom one wants to see beside this person: somebody of the staff beside a customer, and the other way round. */
function partner(world, person) {
  return world.people.find(one => one.key === (person === 'hugo' ? 'jeanne' : 'hugo'))?.key ?? world.people[0].key;
}

speak(new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('language') ?? 'fr');
render(h(App, { world: await Api.world() }), document.getElementById('app'));
