/** Text with parameters: constant parts and named slots, filled with the values of a request. */
import * as v from 'valibot';

export const templateSchema = v.pipe(
  v.array(
    v.union([
      v.strictObject({ text: v.pipe(v.string(), v.maxLength(400)) }),
      v.strictObject({ slot: v.pipe(v.string(), v.minLength(1), v.maxLength(40)) }),
    ]),
  ),
  v.maxLength(60),
);
export type Template = v.InferOutput<typeof templateSchema>;

/** Marks the place of a removed value. */
export const PLACEHOLDER = '‹›';

/** Replaces every slot by its value. @throws Error if a slot has no value */
export function fillTemplate(slotted: Template, values: Readonly<Record<string, string>>): string {
  return slotted
    .map((part) => {
      if ('text' in part) return part.text;
      const value = values[part.slot];
      if (value === undefined) throw new Error(`Missing value of parameter "${part.slot}"`);
      return value;
    })
    .join('');
}

/** Whether every slot has a value: one that is read from a page later has none yet. */
export function hasValues(slotted: Template, values: Readonly<Record<string, string>>): boolean {
  return slotted.every((part) => 'text' in part || values[part.slot] !== undefined);
}

/** Replaces the slots that have a value; the others are shown as ‹name›. */
export function fillKnown(slotted: Template, values: Readonly<Record<string, string>>): string {
  return slotted.map((part) => ('text' in part ? part.text : (values[part.slot] ?? `‹${part.slot}›`))).join('');
}

/** The template as shown to the user: slots as ‹name›. */
export function templateText(slotted: Template): string {
  return slotted.map((part) => ('text' in part ? part.text : `‹${part.slot}›`)).join('');
}

/** Replaces every occurrence of a value by its slot, longest values first: a value inside a longer one is not cut out of it. */
export function toTemplate(text: string, values: Readonly<Record<string, string>>): Template {
  let parts: Template = text === '' ? [] : [{ text }];
  const byLength = Object.entries(values)
    .filter(([, value]) => value.length > 0)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  for (const [slot, value] of byLength) {
    parts = parts.flatMap((part) => ('text' in part ? cut(part.text, value, slot) : [part]));
  }
  return parts;
}

/** A shorter value is cut out only as a whole word: “K” is no part of “Kept”. */
const MIN_INNER_CHARS = 4;

function cut(text: string, value: string, slot: string): Template {
  const parts: Template = [];
  let from = 0;
  for (let at = indexOfValue(text, value, 0); at >= 0; at = indexOfValue(text, value, from)) {
    if (at > from) parts.push({ text: text.slice(from, at) });
    parts.push({ slot });
    from = at + value.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

function indexOfValue(text: string, value: string, from: number): number {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(value, from); at >= 0; at = text.indexOf(value, at + 1)) {
    const isWhole = !letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + value.length));
    if (isWhole || value.length >= MIN_INNER_CHARS || !letter.test(value)) return at;
  }
  return -1;
}

/** Distinct slot names, in the order of their first occurrence. */
export function parametersIn(slotted: Template): string[] {
  return [...new Set(slotted.flatMap((part) => ('slot' in part ? [part.slot] : [])))];
}

/** Parses the output of templateText. */
export function parseTemplate(text: string): Template {
  return text
    .split(/(‹[^‹›]{1,40}›)/u)
    .filter((part) => part !== '')
    .map((part) => (/^‹.+›$/u.test(part) ? { slot: part.slice(1, -1) } : { text: part }));
}

export function isConstant(slotted: Template): boolean {
  return slotted.every((part) => 'text' in part);
}

/** The given name, or if it is taken, the name with the lowest free suffix: `name-2`, `name-3` … */
export function uniqueName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let i = 2; ; i++) if (!isTaken(`${name}-${i}`)) return `${name}-${i}`;
}

/** A copy of the value with all slots in it renamed. @param names new names by old names */
export function renameParameters<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) return value.map((one) => renameParameters(one, names)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'slot' && typeof inner === 'string' ? (names.get(inner) ?? inner) : renameParameters(inner, names),
  ]);
  return Object.fromEntries(entries) as T;
}
