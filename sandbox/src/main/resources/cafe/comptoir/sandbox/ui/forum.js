import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { plain, timeOf } from './formats.js';
import { Icon } from './icons.js';
import { localUrl } from './links.js';
import { PostForm } from './post-form.js';
import { Relative } from './relative.js';
import { texts } from './texts.js';

const SHOWN_FIRST = 25;

/** A forum: its posts with their tags, the most recently active first. */
export function Forum({ eyes, open }) {
  const forum = eyes.channel;
  const [word, search] = useState('');
  const [tags, setTags] = useState([]);
  const [order, sort] = useState('activity');
  const [most, setMost] = useState(SHOWN_FIRST);
  const rank = one => order === 'activity' ? activeAt(one).getTime() : Date.parse(one.thread.created);
  const all = forum.server.channels.filter(one => one.parent === forum.id && one.thread);
  const posts = all.filter(one => plain(one.name).includes(plain(word)) && (!tags.length || tags.some(tag => one.thread.tags.includes(tag))))
    .toSorted((left, right) => rank(right) - rank(left));
  const section = (title, list) => list.length ? h('section', { key: title }, h('h3', {}, title), h('ul', {}, list.map(one => h(Post, { key: one.id, one, forum, eyes, open })))) : null;
  const shown = posts.slice(0, most);
  const toggle = tag => setTags(tags.includes(tag) ? tags.filter(one => one !== tag) : [...tags, tag]);
  return h('div', { class: 'forum-view' },
    h('div', { class: 'forum-head' },
      h('input', { type: 'search', placeholder: texts.searchPosts, 'aria-label': texts.searchPosts, value: word, onInput: event => search(event.target.value) }),
      h('select', { 'aria-label': texts.sortBy, value: order, onChange: event => sort(event.target.value) },
        h('option', { value: 'activity' }, texts.byActivity), h('option', { value: 'date' }, texts.byDate)),
      forum.can?.post === false || forum.can?.createThreads === false ? null : h('button', { type: 'button', class: 'button primary', onClick: () => eyes.show(close => h(PostForm, { eyes, forum, open, close })) }, h(Icon, { name: 'plus' }), texts.newPost),
      forum.tags?.length ? h('div', { class: 'tags', role: 'group', 'aria-label': texts.filterTags },
        forum.tags.map(tag => h('button', { key: tag.id, type: 'button', class: tags.includes(tag.id) ? 'tag mine' : 'tag', 'aria-pressed': String(tags.includes(tag.id)), onClick: () => toggle(tag.id) }, tag.emoji ? `${tag.emoji} ` : null, tag.name))) : null,
      forum.topic ? h('p', { class: 'small' }, forum.topic) : null),
    h('div', { class: 'posts' },
      posts.length ? null : h('p', { class: 'empty' }, all.length ? texts.noMatchingPosts : texts.noPosts),
      section(texts.openPosts, shown.filter(one => !one.thread.archived)),
      section(texts.oldPosts, shown.filter(one => one.thread.archived)),
      posts.length > most ? h('button', { type: 'button', class: 'button secondary', onClick: () => setMost(most + SHOWN_FIRST) }, texts.showMore) : null));
}

function Post({ one, forum, eyes, open }) {
  const [first, setFirst] = useState(null);
  useEffect(() => {
    let away = false;
    eyes.safely(async () => {
      const found = await eyes.api.messages(one.id, { limit: 1, after: BigInt(one.id) - 1n });
      if (!away) setFirst(found.messages[0] ?? { gone: true });
    });
    return () => { away = true; };
  }, [one.id]);
  const picture = first?.attachments?.find(file => file.contentType.startsWith('image/'));
  const tags = one.thread.tags.map(id => forum.tags.find(tag => tag.id === id)).filter(Boolean);
  const replies = Math.max(0, one.thread.messages - (first && !first.gone ? 1 : 0));
  return h('li', {}, h('button', { type: 'button', class: one.unread ? 'post unread' : 'post', onClick: () => open(one.id) },
    h('span', { class: 'post-text' },
      tags.length ? h('span', { class: 'tags' }, tags.map(tag => h('span', { key: tag.id, class: 'tag' }, tag.emoji ? `${tag.emoji} ` : null, tag.name))) : null,
      h('b', {}, one.name, one.unread ? h('span', { class: 'badge' }, texts.newMessages) : null),
      h('span', { class: 'excerpt' }, first?.gone ? texts.noText : first ? [h('b', {}, first.author.name), ' : ', first.text] : '…'),
      h('span', { class: 'small post-foot' }, h('span', {}, h(Icon, { name: 'talk' }), ' ', texts.messages(replies)), ' • ', h(Relative, { date: activeAt(one) }),
        one.thread.locked ? ` • ${texts.lockedPost}` : null)),
    picture ? h('img', { src: localUrl(picture.url), alt: '', loading: 'lazy' }) : null));
}

function activeAt(post) {
  return post.last && post.last !== '0' ? timeOf(post.last) : new Date(post.thread.created);
}
