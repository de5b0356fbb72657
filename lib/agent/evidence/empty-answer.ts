/** findEmptyAnswer: a form whose button emptied it and brought nothing, or brought only words that confirm nothing. */
import { targetRef, writesValue, writtenText } from '../../page/words/action-parts';
import type { EffectFact } from '../../page/words/effect';
import { MAX_FACTS } from '../../page/words/effect-between';
import type { Run, RunStep } from '../../records/run';
import { isMessage } from './messages';
import { readMessage } from './read-message';
import { PROGRESS } from './refusal-words';
import { contentWords, holds, wantsView } from './request-kind';
import { namesValue, withoutValues, wordsOf } from './request-values';
import { effectiveSteps, tookPlace } from './step-effects';
import { TEXT_FIELDS } from './value-use';

export interface EmptyAnswer {
  /** The site's words; '' if there are none. */
  said: string;
}

/** Buttons that only show something: whatever they show is their result. */
const LOOKS_UP =
  /(?<!\p{L})(?:find|search|show|look|check|calculate|preview|filter|compare|such\w*|finde\w*|zeige\w*|prüfe\w*|berechne\w*|busca\w*|calcula\w*|cherche\w*|calcule\w*)(?!\p{L})/iu;
/** A word in small letters, as sentences have between the names. */
const PLAIN_WORD = /(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu;
const MIN_PLAIN_WORDS = 2;
const CLOCK = /\d:\d\d/u;

/**
 * @param isOrder the request orders an act, and does not name the press: an answer to the press has to confirm it
 * @returns undefined if the last act is no press after a written text, or something came of it that may be the result
 */
export function findEmptyAnswer(
  run: Pick<Run, 'request' | 'steps' | 'snapshot'>,
  { isOrder = false } = {},
): EmptyAnswer | undefined {
  const steps = effectiveSteps(run).filter(tookPlace);
  const last = steps.at(-1);
  const typed = steps.slice(0, -1).filter(({ action }) => action.verb === 'type' && action.text.trim() !== '');
  const facts = last?.effect?.facts ?? [];
  if (!last || !run.snapshot || wantsView(run.request) || !isPress(last)) return undefined;
  if (typed.length === 0 && !isOrder) return undefined;
  if (last.ledTo !== undefined || facts.length >= MAX_FACTS || LOOKS_UP.test(last.target)) return undefined;
  const names = new Set(steps.flatMap(({ facts: own }) => (own ? [own.fingerprint.name] : [])));
  const came = facts.filter((fact) => !isOwn(fact, names));
  if (came.length === 0) return typed.some((step) => isEmptied(step, run)) ? { said: '' } : undefined;
  const went = came.flatMap((fact) => (fact.fact === 'disappeared' ? [fact.name] : []));
  const messages = came.flatMap((fact) => (isMessage(fact) && fact.fact === 'appeared' ? [fact.name] : []));
  if (messages.length === 0 || !came.every(isMessage) || messages.some((text) => isConfirming(text, run, last)))
    return undefined;
  const written = steps.filter(({ action }) => writesValue(action.verb)).map(({ action }) => writtenText(action));
  const sentences = messages.filter((text) => isSentence(text, written) && !went.some((old) => isSameLine(old, text)));
  // A total or a state has changed beside it.
  if (messages.some((text) => !sentences.includes(text) && !CLOCK.test(text))) return undefined;
  const naming = sentences.find((text) => written.some((value) => namesValue(text, value)));
  if (naming !== undefined) return { said: naming };
  const [said] = sentences;
  const hasSent = steps.some(({ sent }) => sent === true);
  if (said !== undefined && typed.length === 0) return { said };
  if (said === undefined || hasSent || !typed.every((step) => isStanding(step, run))) return undefined;
  return { said };
}

/** Whether a line has other data than before: “Best bid: 40, you” for “Best bid: 20, nobody”, “Salt in the Kitchen” for “Rye in the Kitchen”. */
export function isSameLine(old: string, now: string): boolean {
  const [a, b] = [wordsOf(old), wordsOf(now)];
  const isBegun = a.length > 1 && a[0] === b[0] && a[1] === b[1];
  const isEnded = a.length > 2 && b.length > 2 && a.at(-1) === b.at(-1) && a.at(-2) === b.at(-2);
  return isBegun || isEnded;
}

/** Whether a text says something beside the values: an item of a list consists of them, and of other data. */
function isSentence(text: string, values: readonly string[]): boolean {
  return (withoutValues(text, values).match(PLAIN_WORD) ?? []).length >= MIN_PLAIN_WORDS;
}

function isPress({ action }: RunStep): boolean {
  return action.verb === 'click' || (action.verb === 'press' && /(?:^|\+)enter$/iu.test(action.keys));
}

/** Whether a fact is about a field that the run has written, which comes again when a page is loaded again, or about the view. */
function isOwn(fact: EffectFact, names: ReadonlySet<string>): boolean {
  if (fact.fact === 'scrolled') return true;
  if (fact.fact === 'value' || fact.fact === 'state') return names.has(fact.name);
  return (
    (fact.fact === 'appeared' || fact.fact === 'disappeared') && TEXT_FIELDS.has(fact.role) && names.has(fact.name)
  );
}

/** A confirmation, or the verb of the request or of the button in another form: “Prepared”. */
function isConfirming(text: string, { request }: Pick<Run, 'request'>, { target }: RunStep): boolean {
  if (readMessage(text) === 'confirms' || PROGRESS.test(text)) return true;
  const words = wordsOf(text);
  const [verb] = contentWords(wordsOf(request));
  const acts = [
    ...(verb === undefined ? [] : [verb]),
    ...contentWords(wordsOf(target)).filter((word) => word !== 'button'),
  ];
  return acts.some((act) => words.some((word) => word !== act && holds([word], act)));
}

function fieldOf({ action, facts }: RunStep, { snapshot }: Pick<Run, 'snapshot'>) {
  const { role, name } = facts?.fingerprint ?? {};
  const nodes = snapshot?.nodes ?? [];
  return (
    nodes.find(({ ref }) => ref !== undefined && ref === targetRef(action)) ??
    nodes.find((node) => node.role === role && node.name === name)
  );
}

function isEmptied(step: RunStep, run: Pick<Run, 'snapshot'>): boolean {
  const field = fieldOf(step, run);
  return field !== undefined && (field.value ?? '') === '';
}

function isStanding(step: RunStep, run: Pick<Run, 'snapshot'>): boolean {
  return fieldOf(step, run)?.value === writtenText(step.action);
}
