/** planKnownParts plans a request of several orders of which the first are known tasks: these are followed with no model call. */
import { namesTime } from '../../learning/other-words/another-request';
import { mayBeAsked } from '../../learning/other-words/near-misses';
import type { ToolCall } from '../../model/words';
import type { Note } from '../../records/note';
import type { Plan } from '../../records/plan';
import type { Run } from '../../records/run';
import { contentWords, holds } from '../evidence/request-kind';
import { opensPart, piecesOf } from '../evidence/request-parts';
import { wordsOf } from '../evidence/request-values';
import type { Ports } from '../run/ports';
import { createModelPlan } from './model-plan';
import { hasTitleOfAnother, titleOf } from './title-of-another';
import { type RecalledProcedure, recallProcedures } from './recall-procedures';

/** A request of more texts is left to the model. */
const MAX_PIECES = 6;
/** Words of order before a part: “then”, “after that”. */
const IN_ORDER =
  /^(?:(?:and|und)\s+)?(?:then|next|afterwards|finally|after (?:that|this)|dann|danach|anschlie(?:ß|ss)end|zuletzt|schlie(?:ß|ss)lich),?\s+/iu;

export interface KnownParts {
  known: RecalledProcedure[];
  /** The text behind them that no note answers; empty if they are all. */
  rest: string;
}

/**
 * The longest texts come first, so that “create a page X and tag it” is not cut where one task has both. A rest must be an order
 * of its own: what a comma or “and” joins to the last order may change it.
 * @returns undefined if the request has one order, the first is not known, or an order may speak of another one
 */
export function knownParts(
  request: string,
  recall: (text: string) => readonly RecalledProcedure[],
  nowMs: number,
): KnownParts | undefined {
  const pieces = piecesOf(request);
  if (pieces.length < 2 || pieces.length > MAX_PIECES) return undefined;
  const known: RecalledProcedure[] = [];
  let at = 0;
  for (let found = true; found && at < pieces.length; ) {
    found = false;
    for (let end = pieces.length; end > at && !found; end--) {
      if (end - at === pieces.length) continue;
      const [only, another] = recall(textOf(pieces.slice(at, end)));
      if (!only || another) continue;
      known.push(only);
      at = end;
      found = true;
    }
  }
  const rest = textOf(pieces.slice(at));
  if (known.length === 0 || hasDoubt(known, rest, nowMs)) return undefined;
  return { known, rest };
}

function textOf(pieces: readonly { text: string; joint: string }[]): string {
  const text = pieces.map(({ text, joint }, i) => text + (i < pieces.length - 1 ? joint : '')).join('');
  return text.trim().replace(IN_ORDER, '');
}

/** Whether a part may say more of another one: a condition, a day for both, or the place of a thing that the same act is asked for. */
function hasDoubt(known: readonly RecalledProcedure[], rest: string, nowMs: number): boolean {
  const bodies = known.map(({ body }) => body);
  if (rest !== '' && (!opensPart(rest) || !mayBeAsked(rest, bodies) || namesTime(rest, nowMs))) return true;
  const said = known.map(({ note, body }) => ({ note, words: contentWords(wordsOf(titleOf(body))) }));
  const others = rest === '' ? [] : [{ note: undefined, words: contentWords(wordsOf(rest)) }];
  return said.some((one) =>
    [...said, ...others].some((other) => one.note !== other.note && isSameAct(one.words, other.words)),
  );
}

/** “create a task A and create a task B in X”: in X, both? */
function isSameAct([verb, ...things]: readonly string[], [otherVerb, ...others]: readonly string[]): boolean {
  const isSameVerb = verb !== undefined && otherVerb !== undefined && holds([verb], otherVerb);
  return isSameVerb && things.some((word) => holds(others, word));
}

/** @param usable notes of the site that may be followed */
export async function planKnownParts(
  run: Run,
  usable: readonly Note[],
  ports: Ports,
  pageWords: readonly string[],
): Promise<Plan | undefined> {
  const nowMs = ports.clock.now();
  const parts = knownParts(run.request, (text) => recallProcedures(text, usable, nowMs, pageWords), nowMs);
  if (!parts || parts.known.some(({ note, body }) => hasTitleOfAnother(note, body, usable))) return undefined;
  const plan = await createModelPlan(run, ports);
  if (plan?.kind !== 'model') return undefined;
  const { recalled = [] } = plan;
  const calls = parts.known.flatMap((one, i) => callOf(one, recalled, i));
  const [open, ...queue] = calls;
  // A task that the prompt does not name cannot be called by name.
  if (!open || calls.length !== parts.known.length) return undefined;
  const reply = { role: 'assistant' as const, content: '', toolCalls: calls };
  return { ...plan, messages: [...plan.messages, reply], open, queue, covers: parts.rest === '' };
}

function callOf({ note, values }: RecalledProcedure, recalled: readonly Note['id'][], i: number): ToolCall[] {
  const at = recalled.indexOf(note.id);
  return at < 0
    ? []
    : [{ id: `known_${i + 1}`, name: 'follow', arguments: JSON.stringify({ task: `n${at + 1}`, values }) }];
}
