/** Acts on hostile pages fail with a reason and are never reported as done. */
import { afterEach, expect, test } from 'vitest';
import type { Action } from '../../lib/page/words/action';
import { sessionHere } from './session';

afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.scrollTop = 0;
});

/** Takes a snapshot, lets the page change, acts, and returns the result. */
async function actAfter(html: string, name: string, change: () => void, act: (ref: string) => Action) {
  document.body.innerHTML = html;
  const page = sessionHere();
  const node = (await page.snapshot()).nodes.find((one) => one.name === name && one.ref);
  if (!node?.ref) return { type: 'failed' as const, reason: 'not listed' };
  change();
  return page.act(`t${Math.random()}`, 'tok_doc', act(node.ref));
}
const click = (ref: string): Action => ({ verb: 'click', ref });
const overlay = (style = '') => {
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div style="position:fixed;inset:0;z-index:9;background:#fff;${style}"></div>`,
  );
};
const button = () => document.querySelector('button') as HTMLButtonElement;

test.each<[string, string, () => void, string]>([
  ['fails: an overlay that came after the snapshot', '<button>Pay</button>', () => overlay(), 'covered'],
  [
    'fails: a transparent overlay that takes pointer events',
    '<button>Pay</button>',
    () => overlay('opacity:0.01'),
    'covered',
  ],
  [
    'fails: a button that was disabled',
    '<button>Pay</button>',
    () => button().setAttribute('disabled', ''),
    'disabled',
  ],
  ['fails: a button that was hidden', '<button>Pay</button>', () => button().setAttribute('hidden', ''), 'not-visible'],
  [
    'fails: a part that became inert',
    '<main><button>Pay</button></main>',
    () => document.querySelector('main')?.setAttribute('inert', ''),
    'covered',
  ],
  ['fails: a button that was removed', '<button>Pay</button>', () => button().remove(), 'stale-ref'],
  [
    'fails: a button whose name changed',
    '<button>Pay</button>',
    () => {
      button().textContent = 'Pay twice';
    },
    'stale-ref',
  ],
  [
    'fails: a button that never stops moving',
    '<button style="position:absolute">Pay</button>',
    () =>
      void button().animate([{ left: '0px' }, { left: '500px' }], {
        duration: 300,
        iterations: 99,
        direction: 'alternate',
      }),
    'not-visible',
  ],
])('%s', async (_, html, change, reason) => {
  let pressed = 0;
  const count = () => {
    pressed += 1;
  };
  document.addEventListener('click', count, true);
  const result = await actAfter(html, 'Pay', change, click);
  document.removeEventListener('click', count, true);
  expect(result).toMatchObject({ type: 'failed', reason });
  expect(pressed).toBe(0);
});

test('fills a field whose focus the page takes away', async () => {
  const result = await actAfter(
    '<label>Name <input></label><input id="trap" aria-label="Trap">',
    'Name',
    () => {
      document.addEventListener('focusin', (event) => {
        const trap = document.getElementById('trap');
        if (trap && event.target !== trap) trap.focus();
      });
      document.getElementById('trap')?.focus();
    },
    (ref) => ({ verb: 'type', ref, text: 'Ann' }),
  );
  expect(result.type).toBe('done');
  expect(document.querySelector('input')?.value).toBe('Ann');
});

test('lists nothing actionable on a page with only a canvas', async () => {
  document.body.innerHTML = '<canvas width="300" height="200" aria-label="Drawing"></canvas>';
  const { nodes } = await sessionHere().snapshot();
  expect(nodes.filter((node) => node.ref)).toEqual([]);
});

test('returns no-such-option with the existing options', async () => {
  const result = await actAfter(
    '<label>Size <select><option>Small</option><option>Large</option></select></label>',
    'Size',
    () => undefined,
    (ref) => ({ verb: 'select', ref, options: ['Huge'] }),
  );
  expect(result).toMatchObject({ type: 'failed', reason: 'no-such-option', detail: 'Small, Large' });
});

test('returns not-moved when a dragged element does not stay', async () => {
  document.body.innerHTML = '<ul><li tabindex="0">One</li><li tabindex="0">Two</li></ul>';
  const page = sessionHere();
  const [one, two] = (await page.snapshot()).nodes.filter((node) => node.ref);
  const result = await page.act('d', 'tok_doc', {
    verb: 'drag',
    ref: one?.ref ?? '',
    to: two?.ref ?? '',
    place: 'after',
  });
  expect(result).toMatchObject({ type: 'failed', reason: 'not-moved' });
});

test('returns not-undone when the page prevents the undo', async () => {
  document.body.innerHTML = '<label>Name <input value="old"></label>';
  const page = sessionHere();
  const field = (await page.snapshot()).nodes.find((node) => node.ref);
  expect((await page.act('u', 'tok_doc', { verb: 'type', ref: field?.ref ?? '', text: 'new' })).type).toBe('done');
  const input = document.querySelector('input') as HTMLInputElement;
  input.addEventListener('input', () => {
    input.value = 'new';
  });
  expect(await page.undo('u')).toBe('not-undone');
  expect(input.value).toBe('new');
});

const BELOW = '<div style="height:3000px"></div>';

/** Renders the content again once it comes into view, as virtual lists do. */
function renderInView(): void {
  const box = document.querySelector('main');
  const observer = new IntersectionObserver((entries) => {
    if (!box || !entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    box.innerHTML = '<button>Pay</button>';
  });
  if (box) observer.observe(box);
}

test('returns stale-ref for an element that the page renders again when it comes into view', async () => {
  let pressed = 0;
  const result = await actAfter(
    `${BELOW}<main><button>Pay</button></main>`,
    'Pay',
    () => {
      renderInView();
      document.querySelector('main')?.addEventListener('click', () => {
        pressed += 1;
      });
    },
    click,
  );
  expect(result).toMatchObject({ type: 'failed', reason: 'stale-ref' });
  expect(pressed).toBe(0);
  expect(button().isConnected).toBe(true);
});

test('keeps the editor open and focused that the first click of a double click opened', async () => {
  const heard: string[] = [];
  const result = await actAfter(
    '<div tabindex="-1"><span role="button" tabindex="0">Ann</span></div>',
    'Ann',
    () => {
      const cell = document.querySelector('span') as HTMLElement;
      cell.addEventListener('focus', () => {
        cell.innerHTML = '<input aria-label="Editor">';
        const editor = cell.querySelector('input') as HTMLInputElement;
        editor.addEventListener('blur', () => cell.replaceChildren('Ann'));
        editor.focus();
      });
      cell.addEventListener('dblclick', (event) => heard.push((event.target as Element).localName));
    },
    (ref) => ({ verb: 'doubleClick', ref }),
  );
  expect(result).toMatchObject({ type: 'done' });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Editor');
  expect(heard).toEqual(['input']);
});

const FILES = [{ name: 'a.txt', text: 'hi' }];

test.each<[string, string, string, string | undefined]>([
  ['the button beside the hidden field', '<span><input type="file" hidden><button>Add</button></span>', 'Add', 'a.txt'],
  ['the box around it', '<div tabindex="0"><input type="file" hidden>Drop here</div>', 'Drop here', 'a.txt'],
  [
    'a button with two fields beside it',
    '<p><input type="file" hidden><input type="file" hidden><button>Add</button></p>',
    'Add',
    undefined,
  ],
  [
    'a button far from the field',
    '<input type="file" hidden><div><div><div><div><button>Add</button></div></div></div></div>',
    'Add',
    undefined,
  ],
])('attaches a file through %s to its file input, or to none', async (_, html, name, held) => {
  const result = await actAfter(
    html,
    name,
    () => undefined,
    (ref) => ({ verb: 'attach', ref, files: FILES }),
  );
  expect(result).toMatchObject(held ? { type: 'done' } : { type: 'failed', reason: 'no-file-field' });
  const fields = [...document.querySelectorAll('input')];
  expect(fields.map(({ files }) => files?.[0]?.name)).toEqual(fields.map(() => held));
});
