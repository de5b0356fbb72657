/** loneOption reads “choose Chip card” where exactly one list of the page has the option Chip card. */
import type { Snapshot } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { MATCH_SCORES, nameWords, type Resolved } from './match-target';

/** Orders to choose without the name of a list, in the planner's languages; pinned by the policy's hash. */
export const CHOICES =
  /^(?:please |bitte )?(?:choose|select|pick|take|wähle?|nimm|nehme|choisi[st]|choisissez|sélectionne[rz]?|prends|elige|elegir|selecciona|seleccionar|escoge) (?:the |den |die |das |le |la |el )?(?<option>.+)$/iu;

/** @returns undefined unless the command's words choose an option of exactly one list */
export function loneOption({ verb, words }: Command, { nodes }: Snapshot): Resolved | undefined {
  const said = verb === 'click' ? CHOICES.exec(words.trim())?.groups?.option : undefined;
  if (said === undefined) return undefined;
  const wanted = nameWords(said);
  const found = nodes.flatMap((node) => {
    const option = node.options?.find((one) => nameWords(one) === wanted);
    return node.ref !== undefined && option !== undefined ? [{ node, ref: node.ref, option }] : [];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0) return undefined;
  const { node, ref, option } = only;
  return { type: 'act', action: { verb: 'select', ref, options: [option] }, node, score: MATCH_SCORES.searchbox };
}
