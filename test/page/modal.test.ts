/** While a modal dialog is open, only it and overlays above it are listed, found and actionable. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import { fingerprintOf, withPosition } from '../../lib/page/find/fingerprint';
import { locate } from '../../lib/page/find/locate';
import { Refs } from '../../lib/page/refs/refs';
import { Snapshotter } from '../../lib/page/outline/snapshotter';
import { sessionHere } from './session';

beforeAll(() => {
  for (const [name, inside] of [
    ['x-native', '<dialog><slot></slot><button>Close</button></dialog>'],
    [
      'x-declared',
      '<div role="dialog" aria-modal="true" style="position:fixed;top:80px"><slot></slot><button>Close</button></div>',
    ],
  ] as const)
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback() {
          if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = inside;
        }
      },
    );
});

afterEach(() => {
  document.body.innerHTML = '';
});

const PAGE =
  '<header style="position:sticky;top:0;z-index:5"><button>Menu</button></header><button>Near</button><label>Name <input></label><div style="height:3000px"></div><button>Far</button>';
const DIALOG =
  '<div role="dialog" aria-modal="true" aria-label="Trip" style="position:fixed;top:80px;z-index:10"><button>Book</button></div>';
const list = (style: string) =>
  `<div><div style="position:absolute;top:120px;${style}"><button>Oslo</button><div style="height:20px;overflow:auto"><p>so much text that it takes</p><p>more than is in view</p><button>Bergen</button></div></div></div>`;

/** The names of the controls, and of all nodes. */
async function outlineNames(snapshotter = new Snapshotter(document, 'tok', new Refs())) {
  const { nodes } = await snapshotter.take();
  return {
    controls: nodes.flatMap(({ ref, name }) => (ref === undefined ? [] : [name])),
    all: nodes.map(({ name }) => name).join(' '),
  };
}

test.each<[string, () => void]>([
  ['shown with showModal', () => document.querySelector('x-native')?.shadowRoot?.querySelector('dialog')?.showModal()],
  [
    'declared with aria-modal',
    () => document.body.insertAdjacentHTML('beforeend', '<x-declared><p>Sure?</p><button>Yes</button></x-declared>'),
  ],
])('a dialog in a shadow root with slotted content hides everything behind it: %s', async (_, open) => {
  document.body.innerHTML = `${PAGE}<x-native><p>Sure?</p><button>Yes</button></x-native>`;
  const snapshotter = new Snapshotter(document, 'tok', new Refs());
  expect((await outlineNames(snapshotter)).controls).toEqual(['Menu', 'Near', 'Name', 'Far']);
  open();
  expect((await outlineNames(snapshotter)).controls).toEqual(['Yes', 'Close']);
  document.querySelector('x-native')?.remove();
  document.querySelector('x-declared')?.remove();
  expect((await outlineNames(snapshotter)).controls).toEqual(['Menu', 'Near', 'Name', 'Far']);
});

test.each<[string, string]>([
  ['after the dialog', `${DIALOG}${list('z-index:10')}`],
  ['before the dialog with a higher z-index', `${list('z-index:20')}${DIALOG}`],
  [
    'in a wrapper without a size',
    `${DIALOG}<div style="position:absolute;top:0;width:100%">${list('z-index:20')}</div>`,
  ],
])('lists an overlay above the dialog that stands %s in the document', async (_, html) => {
  document.body.innerHTML = `${PAGE}${html}`;
  const { controls, all } = await outlineNames();
  expect([...controls].sort()).toEqual(['Bergen', 'Book', 'Oslo']);
  expect(all).toContain('so much text');
});

test('lists a popover above the dialog, wherever it stands in the document', async () => {
  document.body.innerHTML = `<div popover style="position:absolute"><button>Oslo</button></div>${PAGE}${DIALOG}`;
  document.querySelector<HTMLElement>('[popover]')?.showPopover();
  expect((await outlineNames()).controls.sort()).toEqual(['Book', 'Oslo']);
});

test('lists a popover in a clipping ancestor', async () => {
  document.body.innerHTML =
    '<div style="position:relative;height:30px;width:80px;overflow:hidden"><div popover style="position:absolute;inset:auto;top:200px;left:200px"><button>Oslo</button></div></div>';
  document.querySelector<HTMLElement>('[popover]')?.showPopover();
  expect((await outlineNames()).controls).toEqual(['Oslo']);
});

test.each<[string, string]>([
  ['with a lower z-index', 'z-index:2'],
  ['hidden', 'z-index:20;visibility:hidden'],
  ['transparent', 'z-index:20;opacity:0'],
  ['out of view', 'z-index:20;left:-500px'],
  ['not positioned', 'position:static;z-index:20'],
])('omits a box behind the dialog or invisible: %s', async (_, style) => {
  document.body.innerHTML = `${list(style)}${PAGE}${DIALOG}`;
  expect((await outlineNames()).controls).toEqual(['Book']);
});

test('a dialog with the focus in a field outside is no modal; with the focus in its overlay it is', async () => {
  document.body.innerHTML = `${PAGE}${DIALOG}${list('z-index:20')}`;
  const focus = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('button,input')].find((one) => one.textContent === name)?.focus();
  document.querySelector('input')?.focus();
  expect((await outlineNames()).controls).toContain('Near');
  focus('Oslo');
  expect((await outlineNames()).controls.sort()).toEqual(['Bergen', 'Book', 'Oslo']);
});

test.each<[string, () => void]>([
  ['an aria-modal dialog', () => document.body.insertAdjacentHTML('beforeend', DIALOG)],
  [
    'a dialog in a custom element',
    () => document.body.insertAdjacentHTML('beforeend', '<x-declared><button>Yes</button></x-declared>'),
  ],
  ['a showModal dialog', () => document.querySelector('dialog')?.showModal()],
])('refuses to type into a field that is now behind %s', async (_, open) => {
  document.body.innerHTML = `${PAGE}<dialog>Wait</dialog>`;
  const page = sessionHere();
  const ref = (await page.snapshot()).nodes.find(({ name }) => name === 'Name')?.ref ?? '';
  open();
  const result = await page.act('t1', 'tok_doc', { verb: 'type', ref, text: 'Ann' });
  expect(result).toMatchObject({ type: 'failed', reason: 'covered' });
  expect(document.querySelector('input')?.value).toBe('');
});

test('a dialog in a frame hides the frame behind it, and nothing outside the frame', async () => {
  document.body.innerHTML = `<button>Outside</button><iframe srcdoc='<button>Behind</button>${DIALOG}'></iframe>`;
  const frame = document.querySelector('iframe');
  await new Promise((resolve) => frame?.addEventListener('load', resolve, { once: true }));
  expect((await outlineNames()).controls).toEqual(['Outside', 'Book']);
  document.body.insertAdjacentHTML('beforeend', DIALOG.replace('Book', 'Leave'));
  expect((await outlineNames()).controls).toEqual(['Leave']);
});

test('Escape closes the dialog in the shadow root around a slotted focused element', async () => {
  document.body.innerHTML = '<x-native><button>Yes</button></x-native>';
  const dialog = document.querySelector('x-native')?.shadowRoot?.querySelector('dialog');
  dialog?.showModal();
  const page = sessionHere();
  const ref = (await page.snapshot()).nodes.find(({ name }) => name === 'Yes')?.ref ?? '';
  expect(await page.act('t2', 'tok_doc', { verb: 'press', ref, keys: 'Escape' })).toMatchObject({ type: 'done' });
  expect(dialog?.open).toBe(false);
});

test('locates a remembered option in the overlay, not its namesake behind the dialog', async () => {
  const behind = '<div style="height:3000px"></div><button>Oslo</button>';
  document.body.innerHTML = `${DIALOG}${list('z-index:20')}`;
  const oslo = document.querySelectorAll('button')[1] as Element;
  const wanted = withPosition(oslo, fingerprintOf(oslo));
  document.body.innerHTML = `${behind}${DIALOG}${list('z-index:20')}`;
  const refs = new Refs();
  const located = locate(document, wanted, refs);
  expect(located).toMatchObject({ type: 'found', how: 'same' });
  expect(located.type === 'found' && refs.element(located.ref)).toBe(document.querySelectorAll('button')[2]);
  document.body.innerHTML = `${behind}${DIALOG}`;
  expect(locate(document, wanted, refs).type).toBe('missing');
});
