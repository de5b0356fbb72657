/** dateInShape: a date as people write it, in the format that the placeholder of a text field shows: “YYYY-MM-DD”, “TT.MM.JJJJ”. */
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
  const shape = isInput(element) ? (element.getAttribute('placeholder') ?? '').trim() : '';
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

function hasShape(text: string, shape: string): boolean {
  return text.replace(/\d/g, '0') === shape.replace(/[a-z]/gi, '0');
}
