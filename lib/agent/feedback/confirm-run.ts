/** confirmRun: the user says that a run without evidence did what was asked, so that the run teaches like any other. */
import { FieldnotesError } from '../../core/errors';
import type { PendingEvent } from '../../journal/events';
import type { Run } from '../../records/run';
import { blankRequest } from '../end/finish-run';
import { learnFrom } from '../end/learn-from-run';
import type { Ports } from '../run/ports';

/** @throws FieldnotesError 'no-such-run' if the run did not end as unconfirmed, or was deleted since */
export async function confirmRun(runId: string, ports: Ports): Promise<void> {
  const run = await ports.store.run(runId);
  if (run?.outcome?.state !== 'unconfirmed' || run.leftOut)
    throw new FieldnotesError('no-such-run', 'This task is not open to confirm');
  const outcome = { state: 'done' as const, code: 'confirmed-by-user', params: [] };
  const confirmed: Run = { ...run, outcome };
  const known = {
    notes: await ports.notes.notesOf(run.origin),
    rejected: await ports.notes.rejectedOf(run.origin),
  };
  const lesson = learnFrom(confirmed, known, ports.clock.now(), ports.chance);
  const events: PendingEvent[] = [
    { kind: 'user.answered', payload: { episode: run.episode, answer: 'yes' } },
    ...lesson.events,
    ...userRight(run, lesson.procedure),
    {
      kind: 'episode.ended',
      payload: { episode: run.episode, state: 'done', code: outcome.code, request: blankRequest(run) },
    },
  ];
  const learned = [...run.learned, ...lesson.sentences];
  const taught = lesson.procedure === undefined ? {} : { taught: lesson.procedure };
  await ports.store.commitRun('run.ended', { ...confirmed, learned, ...taught }, run.origin, events);
}

/** The user's word about the result is evidence for the procedure it taught. */
function userRight(run: Run, procedure: Run['taught']): PendingEvent[] {
  if (procedure === undefined) return [];
  return [
    {
      kind: 'evidence',
      payload: { note: procedure, version: 1, episode: run.episode, channel: 'user-right', share: 1 },
    },
  ];
}
