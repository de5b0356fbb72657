/** removeUnneededPresses drops presses of a model that no later step needed, so that an early wrong press is not learned. */
import { normalizeText } from '../core/text';
import type { EffectFact } from '../page/words/effect';
import type { RunStep } from '../records/run';

/**
 * Only in a run that can be undone: a procedure that lacks a step after all stops there, and a model adds the step again.
 * @param steps finished steps of a run, cleaned
 */
export function removeUnneededPresses(steps: readonly RunStep[], request: string): RunStep[] {
  if (steps.some((step) => step.class === 'R3' || step.class === undefined)) return [...steps];
  const wanted = wordsOf(request);
  return steps.filter((step, i) => !isUnneeded(step, steps.slice(i + 1), wanted) && !isSlippedIn(step, steps, wanted));
}

function isUnneeded(step: RunStep, later: readonly RunStep[], wanted: readonly string[]): boolean {
  if (step.by !== 'model' || step.action.verb !== 'click' || later.length === 0) return false;
  if (step.sent === true || step.facts?.submits === true || step.ledTo !== undefined) return false;
  const facts = step.effect?.facts ?? [];
  if (facts.some(isLasting)) return false;
  const brought = new Set(facts.flatMap((fact) => (fact.fact === 'appeared' ? [`${fact.role} ${fact.name}`] : [])));
  const isUsed = ({ facts: target }: RunStep) =>
    target !== undefined && brought.has(`${target.fingerprint.role} ${target.fingerprint.name}`);
  // Where a dialog came, or a target has no name, need cannot be told from the names.
  const isUnclear = later.some(({ facts: target }) => target === undefined || target.fingerprint.name === '');
  const names = [step.facts?.fingerprint.name ?? '', ...facts.flatMap((fact) => ('name' in fact ? [fact.name] : []))];
  const isAskedFor = names.some((name) => {
    const words = normalizeText(name).split(/[^\p{L}\p{N}]+/u);
    return words.some((word) => word.length > 2 && wanted.includes(word));
  });
  return !isUnclear && !isAskedFor && !later.some(isUsed);
}

/** Roles of what is switched on or off by itself. */
const SWITCHES: ReadonlySet<string> = new Set(['checkbox', 'switch', 'radio', 'menuitemcheckbox', 'menuitemradio']);
/** Words that begin alike are taken for forms of one word: hide, hidden. */
const STEM_LETTERS = 3;
/** Shorter words join others. */
const MIN_LETTERS = 4;

/**
 * A box or switch of a model that no word of the request is about, and that lies apart from everything the request is about:
 * text of a page may have asked for it. It is done again only if a model decides so again.
 */
function isSlippedIn(step: RunStep, all: readonly RunStep[], wanted: readonly string[]): boolean {
  const { by, facts, sent } = step;
  if (by !== 'model' || !facts || sent === true || facts.submits || !SWITCHES.has(facts.fingerprint.role)) return false;
  const stems = new Set(wanted.filter(isWord).map(stemOf));
  const isAbout = (other: RunStep) => placeWords(other).some((word) => stems.has(stemOf(word)));
  const place = facts.fingerprint.container ?? '';
  const others = all.filter((other) => other !== step);
  const isBeside = others.some((other) => isAbout(other) && (other.facts?.fingerprint.container ?? '') === place);
  return !isAbout(step) && !isBeside && others.some(isAbout);
}

/** Words of a step's target, its place, and what was written. */
function placeWords({ facts, action }: RunStep): string[] {
  const { name = '', container = '', label = '', row } = facts?.fingerprint ?? {};
  const written = 'text' in action ? action.text : 'options' in action ? action.options.join(' ') : '';
  return wordsOf(`${name} ${container} ${label} ${row?.text ?? ''} ${written}`).filter(isWord);
}

function wordsOf(text: string): string[] {
  return normalizeText(text).split(/[^\p{L}\p{N}]+/u);
}

const isWord = (word: string) => word.length >= MIN_LETTERS;
const stemOf = (word: string) => word.slice(0, STEM_LETTERS);

/** A changed value, state or address, or a dialog: the step may be part of the result. */
function isLasting({ fact }: EffectFact): boolean {
  return fact === 'value' || fact === 'state' || fact === 'path' || fact === 'dialog';
}
