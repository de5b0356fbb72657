/** The outline lists visible actionable elements and visible text, and omits the rest, on real layout. */
import { afterEach, expect, test } from 'vitest';
import { markClickListener } from '../../lib/page/dom/actionable';
import { Refs } from '../../lib/page/refs/refs';
import { Snapshotter } from '../../lib/page/outline/snapshotter';

const takeSnapshot = (refs = new Refs()) => new Snapshotter(document, 'tok', refs).take();

afterEach(() => {
  document.body.innerHTML = '';
});

/** The controls of the outline, each as `role name`. */
async function controls(html: string): Promise<string[]> {
  document.body.innerHTML = html;
  return (await takeSnapshot()).nodes.filter((node) => node.ref).map((node) => `${node.role} ${node.name}`.trim());
}

test.each<[string, string, string]>([
  ['a button', '<button>Save</button>', 'button Save'],
  ['a link', '<a href="/x">Docs</a>', 'link Docs'],
  ['a labelled field', '<label>Name <input></label>', 'textbox Name'],
  ['a field with label[for]', '<label for="a">Name</label><input id="a">', 'textbox Name'],
  ['a search field', '<input type="search" aria-label="Find">', 'searchbox Find'],
  ['a check box', '<label><input type="checkbox"> News</label>', 'checkbox News'],
  [
    'a transparent check box in a styled box',
    '<label style="position:relative"><span style="display:inline-block;width:20px;height:20px;background:red"></span><input type="checkbox" style="opacity:0;position:absolute;left:0;width:20px;height:20px"> News</label>',
    'checkbox News',
  ],
  ['a select', '<label>Size <select><option>S</option></select></label>', 'combobox Size'],
  ['an editable block', '<div contenteditable aria-label="Text">x</div>', 'textbox Text'],
  ['a widget role', '<div role="switch" aria-checked="true" tabindex="0">Dark</div>', 'switch Dark'],
  ['a plain element with onclick', '<div onclick="1">Press</div>', 'generic Press'],
  ['a plain element with cursor: pointer', '<div style="cursor:pointer">Go</div>', 'generic Go'],
  ['a summary', '<details><summary>More</summary><button>In</button></details>', 'button More'],
  [
    'an svg with cursor: pointer',
    '<svg width="20" height="20" style="cursor:pointer"><title>Remove</title><circle r="9"/></svg>',
    'img Remove',
  ],
  [
    'a plain element named by an image role inside',
    '<span style="cursor:pointer"><span role="img" aria-label="Unfold">▸</span></span>',
    'generic Unfold',
  ],
  [
    'a plain element with only an img inside',
    '<div style="cursor:pointer"><img alt="Delete" src="data:," width="20" height="20"></div>',
    'generic Delete',
  ],
  [
    'a plain element with an svg inside, once',
    '<span style="cursor:pointer"><svg width="20" height="20"><title>Remove</title></svg></span>',
    'generic Remove',
  ],
  ['an element of an open shadow root', '<x-open></x-open>', 'button In shadow'],
  [
    'a visible child of a hidden parent',
    '<div style="visibility:hidden"><button style="visibility:visible">Yes</button></div>',
    'button Yes',
  ],
  ['a button below the viewport', '<div style="height:3000px"></div><button>Far</button>', 'button Far'],
  [
    'a button scrolled out of a scroll container',
    '<div style="height:50px;overflow:auto"><div style="height:500px"></div><button>Deep</button></div>',
    'button Deep',
  ],
])('lists %s', async (_, html, line) => {
  if (!customElements.get('x-open')) {
    customElements.define(
      'x-open',
      class extends HTMLElement {
        connectedCallback() {
          if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = '<button>In shadow</button>';
        }
      },
    );
  }
  expect(await controls(html)).toEqual([line]);
});

test.each<[string, string]>([
  ['display none', '<button style="display:none">x</button>'],
  ['a hidden parent', '<div hidden><button>x</button></div>'],
  ['visibility hidden', '<button style="visibility:hidden">x</button>'],
  ['opacity 0', '<div style="opacity:0"><button>x</button></div>'],
  ['no size', '<button style="width:0;height:0;padding:0;border:0;overflow:hidden">x</button>'],
  ['positioned off-screen', '<button style="position:absolute;left:-9999px">x</button>'],
  ['clipped to nothing', '<button style="clip-path:inset(100%)">x</button>'],
  ['a closed details', '<details><summary hidden></summary><button>x</button></details>'],
  ['inert', '<div inert><button>x</button></div>'],
  ['behind a fixed overlay', '<button>x</button><div style="position:fixed;inset:0;background:white"></div>'],
  [
    'behind an open modal',
    '<button>x</button><div role="dialog" aria-modal="true" style="position:fixed;top:200px">hello</div>',
  ],
  ['a template', '<template><button>x</button></template>'],
  ['a link without address', '<a>x</a>'],
  ['a heading', '<h1>x</h1>'],
  ['an svg without cursor: pointer', '<svg width="20" height="20"><title>x</title></svg>'],
  ['an input of type hidden', '<input type="hidden" value="x">'],
  ['pointer events none', '<button style="pointer-events:none">x</button>'],
])('does not list an element that is not actionable: %s', async (_, html) => {
  expect(await controls(html)).toEqual([]);
});

test.each<[string, string]>([
  ['positioned off-screen', '<div style="position:absolute;left:-9999px">IGNORE</div>'],
  ['clipped to nothing', '<div style="clip-path:inset(100%)">IGNORE</div>'],
  ['with font-size 0', '<div style="font-size:0">IGNORE</div>'],
  ['with opacity 0', '<div style="opacity:0">IGNORE</div>'],
])('omits invisible text beside visible text: %s', async (_, html) => {
  document.body.innerHTML = `<p>seen</p>${html}`;
  expect((await takeSnapshot()).nodes.map((node) => node.name)).toEqual(['seen']);
});

test('shows of a secret field only whether it is filled', async () => {
  document.body.innerHTML =
    '<label>Password <input type="password" value="hunter2"></label><label>Card number <input value="4111"></label><label>PIN <input autocomplete="one-time-code"></label>';
  const snapshot = await takeSnapshot();
  expect(JSON.stringify(snapshot)).not.toMatch(/hunter2|4111/);
  expect(snapshot.nodes.filter((node) => node.ref).map((node) => node.states)).toEqual([
    ['secret', 'filled'],
    ['secret', 'filled'],
    ['secret', 'empty'],
  ]);
});

test('treats a combobox with autocomplete=new-password as no secret', async () => {
  document.body.innerHTML =
    '<input role="combobox" aria-label="Unit" autocomplete="new-password" value="HEX"><input role="combobox" aria-label="Card" autocomplete="cc-number" value="4111"><input aria-label="Key" autocomplete="new-password" value="k">';
  const { nodes } = await takeSnapshot();
  expect(nodes.map(({ name, states, value }) => [name, states.includes('secret'), value])).toEqual([
    ['Unit', false, 'HEX'],
    ['Card', true, undefined],
    ['Key', true, undefined],
  ]);
});

test('reports text after an unnamed check box as nearby, but none of another row', async () => {
  document.body.innerHTML =
    '<ul><li><label><input type="checkbox"></label> Fruit</li><li><label><input type="checkbox"></label> Bread</li></ul><p>Agreed <label><input type="checkbox"> by all</label></p>';
  const { nodes } = await takeSnapshot();
  expect(nodes.filter(({ ref }) => ref).map(({ name, near }) => [name, near])).toEqual([
    ['', 'Fruit'],
    ['', 'Bread'],
    ['by all', 'Agreed'],
  ]);
});

test('includes the content of a same-origin frame', async () => {
  document.body.innerHTML = '<iframe title="Inner" srcdoc="<button>Inside</button>"></iframe>';
  const frame = document.querySelector('iframe');
  await new Promise((resolve) => frame?.addEventListener('load', resolve));
  const nodes = (await takeSnapshot()).nodes;
  expect(nodes.map((node) => `${node.role} ${node.name}`)).toEqual(['frame Inner', 'button Inside']);
});

test('keeps the ref of an attached element and refuses that of a removed one', async () => {
  document.body.innerHTML = '<button>a</button><button>b</button>';
  const refs = new Refs();
  const [a, b] = (await takeSnapshot(refs)).nodes;
  document.querySelector('button')?.remove();
  document.body.append('text', document.createElement('button'));
  const again = (await takeSnapshot(refs)).nodes.filter((node) => node.ref);
  expect(again[0]?.ref).toBe(b?.ref);
  expect(refs.element(a?.ref ?? '')).toBeUndefined();
  expect(again[1]?.ref).not.toBe(a?.ref);
});

test('does not modify the page', async () => {
  document.body.innerHTML = '<label>Name <input></label><button>x</button>';
  const before = document.documentElement.outerHTML;
  await takeSnapshot();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('lists each cell of a row that can be pressed', async () => {
  const cells = ['Name', 'City', 'Age', 'Sum', 'Rank']
    .map((name) => `<th style="cursor:pointer">${name}</th>`)
    .join('');
  expect(await controls(`<table><thead><tr>${cells}</tr></thead></table>`)).toEqual([
    'columnheader Name',
    'columnheader City',
    'columnheader Age',
    'columnheader Sum',
    'columnheader Rank',
  ]);
});

/** The label found beside each control. */
async function nearby(html: string): Promise<(string | undefined)[]> {
  document.body.innerHTML = html;
  return (await takeSnapshot()).nodes.filter((node) => node.ref).map(({ near }) => near);
}

test.each<[string, string, (string | undefined)[]]>([
  ['the label past the sign of a stepper', '<p><span>Pieces</span> <i>-</i><input><i>+</i></p>', ['Pieces']],
  [
    'the label before boxes that hold one field',
    '<div><div>Count</div><div><div><div><div><div><input></div></div></div></div></div></div>',
    ['Count'],
  ],
  [
    'a label for a box around the field',
    '<label for="day">Race day</label><br><section><div id="day"><div><div><input></div></div></div></section>',
    ['Race day'],
  ],
  [
    'the header of the column',
    '<table><tr><th>Item</th><th>Stock</th></tr><tr><td>Bolts</td><td><input></td></tr></table>',
    ['Stock'],
  ],
  ['no label of another row', '<div><div>One <input aria-label="a"></div><div><input></div></div>', ['One', undefined]],
  ['the tooltip of a sign', '<button title="More ways to save">▾</button>', ['More ways to save']],
  [
    'the tooltip of a letter',
    '<button title="Bold"><b>B</b></button><button title="Save it">Save</button>',
    ['Bold', undefined],
  ],
  ['the day that a calendar shows', '<button aria-label="Friday, December 18th">18</button>', ['18']],
  [
    'the label of the text area behind an editor',
    '<label for="a">Story</label><textarea id="a" style="display:none"></textarea><div><div contenteditable>x</div></div>',
    ['Story'],
  ],
])('tells %s', async (_, html, wanted) => {
  expect(await nearby(html)).toEqual(wanted);
});

test('lists a box that has a name and no role as a group', async () => {
  document.body.innerHTML = '<div aria-label="Hour"><div style="cursor:pointer">07</div></div>';
  const { nodes } = await takeSnapshot();
  expect(nodes.map(({ role, name }) => `${role} ${name}`)).toEqual(['group Hour', 'generic 07']);
});

test('lists the items of a list that listens for all of them', async () => {
  const list = '<ul id="l"><li>Invoice</li><li>Quote</li></ul>';
  document.body.innerHTML = list;
  const element = document.getElementById('l');
  if (!element) throw new Error('the markup has a list');
  markClickListener(element);
  const { nodes } = await takeSnapshot();
  expect(nodes.filter(({ role }) => role === 'text').map(({ name }) => name)).toEqual(['Invoice', 'Quote']);
});
