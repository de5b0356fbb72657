/** turnBack: a switch that a stopped press has turned is turned back before the press is done again; any other control is left alone. */
import { expect, test } from 'vitest';
import { createRun } from '../../../../lib/agent/run/create-run';
import type { Ports } from '../../../../lib/agent/run/ports';
import { marksOf, turnBack } from '../../../../lib/agent/step/turn-back';
import { systemChance } from '../../../../lib/core/chance';
import type { Action } from '../../../../lib/page/words/action';
import type { RunStep } from '../../../../lib/records/run';
import { step } from '../evidence/make';

const node = (states: string[]) => ({ depth: 0, role: 'switch', name: 'News', ref: 'e1', states, inViewport: true });

/** The acts that turning back performs. @param states of the switch now */
async function actsBefore(change: Partial<RunStep>, states: string[]): Promise<Action[]> {
  const acts: Action[] = [];
  const ports = {
    clock: { now: () => 1 },
    chance: systemChance,
    page: {
      snapshot: async () => ({ nodes: [node(states)] }),
      act: async (_tab: number, _token: string, _document: string, action: Action, scope: unknown) => {
        expect(scope).toMatchObject({ announced: [], isQuiet: true });
        acts.push(action);
        return { type: 'done', undoable: false };
      },
      settle: async () => [],
      holdRequests: async () => ({ held: [], hasSent: false, isWatched: true }),
    },
  } as unknown as Ports;
  const run = createRun(1, 'turn the news on', ports);
  await turnBack(run, step(change), ports, new AbortController().signal);
  return acts;
}

test('turns a box back that the stopped press has checked', async () => {
  const check: Action = { verb: 'check', ref: 'e1', checked: true };
  expect(await actsBefore({ action: check, turnedFrom: [] }, ['checked'])).toEqual([{ ...check, checked: false }]);
});

test('presses a switch once more that the stopped press has turned', async () => {
  expect(await actsBefore({ turnedFrom: [] }, ['pressed'])).toHaveLength(1);
});

test.each([
  ['nothing was stopped', {}, ['pressed']],
  ['the page took the turn back itself', { turnedFrom: ['pressed'] }, ['pressed']],
])('does nothing where %s', async (_, change, states) => {
  expect(await actsBefore(change, states)).toEqual([]);
});

test('a passing class is no mark of a switch', () => {
  const { facts } = step();
  const marked = facts && { ...facts, fingerprint: { ...facts.fingerprint, classes: ['switch', 'is-loading'] } };
  expect(marksOf({ action: { verb: 'click', ref: 'e1' }, facts: marked }, [node(['pressed'])])).toEqual([
    'pressed',
    'switch',
  ]);
});
