import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Api } from './api.js';
import { Dialog } from './dialog.js';
import { Checks, Field } from './fields.js';
import { Overwrites } from './overwrites.js';
import { rolePermissions } from './permissions.js';
import { Removal } from './removal.js';
import { RolesOf } from './roles-of.js';
import { texts } from './texts.js';

const THINGS = ['server', 'channel', 'role', 'person', 'overwrite'];

/** A place where whoever holds the tool makes things by hand, without anybody's permission. */
export function Making({ world, thing, preset = {}, close, made }) {
  const [chosen, choose] = useState(thing);
  if (chosen === 'removal') return h(Removal, { world, preset, close, made });
  if (chosen === 'roles') return h(RolesOf, { world, preset, close, made });
  const tabs = h('div', { class: 'segments', role: 'group', 'aria-label': texts.make }, THINGS.map(one => h('button', { key: one, type: 'button', 'aria-pressed': String(one === chosen), onClick: () => choose(one) }, texts.things[one])));
  return h(Dialog, { title: texts.makes[chosen], class: chosen === 'overwrite' ? 'making wide' : 'making', close },
    tabs, h('p', { class: 'small' }, texts.madeByHand),
    chosen === 'overwrite' ? h(Overwrites, { world, preset, made }) : h(Form, { key: chosen, thing: chosen, world, preset, close, made }));
}

function Form({ thing, world, preset, close, made }) {
  const [values, set] = useState(() => ({ ...initial(thing, world), ...preset }));
  const [problems, tell] = useState({});
  const [sending, setSending] = useState(false);
  const put = (name, value) => {
    set({ ...values, [name]: value });
    tell({ ...problems, [name]: undefined, all: undefined });
  };
  const send = async event => {
    event.preventDefault();
    const missing = ['name', 'owner'].filter(name => name in values && !values[name].trim());
    if (missing.length) {
      tell(Object.fromEntries(missing.map(name => [name, texts.fieldMissing])));
      event.currentTarget.querySelector(`[name="${missing[0]}"]`)?.focus();
      return;
    }
    setSending(true);
    try {
      await Api.make(thing, bodyOf(thing, values));
      await made();
      close();
    } catch (refusal) {
      tell(problemsIn(refusal, values));
      setSending(false);
    }
  };
  const field = (name, kind, extra) => h(Field, { key: name, name, kind, label: texts.fields[name], hint: texts.hints[`${thing}.${name}`], value: values[name], problem: problems[name], onValue: value => put(name, value), ...extra });
  return h('form', { class: 'form', noValidate: true, onSubmit: send },
    FORMS[thing]({ world, values, field, put }),
    problems.all ? h('p', { class: 'problem', role: 'alert' }, problems.all) : null,
    h('div', { class: 'form-foot' }, h('button', { type: 'button', class: 'button secondary', onClick: close }, texts.cancel),
      h('button', { type: 'submit', class: sending ? 'button primary waiting' : 'button primary', disabled: sending }, texts.create)));
}

const named = list => list.map(one => ({ value: one.key ?? one.name, label: one.name }));
const serverOf = (world, values) => world.servers.find(one => one.key === values.server) ?? world.servers[0];

const FORMS = {
  server: ({ world, field }) => [
    field('name', 'text', { required: true, first: true, most: 100 }),
    field('owner', 'select', { required: true, options: named(world.people) }),
  ],
  channel: ({ world, values, field }) => [
    field('server', 'select', { options: named(world.servers) }),
    field('type', 'select', { options: ['text', 'announcement', 'forum', 'category'].map(value => ({ value, label: texts.types[value] })) }),
    field('name', 'text', { required: true, first: true, most: 100 }),
    values.type === 'category' ? null : field('category', 'select', { options: [{ value: '', label: texts.noCategory }, ...serverOf(world, values).channels.filter(one => one.type === 'category').map(one => ({ value: one.name, label: one.name }))] }),
    values.type === 'category' ? null : field('topic', 'text', { most: 1024 }),
    values.type === 'forum' ? field('tags', 'text') : null,
  ],
  role: ({ world, values, field, put }) => [
    field('server', 'select', { options: named(world.servers) }),
    field('name', 'text', { required: true, first: true, most: 100 }),
    field('color', 'color'),
    field('hoist', 'flag'),
    rolePermissions().map(group => h(Checks, { key: group.name, legend: group.name, options: group.permissions, chosen: values.permissions, onChosen: chosen => put('permissions', chosen) })),
  ],
  person: ({ world, values, field, put }) => [
    field('name', 'text', { required: true, first: true, most: 32 }),
    field('username', 'text', { most: 32 }),
    field('locale', 'select', { options: [{ value: 'fr', label: 'Français' }, { value: 'en-US', label: 'English' }] }),
    h(Checks, { legend: texts.fields.servers, options: named(world.servers), chosen: values.servers, onChosen: chosen => put('servers', chosen) }),
    values.servers.length ? h(Checks, { legend: texts.fields.roles, options: rolesOn(world, values.servers), chosen: values.roles, onChosen: chosen => put('roles', chosen) }) : null,
  ],
};

function rolesOn(world, servers) {
  const names = world.servers.filter(one => servers.includes(one.key)).flatMap(one => one.roles.map(role => role.name));
  return [...new Set(names)].filter(name => name !== '@everyone').map(name => ({ value: name, label: name }));
}

function initial(thing, world) {
  const server = world.servers[0]?.key ?? '';
  return {
    server: { name: '', owner: world.people[0]?.key ?? '' },
    channel: { server, type: 'text', name: '', category: '', topic: '', tags: '' },
    role: { server, name: '', color: '#5865a8', hoist: true, permissions: [] },
    person: { name: '', username: '', locale: 'fr', servers: server ? [server] : [], roles: [] },
  }[thing];
}

/** What is sent: nothing that was left empty, and nothing that this kind of thing does not have. */
function bodyOf(thing, values) {
  const known = Object.keys(initial(thing, { servers: [], people: [] }));
  const body = Object.fromEntries(known.map(name => [name, values[name]]).filter(([, value]) => value !== '' && value?.length !== 0));
  if (body.tags) body.tags = body.tags.split(',').map(one => one.trim()).filter(Boolean);
  if (thing === 'channel' && body.type !== 'forum') delete body.tags;
  if (thing === 'channel' && body.type === 'category') ['category', 'topic'].forEach(name => delete body[name]);
  if (thing === 'person') body.roles = (body.roles ?? []).filter(Boolean);
  return body;
}

/** The server puts the field or what was written in it between quotes: what is wrong stands beside that field, else below all. */
export function problemsIn(refusal, values) {
  const quoted = text => typeof text === 'string' && text && refusal.said.toLowerCase().includes(`'${text.toLowerCase()}'`);
  const name = Object.keys(values).find(quoted) ?? ['username', 'name', 'category', 'owner'].find(one => quoted(values[one]));
  return { [name ?? 'all']: refusal.status === 409 && name ? texts.taken : refusal.message };
}
