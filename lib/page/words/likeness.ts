/** How alike a remembered element and one of now are: by attribute, with weights that a site's own history can lower. */
import { foldedText } from '../../core/text';
import type { Fingerprint } from './element';
import { nearRole } from './near-role';

/** Weights of the attributes in the likeness, before what the site has taught about them. */
export const WEIGHTS = Object.freeze({
  role: 1.5,
  name: 3,
  text: 2,
  title: 1.5,
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
  icon: 1.5,
  href: 1.5,
  options: 2,
});
export type Attribute = keyof typeof WEIGHTS;

/** What is left of each attribute's weight on this site, 0..1; 1 where nothing is known. */
export type Stability = Readonly<Record<string, number>>;

/** Weighted share of remembered attributes that agree, 0..1; what was not remembered does not count. */
export function likeness(now: Fingerprint, wanted: Fingerprint, stability: Stability = {}): number {
  let total = 0;
  let agreed = 0;
  for (const [attribute, agreement] of agreements(now, wanted)) {
    const weight = WEIGHTS[attribute] * (stability[attribute] ?? 1);
    total += weight;
    agreed += weight * agreement;
  }
  return total === 0 ? 0 : agreed / total;
}

/** How far each attribute that can be compared agrees, 0..1. */
export function agreements(now: Fingerprint, wanted: Fingerprint): [Attribute, number][] {
  const both = (a: string | undefined, b: string | undefined, compare: (a: string, b: string) => number) =>
    a === undefined && b === undefined ? undefined : a === undefined || b === undefined ? 0 : compare(a, b);
  // Of what older notes do not know of, nothing is said.
  const known = (a: string | undefined, b: string | undefined, compare: (a: string, b: string) => number) =>
    b === undefined ? undefined : a === undefined ? 0 : compare(a, b);
  const called = isCalled(now, wanted);
  const all: [Attribute, number | undefined][] = [
    ['role', nearRole(now.role, wanted.role)],
    ['name', wanted.name === '' && now.name === '' ? undefined : called ? 1 : sameName(now.name, wanted.name)],
    ['text', known(now.text, wanted.text, sameText)],
    ['title', called ? undefined : known(now.title, wanted.title, sameText)],
    ['tag', equal(now.tag, wanted.tag)],
    ['label', both(now.label, wanted.label, sameText)],
    ['placeholder', both(now.placeholder, wanted.placeholder, sameText)],
    ['testId', both(now.testId, wanted.testId, equal)],
    ['id', both(now.id, wanted.id, equal)],
    ['nameAttribute', both(now.nameAttribute, wanted.nameAttribute, equal)],
    ['type', both(now.type, wanted.type, equal)],
    ['container', both(now.container, wanted.container, sameText)],
    ['frame', both(now.frame, wanted.frame, sameText)],
    // Nothing before it then says nothing about what is before it now.
    ['previous', now.previous === undefined ? undefined : known(now.previous, wanted.previous, sameText)],
    ['classes', overlap(now.classes, wanted.classes)],
    ['path', overlap(now.path, wanted.path)],
    ['icon', known(now.icon, wanted.icon, equal)],
    ['href', known(now.href, wanted.href, sameEnd)],
    ['options', wanted.options ? overlap(now.options, wanted.options) : undefined],
  ];
  return all.filter((one): one is [Attribute, number] => one[1] !== undefined);
}

/** All that a thing is called: by name, by the text it shows, by its tooltip. */
export function namesOf({ name, text = '', title = '' }: Fingerprint): string[] {
  return [name, text, title].filter((one) => one !== '');
}

/** Whether two things are called the same, by name, tooltip or the text they show; gaps do not matter. */
export function isCalled(now: Fingerprint, wanted: Fingerprint): boolean {
  const names = (one: Fingerprint) =>
    namesOf(one)
      .map(compactText)
      .filter((name) => name !== '');
  const wantedNames = names(wanted);
  return names(now).some((name) => wantedNames.includes(name));
}

/** For comparing: parts that stand side by side are read without a gap in one place and with one in another. */
export function compactText(text: string): string {
  return foldedText(text).replaceAll(/[\s\u200b]+/gu, '');
}

/** Marks that makers give a thing and keep when they rename it. */
export const MARKS = [
  'testId',
  'nameAttribute',
  'id',
  'label',
  'placeholder',
  'href',
  'icon',
  'options',
  'ownClass',
] as const;
export type Mark = (typeof MARKS)[number];
/** Of a note that does not say which marks were alone, only those count that seldom are shared. */
const SELDOM_SHARED: readonly string[] = ['testId', 'nameAttribute', 'id', 'label', 'placeholder'];

/**
 * How many of the maker's marks are as they were, of those that no other control had. The choices of a list and where a
 * link leads count twice: they are what it is.
 * @param stability what the site has taught of them
 */
export function marksKept(now: Fingerprint, wanted: Fingerprint, stability: Stability = {}): number {
  const telling = wanted.alone ?? SELDOM_SHARED;
  // A class in words that is there again says as much where all other classes change: no build has made it up.
  const kept = MARKS.filter(
    (mark) =>
      telling.includes(mark) && (mark === 'ownClass' || (stability[mark] ?? 1) >= 0.5) && isSameMark(mark, now, wanted),
  );
  return kept.length + kept.filter((mark) => mark === 'options' || mark === 'href').length;
}

/** Whether both have the mark, and the same. @param b the remembered one */
export function isSameMark(mark: Mark, a: Fingerprint, b: Fingerprint): boolean {
  if (mark === 'options') return (a.options?.length ?? 0) > 1 && overlap(a.options, b.options) === 1;
  if (mark === 'href') return a.href !== undefined && b.href !== undefined && sameEnd(a.href, b.href) === 1;
  if (mark === 'ownClass') return b.ownClass !== undefined && a.classes?.includes(b.ownClass) === true;
  return a[mark] !== undefined && a[mark] === b[mark];
}

/** Whether two addresses end alike: a new router puts other things before what is shown. */
export function sameEnd(a: string, b: string): number {
  const end = (path: string) =>
    path
      .split(/[/#]+/)
      .filter((part) => part !== '')
      .slice(-2)
      .join('/');
  return end(a) === end(b) ? 1 : 0;
}

const equal = (a: string, b: string) => (a === b ? 1 : 0);

/** Where one name begins with all of the other, that is more than their shared words tell. */
function sameName(a: string, b: string): number {
  const [left, right] = [foldedText(a), foldedText(b)];
  const isBegun = (long: string, short: string) => short.length > 3 && long.startsWith(`${short} `);
  return isBegun(left, right) || isBegun(right, left) ? Math.max(0.75, sameText(a, b)) : sameText(a, b);
}

/** Shared words of two texts, 0..1 (Dice). */
export function sameText(a: string, b: string): number {
  const left = foldedText(a);
  const right = foldedText(b);
  if (left === right) return 1;
  const one = wordsOf(left);
  const two = wordsOf(right);
  if (one.size === 0 || two.size === 0) return 0;
  return (2 * [...one].filter((word) => two.has(word)).length) / (one.size + two.size);
}

export function wordsOf(text: string): Set<string> {
  return new Set(text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
}

/** Shared entries of two lists, each counted as often as both have it, 0..1 (Dice). */
function overlap(a: readonly string[] | undefined, b: readonly string[] | undefined): number | undefined {
  if (!a?.length && !b?.length) return undefined;
  if (!a?.length || !b?.length) return 0;
  const left = [...b];
  const shared = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}
