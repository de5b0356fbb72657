/** Secrets in generated forms: none may be in outline, facts, prompt or search; plain values stay. `FORMS=500 SEED=7`, `SET=more|further|remote|outlying|passing`. */
import { maskNamedSecrets } from '../../lib/core/named-secrets';
import { maskSecretValues } from '../../lib/core/secret-values';
import { formatSnapshot } from '../../lib/page/words/outline-text';
import type { ActResult } from '../../lib/page/words/action';
import { GuardDriver } from '../../test/harness/guard-driver';
import { html, startSite } from '../../test/harness/site';
import { furtherSecretForms } from './further-secret-forms';
import { moreSecretForms } from './more-secret-forms';
import { outlyingSecretForms } from './outlying-secret-forms';
import { passingSecretForms } from './passing-secret-forms';
import { remoteSecretForms } from './remote-secret-forms';
import { type SecretForm, secretForms } from './secret-forms';

const { FORMS = '500', SEED = '7', SET = '' } = process.env;
const SETS: Readonly<Record<string, (seed: number) => SecretForm[]>> = {
  more: moreSecretForms,
  further: furtherSecretForms,
  remote: remoteSecretForms,
  outlying: outlyingSecretForms,
  passing: passingSecretForms,
};
const forms = (SETS[SET] ?? ((seed) => secretForms(Number(FORMS), seed)))(Number(SEED));
const site = await startSite({ '/start': () => html('Start', 'start') });
const driver = await GuardDriver.start(site.url('/start'), [new URL(site.url('/')).origin]);
let planted = 0;
let hiddenPlain = 0;
const leaked: string[] = [];
for (const form of forms) {
  site.routes['/form'] = () => form.html;
  await driver.open(site.url('/form'));
  const token = await driver.reopen();
  const snapshot = await driver.snapshot();
  const refs = snapshot.nodes.flatMap(({ ref }) => ref ?? []);
  const facts = await Promise.all(refs.map((ref) => driver.facts(ref)));
  const found = await driver.browser.callPage<ActResult>('act', driver.tabId, `tok_find_${planted}`, token, {
    verb: 'findText',
    text: form.secrets[0] ?? '',
  });
  const outline = formatSnapshot(snapshot);
  // Secrets that a page shows, not in a field, are masked on the way to the model.
  const seen = SET !== '' ? maskNamedSecrets(maskSecretValues(outline)) : JSON.stringify([snapshot, outline, facts]);
  planted += form.secrets.length;
  form.secrets.forEach((secret, k) => {
    if (seen.includes(secret)) leaked.push(`${form.id.split(': ')[0]}: ${form.id.split(': ')[1]?.split(', ')[k]}`);
  });
  if (JSON.stringify(found).split(form.secrets[0] ?? '-').length > 2) leaked.push(`${form.id}: found by search`);
  if (!seen.includes(form.plain)) hiddenPlain += 1;
}
await driver.close();
await site.close();
console.log(`${planted} planted secrets: ${leaked.length} read; ${hiddenPlain} of ${forms.length} plain values hidden`);
for (const line of leaked) console.log(`  ${line}`);
process.exit(leaked.length > 0 ? 1 : 0);
