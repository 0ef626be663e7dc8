import { FRAME_ENGLISH, FRAME_FRENCH } from './texts-frame.js';
import { ENGLISH_TALK, FRENCH_TALK } from './texts-talk.js';

const FRENCH = {
  ...FRAME_FRENCH,
  ...FRENCH_TALK,
  about: 'Discord local, pour essayer', beside: 'Côte à côte', besideTitle: 'Voir deux personnes côte à côte',
  wire: 'Coulisses', wireTitle: 'Tout ce qui passe entre le bot et Discord', filter: 'Filtrer', copyCurl: 'Copier en curl', request: 'Demande', response: 'Réponse',
  seenBy: name => `Vu par ${name}`, actAs: 'Vous êtes', places: 'Salons', servers: 'Serveurs', members: 'Membres', everybody: 'Membres', bots: 'Applications',
  directMessages: 'Messages privés', bot: 'APP', edited: '(modifié)', yesterday: 'Hier à', loading: 'Un instant…', close: 'Fermer', unread: 'non lu',
  onlyYou: 'Vous seul pouvez voir ceci', hide: 'Masquer ce message', thinking: 'réfléchit…', usedCommand: 'a utilisé', interactionFailed: 'Cette interaction a échoué',
  writeIn: name => `Envoyer un message dans ${name}`, cannotWrite: 'Vous n’avez pas la permission d’écrire dans ce salon.', commands: 'Commandes', appCommands: 'Comptoir',
  send: 'Envoyer', attach: 'Joindre des fichiers', browse: 'Choisir un fichier', remove: 'Retirer', cancel: 'Annuler', submit: 'Envoyer', download: 'Télécharger',
  choose: 'Faites un choix', validate: 'Valider', search: 'Rechercher', nothingFound: 'Rien de ce nom.', reply: 'Répondre', edit: 'Modifier', delete: 'Supprimer', react: 'Réagir',
  copyText: 'Copier le texte', copyId: 'Copier l’identifiant', apps: 'Applications', more: 'Plus', alsoPossible: 'Facultatif\u00a0: ', answerTo: name => `Réponse à ${name}`, editing: 'Modification du message',
  noChannel: 'Choisissez un salon.', noSuchChannel: 'Vous ne voyez pas ce salon.', noPosts: 'Aucune publication pour le moment.',
  welcomeTo: name => `Bienvenue dans ${name}\u00a0!`, beginning: 'C’est ici que tout commence.', toEnd: 'Aller aux messages récents', lost: 'Connexion perdue, nouvel essai…',
  required: 'obligatoire', optional: '(facultatif)', yes: 'Oui', no: 'Non', run: 'Lancer', noCommand: 'Aucune commande de ce nom.',
  optionMissing: name => `«\u00a0${name}\u00a0» est obligatoire.`, optionWrong: name => `«\u00a0${name}\u00a0»\u00a0: choisissez dans la liste.`, optionNumber: name => `«\u00a0${name}\u00a0»\u00a0: écrivez un nombre.`, optionShort: (name, least) => `«\u00a0${name}\u00a0»\u00a0: ${least} caractères au moins.`, optionLow: (name, least) => `«\u00a0${name}\u00a0»\u00a0: ${least} ou plus.`, optionHigh: (name, most) => `«\u00a0${name}\u00a0»\u00a0: ${most} au plus.`,
  noSuggestions: 'Les suggestions n’ont pas pu être chargées.', fieldMissing: 'Ce champ est obligatoire.',
  tooShort: least => `Il faut au moins ${least} caractères.`, tooFew: least => `Il faut au moins ${least} choix.`, somethingWrong: 'L’envoi n’a pas marché. Vous pouvez réessayer.',
  goesTo: 'Ce formulaire est envoyé à Comptoir.', unknownUser: '@inconnu', unknownChannel: '#inconnu', unknownRole: '@rôle-inconnu', pinned: 'épinglé',
  spoiler: 'Afficher le texte masqué', picture: 'Image', pictureOutside: 'Image sur un autre site',
  offline: 'Hors ligne', statuses: { online: 'En ligne', idle: 'Absent', dnd: 'Ne pas déranger', offline: 'Hors ligne' }, doing: doing('Joue à', 'En direct\u00a0:', 'Écoute', 'Regarde', 'En compétition\u00a0:'),
  kinds: { 3: 'texte', 4: 'nombre entier', 5: 'oui ou non', 6: 'personne', 7: 'salon', 8: 'rôle', 9: 'personne ou rôle', 10: 'nombre', 11: 'fichier' },
};

const ENGLISH = {
  ...FRAME_ENGLISH,
  ...ENGLISH_TALK,
  about: 'a local Discord, to try things', beside: 'Side by side', besideTitle: 'See two people side by side',
  wire: 'Behind the scenes', wireTitle: 'All that passes between the bot and Discord', filter: 'Filter', copyCurl: 'Copy as curl', request: 'Request', response: 'Response',
  seenBy: name => `Seen by ${name}`, actAs: 'You are', places: 'Channels', servers: 'Servers', members: 'Members', everybody: 'Members', bots: 'Apps',
  directMessages: 'Direct messages', bot: 'APP', edited: '(edited)', yesterday: 'Yesterday at', loading: 'One moment…', close: 'Close', unread: 'unread',
  onlyYou: 'Only you can see this', hide: 'Dismiss message', thinking: 'is thinking…', usedCommand: 'used', interactionFailed: 'This interaction failed',
  writeIn: name => `Message ${name}`, cannotWrite: 'You do not have permission to send messages in this channel.', commands: 'Commands', appCommands: 'Comptoir',
  send: 'Send', attach: 'Attach files', browse: 'Choose a file', remove: 'Remove', cancel: 'Cancel', submit: 'Submit', download: 'Download',
  choose: 'Make a selection', validate: 'Done', search: 'Search', nothingFound: 'Nothing of that name.', reply: 'Reply', edit: 'Edit', delete: 'Delete', react: 'React',
  copyText: 'Copy text', copyId: 'Copy ID', apps: 'Apps', more: 'More', alsoPossible: 'Optional: ', answerTo: name => `Replying to ${name}`, editing: 'Editing message',
  noChannel: 'Choose a channel.', noSuchChannel: 'You do not see this channel.', noPosts: 'No posts yet.',
  welcomeTo: name => `Welcome to ${name}!`, beginning: 'This is where it begins.', toEnd: 'Jump to present', lost: 'Connection lost, trying again…',
  required: 'required', optional: '(optional)', yes: 'Yes', no: 'No', run: 'Run', noCommand: 'No command of that name.',
  optionMissing: name => `“${name}” is required.`, optionWrong: name => `“${name}”: choose from the list.`, optionNumber: name => `“${name}”: write a number.`, optionShort: (name, least) => `“${name}”: at least ${least} characters.`, optionLow: (name, least) => `“${name}”: ${least} or more.`, optionHigh: (name, most) => `“${name}”: at most ${most}.`,
  noSuggestions: 'Loading options failed.', fieldMissing: 'This field is required.',
  tooShort: least => `At least ${least} characters.`, tooFew: least => `Choose at least ${least}.`, somethingWrong: 'It could not be sent. You can try again.',
  goesTo: 'This form is sent to Comptoir.', unknownUser: '@unknown', unknownChannel: '#unknown', unknownRole: '@unknown-role', pinned: 'pinned',
  spoiler: 'Show the hidden text', picture: 'Picture', pictureOutside: 'Picture on another site',
  offline: 'Offline', statuses: { online: 'Online', idle: 'Idle', dnd: 'Do not disturb', offline: 'Offline' }, doing: doing('Playing', 'Streaming', 'Listening to', 'Watching', 'Competing in'),
  kinds: { 3: 'text', 4: 'whole number', 5: 'yes or no', 6: 'person', 7: 'channel', 8: 'role', 9: 'person or role', 10: 'number', 11: 'file' },
};

/** An activity in words; one of type 4 has words of its own. */
function doing(plays, streams, listens, watches, competes) {
  return activity => activity ? { 0: `${plays} ${activity.name}`, 1: `${streams} ${activity.name}`, 2: `${listens} ${activity.name}`, 3: `${watches} ${activity.name}`, 4: activity.state, 5: `${competes} ${activity.name}` }[activity.type] ?? null : null;
}

/** What the page says, in the chosen language. */
export const texts = { ...FRENCH };

export let language = 'fr';

export function speak(chosen) {
  language = chosen === 'en' ? 'en' : 'fr';
  Object.assign(texts, language === 'en' ? ENGLISH : FRENCH);
  document.documentElement.lang = language;
}
