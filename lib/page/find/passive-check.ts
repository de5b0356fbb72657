/** Looks in idle moments whether known things are on the page as they were, a few milliseconds at a time, and never on a hidden page. */
import { foldedText } from '../../core/text';
import { isSame } from './candidates';
import { fingerprintOf } from './fingerprint';
import { Lookups } from '../dom/name-cache';
import { isActionable, nameOf, roleOf } from '../dom/element-state';
import { eachShownElement, isElement, isNeverShown, shownChildren } from '../dom/composed-tree';
import type { Fingerprint } from '../words/element';

/** Main thread taken in one idle moment at the most, ms. */
export const SLICE_MS = 5;
/** The rest is left for the last element begun, with code that has not run before. */
const WORK_MS = SLICE_MS - 3;
/** A page that is never idle is looked at all the same after this, a slice at a time, ms. */
const IDLE_LIMIT_MS = 2_000;

export interface IdlePorts {
  /** Resolves when the page has nothing to do. */
  idle(): Promise<void>;
  now(): number;
}

const browserIdle: IdlePorts = {
  idle: () =>
    new Promise((resolve) =>
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback(() => resolve(), { timeout: IDLE_LIMIT_MS })
        : setTimeout(resolve, 200),
    ),
  now: () => performance.now(),
};

/**
 * @param wanted what is remembered
 * @returns for each whether it is there as it was; undefined where the page was hidden before all had been looked for
 */
export async function passiveLook(
  document: Document,
  wanted: readonly Fingerprint[],
  ports: IdlePorts = browserIdle,
): Promise<boolean[] | undefined> {
  const roles = new Set(wanted.map(({ role }) => role));
  const found = wanted.map(() => false);
  const lookups = new Lookups();
  const left = shownChildren(document).filter(isElement);
  await ports.idle();
  let end = ports.now() + WORK_MS;
  while (left.length > 0 && found.includes(false)) {
    if (ports.now() >= end) {
      await ports.idle();
      end = ports.now() + WORK_MS;
    }
    if (document.visibilityState === 'hidden') return undefined;
    const node = left.pop() as Element;
    if (isNeverShown(node) || !node.isConnected) continue;
    eachShownElement(node, (child) => {
      left.push(child);
    });
    const role = roleOf(node);
    if (!roles.has(role)) continue;
    for (const [i, one] of wanted.entries()) if (!found[i] && isAsItWas(node, role, one, lookups)) found[i] = true;
  }
  return found;
}

function isAsItWas(element: Element, role: string, wanted: Fingerprint, lookups: Lookups): boolean {
  if (role !== wanted.role || (element.localName !== wanted.tag && !isActionable(element))) return false;
  if (wanted.name !== '' && foldedText(nameOf(element, role, lookups)) !== foldedText(wanted.name)) return false;
  return isSame(fingerprintOf(element, lookups), wanted);
}
