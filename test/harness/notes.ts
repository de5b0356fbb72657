/** A note for a test, with what the test is about. */
import { newTrust } from '../../lib/learning/trust';
import type { Note, ProcedureStep } from '../../lib/records/note';

export function noteOf(id: string, body: Note['body'], more: Partial<Note> = {}): Note {
  return {
    id: id as Note['id'],
    origin: 'https://app.example.org',
    source: 'user',
    version: 1,
    body,
    state: 'trial',
    trust: newTrust(0),
    trustValue: 0.4,
    uses: 0,
    createdAt: 0,
    changedAt: 0,
    earlier: [],
    ...more,
  };
}

/** A step that presses one place, of which nothing is expected. */
export function pressOf(locator: string, riskClass: ProcedureStep['class']): ProcedureStep {
  return { verb: 'click', locator: locator as Note['id'], must: [], some: [], class: riskClass };
}
