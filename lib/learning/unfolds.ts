/** unfolds: whether a press opened the folder that its button names, which is one of several. */
import type { RunStep } from '../records/run';

/** Whether the press opened a folder, whose name may say more than the value: “Rex, Ms Aalto”. */
export function unfolds({ facts, effect, after }: RunStep): boolean {
  const { role, name } = facts?.fingerprint ?? {};
  const isOpened = (state: string) => state === 'expanded';
  return (
    role === 'button' &&
    (facts?.opens === true ||
      after?.gained?.some(isOpened) === true ||
      (effect?.facts ?? []).some((fact) => fact.fact === 'state' && isOpened(fact.state) && fact.name === name))
  );
}
