import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from './dialog.js';
import { Field } from './fields.js';
import { moment } from './formats.js';
import { Icon } from './icons.js';
import { texts } from './texts.js';

const OVER = ['completed', 'canceled'];

/** The line above the channels that leads to the server's events. */
export function Calendar({ eyes, server }) {
  const [open, setOpen] = useState(false);
  const events = server.events.filter(one => !OVER.includes(one.status));
  const may = server.can?.createEvents ?? server.can?.manageEvents ?? false;
  if (!events.length && !may) return null;
  return h('div', { class: 'list-line' },
    h('button', { type: 'button', class: 'channel', onClick: () => setOpen(true), 'aria-haspopup': 'dialog' }, h(Icon, { name: 'calendar' }), h('span', {}, texts.events),
      events.length ? h('span', { class: events.some(one => one.status === 'active') ? 'count live' : 'count' }, ' ', events.length) : null),
    open ? h(Events, { eyes, server, events, may, close: () => setOpen(false) }) : null);
}

function Events({ eyes, server, events, may, close }) {
  const [planning, plan] = useState(false);
  if (planning) return h(Plan, { eyes, server, close: () => plan(false) });
  return h(Dialog, { title: texts.eventsOf(server.name), class: 'events', close, foot: may ? h('button', { type: 'button', class: 'button primary', onClick: () => plan(true) }, h(Icon, { name: 'plus' }), texts.planEvent) : null },
    events.length ? h('ul', {}, events.toSorted((left, right) => left.start.localeCompare(right.start)).map(one => h(Happening, { key: one.id, one, eyes, server }))) : h('p', { class: 'quiet' }, texts.noEvents));
}

/** One event: when, where, who comes; and what its planner may do with it. */
function Happening({ one, eyes, server }) {
  const manages = server.can?.manageEvents || one.creator === eyes.view.person.id;
  const move = status => eyes.act('move-event', { in: undefined, server: server.key, event: one.id, status });
  const live = one.status === 'active';
  return h('li', { class: 'event' },
    h('p', { class: live ? 'event-when live' : 'event-when' }, h(Icon, { name: 'calendar' }), live ? texts.eventLive : h('time', { dateTime: one.start }, moment(one.start)), h('span', { class: 'spring' }),
      h('span', { class: 'small', title: texts.interested(one.interested) }, h(Icon, { name: 'person' }), one.interested, h('span', { class: 'hidden-text' }, texts.interested(one.interested)))),
    h('h3', {}, one.name),
    one.description ? h('p', {}, one.description) : null,
    h('p', { class: 'small' }, one.location, ' · ', texts.until(moment(one.end, one.start))),
    h('div', { class: 'row' },
      h('button', { type: 'button', class: one.mine ? 'button primary' : 'button secondary', 'aria-pressed': String(one.mine), onClick: () => eyes.act('interest', { in: undefined, server: server.key, event: one.id, interested: !one.mine }) },
        h(Icon, { name: one.mine ? 'check' : 'star' }), texts.iAmInterested),
      manages ? [
        live ? h('button', { type: 'button', class: 'button secondary', onClick: () => move('completed') }, texts.endEvent) : h('button', { type: 'button', class: 'button success', onClick: () => move('active') }, texts.startEvent),
        live ? null : h('button', { type: 'button', class: 'button danger', onClick: () => move('canceled') }, texts.cancelEvent)] : null));
}

const local = date => new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

function Plan({ eyes, server, close }) {
  const [values, set] = useState(() => ({ name: '', location: '', description: '', start: local(new Date(Date.now() + 86_400_000)), end: local(new Date(Date.now() + 93_600_000)) }));
  const [problems, tell] = useState({});
  const put = (name, value) => {
    set({ ...values, [name]: value });
    tell({ ...problems, [name]: undefined });
  };
  const send = async event => {
    event.preventDefault();
    const found = {};
    for (const name of ['name', 'location', 'start', 'end']) if (!values[name].trim()) found[name] = texts.fieldMissing;
    if (!found.start && Date.parse(values.start) <= Date.now()) found.start = texts.eventPast;
    if (!found.end && values.end <= values.start) found.end = texts.eventBackwards;
    tell(found);
    if (Object.keys(found).length) return;
    try {
      await eyes.api.act('plan-event', { server: server.key, ...values, start: new Date(values.start).toISOString(), end: new Date(values.end).toISOString() });
      close();
    } catch (refusal) {
      tell({ all: refusal.message });
    }
  };
  const field = (name, kind, extra) => h(Field, { name, kind, label: texts.eventFields[name], value: values[name], problem: problems[name], onValue: value => put(name, value), ...extra });
  return h(Dialog, { title: texts.planEvent, close },
    h('form', { class: 'form', noValidate: true, onSubmit: send },
      field('name', 'text', { required: true, first: true, most: 100 }), field('location', 'text', { required: true, most: 100 }), field('start', 'datetime-local', { required: true }), field('end', 'datetime-local', { required: true }), field('description', 'paragraph', { most: 1000 }),
      problems.all ? h('p', { class: 'problem', role: 'alert' }, problems.all) : null,
      h('div', { class: 'form-foot' }, h('button', { type: 'button', class: 'button secondary', onClick: close }, texts.cancel), h('button', { type: 'submit', class: 'button primary' }, texts.planEvent))));
}
