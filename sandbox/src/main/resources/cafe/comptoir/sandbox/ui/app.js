import { h, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addressOf, panesOf, partnerOf, personOf, unknownOf, withNamed, withPeople } from './address.js';
import { Api } from './api.js';
import { Jump } from './jump.js';
import { Making } from './making.js';
import { Pane } from './pane.js';
import { remember, remembered, wear } from './settings.js';
import { useShortcuts } from './shortcuts.js';
import { language, speak, texts } from './texts.js';
import { TopBar } from './topbar.js';
import { Wire } from './wire.js';

/** How often one looks whether the world can still be kept. */
const LOOKS_AGAIN = 20_000;

const address = () => new URLSearchParams(location.search);

function App({ start }) {
  const [world, setWorld] = useState(start);
  const [panes, setPanes] = useState(() => panesOf(address(), start));
  const [inHand, take] = useState(0);
  const [shown, show] = useState(address().get('show'));
  const [, redraw] = useState();
  const clients = useRef([]);
  const at = Math.min(inHand, panes.length - 1);

  useEffect(() => {
    const back = () => setPanes(panesOf(address(), world));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, [world]);

  useEffect(() => {
    const unknown = unknownOf(address(), world);
    if (unknown.length) clients.current[0].eyes.say(texts.nobodyCalled(unknown[0]));
  }, []);

  const arrange = next => {
    if (addressOf(next) !== addressOf(panes)) history.pushState(null, '', addressOf(next));
    setPanes(next);
  };
  const go = (pane, change) => arrange(panes.map((one, index) => index === pane ? { ...one, ...change } : one));
  const be = (pane, person) => {
    setWorld(withPeople(world, [person]));
    go(pane, { as: person.key });
  };
  const beside = person => {
    setWorld(withPeople(world, person ? [person] : []));
    arrange([panes[at], { as: person?.key ?? partnerOf(world, panes[at].as), channel: null }]);
    take(1);
  };
  const settle = (name, value) => {
    remember(name, value);
    if (name === 'language') speak(value);
    if (name === 'theme') wear(value);
    redraw({});
  };
  const refresh = async () => {
    const next = await withNamed(await Api.world().catch(() => world), address()); // A sandbox that is gone for a moment changes nothing.
    setWorld(next);
    return next;
  };
  const made = async () => {
    const next = await refresh();
    setPanes(before => before.map(pane => personOf(next, pane.as) ? pane : { as: next.people[0].key, channel: null }));
  };
  useEffect(() => { if (shown?.thing || shown === 'jump') refresh(); }, [shown]); // Others make people and places too.
  useEffect(() => {
    if (!world.kept) return undefined;
    const timer = setInterval(refresh, LOOKS_AGAIN);
    return () => clearInterval(timer);
  }, [!world.kept]);
  const make = (thing, preset) => show({ thing, preset });
  const toggle = what => show(shown === what ? null : what);
  useShortcuts({ client: () => clients.current[at], jump: () => toggle('jump') });

  return h('div', { class: 'frame', 'data-language': language },
    h(TopBar, {
      shown, toggle, make, problem: world.kept?.problem, settle, skip: h('a', { class: 'skip', href: `#pane-${at}`, onClick: event => skip(event, at) }, texts.skip), beside: panes.length > 1,
      onBeside: () => panes.length > 1 ? arrange([panes[at]]) : beside(), onSwap: () => arrange(panes.toReversed()),
    }),
    panes.length > 1 ? h(Tabs, { panes, world, at, take }) : null,
    h('main', { class: panes.length > 1 ? `panes two in-hand-${at}` : 'panes' }, panes.map((pane, index) =>
      h(Pane, { key: index, id: `pane-${index}`, world, as: pane.as, channel: pane.channel, many: panes.length > 1, titled: index === at, make, refresh,
        onTake: () => take(index), onEyes: eyes => { clients.current[index] = eyes; }, onPerson: person => be(index, person),
        onBeside: beside, onChannel: channel => go(index, { channel }) }))),
    shown === 'wire' ? h(Wire, { close: () => show(null) }) : null,
    shown === 'jump' ? h(Jump, { world, eyes: clients.current[at], close: () => show(null), onChannel: channel => go(at, { channel }), onPerson: person => be(at, person), onBeside: beside }) : null,
    shown?.thing ? h(Making, { world, ...shown, close: () => show(null), made }) : null);
}

/** Who is who where the panes are too narrow to say it; on a telephone, which of the two is shown. */
function Tabs({ panes, world, at, take }) {
  return h('nav', { class: 'tabs', 'aria-label': texts.beside }, panes.map((pane, index) =>
    h('button', { key: index, type: 'button', 'aria-pressed': String(index === at), onClick: () => take(index) }, world.people.find(one => one.key === pane.as)?.name ?? pane.as)));
}

function skip(event, at) {
  event.preventDefault();
  document.querySelectorAll('.pane')[at]?.querySelector('.messages, .posts, .conversation')?.focus();
}

/** A file that is let fall beside what takes one would be opened in the page's place. */
for (const what of ['dragover', 'drop']) addEventListener(what, event => event.dataTransfer.types.includes('Files') && event.preventDefault());

wear(address().get('theme') ?? remembered('theme', 'system'));
speak(address().get('lang') ?? remembered('language', 'fr'));
render(h(App, { start: await withNamed(await Api.world(), address()) }), document.getElementById('app'));
