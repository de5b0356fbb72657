/** How an element is remembered and found again by the product and by its peers, on one open page of an app. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Frame, Locator, Page } from 'playwright-core';
import type { Fingerprint, LocateResult } from '../../lib/page/words/element';
import type { Stability } from '../../lib/page/words/similarity';
import type { ChromiumHarness } from '../../test/harness/chromium';
import { bundle } from '../bundle';
import type { DriftPeers, Remembered } from './in-page';

export const PEERS = ['@medv/finder', 'Playwright', 'XPath', 'DevTools Recorder', 'Similo'] as const;
export type Peer = (typeof PEERS)[number];
export type Found = 'right' | 'wrong' | 'none';

export interface PeerMemory {
  inPage: Remembered;
  /** Playwright's generated locator, frames included. */
  playwright: string;
  /** Role and name as Chromium tells them, for the recorder's aria selector. */
  aria: { role: string; name: string } | undefined;
}

/** The part of the script that runs in the page. */
const IN_PAGE = fileURLToPath(import.meta.resolve('./in-page.ts'));

/** The peers' script for pages. */
export function peersScript(): Promise<string> {
  return bundle({
    stdin: {
      contents: `import { finder } from '@medv/finder';\nglobalThis.medvFinder = finder;\nimport ${JSON.stringify(IN_PAGE)};`,
      resolveDir: resolve('test/peers'),
    },
  });
}

declare const driftPeers: DriftPeers;

async function ready(frame: Frame, script: string): Promise<void> {
  if (!(await frame.evaluate(() => 'driftPeers' in globalThis))) await frame.evaluate(script);
}

async function frameOf(truth: ElementHandle<Element>): Promise<Frame> {
  const frame = await truth.ownerFrame();
  if (!frame) throw new Error('the element is in no frame');
  return frame;
}

export async function remember(truth: Locator, script: string): Promise<PeerMemory> {
  const handle = (await truth.elementHandle()) as ElementHandle<Element>;
  await ready(await frameOf(handle), script);
  const inPage = await handle.evaluate((element) => driftPeers.remember(element));
  const normal = await truth.normalize();
  const snapshot = await truth.ariaSnapshot();
  const [, role, name] = /^- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?/.exec(snapshot) ?? [];
  return {
    inPage,
    playwright: selectorOf(normal),
    aria: role && name ? { role, name } : undefined,
  };
}

/** The selector that a locator stands for, so that it can be used on another page. */
function selectorOf(locator: Locator): string {
  return (locator as unknown as { _selector: string })._selector;
}

/** Whether the element is the one meant: itself, a part of it, or what is around it where a press lands in it. */
async function judged(found: ElementHandle<Element> | null, truth: ElementHandle<Element>): Promise<Found> {
  if (!found) return 'none';
  const isRight = await found
    .evaluate((element, meant) => {
      if (element === meant || meant.contains(element)) return true;
      if (!element.contains(meant)) return false;
      const box = element.getBoundingClientRect();
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return hit !== null && meant.contains(hit);
    }, truth)
    .catch((error: Error) => {
      // Elements of two documents cannot be compared: another frame's is another element.
      if (/different document|Unable to adopt|cannot be passed|belong to/i.test(error.message)) return false;
      throw error;
    });
  return isRight ? 'right' : 'wrong';
}

export async function peerFinds(
  peer: Peer,
  memory: PeerMemory,
  page: Page,
  truth: ElementHandle<Element>,
  script: string,
): Promise<Found> {
  // All are told which frame to look in, which Playwright's locator says itself.
  const frame = await frameOf(truth);
  await ready(frame, script);
  const inFrame = async (method: 'finder' | 'xpath' | 'recorder' | 'similo') => {
    const handle = await frame.evaluateHandle(([name, then]) => driftPeers[name as 'finder'](then as Remembered), [
      method,
      memory.inPage,
    ] as const);
    return judged(handle.asElement() as ElementHandle<Element> | null, truth);
  };
  const unique = async (selector: string, strict: boolean) => {
    const all = await (strict ? page : frame).locator(selector).elementHandles();
    const first = strict && all.length !== 1 ? undefined : all[0];
    return judged((first ?? null) as ElementHandle<Element> | null, truth);
  };
  switch (peer) {
    case '@medv/finder':
      return inFrame('finder');
    case 'Playwright':
      return unique(memory.playwright, true);
    case 'XPath':
      return inFrame('xpath');
    case 'Similo':
      return inFrame('similo');
    case 'DevTools Recorder': {
      const { aria } = memory;
      const named = aria
        ? await unique(`internal:role=${aria.role}[name=${JSON.stringify(aria.name)}s]`, false)
        : 'none';
      return named === 'none' ? inFrame('recorder') : named;
    }
  }
}

export interface OwnFinding {
  found: Found;
  located: LocateResult;
  /** Time of the look-up in ms, with the message to the page and back. */
  ms: number;
}

const MARK = 'data-drift-truth';

/** In words, since what the program that runs this adds to functions does not exist in the browser. */
const IS_MARKED = `async ({ tab, ref, mark }) => {
  const [answer] = await chrome.scripting.executeScript({
    target: { tabId: tab },
    args: [ref, mark],
    func: (wanted, attribute) => {
      const element = fieldnotesForTests.session.element(wanted);
      if (!element) return false;
      if (element.closest('[' + attribute + ']')) return true;
      const meant = element.querySelector('[' + attribute + ']');
      if (!meant) return false;
      const box = element.getBoundingClientRect();
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return hit !== null && meant.contains(hit);
    },
  });
  return answer?.result === true;
}`;

/** The product's answer; the element carries the mark only while the answer is compared. */
export async function productFinds(
  browser: ChromiumHarness,
  tabId: number,
  fingerprint: Fingerprint,
  truth: ElementHandle<Element> | undefined,
  stability: Stability = {},
): Promise<OwnFinding> {
  await browser.callPage('open', tabId);
  const began = performance.now();
  const located = (await browser.callPage('locate', tabId, fingerprint, { variants: [], stability })) as LocateResult;
  const ms = performance.now() - began;
  if (located.type === 'missing') return { found: 'none', located, ms };
  if (!truth) return { found: 'wrong', located, ms };
  await truth.evaluate((element, mark) => element.setAttribute(mark, ''), MARK);
  const asked = JSON.stringify({ tab: tabId, ref: located.ref, mark: MARK });
  const isRight = await browser.inWorker<undefined, boolean>(`(${IS_MARKED})(${asked})` as never, undefined);
  await truth.evaluate((element, mark) => element.removeAttribute(mark), MARK);
  return { found: isRight ? 'right' : 'wrong', located, ms };
}
