import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fileSize } from './formats.js';
import { Icon } from './icons.js';
import { Lightbox } from './lightbox.js';
import { localUrl, nameOf, webLink } from './links.js';
import { texts } from './texts.js';

const READABLE = /^(text\/(?!html)|application\/(json|x?ya?ml|xml|toml|x-ndjson|javascript|sql))|\.(log|txt|csv|tsv|md|ya?ml|json|jsonl|ini|conf|cfg|toml|xml|sql|sh|py|js|java|eml)$/i;
/** More than this is not read for a look at a file's beginning. */
const PREVIEWED = 60_000;
const LINES = 6;
const HIDDEN = /^SPOILER_/;

/** What is attached to a message: pictures together, films and sounds to play, texts to read, the rest as cards. */
export function Files({ files, eyes }) {
  const pictures = files.filter(file => kind(file) === 'image').map(file => ({ ...file, description: file.description ?? file.name, spoiler: HIDDEN.test(file.name) }));
  return [
    pictures.length ? h(Gallery, { key: 'pictures', items: pictures, eyes }) : null,
    files.filter(file => kind(file) !== 'image').map(file => h(Covered, { key: file.id, covered: HIDDEN.test(file.name) }, h(File, { file }))),
  ];
}

/** What its sender hid is shown to whoever asks for it. */
export function Covered({ covered, children }) {
  const [hidden, setHidden] = useState(covered);
  return hidden ? h('button', { type: 'button', class: 'file covered', 'aria-label': texts.spoilerFile, onClick: () => setHidden(false) }, h(Icon, { name: 'file' }), h('span', { class: 'spoiler-word', 'aria-hidden': 'true' }, 'SPOILER')) : children;
}

function kind(file) {
  return (file.contentType ?? '').split('/')[0];
}

/** Pictures as Discord lays them out; one opens them large. */
export function Gallery({ items, eyes }) {
  const show = at => eyes.show(close => h(Lightbox, { items, first: at, close }));
  return h('div', { class: `gallery of-${Math.min(items.length, 5)}` }, items.map((item, at) => h(Picture, { key: item.url, media: item, description: item.description, spoiler: item.spoiler, onOpen: () => show(at) })));
}

/** A picture of this server is shown; one from elsewhere is only a link: this page asks nobody else for anything. */
export function Picture({ media, description, spoiler, onOpen }) {
  const [hidden, setHidden] = useState(spoiler === true);
  const source = localUrl(media.url);
  if (!source) {
    return h('a', { href: webLink(media.url), target: '_blank', rel: 'noopener noreferrer', class: 'small outside' }, h(Icon, { name: 'picture' }), ` ${description ?? texts.pictureOutside}`);
  }
  const size = media.width && media.height ? { width: media.width, height: media.height } : {};
  if ((media.contentType ?? media.content_type ?? '').startsWith('video/')) return h('video', { src: source, controls: true, preload: 'metadata', 'aria-label': description });
  return h('button', { type: 'button', class: hidden ? 'picture hidden-picture' : 'picture', 'aria-label': hidden ? texts.spoilerPicture : `${texts.picture1} : ${description ?? nameOf(media.url)}`, onClick: () => hidden ? setHidden(false) : onOpen?.() },
    h('img', { src: source, alt: hidden ? '' : description ?? texts.picture, loading: 'lazy', ...size }),
    hidden ? h('span', { class: 'spoiler-word', 'aria-hidden': 'true' }, 'SPOILER') : null);
}

function File({ file }) {
  const source = localUrl(file.url);
  if (source && kind(file) === 'video') return h('video', { src: source, controls: true, preload: 'metadata', class: 'film', 'aria-label': file.name });
  if (source && kind(file) === 'audio') return h('div', { class: 'sound' }, h(FileCard, file), h('audio', { src: source, controls: true, preload: 'metadata', 'aria-label': file.name }));
  if (source && (READABLE.test(file.contentType ?? '') || READABLE.test(file.name)) && file.size <= PREVIEWED) return h(TextFile, { file, source });
  return h(FileCard, file);
}

/** The beginning of a text, and all of it when one wants. */
function TextFile({ file, source }) {
  const [text, setText] = useState('');
  const [whole, showWhole] = useState(false);
  useEffect(() => {
    let away = false;
    fetch(source).then(found => found.text(), () => '').then(found => away || setText(found));
    return () => { away = true; };
  }, [source]);
  const lines = text.split('\n');
  return h('div', { class: 'text-file' },
    h('pre', { tabIndex: 0, role: 'group', 'aria-label': file.name }, (whole ? lines : lines.slice(0, LINES)).join('\n')),
    lines.length > LINES ? h('button', { type: 'button', class: 'textual', 'aria-expanded': String(whole), onClick: () => showWhole(!whole) }, h(Icon, { name: whole ? 'up' : 'down' }), whole ? texts.fold : texts.expand) : null,
    h(FileCard, file));
}

export function FileCard({ url, name, size }) {
  const href = localUrl(url) ?? webLink(url);
  return h('div', { class: 'file' }, h(Icon, { name: 'file' }),
    h('span', { class: 'file-name' }, h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, name), size ? h('span', { class: 'small' }, fileSize(size)) : null),
    h('a', { class: 'button plain', href, download: name, title: texts.download, 'aria-label': `${texts.download} ${name}` }, h(Icon, { name: 'download' })));
}
