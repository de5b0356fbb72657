/** One step of a procedure, with this request's values, as an action on the page that is there now. */
import * as v from 'valibot';
import { fillExpected } from '../../learning/expected';
import type { Note, ProcedureStep } from '../../records/note';
import { PLACEHOLDER, fillTemplate } from '../../records/template';
import { type Action, actionSchema } from '../../page/words/action';
import type { EffectFact } from '../../page/words/effect';
import type { Fingerprint, LocateHints } from '../../page/words/element';
import type { Ports } from '../run/ports';

/** The fingerprint of the step's target with this run's values in its name; undefined when the note is gone. */
export function targetFingerprint(
  step: ProcedureStep,
  notes: readonly Note[],
  values: Readonly<Record<string, string>>,
): Fingerprint | undefined {
  const note = notes.find(({ id }) => id === step.locator);
  if (note?.body.kind !== 'locator') return undefined;
  return withValues(note.body.fingerprint, step, values);
}

/** A remembered shape as it is looked for now. What it was in then, where that was about a value, says nothing of another. */
function withValues(shape: Fingerprint, step: ProcedureStep, values: Readonly<Record<string, string>>): Fingerprint {
  const { container, ...rest } = shape;
  const name = step.named ? fillTemplate(step.named, values) : shape.name;
  return container === undefined || container.includes(PLACEHOLDER) ? { ...rest, name } : { ...rest, name, container };
}

/** How the step's target is looked for: what else it has looked like, and what of this site changes by itself. */
export async function locateOptions(
  step: ProcedureStep,
  notes: readonly Note[],
  { origin, values }: { origin: string; values: Readonly<Record<string, string>> },
  reader: Pick<Ports['notes'], 'stabilityOf'>,
): Promise<LocateHints> {
  return { variants: otherShapes(step, notes, values), stability: { ...(await reader.stabilityOf(origin)) } };
}

/** Other shapes that the step's target has had on this site, latest first, at most so many. */
function otherShapes(
  step: ProcedureStep,
  notes: readonly Note[],
  values: Readonly<Record<string, string>>,
): Fingerprint[] {
  const note = notes.find(({ id }) => id === step.locator);
  const bodies = (note?.earlier ?? []).map(({ body }) => body).reverse();
  return bodies
    .flatMap((body) => (body.kind === 'locator' ? [body.fingerprint] : []))
    .slice(0, MAX_SHAPES)
    .map((shape) => withValues(shape, step, values));
}

const MAX_SHAPES = 5;

/** The action; undefined when the stored step is none of the vocabulary. Notes are data: they are parsed like any other. */
export function stepAction(
  step: ProcedureStep,
  values: Readonly<Record<string, string>>,
  ref: string | undefined,
): Action | undefined {
  const parsed = v.safeParse(actionSchema, {
    verb: step.verb,
    ...(ref === undefined ? {} : { ref }),
    ...(step.text ? { text: fillTemplate(step.text, values) } : {}),
    ...(step.options ? { options: step.options.map((option) => fillTemplate(option, values)) } : {}),
    ...(step.url ? { url: fillTemplate(step.url, values) } : {}),
    ...(step.keys === undefined ? {} : { keys: step.keys }),
    ...(step.direction === undefined ? {} : { direction: step.direction }),
    ...(step.checked === undefined ? {} : { checked: step.checked }),
    ...(step.gone === undefined ? {} : { gone: step.gone }),
  });
  return parsed.success ? parsed.output : undefined;
}

export function stepExpectation(
  step: ProcedureStep,
  values: Readonly<Record<string, string>>,
): { must: EffectFact[]; some: EffectFact[] } {
  return fillExpected({ must: step.must, some: step.some }, values);
}
