/** comparativeOrder reads “make it one degree warmer”, where one button of a stepper is called Warmer: so much more, or so many presses. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { foldWord } from './languages/grammar';
import { nameWords } from './match-target';
import { orderWords } from './order-words';
import { findStepper, steppersOf } from './stepper';

/** Orders to change by an amount in one direction, in the planner's languages; pinned by the policy's hash. */
export const COMPARATIVE_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:(?:make|turn|set|put) (?:it|this|that)? ?)?(?<count>\p{L}+|\d+(?:[.,]\d)?) ?(?<unit>\p{L}+|%|°[CF]?) (?<way>\p{L}+)$/iu,
  /^(?:bitte )?(?:(?:mach|mache|stell|stelle|dreh|drehe) (?:es|das)? ?)?(?:um )?(?<count>\p{L}+|\d+(?:[.,]\d)?) ?(?<unit>\p{L}+|%|°C?) (?<way>\p{L}+)$/iu,
  /^(?:(?:mets|mettez|règle|réglez|monte|baisse)(?:-le)? ?)?(?:de )?(?<count>\p{L}+|\d+(?:[.,]\d)?) ?(?<unit>\p{L}+|%|°C?) (?<way>(?:plus |moins )?\p{L}+)$/iu,
  /^(?:(?:pon(?:lo)?|sube|baja|sub[ei]lo) ?)?(?<count>\p{L}+|\d+(?:[.,]\d)?) ?(?<unit>\p{L}+|%|°C?) (?<way>(?:más |menos )?\p{L}+)$/iu,
]);
/** Orders to add or take away so many of a counted thing, in the planner's languages; pinned by the policy's hash. */
export const COUNT_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:(?<less>remove|take (?:away|off)|drop)|add) (?<count>\p{L}+|\d{1,2}) (?:more |another )?(?<thing>\p{L}[\p{L} -]*)$/iu,
  /^(?:bitte )?(?:(?<less>nimm|entferne?)|füge?|noch) (?<count>\p{L}+|\d{1,2}) (?:weiteren? |weiteres )?(?<thing>\p{L}[\p{L} -]*?)(?: hinzu| dazu| weg)?$/iu,
  /^(?:(?<less>enlève|enlevez|retire[rz]?)|ajoute[rz]?) (?<count>\p{L}+|\d{1,2}) (?:autres? )?(?<thing>\p{L}[\p{L} -]*)$/iu,
  /^(?:(?<less>quita|quitar)|añade|añadir|agrega) (?<count>\p{L}+|\d{1,2}) (?:más )?(?<thing>\p{L}[\p{L} -]*)$/iu,
]);
/** Small numbers as words, in the planner's languages; pinned by the policy's hash. */
export const COUNT_WORDS: readonly (readonly string[])[] = Object.freeze(
  [
    'a an one ein eine einen un une uno una',
    'two zwei deux dos',
    'three drei trois tres',
    'four vier quatre cuatro',
    'five funf cinq cinco',
  ].map((words) => words.split(' ')),
);
/** Units that count presses; pinned by the policy's hash. */
export const PRESS_UNITS: ReadonlySet<string> = new Set(
  'step steps notch notches click clicks stufe stufen schritt schritte cran crans paso pasos punto puntos'.split(' '),
);
const MAX_PRESSES = 20;

/** @returns undefined unless exactly one side of one stepper is called like the direction */
export function comparativeOrder(request: string, { nodes }: Snapshot): Command[] | undefined {
  const words = orderWords(request);
  const said = COMPARATIVE_ORDERS.map((order) => order.exec(words)?.groups).find((groups) => groups !== undefined);
  const count = said && countOf(said.count ?? '');
  if (!said || count === undefined) return undefined;
  const way = nameWords(said.way ?? '');
  const sides = steppersOf(nodes).flatMap(({ label, less, more }) => [
    ...(isCalled(more, way) ? [{ label, by: 'more' as const, node: more }] : []),
    ...(isCalled(less, way) ? [{ label, by: 'less' as const, node: less }] : []),
  ]);
  const [side, ...others] = sides;
  if (!side || others.length > 0) return undefined;
  const { label, by, node } = side;
  if (!PRESS_UNITS.has(foldWord(said.unit ?? '')))
    return [{ words, verb: 'set', target: label, value: String(count), by }];
  if (!Number.isInteger(count) || count > MAX_PRESSES) return undefined;
  const press: Command = { words, verb: 'click', target: node.name || node.near, quoted: true, chosen: node.ref };
  return Array.from({ length: count }, () => press);
}

/** “add one trout” where a stepper is called Trout. @returns undefined unless exactly one is */
export function countOrder(request: string, { nodes }: Snapshot): Command[] | undefined {
  const words = orderWords(request);
  for (const order of COUNT_ORDERS) {
    const { count = '', thing = '', less } = order.exec(words)?.groups ?? {};
    const by = less === undefined ? 'more' : 'less';
    const number = /^(?:another|otra|otro)$/iu.test(count) ? 1 : countOf(count);
    const stepper = number === undefined ? undefined : findStepper(thing, nodes);
    if (stepper) return [{ words, verb: 'set', target: stepper.label, value: String(number), by }];
  }
  return undefined;
}

function countOf(word: string): number | undefined {
  if (/^\d/u.test(word)) return Number(word.replace(',', '.'));
  const at = COUNT_WORDS.findIndex((forms) => forms.includes(foldWord(word)));
  return at < 0 ? undefined : at + 1;
}

const isCalled = ({ name, near = '' }: SnapshotNode, way: string): boolean =>
  [name, near].some((label) => nameWords(label) === way);
