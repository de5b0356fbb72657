/** Tests of how libraries take text, options and days, in a real Chromium: each reports its own state. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Action, ActResult } from '../../lib/page/words/action';
import { observeListeners } from '../../lib/page/world/listeners';
import { sessionHere } from './session';

beforeAll(() => observeListeners(window));

afterEach(() => {
  document.body.innerHTML = '';
});

let acts = 0;

async function actOn(name: string, action: (ref: string) => Action): Promise<ActResult> {
  const session = sessionHere();
  const { nodes } = await session.snapshot();
  const node = nodes.find((one) => one.ref !== undefined && [one.name, one.near, one.placeholder].includes(name));
  if (!node?.ref) throw new Error(`no ${name} among ${nodes.map((one) => `${one.role} ${one.name}`).join(', ')}`);
  return session.act(`l${acts++}`, 'tok_doc', action(node.ref));
}

const type = (name: string, text: string) => actOn(name, (ref) => ({ verb: 'type', ref, text }));

test('a field that takes a letter at a time is typed into letter by letter, one that takes none is left', async () => {
  document.body.innerHTML = '<label>Serial <input id="s"></label><label>Shut <input id="t"></label>';
  document.getElementById('s')?.addEventListener('beforeinput', (event) => {
    if (((event as InputEvent).data ?? '').length > 1) event.preventDefault();
  });
  document.getElementById('t')?.addEventListener('beforeinput', (event) => event.preventDefault());
  expect((await type('Serial', 'XY12')).type).toBe('done');
  expect(document.querySelector('input')?.value).toBe('XY12');
  expect(await type('Shut', 'XY12')).toMatchObject({ type: 'failed', reason: 'value-not-kept' });
});

test('a page that renders on focus does not put its old value over the new one', async () => {
  document.body.innerHTML = '<label>Pieces <input value="1"></label>';
  const input = document.querySelector('input');
  if (!input) throw new Error('the markup has an input');
  const render = () => {
    input.value = '1';
  };
  input.addEventListener('focus', () => queueMicrotask(render));
  expect((await type('Pieces', '14')).type).toBe('done');
  expect(input.value).toBe('14');
});

test('an editor that takes its content over when a key comes up holds it', async () => {
  document.body.innerHTML = '<div contenteditable="true" aria-label="Body"></div>';
  const editor = document.querySelector('div');
  let taken = '';
  let isCtrl = false;
  editor?.addEventListener('keydown', ({ ctrlKey }) => (isCtrl ||= ctrlKey));
  editor?.addEventListener('keyup', ({ ctrlKey }) => {
    if (!isCtrl && !ctrlKey) taken = editor.textContent ?? '';
    setTimeout(() => (isCtrl = false), 50);
  });
  expect((await type('Body', 'Hello there')).type).toBe('done');
  expect(taken).toBe('Hello there');
});

test('an empty editor is called by the hint that it shows', async () => {
  document.body.innerHTML = `<style>.hint:empty::before{content:attr(data-hint)}</style>
    <div contenteditable="true" class="hint" data-hint="Tell your story"></div>
    <div contenteditable="true"><p><span class="placeholder" contenteditable="false">Write a note</span></p></div>`;
  const { nodes } = await sessionHere().snapshot();
  expect(nodes.filter(({ role }) => role === 'textbox').map(({ placeholder }) => placeholder)).toEqual([
    'Tell your story',
    'Write a note',
  ]);
});

test('a field stays a field whatever role an author gives it', async () => {
  document.body.innerHTML = '<label>Count <input type="number" role="alert" value="2"></label>';
  expect((await type('Count', '9')).type).toBe('done');
});

test('the text in a nameless box that can have the focus is seen', async () => {
  document.body.innerHTML = '<div tabindex="-1" id="menu"><div>Ghent</div><div>Graz</div></div>';
  document.getElementById('menu')?.addEventListener('keydown', () => undefined);
  const names = (await sessionHere().snapshot()).nodes.map(({ name }) => name).join(' ');
  expect(names).toContain('Graz');
});

test('a slider is called by its label and not by the end of its scale', async () => {
  document.body.innerHTML = `<div><label>Warmth</label><div><span>0</span><div>
    <div role="slider" tabindex="0" aria-valuenow="2" style="width:20px;height:20px"></div></div></div></div>`;
  const { nodes } = await sessionHere().snapshot();
  expect(nodes.find(({ role }) => role === 'slider')?.near).toBe('Warmth');
});

test('a code is typed into its boxes', async () => {
  document.body.innerHTML = `<p>Gate</p><div>${'<input style="width:30px" aria-label="Sign">'.repeat(4)}</div>`;
  expect((await type('Sign', '48A1')).type).toBe('done');
  expect([...document.querySelectorAll('input')].map(({ value }) => value).join('')).toBe('48A1');
});
