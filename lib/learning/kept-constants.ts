/** withConstants: values that the request does not name become what the user said of them: constant, read, or asked for. */
import type { ProcedureBody, ProcedureStep } from '../records/note';
import type { Run, RunStep } from '../records/run';
import { uniqueName } from '../records/template';
import type { BoundValues } from './bind-values';
import { parameterName } from './parameter-name';
import { placeByValues, placeOfValue } from './read-places';
import { type Datum, looksLikeData } from './step-data';

/** Parts of a step in which the user wrote a text. */
const ASKED_PARTS: ReadonlySet<Datum['part']> = new Set(['text', 'dialog']);

export interface KeptConstants {
  bound: BoundValues;
  asked: NonNullable<ProcedureBody['asked']>;
  /** Steps that read a value, each with the number of the step it comes before. */
  reads: { step: ProcedureStep; before: number }[];
  /** Values that the user must decide on. */
  open: { datum: Datum; n: number; canRead: boolean }[];
}

export function withConstants(bound: BoundValues, steps: readonly RunStep[], { teaching }: Run): KeptConstants {
  const values = { ...bound.values };
  const slots = new Map<string, string>();
  const kept: KeptConstants = { bound, asked: [], reads: [], open: [] };
  for (const datum of bound.unexplained) {
    const step = steps[datum.step] as RunStep;
    const seen = placeOfValue(teaching?.seen?.filter(({ steps: done }) => done < step.n) ?? [], datum.text);
    const wasCopied = step.valueOrigin?.kind === 'read' && seen !== undefined;
    const keep =
      teaching?.constants?.find(({ n, at }) => n === step.n && at === datum.at)?.keep ??
      (wasCopied ? 'read' : undefined);
    if (keep === undefined) {
      if (teaching && ASKED_PARTS.has(datum.part) && looksLikeData(datum.text))
        kept.open.push({ datum, n: step.n, canRead: seen !== undefined });
      continue;
    }
    if (keep === 'always' || (keep === 'read' && !seen)) continue;
    const slot = uniqueName(parameterName('', datum.hint), (name) => name in values);
    values[slot] = datum.text;
    slots.set(datum.key, slot);
    if (keep === 'ask') kept.asked.push({ slot, label: datum.hint });
    else if (seen) kept.reads.push({ step: readStep(slot, placeByValues(seen, bound.values)), before: seen.steps + 1 });
  }
  const slotOf: BoundValues['slotOf'] = (step, part, at = 0) =>
    slots.get(`${step}.${part}.${at}`) ?? bound.slotOf(step, part, at);
  return { ...kept, bound: { ...bound, values, slotOf } };
}

function readStep(slot: string, place: NonNullable<ProcedureStep['read']>['place']): ProcedureStep {
  return { verb: 'read', read: { slot, place }, must: [], some: [], class: 'R0' };
}
