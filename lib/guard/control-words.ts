/** Says (speaksWell) how far a control is of a known harmless kind or has known harmless words; what nothing speaks for is asked about. */
import { normalizeText, plainText } from '../core/text';
import type { ElementFacts } from '../page/words/element';
import {
  BROAD_VERBS,
  CONTENT_VERBS,
  FUNCTION_WORDS,
  HARMLESS_STEMS,
  HARMLESS_SYMBOLS,
  HARMLESS_VALUES,
  LOOKING_VERBS,
} from './harmless-stems';
import { WITHOUT_WORD_GAPS } from './irreversible-stems';
import { MORE_WITHOUT_GAPS } from './more-stems';
import { languageOf, stemPattern } from './stem-pattern';
import { isNamedBy } from './named-by';
import { hasUnreadPart, WORD } from './unread-part';
import { BARE_CONSENT, CANCEL_WORDS, CONFIRMS } from './tables';

/** Roles that hold or choose content and do nothing else by themselves. */
const HARMLESS_ROLES: ReadonlySet<string> = new Set([
  'tab',
  'option',
  'treeitem',
  'textbox',
  'searchbox',
  'spinbutton',
  'combobox',
  'listbox',
  'radio',
  'checkbox',
  'switch',
  'menuitemradio',
  'menuitemcheckbox',
  'slider',
  'scrollbar',
  'gridcell',
  'cell',
  'row',
  'rowheader',
  'columnheader',
  'listitem',
]);

const GAPLESS = [...WITHOUT_WORD_GAPS, ...MORE_WITHOUT_GAPS];
/** Short English stems begin other words as well: “all” allow, “no” notify, “up” upgrade. */
const SHORT_STEM = 5;
function endShortStems(stems: string): string {
  return stems
    .split('|')
    .map((stem) =>
      /^\p{L}+$/u.test(stem) && stem.length <= SHORT_STEM ? `${stem}(?:'?s|es|d|ed|r|er|ers|ing|ly)?(?!\\p{L})` : stem,
    )
    .join('|');
}

const PATTERNS = new Map(
  Object.entries(HARMLESS_STEMS).map(([language, stems]) => [
    language,
    new RegExp(stemPattern({ [language]: language === 'en' ? endShortStems(stems) : stems }, GAPLESS).source, 'giu'),
  ]),
);

/** A longer name is a text of its own, and says nothing about the control. */
const MAX_NAME = 80;

/** English verbs that make a name with a harmless noun an act: “drop table”, “rotate codes”. */
export const DOUBTFUL_VERB =
  /^(?:re|un|de|dis)?(?:activat|allocat|announc|assign|award|ban|bill|boot|bulk|burn|cast|charg|commit|complet|connect|consum|convert|deliver|demot|deploy|dispatch|dissolv|drop|email|enabl|enlist|eject|enter into|exchang|execut|expel|fire|finali[sz]|flag|flush|fork|forfeit|grant|halt|hand|hire|impersonat|invok|issu|kill|launch|leav|lend|link(?:ed)? account|liquidat|lock|mail|merg|migrat|mint|modify access|nominat|notify|nuk|offer|overrid|pledg|process|promot|provision|prun|push|quit|rais|reclaim|redeem|register|reject|releas|renew|rent|request|resign|retir|roll|rotat|run|scrap|settl|ship|shut|sign|stak|surrender|swap|tak|trad|transmit|trigger|truncat|unlock|upgrad|void|vot|waiv|wir|withdraw|write off|submit)(?:e|es|ed|ing)?(?!\p{L})/iu;

/** Changes of what opens or pays for an account, and of who belongs to it, whatever the verb. */
export const CHANGES_ACCESS =
  /^(?:confirm|apply|accept|complete|finish|rotate|close|end|leave|move|merge|create|add|new|generate|reset|change|update|link|switch|set|extend|repeat|start|stop|make)(?!\p{L}).*(?<!\p{L})(?:owners?|members?|collaborators?|plan|blacklist|blocklist|order|keys?|tokens?|secrets?|credentials?|certificates?|ownership|owner|admin(?:istrator)?|funds|money|payments?|billing|subscription|membership|access|permissions?|passwords?|two.factor|2fa)$/iu;

/**
 * `wholly`: by its kind, or by all of its words. `partly`: one word is harmless, and what it is done to is not known: “Open
 * garage”, “Mark as sold”.
 * @param named text of the user's own request: a control that is called just as the user wrote needs no other word
 * @returns undefined if nothing speaks for the control
 */
export function speaksWell(facts: ElementFacts, named: string): 'wholly' | 'partly' | undefined {
  const { fingerprint, href, origin, lang, page } = facts;
  if (HARMLESS_ROLES.has(fingerprint.role) || facts.editable) return 'wholly';
  if (facts.opens === true || fingerprint.tag === 'summary') return 'wholly';
  const name = plainText(fingerprint.name) || plainText(facts.wording);
  // A link within the page may be there for its script only.
  if (href !== undefined && isPlainLink(href, origin))
    return href.split('#')[0] !== page?.split('#')[0] || isNamedBy(named, name) || hasHarmlessWords(name, lang)
      ? 'wholly'
      : 'partly';
  return speaksByName(name, lang, named);
}

/** `speaksWell` by the name alone, whatever the control is. */
function speaksByName(name: string, lang: string | undefined, named: string): 'wholly' | 'partly' | undefined {
  if (isNamedBy(named, name) || BARE_CONSENT.test(name) || CANCEL_WORDS.test(name)) return 'wholly';
  if (isRequestedMark(named, name)) return 'wholly';
  if (!hasHarmlessWords(name, lang)) return undefined;
  return isWhollyRead(name, lang, words(named).split(' ')) ? 'wholly' : 'partly';
}

/** Verbs that put a mark of the user's own on a thing, or take it off. */
const MARKING =
  /^(?:(?:un)?(?:archive|star|pin|mute|tag|bookmark|favou?rite)|snooze|label|rename|duplicate)(?= \p{L})/iu;

/** For whom, as what or until when: more than a mark. */
const FOR_OTHERS = /(?<!\p{L})(?:for|to|as|with|until|till)(?!\p{L})/iu;

/** Whether the user asks for such a verb: “archive the first mail” speaks for “Archive Bread”, and for nothing that is joined to it. */
function isRequestedMark(request: string, name: string): boolean {
  const verb = MARKING.exec(name)?.[0];
  if (verb === undefined || name.length > MAX_NAME || !isNamedBy(request, verb)) return false;
  return (
    !PHRASAL.test(name) &&
    !FOR_OTHERS.test(name) &&
    !hasUnreadPart(
      name,
      (part) => MARKING.test(part.trim()),
      () => true,
    )
  );
}

/** Whether the tables or the user's own request have each word of the name of a choice. */
export function isKnownChoice(name: string, lang: string | undefined, named: string): boolean {
  if (speaksByName(name, lang, named) === 'wholly') return true;
  if (name.length > MAX_NAME || CHANGES_ACCESS.test(name) || DOUBTFUL_VERB.test(name)) return false;
  const said = words(named).split(' ');
  return (name.match(WORD) ?? []).every(
    (word) =>
      word.length === 1 ||
      FUNCTION_WORDS.test(word) ||
      said.includes(words(word)) ||
      languagesRead(lang).some((language) => begins(word, language)),
  );
}

/**
 * Whether the tables have each word of a harmless name, or its verb only works on the content of the page. Names of other
 * languages are read word by word only if their verb is a broad one. The user's own words for things are read as well: “Confirm
 * changes to this tiddler” where a tiddler was asked for.
 */
function isWhollyRead(name: string, lang: string | undefined, named: readonly string[]): boolean {
  const own = languageOf(lang);
  const isForeign = own !== '' && own !== 'en';
  if (HARMLESS_SYMBOLS.test(name) || HARMLESS_VALUES.test(name)) return true;
  if (OF_PERSON.test(name) && !named.some((word) => word !== 'my' && OF_PERSON.test(word))) return false;
  // “Pick up” and “All in” say something else than their words do.
  if (PHRASAL.test(name) && !KNOWN_PHRASAL.test(name)) return false;
  // A yes to a thing that the tables know is still a yes: “Confirm time”.
  if (CONFIRMS.test(name) && !CONFIRMS_EDIT.test(name)) return false;
  const isRead = (word: string) => languagesRead(lang).some((language) => begins(word, language));
  if (hasUnreadPart(name, (part) => hasHarmlessWords(part.trim(), lang), isRead)) return false;
  if (isForeign && !BROAD_VERBS.test(name)) return true;
  if (CONTENT_VERBS.test(name) && !LOOKING_VERBS.test(name)) return true;
  return (name.match(WORD) ?? []).every(
    (word) =>
      FUNCTION_WORDS.test(word) ||
      isRead(word) ||
      BARE_CONSENT.test(word) ||
      (named.includes(words(word)) && !DOUBTFUL_VERB.test(word)) ||
      (isForeign && BROAD_VERBS.test(word)),
  );
}

function languagesRead(lang: string | undefined): string[] {
  const own = languageOf(lang);
  return own === '' ? [...PATTERNS.keys()] : [own, 'en'];
}

/** Things of a person, and people: to show or to expand them may be an act after all. */
const OF_PERSON =
  /(?<!\p{L})(?:my|plan|subscription|membership|salary|account|billing|stock|shares?|everyone|everybody|public|press|boss)(?!\p{L})/iu;

/** A word and a particle, and those that move a view or a thing within its list. */
const PHRASAL = /^\p{L}+ (?:\p{L}[\p{L}’'-]* ){0,3}(?:up|in|out|on|off|over|away|through)$/iu;
const KNOWN_PHRASAL =
  /^(?:zoom|scroll|move|page|volume|jump|fold|slide|fade|pan|step|start|size|font|text|tab|go|speed|next|sort|set|log|sign|word) /iu;

const CONFIRMS_EDIT = /^confirm (?:the |your |my |these )?(?:changes|edits|selection|filter)/iu;

function begins(word: string, language: string): boolean {
  const pattern = PATTERNS.get(language);
  if (!pattern) return false;
  return [...word.matchAll(pattern)].some(({ index }) => index === 0);
}

/** A link with an address of its own that stays on the site; `#` alone is none. */
export function isPlainLink(href: string, origin: string): boolean {
  if (!URL.canParse(href)) return false;
  const url = new URL(href);
  return /^https?:$/.test(url.protocol) && url.origin === origin && !/#[!/]?$/.test(href);
}

/** Whether the tables have words of a language. */
export function hasWordsOf(language: string): boolean {
  return PATTERNS.has(language);
}

/** @param lang of the page; words of other languages, English aside, may mean something else there */
export function hasHarmlessWords(name: string, lang: string | undefined): boolean {
  if (name === '' || name.length > MAX_NAME) return false;
  if (CHANGES_ACCESS.test(name)) return false;
  if (HARMLESS_SYMBOLS.test(name) || HARMLESS_VALUES.test(name)) return true;
  const own = languageOf(lang);
  const languages = own === '' ? [...PATTERNS.keys()] : PATTERNS.has(own) ? [own, 'en'] : ['en'];
  const isGuess = own === '';
  return languages.some((language) => rulesName(name, language, isGuess && language !== 'en'));
}

/** A shorter stem of a language that the page may not be in says nothing. */
const MIN_GUESSED_CHARS = 4;

/** Whether a harmless word is the name's first or last: the verb, or the noun that it is about. */
function rulesName(name: string, language: string, isGuess: boolean): boolean {
  const pattern = PATTERNS.get(language);
  if (!pattern) return false;
  for (const { index, 0: stem } of name.matchAll(pattern)) {
    if (isGuess && /\p{Script=Latin}/u.test(stem) && stem.length < MIN_GUESSED_CHARS) continue;
    if (GAPLESS.includes(language)) return true;
    if (!/\p{L}/u.test(name.slice(0, index))) return true;
    const isLast = !/[\s/,;:&]\p{L}/u.test(name.slice(index));
    if (isLast && !DOUBTFUL_VERB.test(name)) return true;
  }
  return false;
}

function words(text: string): string {
  return normalizeText(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
