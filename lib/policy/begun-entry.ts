/** begunEntry reads “pin the slugs issue” in an opened menu whose only entry for it says where to: “Pin to top”, “Share by mail”. */
import type { Snapshot } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { MATCH_SCORES, nameWords, type Resolved } from './match-target';

/** Words after a verb that only add where to or how; pinned by the policy's hash. */
export const ENTRY_TAILS =
  /^(?:to|at|on|by|via|as|in|an|als|auf|per|zu|zum|zur|à|au|en|par|sur|comme|a|al|por|como)\s\S/iu;
const ENTRIES = /^(?:menuitem|button|link|generic|option)$/;

/** @returns undefined unless exactly one element that has come with the menu begins with the verb and goes on like this */
export function begunEntry({ verb, readings, target, unveiled }: Command, { nodes }: Snapshot): Resolved | undefined {
  if (verb !== 'click' || !unveiled) return undefined;
  const wanted = [...new Set((readings ?? [{ target }]).map((one) => nameWords(one.target ?? '')))];
  const begins = (name: string) =>
    wanted.some((word) => word !== '' && name.startsWith(`${word} `) && ENTRY_TAILS.test(name.slice(word.length + 1)));
  const [only, ...others] = nodes.filter(
    ({ ref, role, name }) => ref !== undefined && ENTRIES.test(role) && begins(nameWords(name)),
  );
  if (only?.ref === undefined || others.length > 0) return undefined;
  return { type: 'act', action: { verb: 'click', ref: only.ref }, node: only, score: MATCH_SCORES.exact };
}
