/** The product's look-up inside a page of ten thousand elements, timed there; bundled into the page. */
import { fingerprintOf, withPosition } from '../../lib/page/find/fingerprint';
import { locate } from '../../lib/page/find/locate';
import { checkPassively } from '../../lib/page/find/passive-check';
import { Refs } from '../../lib/page/refs/refs';
import type { Fingerprint } from '../../lib/page/words/element';

const finding = {
  remember(selector: string): Fingerprint {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`there is no ${selector}`);
    return withPosition(element, fingerprintOf(element));
  },
  /** How long the radar held the page's thread at once, ms, each time, looking for that and for what is not there. */
  async glance(wanted: Fingerprint): Promise<number[]> {
    const slices: number[] = [];
    let began = performance.now();
    await checkPassively(document, [wanted, { ...wanted, name: 'Nowhere' }], {
      now: () => performance.now(),
      idle: () => {
        slices.push(performance.now() - began);
        return new Promise<void>((idle) => {
          requestIdleCallback(() => {
            began = performance.now();
            idle();
          });
        });
      },
    });
    return [...slices, performance.now() - began];
  },
  async find(wanted: Fingerprint) {
    const refs = new Refs();
    // A page that a task is done on has been laid out and drawn.
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    const began = performance.now();
    const located = locate(document, wanted, refs);
    const ms = performance.now() - began;
    return located.type === 'found'
      ? { ms, how: located.how, is: refs.element(located.ref)?.id }
      : { ms, how: located.reason, is: undefined };
  },
};
export type FindingInPage = typeof finding;
Object.assign(globalThis, { finding });
