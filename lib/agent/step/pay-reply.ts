/** payReply adds the cost of one reply to a run: a call, its tokens, and dollars where the provider's prices are known. */
import type { PendingEvent } from '../../journal/events';
import type { ModelReply } from '../../model/words';
import type { Run } from '../../records/run';

/** @returns the run with the cost, and the event that records the call */
export function payReply(run: Run, reply: ModelReply): { paid: Run; event: PendingEvent } {
  const tokens = reply.promptTokens + reply.completionTokens;
  return {
    paid: {
      ...run,
      modelCalls: run.modelCalls + 1,
      tokens: run.tokens + tokens,
      cachedTokens: (run.cachedTokens ?? 0) + (reply.cachedTokens ?? 0),
      ...(reply.dollars === undefined ? {} : { dollars: (run.dollars ?? 0) + reply.dollars }),
    },
    event: { kind: 'model.called', payload: { episode: run.episode, tokens } },
  };
}
