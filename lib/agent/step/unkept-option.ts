/** findUnkeptOption: a drawn list that still shows the option from before once another one was pressed in it. */
import { normalizeText } from '../../core/text';
import { targetNode, targetRef } from '../../page/words/action-parts';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep } from '../run/run-state';
import { pollStands } from './stands';

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
  const isOther = ([shown]: readonly string[] = []) => shown === undefined || !isSame(shown, stood);
  const wait = { until: isOther, limitMs: SHOWN_LIMIT_MS, pauseMs: LOOK_PAUSE_MS };
  return isOther(await pollStands(run, ref, wait, ports, signal)) ? undefined : stood;
}
