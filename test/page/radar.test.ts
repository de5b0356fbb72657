/** Proves that looking for known places costs the page no more than a slice at a time, and nothing where it is hidden. */
import { afterEach, expect, test } from 'vitest';
import { fingerprintOf, withPlace } from '../../lib/page/find/fingerprint';
import { type IdlePorts, passiveLook, SLICE_MS } from '../../lib/page/find/passive-check';

afterEach(() => {
  document.body.innerHTML = '';
});

/** A clock on which every look at it takes a tenth of a millisecond, and a page that is idle at once. */
function ports(): IdlePorts & { slices: number[] } {
  let now = 0;
  let began = 0;
  const slices: number[] = [];
  return {
    slices,
    now: () => {
      now += 0.1;
      return now;
    },
    idle: async () => {
      slices.push(now - began);
      began = now;
    },
  };
}
const remembered = (selector: string) => {
  const element = document.querySelector(selector) as Element;
  return withPlace(element, fingerprintOf(element));
};

test('says of each known place whether it is as it was', async () => {
  document.body.innerHTML =
    '<button id="a">Save</button><label>Title <input id="b"></label><a id="c" href="/x">Help</a>';
  const wanted = ['#a', '#b', '#c'].map(remembered);
  document.body.innerHTML = '<main><button>Save all</button><label>Title <input></label><a href="/y">Help</a></main>';
  expect(await passiveLook(document, wanted)).toEqual([false, true, true]);
});

test('what is drawn inside a shadow root is looked into', async () => {
  document.body.innerHTML = '<div id="host"></div>';
  const root = (document.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
  root.innerHTML = '<button>Save</button>';
  const button = root.querySelector('button') as Element;
  expect(await passiveLook(document, [withPlace(button, fingerprintOf(button))])).toEqual([true]);
});

test('a large page is looked at in slices', async () => {
  document.body.innerHTML = `${'<p><b>text</b></p>'.repeat(5_000)}<button id="last">Save</button>`;
  const wanted = [remembered('#last'), { ...remembered('#last'), name: 'Gone' }];
  const idle = ports();
  expect(await passiveLook(document, wanted, idle)).toEqual([true, false]);
  expect(idle.slices.length).toBeGreaterThan(100);
  expect(Math.max(...idle.slices)).toBeLessThan(SLICE_MS);
});

test('a page that is hidden meanwhile is left alone', async () => {
  document.body.innerHTML = `<button id="first">Save</button>${'<p><b>text</b></p>'.repeat(500)}`;
  const wanted = [remembered('#first')];
  const idle = ports();
  let isHidden = false;
  const hidable = new Proxy(document, {
    get: (target, key) => {
      if (key === 'visibilityState') return isHidden ? 'hidden' : 'visible';
      const value = Reflect.get(target, key) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const looking = passiveLook(hidable, wanted, {
    ...idle,
    idle: async () => {
      await idle.idle();
      isHidden = idle.slices.length > 3;
    },
  });
  expect(await looking).toBeUndefined();
});
