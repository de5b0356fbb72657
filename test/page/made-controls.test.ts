/** Tests of controls as makers write them by hand, in a real Chromium: handler properties, calendars, toggles, ElementInternals. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Action, ActResult } from '../../lib/page/words/action';
import { observeListeners } from '../../lib/page/world/listeners';
import { sessionHere } from './session';

beforeAll(() => observeListeners(window));

afterEach(() => {
  document.body.innerHTML = '';
});

let acts = 0;

const refs = async () => (await sessionHere().snapshot()).nodes;

async function actOn(name: string, action: (ref: string) => Action): Promise<ActResult> {
  const session = sessionHere();
  const { nodes } = await session.snapshot();
  const node = nodes.find((one) => one.ref !== undefined && (one.name === name || one.near === name));
  if (!node?.ref) throw new Error(`no ${name} among ${nodes.map((one) => `${one.role} ${one.name}`).join(', ')}`);
  return session.act(`m${acts++}`, 'tok_doc', action(node.ref));
}

test('an element whose handler is set as a property is listed', async () => {
  document.body.innerHTML = '<p><span id="s">Berth 7</span></p>';
  const span = document.getElementById('s');
  if (span) span.onclick = () => undefined;
  const node = (await refs()).find(({ name }) => name === 'Berth 7');
  expect(node?.ref).toBeDefined();
});

test('the cells of a table with the pointer as a whole are targets, its weeks are none', async () => {
  document.body.innerHTML = `<table style="cursor:pointer">${[0, 7]
    .map((week) => `<tr>${[1, 2, 3, 4, 5, 6, 7].map((day) => `<td>${week + day}</td>`).join('')}</tr>`)
    .join('')}</table>`;
  const names = (await refs()).flatMap(({ ref, name }) => (ref === undefined ? [] : name));
  expect(names).toEqual(Array.from({ length: 14 }, (_, i) => String(i + 1)));
});

test('a clickable row of a table stays one target', async () => {
  document.body.innerHTML =
    '<table><tr style="cursor:pointer"><td>Ann</td><td>Kiel</td></tr><tr style="cursor:pointer"><td>Bo</td><td>Emden</td></tr></table>';
  const rows = (await refs()).filter(({ ref }) => ref !== undefined);
  expect(rows.map(({ role }) => role)).toEqual(['row', 'row']);
});

/** A read-only field that opens a calendar of one month; days of the months beside it stand around. */
function addCalendar(format: (iso: string) => string): HTMLInputElement {
  document.body.innerHTML =
    '<label>Visit <input readonly></label><div id="cal" style="position:absolute" hidden></div>';
  const [field, calendar] = [document.querySelector('input'), document.getElementById('cal')];
  if (!field || !calendar) throw new Error('the markup has both');
  let month = new Date(Date.UTC(2026, 10, 1));
  const draw = () => {
    const title = month.toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const length = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
    const days = [29, 30, ...Array.from({ length }, (_, i) => i + 1), 1, 2];
    calendar.innerHTML = `<a class="cal-prev">‹</a><b>${title}</b><a class="cal-next"></a><br>${days
      .map((day) => `<span style="display:inline-block;width:30px;height:20px">${day}</span>`)
      .join('')}`;
  };
  draw();
  calendar.addEventListener('click', ({ target }) => {
    const pressed = target as Element;
    if (pressed.localName === 'a') {
      month = new Date(
        Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + (pressed.className === 'cal-next' ? 1 : -1), 1),
      );
      draw();
    }
    if (pressed.localName !== 'span') return;
    const spans = [...calendar.querySelectorAll('span')];
    const at = spans.indexOf(pressed as HTMLSpanElement) - 2;
    field.value = format(
      new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth(), at + 1)).toISOString().slice(0, 10),
    );
    calendar.hidden = true;
  });
  field.addEventListener('click', () => {
    calendar.hidden = false;
  });
  for (const arrow of calendar.querySelectorAll('a'))
    arrow.setAttribute('style', 'display:inline-block;width:20px;height:20px');
  const style = document.createElement('style');
  style.textContent = '#cal a{display:inline-block;width:20px;height:20px}';
  document.body.append(style);
  return field;
}

test.each([
  ['30 January 2027', '2027-01-30'],
  ['2 October 2026', '2026-10-02'],
])('a field that only its calendar fills takes %s', async (text, iso) => {
  const field = addCalendar((day) => day);
  const result = await actOn('Visit', (ref) => ({ verb: 'type', ref, text }));
  expect(result.type).toBe('done');
  expect(field.value).toBe(iso);
});

test('a calendar that puts another day into its field is not reported as done', async () => {
  addCalendar(() => '2026-12-24');
  const result = await actOn('Visit', (ref) => ({ verb: 'type', ref, text: '3 December 2026' }));
  expect(result).toMatchObject({ type: 'failed', reason: 'value-not-kept' });
});

test('a calendar whose month cannot be read leaves its field read-only', async () => {
  addCalendar((day) => day);
  const title = document.querySelector('#cal b');
  if (title) title.textContent = '霜月';
  const result = await actOn('Visit', (ref) => ({ verb: 'type', ref, text: '30 January 2027' }));
  expect(result).toMatchObject({ type: 'failed', reason: 'read-only' });
});

test('a read-only field without a calendar stays read-only', async () => {
  document.body.innerHTML = '<label>Total <input readonly value="12"></label>';
  const result = await actOn('Total', (ref) => ({ verb: 'type', ref, text: '3 December 2026' }));
  expect(result).toMatchObject({ type: 'failed', reason: 'read-only' });
});

test('a toggle button is switched on once, and not off by a second order', async () => {
  document.body.innerHTML = '<button type="button" aria-pressed="false">Ramp</button>';
  const button = document.querySelector('button');
  button?.addEventListener('click', () =>
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true')),
  );
  for (let order = 0; order < 2; order++) {
    const result = await actOn('Ramp', (ref) => ({ verb: 'check', ref, checked: true }));
    expect(result).toMatchObject({ type: 'done', saw: 'checked' });
    expect(button?.getAttribute('aria-pressed')).toBe('true');
  }
});

test('role, name and state from ElementInternals are those of the outline, and a switch made so is switched', async () => {
  customElements.define(
    'harbour-light',
    class extends HTMLElement {
      private readonly internals = this.attachInternals();
      connectedCallback() {
        this.internals.role = 'switch';
        this.internals.ariaLabel = 'Harbour light';
        this.internals.ariaChecked = 'false';
        this.style.cssText = 'display:inline-block;width:40px;height:20px';
        this.addEventListener('click', () => {
          this.internals.ariaChecked = 'true';
        });
      }
    },
  );
  document.body.innerHTML = '<harbour-light></harbour-light>';
  const seen = () => refs().then((nodes) => nodes.find(({ name }) => name === 'Harbour light'));
  expect(await seen()).toMatchObject({ role: 'switch', states: ['unchecked'] });
  const result = await actOn('Harbour light', (ref) => ({ verb: 'check', ref, checked: true }));
  expect(result).toMatchObject({ type: 'done', saw: 'checked' });
  expect(await seen()).toMatchObject({ states: ['checked'] });
});

test('an option is named without the count or the price behind it, if only one begins so', async () => {
  document.body.innerHTML =
    '<label>Rate <select><option>All</option><option>Gold – 20 € a month</option><option>Green (3)</option><option>Green, old (1)</option></select></label>';
  const choose = (option: string) => actOn('Rate', (ref) => ({ verb: 'select', ref, options: [option] }));
  expect(await choose('gold')).toMatchObject({ type: 'done' });
  expect(document.querySelector('select')?.selectedIndex).toBe(1);
  expect(await choose('Green')).toMatchObject({ type: 'failed', reason: 'no-such-option' });
  expect(document.querySelector('select')?.selectedIndex).toBe(1);
});

test('the field of a drawn list that stands outside the box that clips its place is listed', async () => {
  document.body.innerHTML = `<label for="f">Pier</label><div style="position:relative;height:30px;width:200px">
    <div style="overflow:hidden;height:0"><div style="position:absolute;top:0"><input id="f" role="combobox"></div></div></div>`;
  expect((await refs()).find(({ name }) => name === 'Pier')).toMatchObject({ role: 'combobox' });
});

test('the label of a hidden field with nothing in its place is a text', async () => {
  document.body.innerHTML =
    '<label for="h">Dock</label><div style="position:absolute;clip:rect(0 0 0 0);width:1px;height:1px;overflow:hidden"><input id="h"></div>';
  expect((await refs()).find(({ name }) => name === 'Dock')).toMatchObject({ role: 'text' });
});

/** A component whose button is drawn in its shadow tree around the text that it is given; a cover may lie over it. */
function addSlottedButton(label: string, cover = ''): void {
  document.body.innerHTML = `<div style="position:relative;width:48px;height:48px"><pill-button>${label}</pill-button>${cover}</div>`;
  const host = document.querySelector('pill-button');
  const root = host?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no host');
  root.innerHTML =
    '<style>button{width:48px;height:48px;border:0;border-radius:50%;padding:0;font:24px serif}</style><button aria-label="Add a parcel"><span><slot></slot></span></button>';
  root.querySelector('button')?.addEventListener('click', () => document.body.setAttribute('data-added', 'yes'));
}

test('a round button around the text that its component is given is listed and pressed', async () => {
  addSlottedButton('\u002b');
  expect((await actOn('Add a parcel', (ref) => ({ verb: 'click', ref }))).type).toBe('done');
  expect(document.body.dataset.added).toBe('yes');
  document.body.removeAttribute('data-added');
});

test('the same under a sheet of the page is none', async () => {
  addSlottedButton('\u002b', '<div style="position:absolute;inset:0;background:white">Sheet</div>');
  expect((await refs()).filter(({ ref }) => ref !== undefined)).toEqual([]);
});
