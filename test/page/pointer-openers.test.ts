/** Proves that a hover is noted where a menu stands open because of the pointer, and nowhere else. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Recorder } from '../../lib/page/watch/recorder';
import { Refs } from '../../lib/page/refs/refs';
import type { Shown } from '../../lib/page/words/shown';
import { factsOf } from '../../lib/page/act/facts';

let recorder: Recorder | undefined;
afterEach(() => {
  recorder?.close();
  document.body.innerHTML = '';
  document.head.querySelectorAll('style.fixture').forEach((style) => {
    style.remove();
  });
});

function watch(html: string, css = ''): string[] {
  const style = document.createElement('style');
  style.className = 'fixture';
  style.textContent = `body { margin: 20px } ${css}`;
  document.head.append(style);
  document.body.innerHTML = html;
  const told: string[] = [];
  const refs = new Refs();
  let n = 0;
  recorder = new Recorder(document, {
    describe: (element) => factsOf(element, refs, 'd'),
    token: () => `token-${n++}` as never,
    tell: (shown: Shown) => {
      if (shown.type === 'act') told.push(`${shown.action.verb} ${shown.facts.fingerprint.name}`);
    },
  });
  return told;
}
const one = (selector: string) => document.querySelector(selector) as HTMLElement;
const MENU =
  '<div class="menu"><button id="opener">More</button><div class="sub"><button id="in">Export</button></div></div>';

test.each([
  ['a style sheet shows it', '.sub { position: absolute; display: none } .menu:hover .sub { display: block }'],
  ['a nested rule shows it', '.sub { position: absolute; display: none } .menu { &:hover > .sub { display: block } }'],
  [
    'the opener itself is hovered',
    '.sub { position: absolute; visibility: hidden } #opener:hover + .sub, .sub:hover { visibility: visible }',
  ],
])('needed: %s', async (_, css) => {
  const told = watch(MENU, css);
  await userEvent.hover(one('#opener'));
  await userEvent.click(one('#in'));
  expect(told).toEqual(['hover More', 'click Export']);
});

test('needed: a script shows it when the pointer comes', async () => {
  const told = watch(MENU, '.sub { position: absolute }');
  one('.sub').hidden = true;
  one('#opener').addEventListener('mouseenter', () => setTimeout(() => (one('.sub').hidden = false), 50));
  await userEvent.hover(one('#opener'));
  await expect.poll(() => one('.sub').hidden).toBe(false);
  await userEvent.click(one('#in'));
  expect(told).toEqual(['hover More', 'click Export']);
});

test('needless: it stands open anyway', async () => {
  const told = watch(MENU, '.sub { position: absolute } .sub button:hover { opacity: 0.5 } .menu:hover { left: 0 }');
  await userEvent.hover(one('#opener'));
  await userEvent.click(one('#in'));
  expect(told).toEqual(['click Export']);
});

test('needless: the press before opened it, over a shade that came under the resting pointer', async () => {
  const told = watch(
    '<button id="edit">Edit</button><div id="shade" role="button" aria-label="Shade" hidden style="position:fixed;inset:0"></div><div id="tray" style="position:absolute;top:80px" hidden><button id="done">Done</button></div>',
  );
  one('#edit').addEventListener('click', () => {
    one('#shade').hidden = false;
    setTimeout(() => (one('#tray').hidden = false), 150);
  });
  await userEvent.click(one('#edit'));
  await expect.poll(() => one('#tray').hidden).toBe(false);
  await userEvent.click(one('#done'));
  expect(told).toEqual(['click Edit', 'click Done']);
});
