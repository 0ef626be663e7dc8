import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Api } from './api.js';
import { Dialog } from './dialog.js';
import { Checks } from './fields.js';
import { texts } from './texts.js';

/** Gives roles to a person by hand, and takes them away. */
export function RolesOf({ world, preset, close, made }) {
  const server = world.servers.find(one => one.key === preset.server);
  const [held, hold] = useState([]);
  const [problem, say] = useState('');
  const api = new Api(preset.person);
  useEffect(() => { api.profile(preset.person, preset.server).then(found => hold(found.roles.map(one => one.name)), refusal => say(refusal.message)); }, []);
  const change = async next => {
    const role = next.find(one => !held.includes(one)) ?? held.find(one => !next.includes(one));
    try {
      await api.act('role', { server: preset.server, role, has: next.includes(role) });
      hold(next);
      say('');
      await made();
    } catch (refusal) {
      say(refusal.message);
    }
  };
  const roles = server.roles.filter(one => one.name !== '@everyone').map(one => ({ value: one.name, label: one.name }));
  return h(Dialog, { title: texts.rolesOf(preset.name), close, foot: h('button', { type: 'button', class: 'button primary', onClick: close }, texts.close) },
    h(Checks, { legend: server.name, options: roles, chosen: held, onChosen: change }),
    problem ? h('p', { class: 'problem', role: 'alert' }, problem) : null);
}
