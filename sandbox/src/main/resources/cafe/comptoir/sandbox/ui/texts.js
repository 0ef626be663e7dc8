const FRENCH = {
  seenBy: 'Vu par', language: 'English', languageTitle: 'Show this page in English', places: 'Salons',
  skip: 'Aller à la conversation', directMessages: 'Messages privés', bot: 'APP', edited: '(modifié)',
  onlyYou: 'Visible par vous seulement', hide: 'Masquer', thinking: 'réfléchit…', usedCommand: 'a utilisé',
  writeIn: name => `Écrire dans ${name}`, commandHint: ' — « / » pour les commandes', cannotWrite: 'Vous ne pouvez pas écrire ici.',
  send: 'Envoyer', attach: 'Joindre des fichiers', remove: 'Retirer', cancel: 'Annuler', submit: 'Envoyer',
  choose: 'Choisir', validate: 'Valider', reply: 'Répondre', edit: 'Modifier', delete: 'Supprimer', react: 'Réagir',
  more: 'Actions sur ce message', answerTo: name => `En réponse à ${name}`, editing: 'Modification du message',
  empty: 'Rien ici pour le moment.', noChannel: 'Choisissez un salon.', noSuchChannel: 'Vous ne voyez pas ce salon.',
  newBelow: 'Nouveaux messages ↓', lost: 'Connexion perdue, nouvel essai…', back: 'Connexion rétablie.',
  required: 'obligatoire', optional: 'facultatif', yes: 'Oui', no: 'Non', members: 'Personnes', actions: 'Actions',
  unknownUser: '@inconnu', unknownChannel: '#inconnu', unknownRole: '@rôle-inconnu', pinned: 'épinglé',
  spoiler: 'Afficher le texte masqué', run: 'Lancer', noCommand: 'Aucune commande de ce nom.', picture: 'Image',
  leave: 'Quitter le serveur', pictureOutside: 'Image sur un autre site', thread: 'Fil',
};

const ENGLISH = {
  seenBy: 'Seen by', language: 'Français', languageTitle: 'Afficher cette page en français', places: 'Channels',
  skip: 'Go to the conversation', directMessages: 'Direct messages', bot: 'APP', edited: '(edited)',
  onlyYou: 'Only you can see this', hide: 'Dismiss', thinking: 'is thinking…', usedCommand: 'used',
  writeIn: name => `Message ${name}`, commandHint: ' — “/” for commands', cannotWrite: 'You cannot write here.',
  send: 'Send', attach: 'Attach files', remove: 'Remove', cancel: 'Cancel', submit: 'Submit',
  choose: 'Choose', validate: 'OK', reply: 'Reply', edit: 'Edit', delete: 'Delete', react: 'React',
  more: 'Actions on this message', answerTo: name => `Replying to ${name}`, editing: 'Editing the message',
  empty: 'Nothing here yet.', noChannel: 'Choose a channel.', noSuchChannel: 'You do not see this channel.',
  newBelow: 'New messages ↓', lost: 'Connection lost, trying again…', back: 'Connected again.',
  required: 'required', optional: 'optional', yes: 'Yes', no: 'No', members: 'People', actions: 'Actions',
  unknownUser: '@unknown', unknownChannel: '#unknown', unknownRole: '@unknown-role', pinned: 'pinned',
  spoiler: 'Show the hidden text', run: 'Run', noCommand: 'No command of that name.', picture: 'Picture',
  leave: 'Leave the server', pictureOutside: 'Picture on another site', thread: 'Thread',
};

/** What the page says, in the chosen language. */
export const texts = { ...FRENCH };

export let language = 'fr';

export function speak(chosen) {
  language = chosen === 'en' ? 'en' : 'fr';
  Object.assign(texts, language === 'en' ? ENGLISH : FRENCH);
  document.documentElement.lang = language;
}
