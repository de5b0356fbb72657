/** Before a run ends as done, the page is looked at until the timers that the acts have set are over. */
import { expect, test } from 'vitest';
import { createRun } from '../../../../lib/agent/run/create-run';
import type { Ports } from '../../../../lib/agent/run/ports';
import { lookBeforeDone } from '../../../../lib/agent/step/look-before-done';
import { systemChance } from '../../../../lib/core/chance';
import type { Snapshot } from '../../../../lib/page/words/snapshot';
import type { Run, RunStep } from '../../../../lib/records/run';
import { outline } from '../evidence/make';

const STOOD = outline('e1 textbox Pager=771');
const LATE_MS = 250;

function runOf(lateUntil?: number): Run {
  const action = { verb: 'type', ref: 'e1', text: '771' };
  const step = { action, state: 'done', target: 'Pager', by: 'model', ...(lateUntil ? { lateUntil } : {}) };
  const ports = { clock: { now: () => 1 }, chance: systemChance } as unknown as Ports;
  return { ...createRun(1, 'the pager is 771', ports), steps: [step as unknown as RunStep], snapshot: STOOD };
}

/** A page that shows the snapshots one after another, the last one for good. */
function looksOf(...snapshots: Snapshot[]) {
  let at = 0;
  const look = async () => ({ type: 'seen', snapshot: snapshots[Math.min(at++, snapshots.length - 1)], reports: [] });
  const ports = { clock: { now: () => Date.now() }, page: { look } } as unknown as Ports;
  return { ports, count: () => at };
}

test('a text that a timer of the page takes back is not written', async () => {
  const { ports } = looksOf(STOOD, outline('e1 textbox Pager='));
  const run = await lookBeforeDone(runOf(Date.now() + LATE_MS), ports, new AbortController().signal);
  expect(run.steps[0]).toMatchObject({ state: 'failed', reason: 'value-taken-back', saw: '' });
});

test('a page without timers is not looked at again after a text', async () => {
  const { ports, count } = looksOf(STOOD);
  const run = runOf();
  expect(await lookBeforeDone(run, ports, new AbortController().signal)).toBe(run);
  expect(count()).toBe(0);
});

test('a text that stands when the timers are over is written', async () => {
  const { ports, count } = looksOf(STOOD);
  const run = await lookBeforeDone(runOf(Date.now() + LATE_MS), ports, new AbortController().signal);
  expect(run.steps[0]).toMatchObject({ state: 'done' });
  expect(count()).toBeGreaterThan(1);
});
