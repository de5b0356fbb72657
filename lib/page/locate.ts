/** Finds a remembered element again. A match must be the same thing and be unique by a margin; else it is no match. */
import { foldedText, plainText } from '../core/text';
import { calledOf, fingerprintOf } from './facts';
import type { Refs } from './refs';
import { isActionable, roleOf } from './semantics';
import { elementsIn } from './tree';
import { isReachable, openModal } from './visible';
import type { Fingerprint, Located } from './words/element';

/** Weights of the attributes in the similarity, and the two thresholds. Later learned per site. */
export const LOCATE = Object.freeze({
  weights: Object.freeze({
    role: 1.5,
    name: 3,
    label: 2,
    placeholder: 1.5,
    testId: 2,
    id: 1,
    nameAttribute: 1.5,
    type: 0.5,
    tag: 0.5,
    container: 1,
    frame: 1,
    previous: 1.5,
    classes: 0.3,
    path: 0.7,
  }),
  /** A healed match needs this similarity, 0..1 … */
  healAt: 0.72,
  /** … and this distance to the next best, 0..1. */
  margin: 0.08,
});

interface Candidate {
  element: Element;
  /** The reachable control before it, in document order. */
  previous: Element | undefined;
  fingerprint: Fingerprint;
  score: number;
}

/** @param wanted the remembered fingerprint, its name already filled with this run's values */
export function locate(document: Document, wanted: Fingerprint, refs: Refs): Located {
  const all = candidatesFor(document, wanted);
  const same = all.filter(({ fingerprint }) => isSame(fingerprint, wanted));
  const [only, second] = same;
  if (only && !second) return found(only, 'same', best(all.filter((candidate) => candidate !== only)), refs);
  // What stands before it is looked at only where it has to decide.
  const ranked = withNeighbours(only ? same : all, wanted);
  const near = ranked.slice(0, 3).map(({ element }) => refs.of(element));
  const [first, next] = ranked;
  if (!first) return { type: 'missing', reason: 'gone', near };
  const isApart = !next || first.score - next.score >= LOCATE.margin;
  if (only)
    return isApart
      ? found(first, 'same', next, refs)
      : (sameByOrder(same, wanted, refs) ?? { type: 'missing', reason: 'ambiguous', near });
  if (first.score < LOCATE.healAt) return { type: 'missing', reason: first.score > 0.5 ? 'changed' : 'gone', near };
  if (!isApart) return { type: 'missing', reason: 'ambiguous', near };
  if (!mayHeal(first.fingerprint, wanted)) return { type: 'missing', reason: 'changed', near };
  return found(first, 'healed', next, refs);
}

/** All things that are what a pattern says, in document order; what the pattern leaves out may be anything. */
export function locateAll(document: Document, pattern: Fingerprint, refs: Refs): string[] {
  const marks = ['type', 'label', 'placeholder', 'id', 'nameAttribute', 'testId', 'frame'] as const;
  return candidatesFor(document, pattern)
    .filter(({ fingerprint }) => {
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

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>((top, one) => (top && top.score >= one.score ? top : one), undefined);
}

function withNeighbours(candidates: readonly Candidate[], wanted: Fingerprint): Candidate[] {
  return candidates
    .map((candidate) => {
      const fingerprint = {
        ...candidate.fingerprint,
        ...(candidate.previous ? { previous: plainText(calledOf(candidate.previous)) } : {}),
      };
      return { ...candidate, fingerprint, score: similarity(fingerprint, wanted) };
    })
    .sort((a, b) => b.score - a.score);
}

/** Same-named things in the same number keep their order, if nothing else tells them apart. */
function sameByOrder(same: Candidate[], wanted: Fingerprint, refs: Refs): Located | undefined {
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

function candidatesFor(document: Document, wanted: Fingerprint): Candidate[] {
  const candidates: Candidate[] = [];
  let previous: Element | undefined;
  for (const element of elementsIn(openModal(document) ?? document)) {
    const actionable = isActionable(element);
    if (!actionable && element.localName !== wanted.tag) continue;
    if (!isReachable(element)) continue;
    if (roleOf(element) === wanted.role) {
      const fingerprint = fingerprintOf(element);
      candidates.push({ element, previous, fingerprint, score: similarity(fingerprint, wanted) });
    }
    if (actionable) previous = element;
  }
  return candidates;
}

/** The thing it was: equal role and name, and nothing that would make it a namesake of another meaning. */
function isSame(now: Fingerprint, wanted: Fingerprint): boolean {
  if (now.role !== wanted.role || foldedText(now.name) !== foldedText(wanted.name)) return false;
  if (foldedText(wanted.name) !== '') return (now.frame === undefined) === (wanted.frame === undefined);
  // A nameless thing is known by its other marks: all that its makers gave it, and none that they did not.
  const marks = ['testId', 'nameAttribute', 'label', 'placeholder', 'type'] as const;
  if (marks.some((mark) => now[mark] !== wanted[mark])) return false;
  const marked = marks.slice(0, 4).some((mark) => wanted[mark] !== undefined);
  return marked || (now.tag === wanted.tag && sameList(now.path, wanted.path) && sameList(now.classes, wanted.classes));
}

function sameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return (a ?? []).join(' ') === (b ?? []).join(' ');
}

/** A renamed thing must keep a mark that its makers gave it; a new name that says something else is another thing. */
function mayHeal(now: Fingerprint, wanted: Fingerprint): boolean {
  const kept = (['testId', 'nameAttribute', 'id', 'label', 'placeholder'] as const).some(
    (mark) => wanted[mark] !== undefined && wanted[mark] === now[mark],
  );
  return (
    kept &&
    (wanted.container === undefined || now.container === undefined || sameText(wanted.container, now.container) > 0.3)
  );
}

/** Weighted share of remembered attributes that agree, 0..1; attributes absent on both sides do not count. */
export function similarity(now: Fingerprint, wanted: Fingerprint): number {
  let total = 0;
  let agreed = 0;
  const count = (weight: number, agreement: number | undefined) => {
    if (agreement === undefined) return;
    total += weight;
    agreed += weight * agreement;
  };
  const w = LOCATE.weights;
  count(w.role, now.role === wanted.role ? 1 : 0);
  count(w.name, wanted.name === '' && now.name === '' ? undefined : sameText(now.name, wanted.name));
  count(w.tag, now.tag === wanted.tag ? 1 : 0);
  count(w.label, both(now.label, wanted.label, sameText));
  count(w.placeholder, both(now.placeholder, wanted.placeholder, sameText));
  count(w.testId, both(now.testId, wanted.testId, equal));
  count(w.id, both(now.id, wanted.id, equal));
  count(w.nameAttribute, both(now.nameAttribute, wanted.nameAttribute, equal));
  count(w.type, both(now.type, wanted.type, equal));
  count(w.container, both(now.container, wanted.container, sameText));
  count(w.frame, both(now.frame, wanted.frame, sameText));
  // Nothing before it then says nothing about what is before it now.
  if (wanted.previous !== undefined && now.previous !== undefined)
    count(w.previous, both(now.previous, wanted.previous, sameText));
  count(w.classes, overlap(now.classes, wanted.classes));
  count(w.path, overlap(now.path, wanted.path));
  return total === 0 ? 0 : agreed / total;
}

function both(
  a: string | undefined,
  b: string | undefined,
  compare: (a: string, b: string) => number,
): number | undefined {
  if (a === undefined && b === undefined) return undefined;
  return a === undefined || b === undefined ? 0 : compare(a, b);
}

const equal = (a: string, b: string) => (a === b ? 1 : 0);

/** Shared words of two texts, 0..1 (Dice). */
function sameText(a: string, b: string): number {
  const left = foldedText(a);
  const right = foldedText(b);
  if (left === right) return 1;
  const one = new Set(left.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
  const two = new Set(right.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
  if (one.size === 0 || two.size === 0) return 0;
  return (2 * [...one].filter((word) => two.has(word)).length) / (one.size + two.size);
}

function overlap(a: readonly string[] | undefined, b: readonly string[] | undefined): number | undefined {
  if (!a?.length && !b?.length) return undefined;
  if (!a?.length || !b?.length) return 0;
  const other = new Set(b);
  return (2 * a.filter((word) => other.has(word)).length) / (a.length + b.length);
}
