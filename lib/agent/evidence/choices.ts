/** Choices that a request names and the page offers: options, radio buttons and check boxes that have to be set. */
import type { Action } from '../../page/words/action';
import { targetNode, writtenText } from '../../page/words/action-parts';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import { isInRow } from './outline-groups';
import { containsWords, wordsOf } from './request-values';

/** Option names that requests use as ordinary words. */
const ORDINARY = new Set(
  'all any none other new open yes no on off default please choose select alle keine neu ja nein'.split(' '),
);
const MIN_OPTION_CHARS = 3;
const NEGATES =
  /\b(?:un(?:check|tick|select)|turn off|disable|remove|without|no longer|not|deaktivier\w*|ausschalten|ohne|nicht|kein\w*)\b/iu;

/** A remark behind the name of an option: “Heron (sold out)”, “Express – 9 €”. */
const REMARK = /\s*(?:\([^)]*\)|[–—:|]\s.*|\s-\s.*)$/u;

/** Whether the request has all words of an option, without a remark behind its name. */
export function isNamedIn(option: string, requestWords: readonly string[]): boolean {
  const words = wordsOf(option.replace(REMARK, '') || option);
  if (words.length === 0 || option.length < MIN_OPTION_CHARS) return false;
  if (words.length === 1 && ORDINARY.has(words[0] ?? '')) return false;
  return containsWords(requestWords, words);
}

/** Whether a list shows one of the options. */
export function isShownIn(value: string, options: readonly string[]): boolean {
  return options.some((option) => wordsOf(option).join(' ') === wordsOf(value).join(' '));
}

/** The name in the label of a target: checkbox “Ann”. */
function labelOf(target: string): string {
  return /“(.*)”/u.exec(target)?.[1] ?? '';
}

/** An option that the request names and the select does not show, or an unset radio button or check box beside a field that was written. */
export function findUnmetChoice(run: Pick<Run, 'request' | 'steps' | 'snapshot'>): string | undefined {
  const words = wordsOf(run.request);
  const nodes = run.snapshot?.nodes ?? [];
  const done = run.steps.filter(({ state }) => state === 'done');
  const isUsed = (name: string) =>
    done.some(({ action, target }) => containsWords(wordsOf(`${writtenText(action)} ${target}`), wordsOf(name)));
  for (const { options = [], value = '' } of nodes) {
    const named = options.filter((option) => isNamedIn(option, words));
    if (named.length === 1 && !isShownIn(value, named) && !named.some(isUsed)) return named[0];
  }
  if (NEGATES.test(run.request)) return undefined;
  const wrote = done.some(({ action }) => action.verb === 'type' || action.verb === 'select');
  // Where one box of a list was chosen by the request, the others that it names are to be chosen too.
  const chose = done.some(({ action, target }) => action.verb === 'check' && isNamedIn(labelOf(target), words));
  const unset = nodes.find(
    (node, i) =>
      (node.role === 'checkbox' || node.role === 'radio') &&
      node.states.includes('unchecked') &&
      (chose || (wrote && !isInRow(nodes, i))) &&
      isNamedIn(node.name, words) &&
      !isUsed(node.name),
  );
  return unset?.name;
}

/**
 * The option or radio button that the request names in place of the one an action chooses.
 * @returns undefined if the action chooses nothing, or the request names its choice or no other
 */
export function findNamedAlternative(
  request: string,
  action: Action,
  nodes: readonly SnapshotNode[],
): string | undefined {
  const words = wordsOf(request);
  const node = targetNode(nodes, action);
  if (!node) return undefined;
  if (action.verb === 'select') return alternative(action.options, node.options ?? [], words);
  const sets = action.verb === 'click' || (action.verb === 'check' && action.checked);
  if (!sets || node.role !== 'radio') return undefined;
  return alternative(
    [node.name],
    nodes.filter(({ role, depth }) => role === 'radio' && depth === node.depth).map(({ name }) => name),
    words,
  );
}

function alternative(
  chosen: readonly string[],
  offered: readonly string[],
  words: readonly string[],
): string | undefined {
  const isPart = (option: string) => chosen.some((one) => containsWords(wordsOf(one), wordsOf(option)));
  if (chosen.some((option) => isNamedIn(option, words))) return undefined;
  return offered.find((option) => isNamedIn(option, words) && !isPart(option));
}
