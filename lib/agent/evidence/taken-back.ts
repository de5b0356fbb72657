/** findTakenBack finds a field whose old value stands in it again after the run has written another one and sent the form. */
import { normalizeText } from '../../core/text';
import { targetRef, writesValue, writtenText } from '../../page/words/action-parts';
import type { EffectFact } from '../../page/words/effect';
import type { Snapshot } from '../../page/words/snapshot';
import type { RunStep } from '../../records/run';

/**
 * @param steps of the run before the act
 * @param before the page before the act, and after it
 * @param wasSeen effects of the act when it was taught: a list that it set back then is one of acts
 * @returns the field's name and value; undefined if no written field has an old value again. A form that is emptied says nothing
 */
export function findTakenBack(
  steps: readonly RunStep[],
  before: Pick<Snapshot, 'nodes' | 'documentToken'>,
  after: Pick<Snapshot, 'nodes' | 'documentToken'>,
  wasSeen: readonly EffectFact[] = [],
): string | undefined {
  if (before.documentToken !== after.documentToken || isReset(steps, before, after)) return undefined;
  const other = findOtherChosen(steps, before, after);
  if (other !== undefined) return other;
  for (const { action, state, replaced } of steps) {
    const ref = targetRef(action);
    if (state !== 'done' || ref === undefined || !writesValue(action.verb) || !replaced) continue;
    const [wrote, stood, stands] = [writtenText(action), valueIn(before, ref), valueIn(after, ref)].map(normalizeText);
    const node = after.nodes.find((one) => one.ref === ref);
    const isKnown = wasSeen.some(
      (fact) => fact.fact === 'value' && fact.role === node?.role && fact.name === node.name,
    );
    if (!isKnown && stood === wrote && stands === normalizeText(replaced) && stands !== wrote)
      return `${node?.name ?? ''}: ${valueIn(after, ref)}`;
  }
  return undefined;
}

/** Whether a field still holds what the run wrote: a press that nothing was seen to be sent by has not made the form new. */
export function holdsWritten(steps: readonly RunStep[], after: Pick<Snapshot, 'nodes'>): boolean {
  return steps.some(({ action, state }) => {
    const ref = targetRef(action);
    const wrote = normalizeText(writtenText(action));
    return state === 'done' && ref !== undefined && wrote !== '' && normalizeText(valueIn(after, ref)) === wrote;
  });
}

/** The option that is chosen now in place of the one that the run has chosen. */
function findOtherChosen(
  steps: readonly RunStep[],
  before: Pick<Snapshot, 'nodes'>,
  after: Pick<Snapshot, 'nodes'>,
): string | undefined {
  const chosenIn = ({ nodes }: Pick<Snapshot, 'nodes'>) =>
    nodes.filter(({ ref, role, states }) => ref !== undefined && role === 'radio' && states.includes('checked'));
  const used = new Set(steps.flatMap(({ action, state }) => (state === 'done' ? [targetRef(action)] : [])));
  const [stood, stands] = [chosenIn(before), chosenIn(after)];
  const isLost = stood.some(({ ref }) => used.has(ref) && !stands.some((node) => node.ref === ref));
  return isLost ? stands.find(({ ref }) => !stood.some((node) => node.ref === ref))?.name : undefined;
}

/** Whether a text that the run wrote is gone: the form is as new, its lists included. */
function isReset(steps: readonly RunStep[], before: Pick<Snapshot, 'nodes'>, after: Pick<Snapshot, 'nodes'>): boolean {
  return (
    isAsBefore(steps, before, after) ||
    steps.some(({ action, state }) => {
      const ref = targetRef(action);
      if (state !== 'done' || action.verb !== 'type' || ref === undefined || action.text.trim() === '') return false;
      const isThere = after.nodes.some((node) => node.ref === ref);
      // A field for a day shows “3 August” in its own form.
      return isThere && valueIn(before, ref) !== '' && valueIn(after, ref) === '';
    })
  );
}

/** Whether each of several fields that the run wrote holds what stood in it before: one that was taken back would be one of them. */
function isAsBefore(
  steps: readonly RunStep[],
  before: Pick<Snapshot, 'nodes'>,
  after: Pick<Snapshot, 'nodes'>,
): boolean {
  const changed = steps.flatMap(({ action, state, replaced = '' }) => {
    const ref = targetRef(action);
    if (state !== 'done' || ref === undefined || !writesValue(action.verb) || action.verb === 'check') return [];
    const isOther = normalizeText(replaced) !== normalizeText(valueIn(before, ref));
    return isOther ? [normalizeText(valueIn(after, ref)) === normalizeText(replaced)] : [];
  });
  return changed.length > 1 && changed.every(Boolean) && steps.some(({ action }) => action.verb === 'type');
}

function valueIn({ nodes }: Pick<Snapshot, 'nodes'>, ref: string): string {
  return nodes.find((node) => node.ref === ref)?.value ?? '';
}
