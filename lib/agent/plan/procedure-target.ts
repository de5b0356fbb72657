/** A procedure's step with this request's values: its target's fingerprint, its action, its expected effect. */
import * as v from 'valibot';
import { fillExpected } from '../../learning/expected';
import type { Note, ProcedureStep } from '../../records/note';
import type { RunStep } from '../../records/run';
import { PLACEHOLDER, fillKnown, fillTemplate, parametersIn } from '../../records/template';
import { type Action, actionSchema } from '../../page/words/action';
import type { EffectFact } from '../../page/words/effect';
import type { ElementFacts, Fingerprint, LocateHints } from '../../page/words/element';
import type { Ports } from '../run/ports';

const MAX_EARLIER_FINGERPRINTS = 5;

/** @returns the fingerprint of the step's target with this run's values in its name; undefined if the locator is gone */
export function targetFingerprint(
  step: ProcedureStep,
  notes: readonly Note[],
  values: Readonly<Record<string, string>>,
): Fingerprint | undefined {
  const note = notes.find(({ id }) => id === step.locator);
  if (note?.body.kind !== 'locator') return undefined;
  return withValues(note.body.fingerprint, step, values);
}

/** Fills this run's values into a fingerprint. A container that held another run's value is dropped: it names another row. */
function withValues(
  fingerprint: Fingerprint,
  step: ProcedureStep,
  values: Readonly<Record<string, string>>,
): Fingerprint {
  const { container, ...rest } = fingerprint;
  const name = step.named ? fillKnown(step.named, values) : fingerprint.name;
  return container === undefined || container.includes(PLACEHOLDER) ? { ...rest, name } : { ...rest, name, container };
}

/** The target's earlier fingerprints and the stability of attributes on this site, which the locator search uses. */
export async function locateOptions(
  step: ProcedureStep,
  notes: readonly Note[],
  { origin, values }: { origin: string; values: Readonly<Record<string, string>> },
  reader: Pick<Ports['notes'], 'stabilityOf'>,
): Promise<LocateHints> {
  const { column, has = [] } = step.within ?? {};
  const within = step.within && {
    ...step.within,
    has: has.map((text) => fillTemplate(text, values)),
    column: column && fillTemplate(column, values),
  };
  return {
    variants: earlierFingerprints(step, notes, values),
    stability: { ...(await reader.stabilityOf(origin)) },
    ...(within ? { within } : {}),
  };
}

/** Fingerprints the target had on this site before, latest first, at most MAX_EARLIER_FINGERPRINTS. */
function earlierFingerprints(
  step: ProcedureStep,
  notes: readonly Note[],
  values: Readonly<Record<string, string>>,
): Fingerprint[] {
  const note = notes.find(({ id }) => id === step.locator);
  const bodies = (note?.earlier ?? []).map(({ body }) => body).reverse();
  return bodies
    .flatMap((body) => (body.kind === 'locator' ? [body.fingerprint] : []))
    .slice(0, MAX_EARLIER_FINGERPRINTS)
    .map((fingerprint) => withValues(fingerprint, step, values));
}

/** @returns undefined if the stored step is no action of the vocabulary: notes are data and are parsed like any other */
export function stepAction(
  step: ProcedureStep,
  values: Readonly<Record<string, string>>,
  ref: string | undefined,
  to?: string,
): Action | undefined {
  const parsed = v.safeParse(actionSchema, {
    verb: step.verb,
    ...(ref === undefined ? {} : { ref }),
    ...(to === undefined ? {} : { to }),
    ...(step.text ? { text: fillTemplate(step.text, values) } : {}),
    ...(step.append ? { append: step.append } : {}),
    ...(step.options ? { options: step.options.map((option) => fillTemplate(option, values)) } : {}),
    ...(step.url ? { url: fillTemplate(step.url, values) } : {}),
    ...(step.keys === undefined ? {} : { keys: step.keys }),
    ...(step.direction === undefined ? {} : { direction: step.direction }),
    ...(step.checked === undefined ? {} : { checked: step.checked }),
    ...(step.gone === undefined ? {} : { gone: step.gone }),
  });
  return parsed.success ? parsed.output : undefined;
}

/** A recording of another tool does not say whether a value was typed or chosen; in a list of options it is chosen. */
export function fitToTarget(action: Action, facts: ElementFacts | undefined): Action {
  if (action.verb !== 'type' || facts?.fingerprint.tag !== 'select') return action;
  return { verb: 'select', ref: action.ref, options: [action.text] };
}

/** How to answer the page's dialogs that the step opens. */
export function stepAnswers(
  { dialogs = [] }: ProcedureStep,
  values: Readonly<Record<string, string>>,
): Pick<RunStep, 'answers' | 'opensQuestion'> {
  if (dialogs.length === 0) return {};
  const answers = dialogs.map(({ type, messageHash, about, isAccepted, text }) => ({
    type,
    messageHash,
    values: parametersIn(about).flatMap((slot) => values[slot] ?? []),
    isAccepted,
    ...(text ? { text: fillTemplate(text, values) } : {}),
  }));
  return { answers, ...(dialogs.some(({ isAct }) => isAct) ? { opensQuestion: true } : {}) };
}

export function stepExpectation(
  step: ProcedureStep,
  values: Readonly<Record<string, string>>,
): { must: EffectFact[]; some: EffectFact[] } {
  return fillExpected({ must: step.must, some: step.some }, values);
}
