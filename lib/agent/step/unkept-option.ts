/** findUnkeptOption: a drawn list that does not show the option which was pressed in it. */
import { pause, rejectOnAbort } from '../../core/stop';
import { normalizeText } from '../../core/text';
import { targetNode, targetRef } from '../../page/words/action-parts';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep, readableOrigins } from '../run/run-state';
import { pollStands } from './stands';

/** A page shows the chosen option within this, ms. */
const SHOWN_LIMIT_MS = 1_500;
const LOOK_PAUSE_MS = 200;

/**
 * The control that opened the list shows one of its options, or showed the chosen one when the task was taught: after an option
 * was chosen it has to show that.
 * @returns the text that it shows instead; undefined if the last act chose none, or the control shows no option
 */
export async function findUnkeptOption(run: Run, ports: Ports, signal: AbortSignal): Promise<string | undefined> {
  const { action, keeps } = lastStep(run);
  const nodes = run.snapshot?.nodes ?? [];
  const option = targetNode(nodes, action);
  const opener = run.steps.at(-2);
  const ref = opener && targetRef(opener.action);
  if (keeps && action.verb === 'click' && ref !== undefined && option)
    return findOtherShown(run, ref, option.name, ports, signal);
  const [stood] = opener?.facts?.stands ?? [];
  if (action.verb !== 'click' || option?.role !== 'option' || ref === undefined || !stood) return undefined;
  const isSame = (a: string, b: string) => normalizeText(a) === normalizeText(b);
  const isOption = nodes.some(({ role, name }) => role === 'option' && isSame(name, stood));
  if (!isOption || isSame(option.name, stood)) return undefined;
  const isOther = ([shown]: readonly string[] = []) => shown === undefined || !isSame(shown, stood);
  const wait = { until: isOther, limitMs: SHOWN_LIMIT_MS, pauseMs: LOOK_PAUSE_MS };
  return isOther(await pollStands(run, ref, wait, ports, signal)) ? undefined : stood;
}

/** The text at the control that was pressed before the option, once it has had the time to show the option. */
async function findOtherShown(
  run: Run,
  ref: string,
  chosen: string,
  ports: Ports,
  signal: AbortSignal,
): Promise<string | undefined> {
  const old = run.snapshot?.nodes.find((node) => node.ref === ref);
  const end = ports.clock.now() + SHOWN_LIMIT_MS;
  for (;;) {
    const { nodes } = await rejectOnAbort(ports.page.snapshot(run.tabId, readableOrigins(run)), signal);
    const opener = nodes.find((node) => node.ref === ref) ?? redrawn(old, nodes);
    const shown = opener?.value ?? opener?.name;
    // A control that was drawn again under another name is not known.
    if (shown === undefined || normalizeText(shown) === normalizeText(chosen)) return undefined;
    if (ports.clock.now() >= end) return shown;
    await pause(LOOK_PAUSE_MS, signal);
  }
}

/** The only control of the same role and name. */
function redrawn(old: SnapshotNode | undefined, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const [only, ...more] = nodes.filter(
    ({ role, name }) => old && old.name !== '' && role === old.role && name === old.name,
  );
  return more.length === 0 ? only : undefined;
}
