/** Induces locators and a procedure from one finished episode: deterministic, each parameter traceable to the request. */
import type { NoteBody, ProcedureBody, ProcedureStep } from '../records/note';
import type { Run, RunStep } from '../records/run';
import { PLACEHOLDER, uniqueName, type Template, toTemplate } from '../records/template';
import { writesValue } from '../page/words/action-parts';
import type { Fingerprint } from '../page/words/element';
import { pageStateHash } from '../page/words/state';
import { cleanTrace } from './clean';
import { expectedOf } from './expected';
import { findLoop } from './loops';
import { placeKey } from './note-key';
import { pagePattern } from './page-pattern';
import { canBeValue, stripPoliteness, tokenize } from './request-words';

export interface InducedLocator {
  /** Stable key of the element's place, which joins the locator to its step. */
  key: string;
  body: Extract<NoteBody, { kind: 'locator' }>;
}

interface Induced {
  locators: InducedLocator[];
  /** Steps refer to locators by key until the locators have ids. */
  procedure?: Omit<ProcedureBody, 'steps'> & { steps: (Omit<ProcedureStep, 'locator'> & { locatorKey?: string })[] };
}

/** Roles named after their content; names of controls, such as buttons, describe the action and stay constants. */
export const VALUE_ROLES = new Set(['link', 'option', 'row', 'listitem', 'treeitem', 'gridcell', 'cell']);

/** Verbs with two targets or with content that is not stored. */
const NOT_REPLAYABLE_VERBS = new Set(['drag', 'attach']);
/** Verbs that only read or reveal: a procedure omits them. */
const READ_ONLY_VERBS = new Set(['findText', 'readArticle', 'scroll', 'hover', 'waitFor']);

/**
 * Induces notes from a successful run. Refused, failed and undone steps are left out, as are read-only steps, dead ends and
 * overwritten writes.
 */
export function induce(run: Run): Induced {
  const steps = relevantSteps(run);
  const locators = new Map<string, InducedLocator>();
  const values = extractParameterValues(run.request, steps);
  const loop = findLoop(steps, stripPoliteness(run.request));
  if (loop?.numberWord !== undefined) values[uniqueName('count', (name) => name in values)] = loop.numberWord;
  const learnedSteps = steps.flatMap((step, i) => {
    if (loop && i > loop.from && i < loop.from + loop.count) return [];
    const isLoop = loop?.from === i;
    const fingerprint = isLoop ? loop.pattern : step.facts?.fingerprint;
    const locator = fingerprint ? toLocator(fingerprint, values, step.url) : undefined;
    if (locator) locators.set(locator.key, locator);
    const learned = toProcedureStep(step, values, locator?.key);
    if (!isLoop) return [learned];
    const each = loop.numberWord === undefined ? {} : { first: toTemplate(loop.numberWord, values) };
    // The first iteration's effect is no expectation for the others; each act is read back anyway.
    return [{ ...learned, named: undefined, must: [], some: [], each }];
  });
  if (!isReplayable(steps, run.origin) || run.request === '') return { locators: [...locators.values()] };
  return {
    locators: [...locators.values()],
    procedure: {
      kind: 'procedure',
      request: toTemplate(stripPoliteness(run.request), values),
      slots: Object.keys(values),
      steps: learnedSteps,
    },
  };
}

/** The finished steps, cleaned, without read-only ones. */
function relevantSteps(run: Run): RunStep[] {
  // A hover that opened a menu is part of the demonstration.
  const isReadOnly = ({ action }: RunStep) =>
    READ_ONLY_VERBS.has(action.verb) && !(run.teaching && action.verb === 'hover');
  const done = run.steps.filter((step) => step.state === 'done' && !isReadOnly(step));
  return cleanTrace(done, run.snapshot && pageStateHash(run.snapshot));
}

/** Whether the steps can be a procedure of one site. */
function isReplayable(steps: readonly RunStep[], origin: Run['origin']): boolean {
  return (
    steps.length > 0 &&
    steps.every(
      ({ action, facts }) =>
        !NOT_REPLAYABLE_VERBS.has(action.verb) &&
        (action.verb === 'goTo' || facts === undefined || facts.origin === origin),
    )
  );
}

/** The fingerprint with parameter values removed, its page pattern, and a key equal for the same place. */
export function toLocator(
  fingerprint: Fingerprint,
  values: Readonly<Record<string, string>>,
  url = '',
): InducedLocator {
  const withoutValues = (text: string) =>
    toTemplate(text, values)
      .map((part) => ('text' in part ? part.text : PLACEHOLDER))
      .join('');
  const clean: Fingerprint = { ...fingerprint, name: withoutValues(fingerprint.name) };
  for (const attribute of ['label', 'previous', 'container', 'id', 'text'] as const) {
    const text = fingerprint[attribute];
    if (text !== undefined) clean[attribute] = withoutValues(text);
  }
  // An element named after a value has another text, title and address with another value.
  if (clean.name !== fingerprint.name) Object.assign(clean, { text: undefined, title: undefined, href: undefined });
  const page = pagePattern(url);
  const body = { kind: 'locator' as const, fingerprint: clean, ...(page === undefined ? {} : { page }) };
  return { key: placeKey(clean), body };
}

/** Values that are both in the request and written or clicked in the episode, by parameter name. */
export function extractParameterValues(request: string, steps: readonly RunStep[]): Record<string, string> {
  const core = stripPoliteness(request).toLowerCase();
  const values: Record<string, string> = {};
  for (const step of steps) {
    for (const { text, hint } of writtenValues(step)) {
      const value = text.trim();
      if (value.length < 1 || Object.values(values).includes(value)) continue;
      const at = core.indexOf(value.toLowerCase());
      // A value is whole words of the request, not a part of one (“a” in “create”).
      if (at < 0 || !isWholeWords(core, at, value.length)) continue;
      // “next” in “turn to the next page” is no value that could be replaced.
      const isQuoted = /["“”„«»]$/u.test(core.slice(0, at));
      if (!isQuoted && !canBeValue(tokenize(value))) continue;
      const base = parameterName(precedingWord(core, at), hint);
      values[uniqueName(base, (name) => name in values)] = spellingIn(request, value);
    }
  }
  return values;
}

function writtenValues(step: RunStep): { text: string; hint: string }[] {
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
      // “open Milk”: the name of the clicked element is the value. Names of controls stay constants.
      return fingerprint && VALUE_ROLES.has(fingerprint.role)
        ? [{ text: fingerprint.name, hint: fingerprint.role }]
        : [];
    default:
      return [];
  }
}

/** Words between a value and its sentence that do not name the value. */
const CONNECTIVES = new Set([
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

/** The last word before the value: `titled` in `titled "Milk"`. */
function precedingWord(core: string, at: number): string {
  return /([\p{L}]+)[^\p{L}]*$/u.exec(core.slice(0, at))?.[1] ?? '';
}

/** Parameter name from the user's word (titled → title, tagged → tag), else from the field's name. */
function parameterName(word: string, hint: string): string {
  if (word === 'named' || word === 'called') return 'name';
  if (word !== '' && !CONNECTIVES.has(word)) return word.replace(/([^aeiou])\1ed$/u, '$1').replace(/ed$/u, 'e');
  const words = hint.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 3).join('-').slice(0, 30) || 'value';
}

function isWholeWords(text: string, at: number, length: number): boolean {
  const word = /[\p{L}\p{N}]/u;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + length);
  return (
    !(word.test(before) && word.test(text.charAt(at))) && !(word.test(after) && word.test(text.charAt(at + length - 1)))
  );
}

function spellingIn(request: string, value: string): string {
  const core = stripPoliteness(request);
  const at = core.toLowerCase().indexOf(value.toLowerCase());
  return at < 0 ? value : core.slice(at, at + value.length);
}

function toProcedureStep(step: RunStep, values: Readonly<Record<string, string>>, locatorKey: string | undefined) {
  const action = step.action;
  const template = (text: string): Template => toTemplate(text, values);
  const name = step.facts ? template(step.facts.fingerprint.name) : [];
  const expected = expectedOf(step.effect?.facts ?? [], values);
  return {
    verb: action.verb,
    ...(locatorKey === undefined ? {} : { locatorKey }),
    ...(name.some((part) => 'slot' in part) ? { named: name } : {}),
    ...('text' in action ? { text: template(action.text) } : {}),
    ...(action.verb === 'type' && action.append ? { append: action.append } : {}),
    ...('options' in action ? { options: action.options.map(template) } : {}),
    ...('url' in action ? { url: template(action.url) } : {}),
    ...('keys' in action ? { keys: action.keys } : {}),
    ...('direction' in action ? { direction: action.direction } : {}),
    ...('checked' in action ? { checked: action.checked } : {}),
    ...('gone' in action ? { gone: action.gone } : {}),
    must: expected.must,
    // A value read back is the effect of a write; other changes may be late effects of the preceding step.
    some: writesValue(action.verb) && expected.must.length > 0 ? [] : expected.some,
    class: step.class ?? 'R3',
  };
}
