/** What the outline shows and what it leaves out, on real layout. */
import { afterEach, expect, test } from 'vitest';
import { Refs } from '../../lib/page/refs/refs';
import { Snapshotter } from '../../lib/page/outline/snapshotter';

const look = (refs = new Refs()) => new Snapshotter(document, 'tok', refs).take();

afterEach(() => {
  document.body.innerHTML = '';
});

/** The outline's lines as `role name` of what can be acted on. */
async function controls(html: string): Promise<string[]> {
  document.body.innerHTML = html;
  return (await look()).nodes.filter((node) => node.ref).map((node) => `${node.role} ${node.name}`.trim());
}

test.each<[string, string, string]>([
  ['a button', '<button>Save</button>', 'button Save'],
  ['a link', '<a href="/x">Docs</a>', 'link Docs'],
  ['a labelled field', '<label>Name <input></label>', 'textbox Name'],
  ['a field labelled from afar', '<label for="a">Name</label><input id="a">', 'textbox Name'],
  ['a search field', '<input type="search" aria-label="Find">', 'searchbox Find'],
  ['a check box', '<label><input type="checkbox"> News</label>', 'checkbox News'],
  [
    'a transparent check box in a drawn box',
    '<label style="position:relative"><span style="display:inline-block;width:20px;height:20px;background:red"></span><input type="checkbox" style="opacity:0;position:absolute;left:0;width:20px;height:20px"> News</label>',
    'checkbox News',
  ],
  ['a select', '<label>Size <select><option>S</option></select></label>', 'combobox Size'],
  ['an editable block', '<div contenteditable aria-label="Text">x</div>', 'textbox Text'],
  ['a widget role', '<div role="switch" aria-checked="true" tabindex="0">Dark</div>', 'switch Dark'],
  ['a plain element with a handler', '<div onclick="1">Press</div>', 'generic Press'],
  ['a plain element with a pointer', '<div style="cursor:pointer">Go</div>', 'generic Go'],
  ['a summary', '<details><summary>More</summary><button>In</button></details>', 'button More'],
  [
    'a picture drawn in the page that takes a press',
    '<svg width="20" height="20" style="cursor:pointer"><title>Remove</title><circle r="9"/></svg>',
    'img Remove',
  ],
  [
    'a plain element that says what it is by its picture',
    '<span style="cursor:pointer"><span role="img" aria-label="Unfold">▸</span></span>',
    'generic Unfold',
  ],
  [
    'a plain element with nothing but a picture',
    '<div style="cursor:pointer"><img alt="Delete" src="data:," width="20" height="20"></div>',
    'generic Delete',
  ],
  [
    'a plain button with a picture in it, once',
    '<span style="cursor:pointer"><svg width="20" height="20"><title>Remove</title></svg></span>',
    'generic Remove',
  ],
  ['an element of an open shadow root', '<x-open></x-open>', 'button In shadow'],
  [
    'a visible child of a hidden parent',
    '<div style="visibility:hidden"><button style="visibility:visible">Yes</button></div>',
    'button Yes',
  ],
  ['what lies below the fold', '<div style="height:3000px"></div><button>Far</button>', 'button Far'],
  [
    'what scrolls inside a box',
    '<div style="height:50px;overflow:auto"><div style="height:500px"></div><button>Deep</button></div>',
    'button Deep',
  ],
])('%s is listed', async (_, html, line) => {
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
  ['pushed off to the left', '<button style="position:absolute;left:-9999px">x</button>'],
  ['clipped to nothing', '<button style="clip-path:inset(100%)">x</button>'],
  ['a closed details', '<details><summary hidden></summary><button>x</button></details>'],
  ['inert', '<div inert><button>x</button></div>'],
  ['under a layer', '<button>x</button><div style="position:fixed;inset:0;background:white"></div>'],
  [
    'behind an open modal',
    '<button>x</button><div role="dialog" aria-modal="true" style="position:fixed;top:200px">hello</div>',
  ],
  ['a template', '<template><button>x</button></template>'],
  ['a link without address', '<a>x</a>'],
  ['a heading', '<h1>x</h1>'],
  ['a picture drawn in the page', '<svg width="20" height="20"><title>x</title></svg>'],
  ['an input of type hidden', '<input type="hidden" value="x">'],
  ['pointer events none', '<button style="pointer-events:none">x</button>'],
])('what cannot be acted on is not listed: %s', async (_, html) => {
  expect(await controls(html)).toEqual([]);
});

test.each<[string, string]>([
  ['pushed off to the left', '<div style="position:absolute;left:-9999px">IGNORE</div>'],
  ['clipped to nothing', '<div style="clip-path:inset(100%)">IGNORE</div>'],
  ['without a size of its letters', '<div style="font-size:0">IGNORE</div>'],
  ['without opacity', '<div style="opacity:0">IGNORE</div>'],
])('text that nobody sees is not told, also beside text that is: %s', async (_, html) => {
  document.body.innerHTML = `<p>seen</p>${html}`;
  expect((await look()).nodes.map((node) => node.name)).toEqual(['seen']);
});

test('secret fields show only whether they are filled', async () => {
  document.body.innerHTML =
    '<label>Password <input type="password" value="hunter2"></label><label>Card number <input value="4111"></label><label>PIN <input autocomplete="one-time-code"></label>';
  const snapshot = await look();
  expect(JSON.stringify(snapshot)).not.toMatch(/hunter2|4111/);
  expect(snapshot.nodes.filter((node) => node.ref).map((node) => node.states)).toEqual([
    ['secret', 'filled'],
    ['secret', 'filled'],
    ['secret', 'empty'],
  ]);
});

test('a list to choose from that only keeps the browser from filling it in is no secret', async () => {
  document.body.innerHTML =
    '<input role="combobox" aria-label="Unit" autocomplete="new-password" value="HEX"><input role="combobox" aria-label="Card" autocomplete="cc-number" value="4111"><input aria-label="Key" autocomplete="new-password" value="k">';
  const { nodes } = await look();
  expect(nodes.map(({ name, states, value }) => [name, states.includes('secret'), value])).toEqual([
    ['Unit', false, 'HEX'],
    ['Card', true, undefined],
    ['Key', true, undefined],
  ]);
});

test('the words after a box without a name are told as near to it, those of another row are not', async () => {
  document.body.innerHTML =
    '<ul><li><label><input type="checkbox"></label> Fruit</li><li><label><input type="checkbox"></label> Bread</li></ul><p>Agreed <label><input type="checkbox"> by all</label></p>';
  const { nodes } = await look();
  expect(nodes.filter(({ ref }) => ref).map(({ name, near }) => [name, near])).toEqual([
    ['', 'Fruit'],
    ['', 'Bread'],
    ['by all', 'Agreed'],
  ]);
});

test('a frame of the same origin is part of the outline', async () => {
  document.body.innerHTML = '<iframe title="Inner" srcdoc="<button>Inside</button>"></iframe>';
  const frame = document.querySelector('iframe');
  await new Promise((resolve) => frame?.addEventListener('load', resolve));
  const nodes = (await look()).nodes;
  expect(nodes.map((node) => `${node.role} ${node.name}`)).toEqual(['frame Inner', 'button Inside']);
});

test('a ref stays while its element lives, and is refused when it is gone', async () => {
  document.body.innerHTML = '<button>a</button><button>b</button>';
  const refs = new Refs();
  const [a, b] = (await look(refs)).nodes;
  document.querySelector('button')?.remove();
  document.body.append('text', document.createElement('button'));
  const again = (await look(refs)).nodes.filter((node) => node.ref);
  expect(again[0]?.ref).toBe(b?.ref);
  expect(refs.element(a?.ref ?? '')).toBeUndefined();
  expect(again[1]?.ref).not.toBe(a?.ref);
});

test('nothing is written to the page by looking at it', async () => {
  document.body.innerHTML = '<label>Name <input></label><button>x</button>';
  const before = document.documentElement.outerHTML;
  await look();
  expect(document.documentElement.outerHTML).toBe(before);
});
