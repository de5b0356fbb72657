/** findLostWrite finds a field in which what the run wrote last stood, and no longer stands: a page may empty or reset it by a timer. */
import { normalizeText } from '../../core/text';
import { targetRef, writtenText } from '../../page/words/action-parts';
import type { Snapshot } from '../../page/words/snapshot';
import type { RunStep } from '../../records/run';

export interface LostWrite {
  /** Its place among the steps. */
  at: number;
  target: string;
  held: string;
}

/** Verbs whose text a field shows. */
const TEXT_VERBS: ReadonlySet<string> = new Set(['type', 'select']);
/** Verbs after which a form may be empty because it was taken over. */
const ENDS_FORM: ReadonlySet<string> = new Set(['click', 'doubleClick', 'press', 'drag', 'attach', 'goTo', 'goBack']);

/**
 * @param before the page when the act was over, and now
 * @returns undefined where the text stands elsewhere, as a tag or a row that was made of it
 */
export function findLostWrite(
  steps: readonly RunStep[],
  before: Pick<Snapshot, 'nodes' | 'documentToken'>,
  after: Pick<Snapshot, 'nodes' | 'documentToken'>,
): LostWrite | undefined {
  if (before.documentToken !== after.documentToken) return undefined;
  const first = steps.findLastIndex(({ action, state }) => state === 'done' && ENDS_FORM.has(action.verb)) + 1;
  for (const [i, { action, state, target, replaced = '' }] of steps.entries()) {
    const ref = targetRef(action);
    if (i < first || state !== 'done' || ref === undefined || !TEXT_VERBS.has(action.verb)) continue;
    const wrote = normalizeText(writtenText(action));
    const [stood, stands] = [valueIn(before, ref), valueIn(after, ref)];
    if (wrote === '' || stood === undefined || stands === undefined || stood === stands) continue;
    const isBack = stands === '' || stands === normalizeText(replaced);
    if (stood.includes(wrote) && isBack && countOf(after, wrote) <= countOf(before, wrote))
      return { at: i, target, held: stands };
  }
  return undefined;
}

/** @returns undefined if there is no such field any more */
function valueIn({ nodes }: Pick<Snapshot, 'nodes'>, ref: string): string | undefined {
  const field = nodes.find((node) => node.ref === ref);
  return field && normalizeText(field.value ?? '');
}

/** How many texts other than values of fields have the written one. */
function countOf({ nodes }: Pick<Snapshot, 'nodes'>, wrote: string): number {
  return nodes.filter(({ value, name }) => value === undefined && normalizeText(name).includes(wrote)).length;
}
