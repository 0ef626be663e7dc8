import { Component, createRef, h } from 'preact';
import { day } from './formats.js';
import { isAfter } from './history.js';
import { Icon } from './icons.js';
import { MessageItem } from './message.js';
import { language, texts } from './texts.js';

const FOLLOWS_WITHIN = 7 * 60_000;
const NEAR_END = 60;
/** So early that the next messages stand there before one has scrolled to them. */
const READ_AHEAD = 1200;
const SLACK = 400;
const FLASHES = 1600;

/**
 * The messages of a channel. Whoever reads the newest goes on seeing it; whoever reads an older one keeps it
 * under their eyes, whatever comes, goes, or changes its size above it.
 */
export class Messages extends Component {
  list = createRef();
  inner = createRef();
  /** What is kept in its place: null at the end, else a message and how far it stands from the top. */
  held = null;
  state = { away: false, flash: null };
  open = id => this.props.open(id);

  componentDidMount() {
    this.watch = new ResizeObserver(() => this.hold());
    this.watch.observe(this.inner.current);
    this.watch.observe(this.list.current);
    this.seen = () => this.scrolled();
    document.addEventListener('visibilitychange', this.seen);
    this.hold();
  }

  componentWillUnmount() {
    this.watch.disconnect();
    document.removeEventListener('visibilitychange', this.seen);
    clearTimeout(this.fading);
    cancelAnimationFrame(this.next);
  }

  /** In which message the focus is: a button that was pressed may go, and its message too. */
  getSnapshotBeforeUpdate() {
    const at = document.activeElement;
    return this.inner.current.contains(at) ? at.closest('.message')?.dataset.id : null;
  }

  componentDidUpdate(_props, _state, focused) {
    if (focused && document.activeElement === document.body) (this.item(focused) ?? this.inner.current.lastElementChild)?.focus({ preventScroll: true });
    const { history } = this.props.eyes;
    if (history.target) this.lead(history);
    this.hold();
    if (this.held === null && !history.after) this.hasRead();
    this.lookAhead();
  }

  /** A pane that stands behind another on a telephone is read by nobody. */
  hasRead() {
    if (this.list.current.checkVisibility({ visibilityProperty: true })) this.props.eyes.hasRead();
  }

  /** Brings a message that was asked for before the reader. */
  lead(history) {
    const id = history.target;
    history.target = null;
    this.held = { id, top: this.list.current.clientHeight / 3 };
    this.hold();
    this.item(id)?.focus({ preventScroll: true });
    clearTimeout(this.fading);
    this.setState({ flash: id, away: true });
    this.fading = setTimeout(() => this.setState({ flash: null }), FLASHES);
  }

  item(id) {
    return this.inner.current.querySelector(`[data-id="${id}"]`);
  }

  hold() {
    const list = this.list.current;
    if (!list) return;
    const item = this.held && this.item(this.held.id);
    if (!this.held) list.scrollTop = list.scrollHeight;
    else if (item) list.scrollTop = item.offsetTop - this.held.top;
    this.placed = shapeOf(list);
  }

  scrolled() {
    const { eyes } = this.props;
    const { history } = eyes;
    const list = this.list.current;
    // At the end, what moves while anything changes its size is not the reader.
    if (this.held === null && (list.scrollTop === this.placed.top || shapeOf(list).size !== this.placed.size)) this.hold();
    const below = list.scrollHeight - list.scrollTop - list.clientHeight;
    const atEnd = below < NEAR_END && !history.after;
    this.held = atEnd ? null : this.first(list);
    if (atEnd) this.hasRead();
    if (this.state.away === atEnd) this.setState({ away: !atEnd });
    this.failed = false;
    this.lookAhead();
  }

  /** At most once in a frame. */
  lookAhead() {
    this.next ??= requestAnimationFrame(() => {
      this.next = null;
      if (this.list.current) this.readOn();
    });
  }

  /** A few more messages where the reader comes near the end of those that are drawn. */
  readOn() {
    const { eyes } = this.props;
    const list = this.list.current;
    const above = list.scrollTop;
    const below = list.scrollHeight - above - list.clientHeight;
    const direction = this.wants('before', above, below) ? 'before' : this.wants('after', below, above) ? 'after' : null;
    if (!direction || this.reading || this.failed) return;
    this.reading = true;
    eyes.safely(() => eyes.history.readOn(direction, Math.min(above, below) < READ_AHEAD / 2)).then(done => {
      this.reading = false;
      this.failed = done === null; // The next try is the reader's, who scrolls.
      if (this.list.current) this.setState({});
    });
  }

  /** What is let go of at the other end must be further away than what comes: else the two ends would take turns for ever. */
  wants(direction, near, far) {
    const { history } = this.props.eyes;
    return history[direction] && near < READ_AHEAD && (!history.full || near + SLACK < far);
  }

  /** The first message that can be seen. */
  first(list) {
    const items = this.inner.current.children;
    let [from, to] = [0, items.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (items[middle].offsetTop + items[middle].offsetHeight > list.scrollTop) to = middle;
      else from = middle + 1;
    }
    while (from < items.length && !items[from].dataset.id) from++;
    return from < items.length ? { id: items[from].dataset.id, top: items[from].offsetTop - list.scrollTop } : null;
  }

  toEnd = async () => {
    const { eyes } = this.props;
    this.held = null;
    if (eyes.history.after) await eyes.safely(() => eyes.history.newest());
    this.setState({ away: false });
    this.hold();
  };

  /** From message to message by the arrows, as in Discord. */
  key = event => {
    if (!event.target.classList.contains('message')) return;
    const items = [...this.inner.current.querySelectorAll('.message')];
    const at = items.indexOf(event.target);
    const next = { ArrowUp: items[at - 1], ArrowDown: items[at + 1], Home: items[0], End: items.at(-1) }[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  render({ eyes }) {
    const { messages, before, after, loaded } = eyes.history;
    const line = loaded && eyes.readTo ? messages.find(one => isAfter(one.id, eyes.readTo))?.id : null;
    return h('div', { class: 'scene' },
      h('div', { class: 'messages', ref: this.list, onScroll: () => this.scrolled() },
        h('ol', { ref: this.inner, 'aria-label': eyes.channel.label, onKeyDown: this.key },
          loaded && !before ? h(Beginning, { key: 'beginning', eyes }) : null,
          messages.flatMap((message, at) => this.row(message, messages[at - 1], message.id === line, at === messages.length - 1)),
          eyes.using.sent.filter(one => one.channel === eyes.channel.id).map(one => h(Sent, { key: `sent ${one.id}`, one, eyes })))),
      this.state.away || after ? h('button', { type: 'button', class: 'to-end', onClick: this.toEnd }, h('span', {}, texts.olderShown), h('b', {}, texts.toEnd, ' ', h(Icon, { name: 'down' }))) : null,
      h(Spoken, { eyes }));
  }

  /** Keyed elements in one list: rows of their own would all be made anew when others come before them. */
  row(message, before, unread, last) {
    const { eyes } = this.props;
    const fresh = !before || new Date(before.time).toDateString() !== new Date(message.time).toDateString();
    const mark = [eyes.using.pending.get(message.id), eyes.using.failed.has(message.id), eyes.replyTo?.id === message.id, eyes.editing?.id === message.id, this.state.flash === message.id, eyes.channel.canWrite, language].join();
    return [
      fresh || unread ? h('li', { key: 'day ' + message.id, class: unread ? 'day new' : 'day' }, h('span', {}, fresh ? day(message.time) : ''), unread ? h('b', {}, texts.newMessages) : null) : null,
      h(MessageItem, { key: message.id, message, follows: !fresh && !unread && follows(message, before), mark, flash: this.state.flash === message.id, last, names: eyes.names, eyes, open: this.open }),
    ];
  }
}

function shapeOf(list) {
  return { top: list.scrollTop, size: `${list.clientHeight} ${list.scrollHeight}` };
}

function follows(message, before) {
  return before.author.id === message.author.id && before.author.name === message.author.name && !message.replyTo && !message.command && !message.about && !before.about
    && before.ephemeral === message.ephemeral && Date.parse(message.time) - Date.parse(before.time) < FOLLOWS_WITHIN;
}

function Beginning({ eyes }) {
  const { channel } = eyes;
  return h('li', { class: 'beginning' }, h('span', { class: 'round' }, h(Icon, { name: channel.type })),
    h('h3', {}, channel.thread ? channel.name : texts.welcomeTo(channel.label)), channel.thread ? null : h('p', { class: 'quiet' }, channel.topic || texts.beginning));
}

/** A command that waits for its answer, or got none. */
function Sent({ one, eyes }) {
  return h('li', { class: one.failed ? 'message sent ephemeral' : 'message sent' },
    h('span', { class: 'sign' }, h(Icon, { name: 'command' })),
    h('article', {}, h('p', {}, h('b', {}, eyes.view.person.name), ` ${texts.usedCommand} `, h('span', { class: 'mention' }, one.label)),
      one.failed ? h('p', { class: 'failed', role: 'alert', title: one.failed }, texts.interactionFailed, ' • ', h('button', { type: 'button', class: 'textual', onClick: () => eyes.using.forget(one) }, texts.hide))
        : h('p', { class: 'small', role: 'status' }, texts.waitsForAnswer, '…')));
}

/** What is new, for whoever listens to the page instead of looking at it. */
class Spoken extends Component {
  state = { said: '' };
  last = null;

  componentDidUpdate() {
    const { eyes } = this.props;
    const newest = eyes.messages.at(-1);
    if (!newest || newest.id === this.last || eyes.history.after) return;
    const isNew = this.last !== null && isAfter(newest.id, this.last) && newest.author.id !== eyes.view.person.id;
    this.last = newest.id;
    if (isNew) this.setState({ said: `${newest.author.name} : ${newest.text}` });
  }

  render() {
    return h('p', { class: 'hidden-text', 'aria-live': 'polite' }, this.state.said);
  }
}
