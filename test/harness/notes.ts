/** A note for a test, with what the test is about. */
import { newTrust } from '../../lib/learning/trust';
import type { Note } from '../../lib/notebook/records/note';

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
