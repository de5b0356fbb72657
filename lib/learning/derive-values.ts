/** fillProcedure and deriveValues compute the parameters of a procedure that follow from those the request gives. */
import type { ProcedureBody } from '../records/note';
import { expandLists } from './lists';
import { applyTransform } from './transforms';

/**
 * The procedure with its lists written out, and all its values.
 * @returns undefined if a value cannot be transformed
 */
export function fillProcedure(
  body: ProcedureBody,
  given: Readonly<Record<string, string>>,
  nowMs: number,
): { body: ProcedureBody; values: Record<string, string> } | undefined {
  const expanded = expandLists(body, given);
  const values = expanded && deriveValues(expanded.body, expanded.values, nowMs);
  return values && { body: expanded.body, values };
}

/** @returns undefined if a value cannot be transformed, as “soon” is no day */
export function deriveValues(
  { derived = {} }: Pick<ProcedureBody, 'derived'>,
  given: Readonly<Record<string, string>>,
  nowMs: number,
): Record<string, string> | undefined {
  const values: Record<string, string> = { ...given };
  for (const [slot, { of, ...transform }] of Object.entries(derived)) {
    const value = given[of];
    const result = value === undefined ? undefined : applyTransform(transform, value, nowMs);
    if (result === undefined) return undefined;
    values[slot] = result;
  }
  return values;
}

/** Values that are read by their meaning. */
export type ValueKind = 'date' | 'month' | 'time';

const isValueKind = (as: string): as is ValueKind => as === 'date' || as === 'month' || as === 'time';

/** The kind of value that each parameter must be, where it is known. */
export function valueKinds({ derived = {} }: Pick<ProcedureBody, 'derived'>): Readonly<Record<string, ValueKind>> {
  return Object.fromEntries(
    Object.values(derived).flatMap(({ of, as }) => (isValueKind(as) ? [[of, as] as const] : [])),
  );
}
