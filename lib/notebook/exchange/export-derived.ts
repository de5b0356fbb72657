/** exportedDerived writes parameters that are computed from others as their transforms: a day as the form of a date, never as a date. */
import * as v from 'valibot';
import { canonicalJson } from '../../core/canonical';
import { DAY_FORMATS, MONTH_FORMATS, PART_FORMATS, TIME_FORMATS } from '../../learning/dates';
import { type DerivedValue, derivedValueSchema, type ProcedureBody } from '../../records/note';

const parameter = v.pipe(v.string(), v.regex(/^v[1-9]\d?$/, 'a parameter is named v1 to v99'));

/** Parameters by name, each with the parameter that the request gives. */
export const exportedDerivedSchema = v.record(
  parameter,
  v.pipe(
    v.strictObject({ of: parameter, as: derivedValueSchema.entries.as, format: derivedValueSchema.entries.format }),
    v.check((value) => isShareable(value), 'no format of a transform'),
  ),
);
type ExportedDerived = v.InferOutput<typeof exportedDerivedSchema>;

const FORMATS: ReadonlySet<string> = new Set([
  ...DAY_FORMATS,
  ...MONTH_FORMATS,
  ...Object.values(PART_FORMATS).flat(),
  ...TIME_FORMATS,
]);
/** Places of a mask, and signs around a value; letters and digits would be a text of the user. */
const SIGNS = /^(?:[#A]|‹›|[^\p{L}\p{N}])*$/u;

function isShareable({ as, format }: Pick<DerivedValue, 'as' | 'format'>): boolean {
  if (format === undefined) return true;
  if (as === 'date' || as === 'month' || as === 'time') return FORMATS.has(format);
  return SIGNS.test(format) || /^(?:capital|title|upper|lower)$/u.test(format);
}

/**
 * @param slots names in the file of the parameters that the request gives
 * @returns the names with those of the computed parameters; undefined if a transform may not leave
 */
export function exportedDerived(
  { derived = {} }: Pick<ProcedureBody, 'derived'>,
  slots: ReadonlyMap<string, string>,
): { names: ReadonlyMap<string, string>; derived?: ExportedDerived } | undefined {
  const known = Object.entries(derived).map(([name, { of, as, format }]) => ({ name, of: slots.get(of), as, format }));
  if (known.length === 0) return { names: slots };
  if (known.some((one) => one.of === undefined || !isShareable(one))) return undefined;
  // Equal tasks make equal files, in whatever order their parameters were found.
  const inOrder = known.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const names = new Map([...slots, ...inOrder.map(({ name }, i) => [name, `v${slots.size + i + 1}`] as const)]);
  const entries = inOrder.map(({ name, of = '', as, format }) => [
    names.get(name) ?? '',
    { of, as, ...(format === undefined ? {} : { format }) },
  ]);
  return { names, derived: Object.fromEntries(entries) as ExportedDerived };
}

const orderOf = ({ of, as, format }: Omit<DerivedValue, 'of'> & { of: string | undefined }): string =>
  canonicalJson([of ?? '', as, format ?? '']);
