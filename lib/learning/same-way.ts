/** renamingToKnown: whether two procedures do the same steps under different requests, and which parameter is which. */
import { canonicalJson } from '../core/canonical';
import type { ProcedureBody, ProcedureStep } from '../records/note';
import { renameParameters } from '../records/template';

/**
 * @returns the known parameter by the learned one's name, if all steps act alike; effects are not compared, one run may see more
 */
export function renamingToKnown(known: ProcedureBody, learned: ProcedureBody): Map<string, string> | undefined {
  if (known.steps.length !== learned.steps.length || known.slots.length !== learned.slots.length) return undefined;
  const names = pairParameters(known, learned);
  if (!names) return undefined;
  const renamed = renameParameters(learned.steps.map(act), names);
  const isSame = canonicalJson(renamed) === canonicalJson(known.steps.map(act));
  const derived = renameParameters(Object.values(learned.derived ?? {}), names);
  return isSame && derived.length === Object.keys(known.derived ?? {}).length ? names : undefined;
}

/** A step without its effects. */
function act({
  must: _must,
  some: _some,
  shows: _shows,
  says: _says,
  changes: _changes,
  unticked: _unticked,
  class: _class,
  optional: _optional,
  ...rest
}: ProcedureStep) {
  return rest;
}

/** Parameters paired by where the steps use them first; each name stands for one other. */
function pairParameters(known: ProcedureBody, learned: ProcedureBody): Map<string, string> | undefined {
  const [ours, theirs] = [parametersInOrder(known), parametersInOrder(learned)];
  if (ours.length !== theirs.length) return undefined;
  return new Map(theirs.map((name, i) => [name, ours[i] ?? name]));
}

function parametersInOrder({ steps, slots }: ProcedureBody): string[] {
  const text = canonicalJson(steps.map(act));
  const used = [...text.matchAll(/"slot":"((?:[^"\\]|\\.)*)"/gu)].map((match) => JSON.parse(`"${match[1]}"`) as string);
  return [...new Set([...used, ...slots])];
}
