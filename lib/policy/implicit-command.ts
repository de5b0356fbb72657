/** implicitCommand understands a request by the names on the page: “Save”, or “Delete Bob” where Bob's row has a Delete button. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command, Reading } from '../records/command';
import { withClosedEntries } from './closed-entries';
import { bagOfWords } from './filter-order';
import { foldWord, type Grammar, phraseAt } from './languages/grammar';
import { isVerbOf } from './languages/verb-forms';
import { joinedVerb } from './joined-verb';
import { leaveOrder, leaveUnseen } from './leave-order';
import { MATCH_SCORES, nameScore, nameWords } from './match-target';
import { orderWords } from './order-words';
import { GRAMMARS } from './parse-commands';
import { tokensOf } from './request-tokens';
import { OBJECT_PRONOUNS, rowButton } from './row-button';
import { playedNext } from './played-nouns';
import { rowMain } from './row-main';
import { rowMenuOrder } from './row-menu';
import { signCommand } from './sign-command';
import { signState } from './sign-state';

const BOX_ROLES: ReadonlySet<string> = new Set(['checkbox', 'radio', 'switch']);
const PRESSED_ROLES = new Set(['button', 'link', 'menuitem', 'tab', 'generic']);

/** @param hasModel no menu is opened on a guess @returns undefined unless the words name an element, or several that the user is asked about */
export function implicitCommand(request: string, snapshot: Snapshot, hasModel = false): Command | undefined {
  const words = orderWords(request);
  const closed = withClosedEntries(snapshot);
  return (
    namedOn(words, snapshot) ??
    (closed && namedOn(words, closed)) ??
    joinedOn(words, snapshot) ??
    leaveUnseen(words, snapshot.nodes) ??
    (hasModel || request.includes('?') ? undefined : rowMenuOrder(words, GRAMMARS, snapshot)) ??
    namesakesOn(words, snapshot) ??
    (closed && namesakesOn(words, closed))
  );
}

/** “melde Ann ab” where the button of her row is called Abmelden. */
function joinedOn(words: string, snapshot: Snapshot): Command | undefined {
  const joined = joinedVerb(words);
  const named = joined === undefined ? undefined : namedOn(joined, snapshot);
  return named && { ...named, words };
}

function namedOn(words: string, snapshot: Snapshot): Command | undefined {
  const controls = pressedOf(snapshot);
  const named = calledExactly(words, controls);
  if (isOneThing(named)) return { words, verb: 'click', target: words };
  const boxes = snapshot.nodes.filter((node) => node.ref !== undefined && BOX_ROLES.has(node.role));
  const ticked = boxes.filter((node) => nameScore(nameWords(words), node) >= MATCH_SCORES.nearbyLabel);
  if (named.length === 0 && isOneThing(ticked)) return { words, verb: 'check', value: 'true', target: words };
  const leaving = leaveOrder(words, controls);
  if (leaving) return leaving;
  for (const grammar of GRAMMARS) {
    const fitting = controls.filter(({ name }) => isNamedBesideNoun(words, name, grammar));
    const [only] = fitting;
    if (only && fitting.length === 1) return { words, verb: 'click', target: only.name, quoted: true };
    const [box, ...otherBoxes] = boxes.filter(({ name }) => isNamedBesideNoun(words, name, grammar));
    if (box && otherBoxes.length === 0) return { words, verb: 'check', value: 'true', target: box.name, quoted: true };
    const switched = signState(words, grammar, controls, snapshot);
    if (switched) return switched;
    const reading = rowButton(words, grammar, controls, snapshot);
    if (reading) return { words, ...reading };
  }
  const main =
    pronounPress(words, controls) ??
    rowMain(words, snapshot) ??
    bagOfWords(words, controls) ??
    playedNext(words, controls);
  return main ? { words, ...main } : signCommand(words, snapshot);
}

/** “print them” for the only button that begins with the verb: “Print picked”. */
function pronounPress(words: string, controls: readonly SnapshotNode[]): Reading | undefined {
  const [verb = '', object = '', ...others] = words.split(/\s+/u).map(foldWord);
  if (!OBJECT_PRONOUNS.has(object) || others.length > 0) return undefined;
  const named = controls.filter(({ role, name, states }) => {
    const [first = '', ...rest] = nameWords(name).split(' ');
    return role === 'button' && rest.length < 3 && isVerbOf(verb, first) && !states.includes('disabled');
  });
  const [only, ...more] = named;
  return only && more.length === 0 ? { verb: 'click', target: only.name, quoted: true } : undefined;
}

/** One node, or a custom element and the control in it, which bear one name. */
function isOneThing([outer, ...inner]: readonly SnapshotNode[]): boolean {
  return outer !== undefined && inner.every(({ depth }) => depth > outer.depth);
}

/** “Edit” where several are called so: the user is asked which. */
function namesakesOn(words: string, snapshot: Snapshot): Command | undefined {
  return calledExactly(words, pressedOf(snapshot)).length > 1 ? { words, verb: 'click', target: words } : undefined;
}

const pressedOf = ({ nodes }: Snapshot) =>
  nodes.filter(({ ref, role }) => ref !== undefined && PRESSED_ROLES.has(role));

const calledExactly = (words: string, nodes: readonly SnapshotNode[]) =>
  nodes.filter((node) => nameScore(nameWords(words), node) === MATCH_SCORES.name);

/** “remove the filter Evenings” for the button “Remove Evenings”: all words of the name in order, and perhaps a noun before the last. */
function isNamedBesideNoun(request: string, name: string, grammar: Grammar): boolean {
  const wanted = nameWords(name).split(' ').map(foldWord);
  if (wanted.length < 2) return false;
  const all = tokensOf(request);
  const tokens = all.filter((_, i) => !phraseAt(all, i, [...grammar.polite, ...grammar.articles]));
  const nounAt = tokens.length > wanted.length ? tokens.length - 2 : undefined;
  const isNoun = nounAt === undefined || /^\p{L}+$/u.test(tokens[nounAt]?.raw ?? '');
  const named = tokens.filter((_, i) => i !== nounAt);
  return isNoun && named.length === wanted.length && named.every(({ folded }, i) => folded === wanted[i]);
}
