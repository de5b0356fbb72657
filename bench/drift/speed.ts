/** How long finding one thing takes on a page of ten thousand elements, where it is the same and where it has to be healed. */
import type { Page } from 'playwright-core';
import type { Fingerprint } from '../../lib/page/words/element';
import { inPageScript } from '../bundle';
import type { FindingInPage } from './find-in-page';

declare const finding: FindingInPage;

export const ELEMENTS = 10_000;
const ROUNDS = 40;

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
  const script = await inPageScript('./find-in-page.ts', import.meta.url);
  const times: Times = { same: [], healed: { renamed: [], 'another role': [] }, radar: [], wrong: 0 };
  await page.goto('about:blank');
  for (let round = 0; round < ROUNDS; round++) {
    const i = (round * 37) % 900;
    const find = async (wanted: Fingerprint, change?: Change) => {
      await page.setContent(pageOf(i, change));
      await page.evaluate(script);
      return page.evaluate((fingerprint) => finding.find(fingerprint), wanted);
    };
    await page.setContent(pageOf());
    await page.evaluate(script);
    const wanted = await page.evaluate((selector) => finding.remember(selector), `#buy-${i}`);
    const same = await find(wanted);
    times.same.push(same.ms);
    if (same.how !== 'same' || same.is !== `buy-${i}`) times.wrong += 1;
    for (const change of ['another role', 'renamed'] as const) {
      const healed = await find(wanted, change);
      times.healed[change].push(healed.ms);
      if (healed.how !== 'healed' || healed.is !== `buy-${i}`) times.wrong += 1;
    }
    times.radar.push(...(await page.evaluate((fingerprint) => finding.glance(fingerprint), wanted)));
  }
  return times;
}
