/** siteWords collects the words of a site's own interface: its controls showed them unchanged on two pages or in two sessions. */
import { hasKey } from '../../core/secret-values';
import type { Fingerprint } from '../../page/words/element';
import type { Note } from '../../records/note';
import { PLACEHOLDER } from '../../records/template';
import { isListed, wordsIn } from './allowed-words';
import { CommonWords } from './common-words';
import { isFamilyName } from './family-names';
import { isGivenName } from './given-names';

/** Evidence that a word belongs to the interface. */
export type SiteWordReason = 'two-sessions' | 'two-pages';

const FIELD_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'listbox', 'spinbutton', 'slider']);
const CHOICE_ROLES = new Set(['tab', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'switch', 'checkbox', 'radio']);
/** Roles whose name can be one lower-case word: elsewhere that can be a user name. */
const LONE_WORD_ROLES = new Set(['tab', 'switch']);
/** Fields whose label can be one word. A combobox or spinbutton can be labelled with a person. */
const LABELLED_ROLES = new Set(['textbox', 'searchbox', 'combobox']);
const PRESSED_ROLES = new Set(['button', 'link']);

/** Tags around content that the site's users wrote: rows, items, articles. */
const CONTENT_TAGS = new Set(['tr', 'td', 'li', 'dd', 'article', 'blockquote', 'figure']);
/** Tags around the frame of an app, which is the same on all its pages. */
const FRAME_TAGS = new Set(['nav', 'header', 'footer', 'menu']);

/** Words of identifiers whose control shows a person: an avatar, a chat, an assignee. */
const PERSON_IDENTIFIERS = new Set(
  `account accounts assignee assignees author authors avatar chat chats client clients contact contacts conversation customer
  customers friend friends guest guests member members mention name people person profile recipient recipients user username
  users`.split(/\s+/),
);

/** Words before or beside a person's name: “logged in as …”, “hallo …”, “… abmelden”. Such a name gives no words. */
const PERSON_INTRODUCERS = new Set(
  `as by hi hello hey welcome greetings logout signout signed logged mr mrs ms dr prof als von hallo willkommen liebe lieber
  herr frau abmelden angemeldet bonjour bienvenue monsieur madame déconnexion déconnecter connecté hola bienvenido bienvenida
  señor señora salir sesión ciao benvenuto benvenuta signor signora esci olá sair welkom uitloggen afmelden wyloguj witaj
  выйти здравствуйте familie family famille familia famiglia família rodzina familj семья`.split(/\s+/),
);
/** Words for what is done with a person, in controls that hold one: “… einladen”, “message …”. Such a control gives no words. */
const PERSON_ACTS = new Set(
  `invite call message mention follow unfollow befriend poke greet ping dm einladen anrufen anschreiben erwähnen folgen
  entfolgen blockieren entsperren stummschalten kontaktieren inviter appeler contacter suivre bloquer mentionner écrire invitar
  llamar contactar seguir bloquear mencionar invitare invita chiama chiamare contattare segui convidar ligar contatar mencionar
  uitnodigen bellen volgen blokkeren zaproś zadzwoń obserwuj пригласить позвонить profile profil perfil profilo`.split(
    /\s+/,
  ),
);
/** Words before a person whom something is done to, given to or by: an unlisted word after one is not of the interface. */
const BEFORE_PERSON = new Set(
  'to with from for by at an mit von für bei à avec pour con para com til met voor'.split(' '),
);
/** Words before a person as often as before a thing: an unlisted word after one leaves only where other evidence shows it to be common. */
const BEFORE_ANYONE = new Set('a à al de del della di da do du des of'.split(' '));
const SIGN_OUT = /\b(?:sign|log) ?(?:in|out|off)\b/iu;

const MAX_NAME_CHARS = 60;
const MAX_NAME_WORDS = 6;
const SESSIONS = 2;

interface Sighting {
  /** Id of the locator note. */
  locator: string;
  control: Fingerprint;
  reason: SiteWordReason;
}

/**
 * @param notes of one site
 * @returns folded words that are not on the list of lib/notebook/exchange/allowed-words.ts, with the evidence for each
 */
export function siteWords(notes: readonly Note[]): ReadonlyMap<string, SiteWordReason> {
  const found = new Map<string, SiteWordReason>();
  const common = new CommonWords(notes);
  for (const { locator, control, reason } of sightings(notes)) {
    const isCommon = (words: readonly string[], at: number) => common.isCommon(words, at, locator);
    for (const word of interfaceWords(control, isCommon)) if (!found.has(word)) found.set(word, reason);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Controls whose role and name were the same on two pages or in two sessions. */
function sightings(notes: readonly Note[]): Sighting[] {
  const pages = new Map<string, Set<string>>();
  const controls = notes.flatMap((note) =>
    note.body.kind === 'locator' && note.source !== 'import' ? [{ note, body: note.body }] : [],
  );
  for (const { body } of controls) {
    const seenOn = pages.get(controlKey(body.fingerprint)) ?? new Set<string>();
    if (body.page !== undefined) seenOn.add(body.page);
    pages.set(controlKey(body.fingerprint), seenOn);
  }
  return controls.flatMap(({ note, body }): Sighting[] => {
    const control = body.fingerprint;
    const seen = { locator: note.id, control };
    if (note.trust.sessions >= SESSIONS && hasKeptName(note, control)) return [{ ...seen, reason: 'two-sessions' }];
    return (pages.get(controlKey(control))?.size ?? 0) > 1 ? [{ ...seen, reason: 'two-pages' }] : [];
  });
}

function controlKey({ role, name }: Fingerprint): string {
  return `${role} ${name.normalize('NFKC')}`;
}

function hasKeptName({ earlier }: Note, { name }: Fingerprint): boolean {
  return earlier.every(({ body }) => body.kind === 'locator' && body.fingerprint.name === name);
}

type IsCommon = (words: readonly string[], at: number) => boolean;

/** Unlisted words of a control's name that are of the interface; empty if the name can be of a person or of content. */
function interfaceWords(control: Fingerprint, isCommon: IsCommon): string[] {
  const { role, name } = control;
  if (!FIELD_ROLES.has(role) && !CHOICE_ROLES.has(role) && !PRESSED_ROLES.has(role)) return [];
  if (!isPlainText(name) || isInContent(control) || namesPerson(control)) return [];
  const words = name.normalize('NFKC').match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0 || words.length > MAX_NAME_WORDS || isOfPerson(name, words)) return [];
  return words.filter((_, at) => isOfInterface(role, words, at, isCommon)).flatMap(wordsIn);
}

function isOfPerson(name: string, words: readonly string[]): boolean {
  const unlisted = words.filter(isUnlisted);
  return (
    hasNameShape(words) ||
    introducesPerson(name) ||
    words.some(isGivenName) ||
    unlisted.some(isFamilyName) ||
    isHandle(name, words) ||
    (words.length > 1 && words.some((word) => PERSON_ACTS.has(word.toLowerCase())))
  );
}

/** “laptop-okafor”, or a Latin word in a name of another script: a device, an account. */
function isHandle(name: string, words: readonly string[]): boolean {
  const isLatin = (word: string) => /^\p{Script=Latin}/u.test(word);
  return (
    /^\p{Ll}+(?:-\p{Ll}+)+$/u.test(name.trim()) ||
    (words.some((word) => isLatin(word) && isUnlisted(word)) && !words.every(isLatin))
  );
}

/** @param at index of the word in question */
function isOfInterface(role: string, words: readonly string[], at: number, isCommon: IsCommon): boolean {
  const word = words[at] ?? '';
  if (!isUnlisted(word) || BEFORE_PERSON.has(words[at - 1]?.toLowerCase() ?? '')) return false;
  if (isCaseless(word)) return isOfCaselessInterface(words, at, isCommon);
  const hasLowerRest = words.length > 1 && words.slice(1).every(isLower);
  if (words.length === 1)
    return isLoneLabel(role, word) || (LONE_WORD_ROLES.has(role) && isLower(word) && isCommon(words, at));
  // A lone capitalised word can be a person's: only before lower-case words.
  if (!isLower(word) && !(at === 0 && hasLowerRest)) return false;
  if (BEFORE_ANYONE.has(words[at - 1]?.toLowerCase() ?? '')) return isCommon(words, at);
  return isOwnPhrase(words) || isCommon(words, at);
}

const SEGMENTS = new Intl.Segmenter('und', { granularity: 'word' });

/** “变更を保存”, “حفظ التغييرات”: no case tells names there, and some scripts write words without a space. Beside a listed word only. */
function isOfCaselessInterface(words: readonly string[], at: number, isCommon: IsCommon): boolean {
  const parts = (word: string) => [...SEGMENTS.segment(word)].map(({ segment }) => segment);
  const own = parts(words[at] ?? '');
  if (own.length > 1 && own.every(isListed)) return true;
  return words.flatMap(parts).some(isListed) && isCommon(words, at);
}

/** The label of a field: a capitalised word, or any word of a search. */
function isLoneLabel(role: string, word: string): boolean {
  return role === 'searchbox' ? true : LABELLED_ROLES.has(role) && !isLower(word);
}

/**
 * Whether the phrase begins with a capitalised word of the site and goes on with another: “Rattacher une pièce”. A common verb with
 * one unlisted word, “Remove okafor” and “Kowalski löschen”, is also the shape in which persons are named.
 */
function isOwnPhrase(words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  return !isLower(first) && isUnlisted(first) && rest.every(isLower) && rest.some(isUnlisted);
}

function isUnlisted(word: string): boolean {
  return !isListed(word.toLowerCase());
}

/** No number, mail, address, key, handle, possessive or placeholder. */
function isPlainText(name: string): boolean {
  return (
    name.length <= MAX_NAME_CHARS &&
    !name.includes(PLACEHOLDER.charAt(0)) &&
    !/[\d@#\\/_<>{}=]|\p{L}\.\p{L}|\p{L}['’]s(?!\p{L})/u.test(name) &&
    !hasKey(name)
  );
}

/** Two capitalised words in a row of which one is not listed, or initials. */
function hasNameShape(words: readonly string[]): boolean {
  return words.some((word, i) => {
    const next = words[i + 1];
    if (/^\p{Lu}$/u.test(word) && words.length > 1) return true;
    if (next === undefined || !isCapitalised(word) || !isCapitalised(next)) return false;
    return !isListed(word.toLowerCase()) || !isListed(next.toLowerCase());
  });
}

function introducesPerson(name: string): boolean {
  return SIGN_OUT.test(name) || wordsIn(name).some((word) => PERSON_INTRODUCERS.has(word));
}

/** Lower case in a script that has cases; a script without them shows no names. */
function isLower(word: string): boolean {
  return word === word.toLowerCase() && !isCaseless(word);
}

function isCaseless(word: string): boolean {
  return word.toLowerCase() === word.toUpperCase();
}

function isCapitalised(word: string): boolean {
  return !isLower(word) && !isCaseless(word);
}

function isInContent({ role, path = [], row }: Fingerprint): boolean {
  // A paragraph with a link in it is text; a button in one is still a button.
  const isContent = (tag: string) => CONTENT_TAGS.has(tag) || (tag === 'p' && role === 'link');
  return row !== undefined || (path.some(isContent) && !path.some((tag) => FRAME_TAGS.has(tag)));
}

function namesPerson({ id, testId, nameAttribute, ownClass, holder, container, icon, href }: Fingerprint): boolean {
  return [id, testId, nameAttribute, ownClass, holder, container, icon, href].some((text) =>
    wordsIn(text ?? '').some((word) => PERSON_IDENTIFIERS.has(word)),
  );
}
