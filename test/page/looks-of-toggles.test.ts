/** Tests of the act `check` on toggles that declare no state, in a real Chromium: told by class, data, text and neighbours. */
import { afterEach, describe, expect, test } from 'vitest';
import type { ActResult } from '../../lib/page/words/action';
import { sessionHere } from './session';

afterEach(() => {
  document.body.innerHTML = '';
});

let acts = 0;

async function check(name: string, checked: boolean): Promise<ActResult> {
  const session = sessionHere();
  const { nodes } = await session.snapshot();
  const node = nodes.find((one) => one.ref !== undefined && one.name === name);
  if (!node?.ref) throw new Error(`no ${name}`);
  return session.act(`l${acts++}`, 'tok_doc', { verb: 'check', ref: node.ref, checked });
}

/** Buttons that count their presses. */
function addToggles(html: string, press: (button: Element) => void): () => number {
  document.body.innerHTML = `<div>${html}</div>`;
  let presses = 0;
  for (const button of document.querySelectorAll('button'))
    button.onclick = () => {
      presses += 1;
      press(button);
    };
  return () => presses;
}

const LAMPS = '<button class="tile is-on">Hall</button><button class="tile">Desk</button>';
const flip = (button: Element) => button.classList.toggle('is-on');

test.each([
  ['Desk', true, 1],
  ['Hall', true, 0],
  ['Hall', false, 1],
  ['Desk', false, 0],
])('%s is switched to %s by class with %i presses', async (name, checked, presses) => {
  const count = addToggles(LAMPS, flip);
  expect(await check(name, checked)).toMatchObject({ type: 'done', saw: checked ? 'checked' : 'unchecked' });
  expect(count()).toBe(presses);
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  expect(button?.classList.contains('is-on')).toBe(checked);
});

test('a toggle without any mark is pressed to be on, and not to be off', async () => {
  const count = addToggles('<button>Shuffle</button>', flip);
  expect(await check('Shuffle', false)).toMatchObject({ type: 'failed', reason: 'switch-tells-nothing' });
  expect(count()).toBe(0);
  expect(await check('Shuffle', true)).toMatchObject({ type: 'done' });
  expect(count()).toBe(1);
});

test('a press that leaves no mark, or takes one away, is not done', async () => {
  addToggles('<button>Send</button>', () => undefined);
  expect(await check('Send', true)).toMatchObject({ type: 'failed', reason: 'state-unseen' });
  addToggles('<button class="lit-3">Lamp</button>', (button) => button.classList.toggle('lit-3'));
  expect(await check('Lamp', true)).toMatchObject({ type: 'failed', reason: 'state-unseen' });
});

test('a mark that goes away with the ripple of the press is none', async () => {
  addToggles('<button>Ring</button>', (button) => {
    button.classList.add('active');
    setTimeout(() => button.classList.remove('active'), 120);
  });
  expect(await check('Ring', true)).toMatchObject({ type: 'failed', reason: 'state-unseen' });
});

test('state data and a text that says the state are read, also of a button that is drawn again', async () => {
  addToggles('<button data-state="off">Pump</button>', (button) => button.setAttribute('data-state', 'on'));
  expect(await check('Pump', true)).toMatchObject({ type: 'done' });
  document.body.innerHTML = '<p id="p"></p>';
  const draw = (isOn: boolean) => {
    const holder = document.getElementById('p');
    if (!holder) return;
    holder.innerHTML = `<button id="snd">${isOn ? 'On' : 'Off'}</button>`;
    const button = holder.querySelector('button');
    if (button) button.onclick = () => draw(!isOn);
  };
  draw(true);
  expect(await check('On', false)).toMatchObject({ type: 'done', saw: 'unchecked' });
  expect(document.getElementById('snd')?.textContent).toBe('Off');
});

test('fields, links and buttons that send are no toggles', async () => {
  document.body.innerHTML =
    '<form onsubmit="return false"><button type="submit">Order</button></form><a href="#x">Shop</a>';
  expect(await check('Order', true)).toMatchObject({ type: 'failed', reason: 'not-editable' });
  expect(await check('Shop', true)).toMatchObject({ type: 'failed', reason: 'not-editable' });
});

test.each([
  ['☐ Half day', true, '☑ Half day', '☐ Half day'],
  ['☑ Half day', false, '☑ Half day', '☐ Half day'],
  ['☆', true, '★', '☆'],
])('a sign drawn in the text of “%s” is its state, switched to %s', async (name, checked, on, off) => {
  const count = addToggles(`<button>${name}</button>`, (button) => {
    button.textContent = button.textContent === on ? off : on;
  });
  expect(await check(name, checked)).toMatchObject({ type: 'done', saw: checked ? 'checked' : 'unchecked' });
  expect(count()).toBe(1);
});

test('an entry that is crossed out is ticked off', async () => {
  const count = addToggles('<button>Buy tea</button>', (button) =>
    button.setAttribute('style', 'text-decoration: line-through'),
  );
  expect(await check('Buy tea', true)).toMatchObject({ type: 'done' });
  expect(await check('Buy tea', true)).toMatchObject({ type: 'done' });
  expect(count()).toBe(1);
});

describe('a drawn knob beside its name', () => {
  const style =
    '<style>.sw i{display:inline-block;width:34px;height:18px;background:#bbb;cursor:pointer}.sw.on i{background:#2a7}</style>';
  const row = (name: string, isOn: boolean) => `<div class="sw${isOn ? ' on' : ''}"><span>${name}</span><i></i></div>`;
  const addKnobs = (html: string) => {
    document.body.innerHTML = `${style}<div>${html}</div>`;
    let presses = 0;
    for (const knob of document.querySelectorAll('i'))
      knob.onclick = () => {
        presses += 1;
        knob.parentElement?.classList.toggle('on');
      };
    return () => presses;
  };
  const checkKnob = async (at: number, checked: boolean) => {
    const session = sessionHere();
    const { nodes } = await session.snapshot();
    const node = nodes.filter(({ ref, name }) => ref !== undefined && name === '')[at];
    return session.act(`l${acts++}`, 'tok_doc', { verb: 'check', ref: node?.ref ?? '', checked });
  };

  test.each([
    [0, false, 1],
    [0, true, 0],
    [1, true, 1],
    [1, false, 0],
  ])('knob %i is switched to %s by the class of its row with %i presses', async (at, checked, presses) => {
    const count = addKnobs(row('Mail', true) + row('Dark', false));
    expect(await checkKnob(at, checked)).toMatchObject({ type: 'done', saw: checked ? 'checked' : 'unchecked' });
    expect(count()).toBe(presses);
    expect([...document.querySelectorAll('.sw')][at]?.classList.contains('on')).toBe(checked);
  });

  test('a class on what holds several knobs tells nothing', async () => {
    addKnobs(`<section class="sw on"><i></i><i></i></section>`);
    expect(await checkKnob(0, false)).toMatchObject({ type: 'failed', reason: 'switch-tells-nothing' });
  });
});
