/** Finds a remembered element again: the match must be the same element and unique by a margin, else there is none. */
import { normalizeText } from '../../core/text';
import {
  hasOtherPreceding,
  isAcceptableHeal,
  isAcceptableMatch,
  isInOtherPlace,
  isOnlyElementWithIcon,
  isSameUniqueLink,
} from './acceptance';
import { type Candidate, Candidates, isSameList } from './candidates';
import { composedSelfAndAncestors } from '../dom/composed-tree';
import { PageIndex } from '../dom/page-index';
import type { Refs } from '../refs/refs';
import type { Fingerprint, LocateResult } from '../words/element';
import { LOCATE, type StableAttribute } from '../words/match-tables';
import { holdsValue, rowOf } from './row-of';
import { hasSameName, keptAttributeCount, type Stability } from '../words/similarity';

/** Number of other candidates reported with a result. */
const MAX_REPORTED = 3;

type Accepts = (candidate: Candidate) => boolean;

export interface LocateOptions {
  /** Other fingerprints that the same element has had on this site, latest first. */
  variants?: readonly Fingerprint[];
  stability?: Stability;
  /** The target before. */
  beside?: Element | undefined;
}

/** @param wanted the remembered fingerprint, its name filled with this run's values */
export function locate(
  document: Document,
  wanted: Fingerprint,
  refs: Refs,
  { variants = [], stability = {}, beside }: LocateOptions = {},
): LocateResult {
  const index = new PageIndex(document);
  const page = new Candidates(index, wanted, stability);
  const exact = locateExact(page, refs, beside);
  if (exact?.type === 'found') return exact;
  // A known variant is no change: sites run A/B tests and roll back releases.
  for (const variant of variants) {
    const known = locateExact(new Candidates(index, variant, stability), refs, beside);
    if (known?.type === 'found') return known;
  }
  return exact ?? locateSimilar(page, refs);
}

/** The candidate that shares more ancestors with an element than any other. @returns undefined if two share as many */
function nearestTo(place: Element, candidates: readonly Candidate[]): Candidate | undefined {
  const around = new Set(composedSelfAndAncestors(place));
  const shared = ({ element }: Candidate) =>
    [...composedSelfAndAncestors(element)].filter((one) => around.has(one)).length;
  const [first, second] = candidates
    .map((candidate) => ({ candidate, count: shared(candidate) }))
    .sort((a, b) => b.count - a.count);
  return first && first.count !== second?.count ? first.candidate : undefined;
}

/** @returns undefined if no element of that role and name is in its place */
function locateExact(page: Candidates, refs: Refs, place: Element | undefined): LocateResult | undefined {
  const { wanted, stability } = page;
  const matches = page.exactMatches();
  const [only, second] = matches;
  if (!only) return undefined;
  if (second) return chooseAmongExact(page, page.rankWithNeighbours(matches), { refs, place });
  const [placed = only] = page.rankWithNeighbours([only]);
  if (hasOtherPreceding(placed.fingerprint, wanted, stability)) return undefined;
  if (isInOtherPlace(placed.fingerprint, wanted, stability)) return missing('changed', [placed], refs);
  const other = otherWithUniqueAttribute(page, placed);
  if (other) return missing('ambiguous', [placed, other], refs);
  return found(placed, 'same', undefined, [], refs);
}

/**
 * Another element of any role that has the same name and kept the unique attributes.
 * @returns undefined if there is none, or the exact match kept a unique attribute itself
 */
function otherWithUniqueAttribute(page: Candidates, placed: Candidate): Candidate | undefined {
  const { wanted, stability } = page;
  if (wanted.name === '' || !wanted.alone?.length || keptAttributeCount(placed.fingerprint, wanted, stability) > 0)
    return undefined;
  return page
    .attributeMatches(wanted.alone as readonly StableAttribute[])
    .find(
      ({ element, fingerprint }) =>
        !sharesClickTarget(element, placed.element) &&
        hasSameName(fingerprint, wanted) &&
        keptAttributeCount(fingerprint, wanted, stability) > 0,
    );
}

function locateSimilar(page: Candidates, refs: Refs): LocateResult {
  const { wanted, stability } = page;
  const sameNamed = page.nameMatches();
  if (sameNamed.length > 0)
    return chooseCandidate(
      page,
      sameNamed,
      ({ fingerprint }) => isAcceptableMatch(fingerprint, wanted, stability),
      refs,
    );
  const accepts: Accepts = (candidate) => isAcceptableHeal(candidate, wanted, stability);
  // A renamed element must have kept a unique attribute: few elements have one, and a selector finds them.
  const marked = wanted.name === '' ? [] : page.uniqueAttributeMatches().filter(accepts);
  if (marked.length > 0) return chooseCandidate(page, marked, accepts, refs);
  return chooseCandidate(page, page.similarElements(), accepts, refs);
}

/** The best accepted candidate, if unique by a margin; accepted candidates with a unique attribute rank first. */
function chooseCandidate(page: Candidates, all: readonly Candidate[], accepts: Accepts, refs: Refs): LocateResult {
  const { wanted, stability } = page;
  const byScore = page.rankWithNeighbours(all);
  const marked = byScore.filter(
    (candidate) => keptAttributeCount(candidate.fingerprint, wanted, stability) > 0 && accepts(candidate),
  );
  const [first, ...others] = [...marked, ...byScore.filter((candidate) => !marked.includes(candidate))];
  if (!first) return missing('gone', byScore, refs);
  const isSameNamed = hasSameName(first.fingerprint, wanted);
  if (!accepts(first) && !isOnlyElementWithIcon(first, others, wanted)) {
    const reason = first.score > LOCATE.goneBelow || isSameNamed ? 'changed' : 'gone';
    return missing(reason, byScore, refs);
  }
  const isCompetitor = (other: Candidate) =>
    !sharesClickTarget(other.element, first.element) &&
    !(isSameUniqueLink(other.fingerprint, wanted) && isSameUniqueLink(first.fingerprint, wanted)) &&
    (marked.length === 0 || accepts(other));
  const competitor = others.find(isCompetitor);
  if (competitor && first.score - competitor.score < LOCATE.margin) return missing('ambiguous', byScore, refs);
  return found(first, 'healed', competitor, others, refs);
}

/** Whether a click on one hits the other: one contains the other. */
function sharesClickTarget(a: Element, b: Element): boolean {
  return a.contains(b) || b.contains(a);
}

/**
 * The best exact match if it is alone in the remembered container or ahead by the margin; else a match by order. One locator may
 * have been learned for the buttons of several forms: a match that kept no attribute of its own is none if another one is nearer
 * to the target before.
 */
function chooseAmongExact(
  { wanted, stability }: Candidates,
  ranked: readonly Candidate[],
  { refs, place }: { refs: Refs; place: Element | undefined },
): LocateResult {
  const [first] = ranked;
  // A box around the match alone is named by it: a press on the one is a press on the other.
  const second = ranked.find((other) => first && other !== first && !isBoxAround(other, first));
  const inContainer = ranked.filter(
    ({ fingerprint }) => wanted.container && fingerprint.container === wanted.container,
  );
  const isOnlyInContainer = inContainer.length === 1 && inContainer[0] === first;
  const isAhead = !second || (first?.score ?? 0) - second.score >= LOCATE.margin;
  const kept = ({ fingerprint }: Candidate) => keptAttributeCount(fingerprint, wanted, stability);
  const isMarked = first && (isOnlyInContainer || ranked.slice(1).every((other) => kept(other) < kept(first)));
  const nearest = place && !isMarked ? nearestTo(place, ranked) : undefined;
  if (nearest && nearest !== first && wanted.sameNamed === 1) return missing('ambiguous', ranked, refs);
  if (first && (isOnlyInContainer || isAhead)) return found(first, 'same', second, ranked.slice(1), refs);
  return matchByOrder(ranked, wanted, refs) ?? missing('ambiguous', ranked, refs);
}

/** Whether a candidate with the same name is a worse one, and holds the first: findings/webix-headers-lose-role.sh. */
function isBoxAround(other: Candidate, first: Candidate): boolean {
  return other.element.contains(first.element) && other.score <= first.score;
}

/** Refs of all elements that match a pattern, in document order; attributes absent from the pattern match any value, and the text of a row must stand in it as a whole. */
export function locateAll(document: Document, pattern: Fingerprint, refs: Refs): string[] {
  const compared = ['type', 'label', 'placeholder', 'id', 'nameAttribute', 'testId', 'frame'] as const;
  const like = new Candidates(new PageIndex(document), pattern, {})
    .roleMatches()
    .filter(({ fingerprint }) => {
      if (pattern.name !== '' && normalizeText(fingerprint.name) !== normalizeText(pattern.name)) return false;
      if (compared.some((name) => pattern[name] !== undefined && fingerprint[name] !== pattern[name])) return false;
      return fingerprint.tag === pattern.tag && isSameList(fingerprint.path, pattern.path);
    })
    .map(({ element }) => element);
  const { row: wanted } = pattern;
  const isInRow = (element: Element) => {
    const found = wanted && rowOf(element, like);
    return wanted === undefined || (found !== undefined && holdsValue(found.row, element, wanted.text) === 'whole');
  };
  return like.filter(isInRow).map((element) => refs.refFor(element));
}

/** @param competitor the best candidate that is another element @param others all other candidates, best first */
function found(
  candidate: Candidate,
  how: 'same' | 'healed',
  competitor: Candidate | undefined,
  others: readonly Candidate[],
  refs: Refs,
): LocateResult {
  const margin = competitor ? candidate.score - competitor.score : 1;
  const reported = others
    .slice(0, MAX_REPORTED)
    .map(({ fingerprint: { role, name }, score }) => ({ role, name, score }));
  return {
    type: 'found',
    ref: refs.refFor(candidate.element),
    how,
    score: candidate.score,
    margin,
    ...(reported.length > 0 ? { others: reported } : {}),
  };
}

function missing(
  reason: Extract<LocateResult, { type: 'missing' }>['reason'],
  ranked: readonly Candidate[],
  refs: Refs,
): LocateResult {
  return { type: 'missing', reason, near: ranked.slice(0, MAX_REPORTED).map(({ element }) => refs.refFor(element)) };
}

/**
 * Same-named elements that are as many as before keep their order.
 * @returns undefined if their number changed, or they are in a list or table, where sorting changes the order
 */
function matchByOrder(matches: readonly Candidate[], wanted: Fingerprint, refs: Refs): LocateResult | undefined {
  if (wanted.ordinal === undefined || wanted.sameNamed !== matches.length) return undefined;
  if (matches.some(({ element }) => element.closest('li,tr,[role="row"],[role="listitem"],[role="option"]') !== null))
    return undefined;
  const inOrder = [...matches].sort((a, b) =>
    a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const match = inOrder[wanted.ordinal];
  return match
    ? { type: 'found', ref: refs.refFor(match.element), how: 'same', score: match.score, margin: 0 }
    : undefined;
}
