/** ExplainCards: what a model would be sent for a request, and why a task did what it did. */
import { PromptCard } from '../../components/notebook/prompt-card';
import { ReplayList } from '../../components/notebook/replay-list';
import { sendToBackground } from '../../lib/messaging/send';
import type { Note } from '../../lib/records/note';
import { type ReportError, live, useLive } from './live-data';
import { inspectableOrigins } from './site-entries';

interface Props {
  notes: readonly Note[];
  site: string;
  /** The request of which to show what a model would be sent; empty for none. */
  inspected: string;
  fail: ReportError;
}

export function ExplainCards({ notes, site, inspected, fail }: Props) {
  const runs = useLive('runs', () => live.endedRuns(), fail) ?? [];
  return (
    <>
      <PromptCard
        key={`${site} ${inspected}`}
        origins={inspectableOrigins(notes, site)}
        inspected={inspected}
        onInspect={(origin, request) => sendToBackground('prompt.inspect', { origin, request })}
        fail={fail}
      />
      <ReplayList runs={runs} onReplay={(one) => sendToBackground('replay.run', { run: one.id }).catch(fail)} />
    </>
  );
}
