/** Values of a request that a step made the page show: the same step must show its values again, or the site has not taken them. */
import { normalizeText } from '../core/text';
import type { Snapshot } from '../page/words/snapshot';
import type { RunStep } from '../records/run';

/** Shorter values stand on a page by chance. */
const MIN_VALUE_CHARS = 3;
/** A page may cut a long value. */
const MAX_COMPARED_CHARS = 24;
const SHOWING_VERBS: ReadonlySet<string> = new Set(['click', 'doubleClick', 'press', 'check']);
const FIELD_ROLES: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

/** Names of the parameters whose value appeared outside fields as an effect of the step. */
export function shownParameters(step: RunStep, values: Readonly<Record<string, string>>): string[] {
  if (!SHOWING_VERBS.has(step.action.verb)) return [];
  const appeared = (step.effect?.facts ?? []).flatMap((fact) =>
    fact.fact === 'appeared' && !FIELD_ROLES.has(fact.role) ? [normalizeText(fact.name)] : [],
  );
  return Object.keys(values).filter((name) => {
    const value = normalizeText(values[name] ?? '');
    return value.length >= MIN_VALUE_CHARS && appeared.some((text) => text.includes(value));
  });
}

/** Whether each value stands on the page outside fields; long ones by their beginning. */
export function showsValues({ nodes }: Pick<Snapshot, 'nodes'>, values: readonly string[]): boolean {
  const texts = nodes.flatMap(({ role, name }) => (FIELD_ROLES.has(role) ? [] : [normalizeText(name)]));
  return values.every((value) => {
    const start = normalizeText(value).slice(0, MAX_COMPARED_CHARS);
    return texts.some((text) => text.includes(start));
  });
}
