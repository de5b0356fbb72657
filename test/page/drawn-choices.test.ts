/** Choices that a page shows before it takes them: a list that filters by what is typed, a calendar a server opens late, a menu that closes at the press. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Action, ActResult } from '../../lib/page/words/action';
import { observeListeners } from '../../lib/page/world/listeners';
import { sessionHere } from './session';

beforeAll(() => observeListeners(window));

afterEach(() => {
  document.body.innerHTML = '';
});

let acts = 0;

async function actOn(name: string, action: (ref: string) => Action, session = sessionHere()): Promise<ActResult> {
  const { nodes } = await session.snapshot();
  const node = nodes.findLast((one) => one.ref !== undefined && one.name === name);
  if (!node?.ref) throw new Error(`no ${name} among ${nodes.map((one) => `${one.role} ${one.name}`).join(', ')}`);
  return session.act(`d${acts++}`, 'tok_doc', action(node.ref));
}

const part = <T extends Element = HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

test('an option that was typed is pressed before the next act, as a press elsewhere would make the page forget it', async () => {
  document.body.innerHTML =
    '<div role="combobox"><input aria-label="Slope" value="Blue"></div><div id="list" role="listbox" style="position:absolute;top:60px" hidden></div><button style="margin-left:300px">Book</button>';
  const [field, list] = [part<HTMLInputElement>('input'), part('#list')];
  let taken = 'Blue';
  const close = () => {
    list.hidden = true;
    field.value = taken;
  };
  const draw = () => {
    list.hidden = false;
    list.innerHTML = ['Blue', 'Red', 'Black']
      .filter((one) => one.toLowerCase().includes(field.value.toLowerCase()))
      .map((one) => `<div role="option">${one}</div>`)
      .join('');
    for (const option of list.children)
      option.addEventListener('pointerdown', () => {
        taken = option.textContent ?? '';
        close();
      });
  };
  field.addEventListener('focusin', () => {
    field.value = '';
    draw();
  });
  let booked = '';
  addEventListener('pointerdown', ({ target }) => !list.contains(target as Node) && close(), true);
  part('button').addEventListener('click', () => {
    booked = taken;
  });
  field.addEventListener('input', draw);
  const session = sessionHere();
  expect((await actOn('Slope', (ref) => ({ verb: 'type', ref, text: 'Red' }), session)).type).toBe('done');
  expect((await actOn('Book', (ref) => ({ verb: 'click', ref }), session)).type).toBe('done');
  expect(booked).toBe('Red');
});

test('a date goes by the calendar that opens once the page has heard of the focus', async () => {
  document.body.innerHTML = '<label>First day <input value="01/04/2027"></label>';
  const field = part<HTMLInputElement>('input');
  let taken = '';
  field.addEventListener('focus', () =>
    setTimeout(() => {
      const days = Array.from(
        { length: 31 },
        (_, i) => `<span style="display:inline-block;width:30px">${i + 1}</span>`,
      );
      document.body.insertAdjacentHTML(
        'beforeend',
        `<div id="cal" style="position:absolute;top:60px;width:220px"><b>January 2027</b><br>${days.join('')}</div>`,
      );
      for (const day of part('#cal').querySelectorAll('span'))
        day.addEventListener('click', () => {
          taken = day.textContent ?? '';
          field.value = `01/${taken.padStart(2, '0')}/2027`;
          part('#cal').remove();
        });
    }, 150),
  );
  // The page reads a date in its own format only, at Enter.
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' && !/^\d\d\/\d\d\/\d{4}$/.test(field.value)) field.value = '01/04/2027';
  });
  const result = await actOn('First day', (ref) => ({ verb: 'type', ref, text: '2027-01-14' }));
  expect(result.type).toBe('done');
  expect(taken).toBe('14');
});

test('a menu that closes at the press is read again for its ticks', async () => {
  document.body.innerHTML = '<button aria-haspopup="true" aria-expanded="false">Labels</button><div id="menu"></div>';
  const [button, menu] = [part('button'), part('#menu')];
  const chosen = new Set(['pest']);
  const open = (isOpen: boolean) => {
    button.setAttribute('aria-expanded', String(isOpen));
    menu.innerHTML = isOpen
      ? ['pest', 'water']
          .map((one) => `<div role="menuitemcheckbox" aria-checked="${chosen.has(one)}">${one}</div>`)
          .join('')
      : '';
    for (const item of menu.children)
      item.addEventListener('click', () => {
        chosen.add(item.textContent ?? '');
        open(false);
      });
  };
  button.addEventListener('click', () => open(menu.childElementCount === 0));
  button.addEventListener('keydown', ({ key }) => key === 'Escape' && open(false));
  const result = await actOn('Labels', (ref) => ({ verb: 'select', ref, options: ['water'] }));
  expect(result.type).toBe('done');
  expect([...chosen]).toEqual(['pest', 'water']);
});

test('a label before a box of a field and its calendar is that of the field, and a comment is no text', async () => {
  const days = '<select><option>June</option></select><select><option>2027</option></select>';
  document.body.innerHTML = `<div><label>Due</label><div><div><div><div><input></div></div><div>${days}</div></div></div></div>
    <p>Tags</p><div><span><button>x</button><!--v-if--></span><input placeholder="add"></div>`;
  const nodes = (await sessionHere().snapshot()).nodes.filter(({ role }) => role === 'textbox');
  expect(nodes.map(({ near }) => near)).toEqual(['Due', 'Tags']);
});
