/** A missing target is waited for, and for longer while the page still draws controls. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRun } from '../../../../lib/agent/run/create-run';
import type { Ports } from '../../../../lib/agent/run/ports';
import { lookAgain, readLate } from '../../../../lib/agent/step/second-look';
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

/** @returns whether a request that names the last of these controls is read */
async function readsLate(controls: number, periodMs: number, model?: object): Promise<boolean> {
  const start = Date.now();
  const page = () => {
    const drawn = Math.min(controls, 1 + Math.floor((Date.now() - start) / periodMs));
    return outline(Array.from({ length: drawn }, (_, i) => `e${i} link Gate ${i}`).join('\n'));
  };
  const ports = {
    clock: { now: () => Date.now() },
    chance: systemChance,
    page: { snapshot: async () => page() },
    model: async () => model,
  } as unknown as Ports;
  const run = { ...createRun(1, 'Gate', ports), snapshot: page() };
  const read = async ({ snapshot }: typeof run) => (snapshot.nodes.length === controls ? 'read' : undefined);
  const late = readLate(run, ports, new AbortController().signal, read as never);
  await vi.advanceTimersByTimeAsync(60_000);
  return (await late) !== undefined;
}

test('a request is read once the page has drawn what it names', async () => {
  expect(await readsLate(4, 500)).toBe(true);
});

test('a page that draws nothing more leaves a request unread', async () => {
  expect(await readsLate(3, 2_000)).toBe(false);
});

test('a model goes on at once', async () => {
  expect(await readsLate(4, 500, {})).toBe(false);
});
