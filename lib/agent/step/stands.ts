/** Reads the texts that stand at a control now, and waits until a press has changed them. */
import { pause, rejectOnAbort } from '../../core/stop';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';

type Stands = readonly string[] | undefined;

/** @returns undefined if the control is gone, or no button */
export async function readStands(run: Run, ref: string, ports: Ports, signal: AbortSignal): Promise<Stands> {
  const answer = await rejectOnAbort(ports.page.facts(run.tabId, ref), signal);
  return answer.type === 'facts' ? answer.facts.stands : undefined;
}

/** @returns the texts once the condition holds, or else those after limitMs */
export async function pollStands(
  run: Run,
  ref: string,
  { until, limitMs, pauseMs }: { until: (stands: Stands) => boolean; limitMs: number; pauseMs: number },
  ports: Ports,
  signal: AbortSignal,
): Promise<Stands> {
  const end = ports.clock.now() + limitMs;
  for (;;) {
    const stands = await readStands(run, ref, ports, signal);
    if (until(stands) || ports.clock.now() >= end) return stands;
    await pause(pauseMs, signal);
  }
}
