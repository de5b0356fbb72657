/** Compares the answer of a site to a known act with the answers of the demonstration: sentences, and dialogs of the page. */
import { hashWithoutValues } from '../../core/text-hash';
import { hashOfSentence, isSameSentence, loneTextIn, sentencesIn, withoutRowText } from '../../learning/said-sentences';
import { targetNode, targetRef } from '../../page/words/action-parts';
import type { EffectFact } from '../../page/words/effect';
import { effectBetween } from '../../page/words/effect-between';
import type { SiteReport } from '../../page/words/site-report';
import type { Snapshot } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import { containsWords, namesValue, withoutValues, wordsOf } from './request-values';
import { COUNTED, rowOutcome } from './state-words';
import { isStillThere } from './still-there';
import { readMessage } from './read-message';

const valuesOf = ({ plan }: Run) => (plan?.kind === 'procedure' ? plan.values : {});

/** Whether the site said this when the task was taught: then it is no refusal. */
export function wasSaid(run: Run, { says = [], facts }: RunStep, text: string): boolean {
  const values = valuesOf(run);
  return [text, withoutRowText(text, facts)].some((one) => isSameSentence(says, one, values));
}

/** Whether the site has said of a value what it said of the one that was shown: whatever else came then is no sign of the act. */
export function hasAnswered(run: Run, step: RunStep, facts: readonly EffectFact[]): boolean {
  return sentencesIn(facts).some((text) => namesAny(run, text) && wasSaid(run, step, text));
}

/**
 * A sentence in place of the one that the act was answered with when it was taught.
 * @param after the page now: the facts of a page that is new as a whole are cut
 * @returns undefined if there is none
 */
export function findOtherAnswer(
  run: Run,
  step: RunStep,
  facts: readonly EffectFact[],
  after?: Pick<Snapshot, 'nodes'>,
): string | undefined {
  if (!step.says || step.says.length === 0) return undefined;
  if (hasSaidAny(run, step, facts) || (after && hasNewlySaid(run, step, after))) return undefined;
  return sentencesIn(facts).find((text) => !isGrown(run, text, facts));
}

/** Whether a line has got a value of the request at its end: “soup, winter, leek” for “soup, winter”. */
function isGrown(run: Run, text: string, facts: readonly EffectFact[]): boolean {
  return facts.some(
    (fact) =>
      fact.fact === 'disappeared' &&
      fact.name !== '' &&
      text.startsWith(fact.name) &&
      namesAny(run, text.slice(fact.name.length)),
  );
}

/** The same for a single word, which may also be data: “full” in place of “kept”. */
export function findOtherWord(run: Run, step: RunStep, facts: readonly EffectFact[]): string | undefined {
  const text = loneTextIn(facts);
  if (text === undefined || !step.says || step.says.length === 0 || hasSaidAny(run, step, facts)) return undefined;
  return namesAny(run, text) || readMessage(text) === 'confirms' ? undefined : text;
}

/** Whether the act was answered by a sentence when it was taught, and no text has come, nor does that sentence stand on the page. */
export function lacksAnswer(run: Run, step: RunStep, facts: readonly EffectFact[], { nodes }: Snapshot): boolean {
  if (!step.says || step.says.length === 0 || facts.some(({ fact }) => fact === 'path' || fact === 'dialog'))
    return false;
  const hasCome = facts.some((fact) => fact.fact === 'appeared' && fact.name !== '');
  return !hasCome && !nodes.some(({ name }) => name !== '' && wasSaid(run, step, name));
}

/** Whether a text that was not there before is what the site said when the task was taught. */
function hasNewlySaid(run: Run, step: RunStep, { nodes }: Pick<Snapshot, 'nodes'>): boolean {
  const known = new Set(run.snapshot?.nodes.map(({ name }) => name));
  return nodes.some(
    ({ ref, name }) => ref === undefined && name !== '' && !known.has(name) && wasSaid(run, step, name),
  );
}

function hasSaidAny(run: Run, step: RunStep, facts: readonly EffectFact[]): boolean {
  return facts.some((fact) => fact.fact === 'appeared' && fact.name !== '' && wasSaid(run, step, fact.name));
}

/** At least three words beside the values: two may be a name, or a kind before it. */
const WHOLE_SENTENCE = /\p{L}{2,}(?:\P{L}+\p{L}+){2,}/u;

/**
 * A sentence in answer to an act that was answered by none when the task was taught. Words that the page or the request had
 * already, a text of values, and a confirmation are no such answer, nor is anything beside the value's expected place.
 */
export function findUnsaidAnswer(run: Run, step: RunStep, facts: readonly EffectFact[]): string | undefined {
  const { snapshot: before } = run;
  if (!step.quiet || !before || showsValueAsExpected(run, step, facts)) return undefined;
  const known = [run.request, ...before.nodes.map(({ name }) => name)].map(wordsOf);
  return sentencesIn(facts).find(
    (text) =>
      WHOLE_SENTENCE.test(withoutValues(text, Object.values(valuesOf(run)))) &&
      readMessage(text) !== 'confirms' &&
      !known.some((words) => containsWords(words, wordsOf(text))),
  );
}

/** Whether something that names a value of the request has come where it was expected. */
function showsValueAsExpected(run: Run, { expected, shows = [] }: RunStep, facts: readonly EffectFact[]): boolean {
  const wanted = [...(expected?.must ?? []), ...(expected?.some ?? [])];
  const hasCome = (text: string) => facts.some((fact) => fact.fact === 'appeared' && namesValue(fact.name, text));
  return (
    shows.some(hasCome) ||
    wanted.some(
      (fact) =>
        fact.fact === 'appeared' &&
        namesAny(run, fact.name) &&
        facts.some((seen) => seen.fact === 'appeared' && seen.role === fact.role && seen.name === fact.name),
    )
  );
}

/** The heading, or title, of another page that came in place of the one that stayed when the task was taught. */
export function findOtherPage({ stays }: RunStep, facts: readonly EffectFact[], after: Snapshot): string | undefined {
  if (!stays || !facts.some(({ fact }) => fact === 'path')) return undefined;
  return after.nodes.find(({ role, name }) => role === 'heading' && name !== '')?.name ?? (after.title || after.url);
}

/** The name of a dialog that asks for more than the act asked for when it was taught. */
export function findNewDialog({ by, expected }: RunStep, facts: readonly EffectFact[]): string | undefined {
  if (by !== 'procedure' || !expected) return undefined;
  const isDialog = (fact: EffectFact) =>
    fact.fact === 'dialog' || (fact.fact === 'appeared' && /dialog/u.test(fact.role));
  if ([...expected.must, ...expected.some].some(isDialog)) return undefined;
  const dialog = facts.find(isDialog);
  return dialog && 'name' in dialog ? dialog.name : undefined;
}

/**
 * The words in the target's row in place of those that stood there when the task was taught; '' if the row says what it said.
 * @returns undefined if there is no such difference
 */
export function findOtherState(run: Run, step: RunStep, after: Snapshot): string | undefined {
  const { action, becomes = [] } = step;
  if (run.snapshot && isStillThere(step, run.snapshot, after, Object.values(valuesOf(run)))) return '';
  const outcome = becomes.length > 0 && run.snapshot ? rowOutcome(run.snapshot, after, targetRef(action)) : undefined;
  if (!outcome) return undefined;
  const { words, isStill } = outcome;
  const now = newNameInPlace(run, action, after);
  // “Reserving…” is on its way to “Reserved”.
  if (now !== undefined && words.length === 0 && PASSING.test(now)) return now;
  const values = valuesOf(run);
  const isKnown = (text: string) => becomes.includes(hashOfSentence(text, values));
  const isCounted = becomes.length === 1 && isKnown(COUNTED);
  if (words.some((text) => isKnown(text) || readMessage(text) === 'confirms')) return undefined;
  const other = words.find((text) => text !== COUNTED);
  if (other !== undefined) return other;
  const facts = run.snapshot ? effectBetween(run.snapshot, after).facts : [];
  const came = facts.flatMap((fact) => (fact.fact === 'appeared' ? [fact.name] : []));
  // The words of the demonstration have come where nothing stood before.
  if (words.length === 0 && came.some(isKnown)) return undefined;
  // A number may stand still by chance where something else has changed, unless the button can be pressed no more.
  const isSame = isStill && (!isCounted || isDisabled(after, targetRef(action)) || facts.every(hasScrolled));
  if (isSame && hasFurtherSteps(run) && saysValueAlready(run, step, after)) return undefined;
  // A value of the request may have come elsewhere, such as in a panel beside the list.
  return isSame && !came.some((name) => namesAny(run, name)) ? '' : undefined;
}

/** Whether more steps follow: a filter or view may stand as wanted. An answer to the last step may be left from another time. */
const hasFurtherSteps = ({ plan }: Run): boolean => plan?.kind === 'procedure' && plan.at < plan.body.steps.length;

/** Whether the page said before the step, and says now, what it said of the value when the task was taught: “Reports that are open”. */
function saysValueAlready(run: Run, step: RunStep, after: Snapshot): boolean {
  const says = ({ name }: Snapshot['nodes'][number]) => namesAny(run, name) && wasSaid(run, step, name);
  return run.snapshot?.nodes.some(says) === true && after.nodes.some(says);
}

const PASSING = /(?:…|\.\.\.)$/u;

function newNameInPlace({ snapshot }: Run, action: RunStep['action'], after: Snapshot): string | undefined {
  const [old, now] = [targetNode(snapshot?.nodes ?? [], action)?.name, targetNode(after.nodes, action)?.name];
  return now === old ? undefined : now;
}

function isDisabled({ nodes }: Snapshot, ref: string | undefined): boolean {
  return nodes.some((node) => node.ref !== undefined && node.ref === ref && node.states.includes('disabled'));
}

const hasScrolled = ({ fact }: EffectFact): boolean => fact === 'scrolled';

function namesAny(run: Run, text: string): boolean {
  return Object.values(valuesOf(run)).some((value) => namesValue(text, value));
}

/** The reports without the dialogs that were answered as they were when the task was taught. */
export function withoutExpectedDialogs({ answers = [] }: RunStep, reports: readonly SiteReport[]): SiteReport[] {
  return reports.filter((report) => report.kind !== 'dialog' || !answers.some((one) => isAbout(one, report)));
}

/** Whether an alert that came when the act was taught has not come, and none that confirms it. */
export function lacksAlert({ answers = [] }: RunStep, reports: readonly SiteReport[]): boolean {
  const expected = answers.filter(({ type }) => type === 'alert');
  const alerts = reports.filter((report) => report.kind === 'dialog' && report.type === 'alert');
  const isConfirmed = alerts.some((report) => report.kind === 'dialog' && readMessage(report.text) === 'confirms');
  return expected.length > 0 && !isConfirmed && !expected.some((one) => alerts.some((report) => isAbout(one, report)));
}

/**
 * Whether the page asked nothing before an act that it asked about when it was taught, and sent nothing: “Delete 3 files?” does not
 * come where there is none to delete. Another document takes the report of its question with it: there the act went on.
 */
export function lacksQuestion(
  { answers = [] }: RunStep,
  reports: readonly SiteReport[],
  facts: readonly EffectFact[],
  isOtherDocument = false,
): boolean {
  const wasAsked = answers.some(({ type }) => type !== 'alert');
  const isAsked = reports.some((report) => report.kind === 'dialog' && report.type !== 'alert');
  const hasGoneOn =
    isOtherDocument || reports.some(({ kind }) => kind === 'sent') || facts.some(({ fact }) => fact === 'path');
  return wasAsked && !isAsked && !hasGoneOn;
}

function isAbout({ type, messageHash, values }: NonNullable<RunStep['answers']>[number], report: SiteReport): boolean {
  return report.kind === 'dialog' && report.type === type && hashWithoutValues(report.text, values) === messageHash;
}
