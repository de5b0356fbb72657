/** delayedEvidence turns what the user did after an episode into evidence for or against its procedure. */
import { expect, test } from 'vitest';
import { delayedEvidence } from '../../../../lib/agent/feedback/delayed-evidence';
import type { Observation } from '../../../../lib/page/words/observation';
import type { Episode, EpisodeStep } from '../../../../lib/records/episode';
import { noteOf } from '../../../harness/notes';

const note = noteOf('note_made', {
  kind: 'procedure',
  title: 'add',
  request: [],
  slots: [],
  steps: [],
  page: '/',
} as never);

function step(n: number, state: EpisodeStep['state']): EpisodeStep {
  return { n, verb: 'click', target: 'button “Add”', by: 'procedure', state } as EpisodeStep;
}

function episodeOf(...steps: EpisodeStep[]): Episode {
  return { id: 'ep_1', origin: note.origin, followed: note.id, steps, learned: [], refusals: [] } as unknown as Episode;
}

function undoOf(n: number): Observation {
  return { episode: 'ep_1', n, what: 'undone', how: 'deleted', afterMs: 2_000 } as unknown as Observation;
}

test('returns evidence against the procedure for the first undo of an episode', () => {
  const events = delayedEvidence(undoOf(2), episodeOf(step(1, 'done'), step(2, 'done')), [note]);
  expect(events.map(({ kind }) => kind)).toEqual(['step.ended', 'evidence']);
  expect(events[1]?.payload).toMatchObject({ note: note.id, channel: 'undone-30s' });
});

test('returns no second evidence when the same deletion takes back another step', () => {
  const events = delayedEvidence(undoOf(1), episodeOf(step(1, 'done'), step(2, 'undone')), [note]);
  expect(events).toEqual([{ kind: 'step.ended', payload: expect.objectContaining({ n: 1, state: 'undone' }) }]);
});

test('returns nothing for a step that the episode does not have', () => {
  expect(delayedEvidence(undoOf(9), episodeOf(step(1, 'done')), [note])).toEqual([]);
});
