/** Says (speaksWell) whether a control is of a known harmless kind or has known harmless words; what nothing speaks for is asked about. */
import { normalizeText, plainText } from '../core/text';
import type { ElementFacts } from '../page/words/element';
import { HARMLESS_STEMS, HARMLESS_SYMBOLS, HARMLESS_VALUES } from './harmless-stems';
import { WITHOUT_WORD_GAPS } from './irreversible-stems';
import { MORE_WITHOUT_GAPS } from './more-stems';
import { languageOf, stemPattern } from './stem-pattern';
import { BARE_CONSENT, CANCEL_WORDS } from './tables';

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
const PATTERNS = new Map(
  Object.entries(HARMLESS_STEMS).map(([language, stems]) => [
    language,
    new RegExp(stemPattern({ [language]: stems }, GAPLESS).source, 'giu'),
  ]),
);

/** A longer name is a text of its own, and says nothing about the control. */
const MAX_NAME = 80;

/** English verbs that make a name with a harmless noun an act: “drop table”, “rotate codes”. */
export const DOUBTFUL_VERB =
  /^(?:re|un|de|dis)?(?:activat|allocat|announc|assign|award|ban|bill|boot|bulk|burn|cast|charg|commit|complet|connect|consum|convert|deliver|demot|deploy|dispatch|dissolv|drop|email|enabl|enlist|eject|enter into|exchang|execut|expel|fire|finali[sz]|flag|flush|fork|forfeit|grant|halt|hand|hire|impersonat|invok|issu|kill|launch|leav|lend|link(?:ed)? account|liquidat|lock|mail|merg|migrat|mint|modify access|nominat|notify|nuk|offer|overrid|pledg|process|promot|provision|prun|push|quit|rais|reclaim|redeem|register|reject|releas|renew|rent|request|resign|retir|roll|rotat|run|scrap|settl|ship|shut|sign|stak|surrender|swap|tak|trad|transmit|trigger|truncat|unlock|upgrad|void|vot|waiv|wir|withdraw|write off|submit)(?:e|es|ed|ing)?(?!\p{L})/iu;

/** Changes of what opens or pays for an account, whatever the verb. */
export const CHANGES_ACCESS =
  /^(?:rotate|close|end|leave|move|merge|create|add|new|generate|reset|change|update|link|switch|set|extend|repeat|start|stop|make)(?!\p{L}).*(?<!\p{L})(?:keys?|tokens?|secrets?|credentials?|certificates?|ownership|owner|admin(?:istrator)?|funds|money|payments?|billing|subscription|membership|access|permissions?|passwords?|two.factor|2fa)$/iu;

/**
 * @param named text of the user's own request: a control that is called just as the user wrote needs no other word
 */
export function speaksWell(facts: ElementFacts, named: string): boolean {
  const { fingerprint, href, origin } = facts;
  if (HARMLESS_ROLES.has(fingerprint.role) || facts.editable) return true;
  if (facts.opens === true || fingerprint.tag === 'summary') return true;
  if (href !== undefined && URL.canParse(href) && isPlainLink(href, origin)) return true;
  const name = plainText(fingerprint.name) || plainText(facts.wording);
  return (
    isNamedBy(named, name) || hasHarmlessWords(name, facts.lang) || BARE_CONSENT.test(name) || CANCEL_WORDS.test(name)
  );
}

/** A link with an address of its own that stays on the site; `#` alone is none. */
function isPlainLink(href: string, origin: string): boolean {
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
  const languages = PATTERNS.has(own) ? [own, 'en'] : [...PATTERNS.keys()];
  return languages.some((language) => rulesName(name, language));
}

/** Whether a harmless word is the name's first or last: the verb, or the noun that it is about. */
function rulesName(name: string, language: string): boolean {
  const pattern = PATTERNS.get(language);
  if (!pattern) return false;
  for (const { index } of name.matchAll(pattern)) {
    if (GAPLESS.includes(language)) return true;
    if (!/\p{L}/u.test(name.slice(0, index))) return true;
    const isLast = !/[\s/,;:&]\p{L}/u.test(name.slice(index));
    if (isLast && !DOUBTFUL_VERB.test(name)) return true;
  }
  return false;
}

/** Whether the request holds the whole name, as words of its own. */
function isNamedBy(request: string, name: string): boolean {
  const wanted = normalizeText(name);
  if (wanted.length < 3) return false;
  const at = ` ${words(request)} `;
  return at.includes(` ${words(wanted)} `) && words(wanted) !== '';
}

function words(text: string): string {
  return normalizeText(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
