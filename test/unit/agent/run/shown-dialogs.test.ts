/** A dialog of the page that the user answered while teaching: a yes to an act is asked about each time, in every language. */
import { expect, test } from 'vitest';
import { withDialog } from '../../../../lib/agent/teach/demonstrated-step';
import type { PageDialog } from '../../../../lib/page/words/page-dialog';
import type { Run } from '../../../../lib/records/run';
import { facts } from '../../guard/make';
import { shown } from '../../learning/shown-run';
import { step } from '../evidence/make';

function isAct(message: string, lang: string, more: Partial<PageDialog> = {}): boolean {
  const run: Run = { ...shown('tidy the list', []), steps: [step({ facts: facts({ lang }) })] };
  const after = withDialog(run, { type: 'confirm', message, isAccepted: true, ...more });
  return after.steps.at(-1)?.dialogs?.at(-1)?.isAct === true;
}

test.each([
  ['en', 'Delete 3 rows?'],
  ['en', 'Are you sure?'],
  ['de', 'Sind Sie sicher?'],
  ['sv', 'Radera raden?'],
  ['tr', 'Satır silinsin mi?'],
  ['ka', 'წავშალო?'],
  ['sq', 'Të fshihet rreshti?'],
])('a yes in %s to “%s” is asked about each time', (lang, message) => {
  expect(isAct(message, lang)).toBe(true);
});

test.each<[string, Partial<PageDialog>]>([
  ['Hide Summer?', {}],
  ['New name for Summer:', { type: 'prompt', text: 'Beach' }],
  ['Delete 3 rows?', { isAccepted: false }],
  ['The row was deleted.', { type: 'alert' }],
])('an answer to “%s” %o is given without a question', (message, more) => {
  expect(isAct(message, 'en', more)).toBe(false);
});
