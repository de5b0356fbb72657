/** Teacher: which loaded pages are steps of a demonstration. */
import { expect, test } from 'vitest';
import type { Ports } from '../../../lib/agent/run/ports';
import { Teacher } from '../../../lib/agent/teach/teacher';
import { seededChance } from '../../../lib/core/chance';
import { FieldnotesError } from '../../../lib/core/errors';
import type { Run } from '../../../lib/records/run';
import { ORIGIN } from '../guard/make';
import { shown } from '../learning/shown-run';

const BEGUN_AT = Date.parse('2026-11-01T10:00:00Z');

/** The steps of a demonstration without an act, after a page reported that it had loaded. */
async function stepsAfter(
  loaded: { isBack: boolean; startedAt: number },
  begunOn = `${ORIGIN}/`,
): Promise<Run['steps']> {
  const snapshot: Run['snapshot'] = { url: begunOn, nodes: [] } as unknown as NonNullable<Run['snapshot']>;
  let run: Run = { ...shown('feed the cat', []), phase: 'teaching', startedAt: BEGUN_AT, snapshot };
  const unreadable = () => Promise.reject(new FieldnotesError('page-gone', 'no page'));
  const ports = {
    page: { record: async () => undefined, settle: unreadable },
    store: { commitRun: async (_point: string, next: Run) => (run = next) },
    clock: { now: () => BEGUN_AT + 500 },
    chance: seededChance(1),
  } as unknown as Ports;
  const teacher = new Teacher(ports, async () => [run]);
  await teacher.recordDocument(run.tabId, { url: `${ORIGIN}/cats`, ...loaded });
  // Behind it in the queue.
  await teacher.storeDemonstrated(run.tabId, 0, { type: 'missed', what: 'unseen', place: 'button Feed' });
  return run.steps;
}

test('takes a page that was on its way when the demonstration began for no step', async () => {
  expect(await stepsAfter({ isBack: false, startedAt: BEGUN_AT - 40 })).toEqual([]);
  expect(await stepsAfter({ isBack: true, startedAt: BEGUN_AT - 40 })).toEqual([]);
});

test('takes a page that the user opened by its address, or went back to, for a step', async () => {
  const opened = await stepsAfter({ isBack: false, startedAt: BEGUN_AT + 40 });
  expect(opened.map(({ action }) => action)).toEqual([{ verb: 'goTo', url: `${ORIGIN}/cats` }]);
  const back = await stepsAfter({ isBack: true, startedAt: BEGUN_AT + 40 });
  expect(back.map(({ action }) => action)).toEqual([{ verb: 'goBack' }]);
});

test('takes the page that the demonstration began on for no step when it is loaded again before the first act', async () => {
  const again = { isBack: false, startedAt: BEGUN_AT + 40 };
  expect(await stepsAfter(again, `${ORIGIN}/cats`)).toEqual([]);
  expect(await stepsAfter(again, `${ORIGIN}/dogs`)).toHaveLength(1);
});
