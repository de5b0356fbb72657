/** How long finding one thing takes on a page of ten thousand elements, where it is the same and where it has to be healed. */
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

export const ELEMENTS = 10_000;
const ROUNDS = 40;

const OURS = `
import { locate } from './lib/page/locate';
import { fingerprintOf, withPlace } from './lib/page/facts';
import { passiveLook } from './lib/page/radar';
import { Refs } from './lib/page/refs';
globalThis.finding = {
  remember: (selector) => { const it = document.querySelector(selector); return withPlace(it, fingerprintOf(it)); },
  /** Longest time that the radar held the page's thread at once, ms, looking for that and for what is not there. */
  async glance(wanted) {
    let longest = 0;
    let began = performance.now();
    await passiveLook(document, [wanted, { ...wanted, name: 'Nowhere' }], {
      now: () => performance.now(),
      idle: () => {
        longest = Math.max(longest, performance.now() - began);
        return new Promise((idle) => requestIdleCallback(() => { began = performance.now(); idle(); }));
      },
    });
    return Math.max(longest, performance.now() - began);
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

/** A shop of 900 cards, eleven elements each, every card's controls called after it. */
function pageOf(rename: number | undefined): string {
  const cards = Array.from(
    { length: Math.floor(ELEMENTS / 11) },
    (_, i) =>
      `<article><h3>Thing ${i}</h3><p>about <b>thing</b> ${i}</p><img alt=""><label>Count <input id="count-${i}" name="count-${i}"></label>
      <button id="buy-${i}" data-testid="buy-${i}" class="btn b${i % 7}">${i === rename ? `Put thing ${i} aside` : `Keep thing ${i}`}</button><a href="/thing/${i}">More of ${i}</a><span>${i}</span></article>`,
  );
  return `<!doctype html><title>shop</title><main>${cards.join('')}</main>`;
}

export interface Times {
  same: number[];
  healed: number[];
  /** Longest slice of the radar on each page. */
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
  const times: Times = { same: [], healed: [], radar: [], wrong: 0 };
  await page.goto('about:blank');
  for (let round = 0; round < ROUNDS; round++) {
    const i = (round * 37) % 900;
    const find = async (rename: number | undefined, wanted: unknown) => {
      await page.setContent(pageOf(rename));
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
    await page.setContent(pageOf(undefined));
    await page.evaluate(script);
    const wanted = await page.evaluate(
      (selector) => (globalThis as unknown as { finding: { remember(s: string): unknown } }).finding.remember(selector),
      `#buy-${i}`,
    );
    const same = await find(undefined, wanted);
    const healed = await find(i, wanted);
    times.radar.push(
      await page.evaluate(
        (fingerprint) =>
          (globalThis as unknown as { finding: { glance(f: unknown): Promise<number> } }).finding.glance(fingerprint),
        wanted,
      ),
    );
    times.same.push(same.ms);
    times.healed.push(healed.ms);
    if (same.how !== 'same' || same.is !== `buy-${i}` || healed.how !== 'healed' || healed.is !== `buy-${i}`)
      times.wrong += 1;
  }
  return times;
}
