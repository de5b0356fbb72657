/** Answers that the user keeps: each once, latest first, and none goes before it is removed. */
import { expect, test, vi } from 'vitest';
import { memoryStorage } from '../harness/browser-storage';

const storage = memoryStorage();
vi.mock('wxt/browser', () => ({ browser: { storage } }));
const { keepAnswer, keptAnswers, removeAnswer } = await import('../../lib/messaging/kept-answers');

const answerOf = (run: string) => ({ run, request: 'read it', answer: run, origin: 'https://a.example', at: 1 });

test('keeps as many as the user keeps, each until it is removed', async () => {
  for (let i = 0; i < 250; i++) await keepAnswer(answerOf(`run_${i}`));
  await keepAnswer(answerOf('run_0'));
  const kept = await keptAnswers();
  expect(kept).toHaveLength(250);
  expect(kept.slice(0, 2).map(({ run }) => run)).toEqual(['run_0', 'run_249']);
  await removeAnswer('run_249');
  expect((await keptAnswers()).map(({ run }) => run)).not.toContain('run_249');
});
