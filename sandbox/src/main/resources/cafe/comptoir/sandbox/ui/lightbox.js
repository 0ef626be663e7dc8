import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from './dialog.js';
import { Icon } from './icons.js';
import { localUrl, nameOf } from './links.js';
import { texts } from './texts.js';

/** Pictures large, one after the other by the arrows; Escape or a click beside them closes. */
export function Lightbox({ items, first, close }) {
  const [at, go] = useState(first);
  const item = items[at];
  const source = localUrl(item.url);
  const name = item.name ?? nameOf(item.url);
  const step = by => go((at + by + items.length) % items.length);
  const key = event => {
    if (event.key === 'ArrowRight') step(1);
    else if (event.key === 'ArrowLeft') step(-1);
  };
  return h(Dialog, { title: item.description ?? name, hideTitle: true, class: 'lightbox', close },
    h('div', { class: 'lightbox-box', onKeyDown: key, onClick: event => event.target === event.currentTarget && close() },
      h('img', { src: source, alt: item.description ?? name }),
      h('div', { class: 'lightbox-foot' },
        items.length > 1 ? h('button', { type: 'button', class: 'plain', 'aria-label': texts.previous, onClick: () => step(-1) }, '‹') : null,
        h('span', { class: 'small' }, items.length > 1 ? `${at + 1} / ${items.length} • ` : '', name),
        items.length > 1 ? h('button', { type: 'button', class: 'plain', 'aria-label': texts.next, onClick: () => step(1) }, '›') : null,
        h('a', { class: 'plain', href: source, target: '_blank', title: texts.original, 'aria-label': texts.original }, h(Icon, { name: 'external' })),
        h('a', { class: 'plain', href: source, download: name, title: texts.download, 'aria-label': texts.download }, h(Icon, { name: 'download' })),
        h('button', { type: 'button', class: 'plain', 'data-first': true, 'aria-label': texts.close, onClick: close }, h(Icon, { name: 'close' })))));
}
