/** filterOrder reads “show only unread mails”, where a button, chip or box of the page is called Unread, Direct only or Takes bicycles. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command, Reading } from '../records/command';
import { isVerbOf } from './languages/verb-forms';
import { foldWord } from './languages/grammar';
import { orderWords } from './order-words';
import { isKnownNoun } from './row-noun';

/** Words that narrow what is shown, in the planner's languages; pinned by the policy's hash. */
export const ONLY_WORDS: ReadonlySet<string> = new Set(
  'only just nur seulement uniquement que solo solamente'.split(' '),
);
/** Words of such orders that name nothing; pinned by the policy's hash. */
export const FILTER_FILLER: ReadonlySet<string> = new Set(
  `show me see view list display filter please the that which are is with a an to what those things everything all zeig zeige mir bitte die das den der an affiche
  affichez montre montrez moi les le la muestra muestrame los las ones`.split(/\s+/u),
);
const PRESSED: ReadonlySet<string> = new Set(['link', 'tab', 'menuitem']);
const SWITCHED: ReadonlySet<string> = new Set([
  'button',
  'generic',
  'checkbox',
  'switch',
  'radio',
  'option',
  'listitem',
]);
const BOXES: ReadonlySet<string> = new Set(['checkbox', 'switch', 'radio']);
const MAX_WORDS = 8;

/**
 * @param isShowing “show the closed issues”, where no box is meant, and no word says “only”
 * @returns undefined unless exactly one control of the page has these words, and the others are its noun
 */
export function filterOrder(request: string, snapshot: Snapshot, isShowing = false): Command | undefined {
  const words = orderWords(request);
  const said = wordsOf(words);
  if (said.length > MAX_WORDS || !(isShowing || said.some((word) => ONLY_WORDS.has(word)))) return undefined;
  const named = snapshot.nodes.flatMap((node) => {
    if (isShowing && BOXES.has(node.role)) return [];
    const own = wordsOf(node.name).filter((word) => !ONLY_WORDS.has(word));
    const isThere = own.length > 0 && own.every((word) => said.some((one) => isSame(one, word)));
    return isThere && isControl(node) && isAll(said, own, snapshot) ? [{ node, length: own.length }] : [];
  });
  const longest = Math.max(0, ...named.map(({ length }) => length));
  const [only, ...others] = named.filter(({ length }) => length === longest);
  if (!only || others.length > 0) return undefined;
  const { ref, role, name } = only.node;
  const verb = PRESSED.has(role) ? { verb: 'click' } : { verb: 'check', value: 'true' };
  return { words, ...verb, target: name, quoted: true, chosen: ref };
}

/** Orders to show something, which mean no box of a form; pinned by the policy's hash. */
export const SHOWS =
  /^(?:please |bitte )?(?:show|view|display|list|see|zeige?|affiche[rz]?|montre[rz]?|muestra|muéstrame)(?!\p{L})/iu;

/** Whether an order to show something would press a box that is called so. */
export function showsBox({ words, verb, target = '' }: Command, { nodes }: Snapshot): boolean {
  if (verb !== 'click' || !SHOWS.test(words)) return false;
  const wanted = wordsOf(target).join(' ');
  const named = nodes.filter(({ ref, name }) => ref !== undefined && wordsOf(name).join(' ') === wanted);
  return named.length > 0 && named.every(({ role }) => BOXES.has(role));
}

/** Words of orders to switch something, beside those of the button; pinned by the policy's hash. */
export const SWITCH_FILLER: ReadonlySet<string> = new Set(
  'turn switch put please the of my our schalte schalt mach mache bitte die das den der alle eteins les le la mes apaga los las'.split(
    ' ',
  ),
);

/** “turn off all the lights” for the only button “All lights off”. */
export function bagOfWords(request: string, controls: readonly SnapshotNode[]): Reading | undefined {
  const said = wordsOf(request);
  const [verb = ''] = said;
  const named = controls.filter(({ name }) => {
    const own = wordsOf(name);
    // “setze den Notenschluss” for “Notenschluss setzen”.
    const isVerb = (word: string) => word === own.at(-1) && verb !== word && isVerbOf(verb, word);
    const isLong = own.length > 2 || (own.length === 2 && own.some(isVerb));
    const isWhole = isLong && own.every((word) => said.includes(word) || isVerb(word));
    return (
      isWhole &&
      said.every((word) => own.includes(word) || SWITCH_FILLER.has(word) || (own.some(isVerb) && word === verb))
    );
  });
  const [only, ...others] = named;
  return only && others.length === 0 ? { verb: 'click', target: only.name, quoted: true } : undefined;
}

const isControl = ({ ref, role }: SnapshotNode) => ref !== undefined && (PRESSED.has(role) || SWITCHED.has(role));

/** Whether every other word of the order is a filler, or a noun of the page. */
const isAll = (said: readonly string[], own: readonly string[], snapshot: Snapshot): boolean =>
  said.every(
    (word) =>
      own.some((one) => isSame(one, word)) ||
      ONLY_WORDS.has(word) ||
      FILTER_FILLER.has(word) ||
      isKnownNoun(word, snapshot),
  );

const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== '');

/** Equal, but for the ending of a plural or of a verb. */
function isSame(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return (
    long === short || (short.length > 2 && long.startsWith(short) && /^(?:e?s|e|e?n)$/u.test(long.slice(short.length)))
  );
}
