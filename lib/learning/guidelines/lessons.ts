/** guidelinesOfRun writes what a run taught as guidelines, by closed templates over its own steps and the user's answers. */
import { maskSecretValues } from '../../core/secret-values';
import { plainText, truncateText } from '../../core/text';
import type { GuidelineBody } from '../../records/note';

/** One step of a run in the form of the journal, without values. */
export interface PlainStep {
  verb: string;
  /** Role and name of the target. */
  target: string;
  by: string;
  state: string;
  /** Whether the page changed. */
  hadEffect: boolean;
}

export interface EndedTask {
  /** The request with blanks in place of values. */
  title: string;
  steps: readonly PlainStep[];
  outcome: { state: string; code: string };
  /** Questions of the model and the user's answers. */
  answered: readonly { question: string; answer: string }[];
  /** Targets that the user's words in between replaced. */
  corrected?: readonly { verb: string; use: string; avoid: string }[];
}

const MAX_TITLE_CHARS = 50;
const MAX_LABEL_CHARS = 45;
/** Longest stored target, in characters. */
const MAX_TARGET_CHARS = 200;
const MAX_QUESTION_CHARS = 90;
const MAX_ANSWER_CHARS = 60;
/** Most answers that one task leaves. */
const MAX_ANSWERS = 3;

/** Ends that say something of the way, not of the model, the user or the connection. */
const ENDS_OF_THE_WAY: ReadonlySet<string> = new Set([
  'gave-up',
  'going-round',
  'no-progress',
  'effect-missing',
  'site-refused',
]);

/** Most telling first. A secret or an empty label teaches nothing. */
export function guidelinesOfRun(task: EndedTask): GuidelineBody[] {
  const title = quote(task.title, MAX_TITLE_CHARS);
  const corrections = (task.corrected ?? []).map(correctionBody);
  return [...corrections, ...answers(task), ...refusal(task, title), ...recovery(task, title), ...deadEnd(task, title)];
}

/** The target that did nothing, and the one that worked in its place. */
function recovery({ steps, outcome }: EndedTask, title: string): GuidelineBody[] {
  if (outcome.state !== 'done') return [];
  for (const [i, failed] of steps.entries()) {
    const isFailure =
      failed.state === 'failed' || (failed.state === 'done' && failed.verb === 'click' && !failed.hadEffect);
    if (failed.by !== 'model' || !isFailure || failed.target === '') continue;
    const next = steps
      .slice(i + 1)
      .find(
        (step) => step.verb === failed.verb && step.state === 'done' && step.hadEffect && step.target !== failed.target,
      );
    if (!next || steps.some((step) => step.target === failed.target && step.state === 'done' && step.hadEffect))
      continue;
    const text = `For ${title}: ${next.verb} ${quote(next.target)} works; ${failed.verb} ${quote(failed.target)} did nothing`;
    return [
      { kind: 'guideline', text, caution: false, from: 'recovery', use: cut(next.target), avoid: cut(failed.target) },
    ];
  }
  return [];
}

/** The target at which a task ended without its result. */
function deadEnd({ steps, outcome }: EndedTask, title: string): GuidelineBody[] {
  const last = steps.findLast(({ by, target }) => by !== 'user' && target !== '');
  const isOfTheWay = ENDS_OF_THE_WAY.has(outcome.code) || outcome.code.startsWith('locate-');
  if (!last || outcome.state === 'done' || !isOfTheWay) return [];
  const text = `${title} ended without result after ${last.verb} ${quote(last.target)}; try another way first`;
  return [{ kind: 'guideline', text, caution: true, from: 'stop', avoid: cut(last.target) }];
}

/** The user said no to an act on its card. */
function refusal({ steps, outcome }: EndedTask, title: string): GuidelineBody[] {
  const last = steps.at(-1);
  if (outcome.code !== 'declined' || !last || last.target === '') return [];
  const text = `The user said no to ${last.verb} ${quote(last.target)} for ${title}`;
  return [{ kind: 'guideline', text, caution: true, from: 'refusal', avoid: cut(last.target) }];
}

/** The user did a step on another target than the run. */
export function correctionBody({ verb, use, avoid }: { verb: string; use: string; avoid: string }): GuidelineBody {
  const text = `The user corrected: ${verb} ${quote(use)}, not ${quote(avoid)}`;
  return { kind: 'guideline', text, caution: false, from: 'correction', use: cut(use), avoid: cut(avoid) };
}

/** Answers are asked for once, then known; one that looks like a secret is not kept. */
function answers({ answered, outcome }: EndedTask): GuidelineBody[] {
  if (outcome.state !== 'done' && outcome.state !== 'unconfirmed') return [];
  return answered.slice(-MAX_ANSWERS).flatMap(({ question, answer }): GuidelineBody[] => {
    const said = plainText(answer);
    const isKept = said !== '' && said.length <= MAX_ANSWER_CHARS && maskSecretValues(said) === said;
    const text = `Asked ${quote(question, MAX_QUESTION_CHARS)}, the user answers ${quote(said, MAX_ANSWER_CHARS)}`;
    return isKept ? [{ kind: 'guideline', text, caution: false, from: 'answer' }] : [];
  });
}

/** The question of an answer, to find what a new answer replaces. */
export function questionOf(body: GuidelineBody): string | undefined {
  return body.from === 'answer' ? body.text.slice(0, body.text.lastIndexOf(', the user answers')) : undefined;
}

/** Targets are compared as they are stored. */
export function cut(target: string): string {
  return target.slice(0, MAX_TARGET_CHARS);
}

function quote(text: string, max = MAX_LABEL_CHARS): string {
  return `“${truncateText(plainText(text).replace(/[“”]/gu, ''), max)}”`;
}
