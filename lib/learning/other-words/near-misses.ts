/** Near misses: mayBeAsked and saysWithOtherVerb keep a request from a task that differs in what must never be mistaken. */
import type { ProcedureBody } from '../../records/note';
import { type RequestShape, shapeOf } from './request-shape';
import { RequestText } from './request-text';
import { bareCommand, isPolite, rephrase } from './rephrase';
import { isWord, wordsIn } from './rephrase-words';
import { familiesAt, isKnownVerb } from './verb-forms';

const NO_SHAPE: RequestShape = { families: [], verb: '', forms: [], content: [], parameters: [] };
const NOTHING_KNOWN = { tasks: new Set<string>(), page: new Set<string>() };

/** Acts that take away, turn round or carry out of the page: mistaking one for another act is not made good by its effect. */
export const SEPARATE_ACTS: ReadonlySet<string> = new Set([
  ...['delete', 'archive', 'cancel', 'reject', 'disable', 'enable', 'hide', 'restore', 'reopen', 'copy', 'rename'],
  ...[
    'export',
    'download',
    'print',
    'share',
    'forward',
    'approve',
    'buy',
    'raise',
    'lower',
    'complete',
    'mute',
    'unmute',
  ],
  ...['revoke', 'terminate', 'close', 'open', 'start', 'stop', 'pause', 'resume', 'lock', 'unlock', 'block', 'unblock'],
  ...['unregister', 'publish', 'unpublish', 'pin', 'unpin', 'unhide', 'swap', 'replace', 'merge', 'split', 'detach'],
  ...['return', 'refund', 'dismiss', 'promote', 'empty', 'install', 'uninstall', 'ship', 'call', 'unfollow', 'evict'],
]);

/**
 * Whether one of the tasks can answer the request: it negates nothing, asks no question and speaks of one thing, but as the task
 * itself does.
 */
export function mayBeAsked(
  request: string,
  tasks: readonly Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>[],
): boolean {
  if (isReport(request)) return false;
  const shapes = [NO_SHAPE, ...tasks.flatMap((body) => shapeOf(body) ?? [])];
  return readings(request).some((text) =>
    shapes.some((shape) => !new RequestText(text, shape, NOTHING_KNOWN).isBlocked()),
  );
}

/** Whether the request only asks about an act, in words that do not begin as a question: “delete the file?”. */
export function isBareQuestion(request: string): boolean {
  return new RequestText(request, NO_SHAPE, NOTHING_KNOWN).isBareQuestion;
}

/** Whether the request's verb is known and asks for another act, one of the two being a separate one. */
export function saysWithOtherVerb(
  request: string,
  body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>,
): boolean {
  return readings(request).every((text) => isOtherVerb(familiesSaid(text), body));
}

/** “The badge was revoked”: what took place is not asked for. */
function isReport(request: string): boolean {
  const words = wordsIn(request);
  return words.some((_word, at) => at > 0 && isWord(words, at, PAST)) && !isPolite(request);
}
const PAST: ReadonlySet<string> = new Set('was were wurde wurden worden'.split(' '));

/** The request as it is said, its command alone, and the commands that it amounts to. */
function readings(request: string): string[] {
  const core = bareCommand(request);
  const { certain, possible } = rephrase(core, isKnownVerb);
  return [...new Set([request, core, ...certain, ...possible])];
}

/** Families of all verbs in the request. */
export function familiesSaid(request: string): readonly string[] {
  const { tokens } = new RequestText(request, NO_SHAPE, NOTHING_KNOWN);
  const words = tokens.map(({ folded, isQuoted }) => (isQuoted ? '' : folded));
  return words.flatMap((_word, at) => familiesAt(words, at));
}

/** @param said families of the request's verbs */
export function isOtherVerb(
  said: readonly string[],
  body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>,
): boolean {
  const families = shapeOf(body)?.families ?? [];
  if (said.length === 0 || families.length === 0 || said.some((family) => families.includes(family))) return false;
  return [...said, ...families].some((family) => SEPARATE_ACTS.has(family));
}
