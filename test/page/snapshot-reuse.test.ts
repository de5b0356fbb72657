/** A snapshot that reuses unchanged blocks equals a first snapshot of the same page. */
import { afterEach, expect, test } from 'vitest';
import { seededChance } from '../../lib/core/chance';
import { Refs } from '../../lib/page/refs/refs';
import { Snapshotter } from '../../lib/page/outline/snapshotter';
import { REUSE_SEEDS } from './sizes';

afterEach(() => {
  document.body.innerHTML = '';
});

const card = (i: number) =>
  `<article><h3>Card ${i}</h3><p>Some <b>bold</b> words of <i>it</i></p><ul><li>one <button>Like ${i}</button></li><li>two</li></ul><label>Count <input value="${i}"></label><i>of</i><select aria-labelledby="s${i % 3}"><option>a</option><option>b</option></select><input type="password" aria-label="Key"><button aria-labelledby="s${i % 3} b${i}"><span id="b${i}">up</span></button> <a href="/c/${i}">Open</a><label><input type="checkbox"> Pick</label></article>`;
const item = (i: number) =>
  `<li><input type="checkbox" id="i${i}"><label for="i${i}">Do ${i}</label> <em>${i}</em><button>Drop</button></li>`;
const PAGE = `<ol>${Array.from({ length: 40 }, (_, i) => item(i)).join('')}</ol><p><s id="s0">Size</s><s id="s1">Shape</s><s id="s2">Sort</s></p><main>${Array.from({ length: 12 }, (_, i) => card(i)).join('')}</main>
  <table>${Array.from({ length: 20 }, (_, i) => `<tr><td>Row ${i}</td><td><span><b>a</b><b>b</b><b>c</b><b>d</b><b>e</b><b>f</b><b>g</b> tail</span><i>more</i></td><td><div>${'<button>Edit</button><a href="#">x</a>'.repeat(4)}</div></td></tr>`).join('')}</table>
  <div style="height:90px;overflow:auto">${Array.from({ length: 15 }, (_, i) => `<p>Line ${i} <button>Go ${i}</button></p>`).join('')}</div>`;

const CHANGES: ((pick: (selector: string) => HTMLElement | undefined, n: number) => void)[] = [
  (pick, n) => pick('h3,td:first-child')?.replaceChildren(`Changed ${n}`),
  (pick) => pick('article,tr')?.remove(),
  (pick, n) => pick('main')?.insertAdjacentHTML('afterbegin', card(100 + n)),
  (pick) => pick('article')?.toggleAttribute('hidden'),
  (pick) => pick('ol li')?.remove(),
  (pick, n) => pick('ol li')?.insertAdjacentHTML('beforebegin', item(100 + n)),
  (pick) => pick('ol li')?.toggleAttribute('hidden'),
  (pick, n) => pick('ol em')?.replaceChildren(`since ${n}`),
  (pick, n) => pick('ul')?.insertAdjacentHTML('beforeend', `<li>new ${n} <button>Do ${n}</button></li>`),
  (pick, n) => pick('i')?.replaceChildren(`said ${n}`),
  (pick) => {
    const box = pick('[type=checkbox]') as HTMLInputElement | undefined;
    if (box) box.checked = !box.checked;
  },
  (pick, n) => {
    const field = pick('article input:not([type])') as HTMLInputElement | undefined;
    if (field) field.value = `typed ${n}`;
  },
  (pick, n) => {
    const field = pick('[type=password]') as HTMLInputElement | undefined;
    if (field) field.value = n % 3 === 0 ? '' : `word ${n}`;
  },
  (pick) => {
    const list = pick('select') as HTMLSelectElement | undefined;
    if (list) list.selectedIndex = 1 - list.selectedIndex;
  },
  (pick, n) => pick('s')?.replaceChildren(`Words ${n}`),
  (pick, n) => pick('label')?.firstChild?.replaceWith(`Number ${n} `),
  (pick) => {
    const [first, other] = [pick('tr'), pick('tr')];
    if (first && other && first !== other) first.before(other);
  },
  (pick, n) => {
    const box = pick('div');
    if (box) box.scrollTop = (n * 37) % 200;
  },
  (pick, n) => {
    const one = pick('p,td');
    if (one) one.style.padding = `${n % 9}px`;
  },
  (_, n) => window.scrollTo(0, (n * 131) % 900),
];

test.each(REUSE_SEEDS)(
  'equals a first snapshot after each of 80 random changes, seed %i',
  async (seed) => {
    const chance = seededChance(seed);
    document.body.innerHTML = PAGE;
    const refs = new Refs();
    const snapshotter = new Snapshotter(document, 'tok', refs);
    const pick = (selector: string) => {
      const all = document.querySelectorAll<HTMLElement>(selector);
      return all[Math.floor(chance.next() * all.length)];
    };
    const identities = (nodes: readonly { ref?: string | undefined }[]) =>
      nodes.map(({ ref }) => (ref === undefined ? undefined : refs.recordedIdentity(ref)));
    await snapshotter.take({ allNodes: true });
    for (let n = 0; n < 80; n++) {
      CHANGES[Math.floor(chance.next() * CHANGES.length)]?.(pick, n);
      const again = await snapshotter.take({ allNodes: true });
      const reusedNodes = JSON.stringify(again.nodes, undefined, 1);
      const reusedIdentities = JSON.stringify(identities(again.nodes));
      const first = await new Snapshotter(document, 'tok', refs).take({ allNodes: true });
      expect(reusedNodes, `after change ${n}`).toBe(JSON.stringify(first.nodes, undefined, 1));
      expect(reusedIdentities, `identities after change ${n}`).toBe(JSON.stringify(identities(first.nodes)));
    }
  },
  120_000,
);

test('walks only the changed row of a long list', async () => {
  for (const row of [item, (i: number) => `<li><a href="#${i}">Thing ${i}</a></li>`]) {
    document.body.innerHTML = `<ul>${Array.from({ length: 500 }, (_, i) => row(i)).join('')}</ul>`;
    const snapshotter = new Snapshotter(document, 'tok', new Refs());
    await snapshotter.take({ collapseRows: false });
    const whole = snapshotter.visited;
    document.querySelector('li:nth-child(300)')?.append('more');
    await snapshotter.take({ collapseRows: false });
    expect(whole).toBeGreaterThan(1000);
    expect(snapshotter.visited).toBeLessThan(0.1 * whole);
  }
});
