/** TimeCard: a slow comparison of moments that are chosen no more does not replace the one that is shown. */
import { h, render } from 'preact';
import { expect, test, vi } from 'vitest';
import { TimeCard } from '../../components/notebook/time-card';

vi.mock('../../components/text', () => ({ t: (key: string) => key, messagesLocale: () => 'en' }));

const moments = [1, 2, 3].map((seq) => ({ seq, at: 0, kind: 'run.started', title: '', origin: 'https://a.test' }));

function press(index: number): void {
  const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
  if (!slider) throw new Error('no slider');
  slider.value = String(index);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
}

test('shows the comparison of the moments that were chosen last', async () => {
  const answers = new Map<number, (found: readonly []) => void>();
  const compare = (from: number) => new Promise<readonly []>((resolve) => answers.set(from, resolve));
  const host = document.body.appendChild(document.createElement('div'));
  const props = { moments, lastBefore: async () => undefined, compare, onGoBack: () => undefined };
  render(h(TimeCard, props as unknown as Parameters<typeof TimeCard>[0]), host);
  press(2);
  await expect.poll(() => answers.has(3)).toBe(true);
  press(1);
  await expect.poll(() => answers.has(2)).toBe(true);
  answers.get(3)?.([]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(host.querySelector('[role="status"]')).toBeNull();
  answers.get(2)?.([]);
  await expect.poll(() => host.querySelector('[role="status"]')?.textContent).toBe('back_same');
  render(null, host);
  host.remove();
});
