/** While a modal dialog is open, it and what lies over it can be seen and acted on, and nothing behind them. */
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

/** What can be acted on, by name, and every word the outline says. */
async function told(survey = new Snapshotter(document, 'tok', new Refs())) {
  const { nodes } = await survey.take();
  return {
    controls: nodes.flatMap(({ ref, name }) => (ref === undefined ? [] : [name])),
    all: nodes.map(({ name }) => name).join(' '),
  };
}

test.each<[string, () => void]>([
  ['of the browser', () => document.querySelector('x-native')?.shadowRoot?.querySelector('dialog')?.showModal()],
  [
    'that says that it is one',
    () => document.body.insertAdjacentHTML('beforeend', '<x-declared><p>Sure?</p><button>Yes</button></x-declared>'),
  ],
])('a dialog in a shadow root, with what is put into it, hides all behind it: one %s', async (_, open) => {
  document.body.innerHTML = `${PAGE}<x-native><p>Sure?</p><button>Yes</button></x-native>`;
  const survey = new Snapshotter(document, 'tok', new Refs());
  expect((await told(survey)).controls).toEqual(['Menu', 'Near', 'Name', 'Far']);
  open();
  expect((await told(survey)).controls).toEqual(['Yes', 'Close']);
  document.querySelector('x-native')?.remove();
  document.querySelector('x-declared')?.remove();
  expect((await told(survey)).controls).toEqual(['Menu', 'Near', 'Name', 'Far']);
});

test.each<[string, string]>([
  ['after it', `${DIALOG}${list('z-index:10')}`],
  ['before it and higher', `${list('z-index:20')}${DIALOG}`],
  ['in a wrapper of no size', `${DIALOG}<div style="position:absolute;top:0;width:100%">${list('z-index:20')}</div>`],
])('a list that a dialog opened over itself, in the page %s, is part of what is told', async (_, html) => {
  document.body.innerHTML = `${PAGE}${html}`;
  const { controls, all } = await told();
  expect([...controls].sort()).toEqual(['Bergen', 'Book', 'Oslo']);
  expect(all).toContain('so much text');
});

test('a popover lies over all, whatever its place in the page', async () => {
  document.body.innerHTML = `<div popover style="position:absolute"><button>Oslo</button></div>${PAGE}${DIALOG}`;
  document.querySelector<HTMLElement>('[popover]')?.showPopover();
  expect((await told()).controls.sort()).toEqual(['Book', 'Oslo']);
});

test('a popover is cut off by nothing around it', async () => {
  document.body.innerHTML =
    '<div style="position:relative;height:30px;width:80px;overflow:hidden"><div popover style="position:absolute;inset:auto;top:200px;left:200px"><button>Oslo</button></div></div>';
  document.querySelector<HTMLElement>('[popover]')?.showPopover();
  expect((await told()).controls).toEqual(['Oslo']);
});

test.each<[string, string]>([
  ['lower', 'z-index:2'],
  ['hidden', 'z-index:20;visibility:hidden'],
  ['without opacity', 'z-index:20;opacity:0'],
  ['out of view', 'z-index:20;left:-500px'],
  ['not positioned', 'position:static;z-index:20'],
])('what is %s lies over no dialog', async (_, style) => {
  document.body.innerHTML = `${list(style)}${PAGE}${DIALOG}`;
  expect((await told()).controls).toEqual(['Book']);
});

test('what leaves the focus in a field outside is no modal; in a list over it, it still is one', async () => {
  document.body.innerHTML = `${PAGE}${DIALOG}${list('z-index:20')}`;
  const focus = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('button,input')].find((one) => one.textContent === name)?.focus();
  document.querySelector('input')?.focus();
  expect((await told()).controls).toContain('Near');
  focus('Oslo');
  expect((await told()).controls.sort()).toEqual(['Bergen', 'Book', 'Oslo']);
});

test.each<[string, () => void]>([
  ['a dialog of the page', () => document.body.insertAdjacentHTML('beforeend', DIALOG)],
  [
    'one of a custom element',
    () => document.body.insertAdjacentHTML('beforeend', '<x-declared><button>Yes</button></x-declared>'),
  ],
  ["one of the browser's", () => document.querySelector('dialog')?.showModal()],
])('a field that came to lie behind %s is not written into', async (_, open) => {
  document.body.innerHTML = `${PAGE}<dialog>Wait</dialog>`;
  const page = sessionHere();
  const ref = (await page.snapshot()).nodes.find(({ name }) => name === 'Name')?.ref ?? '';
  open();
  const result = await page.act('t1', 'tok_doc', { verb: 'type', ref, text: 'Ann' });
  expect(result).toMatchObject({ type: 'failed', reason: 'covered' });
  expect(document.querySelector('input')?.value).toBe('');
});

test('a dialog in a frame hides what is behind it there, and nothing around the frame', async () => {
  document.body.innerHTML = `<button>Outside</button><iframe srcdoc='<button>Behind</button>${DIALOG}'></iframe>`;
  const frame = document.querySelector('iframe');
  await new Promise((resolve) => frame?.addEventListener('load', resolve, { once: true }));
  expect((await told()).controls).toEqual(['Outside', 'Book']);
  document.body.insertAdjacentHTML('beforeend', DIALOG.replace('Book', 'Leave'));
  expect((await told()).controls).toEqual(['Leave']);
});

test('Escape closes the dialog that a custom element shows around what has the focus', async () => {
  document.body.innerHTML = '<x-native><button>Yes</button></x-native>';
  const dialog = document.querySelector('x-native')?.shadowRoot?.querySelector('dialog');
  dialog?.showModal();
  const page = sessionHere();
  const ref = (await page.snapshot()).nodes.find(({ name }) => name === 'Yes')?.ref ?? '';
  expect(await page.act('t2', 'tok_doc', { verb: 'press', ref, keys: 'Escape' })).toMatchObject({ type: 'done' });
  expect(dialog?.open).toBe(false);
});

test('what is remembered of a list over a dialog is found there, and not in its namesake behind it', async () => {
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
