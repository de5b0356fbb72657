/** The user-activity watcher forces no layout while the user types or scrolls, and follows an order that comes late or twice. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Observation } from '../../lib/page/words/observation';
import { sessionHere } from './session';

afterEach(() => {
  document.body.innerHTML = '';
});

const orderAfter = (sinceMs: number) => ({
  episode: 'ep_1' as Observation['episode'],
  sinceMs,
  steps: [{ n: 1, token: 'tok_1', made: [] }],
});

async function watched(html: string, text: string, { sinceMs = 0 } = {}) {
  document.body.innerHTML = html;
  const seen: Observation[] = [];
  const page = sessionHere((observation) => seen.push(observation));
  const field = (await page.snapshot()).nodes.find((node) => node.ref);
  const result = await page.act('tok_1', 'tok_doc', { verb: 'type', ref: field?.ref ?? '', text });
  expect(result.type).toBe('done');
  await page.watchUser(orderAfter(sinceMs));
  return { page, seen };
}

test('forces no layout while the user types and scrolls, and reads the field at the pause', async () => {
  const { page, seen } = await watched(
    '<div contenteditable="true" aria-label="Text">old</div><div style="height:3000px"></div>',
    'new words',
  );
  let reads = 0;
  const counted: [object, string][] = [
    [HTMLElement.prototype, 'innerText'],
    [HTMLElement.prototype, 'offsetWidth'],
    [Element.prototype, 'scrollHeight'],
    [Element.prototype, 'clientWidth'],
  ];
  const restore = counted.map(([owner, name]) => {
    const own = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
    Object.defineProperty(owner, name, {
      ...own,
      get(this: unknown) {
        reads += 1;
        return own.get?.call(this);
      },
    });
    return () => Object.defineProperty(owner, name, own);
  });
  const { getBoundingClientRect } = Element.prototype;
  Element.prototype.getBoundingClientRect = function (this: Element) {
    reads += 1;
    return getBoundingClientRect.call(this);
  };
  try {
    const editor = document.querySelector('[contenteditable]') as HTMLElement;
    editor.focus();
    document.getSelection()?.selectAllChildren(editor);
    reads = 0;
    await userEvent.keyboard('ol');
    document.documentElement.scrollTop = 400;
    await userEvent.keyboard('d');
    const whileBusy = reads;
    expect(whileBusy).toBe(0);
    await expect.poll(() => seen.map(({ how }) => how), { timeout: 3000 }).toEqual(['value-restored']);
    expect(reads).toBeGreaterThan(0);
  } finally {
    Element.prototype.getBoundingClientRect = getBoundingClientRect;
    for (const restoreGetter of restore) restoreGetter();
    await page.stop();
  }
});

test('an order that comes late, and once more, is followed once, and its document is no later visit', async () => {
  // The first mark is at 10 s.
  const { page, seen } = await watched('<label>Text <input></label>', 'words', { sinceMs: 9_600 });
  await page.watchUser(orderAfter(9_700));
  await new Promise((resolve) => setTimeout(resolve, 2_300));
  expect(seen.map(({ what, how }) => ({ what, how }))).toEqual([{ what: 'survived', how: 'still-there' }]);
  await page.stop();
});
