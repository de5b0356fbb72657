/** endCommands ends a run of plain commands: done, not kept by the site, or still waiting for a button of the page. */
import { CREATE } from '../../policy/create-order';
import { RENAME } from '../../policy/rename-order';
import { TELL } from '../../policy/tell-order';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { findDialogButton } from '../evidence/dialog-button';
import { findEmptyAnswer } from '../evidence/empty-answer';
import { findPendingCommit, isAskedAgain } from '../evidence/pending-commit';
import { wantsSaid, wantsSend } from '../evidence/request-kind';
import { partsOf } from '../evidence/request-parts';
import { findRevertedState } from '../evidence/step-effects';
import { isOrdered } from '../evidence/unsent-form';
import { findUnsentButton, SENDS_WORDS } from '../evidence/unsent-write';
import type { Ports } from '../run/ports';
import { leaveFilter } from './leave-filter';
import { leaveToModel } from './leave-to-model';
import { lookBeforeDone } from './look-before-done';

/** Commands that want a press and no more, whatever the page asks then. */
const PRESSES =
  /(?<![\p{L}])(?:click|press|tap|push|hit|klick\w*|drück\w*|tipp\w*|puls[ae]\w*|haz clic|presion\w*|clique\w*|appuie\w*)(?![\p{L}])/iu;

/** Orders about what the site holds, not about a field: “change my e-mail to ann@new.example” wants it kept. */
const CHANGES =
  /^(?:please |bitte )?(?:change|update|edit|correct|modify|ändere?|aktualisiere?|korrigiere?|change[zr]|modifie[zr]?|corrige[zr]?|cambia|actualiza|corrige|modifica)(?![\p{L}])/iu;

/** A switch that the site sets back is not done; a text that still waits for its button is said. */
export async function endCommands(commanded: Run, length: number, ports: Ports, signal: AbortSignal): Promise<Run> {
  const isSwitch = commanded.steps.at(-1)?.action.verb === 'check';
  const left = await leaveFilter(commanded, ports, signal);
  if (left?.isLost)
    return finishRun(left.run, { state: 'failed', code: 'value-taken-back', params: [left.target, left.held] }, ports);
  const isLate = commanded.steps.some(({ lateUntil }) => lateUntil !== undefined);
  const run =
    isSwitch || isLate ? await lookBeforeDone(left?.run ?? commanded, ports, signal) : (left?.run ?? commanded);
  const last = run.steps.at(-1);
  const refused = run.steps.find(({ reason }) => reason === 'site-refused');
  if (refused) return finishRun(run, { state: 'failed', code: 'site-refused', params: [refused.saw ?? ''] }, ports);
  const lost = run.steps.find(({ reason }) => reason === 'value-taken-back');
  if (lost)
    return finishRun(run, { state: 'failed', code: 'value-taken-back', params: [lost.target, lost.saw ?? ''] }, ports);
  const reverted = isSwitch ? findRevertedState(run.steps, run.snapshot) : undefined;
  if (last && reverted !== undefined)
    return finishRun(run, { state: 'failed', code: 'state-not-kept', params: [last.target, ''] }, ports);
  const unanswered = run.steps.find((step, i) => step.unanswered && !isAnsweredBy(run.steps[i + 1], step));
  if (unanswered)
    return finishRun(run, { state: 'unconfirmed', code: 'nothing-changed', params: [unanswered.target] }, ports);
  if (staysEmpty(run)) return finishRun(run, { state: 'unconfirmed', code: 'unseen-change', params: [] }, ports);
  const isOrder = run.plan?.kind === 'planner' && run.plan.isImplicit === true;
  const empty = findEmptyAnswer(run, { isOrder });
  if (empty)
    return finishRun(
      run,
      empty.said === ''
        ? { state: 'unconfirmed', code: 'unseen-change', params: [] }
        : { state: 'unconfirmed', code: 'unseen-answer-to', params: [empty.said] },
      ports,
    );
  const ending = run.plan?.kind === 'planner' ? run.plan.commands.at(-1)?.verb : undefined;
  const isRenamed = ending === RENAME || ending === CREATE || ending === TELL;
  const open =
    last && !isRenamed && !PRESSES.test(run.request)
      ? findPendingCommit(run.request, last, run.snapshot, run.steps)
      : undefined;
  const goesOn = open === undefined ? undefined : withAnswer(run, open);
  if (goesOn) return ports.store.commitRun('run.planned', goesOn, run.origin, []);
  if (open !== undefined)
    return finishRun(run, { state: 'unconfirmed', code: 'unseen-confirm', params: [open] }, ports);
  const count = String(length);
  const inDialog = isRenamed ? undefined : findDialogButton(run);
  const button = inDialog ?? findUnsentButton(run);
  // “go to Me and change my nickname to Bee”.
  const changes = partsOf(run.request).some(({ text }) => CHANGES.test(text));
  if (button !== undefined && changes) {
    return (
      (await leaveToModel(run, `the page still waits for “${button}”`, ports)) ??
      finishRun(run, { state: 'unconfirmed', code: 'unseen-confirm', params: [button] }, ports)
    );
  }
  if (last?.action.verb === 'type' && button !== undefined && SENDS_WORDS.test(button) && wantsSaid(run.request)) {
    const goes = withPress(run, button);
    if (goes) return ports.store.commitRun('run.planned', goes, run.origin, []);
  }
  const isOwnDialog = inDialog !== undefined && run.plan?.kind === 'planner' && run.plan.commands.some(isOpener);
  if (
    button !== undefined &&
    (wantsSend(run.request) || wantsSaid(run.request) || isOrdered(run.request, button) || isOwnDialog)
  )
    return finishRun(run, { state: 'unconfirmed', code: 'unseen-confirm', params: [button] }, ports);
  return button === undefined
    ? finishRun(run, { state: 'done', code: 'done-by-planner', params: [count] }, ports)
    : finishRun(run, { state: 'done', code: 'done-not-sent', params: [count, button] }, ports);
}

/** Whether the planner had to press something for the field to come: “set the nickname to Bee” says no word of a dialog. */
const isOpener = ({ opened, reread }: Command): boolean => opened !== undefined || reread === true;

/** Whether what came next shows that the press led somewhere: the text waited for has come, or the cell took a text. */
function isAnsweredBy(next: Run['steps'][number] | undefined, { action }: Run['steps'][number]): boolean {
  if (next?.state !== 'done') return false;
  return next.action.verb === 'waitFor' || (action.verb === 'doubleClick' && next.action.verb === 'type');
}

/** Whether a field that takes no text opened a list, and shows nothing after an option of it was pressed: a sheet waits for its button. */
function staysEmpty({ plan, snapshot }: Run): boolean {
  const opened = plan?.kind === 'planner' ? plan.commands.flatMap((one) => one.opened?.ref ?? []) : [];
  return (snapshot?.nodes ?? []).some(
    ({ ref, value, states }) =>
      ref !== undefined && opened.includes(ref) && value === '' && states.includes('read-only'),
  );
}

/** “delete the note” ends with the page's “Yes, delete”, which the guard judges like any press; pressed once at most. */
function withAnswer(run: Run, button: string): Run | undefined {
  const { plan } = run;
  if (plan?.kind !== 'planner') return undefined;
  const last = run.steps.at(-1);
  if (last && isAskedAgain(last, button)) return withPress(run, button);
  if (plan.commands.length > 1) return undefined;
  return plan.isImplicit === true || plan.commands[0]?.verb === 'clear' ? withPress(run, button) : undefined;
}

/** The run with a press on the button as its last command. */
function withPress(run: Run, button: string): Run | undefined {
  const { plan } = run;
  if (plan?.kind !== 'planner') return undefined;
  return { ...run, plan: { ...plan, commands: [...plan.commands, { words: button, verb: 'click', target: button }] } };
}
