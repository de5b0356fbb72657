/** allowDemonstrated: a control that the user pressed while teaching is allowed on its site, as by “Always here”. */
import { allowedControl, grantFor } from '../../guard/allowed-control';
import { classify } from '../../guard/classify';
import type { RunStep } from '../../records/run';
import type { Ports } from '../run/ports';

/**
 * A grant of the user, kept apart from the notebook. It covers only controls that the guard asks about, or lets send nothing,
 * for want of known words; whatever sends, deletes, pays or leaves the site is asked about each time as before.
 * @param steps of a demonstration that is kept: each was a trusted press on a visible control
 */
export async function allowDemonstrated(
  steps: readonly RunStep[],
  { allowed, clock }: Pick<Ports, 'allowed' | 'clock'>,
): Promise<void> {
  for (const { by, action, facts } of steps) {
    if (by !== 'user' || !facts) continue;
    // Without the words of the request: the task may be asked for in others.
    const { code, isQuiet } = classify(action, facts, {});
    if (code !== 'unknown-control' && !isQuiet) continue;
    const grant = grantFor(facts, action.verb, await allowed.keysOf(facts.origin));
    if (grant && grant !== 'quiet') continue;
    await allowed.add(allowedControl(facts, action.verb, clock.now(), 'shown'));
  }
}
