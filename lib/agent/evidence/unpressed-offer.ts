/** findUnpressedOffer finds the control that a press brought up, that has the words of the request, and that was not pressed. */
import { MAX_FACTS } from '../../page/words/effect-between';
import { writesValue, writtenText } from '../../page/words/action-parts';
import type { Run, RunStep } from '../../records/run';
import { COMMITS } from './pending-commit';
import { contentWords, holds, wantsView } from './request-kind';
import { partsOf } from './request-parts';
import { wordsOf } from './request-values';
import { effectiveSteps, tookPlace } from './step-effects';
import { TEXT_FIELDS as TAKES_TEXT } from './value-use';

/** Controls that wait for a press. */
const OFFERED_ROLES: ReadonlySet<string> = new Set(['button', 'link', 'menuitem']);
/** A request for the menu itself is fulfilled when it is open. */
const WANTS_MENU = /(?<!\p{L})(?:menus?|options|menü\w*|optionen|menús?|opciones)(?!\p{L})/iu;

const hasAll = (words: readonly string[], wanted: readonly string[]) => wanted.every((word) => holds(words, word));

/**
 * “Export the report”: a press on More shows Export, and something else is pressed.
 * @returns the control's name; undefined if every control that the request names was pressed
 */
export function findUnpressedOffer(run: Pick<Run, 'request' | 'steps'>): string | undefined {
  if (WANTS_MENU.test(run.request)) return undefined;
  const steps = effectiveSteps(run).filter(tookPlace);
  // Beside a written value the page shows what was found or stored, in the words of the request.
  if (steps.some(({ action }) => writesValue(action.verb))) return undefined;
  const orders = partsOf(run.request).map(({ text }) => contentWords(wordsOf(text)));
  for (const step of steps)
    for (const name of offersOf(step)) {
      const words = contentWords(wordsOf(name));
      const isPressed = steps.some(({ target }) => hasAll(wordsOf(target), words));
      const isWanted = orders.some((order) => saysOrder(words, order, step, wantsView(run.request)));
      if (!isPressed && isWanted) return name;
    }
  return undefined;
}

/** Buttons that end a form in whatever words, beside those of COMMITS. */
const CREATES = /^(?:\+|add|create|new|log ?in|sign|next|enter|hinzuf|anlegen|erstell|ajout|crée|añad|crear)/iu;

/**
 * “Post the comment”: the texts are written, Preview is pressed, and “Post comment” stands there.
 * @returns the name of the button that says the order; undefined if one that says its verb was pressed
 */
export function findUnpressedCommand(run: Pick<Run, 'request' | 'steps' | 'snapshot'>): string | undefined {
  const steps = effectiveSteps(run).filter(tookPlace);
  const last = steps.at(-1);
  const isKeyed = steps.some(({ action }) => action.verb === 'press');
  if (wantsView(run.request) || isKeyed || last?.action.verb !== 'click') return undefined;
  if (!steps.some(({ action }) => writesValue(action.verb))) return undefined;
  const { name = '', role = '' } = last.facts?.fingerprint ?? {};
  if (TAKES_TEXT.has(role) || COMMITS.test(name) || CREATES.test(name)) return undefined;
  for (const { text } of partsOf(run.request)) {
    const order = contentWords(wordsOf(text));
    const [verb] = order;
    if (
      verb === undefined ||
      steps.some(({ target, action }) => action.verb === 'click' && holds(wordsOf(target), verb))
    )
      continue;
    const isCommand = (words: readonly string[]) => holds(words, verb) && hasAll(order, words);
    const left = (run.snapshot?.nodes ?? []).find(
      (node) =>
        node.role === 'button' &&
        node.ref !== undefined &&
        !node.states.includes('disabled') &&
        isCommand(contentWords(wordsOf(node.name))),
    );
    if (left) return left.name;
  }
  return undefined;
}

/** Names of controls that a press brought up without leaving the page. */
function offersOf({ action, effect, ledTo }: RunStep): string[] {
  const facts = effect?.facts ?? [];
  const isElsewhere = ledTo !== undefined || facts.length >= MAX_FACTS || facts.some(({ fact }) => fact === 'path');
  if (action.verb !== 'click' || isElsewhere) return [];
  return facts.flatMap((fact) => (fact.fact === 'appeared' && OFFERED_ROLES.has(fact.role) ? [fact.name] : []));
}

/** Whether a name says the order, all its words taken from it: its verb, or for a view the thing to be seen. */
function saysOrder(words: readonly string[], order: readonly string[], step: RunStep, isView: boolean): boolean {
  const [verb, ...things] = order;
  if (words.length === 0 || verb === undefined || !hasAll(order, words)) return false;
  // A control that the pressed one repeats, such as Delete under Delete, is another one's question.
  const pressed = wordsOf(step.target);
  if (words.some((word) => holds(pressed, word))) return false;
  return hasAll(words, [verb]) || (isView && things.length > 0 && hasAll(words, things));
}

/** Whether a press brought a control of this name and nothing else of it: it offers what the request asks for, and is no sign of it. */
export function isStillToPress(steps: readonly RunStep[], name: string): boolean {
  const facts = steps.flatMap(({ effect }) => effect?.facts ?? []);
  const came = facts.filter((fact) => 'name' in fact && fact.name === name);
  const isWritten = steps.some(({ action }) => writtenText(action) === name);
  return (
    came.length > 0 && !isWritten && came.every((fact) => fact.fact === 'appeared' && OFFERED_ROLES.has(fact.role))
  );
}
