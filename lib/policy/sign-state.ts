/** signState reads “star Ann” and “unstar Ann” where the row's sign shows whether it is on: ★ and ☆ are two states of one switch. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import type { Grammar } from './languages/grammar';
import { matchTarget } from './match-target';
import { rowButton } from './row-button';

/** Filled and hollow signs of one switch; pinned by the policy's hash. */
export const SIGN_PAIRS: readonly (readonly [on: string, off: string])[] = Object.freeze([
  ['★', '☆'],
  ['♥', '♡'],
  ['❤', '♡'],
  ['❤', '🤍'],
  ['⚑', '⚐'],
  ['☑', '☐'],
]);
/** “unstar”, “unlike”, “unpin”: the verb of the button, taken back; pinned by the policy's hash. */
export const TAKEN_BACK = /^un(?=\p{L}{3})/iu;

/** @returns undefined unless the button of a row is meant, and it shows one sign of a pair */
export function signState(
  words: string,
  grammar: Grammar,
  controls: readonly SnapshotNode[],
  snapshot: Snapshot,
): Command | undefined {
  const isTakenBack = TAKEN_BACK.test(words);
  const reading = rowButton(isTakenBack ? words.replace(TAKEN_BACK, '') : words, grammar, controls, snapshot);
  const match = reading && matchTarget(reading, snapshot);
  if (match?.type !== 'one') return undefined;
  const { node } = match;
  const isOther = (sign: string) => controls.some((one) => one.near === node.near && bare(one.name) === sign);
  const pair = SIGN_PAIRS.find((signs) => signs.includes(bare(node.name)));
  // A lone filled sign may be a mere picture of what the button does.
  if (!pair || (!isTakenBack && !pair.some((sign) => sign !== bare(node.name) && isOther(sign)))) return undefined;
  const target = node.near || node.name;
  return { words, verb: 'check', value: isTakenBack ? 'false' : 'true', target, chosen: node.ref };
}

const bare = (name: string): string => name.replace(/\uFE0F/gu, '').trim();
