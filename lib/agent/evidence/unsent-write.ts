/** isUnsentWrite: a value that a run wrote last and that nothing has sent or stored, though the page has a button for it. */
import { targetNode, targetRef, writesValue, writtenText } from '../../page/words/action-parts';
import type { EffectFact } from '../../page/words/effect';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import { formBefore } from './early-send';
import { isMessage } from './messages';
import { contentWords, holds, isSameWord, wantsFilledField, wantsSaid } from './request-kind';
import { partsOf } from './request-parts';
import { wordsOf } from './request-values';
import { effectiveSteps } from './step-effects';
import { isOrdered, SENDS } from './unsent-form';

type UnsentRun = Pick<Run, 'request' | 'steps' | 'snapshot'>;

/** Buttons that send words to others. */
export const SENDS_WORDS = /^(?:send|post|senden|abschicken|envoyer|enviar)(?!\p{L})/iu;

const PURE_FILL =
  /^(?:type|enter|fill|select|pick|tick|untick|check|uncheck|draft|clear|trag|remplis|rellena)|^(?:write|schreib\w*|escrib\w*|écris)(?![\p{L}]).*(?<![\p{L}])(?:into?|on|ins?|im|auf|en|dans|sur)(?![\p{L}])/iu;

/** Orders that only lead to a field: “open Advanced, then check Keep offcuts” and “click Advanced, check …” want no more than the box. */
const LEADS =
  /^(?:please |bitte )?(?:open|click|klicke?|clique\w*|pulsa|expand|unfold|show|go to|scroll|öffne|klappe?|zeige?|gehe?|ouvre\w*|affiche\w*|abre|muestra)(?![\p{L}])/iu;

/** The request without the orders that only lead to where it begins. */
function withoutWay(request: string): string {
  const parts = partsOf(request);
  const from = parts.findIndex(({ text }) => !LEADS.test(text));
  return from <= 0
    ? request
    : parts
        .slice(from)
        .map(({ text }) => text)
        .join(', ');
}

/** Whether the run ended with a written value that nothing has sent or stored. */
export function isUnsentWrite(run: UnsentRun, last: RunStep): boolean {
  if (!writesValue(last.action.verb)) return false;
  const nodes = run.snapshot?.nodes ?? [];
  const wanted = contentWords(wordsOf(run.request));
  const [verb = ''] = wanted;
  // Words of the field and of the value name no act: “set the language to German”.
  const own = wordsOf(`${last.target} ${writtenText(last.action)}`);
  const acts = wanted.filter((word) => !holds(own, word));
  const isSend = (name: string) => {
    const [first = ''] = wordsOf(name);
    return SENDS.test(name) || isSameWord(first, verb) || acts.some((word) => shareStem(first, word));
  };
  const waitsForSend = nodes.some(({ ref, role, name }) => ref !== undefined && role === 'button' && isSend(name));
  // A page that keeps drafts by itself sends while a text is typed: its own button still has to be pressed.
  const mayBeDraft = last.action.verb === 'type' && waitsForSend;
  if (last.sent === true && !mayBeDraft) return false;
  const changes = (last.effect?.facts ?? []).filter((fact) => isConsequence(fact, last));
  if (changes.some((fact) => !mayBeDraft || !isMessage(fact))) return false;
  // “Enter result” is the act of “enter the result 3 to 1”.
  const isNamed = nodes.some(
    ({ ref, role, name }) => ref !== undefined && role === 'button' && isOrdered(run.request, name),
  );
  const request = withoutWay(run.request);
  if (wantsFilledField(request)) return isNamed || (waitsForSend && !PURE_FILL.test(request));
  return last.action.verb === 'type' || waitsForSend;
}

/** Whether the last act wrote into a form after the form's own button was pressed, and sent nothing by itself. */
export function isWrittenAfterSend({ steps, snapshot }: UnsentRun, last: RunStep): boolean {
  if (!writesValue(last.action.verb) || last.sent === true || !snapshot) return false;
  const { nodes } = snapshot;
  return steps.some(({ n, state, action }, i) => {
    const button = state === 'done' && n < last.n && action.verb === 'click' ? targetNode(nodes, action) : undefined;
    const hasWritten = steps.slice(0, i).some((step) => step.state === 'done' && writesValue(step.action.verb));
    if (button?.role !== 'button' || !hasWritten) return false;
    const form = formBefore(nodes.slice(0, nodes.indexOf(button)));
    return [...form, button].some(({ ref }) => ref !== undefined && ref === targetRef(last.action));
  });
}

/** Letters that the verb of a button and the noun of its act share: “Invite” and “invitations”. */
const MIN_SHARED_STEM = 5;

export function shareStem(a: string, b: string): boolean {
  return (
    a.length > MIN_SHARED_STEM &&
    b.length > MIN_SHARED_STEM &&
    a.slice(0, MIN_SHARED_STEM) === b.slice(0, MIN_SHARED_STEM)
  );
}

/**
 * The button that a run of plain commands has left unpressed after it set a value: the first behind the field, else the first.
 * @returns undefined if there is none
 */
export function findUnsentButton(run: UnsentRun): string | undefined {
  const last = effectiveSteps(run).at(-1);
  if (!last || PURE_FILL.test(withoutWay(run.request)) || !isUnsentWrite(run, last)) return undefined;
  const nodes = run.snapshot?.nodes ?? [];
  const isSend = ({ ref, role, name }: SnapshotNode) =>
    ref !== undefined &&
    role === 'button' &&
    (SENDS.test(name) || isOrdered(run.request, name) || (wantsSaid(run.request) && SENDS_WORDS.test(name)));
  const field = nodes.findIndex(({ ref }) => ref !== undefined && ref === targetRef(last.action));
  return (nodes.slice(field + 1).find(isSend) ?? nodes.find(isSend))?.name;
}

/** Whether a fact is more than the write itself: not the field's own value or state, no focus, no button that became enabled. */
function isConsequence(fact: EffectFact, { facts }: RunStep): boolean {
  if (fact.fact === 'scrolled' || fact.fact === 'state') return false;
  if (fact.fact === 'value') return fact.name !== facts?.fingerprint.name;
  return true;
}
