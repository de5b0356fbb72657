/** Drives one widget through the background's page port, as the loop does, and compares what was claimed with what is. */
import type { Action, ActResult } from '../../lib/page/words/action';
import { targetRef } from '../../lib/page/words/action-parts';
import type { FactsAnswer, Fingerprint, LocateResult } from '../../lib/page/words/element';
import type { SiteReport } from '../../lib/page/words/site-report';
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
  /** Takes how the page took each act. */
  heard?(reports: readonly SiteReport[]): void;
}

/** What the widgets of a page say they hold, by key. */
export function heldOn(page: {
  evaluate(work: (key: string) => unknown, key: string): Promise<unknown>;
}): WidgetSite['held'] {
  return (key) =>
    page.evaluate(
      (wanted) => (globalThis as unknown as { widgetState: Record<string, unknown> }).widgetState[wanted],
      key,
    );
}

/** A widget may answer this late, ms. */
const ANSWER_MS = 2_000;
const LOOKS = 3;
const LOOK_AGAIN_MS = 300;

/** What was remembered of each target of a widget's steps, in the order of the acts. */
export type Remembered = Fingerprint[];

/**
 * @param remembered takes what is remembered of each target
 * @param again the targets are looked for as remembered there, as a known procedure does, and not by the outline
 */
export async function runWidget(
  one: Pick<WidgetCase, 'title' | 'steps' | 'holds'> & { page: string },
  site: WidgetSite,
  { remembered = [], again }: { remembered?: Remembered; again?: Remembered } = {},
): Promise<WidgetOutcome> {
  const title = `${one.page}: ${one.title}`;
  let targets = 0;
  const refOf = (on: On) => {
    const at = targets++;
    return again ? refAgain(again[at], site) : refInOutline(on, site, (is) => (remembered[at] = is));
  };
  for (const [n, step] of one.steps.entries()) {
    const before = targets;
    let failure = await runStep(step, `${title} ${n} ${Math.random()}`, refOf, site);
    // As the loop does where the page drew the target anew before anything was done: once more.
    if (failure?.startsWith('stale:') || failure?.includes('stale-ref')) {
      targets = before;
      failure = await runStep(step, `${title} ${n} again ${Math.random()}`, refOf, site);
    }
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

type RefOf = (on: On) => Promise<{ ref: string } | string>;

async function runStep(step: WidgetStep, token: string, refOf: RefOf, site: WidgetSite): Promise<string | undefined> {
  const { callPage, tabId } = site;
  const state = await callPage<{ type: string; documentToken: string }>('open', tabId);
  const refs: string[] = [];
  for (const on of step.do === 'drag' ? [step.on, step.to] : [step.on]) {
    if (!on) continue;
    const found = await refOf(on);
    if (typeof found === 'string') return found;
    refs.push(found.ref);
  }
  const action = actionOf(step, refs);
  const ref = targetRef(action);
  const answer = ref === undefined ? undefined : await callPage<FactsAnswer>('facts', tabId, ref);
  if (answer?.type === 'stale') return `stale: ${answer.near.join('; ')}`;
  const result = await callPage<ActResult>(
    'act',
    tabId,
    token,
    answer?.facts.documentToken ?? state.documentToken,
    action,
  );
  const reports = await callPage<SiteReport[]>('settle', tabId);
  site.heard?.(reports);
  return result.type === 'failed' ? `${action.verb}: ${result.reason} ${result.detail ?? ''}` : undefined;
}

/** Looked for in the outline, by what a user would call it; what it is, is remembered. */
async function refInOutline(
  on: On,
  site: WidgetSite,
  remember: (is: Fingerprint) => void,
): Promise<{ ref: string } | string> {
  const { callPage, tabId, origins } = site;
  const node = await lookedFor(async () => find(on, await callPage<Snapshot>('snapshot', tabId, origins)));
  if (typeof node === 'string') return node;
  const { ref = '' } = node;
  const answer = await callPage<FactsAnswer>('facts', tabId, ref);
  if (answer.type === 'stale') return `stale: ${answer.near.join('; ')}`;
  remember(answer.facts.fingerprint);
  return { ref };
}

async function refAgain(
  wanted: Fingerprint | undefined,
  { callPage, tabId }: WidgetSite,
): Promise<{ ref: string } | string> {
  if (!wanted) return 'nothing is remembered of it';
  return lookedFor(async () => {
    const located = await callPage<LocateResult>('locate', tabId, wanted);
    return located.type === 'found' ? located : `${wanted.role} "${wanted.name}" is ${located.reason}`;
  });
}

/** As the model would: waits a moment and looks again. */
async function lookedFor<Found>(look: () => Promise<Found | string>): Promise<Found | string> {
  let found = await look();
  for (let looks = 1; looks < LOOKS && typeof found === 'string'; looks++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    found = await look();
  }
  return found;
}

function actionOf(step: WidgetStep, [ref = '', to = '']: readonly string[]): Action {
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
    case 'drag':
      return { verb: 'drag', ref, to, place: step.place ?? 'into' };
    default:
      return { verb: step.do, ref };
  }
}

function find({ role, name, nth }: On, snapshot: Snapshot): SnapshotNode | string {
  const ofRole = snapshot.nodes.filter((node) => node.ref !== undefined && (role === undefined || node.role === role));
  const named = ofRole.filter(
    // Some write the value behind the label: “Warmth: 18”.
    ({ near = '', ...node }) => node.name === name || node.placeholder === name || near.split(':')[0] === name,
  );
  // A part of a library's control that reacts to the pointer bears its name without its role.
  const specific = named.filter((node) => node.role !== 'generic');
  const exact = specific.length > 0 ? specific : named;
  // A library may add words of its own to the name, or write it in capitals: "CK text. Press Alt+0 for help."
  const folded = name.toLowerCase();
  const longer = ofRole.filter(
    ({ name: own }) => own.toLowerCase().startsWith(folded) || own.toLowerCase().endsWith(folded),
  );
  const node = (exact.length > 0 || longer.length > 1 ? exact : longer).at(nth ?? 0);
  if (node) return node;
  // A text or group that only its name can mean.
  const place = snapshot.nodes.filter(({ at, name: text }) => at !== undefined && text === name).at(-1);
  if (place?.at !== undefined) return { ...place, ref: place.at };
  const controls = snapshot.nodes.filter((one) => one.ref).map((one) => `${one.role} "${one.name}"`);
  return `no ${role ?? 'control'} "${name}" among ${controls.slice(0, 60).join(', ')}`;
}
