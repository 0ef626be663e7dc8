import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Api } from './api.js';
import { Dialog } from './dialog.js';
import { Field } from './fields.js';
import { texts } from './texts.js';

/** Asks once before something is taken away by hand. `preset`: { thing, body, name }; of a server's roles one is chosen here. */
export function Removal({ world, preset, close, made }) {
  const [problem, say] = useState('');
  const roles = preset.thing === 'role' ? rolesOf(world, preset.body.server) : null;
  const [role, choose] = useState(roles?.[0]?.name);
  const title = roles ? texts.removeRole : texts.removeTitle(preset.name);
  const remove = async () => {
    try {
      await Api.remove(preset.thing, roles ? { ...preset.body, role } : preset.body);
      await made();
      close();
    } catch (refusal) {
      say(refusal.message);
    }
  };
  return h(Dialog, {
    title, close,
    foot: [
      h('button', { key: 'no', type: 'button', class: 'button secondary', 'data-first': '', onClick: close }, texts.cancel),
      h('button', { key: 'yes', type: 'button', class: 'button danger', disabled: roles?.length === 0, onClick: remove }, texts.delete),
    ],
  }, h('p', {}, texts.removes[preset.thing]),
  roles ? h(Field, { name: 'role', kind: 'select', label: `${texts.things.role} – ${preset.name}`, value: role, options: roles.map(one => ({ value: one.name, label: one.name })), onValue: choose }) : null,
  problem ? h('p', { class: 'problem', role: 'alert' }, problem) : null);
}

function rolesOf(world, server) {
  return world.servers.find(one => one.key === server).roles.filter(one => one.name !== '@everyone');
}
