/** The product's snapshot inside a page of the snapshot benchmark; bundled into the pages. */
import { Snapshotter } from '../../lib/page/outline/snapshotter';
import { Refs } from '../../lib/page/refs/refs';
import { formatSnapshot } from '../../lib/page/words/outline-text';
import type { Snapshot } from '../../lib/page/words/snapshot';

const WHOLE = { collapseRows: false, allNodes: true, nearViewportOnly: false };
const NO_LIMIT = 1e9;

let snapshotter = new Snapshotter(document, 'bench', new Refs());
let last: Snapshot | undefined;

async function take(options?: Parameters<Snapshotter['take']>[0]): Promise<Snapshot> {
  return { ...(await snapshotter.take(options)), frameOrigins: [] };
}

const ours = {
  forget() {
    snapshotter = new Snapshotter(document, 'bench', new Refs());
  },
  async whole() {
    last = await take(WHOLE);
  },
  text: () => (last ? formatSnapshot(last, NO_LIMIT) : ''),
  capped: async () => formatSnapshot(await take()),
  /** @returns how many elements were visited for a snapshot of a page that has not changed */
  async again() {
    await snapshotter.take(WHOLE);
    return snapshotter.visited;
  },
  async view() {
    await new Snapshotter(document, 'view', new Refs()).take({ nearViewportOnly: true });
  },
};
Object.assign(globalThis, { ours });
