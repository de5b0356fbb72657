/** Teacher: Done while the demonstration is on its way to the tab that the last act opened. */
import { expect, test } from 'vitest';
import type { Ports } from '../../../../lib/agent/run/ports';
import { Teacher } from '../../../../lib/agent/teach/teacher';
import { seededChance } from '../../../../lib/core/chance';
import { FieldnotesError } from '../../../../lib/core/errors';
import type { Run } from '../../../../lib/records/run';
import { facts } from '../../guard/make';
import { NOW, pick, shown } from '../../learning/shown-run';

const OPENED_TAB = 78;

test('ends a demonstration whose run moves to an opened tab while Done is pressed', async () => {
  const teaching: Run['teaching'] = { problems: [], missed: [{ what: 'unseen', place: 'link Card' }] };
  let run: Run = { ...shown('stamp the card', [pick('Card', 'link')], { teaching }), phase: 'teaching' };
  const begunIn = run.tabId;
  let show: (() => void) | undefined;
  const isShown = new Promise<void>((resolve) => {
    show = resolve;
  });
  const recording: [number, boolean][] = [];
  const unreadable = () => Promise.reject(new FieldnotesError('page-gone', 'no page'));
  const ports = {
    page: {
      open: () => isShown.then(() => ({ type: 'tab', origin: run.origin })),
      snapshot: async () => ({ url: `${run.origin}/card`, nodes: [], frameOrigins: [] }),
      settle: unreadable,
      record: async (tabId: number, isOn: boolean) => void recording.push([tabId, isOn]),
    },
    store: { run: async () => run, commitRun: async (_point: string, next: Run) => (run = next) },
    clock: { now: () => NOW },
    chance: seededChance(1),
  } as unknown as Ports;
  const teacher = new Teacher(ports, async () => [run]);
  const action = { verb: 'click' as const, ref: 'e2' };
  await teacher.storeDemonstrated(begunIn, 0, { type: 'act', action, facts: facts({}), at: NOW } as never);
  const moved = teacher.followOpenedTab(begunIn, OPENED_TAB);
  const finished = teacher.finish(run.id);
  show?.();
  await Promise.all([moved, finished]);
  expect(run.tabId).toBe(OPENED_TAB);
  expect(run.phase).toBe('waiting');
  expect(recording.filter(([tabId]) => tabId === OPENED_TAB).at(-1)).toEqual([OPENED_TAB, false]);
});
