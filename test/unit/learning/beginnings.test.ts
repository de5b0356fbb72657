/** The page a task begins on: a list to choose from keeps its address though it has a number, an item's page does not. */
import { expect, test } from 'vitest';
import { goalOf } from '../../../lib/learning/step-goal';
import { induce } from '../../../lib/learning/induce';
import type { Run } from '../../../lib/records/run';
import { pick, save, shown, type } from './shown-run';

const ITEM = 'https://yard.example/report/1?asc=1';
const at = (run: Run, url = ITEM): Run => ({ ...run, steps: run.steps.map((step) => ({ ...step, url })) });

test('a numbered list that the request chooses from is gone back to', () => {
  const run = at(shown('close the ticket Oil change', [pick('Oil change', 'link', { tag: 'a' }), save]));
  expect(induce(run).procedure?.begins).toEqual({ page: '/report/*', url: 'https://yard.example/report/1' });
});

test('a numbered page that is acted on as it stands is not, nor one whose address holds the value', () => {
  const plain = at(shown('comment “too late” on it', [type('Comment', 'too late'), save]));
  expect(induce(plain).procedure?.begins).toEqual({ page: '/report/*' });
  const own = at(shown('open entry 1 of the report', [pick('1', 'link', { tag: 'a' }), save]));
  expect(induce(own).procedure?.begins?.url).toBeUndefined();
});

const EDIT = 'https://yard.example/books/edit/2';
const TITLE = { fingerprint: { role: 'textbox', name: 'Title', tag: 'input' } };

test.each([
  { on: EDIT, typed: ['copies'], why: 'the title of the very thing that was opened stays' },
  { on: undefined, typed: ['title', 'copies'], why: 'a value that stood there is set the next time' },
])('$why', ({ on, typed }) => {
  const run = shown('set the copies of Old maps to 6', [pick('Old maps', 'link'), type('copies', '6'), save]);
  const [open, ...rest] = run.steps;
  const facts = rest[0]?.facts;
  if (!open || !facts) throw new Error('nothing was shown');
  const standing = {
    facts: { ...facts, fingerprint: { ...facts.fingerprint, ...TITLE.fingerprint, name: 'title' } },
    value: 'Old maps',
    steps: 1,
    url: on ?? open.url,
  };
  const learned = induce({
    ...run,
    teaching: { problems: [], standing: [standing] },
  });
  const written = learned.procedure?.steps.flatMap(({ verb, locatorKey }) =>
    verb === 'type'
      ? learned.locators.filter(({ key }) => key === locatorKey).map(({ body }) => body.fingerprint.name)
      : [],
  );
  expect(written).toEqual(typed);
});

test('a name that lasts as long as the press is under way is no state to reach', () => {
  const [step] = shown('create it', [save]).steps;
  if (!step) throw new Error('nothing was shown');
  expect(goalOf({ ...step, after: { name: 'Creating…', classes: [] } }, {})).toBeUndefined();
  expect(goalOf({ ...step, after: { name: 'Created', classes: [] } }, {})).toEqual({ name: [{ text: 'Created' }] });
});
