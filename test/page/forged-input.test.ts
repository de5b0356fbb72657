/** Each undo or correction counts once with real input, and never with events that the page dispatches. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Action } from '../../lib/page/words/action';
import type { WatchOrder, Observation } from '../../lib/page/words/observation';
import { endWatching, sessionHere } from './session';

afterEach(() => {
  document.body.innerHTML = '';
  history.replaceState(null, '', location.href.replace(/#.*$/u, ''));
});

const FORGERIES = 25;
const one = <E extends Element = HTMLElement>(selector: string) => document.querySelector(selector) as E;
const dispatch = (target: EventTarget, event: Event) => target.dispatchEvent(event);
const bubbling = { bubbles: true, cancelable: true, composed: true };

interface Reaction {
  name: string;
  html: string;
  /** Our action, on the element of the selector. */
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
  /** The user's reaction, with real input. */
  user: () => Promise<unknown>;
  /** The same reaction, forged by the page. */
  forge: () => void;
  seen: [what: Observation['what'], how: Observation['how']][];
}

const LIST = `<button id="add">Add</button><ul id="list"></ul><button id="undo">Undo</button>
  <ul><li id="made">Milk <button id="del">Delete</button></li></ul>`;

const REACTIONS: Reaction[] = [
  {
    name: 'a restored value',
    html: '<label>Name <input value="old"></label>',
    act: { on: 'input', action: { verb: 'type', text: 'new' } },
    user: async () => {
      await userEvent.fill(one('input'), '');
      await userEvent.type(one('input'), 'old');
    },
    forge: () => {
      one<HTMLInputElement>('input').focus();
      one<HTMLInputElement>('input').select();
      // The browser dispatches a trusted input event for execCommand.
      document.execCommand('insertText', false, 'old');
      one('input').blur();
      one<HTMLInputElement>('input').value = 'new';
    },
    seen: [['undone', 'value-restored']],
  },
  {
    name: 'an edited value',
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
    name: 'a checkbox toggled back and another one checked',
    html: '<label><input type="checkbox" id="a"> Milk</label><label><input type="checkbox" id="b"> Bread</label>',
    act: { on: '#a', action: { verb: 'check', checked: true } },
    user: async () => {
      await userEvent.click(one('#a'));
      await userEvent.click(one('#b'));
    },
    forge: () => {
      // The browser dispatches trusted change events for both.
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
    name: 'another radio of the group',
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
    name: 'another option of the select',
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
    name: 'deletion of the created element',
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
    name: "a click on the site's Undo",
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
    name: 'browser back',
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
    name: 'a repeated click',
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
    name: 'a click on another element after the undo',
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

async function startWatching(reaction: Reaction) {
  document.body.innerHTML = reaction.html;
  const seen: Observation[] = [];
  const page = sessionHere((observation) => seen.push(observation));
  const nodes = (await page.snapshot()).nodes;
  const ref =
    nodes.find((node) => node.ref !== undefined && page.element(node.ref) === one(reaction.act.on))?.ref ?? '';
  const result = await page.act('tok_1', 'tok_doc', { ...reaction.act.action, ref } as Action);
  expect(result.type).toBe('done');
  await page.settle();
  const ledTo = reaction.ledTo === undefined ? {} : { ledTo: location.href };
  const order: WatchOrder = {
    episode: 'ep_1' as Observation['episode'],
    sinceMs: 0,
    steps: [{ n: 1, token: 'tok_1', made: reaction.made ?? [], ...ledTo }],
  };
  await page.watchUser(order);
  return { page, seen };
}

let forged = 0;

test.each(REACTIONS)('reports $name once with real input, never with forged events', async (reaction) => {
  const { page, seen } = await startWatching(reaction);
  for (let i = 0; i < FORGERIES; i++) {
    reaction.forge();
    forged += 1;
    if (i % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
  }
  // Longer than the watcher's typing pause and first removal checks.
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(seen).toEqual([]);
  // Longer than the time that input counts as recent.
  await new Promise((resolve) => setTimeout(resolve, 1_600));
  await reaction.user();
  await expect.poll(() => seen.map(({ what, how }) => [what, how]), { timeout: 6_000 }).toEqual(reaction.seen);
  await page.stop();
  endWatching();
});

test('ran at least 200 forgeries', () => {
  expect(forged).toBeGreaterThanOrEqual(200);
});
