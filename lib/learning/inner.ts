/** Replaces steps of a procedure by a call of another procedure with those steps, and expands calls before a run. */
import { canonicalJson } from '../core/canonical';
import type { Note, ProcedureBody, ProcedureStep } from '../records/note';
import type { Template } from '../records/template';
import { mapTemplates } from './step-templates';

/** Maximum depth of nested calls. */
const MAX_DEPTH = 4;
/** Fewest steps of a procedure worth calling. */
const MIN_STEPS = 2;

export interface KnownProcedure {
  id: Note['id'];
  body: ProcedureBody;
}

/** Replaces each part of a procedure that equals a known procedure by a call of it, longest procedures first. */
export function replaceWithCalls(body: ProcedureBody, known: readonly KnownProcedure[]): ProcedureBody {
  const longestFirst = known
    .filter(({ body: inner }) => inner.steps.length >= MIN_STEPS && isPlain(inner))
    .toSorted((a, b) => b.body.steps.length - a.body.steps.length || (a.id < b.id ? -1 : 1));
  // The steps of a list are told by their position.
  if (body.lists) return body;
  let steps = body.steps;
  for (const inner of longestFirst) {
    const { length } = inner.body.steps;
    // Only a part is replaced, never the whole procedure.
    for (let at = 0; length < steps.length && at + length <= steps.length; at++) {
      const values = bindParameters(inner.body.steps, steps.slice(at, at + length));
      if (!values) continue;
      const call: ProcedureStep = { verb: 'do', procedure: inner.id, values, must: [], some: [], class: 'R2' };
      steps = [...steps.slice(0, at), call, ...steps.slice(at + length)];
    }
  }
  return steps === body.steps ? body : { ...body, steps };
}

/** Whether a call can stand for the procedure: its parameters are those of its steps, and none is computed, read or asked for. */
function isPlain({ derived, asked, lists, steps }: ProcedureBody): boolean {
  return derived === undefined && asked === undefined && lists === undefined && steps.every(isPlainStep);
}

/** Whether verb, target, text and options are all that the step does. */
function isPlainStep(step: ProcedureStep): boolean {
  return (['within', 'pick', 'untilGone', 'span', 'month', 'read', 'append', 'opensTab', 'onto'] as const).every(
    (part) => step[part] === undefined,
  );
}

/** Values of the inner procedure's parameters in the outer one. @returns undefined if the steps differ */
function bindParameters(
  inner: readonly ProcedureStep[],
  outer: readonly ProcedureStep[],
): Record<string, Template> | undefined {
  if (inner.length !== outer.length) return undefined;
  const values: Record<string, Template> = {};
  const bind = (a: Template | undefined, b: Template | undefined): boolean => {
    if (a === undefined || b === undefined) return a === b;
    const [only] = a;
    if (a.length !== 1 || !only || !('slot' in only)) return canonicalJson(a) === canonicalJson(b);
    values[only.slot] ??= b;
    return canonicalJson(values[only.slot]) === canonicalJson(b);
  };
  const fits = inner.every((a, i) => {
    const b = outer[i] as ProcedureStep;
    const same =
      a.verb === b.verb &&
      a.verb !== 'do' &&
      isPlainStep(b) &&
      a.locator === b.locator &&
      a.keys === b.keys &&
      a.checked === b.checked &&
      a.direction === b.direction &&
      !a.each &&
      !b.each &&
      a.optional === b.optional;
    if (!same || a.options?.length !== b.options?.length) return false;
    const options = (a.options ?? []).every((option, k) => bind(option, b.options?.[k]));
    return options && bind(a.text, b.text) && bind(a.named, b.named) && bind(a.url, b.url);
  });
  return fits ? values : undefined;
}

/**
 * Replaces each call by the steps of the called procedure.
 * @returns undefined if a called procedure is missing, a parameter has no value, or calls nest too deep
 */
export function expandCalls(
  body: ProcedureBody,
  bodyOf: (id: string) => ProcedureBody | undefined,
  depth = 0,
): ProcedureBody | undefined {
  if (!body.steps.some(({ verb }) => verb === 'do')) return body;
  if (depth >= MAX_DEPTH) return undefined;
  const steps: ProcedureStep[] = [];
  for (const step of body.steps) {
    if (step.verb !== 'do') {
      steps.push(step);
      continue;
    }
    const known = step.procedure === undefined ? undefined : bodyOf(step.procedure);
    const inner = known && expandCalls(known, bodyOf, depth + 1);
    if (!inner || inner.slots.some((slot) => step.values?.[slot] === undefined)) return undefined;
    steps.push(...inner.steps.map((innerStep) => fillStep(innerStep, step.values ?? {})));
  }
  return { ...body, steps };
}

/** Ids of the procedures that a procedure calls. */
export function calledProcedures(body: ProcedureBody): string[] {
  return body.steps.flatMap(({ procedure }) => (procedure === undefined ? [] : [procedure]));
}

function fillStep(step: ProcedureStep, values: Readonly<Record<string, Template>>): ProcedureStep {
  return mapTemplates(step, (template) =>
    template.flatMap((part) => ('slot' in part ? (values[part.slot] ?? [part]) : [part])),
  );
}
