/** Guidelines by templates: what a run teaches, how long a guideline is prompted, and what speaks for or against it. */
import { expect, test } from 'vitest';
import { type EndedTask, guidelinesOfRun, type PlainStep, questionOf } from '../../../lib/learning/guidelines/lessons';
import { evidenceOf, mayBePrompted } from '../../../lib/learning/guidelines/standing';
import { newTrust, updateTrust } from '../../../lib/learning/trust';
import { MS_PER_DAY } from '../../../lib/core/clock';
import type { GuidelineBody, Note } from '../../../lib/records/note';
import { noteOf } from '../../harness/notes';

const step = (target: string, more: Partial<PlainStep> = {}): PlainStep => ({
  verb: 'click',
  target,
  by: 'model',
  state: 'done',
  hadEffect: true,
  ...more,
});

const task = (more: Partial<EndedTask>): EndedTask => ({
  title: 'rent a kayak for …',
  steps: [],
  outcome: { state: 'done', code: 'done-by-model' },
  answered: [],
  ...more,
});

const texts = (ended: EndedTask) => guidelinesOfRun(ended).map(({ text }) => text);

test('learns from a recovery what did nothing and what worked in its place', () => {
  const dead = step('button “Reserve”', { hadEffect: false });
  expect(texts(task({ steps: [dead, step('link “Boats”'), step('button “Check out”')] }))).toEqual([
    'For “rent a kayak for …”: click “link Boats” works; click “button Reserve” did nothing',
  ]);
});

test('learns nothing of a target that worked later, of a run that went straight, or of the user’s own steps', () => {
  const dead = step('button “Reserve”', { state: 'failed' });
  expect(texts(task({ steps: [dead, step('link “Boats”'), step('button “Reserve”')] }))).toEqual([]);
  expect(texts(task({ steps: [step('link “Boats”'), step('button “Reserve”')] }))).toEqual([]);
  expect(texts(task({ steps: [{ ...dead, by: 'user' }, step('link “Boats”')] }))).toEqual([]);
});

test('learns a caution where a task ended without result, unless model, user or connection ended it', () => {
  const steps = [step('tab “Rentals”'), step('button “Pay later”', { state: 'failed' })];
  const [caution] = guidelinesOfRun(task({ steps, outcome: { state: 'stopped', code: 'gave-up' } }));
  expect(caution).toMatchObject({ caution: true, from: 'stop', avoid: 'button “Pay later”' });
  for (const code of ['wrong-key', 'stopped-by-user', 'tab-closed', 'rate-limited', 'time-budget'])
    expect(texts(task({ steps, outcome: { state: 'stopped', code } })), code).toEqual([]);
});

test('learns the no on a confirmation card', () => {
  const [caution] = guidelinesOfRun(
    task({ steps: [step('button “Publish”')], outcome: { state: 'refused', code: 'declined' } }),
  );
  expect(caution).toMatchObject({ caution: true, from: 'refusal', avoid: 'button “Publish”' });
});

test('keeps the answer to a question, and no secret', () => {
  const answered = [{ question: 'Which marina?', answer: 'North pier' }];
  const [answer] = guidelinesOfRun(task({ answered }));
  expect(answer?.text).toBe('Asked “Which marina?”, the user answers “North pier”');
  expect(answer && questionOf(answer)).toBe('Asked “Which marina?”');
  expect(texts(task({ answered: [{ question: 'Key?', answer: 'sk-abcdefghijklmnopqrstuvwxyz012345' }] }))).toEqual([]);
  expect(texts(task({ answered, outcome: { state: 'failed', code: 'unreachable' } }))).toEqual([]);
});

test('keeps every guideline within 200 characters, whatever the labels are', () => {
  const long = 'x'.repeat(500);
  const steps = [step(`button “${long}”`, { state: 'failed' }), step(`link “${long}y”`)];
  const all = [
    ...guidelinesOfRun(task({ title: long, steps, answered: [{ question: long, answer: 'yes' }] })),
    ...guidelinesOfRun(task({ title: long, steps, outcome: { state: 'stopped', code: 'gave-up' } })),
    ...guidelinesOfRun(task({ title: long, steps, outcome: { state: 'refused', code: 'declined' } })),
  ];
  expect(all.map(({ from }) => from)).toEqual(['answer', 'recovery', 'stop', 'refusal']);
  for (const { text } of all) expect(text.length).toBeLessThanOrEqual(200);
});

const caution: GuidelineBody = { kind: 'guideline', text: 'x', caution: true, from: 'stop', avoid: 'button “Go”' };
const note = (more: Partial<Note> = {}, body = caution) => noteOf('note_a', body, more);
const evidence = (at: number, channel: 'effect-seen' | 'effect-missing') => ({
  channel,
  share: 1,
  at,
  session: `s${at}`,
});

test('tells a caution of one failure at most twice, and for three days', () => {
  expect(mayBePrompted(note(), 0)).toBe(true);
  expect(mayBePrompted(note({ prompted: 1 }), 0)).toBe(true);
  expect(mayBePrompted(note({ prompted: 2 }), 0)).toBe(false);
  expect(mayBePrompted(note(), 4 * MS_PER_DAY)).toBe(false);
  // A failure on the way again confirms it.
  const confirmed = updateTrust(newTrust(0), 'guideline', evidence(4 * MS_PER_DAY, 'effect-seen'));
  expect(mayBePrompted(note({ trust: confirmed, prompted: 0 }), 5 * MS_PER_DAY)).toBe(true);
});

test('tells guidelines of the user at any age, and none that made things worse', () => {
  const written: GuidelineBody = { kind: 'guideline', text: 'x', caution: true };
  expect(mayBePrompted(note({ prompted: 90 }, written), 900 * MS_PER_DAY)).toBe(true);
  const worse = updateTrust(newTrust(0), 'guideline', evidence(0, 'effect-missing'));
  expect(mayBePrompted(note({ trust: worse }, written), 0)).toBe(false);
  expect(mayBePrompted(note({ trust: worse, pinned: true }, written), 0)).toBe(true);
});

test('counts a try of the avoided way, and never the avoidance', () => {
  expect(evidenceOf(caution, [step('button “Go”')], true)).toBe('effect-missing');
  expect(evidenceOf(caution, [step('button “Go”', { state: 'failed' })], false)).toBe('effect-seen');
  expect(evidenceOf(caution, [step('button “Elsewhere”')], true)).toBeUndefined();
  const hint: GuidelineBody = { kind: 'guideline', text: 'x', caution: false, use: 'link “Boats”' };
  expect(evidenceOf(hint, [step('link “Boats”')], true)).toBe('effect-seen');
  expect(evidenceOf(hint, [step('link “Boats”', { hadEffect: false })], false)).toBe('effect-missing');
});
