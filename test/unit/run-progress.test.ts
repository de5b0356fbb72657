/** progressText: a page that has answered nothing for a while may show a message of its own, which only a person can answer. */
import { expect, test, vi } from 'vitest';
import { progressText } from '../../components/chat/run-progress';
import type { Run } from '../../lib/records/run';

vi.mock('../../components/text', () => ({ t: (key: string, ...values: string[]) => [key, ...values].join(' ') }));

const run = { startedAt: 0, waitedMs: 0, updatedAt: 1_000 } as Run;

test('says so once nothing was stored for ten seconds, and not while a model is waited for', () => {
  expect(progressText(run, 9_000)).toBe('chat_working_for 9');
  expect(progressText(run, 12_000)).toBe('chat_page_silent 12');
  expect(progressText({ ...run, asked: { at: 1_000, tokens: 1 } } as Run, 12_000)).toBe('chat_waiting 11');
});
