import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { Floating } from './floating.js';
import { color, day, hue } from './formats.js';
import { Icon } from './icons.js';
import { texts } from './texts.js';

/** The card of a person: who they are here, and what can be done with them. */
export function Profile({ eyes, server, onPerson, onBeside, make }) {
  const { person: known, anchor } = eyes.profile;
  const [person, learn] = useState(known);
  const close = () => eyes.set({ profile: null });
  useEffect(() => {
    eyes.api.profile(known.id, server?.key).then(found => learn({ ...known, ...found }), problem => eyes.say(problem.message));
  }, [known.id, eyes.view]);
  const then = act => () => {
    close();
    act();
  };
  const me = person.id === eyes.view?.person.id;
  return h(Floating, { anchor, label: texts.profileOf(person.name), side: anchor.closest('.people') ? 'left' : 'right', role: 'dialog', class: 'profile', close },
    h('div', { class: 'profile-banner', style: { '--hue': hue(person.id) } }),
    h(Avatar, { person, size: 'large' }),
    h('div', { class: 'profile-body' },
      h('h3', {}, h('span', { class: 'tinted', style: { '--tint': color(person.roles?.find(one => one.color)?.color) ?? undefined } }, person.nick ?? person.name), person.bot ? h('span', { class: 'badge' }, texts.bot) : null),
      h('p', { class: 'small' }, [person.username ?? person.key, person.nick && person.nick !== person.name ? person.name : null].filter(Boolean).join(' · ')),
      texts.doing(person.activity) ? h('p', { class: 'small' }, texts.doing(person.activity)) : null,
      person.roles?.length ? [h('h4', {}, texts.roles), h('ul', { class: 'role-chips' }, person.roles.map(one => h('li', { key: one.id }, h('i', { style: { background: color(one.color) ?? undefined } }), one.name)))] : null,
      person.joined ? h(Since, { label: texts.memberSince, iso: person.joined }) : null,
      person.created ? h(Since, { label: texts.onDiscordSince, iso: person.created }) : null,
      h('div', { class: 'profile-acts' },
        eyes.commands.user.map(one => h('button', { key: one.name, type: 'button', class: 'button secondary', onClick: then(() => eyes.run('user-menu', { menu: one.name, person: person.id }, one.label)) }, h(Icon, { name: 'command' }), one.label)),
        person.bot || me ? null : [
          h('button', { type: 'button', class: 'button secondary', onClick: then(() => onPerson(person)) }, h(Icon, { name: 'swap' }), texts.become(person.name)),
          h('button', { type: 'button', class: 'button secondary', onClick: then(() => onBeside(person)) }, h(Icon, { name: 'beside' }), texts.seeBeside(person.name))],
        server && !person.bot ? h('button', { type: 'button', class: 'button secondary', onClick: then(() => make('roles', { server: server.key, person: person.id, name: person.name })) }, h(Icon, { name: 'shield' }), texts.makes.roles) : null,
        person.bot || me ? null : h('button', { type: 'button', class: 'button secondary dangerous', onClick: then(() => make('removal', { thing: 'person', body: { person: person.id }, name: person.name })) }, h(Icon, { name: 'delete' }), texts.removePerson),
        h('button', { type: 'button', class: 'button secondary', onClick: then(() => navigator.clipboard?.writeText(person.id)) }, h(Icon, { name: 'copy' }), texts.copyId))));
}

function Since({ label, iso }) {
  return [h('h4', {}, label), h('p', {}, h('time', { dateTime: iso }, day(iso)))];
}
