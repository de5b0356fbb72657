/** showsExpectedEffect compares the page after an act with what the act is expected to bring. */
import { truncateText } from '../../core/text';
import { meetsExpectation } from '../../learning/expected';
import { differInKey } from '../../learning/expected-path';
import { showsValues } from '../../learning/shown-values';
import { isPointerPress, writesValue } from '../../page/words/action-parts';
import type { EffectFact } from '../../page/words/effect';
import { effectBetween, pathOf } from '../../page/words/effect-between';
import type { Snapshot } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import { hasAnswered, lacksAnswer } from '../evidence/other-answer';
import { namesValue } from '../evidence/request-values';
import { lastStep } from '../run/run-state';
import { isLastAct } from './late-refusal';

/** Longest name in an effect's facts. */
const MAX_NAME_CHARS = 120;

/** Whether the page shows the values and the effect that the last step expects. */
export function showsExpectedEffect(run: Run, after: Snapshot): boolean {
  const step = lastStep(run);
  if (step.shows && !showsValues(after, step.shows, run.startedAt)) return false;
  if (!step.expected || !run.snapshot) return true;
  const effect = effectBetween(run.snapshot, after);
  const facts = [...effect.facts, ...ownAddress(step, effect.facts), ...sameAddress(step, run.snapshot, after)];
  const isStill = facts.every(({ fact }) => fact === 'scrolled');
  if (isStill && (step.changes || lacksAnswer(run, step, facts, after))) return false;
  const { must } = step.expected;
  const some = hasAnswered(run, step, facts) ? [] : step.expected.some;
  const seen = writesValue(step.action.verb)
    ? [...facts, ...writtenEffect(step)]
    : [
        ...facts,
        ...goneTarget(run, after),
        ...standingStates(run, facts, after),
        ...standingEffect(run, facts, after),
        ...standingView(run, step, after),
      ];
  if (meetsExpectation(seen, { must, some }, step.healed)) return true;
  return (
    meetsExpectation(seen, { must, some: [] }, step.healed) &&
    meetsExpectation([...seen, ...effectOfWritesBefore(run)], { must, some }, step.healed)
  );
}

/**
 * Changes by the texts that were written right before a press, such as the rows of a filter. A demonstration is seen after the
 * press alone, so that its effect holds theirs.
 */
function effectOfWritesBefore({ steps }: Run): EffectFact[] {
  const before = steps.slice(0, -1);
  const from = before.findLastIndex(({ action }) => !writesValue(action.verb)) + 1;
  return before.slice(from).flatMap(({ effect }) => effect?.facts ?? []);
}

/** A link that led to its own address has led to the one that is expected, where the two differ in the key of their rows. */
function ownAddress({ expected, facts: target, action }: RunStep, facts: readonly EffectFact[]): EffectFact[] {
  const reached = facts.find((fact) => fact.fact === 'path');
  if (target?.href === undefined || !reached || !isPointerPress(action.verb)) return [];
  if (pathOf(target.href) !== reached.path) return [];
  return (expected?.must ?? []).filter((fact) => fact.fact === 'path' && differInKey(fact.path, reached.path));
}

/** A link to the page in front has loaded it again: the page that it is to lead to is there. */
function sameAddress({ expected, facts: target, action }: RunStep, before: Snapshot, after: Snapshot): EffectFact[] {
  const isOpened = before.documentToken !== after.documentToken && isPointerPress(action.verb);
  if (!isOpened || target?.href === undefined || before.url !== after.url) return [];
  const there = [pathOf(target.href), pathOf(after.url)];
  return (expected?.must ?? []).filter((fact) => fact.fact === 'path' && there.every((path) => path === fact.path));
}

/** The pressed control was there, although the page before the act does not show it, as in a drawer that was still sliding in. */
function goneTarget(run: Run, { nodes }: Snapshot): EffectFact[] {
  const { action, facts, state } = lastStep(run);
  const { role, name = '' } = facts?.fingerprint ?? {};
  const isSame = (node: Snapshot['nodes'][number]) => node.role === role && node.name === name;
  if (role === undefined || name === '' || state !== 'acted' || !isPointerPress(action.verb)) return [];
  const wasSeen = run.snapshot?.nodes.some(isSame) === true;
  return wasSeen || nodes.some(isSame) ? [] : [{ fact: 'disappeared', role, name }];
}

/**
 * Facts that the act should bring and the page has already, such as the panel of a thread while another one is open, or the absence
 * of what only another page shows: they count once all that must change has changed.
 */
function standingEffect(run: Run, facts: readonly EffectFact[], after: Snapshot): EffectFact[] {
  const { expected, healed } = lastStep(run);
  const { must = [], some = [] } = expected ?? {};
  if (must.length === 0 || !meetsExpectation(facts, { must, some: [] }, healed)) return [];
  const isIn = (page: Snapshot | undefined, wanted: { role: string; name: string }) =>
    page?.nodes.some(({ role, name }) => role === wanted.role && name === wanted.name) === true;
  const isWhole = run.snapshot?.omitted === 0 && after.omitted === 0;
  const values = run.plan?.kind === 'procedure' ? Object.values(run.plan.values) : [];
  const isAboutValue = (name: string) => values.some((value) => namesValue(name, value));
  return some.filter(
    (fact) =>
      (fact.fact === 'appeared' && isIn(after, fact)) ||
      (fact.fact === 'disappeared' &&
        isWhole &&
        !isAboutValue(fact.name) &&
        ![run.snapshot, after].some((page) => isIn(page, fact))),
  );
}

/** Roles of controls with a state that a press on another control sets: “No one” takes the ticks off all names. */
const SET_ROLES: ReadonlySet<string> = new Set(['checkbox', 'switch', 'radio', 'menuitemcheckbox', 'menuitemradio']);

/**
 * States that the act should set at other controls and that hold now: a box that had no tick has none to lose. They count only
 * where the act has set such a state of another one.
 */
function standingStates(run: Run, facts: readonly EffectFact[], { nodes }: Snapshot): EffectFact[] {
  const { expected, facts: target } = lastStep(run);
  const own = target?.fingerprint.name;
  const wanted = [...(expected?.must ?? []), ...(expected?.some ?? [])];
  return wanted.filter((fact) => {
    if (fact.fact !== 'state' || !SET_ROLES.has(fact.role) || fact.name === own) return false;
    const hasSetLike = facts.some((one) => one.fact === 'state' && one.role === fact.role && one.state === fact.state);
    const [node, ...others] = nodes.filter(({ role, name }) => role === fact.role && name === fact.name);
    return hasSetLike && node !== undefined && others.length === 0 && node.states.includes(fact.state);
  });
}

/** A press on the tab or entry of a view that is open already brings no heading: it stands there, and the next steps work in it. */
function standingView(run: Run, { expected, class: risk }: RunStep, after: Snapshot): EffectFact[] {
  const { must = [], some = [] } = expected ?? {};
  const stands = (fact: EffectFact) =>
    fact.fact === 'appeared' &&
    [run.snapshot, after].every((page) =>
      page?.nodes.some(({ role, name }) => role === fact.role && name === fact.name),
    );
  const isView = must.length > 0 && must.every((fact) => fact.fact === 'appeared' && fact.role === 'heading');
  if (risk === 'R3' || isLastAct(run) || !isView || !must.every(stands)) return [];
  return [...must, ...some];
}

/** A written value was read back by the act. It counts as an effect even if both snapshots show it, or the earlier one lacks the field. */
function writtenEffect({ state, facts, action }: RunStep): EffectFact[] {
  const fingerprint = state === 'acted' ? facts?.fingerprint : undefined;
  if (!fingerprint) return [];
  const { role } = fingerprint;
  const name = truncateText(fingerprint.name, MAX_NAME_CHARS);
  return action.verb === 'check'
    ? [{ fact: 'state', role, name, state: action.checked ? 'checked' : 'unchecked' }]
    : [{ fact: 'value', role, name }];
}
