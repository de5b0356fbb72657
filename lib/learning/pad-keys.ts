/** joinPadKeys makes one step of the presses on the keys of a pad that spelled a number of the request: “45” for the keys 4 and 5. */
import { hashTexts } from '../core/text-hash';
import type { RunStep } from '../records/run';

/** A key with one digit or sign; a single press may be a choice by number. */
const KEY = /^[\d.,*#]$/u;
const MIN_KEYS = 2;

/** @param request only a number that it names is worth spelling; otherwise each press stays what it was */
export function joinPadKeys(steps: readonly RunStep[], request: string): RunStep[] {
  const joined: RunStep[] = [];
  for (let i = 0; i < steps.length; i++) {
    const group = groupFrom(steps, i);
    const text = group.map(keyOf).join('');
    if (group.length < MIN_KEYS || !names(request, text)) joined.push(steps[i] as RunStep);
    else {
      joined.push(asOne(group, text));
      i += group.length - 1;
    }
  }
  return joined;
}

function groupFrom(steps: readonly RunStep[], from: number): RunStep[] {
  const group: RunStep[] = [];
  for (const step of steps.slice(from)) {
    if (keyOf(step) === '') break;
    group.push(step);
  }
  return group;
}

function keyOf({ action, facts }: RunStep): string {
  const name = facts?.fingerprint.name ?? '';
  return action.verb === 'click' && KEY.test(name) ? name : '';
}

function asOne(group: readonly RunStep[], text: string): RunStep {
  const [first, last] = [group[0] as RunStep, group.at(-1) as RunStep];
  const came = group.flatMap(({ effect }) => effect?.facts ?? []);
  const isShown = came.some((fact) => fact.fact === 'appeared' && spells(fact.name, text));
  const from = displayBefore(first);
  const pad = { text, isShown, ...(from === undefined ? {} : { from: hashTexts([from]) }) };
  return { ...last, n: first.n, before: first.before, effect: { facts: [] }, pad };
}

/** The only text that the first key has replaced: “Code?”, or the 0 of a display. */
function displayBefore({ effect }: RunStep): string | undefined {
  if (effect?.isShared) return undefined;
  const [text, ...more] = (effect?.facts ?? []).flatMap((fact) => (fact.fact === 'disappeared' ? [fact.name] : []));
  return more.length > 0 ? undefined : text;
}

/** Whether the display stands as it did before the first key was shown. */
export function isAtStart(names: readonly string[], from: string | undefined): boolean {
  return from === undefined || names.some((name) => hashTexts([name]) === from);
}

/** Whether a text of the page shows what was spelled, with its digits grouped or not. */
export function spells(shown: string, text: string): boolean {
  const bare = (one: string) => one.replace(/[^\d*#]/gu, '');
  return bare(shown) !== '' && bare(shown) === bare(text) && !/\p{L}/u.test(shown);
}

function names(request: string, text: string): boolean {
  const words = request.match(/[\d*#][\d.,*#]*/gu) ?? [];
  return words.some((word) => word.replace(/[.,]+$/u, '') === text || spells(word, text));
}
