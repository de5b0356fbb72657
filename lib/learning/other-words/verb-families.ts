/** Verbs that ask for the same act, by family, in English and German: what the act does counts, not how often the words meet. */

/**
 * A form of several words is a verb with its tail, which may follow later: “tick the task off”. A German separable verb is
 * written `prefix+stem`: it matches the infinitive, and the finite verb with its prefix later. `=` gives an irregular imperative.
 */
export const VERB_FAMILIES: Readonly<Record<string, readonly string[]>> = Object.freeze({
  add: [
    ...['add', 'put', 'insert', 'append', 'include', 'write', 'stick', 'jot down', 'note down', 'write down'],
    ...['setzen', 'schreiben', 'packen', 'ergänzen', 'hinzu+fügen', 'auf+nehmen=nimm', 'ein+tragen', 'dazu+schreiben'],
  ],
  create: [
    ...['create', 'make', 'generate', 'build', 'set up', 'new', 'add a', 'add an', 'write a', 'write an', 'start a'],
    ...['start an', 'open a', 'open an', 'erstellen', 'erzeugen', 'machen', 'an+legen', 'ein+tragen', 'auf+setzen'],
    ...['neu', 'neue', 'neuer', 'neues', 'neuen'],
  ],
  delete: [
    ...['delete', 'remove', 'erase', 'trash', 'bin', 'discard', 'throw away', 'get rid of', 'take off', 'wipe'],
    ...['löschen', 'entfernen', 'tilgen', 'streichen', 'weg+werfen=wirf', 'raus+werfen=wirf'],
  ],
  archive: [
    ...['archive', 'file away', 'put in archive', 'put into archive', 'move to archive', 'move into archive'],
    ...['send to archive', 'archivieren'],
  ],
  send: ['send', 'send out', 'send off', 'senden', 'schicken', 'verschicken', 'versenden', 'ab+schicken', 'ab+senden'],
  forward: ['forward', 'pass on', 'weiter+leiten'],
  set: ['set', 'change', 'update', 'adjust', 'modify', 'alter', 'ändern', 'anpassen', 'setzen', 'ab+ändern'],
  move: [
    'move',
    'shift',
    'drag',
    'transfer',
    'relocate',
    'push',
    'take',
    'verschieben',
    'bewegen',
    'ziehen',
    'schieben',
  ],
  copy: ['copy', 'duplicate', 'clone', 'kopieren', 'duplizieren'],
  rename: ['rename', 'um+benennen'],
  book: [
    ...['book', 'reserve', 'make a booking of', 'make a booking for', 'make a reservation of'],
    ...['make a reservation for', 'buchen', 'reservieren'],
  ],
  plan: ['schedule', 'plan', 'arrange', 'planen'],
  cancel: ['cancel', 'call off', 'stornieren', 'ab+sagen'],
  complete: [
    ...['complete', 'finish', 'tick off', 'check off', 'mark as done', 'mark done', 'mark as completed'],
    ...['mark as complete', 'mark as finished', 'set to done', 'ab+haken', 'ab+schließen', 'erledigen'],
    ...['als erledigt markieren', 'markieren als erledigt', 'auf erledigt setzen', 'setzen auf erledigt'],
  ],
  reopen: ['reopen', 'uncheck', 'untick', 'wieder+öffnen'],
  invite: ['invite', 'ein+laden'],
  subscribe: ['subscribe', 'sign up', 'register', 'abonnieren', 'an+melden'],
  assign: ['assign', 'give', 'hand', 'allocate', 'zu+weisen', 'zu+teilen', 'zu+ordnen', 'geben=gib'],
  show: [
    ...['show', 'display', 'view', 'open', 'open up', 'bring up', 'pull up', 'go to', 'take to', 'see', 'look at'],
    ...['zeigen', 'an+zeigen', 'öffnen', 'auf+rufen', 'an+sehen=sieh', 'an+schauen', 'sehen'],
  ],
  hide: ['hide', 'verbergen', 'aus+blenden'],
  search: ['search', 'search for', 'find', 'look for', 'look up', 'suchen', 'finden'],
  export: ['export', 'exportieren'],
  download: ['download', 'herunter+laden', 'runter+laden'],
  print: ['print', 'print out', 'drucken', 'aus+drucken'],
  share: ['share', 'teilen', 'frei+geben=gib'],
  buy: ['buy', 'order', 'purchase', 'kaufen', 'bestellen'],
  enable: ['enable', 'activate', 'turn on', 'switch on', 'aktivieren', 'ein+schalten', 'an+schalten'],
  disable: ['disable', 'deactivate', 'turn off', 'switch off', 'deaktivieren', 'aus+schalten', 'ab+schalten'],
  approve: ['approve', 'accept', 'genehmigen', 'annehmen=nimm'],
  reject: ['reject', 'decline', 'deny', 'refuse', 'ab+lehnen'],
  reply: ['reply', 'answer', 'respond', 'antworten', 'beantworten'],
  record: ['log', 'record', 'track', 'erfassen', 'verbuchen'],
  raise: ['raise', 'increase', 'erhöhen', 'anheben'],
  lower: ['lower', 'decrease', 'reduce', 'senken', 'verringern'],
  restore: ['restore', 'unarchive', 'wieder+her+stellen'],
});

/** Names of things that mean the same, each family in English and German. Only words that no app uses for two things. */
export const NOUN_FAMILIES: readonly (readonly string[])[] = Object.freeze([
  ['mail', 'email', 'e-mail'],
  ['todo', 'to-do', 'to do'],
  ['photo', 'picture', 'foto', 'bild'],
  ['invoice', 'bill', 'rechnung'],
  ['shopping list', 'grocery list', 'einkaufsliste', 'einkaufszettel'],
  ['appointment', 'termin'],
  ['customer', 'client', 'kunde', 'kunden'],
  ['cart', 'basket', 'warenkorb'],
  ['folder', 'ordner'],
  ['file', 'datei'],
  ['price', 'preis'],
  ['note', 'notiz'],
  ['task', 'aufgabe'],
  ['room', 'raum', 'zimmer'],
  ['project', 'projekt'],
  ['report', 'bericht'],
]);
