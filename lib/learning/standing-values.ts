/** withStandingValues: a field that held a value of the request before it was touched is written to as well. */
import { normalizeText } from '../core/text';
import type { Action } from '../page/words/action';
import type { ElementFacts } from '../page/words/element';
import type { Run, RunStep } from '../records/run';
import type { Teaching } from '../records/teaching';
import { readDay } from './dates';
import { ROW_TEXT_SEPARATOR } from './value-spans';
import { containsWords } from './words-in';
import { applyTransform } from './transforms';

type Standing = NonNullable<Teaching['standing']>[number];

/** The steps with one more for each field of the same form that held words of the request and that no step wrote to. */
export function withStandingValues(steps: readonly RunStep[], run: Run): RunStep[] {
  const result = [...steps];
  for (const standing of run.teaching?.standing ?? []) {
    const step = writingStep(standing, run);
    const next = result.findIndex(({ n }) => n > standing.steps);
    if (step && next >= 0 && isNeeded(standing, result, run.request)) result.splice(next, 0, step);
  }
  return result;
}

function isNeeded({ facts, value, steps: seenAt, url }: Standing, steps: readonly RunStep[], request: string): boolean {
  const { fingerprint } = facts;
  const label = fingerprint.name || fingerprint.label || '';
  // A radio button is called by its value.
  const isOwnName = fingerprint.role !== 'radio' && normalizeText(value) === normalizeText(label);
  if (!isNamed(request, value) || isOwnName) return false;
  const isSame = (step: RunStep) =>
    step.facts?.fingerprint.role === fingerprint.role &&
    step.facts.fingerprint.name === fingerprint.name &&
    step.facts.fingerprint.label === fingerprint.label;
  const isWrittenElsewhere = (step: RunStep) =>
    ('text' in step.action && normalizeText(step.action.text) === normalizeText(value)) ||
    ('options' in step.action && step.action.options.some((option) => normalizeText(option) === normalizeText(value)));
  return (
    !steps.some((step) => isSame(step) || isWrittenElsewhere(step) || isPartOfPressedDay(value, step)) &&
    !steps.some((step) => step.n <= seenAt && hasOpened(step, value, url)) &&
    steps.some((step) => step.facts && isSameForm(step.facts, facts))
  );
}

/** Whether the step led to the page of the very thing that the field names: its title is what was chosen, not what is written. */
function hasOpened({ action, facts, url }: RunStep, value: string, seenOn: string): boolean {
  const { name = '', row } = facts?.fingerprint ?? {};
  const texts = [name, ...(row?.text.split(ROW_TEXT_SEPARATOR) ?? [])];
  const isOfThing = texts.some((text) => normalizeText(text) === normalizeText(value));
  return action.verb === 'click' && isOfThing && url !== seenOn;
}

/** Whether the step pressed a day, such as “December 17, 2026”, whose month or year the field shows: the calendar's own fields. */
function isPartOfPressedDay(value: string, { action, facts, at }: RunStep): boolean {
  const name = facts?.fingerprint.name ?? '';
  return action.verb === 'click' && containsWords(name, value) && readDay(name, at) !== undefined;
}

/** Whether the request names the value, as one or as several: “blue shirts” for “Blue shirt”. */
function isNamed(request: string, value: string): boolean {
  const plural = applyTransform({ as: 'plural' }, value, 0);
  return containsWords(request, value) || (plural !== undefined && containsWords(request, plural));
}

/** Whether both are in one form, or without a form in one container. */
function isSameForm(a: ElementFacts, b: ElementFacts): boolean {
  if (a.form || b.form)
    return a.form !== undefined && a.form.action === b.form?.action && a.form.wording === b.form.wording;
  // Fields that lie in the page itself are in no named box.
  return a.fingerprint.container === b.fingerprint.container && a.fingerprint.frame === b.fingerprint.frame;
}

/** A step that writes the value the field held already. */
function writingStep({ facts, value, steps, url }: Standing, run: Run): RunStep | undefined {
  const first = run.steps[0];
  if (!first) return undefined;
  const { ref, fingerprint } = facts;
  const action: Action =
    fingerprint.role === 'radio'
      ? { verb: 'check', ref, checked: true }
      : fingerprint.tag === 'select'
        ? { verb: 'select', ref, options: [value] }
        : { verb: 'type', ref, text: value };
  return {
    n: steps + 0.5,
    token: first.token,
    action,
    by: 'user',
    facts,
    target: fingerprint.name,
    url,
    class: 'R2',
    state: 'done',
    undoable: false,
    at: first.at,
    effect: { facts: [] },
  };
}
