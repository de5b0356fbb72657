/** askedRun: a run that has just been asked for something, with nothing done yet. */
import type { Run } from '../../../../lib/records/run';

export function askedRun(request: string, origin: string, more: Partial<Run> = {}): Run {
  return {
    id: 'run_1',
    episode: 'ep_1',
    origin,
    request,
    steps: [],
    modelCalls: 0,
    tokens: 0,
    learned: [],
    waitedMs: 0,
    startedAt: 0,
    snapshot: { url: '', origin: '', nodes: [] },
    ...more,
  } as unknown as Run;
}
