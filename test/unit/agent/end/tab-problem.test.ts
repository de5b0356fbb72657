/** handleTabProblem asks for a site without encryption by name, and says what that means. */
import { expect, test } from 'vitest';
import { handleTabProblem } from '../../../../lib/agent/end/tab-problem';
import { createRun } from '../../../../lib/agent/run/create-run';
import type { Ports } from '../../../../lib/agent/run/ports';
import { systemChance } from '../../../../lib/core/chance';
import type { Run } from '../../../../lib/records/run';

const ports = {
  clock: { now: () => 1 },
  chance: systemChance,
  store: { commitRun: async (_: string, run: Run) => run },
} as unknown as Ports;

const askedAbout = (problem: Parameters<typeof handleTabProblem>[1], url: string) =>
  handleTabProblem(createRun(1, 'click Save', ports), problem, url, ports);

test('a site of the office is asked about by name, with what it means', async () => {
  const { question, phase } = await askedAbout('unprotected-site', 'http://intranet:8080/wiki?page=1');
  expect(phase).toBe('waiting');
  expect(question).toMatchObject({
    type: 'access',
    origin: 'http://intranet:8080',
    pattern: 'http://intranet/*',
    isUnprotected: true,
  });
});

test('an encrypted site is asked about without that', async () => {
  const { question } = await askedAbout('no-access', 'https://shop.example/');
  expect(question).toMatchObject({ type: 'access', origin: 'https://shop.example' });
  expect(question).not.toHaveProperty('isUnprotected');
});
