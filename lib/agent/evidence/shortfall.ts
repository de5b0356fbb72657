/** findShortfall compares a model's claim that the task is done with what the run did and what the page shows. */
import { normalizeText, truncateText } from '../../core/text';
import type { Chance } from '../../core/chance';
import { dataBox } from '../../policy/situation';
import { writesValue, writtenText } from '../../page/words/action-parts';
import type { EffectFact } from '../../page/words/effect';
import { pageStateHash } from '../../page/words/state';
import type { Run, RunStep } from '../../records/run';
import { findAnswer } from './answer';
import { findUnmetChoice } from './choices';
import { nodeWords } from './outline-groups';
import { asksQuestion, contentWords, isSameWord, wantsFilledField, wantsRepetition, wantsView } from './request-kind';
import { containsWords, type NamedValue, namedValues, wordsOf } from './request-values';

/** Kinds of missing evidence; each has a sentence in public/_locales (code_unseen__*). */
export const SHORTFALLS = Object.freeze([
  'unseen-value',
  'unseen-choice',
  'unseen-change',
  'unseen-send',
  'unseen-relation',
  'unseen-answer',
  'unseen-last-step',
  'unseen-target',
  'site-refused',
] as const);

export interface Shortfall {
  code: (typeof SHORTFALLS)[number];
  /** The value, target or option that the claim lacks; '' if there is none. */
  text: string;
}

type EvidenceRun = Pick<Run, 'request' | 'steps' | 'snapshot'>;

/** Acts that only read or move the view. */
const VIEW_VERBS: ReadonlySet<string> = new Set(['findText', 'readArticle', 'scroll', 'hover', 'waitFor']);
const POPUP_ROLES: ReadonlySet<string> = new Set([
  'menu',
  'menuitem',
  'menuitemradio',
  'listbox',
  'option',
  'dialog',
  'alertdialog',
]);
/** Controls that store or send what a form holds. */
const SENDS =
  /^(?:save|apply|update|submit|send|confirm|speichern|übernehmen|anwenden|aktualisieren|absenden|senden|enregistrer|appliquer|envoyer|guardar|aplicar|enviar)(?![\p{L}])/iu;
const PURE_FILL =
  /^(?:type|enter|fill|write|select|pick|tick|untick|check|uncheck|draft|clear|schreib|trag|remplis|escribe|rellena)/iu;
const MAX_TEXT_CHARS = 80;
const DATE = /\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}/u;

/**
 * @param claim the model's closing sentence
 * @returns undefined if the claim is supported by evidence
 */
export function findShortfall(run: EvidenceRun, claim: string): Shortfall | undefined {
  const steps = effectiveSteps(run);
  const refused = steps.find((step, i) => step.reason === 'site-refused' && !isMended(step, steps.slice(i + 1)));
  if (refused) return { code: 'site-refused', text: refused.saw ?? '' };
  const last = steps.at(-1);
  if (last && !tookPlace(last)) return { code: 'unseen-last-step', text: last.target };
  const doubted = steps.find(({ doubt }) => doubt !== undefined);
  if (doubted) return { code: 'unseen-target', text: doubted.doubt ?? '' };
  const isQuestion = asksQuestion(run.request);
  const unused = namedValues(run.request).find((value) => !isAccountedFor(value, run, isQuestion));
  if (unused) return { code: 'unseen-value', text: unused.text };
  if (isQuestion) return findAnswer(run, claim) ? undefined : { code: 'unseen-answer', text: '' };
  const choice = findUnmetChoice(run);
  if (choice !== undefined) return { code: 'unseen-choice', text: choice };
  return findMissingChange(run, steps);
}

/** Whether the same control was used again after the site had refused, this time without a refusal. */
function isMended({ target }: RunStep, later: readonly RunStep[]): boolean {
  return later.some((step) => step.target === target && tookPlace(step));
}

/** An interrupted step took place if the page has changed. */
function tookPlace(step: RunStep): boolean {
  return step.state === 'done' || (step.state === 'unknown' && hasChangedSomething(step));
}

/** Steps that were to change something; also failed and refused ones. */
function effectiveSteps({ steps }: Pick<Run, 'steps'>): RunStep[] {
  return steps.filter(({ action, state }) => !VIEW_VERBS.has(action.verb) && state !== 'planned' && state !== 'undone');
}

/** The values of a request by whether the run used them or the page shows them. */
export function sortValues(run: EvidenceRun): { used: string[]; unused: string[] } {
  const values = namedValues(run.request);
  const isQuestion = asksQuestion(run.request);
  const used = values.filter((value) => isAccountedFor(value, run, isQuestion));
  return {
    used: used.map(({ text }) => text),
    unused: values.filter((value) => !used.includes(value)).map(({ text }) => text),
  };
}

function isAccountedFor({ text, kind }: NamedValue, run: EvidenceRun, isQuestion: boolean): boolean {
  const wanted = wordsOf(text);
  const steps = effectiveSteps(run).filter(tookPlace);
  if (steps.some((step) => usedTexts(step).some((used) => containsWords(wordsOf(used), wanted)))) return true;
  const count = kind === 'number' && /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (count > 1 && countSimilarActs(steps) >= count) return true;
  // A date is written in another form than the request names it.
  if (kind === 'number' && steps.some(({ action }) => DATE.test(writtenText(action)))) return true;
  return standsOnPage(wanted, run, kind === 'number' && !isQuestion);
}

/** Texts that a done step wrote, chose, pressed or brought onto the page. */
function usedTexts({ action, target, facts, effect }: RunStep): string[] {
  const fingerprint = facts?.fingerprint;
  const appeared = (effect?.facts ?? []).flatMap((fact) =>
    fact.fact === 'appeared' || fact.fact === 'dialog' ? [fact.name] : [],
  );
  return [
    writtenText(action),
    target,
    ...(writesValue(action.verb) && action.verb !== 'check'
      ? []
      : [fingerprint?.container ?? '', fingerprint?.text ?? '']),
    ...appeared,
  ];
}

function countSimilarActs(steps: readonly RunStep[]): number {
  const counts = new Map<string, number>();
  for (const { action, target } of steps) {
    const key = `${action.verb} ${target.replace(/“.*/u, '')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

const CHOOSABLE_ROLES: ReadonlySet<string> = new Set([
  'radio',
  'checkbox',
  'tab',
  'option',
  'link',
  'button',
  'menuitem',
]);
const CHOSEN_STATES = ['checked', 'selected', 'current', 'pressed', 'expanded'];

/** @param onlyAsValue a number counts only as the value of a field: pages are full of other numbers */
function standsOnPage(wanted: readonly string[], { snapshot }: EvidenceRun, onlyAsValue: boolean): boolean {
  if (!snapshot) return false;
  if (!onlyAsValue && containsWords(wordsOf(snapshot.title), wanted)) return true;
  return snapshot.nodes.some((node) => {
    if (node.value !== undefined && containsWords(wordsOf(node.value), wanted)) return true;
    if (onlyAsValue || !containsWords(nodeWords(node), wanted)) return false;
    // The name of a control that could be chosen and is not shows no use of the value.
    const isUnchosen = CHOOSABLE_ROLES.has(node.role) && !node.states.some((state) => CHOSEN_STATES.includes(state));
    return !isUnchosen;
  });
}

function findMissingChange(run: EvidenceRun, steps: readonly RunStep[]): Shortfall | undefined {
  const last = steps.at(-1);
  const [first] = steps;
  if (!last || !first) return { code: 'unseen-change', text: '' };
  const hasSent = steps.some(({ sent }) => sent === true);
  const isBack = run.snapshot !== undefined && first.before === pageStateHash(run.snapshot);
  if (!hasSent && (isBack || !steps.some(hasChangedSomething))) return { code: 'unseen-change', text: last.target };
  if (isUnsentWrite(run, last)) return { code: 'unseen-send', text: last.target };
  if (!wantsView(run.request) && !hasSent) {
    if (hasOnlyOpened(last)) return { code: 'unseen-change', text: last.target };
    if (steps.every(hasOnlyMoved) && !steps.some((step) => sharesWord(run.request, [step.target])))
      return { code: 'unseen-change', text: last.target };
  }
  const seen = steps.flatMap((step) => [...usedTexts(step), ...changedNames(step)]);
  const title = run.snapshot?.title ?? '';
  return sharesWord(run.request, [...seen, title]) ? undefined : { code: 'unseen-relation', text: last.target };
}

function hasChangedSomething({ effect, ledTo, sent }: RunStep): boolean {
  return sent === true || ledTo !== undefined || (effect?.facts ?? []).some(({ fact }) => fact !== 'scrolled');
}

function changedNames({ effect }: RunStep): string[] {
  return (effect?.facts ?? []).flatMap((fact) => ('name' in fact ? [fact.name] : []));
}

/** Whether the run ended with a written value that nothing has sent or stored. */
function isUnsentWrite(run: EvidenceRun, last: RunStep): boolean {
  if (!writesValue(last.action.verb) || last.sent === true) return false;
  if ((last.effect?.facts ?? []).some((fact) => isConsequence(fact, last))) return false;
  const nodes = run.snapshot?.nodes ?? [];
  const waitsForSend = nodes.some(({ ref, role, name }) => ref !== undefined && role === 'button' && SENDS.test(name));
  if (wantsFilledField(run.request)) return waitsForSend && !PURE_FILL.test(run.request);
  return last.action.verb === 'type' || waitsForSend;
}

/** Whether a fact is more than the write itself: not the field's own value or state, no focus, no button that became enabled. */
function isConsequence(fact: EffectFact, { facts }: RunStep): boolean {
  if (fact.fact === 'scrolled' || fact.fact === 'state') return false;
  if (fact.fact === 'value') return fact.name !== facts?.fingerprint.name;
  return true;
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
  const words = new Set(texts.flatMap(wordsOf));
  return wanted.some((word) => [...words].some((other) => isSameWord(word, other)));
}

/** How often the request wants one and the same act: a number it names, any number for words such as each, else once. */
export function wantedRepetitions(request: string): number {
  if (wantsRepetition(request)) return Number.POSITIVE_INFINITY;
  return namedValues(request).reduce((most, { kind, text }) => {
    const count = kind === 'number' && /^\d{1,2}$/.test(text) ? Number(text) : 1;
    return Math.max(most, count);
  }, 1);
}

/** The answer to an unsupported claim, for the model. */
export function describeShortfall({ code, text }: Shortfall, chance: Chance): string {
  const subject = text === '' ? '' : `\n${dataBox(text, chance)}`;
  return `Not accepted as done: ${SHORTFALL_TEXTS[code]}${subject}\nDo what is missing. If it is done all the same, call done again.`;
}

const SHORTFALL_TEXTS: Readonly<Record<Shortfall['code'], string>> = Object.freeze({
  'unseen-value': 'this value of the request was not used and does not stand on the page:',
  'unseen-choice': 'the request names this choice, and it is not set:',
  'unseen-change': 'nothing on the page has changed that the request asks for.',
  'unseen-send': 'a value was written, but nothing was sent or saved. The last element was:',
  'unseen-relation': 'nothing that was pressed or changed has to do with the request. The last element was:',
  'unseen-answer': 'the answer does not stand on the page beside the words of the question.',
  'unseen-last-step': 'the last action failed. It was for:',
  'site-refused': 'the site refused, with these words:',
  'unseen-target': 'another element was used than the one that stands with the words of the request:',
});

/** A quote of at most 80 characters. */
export function quote(text: string): string {
  return truncateText(normalizeText(text) === '' ? '' : text, MAX_TEXT_CHARS);
}
