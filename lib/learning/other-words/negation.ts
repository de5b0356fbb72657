/** negates and meansByNegation: whether a request says no, and whether that amounts to a task: “the lift does not work” for “report the lift as broken”. */
import type { ProcedureBody } from '../../records/note';
import { DOUBTFUL } from './function-words';
import { readShape } from './request-shape';
import { RequestText } from './request-text';
import { actsAt } from './said-acts';

const NOTHING_KNOWN = { tasks: new Set<string>(), page: new Set<string>() };
const NEGATIONS: ReadonlySet<string> = new Set(
  `not don't dont doesn't no never nobody noone pas jamais nunca jamás non nicht nie kein keine keinen keinem keiner niemand`.split(
    /\s+/u,
  ),
);
const CONTRACTED = /n['’]t$/u;
/** Words beside a negation or a value that choose nothing: “not any more”, “only 15”. */
const HARMLESS: ReadonlySet<string> = new Set(['instead', 'nur', 'only']);
/** Acts that end, keep away or put out of sight: what shall not be any more asks for them. */
const ENDING: ReadonlySet<string> = new Set(
  `delete cancel hide block lock disable revoke terminate unregister unsubscribe mute stop unpublish reject close evict
  dismiss waive excuse`.split(/\s+/u),
);
/** States of a task that a negation tells: “the lift does not work” for “report the lift as broken”. */
export const FAULTS: ReadonlySet<string> = new Set(
  'broken defective faulty fault damage leak missing lost absent sick defekt kaputt schaden stoerung fehlend krank verloren'.split(
    ' ',
  ),
);

/** Whether the request says no, in any word. */
export function negates(request: string): boolean {
  return wordsOf(request).some(isNegation);
}

/**
 * Whether a statement's negation amounts to the task: the task ends something or reports a fault, its own act and state are not
 * said, and nothing else forbids it.
 */
export function meansByNegation(request: string, body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): boolean {
  const shape = readShape(body);
  if (!shape || FORBIDS.test(request)) return false;
  const text = new RequestText(request, shape, NOTHING_KNOWN);
  const blockers = text.blockers();
  if (text.isQuestion() || !blockers.every((word) => NEGATIONS.has(word) || HARMLESS.has(word))) return false;
  const words = text.tokens.map(({ folded, isQuoted }) => (isQuoted ? '' : folded));
  if (words.some((_word, at) => actsAt(words, at, shape).length > 0)) return false;
  const states = [...shape.content.map(({ word }) => word), ...shape.parameters.flatMap(({ unit }) => unit)].filter(
    (word) => FAULTS.has(word),
  );
  const ends = shape.families.some((family) => ENDING.has(family)) && !NOT_YET.test(request);
  return (
    (ends || states.length > 0) && !states.some((word) => words.includes(word)) && words.filter(isNegation).length === 1
  );
}

const NO_DUTY =
  /\b(?:(?:doesn['’]?t|don['’]?t|does not|do not) (?:have|need) to|need not|needn['’]?t|(?:muss|braucht|müssen|brauchen) (?:.* )?nicht|no (?:tiene|tienen) que|ne doi(?:t|vent) pas|n['’]a pas à)(?![\p{L}])/iu;

/** “Priya doesn't have to pay the fine” for a task that waives it: the denied act is a duty that the task ends. */
export function deniesDuty(request: string, body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): boolean {
  const endsDuty = readShape(body)?.families.some((family) => family === 'waive' || family === 'excuse') === true;
  return endsDuty && NO_DUTY.test(request) && meansByNegation(request, body);
}

/** “Ticket 402 is not solved yet” ends nothing. */
const NOT_YET = /\b(?:not|n['’]t)\b.*\byet\b|\bnoch (?:nicht|kein)/iu;
const FORBIDS = /^(?:do not|don['’]?t|never|stop|nie|niemals|bitte nicht|lass)(?=\s)/iu;

function wordsOf(request: string): string[] {
  return request.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
}

export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || CONTRACTED.test(word);
}

/** Whether the request's only blocker is a word that chooses nothing where it stands: “at 16:45 instead”, “nur noch 1,80”. */
export function isHarmless(request: string): boolean {
  const words = wordsOf(request);
  const blocking = words.filter((word) => DOUBTFUL.has(word));
  const isInstead = blocking.length === 1 && words.at(-1) === 'instead';
  return isInstead || (blocking.length === 1 && /(?:^|\s)nur noch(?=\s)/iu.test(request));
}
