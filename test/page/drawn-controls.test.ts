/** Tests of controls drawn by libraries, in a real Chromium: hidden lists behind drawn ones, dates in parts, hosts, dismissal. */
import { afterEach, expect, test, vi } from 'vitest';
import { dateGroupValue, datePartsOf } from '../../lib/page/dom/date-parts';
import { replacedControlOf } from '../../lib/page/dom/replaced-control';
import type { Action } from '../../lib/page/words/action';
import { sessionHere } from './session';

afterEach(() => {
  document.body.innerHTML = '';
});

let acts = 0;

async function actOn(name: string, action: (ref: string) => Action) {
  const session = sessionHere();
  const { nodes } = await session.snapshot();
  const node = nodes.find((one) => one.ref !== undefined && (one.name === name || one.near === name));
  if (!node?.ref) throw new Error(`no ${name} among ${nodes.map((one) => `${one.role} ${one.name}`).join(', ')}`);
  return session.act(`t${acts++}`, 'tok_doc', action(node.ref));
}

test('a drawn list is called by the label of its hidden select, and is chosen in', async () => {
  document.body.innerHTML = `<label for="s">Harbour</label>
    <select id="s" style="display:none"><option>Kiel</option><option>Emden</option></select>
    <div class="box"><span class="shown" style="cursor:pointer;display:block">Kiel</span><ul hidden>
    <li style="cursor:pointer">Kiel</li><li style="cursor:pointer">Emden</li></ul></div>`;
  const [select, shown, list] = [
    document.querySelector('select'),
    document.querySelector('.shown'),
    document.querySelector('ul'),
  ];
  if (!select || !shown || !list) throw new Error('the markup has all three');
  shown.addEventListener('click', () => {
    list.hidden = !list.hidden;
  });
  list.addEventListener('click', ({ target }) => {
    select.value = (target as Element).textContent ?? '';
    shown.textContent = select.value;
    list.hidden = true;
  });
  expect(replacedControlOf(shown)).toBe(select);
  const result = await actOn('Harbour', (ref) => ({ verb: 'select', ref, options: ['Emden'] }));
  expect(result.type).toBe('done');
  expect(select.value).toBe('Emden');
});

/** A part as libraries make them: it cancels beforeinput and keeps its number itself. */
function addPart(group: Element, label: string, max: number): void {
  const part = document.createElement('span');
  part.setAttribute('role', 'spinbutton');
  part.setAttribute('aria-label', label);
  part.setAttribute('aria-valuemin', '1');
  part.setAttribute('aria-valuemax', String(max));
  part.contentEditable = 'true';
  part.textContent = '--';
  let typed = '';
  part.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    typed = Number(typed + event.data) > max ? String(event.data) : typed + String(event.data);
    part.setAttribute('aria-valuenow', String(Number(typed)));
    part.textContent = typed;
  });
  group.append(part, '.');
}

test('a part that passes the focus on is told that it was left, while the window is not in front', async () => {
  document.body.innerHTML = '<div role="group" aria-label="Abreise"></div>';
  const group = document.querySelector('[role="group"]');
  if (!group) throw new Error('the markup has a group');
  addPart(group, 'Tag', 31);
  addPart(group, 'Monat', 12);
  const [day, month] = [...group.querySelectorAll<HTMLElement>('[role="spinbutton"]')];
  if (!day || !month) throw new Error('the group has two parts');
  const seen: string[] = [];
  for (const part of [day, month])
    for (const type of ['focus', 'blur'])
      part.addEventListener(type, ({ isTrusted }) => {
        if (!isTrusted) seen.push(`${type} ${part.getAttribute('aria-label')}`);
      });
  day.addEventListener('beforeinput', () => day.textContent === '24' && month.focus());
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  await actOn('Abreise', (ref) => ({ verb: 'type', ref, text: '2027-12-24' }));
  expect(seen.filter((one) => one.endsWith('Tag'))).toEqual(['focus Tag', 'blur Tag']);
  vi.restoreAllMocks();
});

test('a date in parts is one field, filled part by part in the order of the page', async () => {
  document.body.innerHTML = '<div role="group" aria-label="Anreise"></div>';
  const group = document.querySelector('[role="group"]');
  if (!group) throw new Error('the markup has a group');
  addPart(group, 'Tag', 31);
  addPart(group, 'Monat', 12);
  addPart(group, 'Jahr', 9999);
  expect(datePartsOf(group)?.map(({ kind }) => kind)).toEqual(['day', 'month', 'year']);
  expect(dateGroupValue(group)).toBe('');
  const result = await actOn('Anreise', (ref) => ({ verb: 'type', ref, text: '5 March 2027' }));
  expect(result).toMatchObject({ type: 'done', saw: '2027-03-05' });
  expect(dateGroupValue(group)).toBe('2027-03-05');
  const refused = await actOn('Anreise', (ref) => ({ verb: 'type', ref, text: 'soon' }));
  expect(refused).toMatchObject({ type: 'failed', reason: 'value-refused' });
});

test('a time in parts is chosen as well as typed, and the group is left', async () => {
  document.body.innerHTML = '<div role="group" aria-label="Abfahrt"></div>';
  const group = document.querySelector('[role="group"]');
  if (!group) throw new Error('the markup has a group');
  addPart(group, 'Stunde', 23);
  addPart(group, 'Minute', 59);
  let left = 0;
  group.addEventListener('focusout', (event) => {
    const { relatedTarget } = event as FocusEvent;
    if (!(relatedTarget instanceof Element && group.contains(relatedTarget))) left += 1;
  });
  const result = await actOn('Abfahrt', (ref) => ({ verb: 'select', ref, options: ['10:30'] }));
  expect(result).toMatchObject({ type: 'done', saw: '10:30' });
  expect(dateGroupValue(group)).toBe('10:30');
  expect(left).toBeGreaterThan(0);
});

test('an hour and a minute are a time; a group of other numbers is none', () => {
  document.body.innerHTML = '<div role="group" aria-label="a"></div><div role="group" aria-label="b"></div>';
  const [time, other] = document.querySelectorAll('[role="group"]');
  if (!time || !other) throw new Error('the markup has two groups');
  addPart(time, 'Stunde', 23);
  addPart(time, 'Minute', 59);
  addPart(other, 'Rooms', 9);
  addPart(other, 'Beds', 20);
  expect(datePartsOf(time)?.map(({ kind }) => kind)).toEqual(['hour', 'minute']);
  expect(datePartsOf(other)).toBeUndefined();
});

test('a press beside closes a dialog closed by any press, and keeps a popover opened from another one', async () => {
  document.body.innerHTML = `<dialog id="d" closedby="any"><p>Hint</p></dialog><button id="out">Outside</button>
    <div popover id="p" style="inset:auto;top:0;left:0"><button popovertarget="q">More</button></div>
    <div popover id="q" style="inset:auto;top:80px;left:0"><button id="in">Inside</button></div>`;
  document.querySelector<HTMLDialogElement>('#d')?.show();
  document.querySelector<HTMLElement>('#p')?.showPopover();
  document.querySelector<HTMLElement>('#q')?.showPopover();
  await actOn('Inside', (ref) => ({ verb: 'click', ref }));
  expect(document.querySelectorAll(':popover-open').length).toBeGreaterThan(0);
  await actOn('Outside', (ref) => ({ verb: 'click', ref }));
  expect(document.querySelectorAll(':popover-open').length).toBe(0);
  expect(document.querySelector<HTMLDialogElement>('#d')?.open).toBe(false);
});

test('a host without a role is not listed beside its own control', async () => {
  class DrawnBox extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<button type="button">Weigh</button>';
      this.tabIndex = 0;
    }
  }
  customElements.define('drawn-box', DrawnBox);
  document.body.innerHTML = '<drawn-box>Weigh</drawn-box>';
  const { nodes } = await sessionHere().snapshot();
  expect(nodes.filter(({ ref }) => ref !== undefined).map(({ role }) => role)).toEqual(['button']);
});

test('a mask that follows the caret is written letter by letter', async () => {
  document.body.innerHTML = '<label>Fee <input></label>';
  const input = document.querySelector('input');
  if (!input) throw new Error('the markup has an input');
  // Takes one letter at a time, as a counter of a till does.
  let cents = 0;
  input.addEventListener('input', (event) => {
    const { data, inputType } = event as InputEvent;
    if (inputType === 'deleteContentBackward') cents = 0;
    else if (data?.length === 1) cents = /\d/.test(data) ? cents * 10 + Number(data) : cents;
    input.value = (cents / 100).toFixed(2);
  });
  const result = await actOn('Fee', (ref) => ({ verb: 'type', ref, text: '12.50' }));
  expect(result.type).toBe('done');
  expect(input.value).toBe('12.50');
});

test('a date is left with the key that leaves a field: some pages take it over only then', async () => {
  document.body.innerHTML =
    '<label>Arrival <input class="d" value="2026-01-01"></label> <label>Motto <input class="m"></label>';
  const keys: string[] = [];
  const [date, motto] = [document.querySelector('.d'), document.querySelector('.m')];
  for (const field of [date, motto])
    field?.addEventListener('keydown', (event) => keys.push(`${field.className} ${(event as KeyboardEvent).key}`));
  expect((await actOn('Arrival', (ref) => ({ verb: 'type', ref, text: '2026-12-03' }))).type).toBe('done');
  expect((await actOn('Motto', (ref) => ({ verb: 'type', ref, text: 'early bird' }))).type).toBe('done');
  expect(keys.filter((key) => key.endsWith('Tab'))).toEqual(['d Tab']);
});

/** A list drawn as a tree whose entries open by a sign. @param state whether closed entries say so */
function addTree(state: string): { chosen: () => string } {
  document.body.innerHTML = `<div id="c" role="combobox" aria-label="Kind" aria-expanded="false" tabindex="0">Choose</div>
    <ul id="t" role="tree" hidden>${['Fruit', 'Nuts']
      .map(
        (
          group,
          i,
        ) => `<li role="treeitem" ${state}><button class="toggle" style="width:12px;height:12px"></button><span>${group}</span>
      <ul role="group" hidden>${(i === 0 ? ['Apple', 'Pear'] : ['Walnut']).map((name) => `<li role="treeitem"><span>${name}</span></li>`).join('')}</ul></li>`,
      )
      .join('')}</ul>`;
  const [box, tree] = [document.getElementById('c'), document.getElementById('t')];
  if (!box || !tree) throw new Error('the markup has both');
  const show = (isOpen: boolean) => {
    tree.hidden = !isOpen;
    box.setAttribute('aria-expanded', String(isOpen));
  };
  box.onclick = () => show(true);
  tree.onclick = ({ target }) => {
    const entry = (target as Element).closest('li');
    const group = entry?.querySelector('ul');
    if ((target as Element).localName === 'button' && group) {
      group.hidden = false;
      entry?.setAttribute('aria-expanded', 'true');
    } else if (entry) {
      box.textContent = entry.querySelector('span')?.textContent ?? '';
      show(false);
    }
  };
  return { chosen: () => box.textContent ?? '' };
}

test.each(['', 'aria-expanded="false"'])(
  'an option in a closed entry of a tree is found and chosen (%s)',
  async (state) => {
    const tree = addTree(state);
    const done = await actOn('Kind', (ref) => ({ verb: 'select', ref, options: ['Walnut'] }));
    expect([done.type, tree.chosen()]).toEqual(['done', 'Walnut']);
    const path = addTree(state);
    await actOn('Kind', (ref) => ({ verb: 'select', ref, options: ['Fruit > Pear'] }));
    expect(path.chosen()).toBe('Pear');
    const missing = addTree(state);
    const failed = await actOn('Kind', (ref) => ({ verb: 'select', ref, options: ['Plum'] }));
    expect([failed, missing.chosen()]).toMatchObject([{ type: 'failed', reason: 'no-such-option' }, 'Choose']);
  },
);

test.each(['<button aria-label="Delete fruit" class="icon"></button>', '<button class="icon"></button>'])(
  'a search for an option presses no button of an act on an entry (%s)',
  async (button) => {
    const tree = addTree('aria-expanded="false"');
    const pressed: string[] = [];
    for (const entry of document.querySelectorAll('#t > li')) {
      entry.querySelector('button')?.remove();
      entry.querySelector('span')?.insertAdjacentHTML('afterend', button);
      entry.querySelector('button')?.addEventListener('click', () => pressed.push('act'));
    }
    const failed = await actOn('Kind', (ref) => ({ verb: 'select', ref, options: ['Plum'] }));
    expect([failed.type, pressed, tree.chosen()]).toEqual(['failed', [], 'Choose']);
  },
);

test('a time of day is the option that writes it without a space, and no other one', async () => {
  for (const [asked, wanted] of [
    ['9:30 am', '9:30am'],
    ['1:30 am', '1:30am'],
  ] as const) {
    document.body.innerHTML = `<input id="c" role="combobox" aria-label="Start" aria-expanded="false"><ul id="l" role="listbox" hidden>${['9:30am', '11:30am', '1:30am'].map((one) => `<li role="option">${one}</li>`).join('')}</ul>`;
    const [field, list] = [document.querySelector('input'), document.getElementById('l')];
    if (!field || !list) throw new Error('the markup has both');
    field.onclick = () => (list.hidden = false);
    list.onclick = ({ target }) => {
      field.value = (target as Element).textContent ?? '';
      list.hidden = true;
    };
    const done = await actOn('Start', (ref) => ({ verb: 'select', ref, options: [asked] }));
    expect([done.type, field.value]).toEqual(['done', wanted]);
  }
});

test('an option that is selected already is not chosen again, as pages save on each change', async () => {
  document.body.innerHTML = `<label for="p">Pace</label><select id="p"><option>slow</option><option>brisk</option></select>
    <label for="q">Colour</label><select id="q"><option>red</option><option>blue</option></select>`;
  const [pace, colour] = document.querySelectorAll('select');
  if (!pace || !colour) throw new Error('the markup has both');
  pace.value = 'brisk';
  const changed: string[] = [];
  document.body.addEventListener('change', ({ target }) => changed.push((target as Element).id));
  const choose = (name: string, option: string) => actOn(name, (ref) => ({ verb: 'select', ref, options: [option] }));
  expect((await choose('Pace', 'brisk')).type).toBe('done');
  expect(changed).toEqual([]);
  // The first option may only be shown because the page has no value yet.
  expect((await choose('Colour', 'red')).type).toBe('done');
  expect(changed).toEqual(['q']);
});

/** A drawn list over a native one, whose option is written by the page as it keeps it. */
async function chooseOver(write: (select: HTMLSelectElement) => void): Promise<string> {
  document.body.innerHTML = `<label for="s">Station</label>
    <select id="s" style="display:none"></select>
    <div class="box"><span class="shown" role="combobox" aria-haspopup="listbox" aria-expanded="false" tabindex="0"
    style="cursor:pointer;display:block">Mill Road</span><ul role="listbox" hidden>
    <li role="option">Hill</li><li role="option">Mill Road</li></ul></div>`;
  const select = document.querySelector('select');
  const shown = document.querySelector<HTMLElement>('.shown');
  const list = document.querySelector('ul');
  if (!select || !shown || !list) throw new Error('the markup has all three');
  shown.addEventListener('click', () => {
    list.hidden = !list.hidden;
  });
  list.addEventListener('click', ({ target }) => {
    shown.textContent = (target as Element).textContent;
    write(select);
    list.hidden = true;
  });
  return (await actOn('Station', (ref) => ({ verb: 'select', ref, options: ['Hill'] }))).type;
}

test.each(['<span>Hill</span>', ''])('a hidden select may keep “Hill” as “%s”', async (kept) => {
  expect(await chooseOver((select) => select.replaceChildren(new Option(kept, '2', true, true)))).toBe('done');
});

test('a hidden select with another choice tells that the list did not keep “Hill”', async () => {
  expect(await chooseOver((select) => select.replaceChildren(new Option('Mill Road', '3', true, true)))).toBe('failed');
});

test('a see-through field of a list is seen beside one that only checks its value', async () => {
  document.body.innerHTML = '<div id="host"></div>';
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('the markup has a host');
  root.innerHTML = `<div style="position:relative;width:300px;height:40px;cursor:pointer">
    <input role="combobox" aria-haspopup="listbox" aria-label="Furniture" readonly style="position:absolute;inset:0;opacity:0;z-index:-1">
    <div style="height:0"></div>
    <input aria-hidden="true" tabindex="-1" style="position:absolute;inset:0;opacity:0;z-index:-1"></div>`;
  const { nodes } = await sessionHere().snapshot();
  expect(nodes.filter(({ ref }) => ref !== undefined).map(({ role, name }) => `${role} ${name}`)).toEqual([
    'combobox Furniture',
  ]);
});
