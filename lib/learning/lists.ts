/** Lists of values in a request, “hot, cheap and quick”: steps shown for each of them are repeated for any number. */
import type { DerivedValue, ProcedureBody } from '../records/note';
import { mapTemplates, type StepTemplates } from './step-templates';

const QUOTE = '["“”„«»]';
/** Pattern of what joins the values of a list. */
export const LIST_JOINT =
  '(?:\\s*[,;&+]\\s*(?:(?:and|und|y|e|et|or|oder|o)\\s+)?|\\s+(?:and|und|y|e|et|or|oder|o)\\s+)';
const BETWEEN_QUOTED = new RegExp(`${QUOTE}${LIST_JOINT}${QUOTE}`, 'iu');
const BETWEEN = new RegExp(LIST_JOINT, 'iu');
const ONLY_JOINT = new RegExp(`^${QUOTE}?${LIST_JOINT}${QUOTE}?$`, 'iu');
/** Most steps of a procedure with its lists written out; lib/records/note.ts has the same limit. */
const MAX_STEPS = 50;

/** The values of a list as a request says it; of a single value that one. */
export function splitList(text: string): string[] {
  const separator = BETWEEN_QUOTED.test(text) ? BETWEEN_QUOTED : BETWEEN;
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Whether a text of a template only joins the values of a list. */
export function joinsList(text: string): boolean {
  return ONLY_JOINT.test(text);
}

/**
 * The procedure with the steps of each list repeated for each of its values, and the values by the names that these steps use.
 * @returns undefined if a list is empty, or the steps become too many
 */
export function expandLists(
  body: ProcedureBody,
  given: Readonly<Record<string, string>>,
): { body: ProcedureBody; values: Record<string, string> } | undefined {
  if (!body.lists) return { body, values: { ...given } };
  const values: Record<string, string> = { ...given };
  let steps = body.steps;
  let derived: Record<string, DerivedValue> = { ...body.derived };
  // From the last to the first, so that the positions of the others stay.
  const lists = Object.entries(body.lists).toSorted(([, a], [, b]) => b.from - a.from);
  for (const [slot, { item, from, count }] of lists) {
    const items = splitList(given[slot] ?? '');
    if (items.length === 0) return undefined;
    const shown = steps.slice(from, from + count);
    const computed = Object.entries(derived).filter(([, { of }]) => of === item);
    const repeated = items.flatMap((value, i) => {
      const rename = (name: string) =>
        name === item || computed.some(([own]) => own === name) ? `${name}-${i + 1}` : name;
      values[rename(item)] = value;
      for (const [name, { of: _, ...transform }] of computed)
        derived = { ...derived, [rename(name)]: { of: rename(item), ...transform } };
      return shown.map((step) => renameSlots(step, rename));
    });
    for (const [name] of computed) delete derived[name];
    steps = [...steps.slice(0, from), ...repeated, ...steps.slice(from + count)];
  }
  if (steps.length > MAX_STEPS) return undefined;
  const { lists: _, ...rest } = body;
  return { body: { ...rest, steps, ...(Object.keys(derived).length > 0 ? { derived } : {}) }, values };
}

/** The step with other names of parameters in all its templates. */
export function renameSlots<S extends StepTemplates>(step: S, rename: (name: string) => string): S {
  return mapTemplates(step, (template) =>
    template.map((part) => ('slot' in part ? { slot: rename(part.slot) } : part)),
  );
}
