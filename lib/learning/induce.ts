/** Turns one finished episode into locators and a procedure: deterministic, and every blank traceable to the request. */
import type { NoteBody, ProcedureBody, ProcedureStep } from '../records/note';
import type { Run, RunStep } from '../records/run';
import { BLANK, freeName, type Slotted, toSlotted } from '../records/slotted';
import { isWriting } from '../page/words/action-parts';
import type { Fingerprint } from '../page/words/element';
import { stateOf } from '../page/words/state';
import { cleaned } from './clean';
import { expectedOf } from './expected';
import { loopIn } from './loops';
import { placeKey } from './note-key';
import { pagePattern } from './page-pattern';
import { mayBeValue, requestCore, tokensOf } from './request-words';

export interface InducedLocator {
  /** Stable name of the place in the episode it points at, for joining it to its step. */
  key: string;
  body: Extract<NoteBody, { kind: 'locator' }>;
}

export interface Induced {
  locators: InducedLocator[];
  /** Steps refer to locators by key until ids are known. */
  procedure?: Omit<ProcedureBody, 'steps'> & { steps: (Omit<ProcedureStep, 'locator'> & { locatorKey?: string })[] };
}

/** Things that are called after what they hold; the names of controls, such as buttons, say what they do and stay constants. */
export const VALUE_ROLES = new Set(['link', 'option', 'row', 'listitem', 'treeitem', 'gridcell', 'cell']);

/** Acts with two places, or with content that is not kept: what they did is not repeated from notes. */
const NOT_FROM_NOTES = new Set(['drag', 'attach']);
/** Verbs that only look; a procedure does not need them again, except where they are the whole task. */
const LOOKING = new Set(['findText', 'readArticle', 'scroll', 'hover', 'waitFor']);

/**
 * What a successful run teaches.
 * Cleaning: refused, failed and undone steps go; so do looks, dead ends, and writes into a field that is written again.
 */
export function induce(run: Run): Induced {
  const done = run.steps.filter((step) => step.state === 'done');
  // What the user passed over to open a menu is part of what was shown.
  const isLook = (step: RunStep) => LOOKING.has(step.action.verb) && !(run.teaching && step.action.verb === 'hover');
  const endState = run.snapshot && stateOf(run.snapshot);
  const steps = cleaned(
    done.filter((step) => !isLook(step)),
    endState,
  );
  const locators = new Map<string, InducedLocator>();
  const values = slotValues(run.request, steps);
  const mayLearn =
    steps.length > 0 &&
    !steps.some((step) => NOT_FROM_NOTES.has(step.action.verb)) &&
    // What is not one task on one site is not a procedure of that site.
    steps.every((step) => step.action.verb === 'goTo' || step.facts === undefined || step.facts.origin === run.origin);
  const loop = loopIn(steps, requestCore(run.request));
  if (loop?.numberWord !== undefined) values[freeName('count', (name) => name in values)] = loop.numberWord;
  const learnedSteps = steps.flatMap((step, i) => {
    if (loop && i > loop.from && i < loop.from + loop.count) return [];
    const isLoop = loop?.from === i;
    const fingerprint = isLoop ? loop.pattern : step.facts?.fingerprint;
    const locator = fingerprint ? locatorOf(fingerprint, values, step.url) : undefined;
    if (locator) locators.set(locator.key, locator);
    const learned = procedureStep(step, values, locator?.key);
    if (!isLoop) return [learned];
    const each = loop.numberWord === undefined ? {} : { first: toSlotted(loop.numberWord, values) };
    // What the first of many changed says little of the rest; each act is read back all the same.
    return [{ ...learned, named: undefined, must: [], some: [], each }];
  });
  if (!mayLearn || run.request === '') return { locators: [...locators.values()] };
  return {
    locators: [...locators.values()],
    procedure: {
      kind: 'procedure',
      request: toSlotted(requestCore(run.request), values),
      slots: Object.keys(values),
      steps: learnedSteps,
    },
  };
}

/** The fingerprint with values blanked, the page it was on, and a key that is the same for the same place. */
export function locatorOf(
  fingerprint: Fingerprint,
  values: Readonly<Record<string, string>>,
  url = '',
): InducedLocator {
  const blank = (text: string) =>
    toSlotted(text, values)
      .map((part) => ('text' in part ? part.text : BLANK))
      .join('');
  const clean: Fingerprint = {
    ...fingerprint,
    name: blank(fingerprint.name),
    ...(fingerprint.label === undefined ? {} : { label: blank(fingerprint.label) }),
    ...(fingerprint.previous === undefined ? {} : { previous: blank(fingerprint.previous) }),
    ...(fingerprint.container === undefined ? {} : { container: blank(fingerprint.container) }),
    ...(fingerprint.id === undefined ? {} : { id: blank(fingerprint.id) }),
    // What is called after a value leads where the value says.
    ...(Object.keys(values).length > 0 && blank(fingerprint.name) !== fingerprint.name
      ? { text: undefined, title: undefined, href: undefined }
      : fingerprint.text === undefined
        ? {}
        : { text: blank(fingerprint.text) }),
  };
  const page = pagePattern(url);
  const body = { kind: 'locator' as const, fingerprint: clean, ...(page === undefined ? {} : { page }) };
  return { key: placeKey(clean), body };
}

/** Values the user wrote into the request and the episode wrote into the page, by slot name. */
export function slotValues(request: string, steps: readonly RunStep[]): Record<string, string> {
  const core = requestCore(request).toLowerCase();
  const values: Record<string, string> = {};
  for (const step of steps) {
    for (const { text, hint } of written(step)) {
      const value = text.trim();
      if (value.length < 1 || Object.values(values).includes(value)) continue;
      const at = core.indexOf(value.toLowerCase());
      // A value must be words of the request, not a part of one ("a" in "create").
      if (at < 0 || !isWhole(core, at, value.length)) continue;
      // "next" in "turn to the next page" is no value that another word could take the place of.
      const isQuoted = /["“”„«»]$/u.test(core.slice(0, at));
      if (!isQuoted && !mayBeValue(tokensOf(value))) continue;
      const called = slotName(wordBefore(core, at), hint);
      values[freeName(called, (name) => name in values)] = spelledIn(request, value);
    }
  }
  return values;
}

function written(step: RunStep): { text: string; hint: string }[] {
  const fingerprint = step.facts?.fingerprint;
  const hint = fingerprint?.label || fingerprint?.name || fingerprint?.placeholder || 'value';
  switch (step.action.verb) {
    case 'type':
      return [{ text: step.action.text, hint }];
    case 'select':
      return step.action.options.map((text) => ({ text, hint }));
    case 'click':
    case 'doubleClick':
    case 'check':
    case 'hover':
      // "open Milk": the name of the thing clicked is the value. Names of controls stay constants.
      return fingerprint && VALUE_ROLES.has(fingerprint.role)
        ? [{ text: fingerprint.name, hint: fingerprint.role }]
        : [];
    default:
      return [];
  }
}

/** Words that join a value to its sentence without naming it. */
const JOINING = new Set([
  'to',
  'in',
  'into',
  'on',
  'with',
  'for',
  'as',
  'from',
  'at',
  'by',
  'of',
  'and',
  'the',
  'a',
  'an',
  'is',
  'be',
  'that',
  'says',
]);

/** The last word of the request before the value: in `titled "Milk"` it is `titled`. */
function wordBefore(core: string, at: number): string {
  return /([\p{L}]+)[^\p{L}]*$/u.exec(core.slice(0, at))?.[1] ?? '';
}

/** What the user called the value (titled → title, tagged → tag), else what the field is called. */
function slotName(word: string, hint: string): string {
  if (word === 'named' || word === 'called') return 'name';
  if (word !== '' && !JOINING.has(word)) return word.replace(/([^aeiou])\1ed$/u, '$1').replace(/ed$/u, 'e');
  const words = hint.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 3).join('-').slice(0, 30) || 'value';
}

function isWhole(text: string, at: number, length: number): boolean {
  const word = /[\p{L}\p{N}]/u;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + length);
  return (
    !(word.test(before) && word.test(text.charAt(at))) && !(word.test(after) && word.test(text.charAt(at + length - 1)))
  );
}

function spelledIn(request: string, value: string): string {
  const core = requestCore(request);
  const at = core.toLowerCase().indexOf(value.toLowerCase());
  return at < 0 ? value : core.slice(at, at + value.length);
}

function procedureStep(step: RunStep, values: Readonly<Record<string, string>>, locatorKey: string | undefined) {
  const action = step.action;
  const slotted = (text: string): Slotted => toSlotted(text, values);
  const name = step.facts ? slotted(step.facts.fingerprint.name) : [];
  const last = expectedOf(step.effect?.facts ?? [], values);
  return {
    verb: action.verb,
    ...(locatorKey === undefined ? {} : { locatorKey }),
    ...(name.some((part) => 'slot' in part) ? { named: name } : {}),
    ...('text' in action ? { text: slotted(action.text) } : {}),
    ...('options' in action ? { options: action.options.map(slotted) } : {}),
    ...('url' in action ? { url: slotted(action.url) } : {}),
    ...('keys' in action ? { keys: action.keys } : {}),
    ...('direction' in action ? { direction: action.direction } : {}),
    ...('checked' in action ? { checked: action.checked } : {}),
    ...('gone' in action ? { gone: action.gone } : {}),
    must: last.must,
    // What an act wrote and read back is its effect; what else came about then may be late from the step before.
    some: isWriting(action.verb) && last.must.length > 0 ? [] : last.some,
    class: step.class ?? 'R3',
  };
}
