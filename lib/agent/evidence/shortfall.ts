/** findShortfall compares a model's claim that the task is done with what the run did and what the page shows. */

import type { Chance } from '../../core/chance';
import { normalizeText, truncateText } from '../../core/text';
import { writesValue, writtenText } from '../../page/words/action-parts';
import type { EffectFact } from '../../page/words/effect';
import { MAX_FACTS } from '../../page/words/effect-between';
import { pageStateHash } from '../../page/words/state';
import { dataBox } from '../../policy/situation';
import type { Run, RunStep } from '../../records/run';
import { findAnswer } from './answer';
import { linesAbout } from './answer-lines';
import { findUnmetChoice } from './choices';
import { findEmptyAnswer } from './empty-answer';
import { findFurtherForm } from './further-form';
import { detectInterstitial, SIGN_IN } from './interstitial';
import { findLeftUndone, setsWholeList } from './left-undone';
import { isMessage, isUnrelatedMessage } from './messages';
import { findMisplacedValue } from './misplaced-value';
import { findOtherAmount } from './other-amount';
import { findOtherDay } from './other-day';
import { findOtherStand } from './other-stand';
import { findUnmetPart } from './parts-done';
import { findPendingCommit } from './pending-commit';
import { readMessage } from './read-message';
import { asksQuestion, contentWords, holds, wantsView } from './request-kind';
import { partsOf } from './request-parts';
import { wordsOf } from './request-values';
import { findUnusedQuery } from './search-query';
import { changedNames, effectiveSteps, findRevertedState, hasChangedSomething, tookPlace } from './step-effects';
import { findStandingState, findUnmetSwitch } from './switches';
import { findUnpressedCommand, findUnpressedOffer, isStillToPress } from './unpressed-offer';
import { findUnsentForm } from './unsent-form';
import { isUnsentWrite, isWrittenAfterSend, shareStem } from './unsent-write';
import { findLackingPhrase } from './unused-phrase';
import { sortValues, usedTexts } from './value-use';

/** Kinds of missing evidence; each has a sentence in public/_locales (code_unseen__*). */
export const SHORTFALLS = Object.freeze([
  'unseen-value',
  'unseen-choice',
  'unseen-change',
  'unseen-answer-to',
  'unseen-send',
  'unseen-relation',
  'unseen-answer',
  'unseen-last-step',
  'unseen-target',
  'unseen-place',
  'unseen-part',
  'unseen-rest',
  'unseen-state',
  'unseen-confirm',
  'unseen-login',
  'unseen-error',
  'site-refused',
] as const);

export interface Shortfall {
  code: (typeof SHORTFALLS)[number];
  /** The value, target or option that the claim lacks; '' if there is none. */
  text: string;
}

type EvidenceRun = Pick<Run, 'request' | 'steps' | 'snapshot'>;

const POPUP_ROLES: ReadonlySet<string> = new Set([
  'menu',
  'menuitem',
  'menuitemradio',
  'listbox',
  'option',
  'dialog',
  'alertdialog',
]);
const TEXT_FIELDS: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'spinbutton']);
const MAX_TEXT_CHARS = 80;

/**
 * @param claim the model's closing sentence
 * @returns undefined if the claim is supported by evidence
 */
export function findShortfall(run: EvidenceRun, claim: string): Shortfall | undefined {
  const steps = effectiveSteps(run);
  const refused = steps.find((step, i) => step.reason === 'site-refused' && !isMended(step, steps.slice(i + 1)));
  if (refused) return { code: 'site-refused', text: refused.saw ?? '' };
  const lost = steps.find((step, i) => step.reason === 'value-taken-back' && !isMended(step, steps.slice(i + 1)));
  if (lost) return { code: 'unseen-value', text: writtenText(lost.action) };
  const last = steps.at(-1);
  if (last && !tookPlace(last)) return { code: 'unseen-last-step', text: last.target };
  const wall = findWall(run, steps);
  if (wall) return wall;
  const doubted = steps.find(({ doubt }) => doubt !== undefined);
  if (doubted) return { code: 'unseen-target', text: doubted.doubt ?? '' };
  const misplaced = findMisplacedValue(run);
  if (misplaced) return { code: 'unseen-place', text: misplaced.value };
  const lacking = findLackingPhrase(steps);
  if (lacking !== undefined) return { code: 'unseen-value', text: lacking };
  const isQuestion = asksQuestion(run.request);
  const [unused] = sortValues(run).unused;
  if (unused !== undefined) return { code: 'unseen-value', text: unused };
  const taken = steps.filter(tookPlace);
  const query = findUnusedQuery(run, taken);
  if (query !== undefined) return { code: 'unseen-value', text: query };
  const unmet = findUnmetPart(run, taken);
  if (unmet !== undefined) return { code: 'unseen-part', text: unmet };
  const rest = isQuestion ? undefined : (findLeftUndone(run, taken) ?? findOtherAmount(run, taken));
  if (rest !== undefined) return { code: 'unseen-rest', text: rest };
  if (isQuestion) return findAnswer(run, claim) ? undefined : { code: 'unseen-answer', text: '' };
  const choice = findUnmetChoice(run);
  if (choice !== undefined) return { code: 'unseen-choice', text: choice };
  const state = findUnmetSwitch(run) ?? findRevertedState(steps, run.snapshot) ?? findOtherStand(run, taken);
  if (state !== undefined) return { code: 'unseen-state', text: state };
  if (standsAlready(run) !== undefined) return undefined;
  return findMissingChange(run, steps);
}

/**
 * The control that stood as the request wants it before anything was done.
 * @returns undefined if an act took place, or the page shows no such state
 */
export function standsAlready(run: EvidenceRun): string | undefined {
  if (!run.snapshot || effectiveSteps(run).length > 0) return undefined;
  const { snapshot } = run;
  const states = partsOf(run.request).map(({ text }) => findStandingState(text, snapshot));
  return states.every((state) => state !== undefined) ? states[0] : undefined;
}

/** A login or error page in place of the page that the request is about. */
function findWall({ request, snapshot }: EvidenceRun, steps: readonly RunStep[]): Shortfall | undefined {
  const hasLedHere = steps.some(({ effect }) => (effect?.facts ?? []).some(({ fact }) => fact === 'path'));
  const wall = snapshot && hasLedHere && !SIGN_IN.test(request) ? detectInterstitial(snapshot) : undefined;
  if (!wall) return undefined;
  return { code: wall === 'login-wall' ? 'unseen-login' : 'unseen-error', text: '' };
}

/** Whether the same control was used again after the site had refused, this time without a refusal. */
function isMended({ target }: RunStep, later: readonly RunStep[]): boolean {
  return later.some((step) => step.target === target && tookPlace(step));
}

function findMissingChange(run: EvidenceRun, steps: readonly RunStep[]): Shortfall | undefined {
  const last = steps.at(-1);
  const [first] = steps;
  if (!last || !first) return { code: 'unseen-change', text: '' };
  const hasSent = steps.some(({ sent }) => sent === true);
  const isBack = run.snapshot !== undefined && first.before === pageStateHash(run.snapshot);
  if (!hasSent && (isBack || !steps.some(hasChangedSomething))) return { code: 'unseen-change', text: last.target };
  if (!hasSent && onlyUnrelatedMessages(run, steps)) return { code: 'unseen-change', text: last.target };
  const ofOtherDay = findOtherDay(run.request, steps);
  if (ofOtherDay !== undefined) return { code: 'unseen-answer-to', text: ofOtherDay };
  const offer = findUnpressedOffer(run) ?? findUnpressedCommand(run);
  if (offer !== undefined) return { code: 'unseen-confirm', text: offer };
  const open = wantsView(run.request) ? undefined : findPendingCommit(run.request, last, run.snapshot, run.steps);
  if (open !== undefined) return { code: 'unseen-confirm', text: open };
  // A form with the values of the request was sent: the site may greet in any words.
  const hasWritten = steps.some(({ action }) => writesValue(action.verb));
  if (hasSent && !hasWritten && isAnsweredByOtherMatter(run, last)) return { code: 'unseen-change', text: last.target };
  const form = wantsView(run.request) ? undefined : findFurtherForm(run);
  if (form !== undefined) return { code: 'unseen-answer-to', text: form };
  const empty = findEmptyAnswer(run);
  if (empty)
    return empty.said === ''
      ? { code: 'unseen-change', text: last.target }
      : { code: 'unseen-answer-to', text: empty.said };
  const telling = findUnsentForm(run, steps) ?? steps.findLast((step) => !isIdleFieldClick(step)) ?? last;
  if (isUnsentWrite(run, telling) || isWrittenAfterSend(run, last))
    return { code: 'unseen-send', text: telling.target };
  if (!wantsView(run.request) && !hasSent) {
    if (hasOnlyOpened(last)) return { code: 'unseen-change', text: last.target };
    if (steps.every(hasOnlyMoved) && !steps.some((step) => sharesWord(run.request, [step.target])))
      return { code: 'unseen-change', text: last.target };
  }
  const isOffer = (text: string) => !hasSent && !wantsView(run.request) && isStillToPress(steps, text);
  const seen = steps.flatMap((step) => [...usedTexts(step), ...changedNames(step)]).filter((text) => !isOffer(text));
  const title = run.snapshot?.title ?? '';
  return setsWholeList(run, steps) || sharesWord(run.request, [...seen, title])
    ? undefined
    : { code: 'unseen-relation', text: last.target };
}

/** Whether a step only put the caret into a field. */
function isIdleFieldClick(step: RunStep): boolean {
  return (
    step.action.verb === 'click' && TEXT_FIELDS.has(step.facts?.fingerprint.role ?? '') && !hasChangedSomething(step)
  );
}

/** Whether all that came of the acts, beside the values they wrote themselves, are messages about other matters. */
function onlyUnrelatedMessages(run: EvidenceRun, steps: readonly RunStep[]): boolean {
  const isOwn = (fact: EffectFact) =>
    (fact.fact === 'value' || fact.fact === 'state') &&
    steps.some(({ facts }) => facts?.fingerprint.name === fact.name);
  const wrote = steps.some(({ action }) => writesValue(action.verb));
  if (steps.some(({ effect }) => (effect?.facts.length ?? 0) >= MAX_FACTS)) return false;
  const facts = steps.flatMap(({ effect }) => effect?.facts ?? []);
  const came = facts.filter((fact) => fact.fact !== 'scrolled' && !isOwn(fact));
  return wrote && came.length > 0 && came.every((fact) => isUnrelatedMessage(fact, run, steps));
}

/** Roles of what a message stands in, beside its text. */
const MESSAGE_BOXES: ReadonlySet<string> = new Set(['dialog', 'alertdialog', 'group', 'region', 'button']);

/** Whether all that a press has brought is a message that confirms nothing and speaks of nothing in the request. */
function isAnsweredByOtherMatter(run: EvidenceRun, last: RunStep): boolean {
  const facts = (last.effect?.facts ?? []).filter(({ fact }) => fact !== 'scrolled');
  if (last.action.verb !== 'click' || facts.length >= MAX_FACTS) return false;
  const messages = facts.filter(isMessage);
  const isBox = (fact: EffectFact) =>
    fact.fact === 'dialog' || (fact.fact === 'appeared' && MESSAGE_BOXES.has(fact.role));
  if (messages.length === 0 || !facts.every((fact) => isMessage(fact) || isBox(fact))) return false;
  return messages.every(
    (fact) =>
      fact.fact === 'appeared' &&
      readMessage(fact.name) !== 'confirms' &&
      isUnrelatedMessage(fact, run, [last]) &&
      !wordsOf(fact.name).some((word) => wordsOf(run.request).some((other) => shareStem(word, other))),
  );
}

/** Whether the step's effect is an opened menu, list or dialog. */
function hasOnlyOpened({ action, effect }: RunStep): boolean {
  if (action.verb !== 'click' && action.verb !== 'press') return false;
  const facts = effect?.facts ?? [];
  if (facts.some(({ fact }) => fact === 'path')) return false;
  return facts.some((one) => one.fact === 'dialog' || (one.fact === 'appeared' && POPUP_ROLES.has(one.role)));
}

function hasOnlyMoved({ action, facts, ledTo }: RunStep): boolean {
  return action.verb === 'goTo' || action.verb === 'goBack' || (facts?.href !== undefined && ledTo !== undefined);
}

function sharesWord(request: string, texts: readonly string[]): boolean {
  const wanted = contentWords(wordsOf(request));
  if (wanted.length === 0) return true;
  // “Sign in” and “Login” have no word in common.
  if (SIGN_IN.test(request) && texts.some((text) => SIGN_IN.test(text))) return true;
  const words = texts.flatMap(wordsOf);
  return wanted.some((word) => holds(words, word));
}

/** The answer to an unsupported claim, for the model. */
export function describeShortfall(run: EvidenceRun, { code, text }: Shortfall, chance: Chance): string {
  const about = code === 'unseen-answer' ? linesAbout(run.request, run.snapshot?.nodes ?? []).join('\n') : text;
  const subject = about === '' ? '' : `\n${dataBox(about, chance)}`;
  return `Not accepted as done: ${SHORTFALL_TEXTS[code]}${subject}\nDo what is missing. If it is done all the same, call done again.`;
}

const SHORTFALL_TEXTS: Readonly<Record<Shortfall['code'], string>> = Object.freeze({
  'unseen-value': 'this value of the request was not used and does not stand on the page:',
  'unseen-choice': 'the request names this choice, and it is not set:',
  'unseen-change': 'nothing on the page has changed that the request asks for.',
  'unseen-answer-to': 'the page has answered, and does not say that it is done:',
  'unseen-send': 'a value was written, but nothing was sent or saved. The last element was:',
  'unseen-relation': 'nothing that was pressed or changed has to do with the request. The last element was:',
  'unseen-answer':
    'the answer does not stand on the page beside the words of the question. Lines that have such words:',
  'unseen-last-step': 'the last action failed. It was for:',
  'unseen-part': 'this part of the request was not done:',
  'unseen-rest': 'the request asks for this act more often, or on more things:',
  'unseen-state': 'this control is not as the request wants it:',
  'unseen-confirm': 'the page still waits for this button:',
  'unseen-login': 'the page shows a login form now: what you sent may be lost.',
  'unseen-error': 'the page shows an error now.',
  'site-refused': 'the site refused, with these words:',
  'unseen-place': 'this value was written into another field than the request gives it to:',
  'unseen-target': 'another element was used than the one that stands with the words of the request:',
});

/** A quote of at most 80 characters. */
export function quote(text: string): string {
  return truncateText(normalizeText(text) === '' ? '' : text, MAX_TEXT_CHARS);
}
