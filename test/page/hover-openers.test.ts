/** The recorder reports a hover only for a menu that the hover opened. */
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Recorder } from '../../lib/page/watch/recorder';
import { isShownOnHover } from '../../lib/page/dom/hover-rules';
import { Refs } from '../../lib/page/refs/refs';
import type { Demonstrated } from '../../lib/page/words/shown';
import { factsOf } from '../../lib/page/act/facts';

let recorder: Recorder | undefined;
afterEach(() => {
  recorder?.close();
  document.body.innerHTML = '';
  document.head.querySelectorAll('style.fixture').forEach((style) => {
    style.remove();
  });
});

function startRecorder(html: string, css = ''): string[] {
  const style = document.createElement('style');
  style.className = 'fixture';
  style.textContent = `body { margin: 20px } ${css}`;
  document.head.append(style);
  document.body.innerHTML = html;
  const reported: string[] = [];
  const refs = new Refs();
  let n = 0;
  recorder = new Recorder(document, {
    describe: (element) => factsOf(element, refs, 'd'),
    canFind: () => true,
    createToken: () => `token-${n++}` as never,
    watchPage: () => undefined,
    takeSnapshot: () => Promise.reject(new Error('no snapshot is needed here')),
    report: (demonstrated: Demonstrated) => {
      if (demonstrated.type !== 'act') return;
      reported.push(`${demonstrated.action.verb} ${demonstrated.facts.fingerprint.name}`);
    },
  });
  return reported;
}
const find = (selector: string) => document.querySelector(selector) as HTMLElement;
const MENU =
  '<div class="menu"><button id="opener">More</button><div class="sub"><button id="in">Export</button></div></div>';

test.each([
  ['a :hover rule shows the menu', '.sub { position: absolute; display: none } .menu:hover .sub { display: block }'],
  [
    'a nested :hover rule shows the menu',
    '.sub { position: absolute; display: none } .menu { &:hover > .sub { display: block } }',
  ],
  [
    'a :hover rule on the opener shows the menu',
    '.sub { position: absolute; visibility: hidden } #opener:hover + .sub, .sub:hover { visibility: visible }',
  ],
])('reports the hover when %s', async (_, css) => {
  const reported = startRecorder(MENU, css);
  await userEvent.hover(find('#opener'));
  await userEvent.click(find('#in'));
  expect(reported).toEqual(['hover More', 'click Export']);
});

test('reports the hover when a script shows the menu on mouseenter', async () => {
  const reported = startRecorder(MENU, '.sub { position: absolute }');
  find('.sub').hidden = true;
  find('#opener').addEventListener('mouseenter', () => setTimeout(() => (find('.sub').hidden = false), 50));
  await userEvent.hover(find('#opener'));
  await expect.poll(() => find('.sub').hidden).toBe(false);
  await userEvent.click(find('#in'));
  expect(reported).toEqual(['hover More', 'click Export']);
});

test('reports no hover for a menu that is always open', async () => {
  const reported = startRecorder(
    MENU,
    '.sub { position: absolute } .sub button:hover { opacity: 0.5 } .menu:hover { left: 0 }',
  );
  await userEvent.hover(find('#opener'));
  await userEvent.click(find('#in'));
  expect(reported).toEqual(['click Export']);
});

test('reports no hover for a popup that a click opened under the resting pointer', async () => {
  const reported = startRecorder(
    '<button id="edit">Edit</button><div id="shade" role="button" aria-label="Shade" hidden style="position:fixed;inset:0"></div><div id="tray" style="position:absolute;top:80px" hidden><button id="done">Done</button></div>',
  );
  find('#edit').addEventListener('click', () => {
    find('#shade').hidden = false;
    setTimeout(() => (find('#tray').hidden = false), 150);
  });
  await userEvent.click(find('#edit'));
  await expect.poll(() => find('#tray').hidden).toBe(false);
  await userEvent.click(find('#done'));
  expect(reported).toEqual(['click Edit', 'click Done']);
});

test('reads the rules of a style sheet once, however many elements are asked about', () => {
  const rules = Array.from({ length: 400 }, (_, i) => `.a${i}:hover .b${i} { opacity: 1 }`).join('\n');
  startRecorder(MENU.repeat(50), `${rules}\n.menu:hover .sub { display: block }`);
  const { get } = Object.getOwnPropertyDescriptor(CSSStyleRule.prototype, 'selectorText') ?? {};
  const read = vi.spyOn(CSSStyleRule.prototype, 'selectorText', 'get').mockImplementation(function (
    this: CSSStyleRule,
  ) {
    return get?.call(this) as string;
  });
  const shown = [...document.body.querySelectorAll('*')].filter(isShownOnHover);
  const reads = read.mock.calls.length;
  read.mockRestore();
  expect(shown).toHaveLength(50);
  expect(reads).toBeGreaterThan(400);
  expect(reads).toBeLessThan(600);
});
