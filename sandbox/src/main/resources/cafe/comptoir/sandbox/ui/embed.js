import { h } from 'preact';
import { Gallery } from './files.js';
import { color, when } from './formats.js';
import { webLink } from './links.js';
import { Line, Markdown } from './markdown.js';

/** An embed: the card with a coloured edge. */
export function Embed({ embed, eyes, open }) {
  const text = { names: eyes.names, open };
  const foot = [embed.footer?.text, embed.timestamp && when(embed.timestamp)].filter(Boolean).join(' • ');
  return h('div', { class: 'container embed', style: { '--accent-bar': color(embed.color) ?? undefined } },
    embed.thumbnail ? h('div', { class: 'thumbnail' }, h(Gallery, { items: [embed.thumbnail], eyes })) : null,
    embed.author ? h('p', { class: 'embed-author' }, embed.author.name) : null,
    embed.title ? h('p', { class: 'embed-title' }, embed.url
      ? h('a', { href: webLink(embed.url), target: '_blank', rel: 'noopener noreferrer' }, h(Line, { source: embed.title, ...text }))
      : h(Line, { source: embed.title, ...text })) : null,
    embed.description ? h(Markdown, { source: embed.description, ...text }) : null,
    embed.fields?.length ? h('div', { class: 'fields' }, embed.fields.map((field, at) =>
      h('div', { key: at, class: field.inline ? 'inline' : '' }, h('b', {}, h(Line, { source: field.name, ...text })), h(Markdown, { source: field.value, ...text })))) : null,
    embed.image ? h(Gallery, { items: [embed.image], eyes }) : null,
    foot ? h('p', { class: 'small' }, foot) : null);
}
