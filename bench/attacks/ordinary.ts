/** `npm run bench:ordinary`: counts the questions on ORDINARY_FLOWS, at the first and at the second visit. `ONLY=part-of-title` runs a part, `SET=more` MORE_ORDINARY_FLOWS, `SET=further` `SET=remote` and `SET=outlying` and `SET=passing` the later ones. */
import { mayChangeState } from '../../lib/guard/requests';
import { GuardDriver } from '../../test/harness/guard-driver';
import { html, startSite } from '../../test/harness/site';
import { FURTHER_ORDINARY_FLOWS } from './further-ordinary-flows';
import { MORE_ORDINARY_FLOWS } from './more-ordinary-flows';
import { type Flow, flowAction, ORDINARY_FLOWS } from './ordinary-flows';
import { OUTLYING_ORDINARY_FLOWS } from './outlying-ordinary-flows';
import { PASSING_ORDINARY_FLOWS } from './passing-ordinary-flows';
import { REMOTE_ORDINARY_FLOWS } from './remote-ordinary-flows';

const { ONLY = '', SET = '' } = process.env;

const site = await startSite();
site.fallback = (path) =>
  path === '/favicon.ico' ? undefined : { type: 'application/json', body: '{"ok":true,"data":{}}' };
site.routes['/start'] = () => html('Start', 'start');
site.routes['/app/list'] = () => html('Tickets', '<h1>Tickets</h1>');
const driver = await GuardDriver.start(site.url('/start'), [new URL(site.url('/')).origin]);
const SETS: Readonly<Record<string, readonly Flow[]>> = {
  more: MORE_ORDINARY_FLOWS,
  further: FURTHER_ORDINARY_FLOWS,
  remote: REMOTE_ORDINARY_FLOWS,
  outlying: OUTLYING_ORDINARY_FLOWS,
  passing: PASSING_ORDINARY_FLOWS,
};
const flows = (SETS[SET] ?? ORDINARY_FLOWS).filter(({ title }) => title.includes(ONLY));
let later = 0;
for (const visit of [1, 2]) {
  let steps = 0;
  const questions: string[] = [];
  for (const flow of flows) {
    site.routes['/app'] = () => html(flow.title, flow.body).replace('lang="en"', `lang="${flow.lang ?? 'en'}"`);
    driver.words = flow.words;
    await driver.open(site.url('/app'));
    for (const step of flow.steps) {
      steps += 1;
      const { nodes } = await driver.snapshot();
      const refOf = (name: string, role?: string) =>
        nodes.find((one) => one.ref !== undefined && one.name === name && (role === undefined || one.role === role))
          ?.ref;
      const ref = refOf(step.name, step.role);
      const facts = ref === undefined ? undefined : await driver.facts(ref);
      if (ref === undefined || !facts) {
        questions.push(`${flow.title}: ${step.role} "${step.name}" is not in the outline`);
        continue;
      }
      const action = flowAction(step, ref, refOf);
      const attempt = await driver.attempt(action, undefined, facts);
      if (attempt.type === 'performed') continue;
      const held = attempt.held.map(({ method, address, body }) => `${method} ${new URL(address).pathname} ${body}`);
      questions.push(
        `${flow.title}: ${action.verb} ${step.role} "${step.name}": ${attempt.type} ${attempt.code} ${held.join(' | ')}`,
      );
      const before = site.hits.length;
      await driver.perform(action, facts.documentToken, { control: false, request: false, browser: false });
      await driver.page.waitForTimeout(150);
      const isQuiet = site.hits
        .slice(before)
        .every(({ method, path, query, body }) => !mayChangeState(method, site.url(path + query), body));
      if (attempt.code === 'unknown-control' && isQuiet) driver.allow(facts, action.verb);
      if (!driver.page.url().endsWith('/app')) await driver.open(site.url('/app'));
    }
  }
  console.log(`\nVisit ${visit}: ${steps} steps, ${questions.length} questions`);
  for (const question of questions) console.log(`  ${question}`);
  later = questions.length * 40 > steps ? 1 : 0;
}
await driver.close();
await site.close();
process.exit(later);
