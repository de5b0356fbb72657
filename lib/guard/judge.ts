/** The guard: a pure function of tables, grant, DOM facts and session labels. It never sees a note or a model's words. */
import type { Action } from '../page/words/action';
import { isPointerPress } from '../page/words/action-parts';
import type { ElementFacts } from '../page/words/element';
import { parseKeyChord } from '../page/words/keys';
import { grantFor } from './allowed-control';
import { classify } from './classify';
import { writesByKey } from './key-effects';
import { BUDGETS, VERB_RULES } from './tables';
import { judgeUrl, originOf, sameAddress, withoutFragment } from './url';
import type { Grant, ReasonCode, RiskClass, Verdict } from './words';

/** Counts and labels of the episode so far, for budgets and taint. */
export interface SessionLabels {
  /** Address of the tab's top document now. */
  tabUrl: string;
  /** Origins whose text entered the context. */
  readOrigins: readonly string[];
  /** Addresses of links on pages this episode has read. */
  seenLinks: readonly string[];
  steps: number;
  modelCalls: number;
  /** Working time so far, ms. */
  workedMs: number;
  /** How often this very act (verb, target, value) was already done. */
  sameActs: number;
  /** ms since the last submit-like act; Infinity when there was none. */
  sinceSubmitMs: number;
  /** Keys of the controls that the user always allows. */
  allowedControls?: readonly string[];
  /** Whether the page declares that the tool to be used only reads. */
  toolReadsOnly?: boolean;
}

/** Targetless verbs need no element facts; every other verb is refused without them. */
const TARGETLESS = new Set(['goBack', 'goTo', 'readArticle', 'findText', 'waitFor', 'scroll', 'useTool']);
/** Repeating these changes nothing that counts. */
const REPEATABLE = new Set(['scroll', 'waitFor', 'findText', 'readArticle', 'hover', 'goBack']);

/**
 * The verdict on one proposed step. The first rule that objects decides; nothing later can soften it.
 * @param to facts of the place that a drag ends at
 */
export function judge(
  action: Action,
  facts: ElementFacts | undefined,
  grant: Grant,
  labels: SessionLabels,
  to?: ElementFacts,
): Verdict {
  const refuse = (code: ReasonCode, riskClass: RiskClass = 'R4'): Verdict => ({
    answer: 'refuse',
    code,
    class: riskClass,
  });
  const granted = [...grant.readWrite, ...grant.read];
  const tab = judgeUrl(labels.tabUrl, granted);
  if (!tab.ok) return refuse(tab.code);
  const rule = VERB_RULES[action.verb];
  const reads = rule.base === 'R0';
  const mayWrite = grant.readWrite.includes(tab.url.origin);
  if (!mayWrite && !(reads && grant.read.includes(tab.url.origin))) {
    // Leaving a place that is not granted is always allowed: back, or to a granted address.
    if (action.verb !== 'goBack' && action.verb !== 'goTo') return refuse('origin-not-granted');
  }
  if (labels.steps >= BUDGETS.steps) return refuse('step-budget');
  if (labels.modelCalls > BUDGETS.modelCalls) return refuse('call-budget');
  if (labels.workedMs >= BUDGETS.timeMs) return refuse('time-budget');
  if (!facts && !TARGETLESS.has(action.verb)) return refuse('missing-facts');
  if (facts) {
    if (!grant.readWrite.includes(facts.origin)) return refuse('frame-not-granted');
    if (facts.documentToken === '') return refuse('missing-facts');
  }
  if (to && !grant.readWrite.includes(to.origin)) return refuse('frame-not-granted');
  const classified = classify(action, facts, {
    to,
    request: grant.words ?? '',
    grantFor: (control) => grantFor(control, action.verb, labels.allowedControls ?? []),
    toolReadsOnly: labels.toolReadsOnly ?? false,
  });
  if (classified.class === 'R4') return refuse(classified.code);
  const moved = action.verb === 'goTo' ? judgeNavigation(action.url, grant, labels) : undefined;
  if (moved && moved.answer === 'refuse') return moved;
  if (!REPEATABLE.has(action.verb) && labels.sameActs >= BUDGETS.sameAct)
    return refuse('repeat-budget', classified.class);
  const submitLike = facts?.submits === true && isActivating(action);
  const tainted = isTainted(action, facts, tab.url.origin, labels);
  const asks = classified.class === 'R3' || tainted || moved?.answer === 'ask';
  // A second send within the gap is the user's to allow: the next page of a wizard, or the third of three accepted ones.
  if (!asks && submitLike && labels.sinceSubmitMs < BUDGETS.submitGapMs)
    return { answer: 'ask', code: 'submit-budget', class: 'R3' };
  if (!asks && classified.asks) return { answer: 'ask', code: classified.code, class: classified.class };
  const quiet = classified.isQuiet ? { isQuiet: true as const } : {};
  if (!asks) return { answer: 'allow', code: 'inside-grant', class: classified.class, ...quiet };
  const code =
    classified.class === 'R3' ? classified.code : tainted ? 'tainted-write' : (moved?.code ?? 'irreversible');
  return { answer: 'ask', code, class: 'R3' };
}

/** Whether the step counts against the submit budget once done. */
export function isSubmitLike(action: Action, facts: ElementFacts | undefined, riskClass: RiskClass): boolean {
  return riskClass === 'R3' || (facts?.submits === true && isActivating(action));
}

function isActivating(action: Action): boolean {
  return isPointerPress(action.verb) || (action.verb === 'press' && parseKeyChord(action.keys)?.key === 'Enter');
}

/**
 * Only addresses the user typed, or links seen on a read page, may be visited. Another origin is asked about; so are
 * addresses of another origin that carry parameters, even when a page showed them: that is how data leaves.
 */
function judgeNavigation(address: string, grant: Grant, labels: SessionLabels): Verdict {
  const refuse = (code: ReasonCode): Verdict => ({ answer: 'refuse', code, class: 'R4' });
  const verdict = judgeUrl(address, [...grant.readWrite, ...grant.read]);
  if (!verdict.ok) return refuse(verdict.code);
  const typed = grant.typedUrls.some((url) => sameAddress(url, address));
  if (typed) return { answer: 'allow', code: 'inside-grant', class: 'R1' };
  const plain = withoutFragment(verdict.url.href);
  if (!labels.seenLinks.some((link) => withoutFragment(link) === plain)) return refuse('address-not-seen');
  if (!grant.readWrite.includes(verdict.url.origin)) return { answer: 'ask', code: 'leaves-origin', class: 'R3' };
  return { answer: 'allow', code: 'inside-grant', class: 'R1' };
}

/** After text of A was read, words written into B ≠ A, or sent there, are outward. */
function isTainted(action: Action, facts: ElementFacts | undefined, tabOrigin: string, labels: SessionLabels): boolean {
  const taint = VERB_RULES[action.verb].taint;
  if (taint === 'inert') return false;
  const target = taint === 'addresses' && action.verb === 'goTo' ? originOf(action.url) : (facts?.origin ?? tabOrigin);
  const foreign = labels.readOrigins.some((origin) => origin !== target);
  if (!foreign) return false;
  if (taint === 'addresses')
    return action.verb === 'goTo' && URL.canParse(action.url) && new URL(action.url).search !== '';
  // Letter by letter is writing as well.
  if (action.verb === 'press' && facts && writesByKey(action.keys, facts)) return true;
  if (taint === 'activates') return facts?.submits === true;
  return true;
}
