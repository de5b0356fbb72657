/** findObjection checks a model's proposed action against the request and the run so far, before the guard judges it. */
import { canonicalJson } from '../../core/canonical';
import type { Action } from '../../page/words/action';
import { targetNode, targetRef, writesValue, writtenText } from '../../page/words/action-parts';
import { formatNode } from '../../page/words/outline-text';
import { pageStateHash } from '../../page/words/state';
import type { Run, RunStep } from '../../records/run';
import { adviceFor } from './advice';
import { findChoiceAtSend } from './choice-at-send';
import { findNamedAlternative } from './choices';
import { findEarlySend } from './early-send';
import { isEmptySend } from './empty-send';
import { findNamedNeighbour } from './named-neighbour';
import { findMisplacedValue } from './misplaced-value';
import { findFurtherNamesake, findFurtherRow, findOtherRow } from './other-row';
import { DECLINES } from './pending-commit';
import { contentWords, isSameWord, namesByExclusion, wantsRepetition } from './request-kind';
import { containsWords, namedValues, wordsOf } from './request-values';
import { quote } from './shortfall';

export interface Objection {
  /**
   * `doubt`: the model may insist, and the run then lacks evidence. `loop`: insisting ends the run. `hint`: the model may
   * insist.
   */
  kind: 'doubt' | 'loop' | 'hint';
  /** The reason in our own words, for the model. */
  text: string;
  /** Words of the page that belong to the reason, to be fenced as data; '' if there are none. */
  page: string;
  /** The target or option that the request names instead, for the chat. */
  instead: string;
  /** The part of the request that a form is sent without; absent if there is none. */
  lacks?: string;
}

type ObjectionRun = Pick<Run, 'request' | 'steps' | 'snapshot'>;

/** Repeating these acts harms nothing. */
const HARMLESS: ReadonlySet<string> = new Set(['scroll', 'waitFor', 'findText', 'readArticle', 'hover', 'goBack']);
/** Names that are alike differ in at most so many words. */
const MAX_TELLING_WORDS = 2;
/** Longest repeated block of acts that is looked for. */
const MAX_PERIOD = 6;

/** @returns undefined if nothing speaks against the action */
export function findObjection(run: ObjectionRun, action: Action): Objection | undefined {
  return (
    findLoop(run, action) ??
    findOtherChoice(run, action) ??
    objectToOtherRow(run, action) ??
    objectToFurtherRow(run, action) ??
    findBetterSibling(run, action) ??
    objectToMisplacedValue(run, action) ??
    objectToEarlySend(run, action) ??
    objectToChoices(run, action) ??
    objectToOverwriting(run, action) ??
    objectToGivingUp(run, action) ??
    objectToNeighbour(run, action)
  );
}

function findLoop({ request, steps, snapshot }: ObjectionRun, action: Action): Objection | undefined {
  const wanted = canonicalJson(action);
  const isSame = (step: RunStep) => canonicalJson(step.action) === wanted && step.url === snapshot?.url;
  if (HARMLESS.has(action.verb)) return isIdleAgain(steps, action, isSame) ? IDLE_AGAIN : undefined;
  // Another act since may have mended the reason.
  const lastDone = steps.findLastIndex(({ state, action: { verb } }) => state === 'done' && !HARMLESS.has(verb));
  const failed = steps.slice(lastDone + 1).find((step) => isInVain(step) && isSame(step));
  if (failed) {
    const advice = snapshot ? adviceFor(failed, snapshot) : { text: '', page: '' };
    const text =
      `this very action ${failed.state === 'refused' ? 'was refused' : 'failed'} before. ${advice.text}`.trim();
    return { kind: 'loop', text, page: advice.page, instead: failed.target };
  }
  if (wantsRepetition(request)) return undefined;
  if (isEmptySend({ steps, snapshot }, action)) return SENT_ALREADY;
  const state = snapshot && pageStateHash(snapshot);
  const before = steps.find((step) => step.state === 'done' && isSame(step) && step.before === state);
  if (before)
    return {
      kind: 'loop',
      text: 'you did this before, on the page as it is now, and it led back here. If nothing is left to do, call done.',
      page: '',
      instead: before.target,
    };
  return completesRound(steps, action)
    ? {
        kind: 'loop',
        text: 'you are repeating the same actions in turns. If nothing is left to do, call done.',
        page: '',
        instead: steps.at(-1)?.target ?? '',
      }
    : undefined;
}

/** Whether a step failed or was refused for a reason that another try will meet again. */
function isInVain({ state, reason }: RunStep): boolean {
  return (state === 'failed' || state === 'refused') && reason !== 'stale-ref' && reason !== 'document-changed';
}

const SENT_ALREADY: Objection = Object.freeze({
  kind: 'loop',
  text: 'this form was sent before, and its fields are empty again. If nothing is left to do, call done.',
  page: '',
  instead: '',
});

const IDLE_AGAIN: Objection = Object.freeze({
  kind: 'loop',
  text: 'you did this just now and nothing changed on the page. Act on what it shows, or call done or give_up.',
  page: '',
  instead: '',
});

/** Whether a look around is repeated right after it showed nothing new; what is waited for may still come. */
function isIdleAgain(steps: readonly RunStep[], { verb }: Action, isSame: (step: RunStep) => boolean): boolean {
  const last = steps.at(-1);
  if (!last || verb === 'waitFor' || verb === 'goBack' || !isSame(last)) return false;
  return last.state === 'done' && (last.effect?.facts ?? []).length === 0;
}

/** Whether the action completes the second round of two or more actions in the same order. */
function completesRound(steps: readonly RunStep[], action: Action): boolean {
  const done = steps.filter((step) => step.state === 'done' && !HARMLESS.has(step.action.verb));
  const keys = [
    ...done.map((step) => canonicalJson([step.action, step.url])),
    canonicalJson([action, done.at(-1)?.url]),
  ];
  for (let period = 2; period <= Math.min(MAX_PERIOD, keys.length / 2); period++) {
    const round = keys.slice(-period);
    if (new Set(round).size > 1 && round.every((key, i) => key === keys[keys.length - 2 * period + i])) return true;
  }
  return false;
}

function findOtherChoice({ request, snapshot }: ObjectionRun, action: Action): Objection | undefined {
  if (!snapshot) return undefined;
  const node = targetNode(snapshot.nodes, action);
  if (action.verb === 'select' && action.options.length > 1 && node?.role === 'combobox' && node.options) {
    const text = `this list takes one option, not ${action.options.length}. Choose the one that the request names.`;
    return { kind: 'loop', text, page: '', instead: node.name };
  }
  const named = findNamedAlternative(request, action, snapshot.nodes);
  if (named === undefined) return undefined;
  const text = 'the request names another choice that is offered too:';
  return { kind: 'doubt', text, page: quote(named), instead: quote(named) };
}

/** Among controls named alike but for a word or two, such as “Details Red lamp”, the words of the request decide. */
function findBetterSibling({ request, snapshot, steps }: ObjectionRun, action: Action): Objection | undefined {
  const node = snapshot && targetNode(snapshot.nodes, action);
  if (action.verb !== 'click' || !snapshot || !node || namesByExclusion(request)) return undefined;
  const wanted = contentWords(wordsOf(request));
  const own = wordsOf(node.name);
  const namedIn = (words: readonly string[]) => wanted.filter((word) => words.some((other) => isSameWord(word, other)));
  const ownNamed = namedIn(own);
  // The words of a control that was pressed already are another part of the request.
  const pressed = new Set(steps.flatMap((step) => (step.state === 'done' ? [targetRef(step.action)] : [])));
  const better = snapshot.nodes.find((other) => {
    if (other.ref === undefined || pressed.has(other.ref) || other.role !== node.role || other.ref === node.ref)
      return false;
    const words = wordsOf(other.name);
    const shared = words.filter((word) => own.includes(word)).length;
    if (words.length !== own.length || shared === 0 || shared < own.length - MAX_TELLING_WORDS) return false;
    const named = namedIn(words);
    return named.length > ownNamed.length && ownNamed.every((word) => named.includes(word));
  });
  if (!better) return undefined;
  const text = 'another element that is named alike has more of the words of the request:';
  return { kind: 'doubt', text, page: formatNode(better), instead: quote(better.name) };
}

/** The form is not sent while a field holds a value that the request gives to another one. */
function objectToMisplacedValue(run: ObjectionRun, action: Action): Objection | undefined {
  const node = run.snapshot && targetNode(run.snapshot.nodes, action);
  const misplaced = action.verb === 'click' && node?.role === 'button' ? findMisplacedValue(run) : undefined;
  if (!misplaced) return undefined;
  const text = `you wrote ${JSON.stringify(misplaced.value)} into another field than the request gives it to. Correct the fields first. It seems to belong to:`;
  const kind = misplaced.isFree ? 'doubt' : 'hint';
  return { kind, text, page: quote(misplaced.field), instead: misplaced.field };
}

/** The form is not sent before its fields hold what the request names. */
function objectToEarlySend(run: ObjectionRun, action: Action): Objection | undefined {
  const early = findEarlySend(run, action);
  if (!early) return undefined;
  const values = early.unused.map((value) => JSON.stringify(value)).join(', ');
  const text = `the request names ${values}, which no field has yet, and ${early.field.ref} before this button still waits for a value. Fill in the fields first:`;
  const objection = { kind: 'hint' as const, text, page: formatNode(early.field), instead: early.field.name };
  return early.arePhrases ? { ...objection, lacks: early.unused[0] ?? '' } : objection;
}

/** The form is not sent with other choices than the request names. */
function objectToChoices(run: ObjectionRun, action: Action): Objection | undefined {
  const choice = findChoiceAtSend(run, action);
  if (!choice) return undefined;
  const page = quote(choice.name);
  if (choice.kind === 'surplus')
    return { kind: 'doubt', text: 'you ticked a box that the request does not ask for:', page, instead: page };
  const text = `the request says ${JSON.stringify(choice.wanted)}, and the form does not hold it yet. Set this first:`;
  return { kind: 'hint', text, page, instead: page, lacks: choice.wanted };
}

/** An objection to a button that drops what this run filled in. */
function objectToGivingUp({ request, steps, snapshot }: ObjectionRun, action: Action): Objection | undefined {
  const node = snapshot && targetNode(snapshot.nodes, action);
  const hasWritten = steps.some((step) => step.state === 'done' && writesValue(step.action.verb));
  if (action.verb !== 'click' || !hasWritten || !node || !DECLINES.test(node.name)) return undefined;
  const isMeant = wordsOf(node.name).some((word) => wordsOf(request).some((other) => isSameWord(word, other)));
  if (isMeant) return undefined;
  const text = `${node.ref} may drop what was filled in, and the request does not ask for it. If nothing is left to do, call done.`;
  return { kind: 'hint', text, page: '', instead: node.name };
}

/** A value of the request that this run wrote is not written over by something else, as long as the field is not sent. */
function objectToOverwriting({ request, steps, snapshot }: ObjectionRun, action: Action): Objection | undefined {
  const written = action.verb === 'type' || action.verb === 'clear' ? writtenText(action) : undefined;
  const node = snapshot && targetNode(snapshot.nodes, action);
  if (written === undefined || !node?.value) return undefined;
  const last = steps.findLast((step) => step.state === 'done');
  const isOwn = last?.action.verb === 'type' || last?.action.verb === 'select';
  const before = steps.findLast((step) => step.state === 'done' && targetRef(step.action) === node.ref);
  if (!isOwn || before?.action.verb !== 'type') return undefined;
  const lost = namedValues(request).find(
    ({ text }) =>
      containsWords(wordsOf(before.action.verb === 'type' ? before.action.text : ''), wordsOf(text)) &&
      !containsWords(wordsOf(written), wordsOf(text)),
  );
  if (lost === undefined) return undefined;
  const text = `${node.ref} holds ${JSON.stringify(lost.text)}, which you wrote and the request names. Is another element meant?`;
  return { kind: 'hint', text, page: '', instead: node.name };
}

/** A control with namesakes in other rows or parts of the page. */
function objectToOtherRow(run: ObjectionRun, action: Action): Objection | undefined {
  const row = findOtherRow(run, action);
  if (!row) return undefined;
  const reason =
    row.by === 'words'
      ? 'this element stands in another row than the words of the request, which stand with'
      : 'this element stands in another part than the field that you wrote into, which stands with';
  const instead = quote(row.text);
  return { kind: 'doubt', text: `${reason} ${row.ref}:`, page: instead, instead };
}

/** A press on what the request does not name, while the control that it names stands beside it. */
function objectToNeighbour(run: ObjectionRun, action: Action): Objection | undefined {
  const named = findNamedNeighbour(run, action);
  if (!named) return undefined;
  const text = 'the request has no word of this element, and another one beside it has the words of the request:';
  return { kind: 'doubt', text, page: formatNode(named), instead: quote(named.name) };
}

/** The same act in a further row, after the row that the request names. */
function objectToFurtherRow(run: ObjectionRun, action: Action): Objection | undefined {
  const row = findFurtherRow(run, action) ?? findFurtherNamesake(run, action);
  if (!row) return undefined;
  const text = 'you did this already where the request wants it, and the request has no word of this row:';
  return { kind: 'doubt', text, page: quote(row.text), instead: quote(row.named) };
}
