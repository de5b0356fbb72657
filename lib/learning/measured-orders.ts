/** measuredOrders: numbers with their nouns may be said in another order: “12 pretzels and 4 rolls” for “‹n› rolls and ‹n› pretzels”. */
import { permutations } from '../core/permutations';
import type { ProcedureBody } from '../records/note';

type Item = { word: string } | { slot: string };

const JOINTS: ReadonlySet<string> = new Set(['and', 'und', '&']);
/** Templates with more numbers are read in their own order only. */
const MAX_MEASURES = 4;

interface Measure {
  slot: string;
  noun: string;
}

/** @returns the other orders of a template's numbers, if each stands before one noun and all stand together */
export function measuredOrders(items: readonly Item[], shapes: NonNullable<ProcedureBody['shapes']>): Item[][] {
  const first = items.findIndex((item) => 'slot' in item);
  const measures: Measure[] = [];
  const joints: Item[][] = [];
  let at = first;
  while (at >= 0 && at < items.length) {
    const measure = measureAt(items, at, shapes);
    if (!measure) break;
    measures.push(measure);
    const next = items[at + 2];
    const isJoined = next !== undefined && 'word' in next && JOINTS.has(next.word);
    joints.push(isJoined ? [next] : []);
    at += isJoined ? 3 : 2;
  }
  // A joint behind the last number begins what follows.
  const behind = [...(joints.pop() ?? []), ...items.slice(at)];
  if (measures.length < 2 || measures.length > MAX_MEASURES || behind.some((item) => 'slot' in item)) return [];
  const [, ...others] = permutations(measures);
  return others.map((order) => [
    ...items.slice(0, first),
    ...order.flatMap(({ slot, noun }, i) => [{ slot }, { word: noun }, ...(joints[i] ?? [])]),
    ...behind,
  ]);
}

function measureAt(
  items: readonly Item[],
  at: number,
  shapes: NonNullable<ProcedureBody['shapes']>,
): Measure | undefined {
  const [number, noun] = [items[at], items[at + 1]];
  if (!number || !('slot' in number) || shapes[number.slot] !== 'number') return undefined;
  return noun && 'word' in noun && /^\p{L}{3,}$/u.test(noun.word) ? { slot: number.slot, noun: noun.word } : undefined;
}
