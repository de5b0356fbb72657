/** dateInShape: a date as people write it, in the format that a text field shows by its placeholder, “TT.MM.JJJJ”, or its date. */
import { isInput } from '../../dom/composed-tree';
import { readMoment } from './native-value';

/** The letters of a placeholder for each part, in the languages whose letters differ. */
const PARTS: readonly [part: 'day' | 'month' | 'year', letters: RegExp][] = [
  ['day', /^(?:dd?|tt?|jj)$/i],
  ['month', /^mm?$/i],
  ['year', /^(?:y{2}|y{4}|j{4}|a{4})$/i],
];

/** @returns the text unchanged unless the field shows such a format and the text is a date in another one */
export function dateInShape(element: Element, text: string): string {
  if (!isInput(element)) return text;
  const shape = shapeOfDate(element.value.trim()) ?? (element.getAttribute('placeholder') ?? '').trim();
  const match = /^([a-z]{1,4})([./\- ]+)([a-z]{1,4})([./\- ]+)([a-z]{1,4})$/i.exec(shape);
  if (!match || hasShape(text.trim(), shape)) return text;
  const [, first = '', mark = '', second = '', other = '', third = ''] = match;
  const parts = [first, second, third].map((letters) => PARTS.find(([, pattern]) => pattern.test(letters))?.[0]);
  const iso = readMoment(element, text, { date: true, time: false });
  if (iso === undefined || new Set(parts).size !== PARTS.length || parts.includes(undefined)) return text;
  const [year = '', month = '', day = ''] = iso.split('-');
  const written = { day, month, year };
  const [a = '', b = '', c = ''] = [first, second, third].map((letters, i) => {
    const part = parts[i];
    return part === undefined ? '' : written[part].slice(-letters.length);
  });
  return `${a}${mark}${b}${other}${c}`;
}

/** Day and month of a date with slashes are told apart by one over 12. */
function shapeOfDate(value: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'yyyy-mm-dd';
  if (/^\d\d\.\d\d\.\d{4}$/.test(value)) return 'dd.mm.yyyy';
  const [, first = '', second = ''] = /^(\d\d)\/(\d\d)\/\d{4}$/.exec(value) ?? [];
  if (Number(first) > 12) return 'dd/mm/yyyy';
  return Number(second) > 12 ? 'mm/dd/yyyy' : undefined;
}

function hasShape(text: string, shape: string): boolean {
  return text.replace(/\d/g, '0') === shape.replace(/[a-z]/gi, '0');
}
