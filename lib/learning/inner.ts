/** A procedure inside another: found where one's steps are part of the other's, and put back in its place when it is run. */
import { canonicalJson } from '../core/canonical';
import type { ExpectedFact, Note, ProcedureBody, ProcedureStep } from '../records/note';
import type { Slotted } from '../records/slotted';

/** Levels of procedures within procedures that are followed. */
const MAX_DEPTH = 4;
/** One step alone is no procedure worth pointing at. */
const MIN_STEPS = 2;

export interface KnownProcedure {
  id: Note['id'];
  body: ProcedureBody;
}

/** The procedure with every part that another one does already said by pointing at it, the longest first. */
export function withInner(body: ProcedureBody, known: readonly KnownProcedure[]): ProcedureBody {
  const longestFirst = known
    .filter(({ body: inner }) => inner.steps.length >= MIN_STEPS)
    .toSorted((a, b) => b.body.steps.length - a.body.steps.length || (a.id < b.id ? -1 : 1));
  let steps = body.steps;
  for (const inner of longestFirst) {
    const { length } = inner.body.steps;
    // A part of it, never the whole.
    for (let at = 0; length < steps.length && at + length <= steps.length; at++) {
      const values = boundBy(inner.body.steps, steps.slice(at, at + length));
      if (!values) continue;
      const pointing: ProcedureStep = { verb: 'do', procedure: inner.id, values, must: [], some: [], class: 'R2' };
      steps = [...steps.slice(0, at), pointing, ...steps.slice(at + length)];
    }
  }
  return steps === body.steps ? body : { ...body, steps };
}

/** What the inner procedure's blanks stand for in the outer one; nothing where the steps are not the same. */
function boundBy(
  inner: readonly ProcedureStep[],
  outer: readonly ProcedureStep[],
): Record<string, Slotted> | undefined {
  if (inner.length !== outer.length) return undefined;
  const values: Record<string, Slotted> = {};
  const bind = (a: Slotted | undefined, b: Slotted | undefined): boolean => {
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
 * The procedure with the inner ones in their places.
 * @returns nothing where one of them is no longer there
 */
export function expanded(
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
    const inner = known && expanded(known, bodyOf, depth + 1);
    if (!inner || inner.slots.some((slot) => step.values?.[slot] === undefined)) return undefined;
    steps.push(...inner.steps.map((one) => filled(one, step.values ?? {})));
  }
  return { ...body, steps };
}

/** Ids of the procedures that one points at. */
export function innerOf(body: ProcedureBody): string[] {
  return body.steps.flatMap(({ procedure }) => (procedure === undefined ? [] : [procedure]));
}

function filled(step: ProcedureStep, values: Readonly<Record<string, Slotted>>): ProcedureStep {
  const put = (slotted: Slotted): Slotted =>
    slotted.flatMap((part) => ('slot' in part ? (values[part.slot] ?? [part]) : [part]));
  const facts = (all: readonly ExpectedFact[]): ExpectedFact[] =>
    all.map((fact) => ({
      ...fact,
      ...(fact.name ? { name: put(fact.name) } : {}),
      ...(fact.path ? { path: put(fact.path) } : {}),
    }));
  return {
    ...step,
    ...(step.text ? { text: put(step.text) } : {}),
    ...(step.named ? { named: put(step.named) } : {}),
    ...(step.url ? { url: put(step.url) } : {}),
    ...(step.options ? { options: step.options.map(put) } : {}),
    must: facts(step.must),
    some: facts(step.some),
  };
}
