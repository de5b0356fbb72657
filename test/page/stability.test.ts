/** The wait for a target that stands still: short on a page at rest, whole where something has just changed or is about to move. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextFrame } from '../../lib/page/dom/next-frame';
import type { PageSession } from '../../lib/page/session/session';
import { sessionHere } from './session';

/** Longer than a page must be still to count as at rest, ms. */
const REST_MS = 160;
let frames = 0;
let pressedIn: number | undefined;
let pressedAt: DOMRect | undefined;
let session: PageSession;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(() => {
  document.body.innerHTML = '<button style="position:absolute;left:20px;top:20px">Store</button>';
  pressedIn = pressedAt = undefined;
  document.querySelector('button')?.addEventListener('pointerdown', ({ target }) => {
    pressedIn = frames;
    pressedAt = (target as Element).getBoundingClientRect();
  });
  session = sessionHere();
});

afterEach(() => {
  document.body.innerHTML = '';
});

async function refOfButton(): Promise<string> {
  const { nodes } = await session.snapshot();
  return nodes.find(({ role }) => role === 'button')?.ref ?? '';
}

/** Judges and presses at once. @returns painted frames between the judgement and the press */
async function press(ref: string): Promise<number | undefined> {
  frames = 0;
  let isCounting = true;
  const count = () => {
    frames += 1;
    if (isCounting) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  await session.facts(ref);
  const result = await session.act(`tok_${performance.now()}`, 'tok_doc', { verb: 'click', ref });
  isCounting = false;
  expect(result.type).toBe('done');
  return pressedIn;
}

describe('the wait for a target that stands still', () => {
  it('is one frame on a page that has been at rest', async () => {
    const ref = await refOfButton();
    await pause(REST_MS);
    expect(await press(ref)).toBe(1);
  });

  it('is two frames where anything has just changed', async () => {
    const ref = await refOfButton();
    await pause(REST_MS);
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'New line' }));
    expect(await press(ref)).toBe(2);
  });

  it('lasts until a movement that begins a little later is over', async () => {
    const ref = await refOfButton();
    await pause(REST_MS);
    const button = document.querySelector('button');
    if (!button) throw new Error('no button');
    button.style.transition = 'left 150ms 10ms';
    await nextFrame();
    button.style.left = '300px';
    await press(ref);
    expect(pressedAt?.left).toBeCloseTo(300, 0);
  });

  it('is no shorter while an animation is under way', async () => {
    const ref = await refOfButton();
    await pause(REST_MS);
    document.querySelector('button')?.animate([{ opacity: 0.9 }, { opacity: 1 }], 600);
    expect(await press(ref)).toBeGreaterThanOrEqual(2);
  });
});
