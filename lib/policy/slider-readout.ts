/** withoutReadout: of a slider and the field beside it that shows its number, the slider alone. */
import type { SnapshotNode } from '../page/words/snapshot';

const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/u;
const READOUT_ROLES: ReadonlySet<string> = new Set(['textbox', 'spinbutton']);

/** A slider and a field of one name that hold one number are two views of one value, where no other control stands between them. */
export function withoutReadout<Candidate extends { node: SnapshotNode; index: number }>(
  namesakes: readonly Candidate[],
  nodes: readonly SnapshotNode[],
): readonly Candidate[] {
  const slider = namesakes.find(({ node }) => node.role === 'slider');
  const readout = namesakes.find(({ node }) => READOUT_ROLES.has(node.role));
  if (!slider || !readout || namesakes.length !== 2) return namesakes;
  const [first, last] = [slider.index, readout.index].sort((a, b) => a - b);
  const isBeside = !nodes.slice((first ?? 0) + 1, last).some(({ ref }) => ref !== undefined);
  return isBeside && isSameNumber(slider.node.value, readout.node.value) ? [slider] : namesakes;
}

function isSameNumber(a: string | undefined, b: string | undefined): boolean {
  const read = (text: string | undefined) => {
    const trimmed = text?.trim() ?? '';
    return NUMBER.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
  };
  const number = read(a);
  return number !== undefined && number === read(b);
}
