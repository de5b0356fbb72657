/** Text with blanks: constant parts and named slots that a request fills. */
import * as v from 'valibot';

export const slottedSchema = v.pipe(
  v.array(
    v.union([
      v.strictObject({ text: v.pipe(v.string(), v.maxLength(400)) }),
      v.strictObject({ slot: v.pipe(v.string(), v.minLength(1), v.maxLength(40)) }),
    ]),
  ),
  v.maxLength(60),
);
export type Slotted = v.InferOutput<typeof slottedSchema>;

/** Stands in a remembered shape where a value was. */
export const BLANK = '‹›';

/** The text with every slot filled; a slot without a value is an error of the caller. */
export function fillSlots(slotted: Slotted, values: Readonly<Record<string, string>>): string {
  return slotted
    .map((part) => {
      if ('text' in part) return part.text;
      const value = values[part.slot];
      if (value === undefined) throw new Error(`slot ${part.slot} has no value`);
      return value;
    })
    .join('');
}

/** How a person reads it: slots as ‹name›. */
export function slottedText(slotted: Slotted): string {
  return slotted.map((part) => ('text' in part ? part.text : `‹${part.slot}›`)).join('');
}

/** Replaces every occurrence of a value by its slot, longest values first, so that no value stays behind. */
export function toSlotted(text: string, values: Readonly<Record<string, string>>): Slotted {
  let parts: Slotted = text === '' ? [] : [{ text }];
  const byLength = Object.entries(values)
    .filter(([, value]) => value.length > 0)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  for (const [slot, value] of byLength) {
    parts = parts.flatMap((part) => ('text' in part ? cut(part.text, value, slot) : [part]));
  }
  return parts;
}

function cut(text: string, value: string, slot: string): Slotted {
  const parts: Slotted = [];
  let from = 0;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, from)) {
    if (at > from) parts.push({ text: text.slice(from, at) });
    parts.push({ slot });
    from = at + value.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** Names of the blanks, each once, in the order of their first place. */
export function slotsIn(slotted: Slotted): string[] {
  return [...new Set(slotted.flatMap((part) => ('slot' in part ? [part.slot] : [])))];
}

/** What `slottedText` made, back in parts. */
export function parseSlotted(text: string): Slotted {
  return text
    .split(/(‹[^‹›]{1,40}›)/u)
    .filter((part) => part !== '')
    .map((part) => (/^‹.+›$/u.test(part) ? { slot: part.slice(1, -1) } : { text: part }));
}

export function isConstant(slotted: Slotted): boolean {
  return slotted.every((part) => 'text' in part);
}

/** A name for a slot that no other has: the one given, or that with the first number that is free, from 2. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let i = 2; ; i++) if (!isTaken(`${name}-${i}`)) return `${name}-${i}`;
}

/** A value with every blank in it called by its new name, wherever it stands. @param names new names by old ones */
export function withSlotsRenamed<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) return value.map((one) => withSlotsRenamed(one, names)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'slot' && typeof inner === 'string' ? (names.get(inner) ?? inner) : withSlotsRenamed(inner, names),
  ]);
  return Object.fromEntries(entries) as T;
}
