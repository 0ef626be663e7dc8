import { language } from './texts.js';

/** Discord's permissions in its own groups and words: name, French, English. Those of `CHANNEL` can differ from channel to channel. */
const GENERAL = [
  ['VIEW_CHANNEL', 'Voir les salons', 'View channels'],
  ['MANAGE_CHANNELS', 'Gérer les salons', 'Manage channels'],
  ['MANAGE_ROLES', 'Gérer les rôles et les droits', 'Manage roles and permissions'],
  ['MANAGE_WEBHOOKS', 'Gérer les webhooks', 'Manage webhooks'],
  ['CREATE_INSTANT_INVITE', 'Créer des invitations', 'Create invites'],
];

const WRITING = [
  ['SEND_MESSAGES', 'Envoyer des messages', 'Send messages'],
  ['SEND_MESSAGES_IN_THREADS', 'Envoyer des messages dans les fils', 'Send messages in threads'],
  ['CREATE_PUBLIC_THREADS', 'Créer des fils publics', 'Create public threads'],
  ['CREATE_PRIVATE_THREADS', 'Créer des fils privés', 'Create private threads'],
  ['EMBED_LINKS', 'Intégrer des liens', 'Embed links'],
  ['ATTACH_FILES', 'Joindre des fichiers', 'Attach files'],
  ['ADD_REACTIONS', 'Ajouter des réactions', 'Add reactions'],
  ['USE_EXTERNAL_EMOJIS', 'Utiliser des émojis d’ailleurs', 'Use external emoji'],
  ['MENTION_EVERYONE', 'Mentionner @everyone, @here et tous les rôles', 'Mention @everyone, @here and all roles'],
  ['MANAGE_MESSAGES', 'Gérer les messages', 'Manage messages'],
  ['PIN_MESSAGES', 'Épingler des messages', 'Pin messages'],
  ['MANAGE_THREADS', 'Gérer les fils', 'Manage threads'],
  ['READ_MESSAGE_HISTORY', 'Voir les anciens messages', 'Read message history'],
  ['SEND_POLLS', 'Créer des sondages', 'Create polls'],
  ['BYPASS_SLOWMODE', 'Ignorer le mode lent', 'Bypass slowmode'],
];

const APPS = [
  ['USE_APPLICATION_COMMANDS', 'Utiliser les commandes de l’application', 'Use application commands'],
  ['USE_EXTERNAL_APPS', 'Utiliser des applications d’ailleurs', 'Use external apps'],
  ['CREATE_EVENTS', 'Créer des événements', 'Create events'],
  ['MANAGE_EVENTS', 'Gérer les événements', 'Manage events'],
];

const SERVER = [
  ['ADMINISTRATOR', 'Administrateur', 'Administrator'],
  ['MANAGE_GUILD', 'Gérer le serveur', 'Manage server'],
  ['VIEW_AUDIT_LOG', 'Voir le journal d’audit', 'View audit log'],
  ['KICK_MEMBERS', 'Expulser des membres', 'Kick members'],
  ['BAN_MEMBERS', 'Bannir des membres', 'Ban members'],
  ['MODERATE_MEMBERS', 'Exclure temporairement des membres', 'Time out members'],
  ['CHANGE_NICKNAME', 'Changer son pseudo', 'Change nickname'],
  ['MANAGE_NICKNAMES', 'Gérer les pseudos', 'Manage nicknames'],
  ['MANAGE_GUILD_EXPRESSIONS', 'Gérer les émojis', 'Manage emoji'],
];

const GROUPS = {
  general: [{ fr: 'Salons', en: 'Channels' }, GENERAL],
  writing: [{ fr: 'Messages', en: 'Messages' }, WRITING],
  apps: [{ fr: 'Applications et événements', en: 'Apps and events' }, APPS],
  server: [{ fr: 'Serveur', en: 'Server' }, SERVER],
};

/** The permissions that a channel can give or take, in groups of { value, label }. */
export function channelPermissions() {
  return groups(['general', 'writing', 'apps']);
}

/** All that a role can hold. */
export function rolePermissions() {
  return groups(['server', 'general', 'writing', 'apps']);
}

function groups(names) {
  return names.map(name => ({ name: GROUPS[name][0][language], permissions: GROUPS[name][1].map(([value, fr, en]) => ({ value, label: language === 'fr' ? fr : en })) }));
}
