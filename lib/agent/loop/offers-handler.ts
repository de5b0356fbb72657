/** createOffersHandler answers chat.offers: a field and a button of the page in view, for the first request on a site. */
import { namesIrreversible } from '../../guard/irreversible';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import type { Ports } from '../run/ports';

/** A page that does not answer within this has no offers, ms. */
const OPEN_LIMIT_MS = 2_000;
/** Longer names make no request that anyone would type, characters. */
const MAX_NAME_CHARS = 30;
const FIELD_ROLES: ReadonlySet<string> = new Set(['textbox', 'searchbox']);
const UNUSABLE_STATES: readonly string[] = ['disabled', 'read-only', 'secret'];

export interface Offers {
  /** Name of a field for text. */
  field?: string;
  /** Name of a button that says nothing of an act that cannot be taken back. */
  button?: string;
}

export function createOffersHandler({ page }: Pick<Ports, 'page'>) {
  return async ({ tabId }: { tabId: number }): Promise<Offers> => {
    const tab = await page.open(tabId, AbortSignal.timeout(OPEN_LIMIT_MS));
    return tab.type === 'ready' ? offersOf(await page.snapshot(tabId, [tab.origin])) : {};
  };
}

/** The first of each kind whose name no other control has. */
export function offersOf({ nodes }: Pick<Snapshot, 'nodes'>): Offers {
  const usable = nodes.filter(
    ({ ref, name, states, inViewport }) =>
      ref !== undefined &&
      inViewport &&
      name !== '' &&
      name.length <= MAX_NAME_CHARS &&
      !states.some((state) => UNUSABLE_STATES.includes(state)),
  );
  const nameOf = (fits: (node: SnapshotNode) => boolean) =>
    usable.find((node) => fits(node) && nodes.filter(({ name }) => name === node.name).length === 1)?.name;
  const field = nameOf(({ role }) => FIELD_ROLES.has(role));
  const button = nameOf(({ role, name }) => role === 'button' && /\p{L}/u.test(name) && !namesIrreversible(name));
  return { ...(field === undefined ? {} : { field }), ...(button === undefined ? {} : { button }) };
}
