/** guardAndAct: judges the proposed step and, once its intent is stored, dispatches it in the same turn. */
import type { LocatedTarget } from '../../page/words/element';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { dispatchIntended } from './act-step';
import { guardStep } from './guard-step';

/**
 * A restarted worker finds the intent instead, and asks the page what became of it (actStep).
 * @param located the step's target as it was found in this turn
 */
export async function guardAndAct(run: Run, ports: Ports, signal: AbortSignal, located?: LocatedTarget): Promise<Run> {
  const judged = await guardStep(run, ports, signal, located);
  return judged.phase === 'act' ? dispatchIntended(judged, ports, signal) : judged;
}
