/** Drives one widget through the background's page port, as the loop does, and compares what was claimed with what is. */
import type { Action, ActResult } from '../../lib/page/words/action';
import { targetOf } from '../../lib/page/words/action-parts';
import type { FactsAnswer } from '../../lib/page/words/element';
import type { Snapshot, SnapshotNode } from '../../lib/page/words/snapshot';
import type { CallPage } from '../harness/chromium';
import type { On, WidgetCase, WidgetStep } from './cases';

export interface WidgetOutcome {
  title: string;
  /** The product said that it was done. */
  claimed: boolean;
  /** The widget itself holds what it should. */
  right: boolean;
  /** Why not, in the product's words, or what the widget holds instead. */
  detail: string;
}

export interface WidgetSite {
  callPage: CallPage;
  tabId: number;
  /** Origins whose frames belong to the page. */
  origins: string[];
  /** What the widget says it holds under a key. */
  held(key: string): Promise<unknown>;
}

/** A widget may answer this late, ms. */
const ANSWER_MS = 2_000;
const LOOKS = 3;
const LOOK_AGAIN_MS = 300;

export async function runWidget(one: WidgetCase, site: WidgetSite): Promise<WidgetOutcome> {
  const title = `${one.page}: ${one.title}`;
  for (const [n, step] of one.steps.entries()) {
    let failure = await runStep(step, `${title} ${n} ${Math.random()}`, site);
    // As the loop does where the page drew the target anew before anything was done: once more.
    if (failure?.startsWith('stale:') || failure?.includes('stale-ref'))
      failure = await runStep(step, `${title} ${n} again ${Math.random()}`, site);
    if (failure !== undefined) return { title, claimed: false, right: false, detail: `step ${n + 1}: ${failure}` };
  }
  const [key, wanted] = one.holds;
  const end = Date.now() + ANSWER_MS;
  let held: unknown;
  for (;;) {
    held = await site.held(key);
    if (JSON.stringify(held) === JSON.stringify(wanted)) return { title, claimed: true, right: true, detail: '' };
    if (Date.now() > end) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { title, claimed: true, right: false, detail: `holds ${JSON.stringify(held)}, not ${JSON.stringify(wanted)}` };
}

async function runStep(step: WidgetStep, token: string, site: WidgetSite): Promise<string | undefined> {
  const { callPage, tabId, origins } = site;
  const state = await callPage<{ type: string; documentToken: string }>('open', tabId);
  let action: Action | string = '';
  for (let looks = 0; looks < LOOKS; looks++) {
    action = actionOf(step, await callPage<Snapshot>('snapshot', tabId, origins));
    if (typeof action !== 'string') break;
    // As the model would: wait a moment and look again.
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  if (typeof action === 'string') return action;
  const ref = targetOf(action);
  const answer = ref === undefined ? undefined : await callPage<FactsAnswer>('facts', tabId, ref);
  if (answer?.type === 'stale') return `stale: ${answer.near.join('; ')}`;
  const result = await callPage<ActResult>(
    'act',
    tabId,
    token,
    answer?.facts.documentToken ?? state.documentToken,
    action,
  );
  await callPage('settle', tabId);
  return result.type === 'failed' ? `${action.verb}: ${result.reason} ${result.detail ?? ''}` : undefined;
}

function actionOf(step: WidgetStep, snapshot: Snapshot): Action | string {
  const target = step.on ? find(step.on, snapshot) : undefined;
  if (typeof target === 'string') return target;
  const ref = target?.ref ?? '';
  switch (step.do) {
    case 'type':
      return { verb: 'type', ref, text: step.text };
    case 'select':
      return { verb: 'select', ref, options: step.options };
    case 'check':
      return { verb: 'check', ref, checked: step.checked };
    case 'press':
      return { verb: 'press', ...(step.on ? { ref } : {}), keys: step.keys };
    case 'attach':
      return { verb: 'attach', ref, files: step.files };
    case 'scroll':
      return { verb: 'scroll', ...(step.on ? { ref } : {}), direction: step.direction };
    case 'drag': {
      const to = find(step.to, snapshot);
      return typeof to === 'string' ? to : { verb: 'drag', ref, to: to.ref ?? '', place: step.place ?? 'into' };
    }
    default:
      return { verb: step.do, ref };
  }
}

function find({ role, name, nth }: On, snapshot: Snapshot): SnapshotNode | string {
  const fit = snapshot.nodes.filter(
    (node) =>
      node.ref !== undefined &&
      (role === undefined || node.role === role) &&
      (node.name === name || node.placeholder === name || node.near === name),
  );
  const node = fit.at(nth ?? 0);
  if (node) return node;
  const controls = snapshot.nodes.filter((one) => one.ref).map((one) => `${one.role} "${one.name}"`);
  return `no ${role ?? 'control'} "${name}" among ${controls.slice(0, 60).join(', ')}`;
}

/** The counts of a matrix, and the lines worth reading. */
export function summary(outcomes: readonly WidgetOutcome[]): {
  right: number;
  falselyClaimed: string[];
  notDone: string[];
} {
  const line = ({ title, detail }: WidgetOutcome) => `${title} – ${detail}`;
  return {
    right: outcomes.filter((one) => one.right).length,
    falselyClaimed: outcomes.filter((one) => one.claimed && !one.right).map(line),
    notDone: outcomes.filter((one) => !one.claimed).map(line),
  };
}
