/** withLists: parameters that the request joins as a list, each used by steps of one kind, become one parameter. */
import { canonicalJson } from '../core/canonical';
import type { ProcedureBody, ProcedureStep } from '../records/note';
import { type Template, uniqueName } from '../records/template';
import { joinsList, renameSlots } from './lists';

type Step = Omit<ProcedureStep, 'locator'> & { locatorKey?: string };
type Procedure = Omit<ProcedureBody, 'steps'> & { steps: Step[] };

interface ListedProcedure {
  procedure: Procedure;
  /** The parameters that each list was made of, by its name. */
  parts: Readonly<Record<string, readonly string[]>>;
}

/**
 * @param kindOf kind of a locator by its key, equal for all targets of a list
 * @returns undefined if the request has no list, or its values are not used alike
 */
export function withLists(procedure: Procedure, kindOf: (locatorKey: string) => string): ListedProcedure | undefined {
  for (const chain of chains(procedure.request)) {
    const listed = withList(procedure, chain, kindOf);
    if (listed) return listed;
  }
  return undefined;
}

/**
 * A row that was ticked for the act behind it: the request may name several, each is ticked. A value that another step needs as it
 * is stays one.
 */
export function withTicks(procedure: Procedure): ListedProcedure | undefined {
  // A tick that nothing follows is the act itself: its row may be called “salt and pepper”.
  const from = procedure.steps
    .slice(0, -1)
    .findIndex(({ verb, checked, within }) => verb === 'check' && checked && within?.has.length === 1);
  const [part, ...others] = procedure.steps[from]?.within?.has[0] ?? [];
  if (!part || !('slot' in part) || others.length > 0 || procedure.lists) return undefined;
  const { slot } = part;
  const isDerived = Object.values(procedure.derived ?? {}).some(({ of }) => of === slot) || procedure.derived?.[slot];
  if (isDerived || usesOf(procedure.steps, [slot]).length !== 1) return undefined;
  const item = uniqueName(`${slot.slice(0, 24)}-item`, (name) => procedure.slots.includes(name));
  const parts = new Set([slot]);
  const steps = procedure.steps.map((step, i) =>
    i === from
      ? { ...renameSlots(step, (name) => (name === slot ? item : name)), some: [] }
      : withoutFactsOf(step, parts),
  );
  return { parts: { [slot]: [slot] }, procedure: { ...procedure, lists: { [slot]: { item, from, count: 1 } }, steps } };
}

interface Chain {
  /** Index of the first parameter's part in the template. */
  at: number;
  slots: string[];
}

/** Parameters with nothing but a comma or “and” between them. */
function chains(request: Template): Chain[] {
  const found: Chain[] = [];
  for (let at = 0; at < request.length; at++) {
    const slots: string[] = [];
    for (let i = at; i < request.length; i += 2) {
      const part = request[i];
      const joint = request[i - 1];
      const isJoined = i === at || (joint !== undefined && 'text' in joint && joinsList(joint.text));
      if (!part || !('slot' in part) || !isJoined) break;
      slots.push(part.slot);
    }
    if (slots.length < 2) continue;
    found.push({ at, slots });
    at += 2 * slots.length - 2;
  }
  return found;
}

function withList(
  procedure: Procedure,
  { at, slots }: Chain,
  kindOf: (locatorKey: string) => string,
): ListedProcedure | undefined {
  const derived = procedure.derived ?? {};
  const namesOf = (slot: string) => [slot, ...Object.keys(derived).filter((name) => derived[name]?.of === slot)];
  const uses = slots.map((slot) => usesOf(procedure.steps, namesOf(slot)));
  const starts = uses.map((indexes) => indexes[0] ?? -1).toSorted((a, b) => a - b);
  const [from = -1, second = -1] = starts;
  const count = second - from;
  if (from < 0 || count < 1 || starts.some((start, i) => start !== from + i * count)) return undefined;
  if (uses.some((indexes) => indexes.some((i) => i >= (indexes[0] ?? 0) + count))) return undefined;
  const [first = ''] = slots;
  const item = uniqueName(`${first.slice(0, 24)}-item`, (name) => procedure.slots.includes(name) || name in derived);
  const generic = (slot: string) => (name: string) => {
    if (name === slot) return item;
    const own = derived[name];
    return own?.of === slot ? `${item}-${own.as}${own.format ?? ''}` : name;
  };
  const groups = slots.map((slot, i) =>
    procedure.steps.slice(uses[i]?.[0], (uses[i]?.[0] ?? 0) + count).map((step) => renameSlots(step, generic(slot))),
  );
  const [shown = []] = groups;
  const kinds = new Set(groups.map((steps) => canonicalJson(steps.map((step) => comparable(step, kindOf)))));
  if (kinds.size !== 1 || shown.length !== count) return undefined;
  const others = Object.entries(derived).filter(([, { of }]) => !slots.includes(of));
  const ofItem = Object.entries(derived).flatMap(([name, value]) =>
    value.of === first ? [[generic(first)(name), { ...value, of: item }] as const] : [],
  );
  const all = Object.fromEntries([...others, ...ofItem]);
  const parts = new Set(slots.flatMap(namesOf));
  const withoutParts = (step: Step) => withoutFactsOf(step, parts);
  const { derived: _, ...rest } = procedure;
  return {
    parts: { [first]: slots },
    procedure: {
      ...rest,
      request: [...procedure.request.slice(0, at + 1), ...procedure.request.slice(at + 2 * slots.length - 1)],
      slots: procedure.slots.filter((slot) => slot === first || !slots.includes(slot)),
      ...(Object.keys(all).length > 0 ? { derived: all } : {}),
      lists: { [first]: { item, from, count } },
      steps: [
        ...procedure.steps.slice(0, from).map(withoutParts),
        // The first value's effects are no expectation for the others; each act is read back anyway.
        ...shown.map((step, i) => ({ ...step, some: [], class: riskiest(groups.map((steps) => steps[i]?.class)) })),
        ...procedure.steps.slice(from + count * slots.length).map(withoutParts),
      ],
    },
  };
}

/** An act may have been of unknown meaning once: each of the list is judged as the riskiest of those shown. */
const riskiest = (classes: readonly (Step['class'] | undefined)[]): Step['class'] =>
  classes
    .filter((one) => one !== undefined)
    .toSorted()
    .at(-1) ?? 'R3';

/** The step without expectations that name a single value of the list: another list may lack it. */
function withoutFactsOf(step: Step, parts: ReadonlySet<string>): Step {
  const isFree = (template: Template | undefined) =>
    !(template ?? []).some((part) => 'slot' in part && parts.has(part.slot));
  const kept = (facts: Step['must']) => facts.filter(({ name, path }) => isFree(name) && isFree(path));
  const shows = step.shows?.filter(isFree);
  return { ...step, must: kept(step.must), some: kept(step.some), ...(shows ? { shows } : {}) };
}

/** Indexes of the steps that use one of the parameters; a page may go on showing a value while the next ones are added. */
function usesOf(steps: readonly Step[], names: readonly string[]): number[] {
  return steps.flatMap((step, i) => {
    let isUsed = false;
    renameSlots({ ...step, must: [], some: [], shows: undefined }, (name) => {
      isUsed ||= names.includes(name);
      return name;
    });
    return isUsed ? [i] : [];
  });
}

function comparable({ locatorKey, within, ...learned }: Step, kindOf: (locatorKey: string) => string) {
  const { must: _, some: _s, shows: _h, says: _y, goal: _g, class: _r, ...acted } = learned;
  // An act that was quickly followed by another was not seen to change the page.
  const { changes: _c, quiet: _q, becomes: _b, keeps: _k, ...step } = acted;
  const kind = locatorKey === undefined ? '' : kindOf(locatorKey);
  return { ...step, kind, has: within?.has ?? [], column: within?.column };
}
