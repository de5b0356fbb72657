/** findUnkeptOption: a drawn list that still shows the option from before once another one was pressed in it. */
import { pause, rejectOnAbort } from '../../core/stop';
import { normalizeText } from '../../core/text';
import { targetNode, targetRef } from '../../page/words/action-parts';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep } from '../run/run-state';

/** A page shows the chosen option within this, ms. */
const SHOWN_LIMIT_MS = 1_500;
const LOOK_PAUSE_MS = 200;

/**
 * The button that opened the list shows one of its options: after another one was chosen it has to show that.
 * @returns the option that it still shows; undefined if the last act chose none, or the button shows no option
 */
export async function findUnkeptOption(run: Run, ports: Ports, signal: AbortSignal): Promise<string | undefined> {
  const { action } = lastStep(run);
  const nodes = run.snapshot?.nodes ?? [];
  const option = targetNode(nodes, action);
  const opener = run.steps.at(-2);
  const ref = opener && targetRef(opener.action);
  const [stood] = opener?.facts?.stands ?? [];
  if (action.verb !== 'click' || option?.role !== 'option' || ref === undefined || !stood) return undefined;
  const isSame = (a: string, b: string) => normalizeText(a) === normalizeText(b);
  const isOption = nodes.some(({ role, name }) => role === 'option' && isSame(name, stood));
  if (!isOption || isSame(option.name, stood)) return undefined;
  const end = ports.clock.now() + SHOWN_LIMIT_MS;
  for (;;) {
    const answer = await rejectOnAbort(ports.page.facts(run.tabId, ref), signal);
    const [stands] = answer.type === 'facts' ? (answer.facts.stands ?? []) : [];
    if (stands === undefined || !isSame(stands, stood)) return undefined;
    if (ports.clock.now() >= end) return stood;
    await pause(LOOK_PAUSE_MS, signal);
  }
}
