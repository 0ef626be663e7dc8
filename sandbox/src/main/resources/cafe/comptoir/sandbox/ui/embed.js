import { h } from 'preact';
import { Gallery } from './files.js';
import { color, when } from './formats.js';
import { localUrl, webLink } from './links.js';
import { Line, Markdown } from './markdown.js';

/** An embed: the card with a coloured edge. */
export function Embed({ embed, eyes, open }) {
  const text = { names: eyes.names, open };
  const foot = [embed.footer?.text, embed.timestamp && when(embed.timestamp)].filter(Boolean).join(' • ');
  const linked = (url, shown) => webLink(url) ? h('a', { href: webLink(url), target: '_blank', rel: 'noopener noreferrer' }, shown) : shown;
  return h('div', { class: 'container embed', style: { '--accent-bar': color(embed.color) ?? undefined } },
    embed.thumbnail ? h('div', { class: 'thumbnail' }, h(Gallery, { items: [embed.thumbnail], eyes })) : null,
    embed.author ? h('p', { class: 'embed-author' }, h(Sign, { url: embed.author.icon_url }), linked(embed.author.url, embed.author.name)) : null,
    embed.title ? h('p', { class: 'embed-title' }, linked(embed.url, h(Line, { source: embed.title, ...text }))) : null,
    embed.description ? h(Markdown, { source: embed.description, ...text }) : null,
    embed.fields?.length ? h('div', { class: 'fields' }, embed.fields.map((field, at) =>
      h('div', { key: at, class: field.inline ? 'inline' : '' }, h('b', {}, h(Line, { source: field.name, ...text })), h(Markdown, { source: field.value, ...text })))) : null,
    embed.image ? h(Gallery, { items: [embed.image], eyes }) : null,
    foot ? h('p', { class: 'small' }, h(Sign, { url: embed.footer?.icon_url }), foot) : null);
}

/** The small picture before an author or a footer; one from elsewhere is not asked for. */
function Sign({ url }) {
  const source = url && localUrl(url);
  return source ? h('img', { class: 'embed-sign', src: source, alt: '' }) : null;
}
