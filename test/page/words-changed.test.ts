/** Controls that say something else once the pointer, the focus or a key is on them are not used as what they were judged as. */
import { afterEach, expect, test } from 'vitest';
import { sessionHere } from './session';

afterEach(() => {
  document.body.innerHTML = '';
});

let acts = 0;

/** @returns the result, and how often the page's own listener heard the event under the new words */
async function use(markup: string, event: string, words: string, keys?: string) {
  document.body.innerHTML = markup;
  const element = document.querySelector('[data-it]') as HTMLElement;
  let acted = 0;
  element.addEventListener(event, ({ isTrusted }) => {
    // The browser's own pointer may rest on the button.
    if (!isTrusted || !/^(?:mouse|pointer)/.test(event)) element.textContent = words;
  });
  element.addEventListener(keys === undefined ? 'click' : 'keyup', () => {
    if (element.textContent === words) acted += 1;
  });
  const session = sessionHere();
  const { nodes } = await session.snapshot();
  const ref = nodes.find((one) => one.ref !== undefined)?.ref ?? 'e404';
  await session.facts(ref);
  const action = keys === undefined ? ({ verb: 'click', ref } as const) : ({ verb: 'press', ref, keys } as const);
  const first = await session.act(`w${acts++}`, 'tok_doc', action);
  return { result: first.type === 'failed' ? first.reason : first.type, acted };
}

const BUTTON = '<button data-it>Next</button>';

test.each([
  ['mouseenter', 'stale-ref'],
  ['pointermove', 'stale-ref'],
  ['pointerdown', 'words-changed'],
  ['mousedown', 'words-changed'],
  ['focus', 'words-changed'],
])('a button renamed at %s is not clicked', async (event, reason) => {
  expect(await use(BUTTON, event, 'Delete all')).toEqual({ result: reason, acted: 0 });
});

test('a button renamed by the key that is pressed hears no more of it', async () => {
  expect(await use(BUTTON, 'keydown', 'Erase', 'Space')).toEqual({ result: 'done', acted: 0 });
});

test('a button that loses words is clicked', async () => {
  expect(await use('<button data-it>Next page</button>', 'mouseenter', 'Next')).toEqual({ result: 'done', acted: 1 });
});

test('a row that shows its buttons once the pointer is in it is clicked', async () => {
  document.body.innerHTML =
    '<ul><li id="row" tabindex="0" style="cursor:pointer">Loaf <button id="b">Edit</button></li></ul>';
  let clicks = 0;
  const row = document.getElementById('row') as HTMLElement;
  row.addEventListener('click', () => {
    clicks += 1;
  });
  row.addEventListener('mouseenter', () => row.insertAdjacentHTML('beforeend', '<button>Delete</button>'));
  const session = sessionHere();
  const ref = (await session.snapshot()).nodes.find(({ name }) => name.startsWith('Loaf'))?.ref ?? 'e404';
  await session.facts(ref);
  expect((await session.act(`w${acts++}`, 'tok_doc', { verb: 'click', ref })).type).toBe('done');
  expect(clicks).toBe(1);
});

test('a button under another one that comes with the pointer is not clicked', async () => {
  document.body.innerHTML =
    '<div style="position:relative;height:60px"><button id="q" style="position:absolute;left:0;top:0;width:140px;height:40px">Next</button><button id="d" style="position:absolute;left:300px;top:0;width:140px;height:40px">Delete</button></div>';
  const under = document.getElementById('d') as HTMLElement;
  let clicks = 0;
  const button = document.getElementById('q') as HTMLElement;
  button.addEventListener('pointerover', () => {
    under.style.left = '0';
    under.style.zIndex = '5';
  });
  button.addEventListener('click', () => {
    clicks += 1;
  });
  const session = sessionHere();
  const ref = (await session.snapshot()).nodes.find(({ name }) => name === 'Next')?.ref ?? 'e404';
  await session.facts(ref);
  expect(await session.act(`w${acts++}`, 'tok_doc', { verb: 'click', ref })).toMatchObject({ reason: 'covered' });
  expect(clicks).toBe(0);
});

const WORDS = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="120" height="30"><text>Pay now</text></svg>')}`;

test('words of a picture count; a picture in the place of text is told, an icon and a picture beside text are not', async () => {
  document.body.innerHTML = `<button aria-label="Next"><img alt="" src="${WORDS}"></button>
    <button aria-label="More"><canvas width="120" height="30"></canvas></button>
    <button aria-label="Close"><canvas width="24" height="24"></canvas></button>
    <button>Open <canvas width="120" height="30"></canvas></button>
    <a href="/" aria-label="Home"><canvas width="120" height="30"></canvas></a>`;
  await Promise.all([...document.images].map((image) => image.decode()));
  const session = sessionHere();
  const { nodes } = await session.snapshot();
  const factsOf = async (name: string) => {
    const answer = await session.facts(nodes.find((one) => one.name === name)?.ref ?? 'e404');
    return answer.type === 'facts' ? answer.facts : undefined;
  };
  expect((await factsOf('Next'))?.wording).toContain('Pay now');
  expect((await factsOf('More'))?.pictured).toBe(true);
  for (const name of ['Close', 'Open', 'Home']) expect((await factsOf(name))?.pictured, name).toBeUndefined();
});

test('words of a mask, of a picture in the place of text and of a closed shadow count', async () => {
  document.body.innerHTML = `<button aria-label="Next" style="width:99px;height:30px;mask:url(&quot;${WORDS}&quot;)"></button>
    <button aria-label="More"><b style="content:url(&quot;${WORDS}&quot;)">More</b></button>
    <button aria-label="Show"><x-words></x-words></button>
    <div role="button" tabindex="0" style="display:list-item;list-style:'Pay now ' inside">Open</div>
    <textarea readonly>Pay now for it</textarea>`;
  const root = document.querySelector('x-words')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<style>b{color:red}</style><b>Pay now</b>';
  const session = sessionHere();
  for (const { ref, name } of (await session.snapshot()).nodes.filter((one) => one.ref !== undefined)) {
    const answer = await session.facts(ref ?? 'e404');
    const wording = answer.type === 'facts' ? answer.facts.wording : '';
    expect(wording, name).toContain('Pay now');
    expect(wording, name).not.toContain('color');
  }
});

test('a button under another one hears no key, and a toggle that turns as the button goes down is done', async () => {
  document.body.innerHTML = `<div style="position:relative;height:60px"><button id="q" style="position:absolute;left:0;width:140px;height:40px">Next</button></div>
    <button id="t" aria-pressed="false">Show notes</button>`;
  let acted = 0;
  const under = document.getElementById('q') as HTMLElement;
  const toggle = document.getElementById('t') as HTMLElement;
  under.addEventListener('click', () => {
    acted += 1;
  });
  toggle.addEventListener('mousedown', ({ isTrusted }) => {
    if (isTrusted) return;
    toggle.setAttribute('aria-pressed', 'true');
    toggle.textContent = 'Hide notes';
  });
  const session = sessionHere();
  const { nodes } = await session.snapshot();
  const refOf = (name: string) => nodes.find((one) => one.name === name)?.ref ?? 'e404';
  under.insertAdjacentHTML(
    'afterend',
    '<button style="position:absolute;left:0;width:140px;height:40px">Delete</button>',
  );
  for (const ref of [refOf('Next'), refOf('Show notes')]) await session.facts(ref);
  expect(
    await session.act(`w${acts++}`, 'tok_doc', { verb: 'press', ref: refOf('Next'), keys: 'Enter' }),
  ).toMatchObject({ reason: 'covered' });
  expect(acted).toBe(0);
  expect((await session.act(`w${acts++}`, 'tok_doc', { verb: 'click', ref: refOf('Show notes') })).type).toBe('done');
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
});
