/** The passive check of remembered elements runs in short idle slices, and not at all on a hidden page. */
import { afterEach, expect, test } from 'vitest';
import { fingerprintOf, withPosition } from '../../lib/page/find/fingerprint';
import { type IdlePorts, checkPassively, SLICE_MS } from '../../lib/page/find/passive-check';

afterEach(() => {
  document.body.innerHTML = '';
});

/** A clock that advances 0.1 ms at each reading, and a page that is always idle. */
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
  return withPosition(element, fingerprintOf(element));
};

test('returns for each remembered element whether it is unchanged', async () => {
  document.body.innerHTML =
    '<button id="a">Save</button><label>Title <input id="b"></label><a id="c" href="/x">Help</a>';
  const wanted = ['#a', '#b', '#c'].map(remembered);
  document.body.innerHTML = '<main><button>Save all</button><label>Title <input></label><a href="/y">Help</a></main>';
  expect(await checkPassively(document, wanted)).toEqual([false, true, true]);
});

test('finds an element inside an open shadow root', async () => {
  document.body.innerHTML = '<div id="host"></div>';
  const root = (document.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
  root.innerHTML = '<button>Save</button>';
  const button = root.querySelector('button') as Element;
  expect(await checkPassively(document, [withPosition(button, fingerprintOf(button))])).toEqual([true]);
});

test('checks a large page in slices', async () => {
  document.body.innerHTML = `${'<p><b>text</b></p>'.repeat(5_000)}<button id="last">Save</button>`;
  const wanted = [remembered('#last'), { ...remembered('#last'), name: 'Gone' }];
  const idle = ports();
  expect(await checkPassively(document, wanted, idle)).toEqual([true, false]);
  expect(idle.slices.length).toBeGreaterThan(100);
  expect(Math.max(...idle.slices)).toBeLessThan(SLICE_MS);
});

test('returns undefined when the page is hidden meanwhile', async () => {
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
  const checking = checkPassively(hidable, wanted, {
    ...idle,
    idle: async () => {
      await idle.idle();
      isHidden = idle.slices.length > 3;
    },
  });
  expect(await checking).toBeUndefined();
});
