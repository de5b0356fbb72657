/** Acts whose effect the page holds back: options in a sheet with a button, menus of the page's own, cards dropped on a heading. */
import { afterEach, expect, test } from 'vitest';
import { identityOf } from '../../lib/page/refs/identity';
import { SettleWatcher } from '../../lib/page/settle/settle';
import type { ActResult, Action } from '../../lib/page/words/action';
import { sessionHere } from './session';

afterEach(() => {
  document.body.innerHTML = '';
});

const page = sessionHere();
const refOf = (element: Element | null): string => {
  if (!element) throw new Error('no such element');
  const ref = page.refs.refFor(element);
  page.refs.recordIdentity(ref, identityOf(element));
  return ref;
};
let count = 0;
const act = (action: Action): Promise<ActResult> => page.act(`tok_${count++}`, 'tok_doc', action);
const by = (selector: string) => document.querySelector<HTMLElement>(selector);

function sheet(takes: boolean): void {
  document.body.innerHTML = `<button id="bed" aria-haspopup="listbox">North bed</button>
    <div id="sheet" style="display:none;position:fixed;left:0;bottom:0;background:#fff">
      <button id="no">Cancel</button><button id="ok">Confirm</button>
      <ul role="listbox"><li role="option" style="cursor:pointer">North bed</li><li role="option" style="cursor:pointer">South bed</li></ul>
    </div>`;
  let picked = '';
  const show = (display: string) => Object.assign(by('#sheet')?.style ?? {}, { display });
  by('#bed')?.addEventListener('click', () => show('block'));
  by('#no')?.addEventListener('click', () => show('none'));
  by('ul')?.addEventListener('click', ({ target }) => {
    const option = target as Element;
    picked = option.textContent ?? '';
    for (const one of document.querySelectorAll('li')) one.setAttribute('aria-selected', String(one === option));
  });
  by('#ok')?.addEventListener('click', () => {
    show('none');
    if (takes) by('#bed')?.replaceChildren(picked);
  });
}

test('an option in a sheet is chosen once its button is pressed', async () => {
  sheet(true);
  expect(await act({ verb: 'select', ref: refOf(by('#bed')), options: ['South bed'] })).toMatchObject({ type: 'done' });
  expect(by('#bed')?.textContent).toBe('South bed');
});

test('an option that its list marks and its control does not show is not chosen', async () => {
  sheet(false);
  const result = await act({ verb: 'select', ref: refOf(by('#bed')), options: ['South bed'] });
  expect(result).toMatchObject({ type: 'failed', reason: 'value-not-kept' });
});

test('a right click is done where the page keeps the menu of the browser away, and nowhere else', async () => {
  document.body.innerHTML = '<p id="own">Thyme</p><p id="other">Sage</p><output></output>';
  by('#own')?.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    by('output')?.replaceChildren(`${event.button} ${event.clientX > 0}`);
  });
  expect(await act({ verb: 'rightClick', ref: refOf(by('#own')) })).toMatchObject({ type: 'done' });
  expect(by('output')?.textContent).toBe('2 true');
  expect(await act({ verb: 'rightClick', ref: refOf(by('#other')) })).toMatchObject({ reason: 'no-own-menu' });
});

/** Two lanes of cards that follow the mouse; a card goes into the list under it, or flies back. */
function lanes(): void {
  const lane = (id: string, cards: string) =>
    `<div style="display:inline-block;width:160px"><h3>${id}</h3><div class="list" id="${id}" style="min-height:80px;background:#eee">${cards}</div></div>`;
  document.body.innerHTML = lane('Waiting', '<div id="card" style="background:#fff">Crates</div>') + lane('Moored', '');
  const card = by('#card');
  let isHeld = false;
  card?.addEventListener('mousedown', () => {
    isHeld = true;
  });
  document.addEventListener('mouseup', ({ clientX, clientY }) => {
    if (!isHeld || !card) return;
    isHeld = false;
    const list = document.elementFromPoint(clientX, clientY)?.closest('.list');
    card.style.cssText = `position:fixed;left:${clientX - 20}px;top:${clientY - 8}px`;
    setTimeout(() => {
      card.style.cssText = '';
      list?.append(card);
    }, 150);
  });
}

test('a card dropped on the heading of a lane goes into its list', async () => {
  lanes();
  const [, heading = null] = document.querySelectorAll('h3');
  const action: Action = { verb: 'drag', ref: refOf(by('#card')), to: refOf(heading), place: 'into' };
  expect(await act(action)).toMatchObject({ type: 'done' });
  expect(by('#Moored')?.textContent).toBe('Crates');
});

test('a card that flies back has not moved', async () => {
  lanes();
  by('#Moored')?.classList.remove('list');
  const action: Action = { verb: 'drag', ref: refOf(by('#card')), to: refOf(by('#Moored')), place: 'into' };
  expect(await act(action)).toMatchObject({ type: 'failed', reason: 'not-moved' });
});

test('a change that the pointer makes on its way is no answer to the press', async () => {
  document.body.innerHTML = '<p id="row">Bo Sand</p>';
  const watch = new SettleWatcher(document, 'press');
  by('#row')?.classList.add('hovered');
  watch.forgetChanges();
  await watch.waitUntilSettled(new AbortController().signal);
  expect(watch.reports).toContainEqual({ kind: 'mutated', changed: false });
});

test('the focus that a key brings to a field without listeners is no answer to the key', async () => {
  document.body.innerHTML = '<h1>List</h1><label>Item <input></label>';
  const session = sessionHere();
  const ref = (await session.snapshot()).nodes.find(({ role }) => role === 'textbox')?.ref ?? '';
  await session.act('enter-1', 'tok_doc', { verb: 'press', ref, keys: 'Enter' });
  const { reports } = await session.look(true);
  expect(reports).toContainEqual({ kind: 'mutated', changed: false });
});

test('says that the page was moving as the act began', async () => {
  document.body.innerHTML = '<div id="drawer">Helper</div>';
  by('#drawer')?.animate([{ transform: 'translateX(200px)' }, { transform: 'none' }], 400);
  const watch = new SettleWatcher(document, 'press');
  await watch.waitUntilSettled(new AbortController().signal);
  expect(watch.reports).toContainEqual({ kind: 'mutated', changed: false, wasMoving: true });
});
