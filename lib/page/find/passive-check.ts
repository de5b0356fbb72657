/** Checks in idle time whether remembered elements are unchanged on the page, in slices of a few milliseconds, never on a hidden page. */
import { normalizeText } from '../../core/text';
import { isExactMatch } from './candidates';
import { fingerprintOf } from './fingerprint';
import { NameCache } from '../dom/name-cache';
import { isActionable } from '../dom/actionable';
import { nameOf } from '../dom/element-state';
import { roleOf } from '../dom/aria-role';
import { forEachComposedChildElement, isElement, isNeverRendered, composedChildren } from '../dom/composed-tree';
import type { Fingerprint } from '../words/element';

/** Main thread time of one idle slice at the most, ms. */
export const SLICE_MS = 5;
/** Budget of a slice, ms: the rest is left for the last element begun, whose code may run for the first time. */
const SLICE_BUDGET_MS = SLICE_MS - 3;
/** Longest wait for an idle moment, ms; a page that is never idle is checked all the same. */
const MAX_IDLE_WAIT_MS = 2_000;
/** Pause between slices if `requestIdleCallback` is missing, ms. */
const FALLBACK_PAUSE_MS = 200;

export interface IdlePorts {
  /** Resolves when the main thread is idle. */
  idle(): Promise<void>;
  now(): number;
}

const browserIdle: IdlePorts = {
  idle: () =>
    new Promise((resolve) =>
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback(() => resolve(), { timeout: MAX_IDLE_WAIT_MS })
        : setTimeout(resolve, FALLBACK_PAUSE_MS),
    ),
  now: () => performance.now(),
};

/**
 * @param wanted remembered fingerprints
 * @returns for each whether an exact match is on the page; undefined if the page was hidden before the check ended
 */
export async function checkPassively(
  document: Document,
  wanted: readonly Fingerprint[],
  ports: IdlePorts = browserIdle,
): Promise<boolean[] | undefined> {
  const roles = new Set(wanted.map(({ role }) => role));
  const found = wanted.map(() => false);
  const cache = new NameCache();
  const stack = composedChildren(document).filter(isElement);
  await ports.idle();
  let end = ports.now() + SLICE_BUDGET_MS;
  while (stack.length > 0 && found.includes(false)) {
    if (ports.now() >= end) {
      await ports.idle();
      end = ports.now() + SLICE_BUDGET_MS;
    }
    if (document.visibilityState === 'hidden') return undefined;
    const node = stack.pop() as Element;
    if (isNeverRendered(node) || !node.isConnected) continue;
    forEachComposedChildElement(node, (child) => {
      stack.push(child);
    });
    const role = roleOf(node);
    if (!roles.has(role)) continue;
    for (const [i, fingerprint] of wanted.entries())
      if (!found[i] && isUnchanged(node, role, fingerprint, cache)) found[i] = true;
  }
  return found;
}

function isUnchanged(element: Element, role: string, wanted: Fingerprint, cache: NameCache): boolean {
  if (role !== wanted.role || (element.localName !== wanted.tag && !isActionable(element))) return false;
  if (wanted.name !== '' && normalizeText(nameOf(element, role, cache)) !== normalizeText(wanted.name)) return false;
  return isExactMatch(fingerprintOf(element, cache), wanted);
}
