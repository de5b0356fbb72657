/** How long finding one thing takes on a page of ten thousand elements, where it is the same and where it has to be healed. */
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

export const ELEMENTS = 10_000;
const ROUNDS = 40;

const OURS = `
import { locate } from './lib/page/find/locate';
import { fingerprintOf, withPosition } from './lib/page/find/fingerprint';
import { checkPassively } from './lib/page/find/passive-check';
import { Refs } from './lib/page/refs/refs';
globalThis.finding = {
  remember: (selector) => { const it = document.querySelector(selector); return withPosition(it, fingerprintOf(it)); },
  /** How long the radar held the page's thread at once, ms, each time, looking for that and for what is not there. */
  async glance(wanted) {
    const slices = [];
    let began = performance.now();
    await checkPassively(document, [wanted, { ...wanted, name: 'Nowhere' }], {
      now: () => performance.now(),
      idle: () => {
        slices.push(performance.now() - began);
        return new Promise((idle) => requestIdleCallback(() => { began = performance.now(); idle(); }));
      },
    });
    return [...slices, performance.now() - began];
  },
  async find(wanted) {
    const refs = new Refs();
    // A page that a task is done on has been laid out and drawn.
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    const began = performance.now();
    const located = locate(document, wanted, refs);
    return { ms: performance.now() - began, how: located.how ?? located.reason, is: located.ref && refs.element(located.ref).id };
  },
};`;

/** Change of the recorded button: renamed with its attributes kept, or now a link with its name kept. */
type Change = 'renamed' | 'another role';

/** A shop of 900 cards, eleven elements each, every card's controls called after it; one of them is changed. */
function pageOf(changed?: number, change?: Change): string {
  const button = (i: number) => {
    const is = i === changed ? change : undefined;
    const [tag, name] = [
      is === 'another role' ? 'a href="#"' : 'button',
      is === 'renamed' ? `Put thing ${i} aside` : `Keep thing ${i}`,
    ];
    const marks = is === 'another role' ? '' : ` data-testid="buy-${i}"`;
    return `<${tag} id="buy-${i}"${marks} class="btn b${i % 7}">${name}</${tag.split(' ')[0]}>`;
  };
  const cards = Array.from(
    { length: Math.floor(ELEMENTS / 11) },
    (_, i) =>
      `<article><h3>Thing ${i}</h3><p>about <b>thing</b> ${i}</p><img alt=""><label>Count <input id="count-${i}" name="count-${i}"></label>
      ${button(i)}<a href="/thing/${i}">More of ${i}</a><span>${i}</span></article>`,
  );
  return `<!doctype html><title>shop</title><main>${cards.join('')}</main>`;
}

export interface Times {
  same: number[];
  /** By what had changed. */
  healed: Record<Change, number[]>;
  /** Slices of the radar. */
  radar: number[];
  /** Look-ups that did not find what they should. */
  wrong: number;
}

export async function findingTimes(page: Page): Promise<Times> {
  const { outputFiles } = await build({
    stdin: { contents: OURS, resolveDir: resolve('.'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text ?? '';
  const times: Times = { same: [], healed: { renamed: [], 'another role': [] }, radar: [], wrong: 0 };
  await page.goto('about:blank');
  for (let round = 0; round < ROUNDS; round++) {
    const i = (round * 37) % 900;
    const find = async (wanted: unknown, change?: Change) => {
      await page.setContent(pageOf(i, change));
      await page.evaluate(script);
      return page.evaluate(
        (fingerprint) =>
          (
            globalThis as unknown as {
              finding: { find(f: unknown): Promise<{ ms: number; how: string; is?: string }> };
            }
          ).finding.find(fingerprint),
        wanted,
      );
    };
    await page.setContent(pageOf());
    await page.evaluate(script);
    const wanted = await page.evaluate(
      (selector) => (globalThis as unknown as { finding: { remember(s: string): unknown } }).finding.remember(selector),
      `#buy-${i}`,
    );
    const same = await find(wanted);
    times.same.push(same.ms);
    if (same.how !== 'same' || same.is !== `buy-${i}`) times.wrong += 1;
    for (const change of ['another role', 'renamed'] as const) {
      const healed = await find(wanted, change);
      times.healed[change].push(healed.ms);
      if (healed.how !== 'healed' || healed.is !== `buy-${i}`) times.wrong += 1;
    }
    times.radar.push(
      ...(await page.evaluate(
        (fingerprint) =>
          (globalThis as unknown as { finding: { glance(f: unknown): Promise<number[]> } }).finding.glance(fingerprint),
        wanted,
      )),
    );
  }
  return times;
}
