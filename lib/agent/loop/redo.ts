/** redoOptions plans a run that does the undone steps of an ended run again, each on its element as it is now. */
import { FieldnotesError } from '../../core/errors';
import { commandOf } from '../../policy/resolve-remark';
import type { Command } from '../../records/command';
import type { Run, RunStep } from '../../records/run';
import { evidenceFor, findGoverningProcedure } from '../feedback/governing-procedure';
import type { EndedRunStore } from '../feedback/ended-run-watch';
import type { FollowUp } from '../run/create-run';
import type { Ports } from '../run/ports';

/** @throws FieldnotesError 'nothing-undone' if the run has no undone step */
export async function redoOptions(run: Run | undefined, ports: Ports, store: EndedRunStore): Promise<FollowUp> {
  const undone = run?.phase === 'ended' ? run.steps.filter(({ state }) => state === 'undone') : [];
  if (!run || undone.length === 0) throw new FieldnotesError('nothing-undone', 'nothing of this task was taken back');
  const commands: Command[] = [];
  for (const step of undone) commands.push(await commandNow(run, step, ports));
  await restoreTrust(run, ports, store);
  const plan = { kind: 'planner' as const, commands, coming: [], at: 0 };
  return { tabId: run.tabId, request: run.request, options: { follows: 'redo', plan, requestedBy: run.requestedBy } };
}

/** The step as a command; its element is chosen if the page shows it now, else found by name when its turn comes. */
async function commandNow(run: Run, { action, facts }: RunStep, ports: Ports): Promise<Command> {
  const located = facts ? await ports.page.locate(run.tabId, facts.fingerprint) : undefined;
  const command = commandOf(action, facts?.fingerprint.name ?? '');
  return located?.type === 'found' ? { ...command, chosen: located.ref } : command;
}

/** The undo counted against the procedure; wanting it after all counts for it. */
async function restoreTrust(run: Run, ports: Ports, store: EndedRunStore): Promise<void> {
  const episode = await store.episode(run.episode);
  const procedure = episode && findGoverningProcedure(episode, await ports.notes.notesOf(run.origin));
  if (procedure) await ports.store.commitEvents(run.origin, [evidenceFor(procedure, run.episode, 'user-right')]);
}
