/** Finds a remembered element again. A match must be the same thing and be unique by a margin; else it is no match. */
import { foldedText } from '../../core/text';
import { type Candidate, Candidates, isOtherPart, isSameMake, sameList } from './candidates';
import { inFull, isOtherMeaning } from './opposite-names';
import { PageMoment } from '../dom/page-index';
import type { Refs } from '../refs/refs';
import type { Fingerprint, Located } from '../words/element';
import {
  isCalled,
  isSameMark,
  type Mark,
  marksKept,
  namesOf,
  type Stability,
  sameText,
  wordsOf,
} from '../words/likeness';
import { NEAR_ROLE, nearRole } from '../words/near-role';

/** What a healed match needs. */
export const LOCATE = Object.freeze({
  /** Likeness, 0..1, by how many of its maker's marks a renamed thing has kept: none, one, more. */
  healAt: Object.freeze([1, 0.72, 0.5]),
  /** The same for what never had a name. */
  namelessAt: 0.8,
  /** Distance to the next best, 0..1. */
  margin: 0.08,
  /** Below this likeness nothing is left of the thing. */
  goneBelow: 0.5,
});

/** So many of what came into question are told. */
const NEAREST = 3;

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
  const moment = new PageMoment(document);
  const page = new Candidates(moment, wanted, stability);
  const asItWas = locateSame(page, refs);
  if (asItWas?.type === 'found') return asItWas;
  // A site that alternates between shapes, or went back to an earlier one, has not changed: it is known already.
  for (const variant of variants) {
    const known = locateSame(new Candidates(moment, variant, stability), refs);
    if (known?.type === 'found') return known;
  }
  return asItWas ?? locateAlike(page, refs);
}

/** @returns undefined where nothing of that role and name is there */
function locateSame(page: Candidates, refs: Refs): Located | undefined {
  const { wanted, stability } = page;
  const same = page.same();
  const [only, second] = same;
  if (!only) return undefined;
  if (second) return amongNamesakes(page.withNeighbours(same), wanted, refs);
  const [placed = only] = page.withNeighbours([only]);
  if (isAfterAnother(placed.fingerprint, wanted, stability)) return undefined;
  if (isElsewhere(placed.fingerprint, wanted, stability)) return missing('changed', [placed], refs);
  const other = markedOther(page, placed);
  if (other) return missing('ambiguous', [placed, other], refs);
  return found(placed, 'same', undefined, [], refs);
}

/** Where the thing has lost all its marks: another that is called the same and bears them, in whatever role. */
function markedOther(page: Candidates, placed: Candidate): Candidate | undefined {
  const { wanted, stability } = page;
  if (wanted.name === '' || !wanted.alone?.length || marksKept(placed.fingerprint, wanted, stability) > 0)
    return undefined;
  return page
    .bearing(wanted.alone as readonly Mark[])
    .find(
      ({ element, fingerprint }) =>
        !isOnePress(element, placed.element) &&
        isCalled(fingerprint, wanted) &&
        marksKept(fingerprint, wanted, stability) > 0,
    );
}

function locateAlike(page: Candidates, refs: Refs): Located {
  const { wanted, stability } = page;
  const called = page.called();
  if (called.length > 0) return chosen(page, called, (one) => mayBeIt(one.fingerprint, wanted, stability), refs);
  const isIt = (one: Candidate) => mayHeal(one, wanted, stability);
  // A named thing that is called otherwise is it only where it bears a mark: those are few and quickly found.
  const marked = wanted.name === '' ? [] : page.marked().filter(isIt);
  if (marked.length > 0) return chosen(page, marked, isIt, refs);
  return chosen(page, page.alike(), isIt, refs);
}

/** The one that is it, if one is, by a margin; what bears a mark that nothing else had goes first. */
function chosen(page: Candidates, all: readonly Candidate[], isIt: (one: Candidate) => boolean, refs: Refs): Located {
  const { wanted, stability } = page;
  const isMarked = (one: Candidate) => marksKept(one.fingerprint, wanted, stability) > 0 && isIt(one);
  // What bears a mark that nothing else had goes before what is only like it, and that is no rival of it.
  const ranked = page.withNeighbours(all);
  const marked = ranked.filter(isMarked);
  const [first, ...others] = [...marked, ...ranked.filter((one) => !marked.includes(one))];
  if (!first) return missing('gone', ranked, refs);
  const next = others.find(
    (one) =>
      !isOnePress(one.element, first.element) &&
      !(isSameLink(one.fingerprint, wanted) && isSameLink(first.fingerprint, wanted)) &&
      (marked.length === 0 || isIt(one)),
  );
  const isSoCalled = isCalled(first.fingerprint, wanted);
  const reason = first.score > LOCATE.goneBelow || isSoCalled ? 'changed' : 'gone';
  const isOnlyPicture = !others.some(({ fingerprint }) => fingerprint.icon === wanted.icon);
  if (!isIt(first) && !(!isSoCalled && isOnlyPicture && isPictured(first.fingerprint, wanted)))
    return missing(reason, ranked, refs);
  if (next && first.score - next.score < LOCATE.margin) return missing('ambiguous', ranked, refs);
  return found(first, 'healed', next, others, refs);
}

/** A part of a thing, or what is just around it, takes the same press. */
function isOnePress(one: Element, other: Element): boolean {
  return one.contains(other) || other.contains(one);
}

/** Several are what it was: the one that is in its place, if that is clear. */
function amongNamesakes(ranked: readonly Candidate[], wanted: Fingerprint, refs: Refs): Located {
  const [first, next] = ranked;
  const inPlace = ranked.filter((one) => wanted.container && one.fingerprint.container === wanted.container);
  // It is far from the others, or in its row, form or dialog, in which none of them is.
  const isClear =
    (inPlace.length === 1 && inPlace[0] === first) || !next || (first?.score ?? 0) - next.score >= LOCATE.margin;
  if (first && isClear) return found(first, 'same', next, ranked.slice(1), refs);
  return sameByOrder(ranked, wanted, refs) ?? missing('ambiguous', ranked, refs);
}

/** All things that are what a pattern says, in document order; what the pattern leaves out may be anything. */
export function locateAll(document: Document, pattern: Fingerprint, refs: Refs): string[] {
  const marks = ['type', 'label', 'placeholder', 'id', 'nameAttribute', 'testId', 'frame'] as const;
  return new Candidates(new PageMoment(document), pattern, {})
    .ofRole()
    .filter(({ fingerprint }) => {
      if (pattern.name !== '' && foldedText(fingerprint.name) !== foldedText(pattern.name)) return false;
      if (marks.some((mark) => pattern[mark] !== undefined && fingerprint[mark] !== pattern[mark])) return false;
      return fingerprint.tag === pattern.tag && sameList(fingerprint.path, pattern.path);
    })
    .map(({ element }) => refs.of(element));
}

/** @param next the best that is another thing @param others the rest, best first */
function found(
  candidate: Candidate,
  how: 'same' | 'healed',
  next: Candidate | undefined,
  others: readonly Candidate[],
  refs: Refs,
): Located {
  const margin = next ? candidate.score - next.score : 1;
  const told = others.slice(0, NEAREST).map(({ fingerprint: { role, name }, score }) => ({ role, name, score }));
  return {
    type: 'found',
    ref: refs.of(candidate.element),
    how,
    score: candidate.score,
    margin,
    ...(told.length > 0 ? { others: told } : {}),
  };
}

function missing(
  reason: Extract<Located, { type: 'missing' }>['reason'],
  ranked: readonly Candidate[],
  refs: Refs,
): Located {
  return { type: 'missing', reason, near: ranked.slice(0, NEAREST).map(({ element }) => refs.of(element)) };
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

/** What has neither a name nor a mark of its own is told from others like it by what stands before it. */
function isAfterAnother(now: Fingerprint, wanted: Fingerprint, stability: Stability): boolean {
  if (wanted.name !== '' || wanted.previous === undefined || marksKept(now, wanted, stability) > 0) return false;
  return (wanted.sameNamed ?? 1) > 1 && now.previous !== wanted.previous;
}

/** A namesake in another form, dialog or row, with none of the maker's marks and other neighbours, is another thing. */
function isElsewhere(now: Fingerprint, wanted: Fingerprint, stability: Stability): boolean {
  if (!isInAnother(now, wanted)) return false;
  const isBesideTheSame =
    wanted.previous !== undefined && now.previous !== undefined && sameText(now.previous, wanted.previous) > 0.5;
  return marksKept(now, wanted, stability) === 0 && !isBesideTheSame;
}

/** Whether both are in a named form, dialog or row, and in differently named ones. */
function isInAnother(now: Fingerprint, wanted: Fingerprint): boolean {
  if (wanted.container === undefined || now.container === undefined) return false;
  return sameText(now.container, wanted.container) <= 0.3;
}

/** Called the same in another role: near enough, or with a mark of its maker, and in its place. */
function mayBeIt(now: Fingerprint, wanted: Fingerprint, stability: Stability): boolean {
  if (isElsewhere(now, wanted, stability) || isOtherMeaning(now.name, wanted.name)) return false;
  return (
    isSameMake(now.tag, wanted.tag) ||
    nearRole(now.role, wanted.role) >= NEAR_ROLE ||
    marksKept(now, wanted, stability) > 0
  );
}

/** A renamed thing must keep a mark that its makers gave it; a new name that says something else is another thing. */
function mayHeal({ fingerprint: now, score }: Candidate, wanted: Fingerprint, stability: Stability): boolean {
  if (isOtherPart(now, wanted)) return false;
  const isOther = isOtherMeaning(now.name, wanted.name);
  // What a card says around the name it is known by is no command.
  if (isSameLink(now, wanted)) return !isOther || isProseAround(now.name, wanted.name);
  if (isOther || isInAnother(now, wanted)) return false;
  if (nearRole(now.role, wanted.role) < NEAR_ROLE) return false;
  const kept = marksKept(now, wanted, stability);
  // It is called more or less than it was, and bears a mark that nothing else had.
  const isCalledAlike = namesOf(now).some((one) => namesOf(wanted).some((other) => isPartOf(one, other)));
  const isFieldAlike = now.name === '' && wanted.name === '' && now.tag === wanted.tag && isLabelledAlike(now, wanted);
  if (kept > 0 && now.role === wanted.role && (isCalledAlike || isFieldAlike)) return true;
  // What never had a name is known by the words beside it.
  const isNameless =
    now.name === '' &&
    wanted.name === '' &&
    (isLabelledAlike(now, wanted) || isTheSearch(now, wanted) || isPicturedAlike(now, wanted));
  return score >= Math.min(LOCATE.healAt[Math.min(kept, 2)] ?? 1, isNameless ? LOCATE.namelessAt : 1);
}

/** A link that alone led somewhere, and one that leads there now and is called with all the words of one of them. */
function isSameLink(now: Fingerprint, wanted: Fingerprint): boolean {
  if (now.role !== 'link' || wanted.role !== 'link' || !wanted.alone?.includes('href')) return false;
  return isSameMark('href', now, wanted) && isPartOf(now.name, wanted.name);
}

/** Whether one name begins with all of the other and goes on for a while. */
function isProseAround(one: string, other: string): boolean {
  const [less = '', more = ''] = [one, other].map(foldedText).sort((a, b) => a.length - b.length);
  return more.startsWith(`${less} `) && wordsOf(more).size - wordsOf(less).size >= 4;
}

/** Whether all words of one name are in the other, in full or shortened. */
function isPartOf(one: string, other: string): boolean {
  const [less, more] = [one, other].map((name) => wordsOf(foldedText(name))).sort((a, b) => a.size - b.size);
  if (!less || !more || less.size === 0) return false;
  return [...less].every((word) => [...more].some((other) => inFull(other) === inFull(word)));
}

/** A picture that nothing else had, on something of the same make, of which one of both has no name. */
function isPictured(now: Fingerprint, wanted: Fingerprint): boolean {
  const isNameless = now.name === '' || wanted.name === '';
  const isAlone = wanted.icon !== undefined && wanted.alone?.includes('icon') === true && now.icon === wanted.icon;
  return isNameless && isAlone && now.role === wanted.role && now.tag === wanted.tag && !isInAnother(now, wanted);
}

/** A page has one field to search it with; another search field would be a rival. */
function isTheSearch(now: Fingerprint, wanted: Fingerprint): boolean {
  const hasOtherMarks = wanted.nameAttribute !== now.nameAttribute || wanted.label !== now.label;
  return now.role === 'searchbox' && wanted.role === 'searchbox' && wanted.sameNamed === 1 && !hasOtherMarks;
}

/** The same picture after a thing of the same name: what is done, and to what. */
function isPicturedAlike(now: Fingerprint, wanted: Fingerprint): boolean {
  const isNamed = wanted.previous !== undefined && !/^[a-z]+\d?$/.test(wanted.previous);
  const isAfterIt =
    now.previous !== undefined && isNamed && foldedText(now.previous) === foldedText(wanted.previous ?? '');
  return wanted.icon !== undefined && now.icon === wanted.icon && isAfterIt;
}

function isLabelledAlike(now: Fingerprint, wanted: Fingerprint): boolean {
  return now.label !== undefined && wanted.label !== undefined && sameText(now.label, wanted.label) >= 0.5;
}
