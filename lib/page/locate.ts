/** Finds a remembered element again. A match must be the same thing and be unique by a margin; else it is no match. */
import { foldedText, plainText } from '../core/text';
import { calledOf, fingerprintOf } from './facts';
import { compactText, isCalled, likeness, marksKept, sameText, type Stability } from './likeness';
import { isOtherMeaning } from './meaning';
import type { Refs } from './refs';
import { isActionable, roleOf } from './semantics';
import { elementsIn } from './tree';
import { isReachable, openModal } from './visible';
import type { Fingerprint, Located } from './words/element';
import { NEAR_ROLE, nearRole } from './words/near-role';

/** What a healed match needs. */
export const LOCATE = Object.freeze({
  /** Likeness, 0..1, by how many of its maker's marks a renamed thing has kept: none, one, more. */
  healAt: Object.freeze([1, 0.72, 0.5]),
  /** Distance to the next best, 0..1. */
  margin: 0.08,
  /** Below this likeness nothing is left of the thing. */
  goneBelow: 0.5,
});

interface Candidate {
  element: Element;
  /** The reachable control before it, in document order. */
  previous: Element | undefined;
  fingerprint: Fingerprint;
  score: number;
}

/**
 * @param wanted what is remembered, its name already filled with this run's values
 * @param variants other shapes that the same thing has had on this site, latest first
 */
export function locate(
  document: Document,
  wanted: Fingerprint,
  refs: Refs,
  variants: readonly Fingerprint[] = [],
  stability: Stability = {},
): Located {
  const first = locateShape(document, wanted, refs, stability);
  if (first.type === 'found' && first.how === 'same') return first;
  // A site that alternates between shapes, or went back to an earlier one, has not changed: it is known already.
  for (const variant of variants) {
    const found = locateShape(document, variant, refs, stability);
    if (found.type === 'found' && found.how === 'same') return found;
  }
  return first;
}

function locateShape(document: Document, wanted: Fingerprint, refs: Refs, stability: Stability): Located {
  const all = candidatesFor(document, wanted, stability);
  const same = all.filter(({ fingerprint }) => isSame(fingerprint, wanted));
  const [only, second] = same;
  if (only && !second) {
    const [placed] = withNeighbours([only], wanted, stability);
    if (placed && isElsewhere(placed.fingerprint, wanted, stability)) return missing('changed', [placed], refs);
    return found(only, 'same', best(all.filter((candidate) => candidate !== only)), refs);
  }
  if (only) return amongNamesakes(same, wanted, refs, stability);
  const called = all.filter(({ fingerprint }) => isCalled(fingerprint, wanted) && !isOtherPart(fingerprint, wanted));
  const pool = called.length > 0 ? called : all;
  const ranked = withNeighbours(pool, wanted, stability);
  const [first, next] = ranked;
  if (!first) return missing('gone', ranked, refs);
  const reason = first.score > LOCATE.goneBelow || called.length > 0 ? 'changed' : 'gone';
  const may = called.length > 0 ? mayBeIt(first.fingerprint, wanted, stability) : mayHeal(first, wanted, stability);
  if (!may) return missing(reason, ranked, refs);
  if (next && first.score - next.score < LOCATE.margin) return missing('ambiguous', ranked, refs);
  return found(first, 'healed', next, refs);
}

/** Several are what it was: the one that is in its place, if that is clear. */
function amongNamesakes(same: readonly Candidate[], wanted: Fingerprint, refs: Refs, stability: Stability): Located {
  const ranked = withNeighbours(same, wanted, stability);
  const [first, next] = ranked;
  if (first && (!next || first.score - next.score >= LOCATE.margin)) return found(first, 'same', next, refs);
  return sameByOrder(same, wanted, refs) ?? missing('ambiguous', ranked, refs);
}

/** All things that are what a pattern says, in document order; what the pattern leaves out may be anything. */
export function locateAll(document: Document, pattern: Fingerprint, refs: Refs): string[] {
  const marks = ['type', 'label', 'placeholder', 'id', 'nameAttribute', 'testId', 'frame'] as const;
  return candidatesFor(document, pattern, {})
    .filter(({ fingerprint }) => {
      if (fingerprint.role !== pattern.role) return false;
      if (pattern.name !== '' && foldedText(fingerprint.name) !== foldedText(pattern.name)) return false;
      if (marks.some((mark) => pattern[mark] !== undefined && fingerprint[mark] !== pattern[mark])) return false;
      return fingerprint.tag === pattern.tag && sameList(fingerprint.path, pattern.path);
    })
    .map(({ element }) => refs.of(element));
}

function found(candidate: Candidate, how: 'same' | 'healed', next: Candidate | undefined, refs: Refs): Located {
  const margin = next ? candidate.score - next.score : 1;
  return { type: 'found', ref: refs.of(candidate.element), how, score: candidate.score, margin };
}

function missing(
  reason: Extract<Located, { type: 'missing' }>['reason'],
  ranked: readonly Candidate[],
  refs: Refs,
): Located {
  return { type: 'missing', reason, near: ranked.slice(0, 3).map(({ element }) => refs.of(element)) };
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>((top, one) => (top && top.score >= one.score ? top : one), undefined);
}

/** With what stands before each, best first: looked at only where it has to decide. */
function withNeighbours(candidates: readonly Candidate[], wanted: Fingerprint, stability: Stability): Candidate[] {
  return candidates
    .map((candidate) => {
      const fingerprint = {
        ...candidate.fingerprint,
        ...(candidate.previous ? { previous: plainText(calledOf(candidate.previous)) } : {}),
      };
      return { ...candidate, fingerprint, score: likeness(fingerprint, wanted, stability) };
    })
    .sort((a, b) => b.score - a.score);
}

/** Same-named things in the same number keep their order, if nothing else tells them apart. */
function sameByOrder(same: readonly Candidate[], wanted: Fingerprint, refs: Refs): Located | undefined {
  if (wanted.ordinal === undefined || wanted.sameNamed !== same.length) return undefined;
  // In lists and tables the order is the content: row 3 of a re-sorted table is another thing.
  if (same.some(({ element }) => element.closest('li,tr,[role="row"],[role="listitem"],[role="option"]') !== null))
    return undefined;
  const inOrder = [...same].sort((a, b) =>
    a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const chosen = inOrder[wanted.ordinal];
  return chosen
    ? { type: 'found', ref: refs.of(chosen.element), how: 'same', score: chosen.score, margin: 0 }
    : undefined;
}

function candidatesFor(document: Document, wanted: Fingerprint, stability: Stability): Candidate[] {
  const candidates: Candidate[] = [];
  const saysTheSame = sayingOf(wanted);
  let previous: Element | undefined;
  for (const element of elementsIn(openModal(document) ?? document)) {
    const actionable = isActionable(element);
    // What took a press may show no sign of it: then what it says tells.
    if (!actionable && element.localName !== wanted.tag && !saysTheSame(element)) continue;
    if (!isReachable(element)) continue;
    if (nearRole(roleOf(element), wanted.role) > 0) {
      const fingerprint = fingerprintOf(element);
      candidates.push({ element, previous, fingerprint, score: likeness(fingerprint, wanted, stability) });
    }
    if (actionable) previous = element;
  }
  return candidates;
}

/** Whether an element says just what was remembered and is the smallest that does. */
function sayingOf({ name, text }: Fingerprint): (element: Element) => boolean {
  const wanted = [name, text ?? ''].map(compactText).filter((one) => one.length > 1);
  const longest = Math.max(0, ...wanted.map(({ length }) => length));
  return (element) => {
    // Much more text than that, gaps included, is something else; reading it all would be slow.
    if (wanted.length === 0 || element.childElementCount > MAX_PARTS) return false;
    const says = element.textContent ?? '';
    if (says.length > longest * 2 + 40 || says.length < 2) return false;
    const compact = compactText(says);
    if (!wanted.includes(compact)) return false;
    return ![...element.children].some((child) => compactText(child.textContent ?? '') === compact);
  };
}

const MAX_PARTS = 12;

/** The thing it was: equal role and name, and nothing that would make it a namesake of another meaning. */
function isSame(now: Fingerprint, wanted: Fingerprint): boolean {
  if (now.role !== wanted.role || foldedText(now.name) !== foldedText(wanted.name)) return false;
  if (foldedText(wanted.name) !== '') return !isOtherPart(now, wanted);
  // A nameless thing is known by its other marks: all that its makers gave it, and none that they did not.
  const marks = ['testId', 'nameAttribute', 'label', 'placeholder', 'type'] as const;
  if (marks.some((mark) => now[mark] !== wanted[mark])) return false;
  if (wanted.icon !== undefined && now.icon !== wanted.icon) return false;
  const marked = marks.slice(0, 4).some((mark) => wanted[mark] !== undefined);
  return marked || (now.tag === wanted.tag && sameList(now.path, wanted.path) && sameList(now.classes, wanted.classes));
}

/** In a frame or not is never the same place. */
function isOtherPart(now: Fingerprint, wanted: Fingerprint): boolean {
  return (now.frame === undefined) !== (wanted.frame === undefined);
}

/** A namesake in another form, dialog or row, with none of the maker's marks and other neighbours, is another thing. */
function isElsewhere(now: Fingerprint, wanted: Fingerprint, stability: Stability): boolean {
  if (wanted.container === undefined || now.container === undefined) return false;
  if (sameText(now.container, wanted.container) > 0.3) return false;
  const isBesideTheSame =
    wanted.previous !== undefined && now.previous !== undefined && sameText(now.previous, wanted.previous) > 0.5;
  return marksKept(now, wanted, stability) === 0 && !isBesideTheSame;
}

function sameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return (a ?? []).join(' ') === (b ?? []).join(' ');
}

/** Called the same in another role: near enough, or with a mark of its maker, and in its place. */
function mayBeIt(now: Fingerprint, wanted: Fingerprint, stability: Stability): boolean {
  if (isElsewhere(now, wanted, stability) || isOtherMeaning(now.name, wanted.name)) return false;
  return nearRole(now.role, wanted.role) >= NEAR_ROLE || marksKept(now, wanted, stability) > 0;
}

/** A renamed thing must keep a mark that its makers gave it; a new name that says something else is another thing. */
function mayHeal({ fingerprint: now, score }: Candidate, wanted: Fingerprint, stability: Stability): boolean {
  if (isOtherPart(now, wanted) || isOtherMeaning(now.name, wanted.name)) return false;
  if (nearRole(now.role, wanted.role) < NEAR_ROLE) return false;
  const isThere =
    wanted.container === undefined || now.container === undefined || sameText(wanted.container, now.container) > 0.3;
  const kept = marksKept(now, wanted, stability);
  return isThere && score >= (LOCATE.healAt[Math.min(kept, 2)] ?? 1);
}
