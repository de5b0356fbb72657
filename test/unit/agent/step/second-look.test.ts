/** A missing target is waited for, and for longer while the page still draws controls. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRun } from '../../../../lib/agent/run/create-run';
import type { Ports } from '../../../../lib/agent/run/ports';
import { lookAgain } from '../../../../lib/agent/step/second-look';
import { systemChance } from '../../../../lib/core/chance';
import type { Command } from '../../../../lib/records/command';
import { outline } from '../evidence/make';

const WANTED = 'button Weigh in';

/** A page of which one control more is there after each period, and the wanted one last. */
async function lookFor(controls: number, periodMs: number) {
  const start = Date.now();
  const drawn = () => Math.min(controls, 1 + Math.floor((Date.now() - start) / periodMs));
  const page = () => {
    const lines = Array.from({ length: drawn() }, (_, i) => `e${i} ${i === controls - 1 ? WANTED : `link Gate ${i}`}`);
    return outline(lines.join('\n'));
  };
  const ports = {
    clock: { now: () => Date.now() },
    chance: systemChance,
    page: { snapshot: async () => page() },
    model: async () => undefined,
  } as unknown as Ports;
  const run = { ...createRun(1, 'click Weigh in', ports), snapshot: page() };
  const command = { words: 'click Weigh in', verb: 'click', target: 'Weigh in' } as unknown as Command;
  const looked = lookAgain(run, command, ports, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(60_000);
  return (await looked).planned.type;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a control is found that a page draws last, one every second', async () => {
  expect(await lookFor(7, 1_000)).not.toBe('not-found');
});

test('a page that draws nothing for a while has no such control', async () => {
  expect(await lookFor(3, 4_000)).toBe('not-found');
});

test('a page that never stops to draw is not waited for without end', async () => {
  expect(await lookFor(40, 1_000)).toBe('not-found');
});
