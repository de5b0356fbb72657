/** exampleValues gives each parameter of a task a value: an example, or its name; those computed from others by their transform. */
import { applyTransform } from '../learning/transforms';
import type { ExportedProcedure } from '../notebook/exchange/format';
import { parametersIn } from '../records/template';

type Examples = Readonly<Record<string, string>>;

/** A day of the week in an example is of no certain date: it stays as it is. */
const NO_DAY = 0;

export function exampleValues(
  { request, derived = {} }: ExportedProcedure,
  examples: Examples,
): Record<string, string> {
  const given = parametersIn(request).map((name) => [name, examples[name] ?? name] as const);
  const computed = Object.entries(derived).map(([name, { of, ...transform }]) => {
    const example = examples[of];
    return [name, (example === undefined ? undefined : applyTransform(transform, example, NO_DAY)) ?? name] as const;
  });
  return Object.fromEntries([...given, ...computed]);
}

/** The computed parameters in words: “v2 is v1 as date YYYY-MM-DD”. */
export function computedWords({ derived = {} }: ExportedProcedure): string[] {
  return Object.entries(derived).map(([name, { of, as, format }]) =>
    [`${name} is ${of} as ${as}`, format].filter((part) => part !== undefined).join(' '),
  );
}
