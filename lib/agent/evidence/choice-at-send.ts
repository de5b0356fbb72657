/** findChoiceAtSend: a form that is about to be sent with another choice than the request names, or with one that it does not. */
import type { Action } from '../../page/words/action';
import { targetNode, targetRef } from '../../page/words/action-parts';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import { isNamedIn, isShownIn } from './choices';
import { formBefore, isSending } from './early-send';
import { asksQuestion, contentWords, holds, namesByExclusion, wantsView } from './request-kind';
import { containsWords, wordsOf } from './request-values';
import { effectiveSteps, tookPlace } from './step-effects';

export interface ChoiceAtSend {
  /** `unset`: to be chosen or taken away first; `surplus`: ticked beside the one that the request names. */
  kind: 'unset' | 'surplus';
  /** The control or option. */
  name: string;
  /** Words of the request that the form does not hold. */
  wanted: string;
}

type SendRun = Pick<Run, 'request' | 'steps' | 'snapshot'>;

const WITHOUT: ReadonlySet<string> = new Set('without no ohne kein keine keinen sans sin'.split(' '));
/** Boxes that a site wants ticked before it takes anything. */
const CONSENT =
  /terms|condition|privacy|policy|agree|accept|consent|confirm|robot|read|agb|bedingung|datenschutz|zustimm|einverstanden|akzeptier|bestätig|gelesen|acept|condicion|privacidad|accepte|confidentialité/iu;

/** @returns undefined if the action sends no form, or its choices are as the request names them */
export function findChoiceAtSend(run: SendRun, action: Action): ChoiceAtSend | undefined {
  const nodes = run.snapshot?.nodes ?? [];
  const button = action.verb === 'click' ? targetNode(nodes, action) : undefined;
  if (!button || !isSending(button, run.request) || asksQuestion(run.request) || wantsView(run.request))
    return undefined;
  const form = formBefore(nodes.slice(0, nodes.indexOf(button)));
  const words = wordsOf(run.request);
  return findUnsetOption(form, words) ?? findKeptBox(form, words) ?? findSurplusBox(run, form, words);
}

/** A list that has one option of the request and shows another. */
function findUnsetOption(form: readonly SnapshotNode[], words: readonly string[]): ChoiceAtSend | undefined {
  for (const { name, options = [], value = '' } of form) {
    const named = options.filter((option) => isNamedIn(option, words));
    const [option] = named;
    if (option === undefined || named.length > 1 || isShownIn(value, named)) continue;
    // The option that is shown may be named by other words of the request.
    if (contentWords(wordsOf(value)).some((word) => holds(words, word))) continue;
    return { kind: 'unset', name, wanted: option };
  }
  return undefined;
}

/** A ticked box that the request wants to be without: “without olives”. */
function findKeptBox(form: readonly SnapshotNode[], words: readonly string[]): ChoiceAtSend | undefined {
  for (const { role, name, states } of form) {
    if (role !== 'checkbox' || !states.includes('checked')) continue;
    const own = wordsOf(name);
    const before = words.find(
      (word, at) => WITHOUT.has(word) && containsWords(words.slice(at + 1, at + 1 + own.length), own),
    );
    if (before !== undefined && own.length > 0) return { kind: 'unset', name, wanted: `${before} ${own.join(' ')}` };
  }
  return undefined;
}

/** A box that this run ticked and the request has no word of, beside one that it names. */
function findSurplusBox(
  run: SendRun,
  form: readonly SnapshotNode[],
  words: readonly string[],
): ChoiceAtSend | undefined {
  if (namesByExclusion(run.request)) return undefined;
  const refs = effectiveSteps(run).flatMap((step) =>
    tookPlace(step) && step.action.verb === 'check' && step.action.checked ? [targetRef(step.action)] : [],
  );
  const ticked = form.filter((node) => node.role === 'checkbox' && refs.includes(node.ref));
  const isNamed = ({ name }: SnapshotNode) => contentWords(wordsOf(name)).some((word) => holds(words, word));
  if (!ticked.some(isNamed)) return undefined;
  const surplus = ticked.find((node) => !isNamed(node) && !CONSENT.test(node.name));
  return surplus && { kind: 'surplus', name: surplus.name, wanted: '' };
}
