/** Makes the steps of a demonstration: from an act on the page, or from a navigation that no act caused. */
import { normalizeText } from '../../core/text';
import { asksAboutAct } from '../../guard/dialog';
import { classify } from '../../guard/classify';
import type { Action } from '../../page/words/action';
import type { ElementFacts } from '../../page/words/element';
import type { PageDialog } from '../../page/words/page-dialog';
import { joinRef } from '../../page/words/ref';
import type { Demonstrated, LoadedPage } from '../../page/words/shown';
import type { Run, RunStep } from '../../records/run';
import type { Teaching } from '../../records/teaching';

export type DemonstratedAct = Extract<Demonstrated, { type: 'act' }>;

/** Most acts that are named one by one. */
const MAX_MISSED = 10;

/**
 * The run with the act as its last step. The same token again updates its step: typing went on in the same field. A change
 * inside a text is no step unless the request holds the whole text: the rest of it belongs to the page.
 */
export function withDemonstratedStep(run: Run, act: DemonstratedAct, frameId: number, nowMs: number): Run {
  const known = run.steps.find((step) => step.token === act.token);
  const { action, isAddition } = resolveWriting(run, act);
  if (!action) return withMissed(withoutStep(run, known), { what: 'inside', place: nameOf(act.facts) });
  const valueOrigin = isAddition ? act.valueOrigin : copiedOrigin(action, run.teaching);
  const step: RunStep = {
    n: known?.n ?? run.steps.length + 1,
    token: act.token,
    action: withFrame(action, frameId),
    by: 'user',
    facts: act.facts,
    target: targetWords(act.facts),
    url: act.url,
    ...(act.onto === undefined ? {} : { onto: act.onto }),
    ...(valueOrigin ? { valueOrigin } : {}),
    class: classify(action, act.facts).class,
    ...(known?.dialogs ? { dialogs: known.dialogs } : {}),
    state: 'done',
    undoable: false,
    at: known?.at ?? nowMs,
  };
  const steps = known ? run.steps.map((other) => (other === known ? step : other)) : [...run.steps, step];
  return { ...run, steps };
}

/** @returns no action if only a part of a text was changed, and the request does not hold the whole */
function resolveWriting(run: Run, { action, whole }: DemonstratedAct): { action?: Action; isAddition?: boolean } {
  if (whole === undefined || action.verb !== 'type') return { action };
  if (normalizeText(run.request).includes(normalizeText(whole)))
    return { action: { verb: 'type', ref: action.ref, text: whole } };
  return action.append ? { action, isAddition: true } : {};
}

/** A written value that equals the text copied last is read from its place the next time. */
function copiedOrigin(action: Action, teaching: Teaching | undefined): RunStep['valueOrigin'] {
  const { copied } = teaching ?? {};
  if (!copied || action.verb !== 'type' || action.text.trim() !== copied.text) return undefined;
  return { kind: 'read', place: copied.place, url: copied.url };
}

function withoutStep(run: Run, step: RunStep | undefined): Run {
  if (!step) return run;
  return { ...run, steps: run.steps.filter((other) => other !== step).map((other, i) => ({ ...other, n: i + 1 })) };
}

/** The run with a step that goes back, or opens an address that the user typed. */
export function withNavigation(run: Run, page: LoadedPage, token: RunStep['token']): Run {
  const action: Action = page.isBack ? { verb: 'goBack' } : { verb: 'goTo', url: page.url };
  const step: RunStep = {
    n: run.steps.length + 1,
    token,
    action,
    by: 'user',
    target: '',
    url: run.snapshot?.url ?? page.url,
    class: classify(action, undefined).class,
    state: 'done',
    undoable: false,
    at: page.startedAt,
  };
  return { ...run, steps: [...run.steps, step] };
}

/** The run with the outcome of a press in the press's step. */
export function withOutcome(run: Run, { token, isGone, after }: Extract<Demonstrated, { type: 'outcome' }>): Run {
  const steps = run.steps.map((step) =>
    step.token === token ? { ...step, isTargetGone: isGone, ...(after ? { after } : {}) } : step,
  );
  return { ...run, steps };
}

/** The run with a dialog of the page in the act that opened it; one that comes before every act is no part of the task. */
export function withDialog(run: Run, dialog: PageDialog): Run {
  const last = run.steps.at(-1);
  if (!last) return run;
  // An alert has one answer, and a no does nothing.
  const isYes = dialog.type !== 'alert' && dialog.isAccepted;
  const isAct = isYes && asksAboutAct(dialog.message, last.facts?.lang);
  const shown = { ...dialog, ...(isAct ? { isAct: true as const } : {}) };
  return { ...run, steps: [...run.steps.slice(0, -1), { ...last, dialogs: [...(last.dialogs ?? []), shown] }] };
}

/** The run with an act that could not be recorded; the same act again is named once. */
export function withMissed(run: Run, missed: NonNullable<Teaching['missed']>[number]): Run {
  const known = run.teaching?.missed ?? [];
  if (known.length >= MAX_MISSED || known.some(({ what, place }) => what === missed.what && place === missed.place))
    return run;
  return { ...run, teaching: { problems: [], ...run.teaching, missed: [...known, missed] } };
}

function withFrame(action: Action, frameId: number): Action {
  if (!('ref' in action) || action.ref === undefined) return action;
  const joined = { ...action, ref: joinRef(frameId, action.ref) };
  return joined.verb === 'drag' ? { ...joined, to: joinRef(frameId, joined.to) } : joined;
}

/** Longest name of a place in the chat, characters. */
const MAX_PLACE_CHARS = 40;

function nameOf({ fingerprint }: ElementFacts): string {
  const { name, label, placeholder } = fingerprint;
  return (name || label || placeholder || '').slice(0, MAX_PLACE_CHARS);
}

/** Role and name of a target for the chat: of a plain element its text. */
function targetWords({ fingerprint }: ElementFacts): string {
  const { role, name, label, placeholder, text } = fingerprint;
  const shownName = name || label || placeholder || text || '';
  return shownName === '' ? role : `${role} “${shownName}”`;
}
