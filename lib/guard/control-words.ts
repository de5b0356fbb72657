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
  Object.entries(HARMLESS_STEMS).map(([language, stems]) => [language, stemPattern({ [language]: stems }, GAPLESS)]),
);
const ANY = new RegExp([...PATTERNS.values()].map(({ source }) => source).join('|'), 'iu');

/** A longer name is a text of its own, and says nothing about the control. */
const MAX_NAME = 80;

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

/** @param lang of the page; words of other languages, English aside, may mean something else there */
export function hasHarmlessWords(name: string, lang: string | undefined): boolean {
  if (name === '' || name.length > MAX_NAME) return false;
  if (HARMLESS_SYMBOLS.test(name) || HARMLESS_VALUES.test(name)) return true;
  const own = PATTERNS.get(languageOf(lang));
  if (!own) return ANY.test(name);
  return own.test(name) || PATTERNS.get('en')?.test(name) === true;
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
