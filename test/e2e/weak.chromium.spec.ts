/** Weak models: a part of bench:weak; each kind of error once, and the right model beside it. Judged at the server. */
import { expect, test } from '@playwright/test';
import { RIGHT, WEAK_BRAINS } from '../../bench/weak/brains';
import { isFalselyDone, isLearnedFalsely, openWeakStage, type WeakStage } from '../../bench/weak/play';
import type { WeakTask } from '../../bench/weak/task';
import { WEAK_TASKS } from '../../bench/weak/tasks';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let stage: WeakStage;
test.beforeAll(async () => {
  browser = await launchChromium();
  stage = await openWeakStage(browser, await browser.context.newPage());
});
test.afterAll(async () => {
  await stage.close();
  await browser.close();
});

function taskOf(kind: string, variant = 0): WeakTask {
  const task = WEAK_TASKS.filter((one) => one.kind === kind)[variant];
  if (!task) throw new Error(`no task of kind ${kind}`);
  return task;
}

/** The kind of task that each error does most harm on. */
const HARM: Readonly<Record<keyof typeof WEAK_BRAINS, string>> = {
  'claims at once': 'impossible',
  'first link': 'question',
  'forgets a value': 'quantity',
  'invents a value': 'contact form',
  'half-way': 'search',
  'there and back': 'like buttons',
  'repeats a failing act': 'list',
  'wrong row': 'row',
  'all options': 'filter',
  'done after a failure': 'radio and save',
  'believes itself': 'late refusal',
  'answers at once': 'two parts: an act and a question',
  'skips a press': 'two parts: two forms',
  'does half a list': 'two parts: two boxes',
  'cuts a value': 'contact form',
  'next button': 'another button of the form',
  'sends twice': 'contact form',
  'takes it back': 'setting',
  'swaps values': 'from one to another',
  'other namesake': 'alike sections',
  'near number': 'number and price',
  'other option': 'filter',
  'one press more': 'setting',
  'adds a word': 'contact form',
  'own slip': 'slip: from and to',
};

for (const [name, make] of Object.entries(WEAK_BRAINS)) {
  test(`a model that errs (${name}) ends nothing as done, and nothing is learned from it`, async () => {
    const result = await stage.play(taskOf(HARM[name] ?? '', 1), name, make);
    expect(isFalselyDone(result), `${result.state}: ${result.outcome}`).toBe(false);
    expect(isLearnedFalsely(result)).toBe(false);
    expect(result.needless).toBeLessThanOrEqual(1);
  });
}

for (const kind of [
  'contact form',
  'like buttons',
  'question',
  'radio and save',
  'filter',
  'wizard with a last look',
  'already so: choice',
  'two parts: an act and a question',
  'German form',
  'form in a frame',
]) {
  test(`the right model does the task (${kind}) without a further call`, async () => {
    const result = await stage.play(taskOf(kind, 1), 'right', RIGHT);
    expect(result.state, result.outcome).toBe('done');
    expect(result.isRight).toBe(true);
    expect(result.calls).toBeLessThanOrEqual(result.task.steps.length + 1);
  });
}

test('a refusal of the site is never done, whatever it looks like', async () => {
  for (let variant = 0; variant < 5; variant++) {
    const task = taskOf('site refuses', variant);
    const claims = { ...task, answer: 'The name is registered.' };
    const result = await stage.play(claims, 'claims after a refusal', RIGHT);
    expect(result.state, `${variant}: ${result.outcome}`).toBe('unconfirmed');
    expect(result.outcome).toContain('already taken');
  }
});
