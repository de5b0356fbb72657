/** judge: compares what was claimed of a case with the page's own state, once the page has rested. */
import { runWidget, type WidgetSite } from '../../test/widgets/run-case';
import type { Snapshot } from '../../lib/page/words/snapshot';
import type { SiteReport } from '../../lib/page/words/site-report';
import type { PageCase } from './page-case';

export type Verdict = 'right' | 'honest no' | 'false done' | 'not done' | 'broken';

export interface Judged {
  verdict: Verdict;
  detail: string;
}

/** A page may change its state this long after the act was reported, ms. */
const REST_MS = 700;
/** A server of an app may store what was sent this much later on a busy machine, ms. */
const STORE_MS = 3_000;

/** Performs the case act by act, as the loop does. */
export async function runByAct(one: PageCase, site: WidgetSite): Promise<Judged> {
  let last: readonly SiteReport[] = [];
  const heard = (reports: readonly SiteReport[]) => {
    last = reports;
  };
  const { claimed, detail } = await runWidget({ ...one, page: one.kind }, { ...site, heard });
  if (claimed && (await isLostWhenLeft(one, site)))
    return judge(one, site, false, 'value-taken-back as the field was left');
  if (claimed && (await isTakenBack(one, site, last)))
    return judge(one, site, false, 'value-taken-back by a timer of the page');
  // As the loop does after the last act of a plain command.
  const needsHand = last.some(({ kind }) => kind === 'hand');
  const invalid = last.find((report) => report.kind === 'invalid');
  const isStill =
    one.steps.at(-1)?.do === 'click' && last.some((report) => report.kind === 'mutated' && !report.changed);
  return judge(
    one,
    site,
    claimed && !needsHand && !isStill && !invalid,
    needsHand ? 'needs-hand' : invalid ? `site-refused ${invalid.text}` : isStill ? 'nothing-changed' : detail,
  );
}

/** As the loop does before it says done: leaves the field that was written last. @returns whether it took its text back */
async function isLostWhenLeft({ steps }: PageCase, { callPage, tabId, origins }: WidgetSite): Promise<boolean> {
  const step = steps.at(-1);
  if (step?.do !== 'type') return false;
  const options = { readable: origins, settle: true, leave: true };
  const look = await callPage<{ type: string; snapshot?: Snapshot }>('look', tabId, options);
  const node = look.snapshot?.nodes.find(({ ref, name }) => ref !== undefined && name === step.on.name);
  return node?.value === '' && !look.snapshot?.nodes.some(({ name }) => name.includes(step.text));
}

/** As the loop does before it says done: looks at the last target again once the timers of the act have run. */
async function isTakenBack(
  { steps }: PageCase,
  { callPage, tabId, origins }: WidgetSite,
  reports: readonly SiteReport[],
): Promise<boolean> {
  const lateMs = Math.max(0, ...reports.map((report) => (report.kind === 'late' ? report.ms : 0)));
  const step = steps.at(-1);
  const name = step?.do === 'type' || step?.do === 'select' || step?.do === 'check' ? step.on.name : undefined;
  if (lateMs === 0 || name === undefined) return false;
  const shown = async () => {
    const { nodes } = await callPage<Snapshot>('snapshot', tabId, origins);
    const node = nodes.find((one) => one.ref !== undefined && one.name === name);
    return node && `${node.value} ${node.states.includes('checked')}`;
  };
  const before = await shown();
  await new Promise((resolve) => setTimeout(resolve, lateMs));
  const after = await shown();
  return before !== undefined && after !== undefined && before !== after;
}

/** @param claimed whether the product said that it was done */
export async function judge(one: PageCase, site: WidgetSite, claimed: boolean, detail: string): Promise<Judged> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const [key, wanted] = one.holds;
  let held = await site.held(key);
  const isWanted = () => JSON.stringify(held) === JSON.stringify(wanted);
  for (const end = Date.now() + STORE_MS; claimed && !one.isHonestNo && !isWanted() && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    held = await site.held(key);
  }
  const isHeld = isWanted();
  const state = `holds ${JSON.stringify(held)}; ${detail}`;
  if (one.isHonestNo) {
    if (claimed) return { verdict: 'false done', detail: state };
    return isHeld ? { verdict: 'honest no', detail } : { verdict: 'broken', detail: state };
  }
  if (claimed) return isHeld ? { verdict: 'right', detail } : { verdict: 'false done', detail: state };
  return { verdict: 'not done', detail: isHeld ? `is done: ${detail}` : detail };
}
