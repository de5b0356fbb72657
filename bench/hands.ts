/** countHands counts what a person presses in a page, and handSeconds says how long a hand takes for it by the keystroke-level model. */
import type { Page } from 'playwright-core';

export interface Hands {
  clicks: number;
  keys: number;
}

/** Times of the keystroke-level model of Card, Moran and Newell, s: https://doi.org/10.1145/358886.358895 */
const THINK_S = 1.35;
const KEY_S = 0.2;
const POINT_S = 1.1;
const PRESS_S = 0.2;

/** Counts from now on; called again, from zero. */
export async function countHands(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as { hands?: Hands };
    const isNew = scope.hands === undefined;
    const hands: Hands = scope.hands ?? { clicks: 0, keys: 0 };
    scope.hands = Object.assign(hands, { clicks: 0, keys: 0 });
    if (!isNew) return;
    // No function is named inside: the names that tsx adds do not exist in the page.
    for (const type of ['click', 'keydown'] as const)
      addEventListener(
        type,
        ({ isTrusted, detail }) => {
          if (!isTrusted) return;
          if (type === 'keydown') hands.keys += 1;
          // A press of Enter on a button also clicks it, without a pointer.
          else if (detail > 0) hands.clicks += 1;
        },
        true,
      );
  });
}

export function readHands(page: Page): Promise<Hands> {
  return page.evaluate(() => (globalThis as unknown as { hands: Hands }).hands);
}

/** One thought, then the keys and clicks. */
export function handSeconds({ clicks, keys }: Hands): number {
  return THINK_S + keys * KEY_S + clicks * (POINT_S + PRESS_S);
}
