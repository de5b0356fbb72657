/** findStepper: a number between two buttons that lower and raise it, found by the words beside it. */
import type { SnapshotNode } from '../page/words/snapshot';
import { bareSign } from './bare-sign';
import { foldWord } from './languages/grammar';

export interface Stepper {
  label: string;
  /** Other lines of text before the buttons: a setting has its name above an explanation. */
  lines: readonly string[];
  count: number;
  less: SnapshotNode;
  more: SnapshotNode;
}

const LESS_SIGN = /^[-−–—‒➖﹣‹◀▼▾]$/u;
const MORE_SIGN = /^[+＋➕›▶▲▴]$/u;
const LESS_WORD =
  /^(?:minus|less|fewer|down|decrease|decrement|reduce|remove|subtract|lower|cooler|colder|slower|quieter|softer|darker|kälter|langsamer|leiser|dunkler|weniger|verringern|reduzieren|entfernen|moins|diminuer|retirer|réduire|enlever|menos|disminuir|quitar|reducir|restar)(?= |$)/iu;
const MORE_WORD =
  /^(?:plus|more|up|increase|increment|raise|add|warmer|hotter|faster|louder|brighter|wärmer|schneller|lauter|heller|mehr|erhöhen|hinzufügen|augmenter|ajouter|más|mas|aumentar|añadir|sumar)(?= |$)/iu;
/** “One adult less”. */
const LESS_AT_END = /(?<= )(?:less|fewer|weniger|moins|menos)$/iu;
const MORE_AT_END = /(?<= )(?:more|mehr|plus|más)$/iu;
const PRESSED_ROLES: ReadonlySet<string> = new Set(['button', 'generic', 'link', 'img', 'spinbutton']);
const LABEL_ROLES = /^(?:text|heading|cell|rowheader|listitem|group|generic|term)$/;
/** The label stands at most this many nodes before the first button. */
const MAX_LABEL_DISTANCE = 3;
/** Nodes between the two buttons at the most. */
const MAX_BETWEEN = 2;
/** A number, alone or with its unit: “2 adults”, “400 €”, “19.5 °C”. */
const COUNT = /^(\d{1,4}(?:[.,]\d)?)(?:\s?(?:\p{L}+|[\p{Sc}%]|°\s?[CF]?))?$/u;

/** All steppers of the page whose number can be read and is no field that can be written. */
export function steppersOf(nodes: readonly SnapshotNode[]): Stepper[] {
  const found: Stepper[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const stepper = stepperAt(nodes, at);
    if (!stepper) continue;
    found.push(stepper);
    // The second button begins no other one.
    at = Math.max(at, nodes.indexOf(stepper.less), nodes.indexOf(stepper.more));
  }
  return found;
}

/** @returns undefined unless exactly one stepper is called so */
export function findStepper(words: string, nodes: readonly SnapshotNode[]): Stepper | undefined {
  const wanted = stems(words);
  if (wanted.length === 0) return undefined;
  const all = steppersOf(nodes);
  const isCalled = (label: string) => isSame(stems(label), wanted);
  const labelled = all.filter(({ label }) => isCalled(label));
  const byLine = all.flatMap((one) => {
    const line = one.lines.find(isCalled);
    return line === undefined ? [] : [{ ...one, label: line }];
  });
  const named = labelled.length > 0 ? labelled : byLine;
  return named.length === 1 ? named[0] : undefined;
}

/** “2 adults” in the name of the button that opens the steppers. */
const COUNTED = /(?<![\p{N}.,:])\d{1,3} (\p{L}{3,})/gu;

/** Names of counted things: the labels of the steppers, and the words after the numbers of buttons such as “2 adults, 1 room”. */
export function countedNames(nodes: readonly SnapshotNode[]): string[] {
  const labels = steppersOf(nodes).map(({ label }) => label);
  const closed = nodes.filter((node) => opensCounts(node));
  return [...labels, ...closed.flatMap((node) => [...shownText(node).matchAll(COUNTED)].map(([, word = '']) => word))];
}

/** The only button whose text counts what is called so: “2 adults, 1 room” for rooms. */
export function findCountOpener(words: string, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const found = nodes.filter((node) => opensCounts(node) && shownCount(node, words) !== undefined);
  return found.length === 1 ? found[0] : undefined;
}

/** The number before the words in the node's text. */
export function shownCount(node: SnapshotNode, words: string): number | undefined {
  const wanted = stems(words);
  const counted = [...shownText(node).matchAll(COUNTED)].find(([, word = '']) => isSame(stems(word), wanted));
  return counted && Number.parseInt(counted[0], 10);
}

const shownText = ({ name, value = '' }: SnapshotNode) => `${value} ${name}`;

function opensCounts({ ref, role, states, value }: SnapshotNode): boolean {
  const isOpener = role === 'button' || role === 'combobox' || role === 'generic' || role === 'link';
  return ref !== undefined && (isOpener || (value !== undefined && states.includes('read-only')));
}

/** The words of a label before its first number or bracket: “Breakfasts 9 € each”, “Adults (13+)”. */
function labelWords(label: string): string {
  return label.split(/\s*(?:\p{N}|[(:,·|€$£])/u)[0]?.trim() ?? '';
}

function isSide({ ref, role, name }: SnapshotNode, side: 'less' | 'more'): boolean {
  if (ref === undefined || !PRESSED_ROLES.has(role)) return false;
  const text = bareSign(name) || name.trim();
  const marks = side === 'less' ? [LESS_SIGN, LESS_WORD, LESS_AT_END] : [MORE_SIGN, MORE_WORD, MORE_AT_END];
  return marks.some((mark) => mark.test(text));
}

function stepperAt(nodes: readonly SnapshotNode[], start: number): Stepper | undefined {
  const first = nodes[start];
  if (!first || !(isSide(first, 'less') || isSide(first, 'more'))) return undefined;
  const isLessFirst = isSide(first, 'less');
  const length = nodes
    .slice(start + 1, start + 2 + MAX_BETWEEN)
    .findIndex((node) => isSide(node, isLessFirst ? 'more' : 'less'));
  const second = length < 0 ? undefined : nodes[start + 1 + length];
  const between = nodes.slice(start + 1, start + 1 + length);
  if (!second || between.some(isWritable)) return undefined;
  const counted = countIn(between) ?? (length === 0 ? countIn(nodes.slice(start - 1, start)) : undefined);
  if (!counted) return undefined;
  const label = labelOf(nodes, start, [first, counted.node, second]);
  const [less, more] = isLessFirst ? [first, second] : [second, first];
  return label === undefined
    ? undefined
    : { label, lines: linesBefore(nodes, start), count: counted.count, less, more };
}

/** The lines of text between the control before and the buttons. */
function linesBefore(nodes: readonly SnapshotNode[], start: number): string[] {
  const before = nodes.slice(Math.max(0, start - MAX_LABEL_DISTANCE), start);
  const texts = before.slice(before.findLastIndex(({ ref }) => ref !== undefined) + 1);
  return texts.filter(({ role }) => LABEL_ROLES.test(role)).map(({ name }) => labelWords(name));
}

const isWritable = ({ ref, value, states }: SnapshotNode) =>
  ref !== undefined && value !== undefined && !states.includes('read-only');

/** “- 20 °C +”: a cell that holds the buttons. */
const withoutSigns = (text: string) => text.replace(/^[-−–+]\s+/u, '').replace(/\s+[-−–+]$/u, '');

function countIn(nodes: readonly SnapshotNode[]): { count: number; node: SnapshotNode } | undefined {
  for (const node of nodes) {
    const [, digits] = COUNT.exec(withoutSigns((node.value ?? node.name).trim())) ?? [];
    if (digits !== undefined && !isWritable(node)) return { count: Number(digits.replace(',', '.')), node };
  }
  return undefined;
}

/** The name of the number's field, the words after the button's verb, or the text before the buttons. */
function labelOf(
  nodes: readonly SnapshotNode[],
  start: number,
  [first, counted, second]: readonly SnapshotNode[],
): string | undefined {
  const own = counted?.value === undefined ? '' : counted.name;
  const object = [first, second].map((node) => (node?.name ?? '').replace(LESS_WORD, '').replace(MORE_WORD, '').trim());
  const named = [own, ...object, counted?.near ?? ''].find((text) => /\p{L}/u.test(text));
  if (named !== undefined) return labelWords(named);
  const before = nodes.slice(Math.max(0, start - MAX_LABEL_DISTANCE), start).toReversed();
  const end = before.findIndex((node) => isSide(node, 'more') || isSide(node, 'less'));
  const label = (end < 0 ? before : before.slice(0, end)).filter(
    ({ role, name }) => LABEL_ROLES.test(role) && /\p{L}/u.test(name),
  );
  const text = label.map(({ name }) => labelWords(name)).find((name) => name !== '');
  return text;
}

/** Folded words without the ending of a plural. */
function stems(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/(?:ren|en|es|s|e)$/, '') : word));
}

function isSame(label: readonly string[], wanted: readonly string[]): boolean {
  return label.length === wanted.length && wanted.every((word, i) => word === label[i]);
}
