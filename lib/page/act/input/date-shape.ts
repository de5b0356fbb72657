/** dateInShape: a date as people write it, in the format that a text field shows by its placeholder, “TT.MM.JJJJ”, its hint or its date. */
import { isInput } from '../../dom/composed-tree';
import { readMoment } from './native-value';

/** The letters of a placeholder for each part, in the languages whose letters differ. */
const PARTS: readonly [part: 'day' | 'month' | 'year', letters: RegExp][] = [
  ['day', /^(?:dd?|tt?|jj)$/i],
  ['month', /^mm?$/i],
  ['year', /^(?:y{2}|y{4}|j{4}|a{4})$/i],
];

const SHAPE = /^([a-z]{1,4})([./\- ]+)([a-z]{1,4})([./\- ]+)([a-z]{1,4})$/i;
/** A format within the words of a hint: “Use DD/MM/YYYY”. */
const SHAPE_IN_HINT =
  /(?<![\p{L}\d])(?:[dtmj]{1,2}[./-][dtmj]{1,2}[./-](?:y{4}|j{4}|a{4})|y{4}[./-]mm?[./-]dd?)(?![\p{L}\d])/iu;

/** @returns the text unchanged unless the field shows such a format and the text is a date in another one */
export function dateInShape(element: Element, text: string): string {
  if (!isInput(element)) return text;
  const placeholder = (element.getAttribute('placeholder') ?? '').trim();
  const shape = shapeOfDate(element.value.trim()) ?? (SHAPE.test(placeholder) ? placeholder : hintedShape(element));
  const match = SHAPE.exec(shape);
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

/** The format that the description or the label of the field names; empty if neither does. */
function hintedShape(element: HTMLInputElement): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((id) => id !== '');
  const root = element.getRootNode() as Document | ShadowRoot;
  const hints = [...ids.map((id) => root.getElementById(id)), ...(element.labels ?? [])];
  const texts = hints.map((hint) => SHAPE_IN_HINT.exec(hint?.textContent ?? '')?.[0]);
  return texts.find((text) => text !== undefined) ?? '';
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
