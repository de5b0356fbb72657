/** signState reads “star Ann” and “unstar Ann” where the row's sign shows whether it is on: ★ and ☆ are two states of one switch. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command, Reading } from '../records/command';
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

/** Verbs of signs that have no name, and the signs; pinned by the policy's hash. */
export const SIGN_VERBS: readonly (readonly [verb: RegExp, signs: readonly string[]])[] = Object.freeze([
  [/^(?:star|favou?rite|bookmark|favorisiere?) (?:the )?(?<row>.+)$/iu, ['☆', '★']],
  [/^(?:like|heart|love|favou?rite) (?:the )?(?<row>.+)$/iu, ['♡', '♥', '❤', '🤍']],
  [/^flag (?:the )?(?<row>.+)$/iu, ['⚐', '⚑']],
] as const);

/** “star Weiss” for the sign ☆ in the row of Weiss. */
function namelessSign(words: string): Reading[] {
  return SIGN_VERBS.flatMap(([verb, signs]) => {
    const within = verb.exec(words)?.groups?.row;
    return within === undefined ? [] : signs.map((target) => ({ verb: 'click', target, quoted: true, within }));
  });
}

/** @returns undefined unless the button of a row is meant, and it shows one sign of a pair */
export function signState(
  words: string,
  grammar: Grammar,
  controls: readonly SnapshotNode[],
  snapshot: Snapshot,
): Command | undefined {
  const isTakenBack = TAKEN_BACK.test(words);
  const positive = isTakenBack ? words.replace(TAKEN_BACK, '') : words;
  const reading = rowButton(positive, grammar, controls, snapshot);
  const nodes = (reading ? [reading] : namelessSign(positive)).flatMap((one) => {
    const match = matchTarget(one, snapshot);
    return match.type === 'one' ? [match.node] : [];
  });
  const [node] = nodes;
  if (!node || nodes.length > 1) return undefined;
  const isOther = (sign: string) => controls.some((one) => one.near === node.near && bare(one.name) === sign);
  const sign = bare(node.name);
  const pairs = SIGN_PAIRS.filter((pair) => pair.includes(sign));
  const hasTwin = pairs.some((pair) => pair.some((one) => one !== sign && isOther(one)));
  const isHollow = reading === undefined && pairs.some(([, off]) => off === sign);
  // A lone filled sign may be a mere picture of what the button does.
  if (pairs.length === 0 || !(isTakenBack || hasTwin || isHollow)) return undefined;
  const target = node.near || node.name;
  return { words, verb: 'check', value: isTakenBack ? 'false' : 'true', target, chosen: node.ref };
}

const bare = (name: string): string => name.replace(/\uFE0F/gu, '').trim();
