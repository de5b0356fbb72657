/** Scores the similarity of a remembered fingerprint and a current one, by attribute weights that the site's history can lower. */
import { normalizeText } from '../../core/text';
import type { Fingerprint } from './element';
import {
  ATTRIBUTE_WEIGHTS,
  type Attribute,
  LOCATE,
  STABLE_ATTRIBUTES,
  type StableAttribute,
  USUALLY_UNIQUE,
} from './match-tables';
import { roleSimilarity } from './role-similarity';

/** Remaining share of each attribute's weight on this site, 0..1; an attribute not listed keeps its full weight. */
export type Stability = Readonly<Record<string, number>>;

/** Weighted share of the remembered attributes that agree, 0..1; attributes not remembered do not count. */
export function similarity(now: Fingerprint, wanted: Fingerprint, stability: Stability = {}): number {
  let total = 0;
  let agreed = 0;
  for (const [attribute, agreement] of agreements(now, wanted)) {
    const weight = ATTRIBUTE_WEIGHTS[attribute] * (stability[attribute] ?? 1);
    total += weight;
    agreed += weight * agreement;
  }
  return total === 0 ? 0 : agreed / total;
}

type Compare = (a: string, b: string) => number;

/** @returns undefined if neither fingerprint has the attribute, 0 if only one has it */
function compareEither(a: string | undefined, b: string | undefined, compare: Compare): number | undefined {
  if (a === undefined && b === undefined) return undefined;
  return a === undefined || b === undefined ? 0 : compare(a, b);
}

/** @returns undefined if the attribute was not remembered: older fingerprints lack some attributes */
function compareRemembered(now: string | undefined, wanted: string | undefined, compare: Compare): number | undefined {
  if (wanted === undefined) return undefined;
  return now === undefined ? 0 : compare(now, wanted);
}

/** Agreement of each comparable attribute, 0..1. */
export function agreements(now: Fingerprint, wanted: Fingerprint): [Attribute, number][] {
  const isSameNamed = hasSameName(now, wanted);
  const all: [Attribute, number | undefined][] = [
    ['role', roleSimilarity(now.role, wanted.role)],
    ['name', nameAgreement(now, wanted, isSameNamed)],
    ['text', compareRemembered(now.text, wanted.text, textSimilarity)],
    ['title', isSameNamed ? undefined : compareRemembered(now.title, wanted.title, textSimilarity)],
    ['tag', equal(now.tag, wanted.tag)],
    ['label', compareEither(now.label, wanted.label, textSimilarity)],
    ['placeholder', compareEither(now.placeholder, wanted.placeholder, textSimilarity)],
    ['testId', compareEither(now.testId, wanted.testId, equal)],
    ['id', compareEither(now.id, wanted.id, equal)],
    ['nameAttribute', compareEither(now.nameAttribute, wanted.nameAttribute, equal)],
    ['type', compareEither(now.type, wanted.type, equal)],
    ['container', compareEither(now.container, wanted.container, textSimilarity)],
    ['frame', compareEither(now.frame, wanted.frame, textSimilarity)],
    // A current element without a preceding control contradicts no remembered one.
    [
      'previous',
      now.previous === undefined ? undefined : compareRemembered(now.previous, wanted.previous, textSimilarity),
    ],
    ['classes', listSimilarity(now.classes, wanted.classes)],
    ['path', listSimilarity(now.path, wanted.path)],
    ['icon', compareRemembered(now.icon, wanted.icon, equal)],
    ['href', compareRemembered(now.href, wanted.href, pathEndSimilarity)],
    ['options', wanted.options ? listSimilarity(now.options, wanted.options) : undefined],
  ];
  return all.filter((entry): entry is [Attribute, number] => entry[1] !== undefined);
}

function nameAgreement(now: Fingerprint, wanted: Fingerprint, isSameNamed: boolean): number | undefined {
  if (wanted.name === '' && now.name === '') return undefined;
  return isSameNamed ? 1 : nameSimilarity(now.name, wanted.name);
}

/** The non-empty names of an element: accessible name, visible text, tooltip. */
export function allNamesOf({ name, text = '', title = '' }: Fingerprint): string[] {
  return [name, text, title].filter((entry) => entry !== '');
}

/** Whether two elements share an accessible name, visible text or tooltip; white space does not matter. */
export function hasSameName(now: Fingerprint, wanted: Fingerprint): boolean {
  const compactNames = (fingerprint: Fingerprint) =>
    allNamesOf(fingerprint)
      .map(compactText)
      .filter((name) => name !== '');
  const wantedNames = compactNames(wanted);
  return compactNames(now).some((name) => wantedNames.includes(name));
}

/** A count; of two drafts, “Draft (1)” and “Draft (2)”, it is the only difference, so that names with counts are not equal. */
const COUNT_ENDING = /\s*[([]\s*\d+\+?\s*[)\]]$/u;

/** “Inbox” of “Inbox (3)” and of “Inbox (17)”. */
export function withoutCount(name: string): string {
  return name.replace(COUNT_ENDING, '') || name;
}

/** Text without white space, for comparison: adjacent parts are joined with a space in one place and without in another. */
export function compactText(text: string): string {
  return normalizeText(text).replaceAll(/[\s\u200b]+/gu, '');
}

/** They count even where generated classes change with each build: no build tool made up a descriptive class. */
const ATTRIBUTES_OF_KIND: ReadonlySet<StableAttribute> = new Set(['ownClass', 'holder', 'editor']);

/**
 * Number of unique stable attributes that kept their value. The options of a list and the target of a link count twice:
 * they are the element's identity.
 */
export function keptAttributeCount(now: Fingerprint, wanted: Fingerprint, stability: Stability = {}): number {
  const unique = wanted.alone ?? USUALLY_UNIQUE;
  const kept = STABLE_ATTRIBUTES.filter(
    (attribute) =>
      unique.includes(attribute) &&
      (ATTRIBUTES_OF_KIND.has(attribute) || (stability[attribute] ?? 1) >= LOCATE.minStability) &&
      hasSameAttribute(attribute, now, wanted),
  );
  return kept.length + kept.filter((attribute) => attribute === 'options' || attribute === 'href').length;
}

/** Whether both fingerprints have the attribute with the same value. @param b the remembered one */
export function hasSameAttribute(attribute: StableAttribute, a: Fingerprint, b: Fingerprint): boolean {
  switch (attribute) {
    case 'options':
      return (a.options?.length ?? 0) > 1 && listSimilarity(a.options, b.options) === 1;
    case 'href':
      return a.href !== undefined && b.href !== undefined && pathEndSimilarity(a.href, b.href) === 1;
    case 'ownClass':
      return b.ownClass !== undefined && a.classes?.includes(b.ownClass) === true;
    case 'editor':
      return isEditedDocument(a) && isEditedDocument(b);
    case 'holder':
      return b.holder !== undefined && a.around?.includes(b.holder) === true;
    default:
      return a[attribute] !== undefined && a[attribute] === b[attribute];
  }
}

/** Whether it is the body of a document that is edited as a whole, as in an editor's frame. */
export function isEditedDocument({ tag, role, frame }: Fingerprint): boolean {
  return tag === 'body' && role === 'textbox' && frame !== undefined;
}

/** 1 if the last two path segments are equal, else 0: a new router changes the segments before them. */
export function pathEndSimilarity(a: string, b: string): number {
  const end = (path: string) =>
    path
      .split(/[/#]+/)
      .filter((part) => part !== '')
      .slice(-2)
      .join('/');
  return end(a) === end(b) ? 1 : 0;
}

const equal = (a: string, b: string) => (a === b ? 1 : 0);

function nameSimilarity(a: string, b: string): number {
  const [left, right] = [normalizeText(a), normalizeText(b)];
  const isPrefix = (long: string, short: string) => short.length > 3 && long.startsWith(`${short} `);
  return isPrefix(left, right) || isPrefix(right, left)
    ? Math.max(LOCATE.prefixSimilarity, textSimilarity(a, b))
    : textSimilarity(a, b);
}

/** Shared words of two texts, 0..1 (Sørensen–Dice coefficient). */
export function textSimilarity(a: string, b: string): number {
  const left = normalizeText(a);
  const right = normalizeText(b);
  if (left === right) return 1;
  const leftWords = wordsOf(left);
  const rightWords = wordsOf(right);
  if (leftWords.size === 0 || rightWords.size === 0) return 0;
  return (2 * [...leftWords].filter((word) => rightWords.has(word)).length) / (leftWords.size + rightWords.size);
}

export function wordsOf(text: string): Set<string> {
  return new Set(text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
}

/**
 * Shared entries of two lists as multisets, 0..1 (Sørensen–Dice coefficient).
 * @returns undefined if both lists are empty
 */
function listSimilarity(a: readonly string[] | undefined, b: readonly string[] | undefined): number | undefined {
  if (!a?.length && !b?.length) return undefined;
  if (!a?.length || !b?.length) return 0;
  const unmatched = [...b];
  const shared = a.filter((entry) => {
    const at = unmatched.indexOf(entry);
    if (at >= 0) unmatched.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}
