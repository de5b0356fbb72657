/** askAboutRequest: asks the user about a request that the page was about to send and that the step had not announced. */
import { makeId } from '../../core/ids';
import type { ReasonCode } from '../../guard/words';
import type { PendingEvent } from '../../journal/events';
import { originOf } from '../../guard/url';
import { requestName } from '../../guard/requests';
import type { HeldRequest } from '../../page/words/held-request';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep, waitForAnswer, withLastStep } from '../run/run-state';
import { questionAboutStopped } from './stopped-question';
import { marksOf } from './turn-back';

/** Whether a document of a site that the task may not read would be loaded. */
function leadsAway({ grant, origin }: Run, { address }: HeldRequest): boolean {
  return ![origin, ...grant.readWrite, ...grant.read].includes(originOf(address) ?? origin);
}

function reasonOf(run: Run, held: HeldRequest): ReasonCode {
  if (held.method === 'ERASE') return 'erases-store';
  return leadsAway(run, held) ? 'leaves-origin' : 'sends-request';
}

/**
 * Asks about the first of them. Where the page waits for all of them, they leave after a yes; else the step has not been done, and is
 * done again.
 * @param all at least one
 */
export async function askAboutRequest(run: Run, all: readonly HeldRequest[], ports: Ports): Promise<Run> {
  const [held] = all;
  if (!held) throw new Error('no request was stopped');
  const step = lastStep(run);
  const now = ports.clock.now();
  const code = reasonOf(run, held);
  const question = {
    ...questionAboutStopped(run, code, ports),
    to: held.address,
    request: requestName(held.method, held.address, held.bodyHash),
    sends: [`${held.method} ${held.body}`.trim()],
  };
  const planned = withLastStep(run, {
    state: 'planned',
    token: makeId('token', now, ports.chance),
    saw: undefined,
    undoable: false,
    isPostponed: all.every(({ isPostponed }) => isPostponed === true),
    turnedFrom: step.turnedFrom ?? marksOf(step, run.snapshot?.nodes ?? []),
  });
  const event: PendingEvent = {
    kind: 'guard.judged',
    payload: { episode: run.episode, code, answer: 'ask' },
  };
  return ports.store.commitRun('step.asked', waitForAnswer(planned, question, 'guard', now), run.origin, [event]);
}
