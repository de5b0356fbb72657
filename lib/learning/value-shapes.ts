/** shapeOfValue and hasShape: a parameter shown with a number or a code takes no other unquoted words (“order 12 in part”). */
import type { ProcedureBody } from '../records/note';

export type ValueShape = NonNullable<ProcedureBody['shapes']>[string];

/** Each is one word: a number with its sign, separators and unit mark, or a word that is not letters alone. */
export const VALUE_SHAPES: Readonly<Record<ValueShape, RegExp>> = Object.freeze({
  number: /^[#№\p{Sc}+-]?(?:\p{L}{1,4}-?)?\p{N}[\p{N}.,:%-]*\p{Sc}?$/u,
  code: /^(?=\S*[^\p{L}\p{M}'’-])\S+$/u,
});

/** @returns undefined for words, which any text may replace */
export function shapeOfValue(value: string): ValueShape | undefined {
  if (/^\p{N}[\p{N}.,]*$/u.test(value)) return 'number';
  return VALUE_SHAPES.code.test(value) ? 'code' : undefined;
}

/** Shapes by parameter, of the values that were shown. */
export function shapesOf(values: Readonly<Record<string, string>>, slots: readonly string[]): ProcedureBody['shapes'] {
  const shapes = slots.flatMap((slot) => {
    const shape = shapeOfValue(values[slot] ?? '');
    return shape ? [[slot, shape] as const] : [];
  });
  return shapes.length > 0 ? Object.fromEntries(shapes) : undefined;
}

export function hasShape(text: string, shape: ValueShape | undefined): boolean {
  return shape === undefined || VALUE_SHAPES[shape].test(text);
}
