/** History views of a site's events: questions with answers, and notes whose effect is missing. */
import { expect, test } from 'vitest';
import { findFailedNotes, findQuestions } from '../../../lib/notebook/history';
import type { Channel, PendingEvent } from '../../../lib/journal/events';

const EPISODE = 'ep_1' as Extract<PendingEvent, { kind: 'user.answered' }>['payload']['episode'];
const NOTE = 'note_1' as Extract<PendingEvent, { kind: 'note.forgotten' }>['payload']['note'];
/** Journal rows, an hour apart. */
const lines = (events: readonly PendingEvent[]) =>
  events.map((event, i) => ({
    ...event,
    seq: i + 1,
    id: `ev_${i}`,
    at: (i + 1) * 3_600_000,
    session: 's',
    origin: 'https://app.example.org',
    v: 1,
    prev: '',
  }));

test('findQuestions returns reason and answer of each question', () => {
  const other = 'ep_2' as typeof EPISODE;
  const rows = lines([
    { kind: 'user.answered', payload: { episode: EPISODE, answer: 'chosen' } },
    { kind: 'guard.judged', payload: { episode: EPISODE, code: 'irreversible', answer: 'ask' } },
    { kind: 'user.answered', payload: { episode: other, answer: 'no' } },
    { kind: 'user.answered', payload: { episode: EPISODE, answer: 'yes' } },
    { kind: 'guard.judged', payload: { episode: EPISODE, code: 'captcha', answer: 'refuse' } },
    { kind: 'guard.judged', payload: { episode: EPISODE, code: 'leaves-origin', answer: 'ask' } },
  ]);
  expect(findQuestions([...rows, { junk: true }], EPISODE)).toEqual([
    { answer: 'chosen' },
    { code: 'irreversible', answer: 'yes' },
    { code: 'leaves-origin' },
  ]);
  expect(findQuestions(rows, 'ep_none')).toEqual([]);
});

test('findFailedNotes returns notes with a missing effect until the effect is seen again', () => {
  const seen = (channel: Channel, note = NOTE): PendingEvent => ({
    kind: 'evidence',
    payload: { note, version: 1, channel, share: 1 },
  });
  const other = 'note_2' as typeof NOTE;
  const rows = lines([seen('effect-seen'), seen('effect-missing'), seen('effect-missing', other), seen('undone-30s')]);
  expect(findFailedNotes(rows)).toEqual([
    { note: other, at: 3 * 3_600_000 },
    { note: NOTE, at: 2 * 3_600_000 },
  ]);
  expect(findFailedNotes(lines([seen('effect-missing'), seen('effect-seen')]))).toEqual([]);
});
