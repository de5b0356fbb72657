/** A ref resolves to the same control or is refused, over many random changes of the page between snapshot and action. */
import { afterEach, expect, test } from 'vitest';
import { type Chance, seededChance } from '../../lib/core/chance';
import { sessionHere } from './session';
import { REF_RUNS as RUNS } from './sizes';

afterEach(() => {
  document.body.innerHTML = '';
});

/** A page of rows with two buttons each; `data-thing` names the record that a row shows. */
function build(chance: Chance): void {
  const rows = Array.from({ length: 6 }, (_, i) => row(`thing ${i} of ${Math.floor(chance.next() * 1000)}`));
  document.body.innerHTML = `<main><ul>${rows.join('')}</ul><form><label>Name <input></label><button type="button" data-thing="save">Save</button><button type="button" data-thing="publish">Save and publish</button></form></main>`;
}

function row(thing: string): string {
  return `<li data-thing="${thing}"><span>${thing}</span> <button type="button" data-verb="open">Open</button> <button type="button" data-verb="delete">Delete</button></li>`;
}

/** The record of a button's row, its verb and its text. */
function meaning(button: Element): string {
  return `${button.closest('[data-thing]')?.getAttribute('data-thing')}|${button.getAttribute('data-verb') ?? ''}|${button.textContent}`;
}

const MUTATIONS: readonly ((chance: Chance) => void)[] = [
  // A virtual list shows other records in the same rows.
  () => {
    for (const li of document.querySelectorAll('li')) {
      const thing = `recycled ${Math.random()}`;
      li.setAttribute('data-thing', thing);
      const span = li.querySelector('span');
      if (span) span.textContent = thing;
    }
  },
  () => document.querySelector('ul')?.prepend(document.querySelector('li:last-child') ?? document.createElement('li')),
  (chance) => document.querySelectorAll('li')[Math.floor(chance.next() * 6)]?.remove(),
  () => document.querySelector('ul')?.insertAdjacentHTML('afterbegin', row('a new one')),
  // The whole list is rendered again.
  () => {
    const list = document.querySelector('ul');
    if (list) list.innerHTML = String(list.innerHTML);
  },
  // Two rows swap their contents.
  () => {
    const [a, b] = document.querySelectorAll('li');
    if (!a || !b) return;
    const [thing, html] = [a.dataset.thing, a.innerHTML];
    const spans = [a.querySelector('span'), b.querySelector('span')];
    a.dataset.thing = b.dataset.thing;
    b.dataset.thing = thing;
    if (spans[0] && spans[1])
      [spans[0].textContent, spans[1].textContent] = [spans[1].textContent, spans[0].textContent];
    expect(html).not.toBe('');
  },
  // Two buttons swap their meaning.
  () => {
    const [open, remove] = document.querySelectorAll('li button');
    for (const [button, verb] of [
      [open, 'delete'],
      [remove, 'open'],
    ] as const) {
      if (!button) continue;
      button.setAttribute('data-verb', verb);
      button.textContent = verb === 'open' ? 'Open' : 'Delete';
    }
  },
  () => {
    const save = document.querySelector('form button');
    const publish = document.querySelectorAll('form button')[1];
    if (save && publish) save.before(publish);
  },
  () =>
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0;background:#fff"></div>'),
  (chance) => document.querySelectorAll('button')[Math.floor(chance.next() * 8)]?.toggleAttribute('hidden'),
  () => undefined,
];

test(`clicks no other control over ${RUNS} changes between snapshot and action`, async () => {
  const chance = seededChance(7);
  let pressed = 0;
  let refused = 0;
  const wrong: string[] = [];
  for (let i = 0; i < RUNS; i++) {
    build(chance);
    const page = sessionHere();
    const nodes = (await page.snapshot()).nodes.filter((node) => node.role === 'button' && node.ref);
    const node = nodes[Math.floor(chance.next() * nodes.length)];
    const element = node?.ref ? page.element(node.ref) : undefined;
    if (!node?.ref || !element) continue;
    const wanted = meaning(element);
    const kind = Math.floor(chance.next() * MUTATIONS.length);
    MUTATIONS[kind]?.(chance);
    const hits: string[] = [];
    const listener = (event: Event) => {
      const button = (event.target as Element).closest('button');
      hits.push(button ? meaning(button) : 'no button');
    };
    document.addEventListener('click', listener, true);
    const result = await page.act(`t${i}`, 'tok_doc', { verb: 'click', ref: node.ref });
    document.removeEventListener('click', listener, true);
    if (hits.some((hit) => hit !== wanted)) wrong.push(`${kind}: ${wanted} but ${hits.join()}`);
    if (result.type === 'done') {
      pressed += 1;
      if (hits.length === 0) wrong.push(`${kind}: claimed ${wanted}`);
    } else refused += 1;
    await page.stop();
  }
  expect(wrong).toEqual([]);
  expect(pressed).toBeGreaterThan(RUNS / 5);
  expect(refused).toBeGreaterThan(RUNS / 5);
}, 300_000);

test('suggests the most similar control for a stale ref', async () => {
  document.body.innerHTML = '<button>Save draft</button><button>Cancel</button>';
  const page = sessionHere();
  const save = (await page.snapshot()).nodes.find((node) => node.name === 'Save draft');
  document.body.innerHTML = '<button>Cancel</button><button>Save the draft</button>';
  const result = await page.act('t', 'tok_doc', { verb: 'click', ref: save?.ref ?? '' });
  expect(result).toMatchObject({
    type: 'failed',
    reason: 'stale-ref',
    detail: expect.stringMatching(/^e\d+ button "Save the draft"/),
  });
});
