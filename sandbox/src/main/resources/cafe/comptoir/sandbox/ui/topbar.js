import { h } from 'preact';
import { useFloating } from './floating.js';
import { Icon } from './icons.js';
import { remembered, THEMES } from './settings.js';
import { language, texts } from './texts.js';

/** What concerns the whole window: to go somewhere, to make something, two people, behind the scenes, settings. */
export function TopBar({ shown, toggle, make, settle, skip, beside, onBeside, onSwap, problem }) {
  const settings = useFloating(texts.settings, () => h(Settings, { settle }), { class: 'settings' });
  const tool = (icon, label, title, on, act, extra) => h('button', { type: 'button', class: 'plain', 'aria-pressed': on === null ? undefined : String(on), title, onClick: act, ...extra },
    h(Icon, { name: icon }), h('span', { class: 'label' }, label));
  return h('header', { class: 'top' },
    skip,
    h('h1', {}, 'Comptoir'), h('span', { class: 'small about' }, texts.about),
    h('span', { class: 'spring' }),
    tool('find', texts.goTo, texts.jumpTitle, null, () => toggle('jump'), { 'aria-keyshortcuts': 'Control+K' }),
    tool('plus', texts.make, texts.makeTitle, null, () => make('server')),
    tool('beside', texts.beside, texts.besideTitle, beside, onBeside),
    beside ? tool('swap', texts.swap, texts.swapTitle, null, onSwap) : null,
    tool('wire', texts.wire, texts.wireTitle, shown === 'wire', () => toggle('wire')),
    h('button', { type: 'button', class: 'plain', title: texts.settings, 'aria-label': texts.settings, ...settings.handlers }, h(Icon, { name: 'gear' })),
    settings.node,
    problem ? h('p', { class: 'kept', role: 'alert' }, texts.notKept, h('span', { class: 'small' }, problem)) : null);
}

function Settings({ settle }) {
  const theme = document.documentElement.dataset.theme;
  return [
    h(Choice, { legend: texts.languageLabel, name: 'language', value: language, options: [['fr', 'Français'], ['en', 'English']], settle }),
    h(Choice, { legend: texts.theme, name: 'theme', value: theme ?? remembered('theme', 'system'), options: THEMES.map(one => [one, texts.themes[one]]), settle }),
  ];
}

function Choice({ legend, name, value, options, settle }) {
  return h('fieldset', {}, h('legend', {}, legend), h('div', { class: 'segments' }, options.map(([key, label]) =>
    h('label', { key }, h('input', { type: 'radio', name, checked: key === value, 'data-first': key === value && name === 'language' ? '' : undefined, onChange: () => settle(name, key) }), h('span', {}, label)))));
}
