/** pickedRows reads “select Ann and Bo and archive them” in a table whose rows have a box each: the boxes, then an order about them. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { ORDER, orderHalves } from './later-order';
import { foldWord } from './languages/grammar';
import { OBJECT_PRONOUNS } from './row-button';
import { nameWords } from './match-target';
import { MAX_NAMES, NAME_JOINT } from './order-words';
import { boxOfRow } from './row-box';
import { SELECTS } from './row-selection';

/** Orders to tick, in the planner's languages; pinned by the policy's hash. */
export const TICKS = /^(?:please |bitte )?(?:tick|check|kreuze?|hake?|coche[rz]?|marca[r]?)(?!\p{L})/iu;

/** @returns undefined unless each name is that of a row with exactly one box, and what follows is about “them” */
export function pickedRows(request: string, { nodes }: Snapshot): Command[] | undefined {
  const verb = [SELECTS, TICKS].find((one) => one.test(request));
  if (!verb) return undefined;
  for (const [head, rest] of [...orderHalves(request)].toReversed()) {
    const isAboutThem = rest.split(/[\s-]+/u).some((word) => OBJECT_PRONOUNS.has(foldWord(word)));
    const names = head
      .replace(verb, '')
      .trim()
      .replace(/ (?:aus|an|ab)$/iu, '')
      .split(NAME_JOINT);
    if (!isAboutThem || names.length > MAX_NAMES) continue;
    const boxes = names.map((name) => boxFor(name, nodes));
    if (boxes.some((box) => box === undefined) || new Set(boxes).size < names.length) continue;
    const ticks = boxes.map((box, at): Command => {
      const target = names[at] ?? '';
      return { words: `tick ${target}`, verb: 'check', value: 'true', target, chosen: box?.ref };
    });
    return [...ticks, { words: rest, verb: ORDER, target: rest }];
  }
  return undefined;
}

/** “tick Ann and Bo”: the second name is that of a row with a box, and no press on its text. */
export function withTicks(commands: readonly Command[], { nodes }: Snapshot): Command[] {
  const ticked: Command[] = [];
  for (const command of commands) {
    const before = ticked.at(-1);
    const { verb, words, target = '' } = command;
    const isName = before?.verb === 'check' && verb === 'click' && words === target;
    const box = isName ? boxFor(target, nodes) : undefined;
    ticked.push(box ? { words, verb: 'check', value: before?.value, target, chosen: box.ref } : command);
  }
  return ticked;
}

/** The only box of the row, or the one that stands beside the name. */
function boxFor(name: string, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const beside = nodes.filter(
    ({ ref, role, near = '' }) => ref !== undefined && role === 'checkbox' && nameWords(near) === nameWords(name),
  );
  return boxOfRow(name, nodes) ?? (beside.length === 1 ? beside[0] : undefined);
}
