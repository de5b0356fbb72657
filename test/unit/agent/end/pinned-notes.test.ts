/** Pinned notes: not changed by learning, not quarantined by observations, recalled first. */
import { expect, test } from 'vitest';
import { recallProcedures } from '../../../../lib/agent/plan/recall-procedures';
import { createRun } from '../../../../lib/agent/run/create-run';
import { learnFrom } from '../../../../lib/agent/end/learn-from-run';
import { withProposal } from '../../../../lib/agent/run/propose-step';
import { seededChance } from '../../../../lib/core/chance';
import { fold } from '../../../../lib/notebook/fold';
import { emptyRows } from '../../../../lib/notebook/rows';
import type { PendingEvent, JournalEvent } from '../../../../lib/journal/events';
import type { Note, ProcedureBody } from '../../../../lib/records/note';
import type { Run } from '../../../../lib/records/run';
import { facts } from '../../guard/make';
import { noteOf, pressOf } from '../../../harness/notes';

const chance = seededChance(3);
const ports = { chance, clock: { now: () => 1_000_000 } };
const body = (words: string): ProcedureBody => ({
  kind: 'procedure',
  request: [{ text: words }],
  slots: [],
  steps: [pressOf('note_save', 'R2')],
});

/** A finished run of one click, demonstrated or done by the model. */
function run(request: string, name: string, more: Partial<Run>): Run {
  const known = facts({ name, role: 'button' });
  const made = withProposal(
    { ...createRun(1, request, ports), origin: 'https://app.example.org', ...more },
    {
      action: { verb: 'click', ref: 'e1' },
      by: more.teaching ? 'user' : 'model',
      target: name,
      extra: {
        state: 'done',
        class: 'R2',
        effect: { facts: [] },
        facts: { ...known, fingerprint: { ...known.fingerprint, name, role: 'button' } },
      },
    },
    ports,
  );
  return { ...made, phase: 'ended', outcome: { state: 'done', code: 'done-by-model', params: [] } };
}
const learned = (notes: Note[], done: Run) => learnFrom(done, { notes, rejected: new Set() }, 1_000_000, chance);
const changes = (drafts: readonly PendingEvent[]) => drafts.filter(({ kind }) => kind === 'note.changed');

test('keeps a pinned procedure that is demonstrated or done another way, and tells the user after a demonstration', () => {
  const ways: Partial<Run>[] = [
    { teaching: { problems: [] } },
    { plan: { kind: 'model', messages: [], unusable: 0, shrunk: false } },
  ];
  for (const way of ways) {
    const free = noteOf('note_p', body('save all cards'));
    expect(changes(learned([free], run('save all cards', 'Keep', way)).events)).toHaveLength(1);
    const { events, sentences } = learned([{ ...free, pinned: true }], run('save all cards', 'Keep', way));
    expect(changes(events)).toEqual([]);
    expect(sentences.some(({ code }) => code === 'pinned-procedure')).toBe(way.teaching !== undefined);
  }
});

test('does not store the healed fingerprint of a pinned locator', () => {
  const fingerprint = { role: 'button', name: 'Save', tag: 'button' };
  const place = noteOf('note_save', { kind: 'locator', fingerprint });
  const procedure = noteOf('note_p', body('save all cards'));
  const plan = {
    kind: 'procedure' as const,
    note: procedure.id,
    version: 1,
    body: body('x'),
    values: {},
    coming: [],
    at: 1,
  };
  const done = run('save all cards', 'Save it', { plan });
  const healed = {
    ...done,
    steps: done.steps.map((step) => ({ ...step, by: 'procedure' as const, healed: true, locator: place.id })),
  };
  expect(changes(learned([place, procedure], healed).events)).toHaveLength(1);
  expect(changes(learned([{ ...place, pinned: true }, procedure], healed).events)).toEqual([]);
});

test('counts evidence against a pinned note, but quarantines it only if the user marks it wrong', () => {
  const states = (pinned: boolean, channel: 'undone-30s' | 'user-wrong') => {
    const rows = emptyRows();
    let seq = 0;
    const happen = (draft: PendingEvent) =>
      fold(
        {
          ...draft,
          seq: ++seq,
          id: `ev_${seq}`,
          at: seq * 86_400_000,
          session: `s${seq}`,
          origin: 'https://a.example',
          v: 1,
          prev: '',
        } as JournalEvent,
        rows,
      );
    const note = 'note_p' as Note['id'];
    happen({ kind: 'note.created', payload: { note, source: 'user', state: 'trial', body: body('save all cards') } });
    happen({ kind: 'note.pinned', payload: { note, pinned } });
    for (let i = 0; i < 12; i++) happen({ kind: 'evidence', payload: { note, version: 1, channel, share: 1 } });
    return rows.notes.get(note);
  };
  expect(states(false, 'undone-30s')?.state).toBe('quarantined');
  expect(states(true, 'undone-30s')?.state).toMatch(/trial|active|probation/);
  expect(states(true, 'undone-30s')?.trustValue).toBe(states(false, 'undone-30s')?.trustValue);
  expect(states(true, 'user-wrong')?.state).toBe('quarantined');
});

test('recalls the pinned one of several procedures that fit equally', () => {
  const one = noteOf('note_a', body('save the card'), { trustValue: 0.3 });
  const other = noteOf('note_b', body('save the card'), { trustValue: 0.9 });
  const first = (notes: Note[]) => recallProcedures('save the card', notes, 0).map(({ note }) => note.id);
  expect(first([one, other])).toEqual(['note_b']);
  expect(first([{ ...one, pinned: true }, other])).toEqual(['note_a']);
  // The other candidate is returned as a rival, to explain the choice.
  const [recalled] = recallProcedures('save the card', [{ ...one, pinned: true }, other], 0);
  expect(recalled?.otherCandidates.map(({ id }) => id)).toEqual(['note_b']);
});
