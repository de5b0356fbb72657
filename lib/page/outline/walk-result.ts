/** WalkResult: the outline's entries from one walk, and the blocks that the next walk may reuse. */
import type { Block, OutlineEntry } from './entry';

export interface WalkResult {
  entries: OutlineEntry[];
  /** Elements whose subtree was skipped because it is hidden or inert. */
  pruned: Element[];
  /** Absolutely positioned elements, which may cover others. */
  positioned: Element[];
  blocks: Block[];
  /** Blocks far from the viewport that were not walked. */
  skippedBlocks: number;
}

export const EMPTY_WALK: WalkResult = { entries: [], pruned: [], positioned: [], blocks: [], skippedBlocks: 0 };

/** How many items each list of a result has. */
export interface Lengths {
  entries: number;
  pruned: number;
  positioned: number;
  blocks: number;
}

export function lengthsOf({ entries, pruned, positioned, blocks }: WalkResult): Lengths {
  return {
    entries: entries.length,
    pruned: pruned.length,
    positioned: positioned.length,
    blocks: blocks.length,
  };
}
