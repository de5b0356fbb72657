/** pickDay sets a field that takes no text by the calendar that it opens: turns to the month, presses the day, reads the field back. */
import { pollUntil } from '../../../core/poll';
import { plainText, truncateText } from '../../../core/text';
import { isElement, isInput, isSelect } from '../../dom/composed-tree';
import { fieldValue, isDisabled, isReadOnly, nameOf } from '../../dom/element-state';
import { parseKeyChord } from '../../dom/key-chord';
import { nextFrame } from '../../dom/next-frame';
import { isVisible } from '../../dom/visibility';
import { CALENDAR_CLASSES, CONFIRMS_DAY, monthArrow } from '../../words/month-arrows';
import { type ActContext, type ActOutcome, done, failed } from '../input/action';
import { clickWhenStable } from '../input/actionability';
import { pressChord } from '../input/keyboard';
import { readMoment, readMonthOf } from '../input/native-value';
import { PopupWatch, showsMonth } from '../input/popup-watch';

/** A calendar opens, turns and takes a day over within this, ms. */
const CALENDAR_TIMEOUT_MS = 1_200;
/** Months that a calendar is turned at the most. */
const MAX_TURNS = 36;
const MONTHS_A_YEAR = 12;
/** A longer text is no heading of a month, characters. */
const MAX_HEADING_CHARS = 40;
const MAX_SHOWN_CHARS = 80;
/** Days up to this one stand again after the end of the month before, days from the other one on before its beginning. */
const MAX_FIRST_DAYS = 14;

/**
 * @param known a calendar that the field has opened already
 * @returns undefined if the text is no date, or no calendar opens
 */
export async function pickDay(
  field: Element,
  text: string,
  context: ActContext,
  known?: Element,
): Promise<ActOutcome | undefined> {
  const wanted = readMoment(field, text, { date: true, time: false });
  if (wanted === undefined) return undefined;
  const isHeld = readMoment(field, fieldValue(field) ?? '', { date: true, time: false }) === wanted;
  if (isHeld && !known) return done(fieldValue(field));
  const calendar = known?.isConnected && isVisible(known) ? known : await openCalendar(field, context);
  if (!calendar) return undefined;
  // A calendar that grows as it opens shows its month only then.
  await waitUntil(() => headingOf(calendar), context);
  const isThere = await turnTo(calendar, wanted.slice(0, -3), context);
  const block = monthBlock(calendar, wanted.slice(0, -3));
  const day = isThere ? dayIn(block, Number(wanted.slice(-2))) : undefined;
  const before = fieldValue(field) ?? '';
  if (!day || !(await clickWhenStable(day))) {
    const heading = headingOf(calendar);
    // A calendar without a month to read offers nothing that could be named.
    const isNamed = heading !== undefined || !isReadOnly(field);
    return close(field, isNamed ? failed('no-such-option', heading?.text ?? '') : failed('read-only'));
  }
  const isTaken = () => fieldValue(field) !== before;
  if (!(await waitUntil(isTaken, context))) {
    const confirm = [...calendar.querySelectorAll('button')].find((one) =>
      CONFIRMS_DAY.test(plainText(one.textContent ?? '')),
    );
    if (confirm && isVisible(confirm) && (await clickWhenStable(confirm))) await waitUntil(isTaken, context);
  }
  const held = fieldValue(field) ?? '';
  return holds(field, held, wanted) ? done(held) : failed('value-not-kept', truncateText(held, MAX_SHOWN_CHARS));
}

const CHOSEN = /(?:^|[\s_-])(?:select(?:ed)?|active|chosen|picked)(?:$|[\s_-])/i;

/** Whether the open calendar shows that the field's date has not been taken over: it shows the month, and marks another day or none. */
export function ignoresDay(field: Element, text: string, calendar: Element): boolean {
  const wanted = readMoment(field, text, { date: true, time: false });
  if (wanted === undefined || !calendar.isConnected || !isVisible(calendar)) return false;
  const month = wanted.slice(0, -3);
  if (headingOf(calendar, month)?.month !== month) return true;
  const day = dayIn(monthBlock(calendar, month), Number(wanted.slice(-2)));
  const isMarked = (one: Element | null | undefined) =>
    one !== null &&
    one !== undefined &&
    (CHOSEN.test(one.getAttribute('class') ?? '') ||
      ['aria-selected', 'aria-pressed', 'aria-checked', 'data-selected'].some((name) =>
        /^(?:true|)$/.test(one.getAttribute(name) ?? 'none'),
      ));
  return day !== undefined && ![day, day.parentElement, day.parentElement?.parentElement].some(isMarked);
}

async function openCalendar(field: Element, context: ActContext): Promise<Element | undefined> {
  const popups = new PopupWatch(field);
  await clickWhenStable(field);
  const calendar = await waitUntil(() => popups.calendar(), context);
  popups.end();
  return calendar;
}

function waitUntil<T>(check: () => T, { signal }: ActContext): Promise<Awaited<T>> {
  return pollUntil(check, { timeoutMs: CALENDAR_TIMEOUT_MS, wait: nextFrame, signal });
}

function close(field: Element, outcome: ActOutcome): ActOutcome {
  const chord = parseKeyChord('Escape');
  if (chord) pressChord(field, chord);
  return outcome;
}

/** Whether the field shows the day, in any format that has its numbers. */
function holds(field: Element, held: string, wanted: string): boolean {
  const shown = readMoment(field, held, { date: true, time: false });
  if (shown === wanted) return true;
  const [year = '', month = '', day = ''] = wanted.split('-');
  const numbers = held.match(/\d+/g)?.map(Number) ?? [];
  // The day was pressed: 03/05 is the third of May in the field's own format.
  if (shown !== undefined) return [year, month, day].every((part) => numbers.includes(Number(part)));
  return numbers.includes(Number(day)) && (numbers.includes(Number(year)) || numbers.includes(Number(year.slice(-2))));
}

/** @returns whether the calendar shows the month then */
async function turnTo(calendar: Element, month: string, context: ActContext): Promise<boolean> {
  for (let turns = 0; turns <= MAX_TURNS; turns++) {
    const shown = headingOf(calendar, month);
    if (!shown) return false;
    const distance = monthsBetween(shown.month, month);
    if (distance === 0) return true;
    const arrow = arrowIn(calendar, distance > 0 ? 'forward' : 'back');
    if (!arrow || !(await clickWhenStable(arrow))) return false;
    if (!(await waitUntil(() => headingOf(calendar, month)?.month !== shown.month, context))) return false;
  }
  return false;
}

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * MONTHS_A_YEAR + toMonth - fromMonth;
}

interface Heading {
  element: Element;
  text: string;
  month: string;
}

/** The shortest text in the calendar that names a month and a year; the wanted month's where several months are shown. */
function headingOf(calendar: Element, wanted?: string): Heading | undefined {
  const headings = [...calendar.querySelectorAll('*')].flatMap((element) => {
    const text = plainText(shownText(element));
    if (text.length > MAX_HEADING_CHARS || !/\d{4}/.test(text) || !isVisible(element)) return [];
    const month = readMonthOf(calendar, text);
    return month === undefined ? [] : [{ element, text, month }];
  });
  const byLength = headings.sort((a, b) => a.text.length - b.text.length);
  return byLength.find(({ month }) => month === wanted) ?? byLength[0];
}

/** Text with what lists and fields in it show. */
function shownText(element: Element): string {
  if (isSelect(element)) return element.selectedOptions[0]?.label ?? '';
  if (isInput(element)) return element.value;
  if (element.childElementCount === 0) return element.textContent ?? '';
  return [...element.childNodes].map((one) => (isElement(one) ? shownText(one) : (one.textContent ?? ''))).join(' ');
}

function arrowIn(calendar: Element, direction: 'forward' | 'back'): Element | undefined {
  const isArrow = (element: Element) => {
    const name = plainText(nameOf(element) || (element.getAttribute('title') ?? element.textContent ?? ''));
    if (/\d/.test(name)) return false;
    if (name !== '') return monthArrow(name) === direction;
    const classes = element.getAttribute('class') ?? '';
    return CALENDAR_CLASSES[direction].test(classes) && !CALENDAR_CLASSES.otherUnit.test(classes);
  };
  const fitting = [...calendar.querySelectorAll('*')].filter(
    (element) => element.childElementCount <= 2 && isArrow(element) && isVisible(element) && !isDisabled(element),
  );
  return fitting.find((one) => one.matches('button,a,[role="button"]')) ?? fitting[0];
}

/** The part of a calendar of several months that has the days of this one. */
function monthBlock(calendar: Element, month: string): Element {
  const heading = headingOf(calendar, month);
  for (let at = heading?.element ?? null; at && at !== calendar; at = at.parentElement) if (showsMonth(at)) return at;
  return calendar;
}

/** The element of a day of the month shown, not of the months beside it. */
function dayIn(calendar: Element, day: number): Element | undefined {
  const cells = [...calendar.querySelectorAll('*')].filter(
    (element) =>
      element.childElementCount === 0 &&
      plainText(element.textContent ?? '') === String(day) &&
      isVisible(element) &&
      !element.closest('[disabled],[aria-disabled="true"],[aria-hidden="true"]'),
  );
  const isOther = (cell: Element) =>
    [cell, cell.parentElement].some((one) => CALENDAR_CLASSES.otherMonth.test(one?.getAttribute('class') ?? ''));
  const own = cells.filter((cell) => !isOther(cell));
  return day <= MAX_FIRST_DAYS ? own[0] : own.at(-1);
}
