/** countStrayActs counts the model's latest acts that brought nothing which the request speaks of: a wish that the page cannot meet is not tried without end. */
import { writesValue, writtenText } from '../../page/words/action-parts';
import type { Run, RunStep } from '../../records/run';
import { contentWords, holds, wantsRepetition } from './request-kind';
import { wordsOf } from './request-values';

/** After so many the model is told; it may go on. */
export const STRAY_ACTS_HINTED = 6;
/** After so many the run ends. Menus and wizards without a word of the request are shorter. */
const MAX_STRAY_ACTS = 9;
/** The same where no word of the request was met so far: the page may be in another language. */
export const MAX_STRAY_ACTS_UNMET = 14;
/** Looking around takes as many acts as the page is long. */
const LOOKS: ReadonlySet<string> = new Set(['scroll', 'waitFor', 'findText', 'readArticle', 'hover', 'goBack']);

/** Whether so many acts in a row brought nothing that the run has to end. */
export function isAstray(run: Pick<Run, 'request' | 'steps'>): boolean {
  const { count, hasMet } = strayActs(run);
  return count >= (hasMet ? MAX_STRAY_ACTS : MAX_STRAY_ACTS_UNMET);
}

/** @returns 0 after an act that touched or showed a further word of the request, led to a new place, or filled in a further field */
export function countStrayActs(run: Pick<Run, 'request' | 'steps'>): number {
  return strayActs(run).count;
}

function strayActs({ request, steps }: Pick<Run, 'request' | 'steps'>): { count: number; hasMet: boolean } {
  const wanted = contentWords(wordsOf(request));
  if (wantsRepetition(request)) return { count: 0, hasMet: false };
  let open = wanted;
  const places = new Set<string>();
  const fields = new Set<string>();
  let count = 0;
  for (const step of steps) {
    if (step.by !== 'model' || LOOKS.has(step.action.verb)) continue;
    const met = wordsOf(textsOf(step).join(' '));
    const left = open.filter((word) => !holds(met, word));
    const isFurther = left.length < open.length || isNew(places, placeOf(step)) || isNew(fields, fieldOf(step));
    open = left;
    count = isFurther ? 0 : count + 1;
  }
  return { count, hasMet: open.length < wanted.length };
}

/** The words that the act touched, wrote and brought to the page. */
function textsOf({ target, action, effect }: RunStep): string[] {
  const shown = (effect?.facts ?? []).flatMap((fact) =>
    fact.fact === 'appeared' || fact.fact === 'dialog' ? [fact.name] : [],
  );
  return [target, writtenText(action) ?? '', ...shown];
}

function placeOf({ effect }: RunStep): string | undefined {
  return effect?.facts.flatMap((fact) => (fact.fact === 'path' ? [fact.path] : []))[0];
}

/** A field that was filled in, or an option that was switched. */
function fieldOf({ action: { verb }, state, target, effect }: RunStep): string | undefined {
  const isSwitched = effect?.facts.some((fact) => fact.fact === 'state' && /checked|pressed/.test(fact.state)) === true;
  return state === 'done' && (writesValue(verb) || isSwitched) ? target : undefined;
}

function isNew(seen: Set<string>, one: string | undefined): boolean {
  if (one === undefined || seen.has(one)) return false;
  seen.add(one);
  return true;
}
