/** isOpener: whether a step's press only brings up what later steps need, so that it is left out where that is on the page already. */
import type { Note } from '../../records/note';
import { fillTemplate } from '../../records/template';
import { targetFingerprint } from '../plan/procedure-target';
import type { ProcedurePlan } from './procedure-step-context';

/** Steps behind it whose targets it may have brought up. */
const MAX_AHEAD = 2;

/** Once a step has used a value, what stands open may belong to another one: every later press is needed. */
export function isOpener({ body, at, values }: ProcedurePlan, notes: readonly Note[]): boolean {
  const step = body.steps[at];
  if (step?.verb !== 'click' || step.class === 'R3' || step.within || step.pick) return false;
  if (body.steps.slice(0, at + 1).some(usesValue)) return false;
  const brought = [...step.must, ...step.some].flatMap(({ fact, role = '', name }) =>
    fact === 'appeared' && name ? [`${role} ${fillTemplate(name, values)}`] : [],
  );
  return body.steps.slice(at + 1, at + 1 + MAX_AHEAD).some((later) => {
    const target = later.locator === undefined ? undefined : targetFingerprint(later, notes, values);
    return target !== undefined && brought.includes(`${target.role} ${target.name || (target.label ?? '')}`);
  });
}

function usesValue(step: ProcedurePlan['body']['steps'][number]): boolean {
  return JSON.stringify(step).includes('"slot":');
}
