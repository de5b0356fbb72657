/** withRequest: a procedure under another request, its steps with the new names of the parameters. */
import type { ProcedureBody } from '../../lib/records/note';
import { parametersIn, parseTemplate, renameParameters } from '../../lib/records/template';

/** @param words the new request, parameters as ‹name› */
export function withRequest(body: ProcedureBody, words: string): ProcedureBody {
  const request = parseTemplate(words);
  const slots = parametersIn(request);
  // The same number of parameters under new names: a rename, matched by order.
  const isRenamed = slots.length === body.slots.length && slots.some((slot) => !body.slots.includes(slot));
  const names = new Map(isRenamed ? parametersIn(body.request).map((slot, i) => [slot, slots[i] ?? slot]) : []);
  return { ...body, request, slots, steps: renameParameters(body.steps, names) };
}
