/** Tests of sliders, boxes of numbers, fields, lists and places for files as makers write them by hand, in a real Chromium. */
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
  const node = nodes.find((one) => one.ref !== undefined && one.name === name);
  if (!node?.ref) throw new Error(`no ${name} among ${nodes.map((one) => `${one.role} ${one.name}`).join(', ')}`);
  return session.act(`s${acts++}`, 'tok_doc', action(node.ref));
}

const typeInto = (name: string, text: string) => actOn(name, (ref) => ({ verb: 'type', ref, text }));
const countOf = (role: string) => document.querySelector(`[role="${role}"]`)?.getAttribute('aria-valuenow');

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the markup has ${selector}`);
  return found;
}

test('an upright slider that only takes the pointer is pressed at its place', async () => {
  document.body.innerHTML =
    '<div role="slider" tabindex="0" aria-label="Height" aria-orientation="vertical" aria-valuemin="0" aria-valuemax="50" aria-valuenow="0" style="width:20px;height:200px;background:#ccc"></div>';
  const track = element('[role=slider]');
  track.onpointerdown = ({ clientY }) => {
    const { top, height } = track.getBoundingClientRect();
    track.setAttribute('aria-valuenow', String(Math.round((1 - (clientY - top) / height) * 50)));
  };
  expect(await typeInto('Height', '35')).toMatchObject({ type: 'done' });
  expect(countOf('slider')).toBe('35');
});

test('a thumb that only a drag moves is dragged to the value, with room at the ends of its track', async () => {
  document.body.innerHTML =
    '<div style="position:relative;width:300px;height:10px;background:#ccc"><div role="slider" tabindex="0" aria-label="Weight" aria-valuemin="0" aria-valuemax="100" aria-valuenow="0" style="position:absolute;left:0;width:20px;height:20px;background:#036"></div></div>';
  const thumb = element('[role=slider]');
  thumb.onpointerdown = (down) => {
    const from = down.clientX - thumb.offsetLeft;
    const move = ({ clientX }: PointerEvent) => {
      const left = Math.max(0, Math.min(280, clientX - from));
      thumb.style.left = `${left}px`;
      thumb.setAttribute('aria-valuenow', String(Math.round(left / 2.8)));
    };
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', () => document.removeEventListener('pointermove', move), { once: true });
  };
  expect(await typeInto('Weight', '64')).toMatchObject({ type: 'done' });
  expect(countOf('slider')).toBe('64');
});

test('a thumb that was pushed past the other one leaves both where they stood', async () => {
  document.body.innerHTML = ['Lowest', 'Highest']
    .map((name) => `<div role="slider" tabindex="0" aria-label="${name}" aria-valuemin="0" aria-valuemax="30">o</div>`)
    .join('');
  const thumbs = [...document.querySelectorAll<HTMLElement>('[role=slider]')];
  let values = [8, 20];
  let active = 0;
  const draw = () => {
    for (const [i, thumb] of thumbs.entries()) thumb.setAttribute('aria-valuenow', String(values[i]));
  };
  for (const [i, thumb] of thumbs.entries()) {
    thumb.onfocus = () => {
      active = i;
    };
    thumb.onkeydown = ({ key }) => {
      const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      const moved = Math.min(30, Math.max(0, (values[active] ?? 0) + by));
      values = values.map((value, at) => (at === active ? moved : value)).toSorted((a, b) => a - b);
      // The page goes on with the thumb that has the value now.
      active = values.indexOf(moved);
      thumbs[active]?.focus();
      draw();
    };
  }
  draw();
  expect(await typeInto('Lowest', '25')).toMatchObject({ type: 'failed' });
  expect(values).toEqual([8, 20]);
  expect(await typeInto('Lowest', '12')).toMatchObject({ type: 'done' });
  expect(values).toEqual([12, 20]);
});

test('a box of numbers without a field of its own is counted up and down by its keys', async () => {
  document.body.innerHTML =
    '<div role="spinbutton" tabindex="0" aria-label="Frames" aria-valuemin="1" aria-valuemax="9" aria-valuenow="2">2</div>';
  const box = element('[role=spinbutton]');
  box.onkeydown = ({ key }) => {
    const by = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0;
    box.textContent = String(Math.min(9, Number(box.textContent) + by));
    box.setAttribute('aria-valuenow', box.textContent);
  };
  expect(await typeInto('Frames', '6')).toMatchObject({ type: 'done' });
  expect(countOf('spinbutton')).toBe('6');
  expect(await typeInto('Frames', '12')).toMatchObject({ type: 'failed' });
});

test('several options of a list box that keeps one for each press are chosen with the control key', async () => {
  document.body.innerHTML = `<div role="listbox" aria-multiselectable="true" aria-label="Filters" tabindex="0">${['Red', 'Green', 'Blue'].map((one) => `<div role="option" aria-selected="false">${one}</div>`).join('')}</div>`;
  const list = element('[role=listbox]');
  list.onclick = ({ target, ctrlKey }) => {
    const option = target as Element;
    if (!ctrlKey) for (const one of list.children) one.setAttribute('aria-selected', 'false');
    option.setAttribute('aria-selected', String(option.getAttribute('aria-selected') !== 'true'));
  };
  const result = await actOn('Filters', (ref) => ({ verb: 'select', ref, options: ['Red', 'Blue'] }));
  expect(result).toMatchObject({ type: 'done' });
  const chosen = [...list.querySelectorAll('[aria-selected="true"]')].map(({ textContent }) => textContent);
  expect(chosen).toEqual(['Red', 'Blue']);
});

const FILES = [{ name: 'a.txt', text: 'hi' }];

test('files dropped on a place without a field are done once the page shows them', async () => {
  document.body.innerHTML =
    '<section><button>Photo</button><input type="file" hidden></section><section style="padding-top:3000px"><div role="button" tabindex="0">Drop here</div></section>';
  const place = element('[role=button]');
  place.ondragover = (event) => event.preventDefault();
  place.ondrop = (event) => {
    event.preventDefault();
    place.append(` has ${event.dataTransfer?.files[0]?.name}`);
  };
  const result = await actOn('Drop here', (ref) => ({ verb: 'attach', ref, files: FILES }));
  expect(result).toMatchObject({ type: 'done' });
  expect(place.textContent).toContain('a.txt');
  // The field of the other button is none of its own.
  expect(document.querySelector('input')?.files).toHaveLength(0);
});

test('files are not attached to the field of another button', async () => {
  document.body.innerHTML =
    '<section><button>Photo</button><input type="file" hidden></section><section><button>Help</button></section>';
  const result = await actOn('Help', (ref) => ({ verb: 'attach', ref, files: FILES }));
  expect(result).toMatchObject({ type: 'failed', reason: 'no-file-field' });
  expect(document.querySelector('input')?.files).toHaveLength(0);
});

test('a wide switch is pressed on the part that takes the focus', async () => {
  document.body.innerHTML =
    '<div role="switch" aria-checked="false" aria-label="Night watch" style="display:flex;width:300px"></div>';
  const host = element('[role=switch]');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML =
    '<div style="width:40px;height:20px;background:#ccc"><div tabindex="0" style="height:20px;width:20px;background:#036"></div></div>';
  root.firstElementChild?.addEventListener('click', () => host.setAttribute('aria-checked', 'true'));
  expect(await actOn('Night watch', (ref) => ({ verb: 'check', ref, checked: true }))).toMatchObject({ type: 'done' });
});

test('a list of suggestions that closes once its field says that it has changed is chosen from', async () => {
  document.body.innerHTML = '<label>Seed <input></label><div hidden style="position:absolute"></div>';
  const [field, menu] = [element('input') as HTMLInputElement, element('div')];
  let taken = '';
  field.oninput = () => {
    menu.hidden = false;
    menu.innerHTML = ['Basil', 'Beet']
      .filter((one) => one.startsWith(field.value))
      .map((one) => `<p>${one}</p>`)
      .join('');
  };
  field.onchange = () => (menu.hidden = true);
  menu.onclick = ({ target }) => {
    taken = field.value = (target as Element).textContent ?? '';
    menu.hidden = true;
  };
  expect(await actOn('Seed', (ref) => ({ verb: 'select', ref, options: ['Beet'] }))).toMatchObject({ type: 'done' });
  expect(taken).toBe('Beet');
});

test('a field that refuses each letter has its old text again', async () => {
  document.body.innerHTML = '<label>Digits <input value="12"></label>';
  const field = element('input') as HTMLInputElement;
  field.addEventListener('beforeinput', (event) => {
    if (/\D/.test(event.data ?? '')) event.preventDefault();
  });
  expect(await typeInto('Digits', 'abc')).toMatchObject({ type: 'failed' });
  expect(field.value).toBe('12');
});

test.each([
  ['Volume (litres)', '45 litres', '45'],
  ['Load in %', '30 %', '30'],
])('a number with the unit that the name of the slider has is that number: %s', async (name, text, held) => {
  document.body.innerHTML = `<div role="slider" tabindex="0" aria-label="${name}" aria-valuemin="0" aria-valuemax="60" aria-valuenow="20" style="width:200px;height:20px"></div>`;
  const slider = element('[role=slider]');
  slider.onkeydown = ({ key }) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0;
    slider.setAttribute('aria-valuenow', String(Number(slider.getAttribute('aria-valuenow')) + by));
  };
  expect(await typeInto(name, text)).toMatchObject({ type: 'done' });
  expect(countOf('slider')).toBe(held);
});

test('a number with another unit than the slider has is none of its values', async () => {
  document.body.innerHTML =
    '<div role="slider" tabindex="0" aria-label="Volume (litres)" aria-valuemin="0" aria-valuemax="60" aria-valuenow="20" style="width:200px;height:20px"></div>';
  expect(await typeInto('Volume (litres)', '45 gallons')).toMatchObject({ type: 'failed', reason: 'value-refused' });
});
