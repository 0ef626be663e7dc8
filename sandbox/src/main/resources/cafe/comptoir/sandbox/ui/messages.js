import { button, color, el } from './dom.js';
import { components, fileCard, picture } from './components.js';
import { icon } from './icons.js';
import { inlineMarkdown, markdown } from './markdown.js';
import { language, texts } from './texts.js';

/** Keeps the list on the page equal to what the person sees; what has not changed keeps its node and its focus. */
export function showMessages(list, messages, room) {
  const state = JSON.stringify([room.names, language]);
  const known = new Map([...list.children].map(node => [node.dataset.id, node]));
  const wanted = messages.map((message, at) => nodeOf(message, messages[at - 1], { known, room, state }));
  if (!wanted.length) wanted.push(el('li', { class: 'empty' }, texts.empty));
  const kept = new Set(wanted);
  [...list.children].filter(node => !kept.has(node)).forEach(node => node.remove());
  wanted.forEach((node, at) => {
    if (list.children[at] !== node) list.insertBefore(node, list.children[at] ?? null);
  });
}

function nodeOf(message, before, { known, room, state: around }) {
  const follows = continues(message, before);
  const state = JSON.stringify([message, follows]) + around;
  const old = known.get(message.id);
  if (old?.state === state) return old;
  const node = drawMessage(message, follows, { ...room, message, act: room.actOn(message) });
  node.dataset.id = message.id;
  node.state = state;
  return node;
}

function continues(message, before) {
  return before && before.author.id === message.author.id && !message.replyTo && !message.command
    && before.ephemeral === message.ephemeral && Date.parse(message.time) - Date.parse(before.time) < 5 * 60_000;
}

function drawMessage(message, follows, room) {
  const classes = ['message', follows && 'follows', message.ephemeral && 'ephemeral', message.mentionsMe && 'called'];
  return el('li', { class: classes.filter(Boolean).join(' ') },
    el('span', { class: 'avatar', 'aria-hidden': 'true', style: `--hue: ${hue(message.author.id)}` }, initials(message.author.name)),
    el('article', {},
      message.replyTo ? el('p', { class: 'small context' }, icon('answer'), ` ${texts.answerTo(message.replyTo.author)} : ${message.replyTo.text}`) : null,
      message.command ? el('p', { class: 'small context' }, icon('answer'), ` ${message.command.person} ${texts.usedCommand} `, el('b', {}, message.command.name)) : null,
      follows ? null : byline(message, room),
      body(message, room),
      reactions(message, room),
      message.ephemeral ? dismissal(message, room) : null),
    el('div', { class: 'tools' }, button(icon('more'), event => room.menu(event.currentTarget, message),
      { class: 'plain', 'aria-label': texts.more, title: texts.more, 'aria-haspopup': 'menu' })));
}

function byline(message, room) {
  const time = new Date(message.time);
  const name = button(message.author.name, event => room.personMenu(event.currentTarget, message.author), { class: 'author' });
  const shade = color(message.author.color);
  if (shade) name.style.setProperty('--role', shade);
  return el('p', { class: 'byline' }, name,
    message.author.bot ? el('span', { class: 'badge' }, texts.bot) : null,
    el('time', { datetime: message.time }, new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' }).format(time)),
    message.pinned ? el('span', { class: 'badge' }, texts.pinned) : null);
}

function body(message, room) {
  const parts = [];
  if (message.thinking) parts.push(el('p', { class: 'thinking' }, `${message.author.name} ${texts.thinking}`));
  if (message.content) {
    const content = el('div', { class: 'markdown' }, markdown(message.content, room.names, room.open));
    if (message.edited) (content.lastElementChild ?? content).append(' ', el('span', { class: 'small' }, texts.edited));
    parts.push(content);
  }
  parts.push(message.embeds.map(one => embed(one, room)));
  const shown = new Set();
  if (message.v2) collectFiles(message.components, shown);
  parts.push(message.attachments.filter(file => !shown.has(file.url)).map(attachment));
  parts.push(components(message.components, room));
  return parts;
}

/** A file that a component shows is not shown again below the message. */
function collectFiles(node, into) {
  if (Array.isArray(node)) node.forEach(one => collectFiles(one, into));
  else if (node && typeof node === 'object') {
    if (typeof node.url === 'string') into.add(node.url);
    Object.values(node).forEach(one => collectFiles(one, into));
  }
}

function attachment(file) {
  return file.contentType.startsWith('image/') ? el('div', { class: 'gallery' }, picture(file, file.name)) : fileCard(file.url, file.name, file.size);
}

function embed(one, room) {
  const rich = text => markdown(text, room.names, room.open);
  const box = el('div', { class: 'container embed' },
    one.author ? el('p', { class: 'small' }, one.author.name) : null,
    one.title ? el('p', { class: 'heading-3' }, inlineMarkdown(one.title, room.names, room.open)) : null,
    one.description ? el('div', { class: 'markdown' }, rich(one.description)) : null,
    one.fields?.length ? el('div', { class: 'fields' }, one.fields.map(field => el('div', { class: field.inline ? 'inline' : '' },
      el('b', {}, inlineMarkdown(field.name, room.names, room.open)), el('div', { class: 'markdown' }, rich(field.value))))) : null,
    one.image ? el('div', { class: 'gallery' }, picture(one.image)) : null,
    one.thumbnail ? el('div', { class: 'thumbnail' }, picture(one.thumbnail)) : null,
    one.footer ? el('p', { class: 'small' }, one.footer.text) : null);
  const shade = color(one.color);
  if (shade) box.style.borderInlineStartColor = shade;
  return box;
}

function reactions(message, room) {
  if (!message.reactions.length) return null;
  return el('p', { class: 'reactions' }, message.reactions.map(one =>
    button(`${one.emoji} ${one.count}`, () => room.act(one.mine ? 'unreact' : 'react', { emoji: one.emoji }),
      { class: one.mine ? 'chip mine' : 'chip', 'aria-pressed': String(one.mine) })));
}

function dismissal(message, room) {
  return el('p', { class: 'small' }, icon('eye'), ` ${texts.onlyYou} · `,
    button(texts.hide, () => room.act('hide', {}), { class: 'textual' }));
}

function initials(name) {
  return name.split(/\s+/).map(word => word[0]).slice(0, 2).join('').toUpperCase();
}

function hue(id) {
  return Number(BigInt(id) * 137n % 360n);
}
