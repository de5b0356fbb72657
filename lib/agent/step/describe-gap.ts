/** describeGap says of a target that was not found when it was last there, and whether the procedure can go on without its step. */
import { writesValue } from '../../page/words/action-parts';
import type { Episode } from '../../records/episode';
import type { Note, ProcedureStep } from '../../records/note';
import type { RunStep } from '../../records/run';
import { fillTemplate } from '../../records/template';
import { targetFingerprint } from '../plan/procedure-target';
import type { Ports } from '../run/ports';
import type { ProcedurePlan, ProcedureStepContext } from './procedure-step-context';

type Gap = Pick<RunStep, 'seenUntil' | 'canLeaveOut'>;

export async function describeGap({ run, plan, step, notes, ports }: ProcedureStepContext): Promise<Gap> {
  const seenUntil = await lastSeen(step, notes, run.origin, ports);
  return {
    ...(seenUntil === undefined ? {} : { seenUntil }),
    ...(canLeaveOut(plan, notes) ? { canLeaveOut: true as const } : {}),
  };
}

/** Whether a step works on the thing that a value or a place in a list says: without it, later steps may be about another one. */
function choosesThing(step: ProcedureStep): boolean {
  const { within, pick, each, span, count, turn, untilGone, selects, named } = step;
  return [within, pick, each, span, count, turn, untilGone, selects, named].some((one) => one !== undefined);
}

/** Fields whose content decides what the page lists below them. */
const FINDING_ROLES: ReadonlySet<string> = new Set(['searchbox']);

/**
 * Whether the steps behind the current one mean the same without it: it fills in a field, or its press leads nowhere and brings
 * up nothing that a later step acts on. The last step cannot be left out, since nothing would follow.
 */
export function canLeaveOut({ body, at, values, loop, caller }: ProcedurePlan, notes: readonly Note[]): boolean {
  const step = body.steps[at];
  const later = body.steps.slice(at + 1);
  if (!step || loop || caller || body.lists || later.every(({ optional }) => optional)) return false;
  if (choosesThing(step) || step.opensTab || step.verb === 'drag') return false;
  const target = targetFingerprint(step, notes, values);
  if (!target || FINDING_ROLES.has(target.role)) return false;
  const effects = [...step.must, ...step.some];
  if (effects.some(({ fact }) => fact === 'path' || fact === 'dialog')) return false;
  const brought = effects.flatMap(({ fact, role = '', name }) =>
    fact === 'appeared' && name ? [`${role} ${fillTemplate(name, values)}`] : [],
  );
  const isNeeded = later.some((next) => {
    const one = next.locator === undefined ? undefined : targetFingerprint(next, notes, values);
    return one !== undefined && brought.includes(`${one.role} ${one.name || (one.label ?? '')}`);
  });
  if (isNeeded) return false;
  // A press on the same element sends or opens what was written into it.
  const isPressedNext = later[0]?.verb === 'press' && later[0].locator === step.locator;
  return !isPressedNext && (writesValue(step.verb) || step.verb === 'click');
}

/** @returns ms since 1970; undefined where no task has found the element, or a value says which one is meant */
async function lastSeen(
  step: ProcedureStep,
  notes: readonly Note[],
  origin: string,
  ports: Ports,
): Promise<number | undefined> {
  const note = notes.find(({ id }) => id === step.locator);
  if (!note || choosesThing(step)) return undefined;
  const found = (await ports.notes.episodesOf(origin)).flatMap((episode) => foundAt(episode, note.id));
  const shown = note.source === 'import' ? [] : [note.createdAt];
  const looked = note.seen?.there ? [note.seen.at] : [];
  const times = [...found, ...shown, ...looked];
  return times.length === 0 ? undefined : Math.max(...times);
}

function foundAt({ steps, startedAt }: Episode, note: Note['id']): number[] {
  return steps.some((step) => step.note === note && step.state === 'done') ? [startedAt] : [];
}
