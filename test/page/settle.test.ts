/** What moves out from under others is waited for: before, a look would not see what can be acted on in it. */
import { afterEach, expect, test } from 'vitest';
import { ChangeWatch } from '../../lib/page/settle/settle';

afterEach(() => {
  document.body.innerHTML = '';
});

const PAGE = `<section style="height:60px"><button>Save</button></section>
  <div style="position:relative;height:200px;background:#eee">what was there before</div>`;

/** @returns what a pointer meets where the button is once the page rests, and whether the box still moves */
async function settledAfter(frames: Keyframe[], duration: number) {
  document.body.innerHTML = PAGE;
  const [box, button] = [document.querySelector('section'), document.querySelector('button')];
  if (!box || !button) throw new Error('the page has both');
  const watch = new ChangeWatch(document, 'press');
  const animation = box.animate(frames, duration);
  expect(await watch.settled(new AbortController().signal)).toBe('quiet');
  const { left, top, width, height } = button.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return { hit: hit?.localName, state: animation.playState };
}

test('what slides out from under others has come', async () => {
  const { hit } = await settledAfter(
    [{ marginBottom: '-60px' }, { marginBottom: '-60px', offset: 0.8 }, { marginBottom: '0' }],
    1200,
  );
  expect(hit).toBe('button');
});

test('what only changes its colour is not waited for', async () => {
  const { state } = await settledAfter([{ color: 'red' }, { color: 'blue' }], 1400);
  expect(state).toBe('running');
});
