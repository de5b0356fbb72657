/** Tests of what a pointer can press, in a real Chromium: switched off, inert, moving, drawn as a shape, an area of an image. */
import { afterEach, expect, test } from 'vitest';
import { sessionHere } from './session';

afterEach(() => {
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

let acts = 0;

/** Presses what has the name, and tells the result and what the page heard. */
async function press(name: string) {
  const session = sessionHere();
  const { nodes } = await session.snapshot();
  const node = nodes.find((one) => (one.ref ?? one.at) !== undefined && one.name === name);
  const ref = node?.ref ?? node?.at;
  if (!ref) return { result: 'unseen', heard: document.title };
  await session.facts(ref);
  const result = await session.act(`p${acts++}`, 'tok_doc', { verb: 'click', ref });
  return { result: result.type === 'failed' ? result.reason : result.type, heard: document.title };
}

function listen(selector: string) {
  document.title = '';
  for (const element of document.querySelectorAll(selector))
    element.addEventListener('click', () => {
      document.title = `${element.id} pressed`;
    });
}

test.each([
  ['a text', '<p><span id="a" style="pointer-events:none">Seat 9</span></p>'],
  ['a link', '<p><a id="a" href="#x" style="pointer-events:none">Seat 9</a></p>'],
  ['a button in a label', '<label><button id="a" type="button" style="pointer-events:none">Seat 9</button></label>'],
])('%s that the pointer passes by is not pressed', async (_, html) => {
  document.body.innerHTML = html;
  listen('#a');
  const { result, heard } = await press('Seat 9');
  expect(result).not.toBe('done');
  expect(heard).toBe('');
});

test('a field under the box that is drawn around it is still pressed', async () => {
  document.body.innerHTML =
    '<div id="box" style="cursor:pointer;padding:9px;display:inline-block"><input id="in" type="checkbox" aria-label="Parking" style="pointer-events:none"></div>';
  listen('#box');
  expect(await press('Parking')).toEqual({ result: 'done', heard: 'box pressed' });
});

test('an element that CSS makes inert is not pressed', async () => {
  document.body.innerHTML = '<div style="interactivity:inert"><button id="b" type="button">Frozen</button></div>';
  listen('#b');
  const { result, heard } = await press('Frozen');
  expect(result).not.toBe('done');
  expect(heard).toBe('');
});

test('a named shape of a drawing with a listener is pressed by its name', async () => {
  document.body.innerHTML =
    '<svg width="200" height="60"><rect id="r1" width="50" height="50" style="cursor:pointer"><title>Q1</title></rect><rect id="r2" x="60" width="50" height="50" style="cursor:pointer"><title>Q2</title></rect></svg>';
  listen('rect');
  expect(await press('Q2')).toEqual({ result: 'done', heard: 'r2 pressed' });
});

test('an area of an image below the fold is scrolled into view', async () => {
  document.body.innerHTML = `<div style="height:3000px"></div><img usemap="#m" width="200" height="60" alt="Floors"
    src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">
    <map name="m"><area id="up" shape="rect" coords="0,0,100,60" href="#up" alt="Upstairs"></map>`;
  listen('area');
  expect(await press('Upstairs')).toEqual({ result: 'done', heard: 'up pressed' });
});

test('a target that moves after it was judged is pressed where it rests', async () => {
  document.body.innerHTML =
    '<button id="m" type="button" style="position:absolute;left:0;top:0;transition:transform 250ms">Drawer</button>';
  const button = document.getElementById('m');
  const seen: number[] = [];
  button?.addEventListener('pointerdown', ({ clientX }) => {
    const box = button.getBoundingClientRect();
    seen.push(clientX - box.left);
  });
  const session = sessionHere();
  const { nodes } = await session.snapshot();
  const ref = nodes.find(({ name }) => name === 'Drawer')?.ref ?? '';
  await session.facts(ref);
  await new Promise((resolve) => setTimeout(resolve, 80));
  const isMoving = new Promise((resolve) => button?.addEventListener('transitionstart', resolve, { once: true }));
  if (button) button.style.transform = 'translateX(300px)';
  await isMoving;
  await session.act(`p${acts++}`, 'tok_doc', { verb: 'click', ref });
  expect(button?.getBoundingClientRect().left).toBe(300);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toBeGreaterThan(0);
});
