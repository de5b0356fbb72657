/** Every sign by which the user takes back or corrects what was done: with real input it counts once, forged by the page never. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Action } from '../../lib/page/words/action';
import type { WatchOrder, Witnessed } from '../../lib/page/words/observation';
import { endWatching, sessionHere } from './session';

afterEach(() => {
  document.body.innerHTML = '';
  history.replaceState(null, '', location.href.replace(/#.*$/u, ''));
});

const FORGERIES = 25;
const one = <E extends Element = HTMLElement>(selector: string) => document.querySelector(selector) as E;
const dispatch = (target: EventTarget, event: Event) => target.dispatchEvent(event);
const bubbling = { bubbles: true, cancelable: true, composed: true };

interface Sign {
  name: string;
  html: string;
  /** What was done, on the element the selector names. */
  act: {
    on: string;
    action:
      | { verb: 'click' }
      | { verb: 'type'; text: string }
      | { verb: 'check'; checked: boolean }
      | { verb: 'select'; options: string[] };
  };
  made?: { role: string; name: string }[];
  ledTo?: string;
  /** What the user does, with real input. */
  user: () => Promise<unknown>;
  /** The same made up by the page. */
  forge: () => void;
  seen: [what: Witnessed['what'], how: Witnessed['how']][];
}

const LIST = `<button id="add">Add</button><ul id="list"></ul><button id="undo">Undo</button>
  <ul><li id="made">Milk <button id="del">Delete</button></li></ul>`;

const SIGNS: Sign[] = [
  {
    name: 'a value restored',
    html: '<label>Name <input value="old"></label>',
    act: { on: 'input', action: { verb: 'type', text: 'new' } },
    user: async () => {
      await userEvent.fill(one('input'), '');
      await userEvent.type(one('input'), 'old');
    },
    forge: () => {
      one<HTMLInputElement>('input').focus();
      one<HTMLInputElement>('input').select();
      // The browser itself fires the input event of this, and calls it trusted.
      document.execCommand('insertText', false, 'old');
      one('input').blur();
      one<HTMLInputElement>('input').value = 'new';
    },
    seen: [['undone', 'value-restored']],
  },
  {
    name: 'a value edited',
    html: '<label>Name <input value="old"></label><button>Other</button>',
    act: { on: 'input', action: { verb: 'type', text: 'new' } },
    user: async () => {
      await userEvent.click(one('input'));
      await userEvent.keyboard('{End}er');
      await userEvent.tab();
    },
    forge: () => {
      const input = one<HTMLInputElement>('input');
      input.focus();
      document.execCommand('insertText', false, 'forged');
      dispatch(input, new Event('change', bubbling));
      input.blur();
      input.value = 'new';
    },
    seen: [
      ['edited', 'value-edited'],
      ['corrected', 'other-value'],
    ],
  },
  {
    name: 'a box toggled back, and another one checked instead',
    html: '<label><input type="checkbox" id="a"> Milk</label><label><input type="checkbox" id="b"> Bread</label>',
    act: { on: '#a', action: { verb: 'check', checked: true } },
    user: async () => {
      await userEvent.click(one('#a'));
      await userEvent.click(one('#b'));
    },
    forge: () => {
      // The browser fires trusted change events for both.
      one('#a').click();
      one('#b').click();
      one('#a').click();
      one('#b').click();
    },
    seen: [
      ['undone', 'toggled-back'],
      ['corrected', 'other-target'],
    ],
  },
  {
    name: 'another radio chosen',
    html: '<label><input type="radio" name="r" id="a"> Small</label><label><input type="radio" name="r" id="b"> Large</label>',
    act: { on: '#a', action: { verb: 'check', checked: true } },
    user: () => userEvent.click(one('#b')),
    forge: () => {
      one('#b').click();
      one('#a').click();
    },
    seen: [
      ['undone', 'toggled-back'],
      ['corrected', 'other-target'],
    ],
  },
  {
    name: 'another option chosen',
    html: '<label>Size <select><option>Small</option><option>Large</option><option>Huge</option></select></label><button>Other</button>',
    act: { on: 'select', action: { verb: 'select', options: ['Large'] } },
    user: async () => {
      one('select').focus();
      await userEvent.keyboard('Huge');
      await userEvent.tab();
    },
    forge: () => {
      one<HTMLSelectElement>('select').value = 'Huge';
      dispatch(one('select'), new Event('input', bubbling));
      dispatch(one('select'), new Event('change', bubbling));
      one<HTMLSelectElement>('select').value = 'Large';
    },
    seen: [
      ['edited', 'value-edited'],
      ['corrected', 'other-value'],
    ],
  },
  {
    name: 'the made thing deleted',
    html: LIST,
    act: { on: '#add', action: { verb: 'click' } },
    made: [{ role: 'listitem', name: 'Milk Delete' }],
    user: async () => {
      one('#del').onclick = () => one('#made').remove();
      await userEvent.click(one('#del'));
    },
    forge: () => {
      const made = one('#made');
      const around = made.parentElement as Element;
      one('#del').click();
      dispatch(one('#del'), new PointerEvent('pointerdown', bubbling));
      dispatch(one('#del'), new MouseEvent('click', bubbling));
      made.remove();
      around.append(made);
    },
    seen: [['undone', 'deleted']],
  },
  {
    name: "the site's own Undo",
    html: LIST,
    act: { on: '#add', action: { verb: 'click' } },
    made: [{ role: 'listitem', name: 'Milk Delete' }],
    user: async () => {
      one('#undo').onclick = () => one('#made').remove();
      await userEvent.click(one('#undo'));
    },
    forge: () => {
      const made = one('#made');
      const around = made.parentElement as Element;
      one('#undo').click();
      made.remove();
      around.append(made);
    },
    seen: [['undone', 'site-undo']],
  },
  {
    name: 'Ctrl+Z',
    html: LIST,
    act: { on: '#add', action: { verb: 'click' } },
    made: [{ role: 'listitem', name: 'Milk Delete' }],
    user: async () => {
      document.addEventListener(
        'keydown',
        (event) => event.ctrlKey && event.key === 'z' && document.querySelector('#made')?.remove(),
        { once: false },
      );
      one('#add').focus();
      await userEvent.keyboard('{Control>}z{/Control}');
    },
    forge: () => {
      const made = one('#made');
      const around = made.parentElement as Element;
      dispatch(one('#add'), new KeyboardEvent('keydown', { ...bubbling, key: 'z', ctrlKey: true }));
      made.remove();
      around.append(made);
    },
    seen: [['undone', 'key-undo']],
  },
  {
    name: 'the way back',
    html: '<a href="#there">There</a><button id="stay">Stay</button>',
    act: { on: 'a', action: { verb: 'click' } },
    ledTo: '#there',
    user: async () => {
      one('#stay').focus();
      await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    },
    forge: () => {
      dispatch(one('#stay'), new KeyboardEvent('keydown', { ...bubbling, key: 'ArrowLeft', altKey: true }));
      dispatch(window, new PopStateEvent('popstate'));
      dispatch(one('#stay'), new MouseEvent('mouseup', { ...bubbling, button: 3 }));
    },
    seen: [['undone', 'went-back']],
  },
  {
    name: 'the same press again',
    html: '<button id="add">Add</button>',
    act: { on: '#add', action: { verb: 'click' } },
    user: () => userEvent.click(one('#add')),
    forge: () => {
      one('#add').click();
      dispatch(one('#add'), new PointerEvent('pointerdown', bubbling));
      dispatch(one('#add'), new MouseEvent('click', { ...bubbling, detail: 1 }));
    },
    seen: [['repeated', 'same-target']],
  },
  {
    name: 'a press on another thing in place of what was taken back',
    html: `${LIST}<button id="other">Add to the other list</button>`,
    act: { on: '#add', action: { verb: 'click' } },
    made: [{ role: 'listitem', name: 'Milk Delete' }],
    user: async () => {
      one('#del').onclick = () => one('#made').remove();
      await userEvent.click(one('#del'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await userEvent.click(one('#other'));
    },
    forge: () => {
      const made = one('#made');
      const around = made.parentElement as Element;
      one('#del').click();
      made.remove();
      one('#other').click();
      around.append(made);
    },
    seen: [
      ['undone', 'deleted'],
      ['corrected', 'other-target'],
    ],
  },
];

async function watched(sign: Sign) {
  document.body.innerHTML = sign.html;
  const seen: Witnessed[] = [];
  const page = sessionHere((finding) => seen.push(finding));
  const nodes = (await page.snapshot()).nodes;
  const ref = nodes.find((node) => node.ref !== undefined && page.element(node.ref) === one(sign.act.on))?.ref ?? '';
  const result = await page.act('tok_1', 'tok_doc', { ...sign.act.action, ref } as Action);
  expect(result.type).toBe('done');
  await page.settle();
  const ledTo = sign.ledTo === undefined ? {} : { ledTo: location.href };
  const order: WatchOrder = {
    episode: 'ep_1' as Witnessed['episode'],
    sinceMs: 0,
    steps: [{ n: 1, token: 'tok_1', made: sign.made ?? [], ...ledTo }],
  };
  await page.watchUser(order);
  return { page, seen };
}

let forged = 0;

test.each(SIGNS)('$name', async (sign) => {
  const { page, seen } = await watched(sign);
  for (let i = 0; i < FORGERIES; i++) {
    sign.forge();
    forged += 1;
    if (i % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
  }
  // Longer than the longest wait of the witness that forged events could still fall into.
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(seen).toEqual([]);
  // What the user did to other things before does not stay in force.
  await new Promise((resolve) => setTimeout(resolve, 1_600));
  await sign.user();
  await expect.poll(() => seen.map(({ what, how }) => [what, how]), { timeout: 6_000 }).toEqual(sign.seen);
  await page.stop();
  endWatching();
});

test('at least 200 were forged, and none counted', () => {
  expect(forged).toBeGreaterThanOrEqual(200);
});
