/** isFilteredAlready: whether Enter may change nothing, since the page has answered the text as it was written. */
import { normalizeText } from '../../core/text';
import type { Run } from '../../records/run';

/** A list that filters at each letter, or a field that closes as it is left; an option of the same words waits for the key, and is not taken. */
export function isFilteredAlready({ steps, snapshot }: Pick<Run, 'steps' | 'snapshot'>): boolean {
  const [written, { action } = { action: undefined }] = steps.slice(-2);
  if (action?.verb !== 'press' || action.keys !== 'Enter' || written?.action.verb !== 'type') return false;
  if (written.action.ref !== (action.ref ?? written.action.ref) || written.state !== 'done') return false;
  const text = normalizeText(written.action.text);
  const facts = written.effect?.facts ?? [];
  const isOffered = facts.some((one) => one.fact === 'appeared' && normalizeText(one.name) === text);
  const { ref } = written.action;
  const isClosed = snapshot?.nodes.every((node) => node.ref !== ref) === true;
  return (!isOffered || isClosed) && facts.some(({ fact }) => fact === 'appeared' || fact === 'disappeared');
}
