/** Counts needless questions: everyday steps on real apps that the guard asks about although they change nothing that counts. */
import type { Action } from '../../lib/page/words/action';
import type { SnapshotNode } from '../../lib/page/words/snapshot';
import { GuardDriver } from '../../test/harness/guard-driver';
import { startRealApps } from '../../test/harness/real-apps';

/** Steps on each app; controls are taken evenly from its outline. */
const STEPS_PER_APP = Number(process.env.STEPS ?? 36);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Step {
  app: string;
  control: string;
  verb: Action['verb'];
  outcome: string;
  code: string;
  /** Requests that may change state, sent by the press after a yes. */
  sent: string[];
}

/** The verb that a person would use on a control of that role. */
function everydayAction({ ref = '', role, value, options }: SnapshotNode): Action {
  if (role === 'textbox' || role === 'searchbox') return { verb: 'type', ref, text: value || 'bread' };
  if (role === 'combobox' && options?.[0] !== undefined) return { verb: 'select', ref, options: [options[0]] };
  if (role === 'checkbox' || role === 'switch' || role === 'radio') return { verb: 'check', ref, checked: true };
  return { verb: 'click', ref };
}

function evenly<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]).flatMap((one) => one ?? []);
}

function lineOf({ app, control, verb, outcome, code, sent: requests }: Step): string {
  return `${app}: ${verb} ${control}: ${outcome} ${code}${requests.length > 0 ? ` sent ${requests.join(', ')}` : ''}`;
}

const { apps, close } = await startRealApps(Number(process.env.STRIDE ?? 1));
const driver = await GuardDriver.start(apps[0]?.url ?? 'about:blank', []);
let sent: string[] = [];
driver.page.on('request', (request) => {
  if (!READING.has(request.method())) sent.push(`${request.method()} ${request.url()}`);
});
const VISITS = 2;
const visits: Step[][] = [];
for (let visit = 0; visit < VISITS; visit++) {
  const steps: Step[] = [];
  visits.push(steps);
  for (const app of apps) {
    driver.origins = [new URL(app.url).origin];
    driver.words = 'have a look around';
    const open = async () => {
      // A press may have left the app in a state that it starts in again.
      await driver.page.evaluate(() => localStorage.clear()).catch(() => undefined);
      await driver.open(app.url);
      await driver.page
        .waitForSelector(app.started, { timeout: 30_000 })
        .catch((error: Error) => console.log(`${app.name} did not start: ${error.message.split('\n')[0]}`));
      await driver.page.waitForTimeout(300);
      await driver.reopen();
      // Some apps load again once they have started.
      const snapshot = await driver.snapshot().catch(() => driver.reopen().then(() => driver.snapshot()));
      return snapshot.nodes.filter(({ ref, states }) => ref !== undefined && !states.includes('disabled'));
    };
    let nodes = await open();
    const chosen = evenly(nodes, STEPS_PER_APP);
    for (const wanted of chosen) {
      // A press may have led elsewhere: each step begins on the app's first screen.
      const node =
        nodes.find((one) => one.role === wanted.role && one.name === wanted.name && one.ref === wanted.ref) ??
        nodes.find((one) => one.role === wanted.role && one.name === wanted.name);
      const facts = node?.ref === undefined ? undefined : await driver.facts(node.ref);
      if (!node || !facts) continue;
      const action = everydayAction(node);
      sent = [];
      const attempt = await driver.attempt(action, undefined, facts);
      const step: Step = {
        app: app.name,
        control: `${node.role} "${node.name}"`,
        verb: action.verb,
        outcome: attempt.type,
        code:
          attempt.code || attempt.held.map(({ method, address, body }) => `${method} ${address} ${body}`).join('; '),
        sent: [],
      };
      if (attempt.type === 'ask' || attempt.type === 'held') {
        await driver.perform(action, facts.documentToken, { control: false, request: false, browser: false });
        await driver.page.waitForTimeout(150);
        step.sent = sent;
        if (step.code === 'unknown-control' && sent.length === 0) driver.allow(facts, action.verb);
      }
      steps.push(step);
      // At once, since a run that is cut off must not lose what it has found.
      if (step.outcome !== 'performed') console.log(`  visit ${visit + 1}, step ${steps.length}: ${lineOf(step)}`);
      nodes = await open();
    }
  }
}
for (const [visit, steps] of visits.entries()) {
  const asked = steps.filter(({ outcome }) => outcome === 'ask' || outcome === 'held');
  const needless = asked.filter((step) => step.sent.length === 0);
  const refused = steps.filter(({ outcome }) => outcome === 'refuse');
  console.log(
    `\nVisit ${visit + 1}: ${steps.length} steps, ${asked.length} questions, ${needless.length} needless, ${refused.length} refused`,
  );
  for (const step of [...asked, ...refused]) console.log(`  ${lineOf(step)}`);
}
await driver.close();
await close();
const needlessLater =
  visits
    .at(-1)
    ?.filter(({ outcome, sent: requests }) => (outcome === 'ask' || outcome === 'held') && requests.length === 0)
    .length ?? 0;
const later = visits.at(-1)?.length ?? 0;
console.log(`\nneedless after the first visit: ${needlessLater} of ${later} steps`);
process.exit(needlessLater * 40 > later ? 1 : 0);
