/**
 * datePartsOf reads a date or time field that is a group of spin buttons, one for each part. The range of a part says what it
 * is, in any language: months end at 12, minutes at 59.
 */
import { queryIn } from './clean-form';
import { isInput } from './composed-tree';

export type DatePartKind = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half';

export interface DatePart {
  element: Element;
  kind: DatePartKind;
}

const MIN_PARTS = 2;
const MAX_PARTS = 7;

/** Whether the element is such a group. */
export function isDateGroup(element: Element): boolean {
  return element.getAttribute('role') === 'group' && datePartsOf(element) !== undefined;
}

/** @returns the parts in their order; undefined if the group is no date or time, or another group in it is */
export function datePartsOf(group: Element): DatePart[] | undefined {
  const elements = queryIn(group, '[role="spinbutton"]');
  const [first] = elements;
  if (!first || elements.length < MIN_PARTS || elements.length > MAX_PARTS) return undefined;
  if (elements.some((element) => isInput(element))) return undefined;
  if (first.parentElement?.closest('[role="group"]') !== group) return undefined;
  const kinds = kindsOf(elements.map(rangeOf));
  if (!kinds || new Set(kinds).size !== kinds.length) return undefined;
  return elements.flatMap((element, i) => {
    const kind = kinds[i];
    return kind ? [{ element, kind }] : [];
  });
}

interface PartRange {
  max: number;
  type: string;
}

function rangeOf(element: Element): PartRange {
  return {
    max: Number(element.getAttribute('aria-valuemax') ?? Number.NaN),
    type: element.getAttribute('data-type') ?? '',
  };
}

const TYPES: Readonly<Record<string, DatePartKind>> = { dayPeriod: 'half', era: 'half' };

/** @returns undefined if one part is none of a date or time */
function kindsOf(ranges: readonly PartRange[]): DatePartKind[] | undefined {
  const hasDay = ranges.some(({ max }) => max >= 28 && max <= 31);
  const hasYear = ranges.some(({ max }) => max > 1000);
  const kinds: DatePartKind[] = [];
  for (const { max, type } of ranges) {
    const kind = TYPES[type] ?? kindOfRange(max, hasDay || hasYear, kinds);
    if (!kind) return undefined;
    kinds.push(kind);
  }
  return kinds;
}

function kindOfRange(max: number, hasDate: boolean, before: readonly DatePartKind[]): DatePartKind | undefined {
  if (max > 1000) return 'year';
  if (max >= 28 && max <= 31) return 'day';
  if (max === 59) return before.includes('minute') ? 'second' : 'minute';
  if (max === 23 || max === 24 || max === 11) return 'hour';
  if (max === 12) return hasDate && !before.includes('month') ? 'month' : 'hour';
  return max === 1 || Number.isNaN(max) ? 'half' : undefined;
}

/** The number of each part that is filled in. */
export function partValues(parts: readonly DatePart[]): Map<DatePartKind, number> {
  const values = new Map<DatePartKind, number>();
  for (const { element, kind } of parts) {
    const now = element.getAttribute('aria-valuenow');
    const number = Number(now ?? Number.NaN);
    if (now !== null && now !== '' && Number.isFinite(number)) values.set(kind, number);
  }
  return values;
}

/** The date, the time, or both as HTML writes them; empty while a part is missing. */
export function dateGroupValue(group: Element): string {
  const parts = datePartsOf(group) ?? [];
  const values = partValues(parts);
  if (parts.some(({ kind }) => kind !== 'half' && !values.has(kind))) return '';
  const number = (kind: DatePartKind, digits = 2) => String(values.get(kind) ?? 0).padStart(digits, '0');
  const date = ['year', 'month', 'day'].every((kind) => values.has(kind as DatePartKind))
    ? `${number('year', 4)}-${number('month')}-${number('day')}`
    : '';
  const time = values.has('hour') ? `${number('hour')}:${number('minute')}` : '';
  return [date, time].filter((text) => text !== '').join('T');
}
