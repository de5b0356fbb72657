/** fillDateParts types a date or time into a group of spin buttons, part by part, and reads each part back. */
import { truncateText } from '../../../core/text';
import { deepActiveElement } from '../../dom/composed-tree';
import { type DatePart, type DatePartKind, dateGroupValue, datePartsOf, partValues } from '../../dom/date-parts';
import { parseKeyChord } from '../../dom/key-chord';
import { nextFrame } from '../../dom/next-frame';
import { type ActOutcome, done, failed } from '../input/action';
import { focusNearest, leaveField, withFocusEvents } from '../input/focus';
import { keyEvent, pressChord } from '../input/keyboard';
import { readMoment } from '../input/native-value';
import { clickAt } from '../input/pointer';
import { PopupWatch } from '../input/popup-watch';

/** Presses of an arrow key for a part that takes no digits. */
const MAX_ARROWS = 60;
const MAX_SHOWN_CHARS = 80;
const NOON = 12;

export async function fillDateParts(group: Element, text: string): Promise<ActOutcome> {
  const parts = datePartsOf(group) ?? [];
  const has = (kind: DatePartKind) => parts.some((part) => part.kind === kind);
  const moment = readMoment(group, text, { date: has('day') || has('year'), time: has('hour') });
  if (moment === undefined) return failed('value-refused', truncateText(text, MAX_SHOWN_CHARS));
  const before = dateGroupValue(group);
  const popups = new PopupWatch(group);
  const held = await writeMoment(group, moment);
  // A calendar that opened takes the value over once the focus has gone on to another control.
  if (popups.end() !== undefined) tabOut(group);
  if (held !== undefined) return failed('value-not-kept', truncateText(held, MAX_SHOWN_CHARS));
  if (before === '') return done(moment);
  return done(moment, async () => (await writeMoment(group, before)) === undefined);
}

/** @returns the value that the group holds instead; undefined once it holds the moment */
async function writeMoment(group: Element, moment: string): Promise<string | undefined> {
  const wanted = numbersOf(moment);
  for (const { kind } of datePartsOf(group) ?? []) {
    // Some libraries draw the parts again after each letter.
    const part = () => (datePartsOf(group) ?? []).find((one) => one.kind === kind);
    await writePart(part, partNumber(datePartsOf(group) ?? [], kind, wanted));
  }
  const parts = datePartsOf(group) ?? [];
  const values = partValues(parts);
  leaveGroup(group, parts.at(-1));
  const isHeld = parts.every(({ kind }) => values.get(kind) === partNumber(parts, kind, wanted));
  return isHeld ? undefined : dateGroupValue(group);
}

/** Leaves the group: a page that takes the value only then is told, also where its own script has moved the focus on. */
function leaveGroup(group: Element, last: DatePart | undefined): void {
  if (!last || leaveField(group)) return;
  focusNearest(last.element);
  leaveField(last.element);
}

/** Leaves the group by the Tab key, as a person who goes on to the next field. */
function tabOut(group: Element): void {
  const last = (datePartsOf(group) ?? []).at(-1)?.element;
  const chord = parseKeyChord('Tab');
  if (!last || !chord) return;
  focusNearest(last);
  pressChord(last, chord);
  leaveField(deepActiveElement(last.ownerDocument));
}

function numbersOf(moment: string): Map<DatePartKind, number> {
  const date = /(\d{4})-(\d{2})-(\d{2})/.exec(moment);
  const time = /(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(moment);
  return new Map<DatePartKind, number>([
    ['year', Number(date?.[1])],
    ['month', Number(date?.[2])],
    ['day', Number(date?.[3])],
    ['hour', Number(time?.[1])],
    ['minute', Number(time?.[2])],
    ['second', Number(time?.[3] ?? 0)],
  ]);
}

/** The number as the part counts it: hours of a part beside AM and PM end at 12, and the half of the day is 0 or 1. */
function partNumber(parts: readonly DatePart[], kind: DatePartKind, wanted: ReadonlyMap<DatePartKind, number>): number {
  const hour = wanted.get('hour') ?? 0;
  if (kind === 'half') return hour >= NOON ? 1 : 0;
  const number = wanted.get(kind) ?? 0;
  if (kind !== 'hour' || !parts.some((part) => part.kind === 'half')) return number;
  const element = parts.find((part) => part.kind === 'hour')?.element;
  // React Aria counts the hours of a half day from 0 to 23 all the same.
  if (Number(element?.getAttribute('aria-valuemax')) > NOON) return number;
  return number % NOON || NOON;
}

async function writePart(part: () => DatePart | undefined, number: number): Promise<void> {
  const first = part();
  if (!first || heldBy(first) === number) return;
  const box = first.element.getBoundingClientRect();
  clickAt(first.element, { x: box.left + box.width / 2, y: box.top + box.height / 2 });
  focusNearest(first.element);
  await nextFrame();
  const { kind } = first;
  const digits = kind === 'half' ? (number === 1 ? 'P' : 'A') : String(number).padStart(kind === 'year' ? 4 : 2, '0');
  for (const digit of digits) {
    const now = part();
    if (!now) return;
    if (now.element.ownerDocument.activeElement !== now.element) focusNearest(now.element);
    // A part that is complete passes the focus on by itself, and is drawn as the focused one until it is told.
    withFocusEvents(now.element.ownerDocument, () => typeInPart(now.element, digit));
    await nextFrame();
  }
  await stepTo(part, number);
}

const heldBy = (part: DatePart): number | undefined => partValues([part]).get(part.kind);

/** As the browser does for a key: first the editor's own handlers, then the edit. */
function typeInPart(element: Element, digit: string): void {
  const { ownerDocument: document } = element;
  document.getSelection()?.selectAllChildren(element);
  const chord = parseKeyChord(digit);
  const { InputEvent } = document.defaultView ?? globalThis;
  const isAllowed =
    (!chord || (keyEvent(element, 'keydown', chord) && keyEvent(element, 'keypress', chord))) &&
    element.dispatchEvent(
      new InputEvent('beforeinput', {
        bubbles: true,
        cancelable: true,
        composed: true,
        inputType: 'insertText',
        data: digit,
      }),
    );
  if (isAllowed) document.execCommand('insertText', false, digit);
  if (chord) keyEvent(element, 'keyup', chord);
}

async function stepTo(part: () => DatePart | undefined, number: number): Promise<void> {
  for (let presses = 0; presses < MAX_ARROWS; presses++) {
    const now = part();
    const held = now && heldBy(now);
    if (!now || held === number) return;
    const chord = parseKeyChord(held !== undefined && held > number ? 'ArrowDown' : 'ArrowUp');
    if (chord) pressChord(now.element, chord);
    await nextFrame();
    const after = part();
    if (!after || heldBy(after) === held) return;
  }
}
