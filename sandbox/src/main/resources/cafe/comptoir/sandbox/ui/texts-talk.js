/** French counts none as one, English as many. */
const many = (count, one, more) => `${count} ${count > 1 ? more : one}`;
const manyEnglish = (count, one, more) => `${count} ${count === 1 ? one : more}`;

/** What the conversation says, in French. */
export const FRENCH_TALK = {
  add: 'Ajouter', post: 'Publier', back: 'Revenir', next: 'Suivante', previous: 'Précédente', original: 'Ouvrir l’original', expand: 'Tout afficher', fold: 'Réduire',
  pins: 'Messages épinglés', noPins: 'Aucun message n’est épinglé dans ce salon.', pin: 'Épingler', unpin: 'Désépingler', jump: 'Y aller',
  publish: 'Diffuser', published: 'Diffusé', publishHint: 'Envoyer cette annonce aux serveurs qui suivent ce salon',
  addReaction: 'Ajouter une réaction', emoji: 'Émojis', searchEmoji: 'Chercher un émoji', noEmoji: 'Aucun émoji de ce nom.', recent: 'Récents', serverEmoji: 'Ce serveur',
  emojiGroups: { smileys: 'Visages', people: 'Gens', nature: 'Nature', food: 'Repas', travel: 'Voyages', activities: 'Loisirs', objects: 'Objets', symbols: 'Symboles', flags: 'Drapeaux' },
  poll: 'Sondage', makePoll: 'Créer un sondage', question: 'Question', answers: 'Réponses', answerNumber: at => `Réponse ${at}`, addAnswer: 'Ajouter une réponse',
  duration: 'Durée', hours: count => count < 24 ? many(count, 'heure', 'heures') : count < 168 ? many(count / 24, 'jour', 'jours') : many(count / 168, 'semaine', 'semaines'),
  manyAnswers: 'Autoriser plusieurs réponses', pickOne: 'Choisissez une réponse', pickMany: 'Choisissez une ou plusieurs réponses', vote: 'Voter', takeBack: 'Retirer mon vote',
  showResults: 'Voir les résultats', backToVote: 'Revenir au vote', votes: count => many(count, 'vote', 'votes'), pollClosed: 'Sondage terminé', endPoll: 'Terminer le sondage',
  pollEnded: name => `Le sondage de ${name} est terminé.`, pollTie: 'Égalité', pollWinner: 'Réponse gagnante', pollNobody: 'Personne n’a voté.', seePoll: 'Voir le sondage', yourVote: 'votre vote',
  ends: 'fin',
  thread: 'Fil', startThread: 'Créer un fil', threadName: 'Nom du fil', privateThread: 'Fil privé : seules les personnes ajoutées le voient', messages: count => many(count, 'message', 'messages'),
  seeThread: 'Voir le fil', archive: 'Fermer le fil', reopen: 'Rouvrir le fil', lock: 'Verrouiller le fil', unlock: 'Déverrouiller le fil', joinThread: 'Rejoindre le fil', leaveThread: 'Quitter le fil',
  threadArchived: 'Ce fil est fermé. Un message le rouvre.', threadLocked: 'Ce fil est verrouillé : seule l’équipe peut le rouvrir.', threadStartedBy: name => `Fil commencé par ${name}`, addPerson: 'Ajouter quelqu’un', guestSeesNothing: 'Cette personne ne voit pas le salon de ce fil.', addPersonTo: name => `Ajouter quelqu’un à «\u00a0${name}\u00a0»`,
  threadActions: 'Actions du fil', threadMembers: count => many(count, 'personne', 'personnes'),
  pinnedNotice: ['a épinglé', 'un message', 'dans ce salon.'], seePins: 'Voir les messages épinglés', forwarded: 'Transféré', threadNotice: 'a commencé un fil :', addedNotice: 'a ajouté', addedEnd: 'au fil.', joinedNotice: 'a rejoint le serveur. Bienvenue !', renamedNotice: 'a renommé le fil :', followedNotice: 'a abonné ce salon à', followedEnd: '. Ses annonces arriveront ici.',
  reactedBy: (names, more, emoji) => `${list(more > 0 ? [...names, more > 1 ? `${more} autres` : '1 autre'] : names, 'et')} : ${emoji}`, slowmode: span => `Mode lent : un message toutes les ${span}.`,
  newPost: 'Nouvelle publication', title: 'Titre', firstMessage: 'Message', tags: 'Étiquettes', allTags: 'Toutes', filterTags: 'Filtrer par étiquette', sortBy: 'Trier', byActivity: 'Activité récente', byDate: 'Date de publication',
  searchPosts: 'Chercher une publication', openPosts: 'Publications ouvertes', oldPosts: 'Publications fermées', noMatchingPosts: 'Aucune publication ne correspond.', noText: '(message supprimé)', showMore: 'Afficher la suite', closedThread: 'fermé', lockedThread: 'verrouillé', lockedPost: 'verrouillée',
  newMessages: 'Nouveaux', newSince: count => many(count, 'nouveau message', 'nouveaux messages'), markRead: 'Marquer comme lu', typing: names => names.length > 3 ? 'Plusieurs personnes écrivent…' : `${list(names, 'et')} ${names.length > 1 ? 'écrivent' : 'écrit'}…`,
  olderShown: 'Vous lisez d’anciens messages', everyone: 'Prévenir tout le monde dans ce salon', here: 'Prévenir les personnes en ligne', gone: 'Message d’origine supprimé', moreThings: 'Ajouter…', removeFile: 'Retirer le fichier',
  deleteTitle: 'Supprimer le message', deleteSure: 'Voulez-vous vraiment supprimer ce message ?', waitsForAnswer: 'En attente d’une réponse', messageGone: 'Ce message n’est plus là.', cannotDraw: 'Ce message ne peut pas être affiché.', filesTooMany: most => `${most} fichiers au plus par message.`, nobodyCalled: name => `Personne ne s’appelle «\u00a0${name}\u00a0» ici. Choisissez qui vous êtes en bas à gauche.`, tooMuch: most => `${most} caractères au plus.`, messageTooLong: most => `Ce message est trop long\u00a0: ${most} caractères au plus.`,
  chosenOf: (count, most) => `${count} sur ${most}`, filesOf: (count, most) => many(count, 'fichier', 'fichiers') + ` sur ${most}`, tooMany: most => `${most} au plus.`, dropHere: 'Déposez les fichiers ici', saveHint: ['Échap pour', 'annuler', 'Entrée pour', 'enregistrer'], save: 'Enregistrer',
  picture1: 'Agrandir l’image', spoilerPicture: 'Afficher l’image masquée', spoilerFile: 'Afficher le fichier masqué', copyCode: 'Copier', copied: 'Copié', noAnswerYet: 'n’a pas répondu.', formFrom: name => `Ce formulaire est envoyé à ${name}.`,
};

/** The same in English. */
export const ENGLISH_TALK = {
  add: 'Add', post: 'Post', back: 'Back', next: 'Next', previous: 'Previous', original: 'Open the original', expand: 'Show all', fold: 'Collapse',
  pins: 'Pinned messages', noPins: 'No message is pinned in this channel.', pin: 'Pin', unpin: 'Unpin', jump: 'Jump',
  publish: 'Publish', published: 'Published', publishHint: 'Send this announcement to the servers that follow this channel',
  addReaction: 'Add a reaction', emoji: 'Emoji', searchEmoji: 'Find an emoji', noEmoji: 'No emoji of that name.', recent: 'Recent', serverEmoji: 'This server',
  emojiGroups: { smileys: 'Smileys', people: 'People', nature: 'Nature', food: 'Food', travel: 'Travel', activities: 'Activities', objects: 'Objects', symbols: 'Symbols', flags: 'Flags' },
  poll: 'Poll', makePoll: 'Create a poll', question: 'Question', answers: 'Answers', answerNumber: at => `Answer ${at}`, addAnswer: 'Add an answer',
  duration: 'Duration', hours: count => count < 24 ? manyEnglish(count, 'hour', 'hours') : count < 168 ? manyEnglish(count / 24, 'day', 'days') : manyEnglish(count / 168, 'week', 'weeks'),
  manyAnswers: 'Allow several answers', pickOne: 'Select one answer', pickMany: 'Select one or more answers', vote: 'Vote', takeBack: 'Remove vote',
  showResults: 'Show results', backToVote: 'Go back to vote', votes: count => manyEnglish(count, 'vote', 'votes'), pollClosed: 'Poll closed', endPoll: 'End poll',
  pollEnded: name => `The poll by ${name} has closed.`, pollTie: 'Tie', pollWinner: 'Winning answer', pollNobody: 'Nobody voted.', seePoll: 'View poll', yourVote: 'your vote',
  ends: 'ends',
  thread: 'Thread', startThread: 'Create thread', threadName: 'Thread name', privateThread: 'Private thread: only people who are added see it', messages: count => manyEnglish(count, 'message', 'messages'),
  seeThread: 'See thread', archive: 'Close thread', reopen: 'Reopen thread', lock: 'Lock thread', unlock: 'Unlock thread', joinThread: 'Join thread', leaveThread: 'Leave thread',
  threadArchived: 'This thread is closed. A message opens it again.', threadLocked: 'This thread is locked: only moderators can open it again.', threadStartedBy: name => `Thread started by ${name}`, addPerson: 'Add somebody', guestSeesNothing: 'This person does not see the channel of this thread.', addPersonTo: name => `Add somebody to “${name}”`,
  threadActions: 'Thread actions', threadMembers: count => manyEnglish(count, 'person', 'people'),
  pinnedNotice: ['pinned', 'a message', 'to this channel.'], seePins: 'See all pinned messages', forwarded: 'Forwarded', threadNotice: 'started a thread:', addedNotice: 'added', addedEnd: 'to the thread.', joinedNotice: 'joined the server. Welcome!', renamedNotice: 'renamed the thread:', followedNotice: 'followed', followedEnd: ' here. Its announcements will show up in this channel.',
  reactedBy: (names, more, emoji) => `${list(more > 0 ? [...names, more > 1 ? `${more} others` : '1 other'] : names, 'and')}: ${emoji}`, slowmode: span => `Slow mode: one message every ${span}.`,
  newPost: 'New post', title: 'Title', firstMessage: 'Message', tags: 'Tags', allTags: 'All', filterTags: 'Filter by tag', sortBy: 'Sort', byActivity: 'Recently active', byDate: 'Date posted',
  searchPosts: 'Find a post', openPosts: 'Open posts', oldPosts: 'Closed posts', noMatchingPosts: 'No post matches.', noText: '(message deleted)', showMore: 'Show more', closedThread: 'closed', lockedThread: 'locked', lockedPost: 'locked',
  newMessages: 'New', newSince: count => manyEnglish(count, 'new message', 'new messages'), markRead: 'Mark as read', typing: names => names.length > 3 ? 'Several people are typing…' : `${list(names, 'and')} ${names.length > 1 ? 'are' : 'is'} typing…`,
  olderShown: 'You are viewing older messages', everyone: 'Notify everyone in this channel', here: 'Notify people who are online', gone: 'Original message was deleted', moreThings: 'Add…', removeFile: 'Remove the file',
  deleteTitle: 'Delete message', deleteSure: 'Are you sure you want to delete this message?', waitsForAnswer: 'Waiting for an answer', messageGone: 'This message is gone.', cannotDraw: 'This message cannot be shown.', filesTooMany: most => `At most ${most} files in a message.`, nobodyCalled: name => `Nobody here is called “${name}”. Choose who you are at the bottom left.`, tooMuch: most => `At most ${most} characters.`, messageTooLong: most => `This message is too long: at most ${most} characters.`,
  chosenOf: (count, most) => `${count} of ${most}`, filesOf: (count, most) => manyEnglish(count, 'file', 'files') + ` of ${most}`, tooMany: most => `At most ${most}.`, dropHere: 'Drop files here', saveHint: ['Escape to', 'cancel', 'Enter to', 'save'], save: 'Save',
  picture1: 'Enlarge the picture', spoilerFile: 'Show the hidden file', spoilerPicture: 'Show the hidden picture', copyCode: 'Copy', copied: 'Copied', noAnswerYet: 'did not answer.', formFrom: name => `This form is sent to ${name}.`,
};

/** Names as in a sentence: "Hugo, Inès et Léo". */
function list(names, and) {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}` : names[0];
}
