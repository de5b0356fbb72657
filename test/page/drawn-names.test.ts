/** Names of drawn lists and items that stand in for native ones, in a real Chromium. */
import { afterEach, expect, test } from 'vitest';
import { sessionHere } from './session';

afterEach(() => {
  document.body.innerHTML = '';
});

const HIDDEN = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';

async function nodesOf(html: string) {
  document.body.innerHTML = html;
  const { nodes } = await sessionHere().snapshot();
  return nodes.filter(({ ref }) => ref !== undefined);
}

test('a drawn list that names only what it shows is called by the label of its hidden select', async () => {
  const [drawn] = await nodesOf(`<div><label for="c">Carrier:</label><div><select id="c" style="${HIDDEN}" tabindex="-1"
    aria-hidden="true"><option>Ship</option></select><span><span><span role="combobox" aria-haspopup="true" tabindex="0"
    aria-labelledby="shown"><span id="shown">Ship</span></span></span></span>
    <a href="#edit" title="Edit carrier">✎</a></div></div>`);
  expect(drawn).toMatchObject({ role: 'combobox', name: '', near: 'Carrier:', placeholder: 'Ship' });
});

test('a list that is labelled from outside keeps its name', async () => {
  const [drawn] = await nodesOf(
    '<span id="l">Carrier</span><div role="combobox" tabindex="0" aria-labelledby="l v"><span id="v">Ship</span></div>',
  );
  expect(drawn?.name).toBe('Carrier Ship');
});

test('a box around one field is called by the label that floats in it, which is no option', async () => {
  const [box] =
    await nodesOf(`<div role="combobox" aria-haspopup="listbox" tabindex="-1"><label aria-hidden="true">Bait</label>
    <label for="f">Bait</label><span>Worm</span><input id="f" role="combobox" style="pointer-events:none"></div>`);
  expect(box).toMatchObject({ near: 'Bait', placeholder: 'Worm' });
});

test('a link without text is called by the hidden select it is drawn for', async () => {
  const [link] = await nodesOf(`<div><label for="r">Rank</label><div id="box"><a href="javascript:void(0)" tabindex="-1"
    style="display:block;width:90px;height:20px"><b></b></a></div><select id="r" style="${HIDDEN}"><option>1</option></select></div>`);
  expect(link).toMatchObject({ role: 'link', name: '', near: 'Rank' });
});

test('an item of a list that is pressed is called by its text', async () => {
  const items = await nodesOf(`<div role="list"><div role="listitem" tabindex="-2" style="cursor:pointer">Rinse</div>
    <div role="listitem" style="cursor:pointer" tabindex="-2">Refill</div></div>`);
  expect(items.map(({ name }) => name)).toEqual(['Rinse', 'Refill']);
});

test('a date field with suggestions is no drop-down', async () => {
  const [date, town] = await nodesOf(`<label>Leaves <input type="date" list="d"></label><datalist id="d"></datalist>
    <label>Town <input list="t"></label><datalist id="t"><option>Oslo</option></datalist>`);
  expect([date?.role, town?.role]).toEqual(['textbox', 'combobox']);
});
