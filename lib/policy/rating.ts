/** planRating resolves “rate X 4 stars”: the fourth of a row of stars, or the choice of that number, under the label X. */
import { nearestTexts } from '../core/nearest';
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Reading } from '../records/command';
import { MATCH_SCORES, nameWords, type Resolved } from './match-target';
import { OutlineIndex } from './outline-index';

const MARK_ROLES: ReadonlySet<string> = new Set([
  'radio',
  'button',
  'generic',
  'img',
  'option',
  'menuitemradio',
  'link',
]);
const CHECKED_ROLES: ReadonlySet<string> = new Set(['radio', 'menuitemradio']);
const LABEL_ROLES = /^(?:text|heading|group|radiogroup|listitem|cell|rowheader|columnheader|generic|img)$/;
/** Marks of one scale. */
const MIN_MARKS = 3;
const MAX_MARKS = 10;
/** The label of a scale stands at most this many nodes before it. */
const MAX_LABEL_DISTANCE = 3;
const MAX_SUGGESTIONS = 5;
/** Words of a label that say no more than that it is a rating. */
const RATING_WORDS: ReadonlySet<string> = new Set(
  'rate rating rated of for von für de your stars star score bewerte bewerten bewertung deine ihre sterne note noter notez votre évaluez puntúa califica valora tu su la le el der die das the'.split(
    ' ',
  ),
);

interface Scale {
  marks: readonly SnapshotNode[];
  labels: readonly string[];
}

export function planRating({ target = '', value = '' }: Reading, { nodes }: Snapshot): Resolved {
  const scales = scalesOf(nodes);
  const wanted = words(target);
  const fitting = scales.filter(({ labels }) => labels.some((label) => isSameLabel(words(label), wanted)));
  const [scale, ...others] = fitting;
  const missing = (what: string, near: readonly string[]): Resolved => ({
    type: 'not-found',
    words: what,
    near: [...near],
    score: 0,
  });
  if (!scale)
    return missing(
      target,
      nearestTexts(
        target,
        scales.flatMap(({ labels }) => labels),
        MAX_SUGGESTIONS,
      ),
    );
  if (others.length > 0)
    return { type: 'which', words: target, nodes: fitting.flatMap(({ marks }) => marks[0] ?? []), score: 1 };
  const mark = markOf(scale.marks, Number(value.replace(',', '.')));
  if (!mark)
    return missing(
      value,
      scale.marks.map(({ name }) => name).filter((name) => name !== ''),
    );
  const ref = mark.ref ?? '';
  const action = CHECKED_ROLES.has(mark.role)
    ? ({ verb: 'check', ref, checked: true } as const)
    : ({ verb: 'click', ref } as const);
  return { type: 'act', action, node: mark, score: MATCH_SCORES.name };
}

function words(text: string): readonly string[] {
  const all = nameWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const own = all.filter((word) => !RATING_WORDS.has(word));
  return own.length > 0 ? own : all;
}

function isSameLabel(label: readonly string[], wanted: readonly string[]): boolean {
  return label.length === wanted.length && wanted.every((word) => label.includes(word));
}

/** Rows of controls of one role that follow each other, all named alike or each by its number. */
function scalesOf(nodes: readonly SnapshotNode[]): Scale[] {
  const outline = new OutlineIndex(nodes);
  const scales: Scale[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const end = endOfRow(nodes, at);
    const depth = nodes[at]?.depth;
    // A mark may hold its picture, and the part of it that stands for a half.
    const marks = nodes.slice(at, end).filter((node) => node.depth === depth);
    if (marks.length < MIN_MARKS || marks.length > MAX_MARKS || !(haveNoWords(marks) || areNumbered(marks))) continue;
    scales.push({ marks, labels: labelsOf(outline, at) });
    at = end - 1;
  }
  return scales;
}

function endOfRow(nodes: readonly SnapshotNode[], start: number): number {
  const first = nodes[start];
  if (first?.ref === undefined || !MARK_ROLES.has(first.role)) return start + 1;
  let end = start + 1;
  const isMark = (node: SnapshotNode) =>
    node.ref !== undefined && node.role === first.role && node.depth === first.depth;
  const isInside = ({ depth, name }: SnapshotNode) => depth > first.depth && !/[\p{L}\p{N}]/u.test(name);
  for (let node = nodes[end]; node && (isMark(node) || isInside(node)); node = nodes[end]) end += 1;
  return end;
}

/** Without a letter or digit in their names: stars, or nothing. */
function haveNoWords(marks: readonly SnapshotNode[]): boolean {
  return marks.every(({ name }) => !/[\p{L}\p{N}]/u.test(name));
}

function areNumbered(marks: readonly SnapshotNode[]): boolean {
  const numbers = marks.map(numberOf);
  const steps = numbers.slice(1).map((number, i) => number - (numbers[i] ?? Number.NaN));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

function numberOf({ name }: SnapshotNode): number {
  return Number(/\d+/.exec(name)?.[0] ?? Number.NaN);
}

function markOf(marks: readonly SnapshotNode[], wanted: number): SnapshotNode | undefined {
  return haveNoWords(marks) ? marks[wanted - 1] : marks.find((mark) => numberOf(mark) === wanted);
}

/** The names of the groups around the row, and the text right before it. */
function labelsOf(outline: OutlineIndex, start: number): string[] {
  const around = outline.ancestors(start).map((index) => outline.nodes[index]);
  const before = outline.nodes.slice(Math.max(0, start - MAX_LABEL_DISTANCE), start).toReversed();
  const near = before.find(({ role, name }) => LABEL_ROLES.test(role) && /\p{L}/u.test(name));
  return [...around, near].flatMap((node) =>
    node && LABEL_ROLES.test(node.role) && node.name !== '' ? [node.name] : [],
  );
}
