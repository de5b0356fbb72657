/** isUnrelatedMessage: a message that confirms something else than the request, such as “Cookie choices saved”. */
import type { EffectFact } from '../../page/words/effect';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import { groupWords, listItemAround, parentOf, subtreeEnd } from './outline-groups';
import { CONFIRMS } from './refusal-words';
import { contentWords, holds } from './request-kind';
import { wordsOf } from './request-values';

/** Roles of text that speaks for the page, and may speak of anything. */
const MESSAGE_ROLES: ReadonlySet<string> = new Set(['text', 'status', 'alert', 'log', 'note', 'tooltip', 'paragraph']);
/** Words of confirmations that name no matter. */
export const GENERAL_WORDS: ReadonlySet<string> = new Set(
  `all changes change successfully success ok okay well great good thanks thank welcome see soon way
  alles gut erfolgreich danke vielen dank listo todo bien hecho correcto merci tout bien`.split(/\s+/u),
);

/** Whether a fact is a message, which may speak of anything. */
export function isMessage(fact: EffectFact): boolean {
  return (fact.fact === 'appeared' || fact.fact === 'disappeared') && MESSAGE_ROLES.has(fact.role);
}

/** A sentence that the site is still at work on it. */
const UNDER_WAY =
  /(?<!\p{L})(?:queued|processing|waiting for|in Bearbeitung|Warteschlange|wartet auf|procesando|en cola|esperando|en attente de)(?!\p{L})/iu;
const MAX_STATE_CHARS = 60;

/**
 * A new short text that says that the act is still under way. The state of another row, on a page that the act has opened, is no
 * such text.
 * @returns undefined if there is none, or the request speaks of it
 */
export function findUnderWay(
  request: string,
  before: Pick<Snapshot, 'nodes' | 'documentToken'>,
  after: Pick<Snapshot, 'nodes' | 'documentToken'>,
): string | undefined {
  if (UNDER_WAY.test(request)) return undefined;
  const known = new Set(before.nodes.map(({ name }) => name));
  const isNewPage = before.documentToken !== after.documentToken;
  return after.nodes.find(
    ({ name, ref }, at) =>
      ref === undefined &&
      name.length <= MAX_STATE_CHARS &&
      UNDER_WAY.test(name) &&
      !known.has(name) &&
      !(isNewPage && isOfOtherRow(request, after.nodes, at)),
  )?.name;
}

/** Whether a node stands in a row that holds no word of the request but those that every row of its list has. */
function isOfOtherRow(request: string, nodes: readonly SnapshotNode[], at: number): boolean {
  const row = listItemAround(nodes, at);
  if (!row) return false;
  const others = nodes.flatMap(({ depth, role }, i) => {
    const isLike = i !== row.from && depth === nodes[row.from]?.depth && role === nodes[row.from]?.role;
    const isSibling = isLike && (parentOf(nodes, i) ?? -1) === row.list;
    return isSibling ? [groupWords(nodes, { from: i, to: subtreeEnd(nodes, i) })] : [];
  });
  const own = groupWords(nodes, row);
  return contentWords(wordsOf(request))
    .filter((word) => holds(own, word))
    .every((word) => others.length > 0 && others.every((words) => holds(words, word)));
}

/** Whether the message names a matter, and neither the request, nor the acts, nor the page's headings and fields speak of it. */
export function isUnrelatedMessage(
  fact: EffectFact,
  { request, snapshot }: Pick<Run, 'request' | 'snapshot'>,
  steps: readonly RunStep[],
): boolean {
  if (!isMessage(fact) || !('name' in fact)) return false;
  const matter = contentWords(wordsOf(fact.name.replace(new RegExp(CONFIRMS, 'giu'), ' '))).filter(
    (word) => !GENERAL_WORDS.has(word),
  );
  if (matter.length === 0) return false;
  const known = [
    request,
    snapshot?.title ?? '',
    ...steps.flatMap(({ target, action }) => [target, 'text' in action ? action.text : '']),
    ...(snapshot?.nodes ?? [])
      .filter(({ role, ref }) => role === 'heading' || (ref !== undefined && role !== 'button' && role !== 'link'))
      .map(({ name }) => name),
  ].flatMap(wordsOf);
  return !matter.some((word) => holds(known, word));
}
