/** SettleWatcher: waits for animations that uncover controls and for the answer of a disabled button, and for no others. */
import { afterEach, expect, test } from 'vitest';
import { SettleWatcher } from '../../lib/page/settle/settle';

afterEach(() => {
  document.body.innerHTML = '';
});

const PAGE = `<section style="height:60px"><button>Save</button></section>
  <div style="position:relative;height:200px;background:#eee">what was there before</div>`;

/** @returns the hit target at the button once the page has settled, and the animation's state then */
async function settledAfter(frames: Keyframe[], duration: number) {
  document.body.innerHTML = PAGE;
  const [box, button] = [document.querySelector('section'), document.querySelector('button')];
  if (!box || !button) throw new Error('the page has both');
  const watch = new SettleWatcher(document, 'press');
  const animation = box.animate(frames, duration);
  expect(await watch.waitUntilSettled(new AbortController().signal)).toBe('quiet');
  const { left, top, width, height } = button.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return { hit: hit?.localName, state: animation.playState };
}

test('waits until a control has slid out from under another element', async () => {
  const { hit } = await settledAfter(
    [{ marginBottom: '-60px' }, { marginBottom: '-60px', offset: 0.8 }, { marginBottom: '0' }],
    1200,
  );
  expect(hit).toBe('button');
});

test('does not wait for a colour animation', async () => {
  const { state } = await settledAfter([{ color: 'red' }, { color: 'blue' }], 1400);
  expect(state).toBe('running');
});

/** @returns how long the wait took, ms, and the page's text then */
async function settledAfterPress(answer: (button: HTMLButtonElement) => void) {
  document.body.innerHTML = '<button>Run</button><p></p>';
  const button = document.querySelector('button');
  if (!button) throw new Error('the page has a button');
  const watch = new SettleWatcher(document, 'press');
  const startMs = performance.now();
  button.disabled = true;
  answer(button);
  await watch.waitUntilSettled(new AbortController().signal);
  return { ms: performance.now() - startMs, text: document.body.innerText };
}

test('waits for the answer of a button that its press has disabled', async () => {
  const { text } = await settledAfterPress((button) => {
    setTimeout(() => {
      button.disabled = false;
      document.querySelector('p')?.replaceChildren('3 books');
    }, 900);
  });
  expect(text).toContain('3 books');
});

test('does not wait for a button that is disabled while its answer stands there', async () => {
  const { ms } = await settledAfterPress(() => document.querySelector('p')?.replaceChildren('Subscribed'));
  expect(ms).toBeLessThan(1_500);
});
