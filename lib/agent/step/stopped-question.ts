/** questionAboutStopped: the card about a step that was stopped on the page, before it is done again or goes on. */
import { makeId } from '../../core/ids';
import { confirmationExpiry } from '../../guard/confirm';
import type { ReasonCode } from '../../guard/words';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep } from '../run/run-state';

/** The fields that all such cards have; the last step is the one that was stopped. */
export function questionAboutStopped(run: Run, code: ReasonCode, { clock, chance }: Ports) {
  const step = lastStep(run);
  const now = clock.now();
  return {
    type: 'confirm' as const,
    id: makeId('question', now, chance),
    bound: step.bound ?? '',
    documentToken: step.facts?.documentToken ?? '',
    origin: step.facts?.origin ?? run.origin,
    verb: step.action.verb,
    target: step.target,
    text: '',
    code,
    expiresAt: confirmationExpiry(now, run.byClock),
  };
}
