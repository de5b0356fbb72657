/** Trust by distinct people: of 50 members with 10 % hostile ones no bad note becomes active, and a good one spreads in 3 uses. */
import { expect, test } from 'vitest';
import { seededChance } from '../../../lib/core/chance';
import type { PendingEvent } from '../../../lib/journal/events';
import { fold } from '../../../lib/notebook/fold';
import { emptyRows } from '../../../lib/notebook/rows';
import type { Note } from '../../../lib/records/note';
import { faredHere } from '../../../lib/share/fared';
import { type OwnExperience, standingOf } from '../../../lib/share/standing';

const DAY_MS = 86_400_000;
const ORIGIN = 'https://app.example.org';
const strangers: ReadonlyMap<string, OwnExperience> = new Map();
const people = (...names: string[]) => new Set(names);

test('three distinct people make a note takeable; one person counts once', () => {
  const none = new Map<string, boolean>();
  expect(standingOf({ authors: people('a'), votes: none }, strangers).isTakeable).toBe(false);
  expect(standingOf({ authors: people('a'), votes: new Map([['a', true]]) }, strangers)).toMatchObject({
    confirmed: 1,
  });
  const votes = new Map([
    ['b', true],
    ['c', true],
  ]);
  expect(standingOf({ authors: people('a'), votes }, strangers)).toMatchObject({ confirmed: 3, isTakeable: true });
});

test('a key whose notes failed here has no weight, one whose notes worked has full weight', () => {
  const votes = new Map([
    ['b', true],
    ['c', true],
  ]);
  const burnt = new Map(['a', 'b', 'c'].map((key) => [key, { worked: 0, failed: 1 }]));
  expect(standingOf({ authors: people('a'), votes }, burnt).sum).toBe(0);
  const proven = new Map([['a', { worked: 3, failed: 0 }]]);
  expect(standingOf({ authors: people('a'), votes: new Map() }, proven).isTakeable).toBe(true);
  // A proven key can warn; strangers cannot talk a note down.
  const warned = new Map([...votes, ['d', false] as const]);
  expect(standingOf({ authors: people('a'), votes: warned }, strangers).isTakeable).toBe(true);
  const dIsProven = new Map([['d', { worked: 3, failed: 0 }]]);
  expect(standingOf({ authors: people('a'), votes: warned }, dIsProven).isTakeable).toBe(false);
});

const MEMBERS = 50;
const HOSTILE = 5;
const DAYS = 40;
const NOTES = 12;

interface SharedNote {
  id: Note['id'];
  isGood: boolean;
  author: number;
  votes: Map<string, boolean>;
}

/** One member's notebook of imported notes, folded by the product's own rules. */
class Member {
  readonly rows = emptyRows();
  private seq = 0;

  constructor(private readonly name: string) {}

  write(event: PendingEvent, at: number): void {
    this.seq += 1;
    const session = `${this.name}-${Math.floor(at / DAY_MS)}`;
    const envelope = { seq: this.seq, id: `ev_${this.seq}`, at, session, origin: ORIGIN, v: 1, prev: '' };
    fold({ ...event, ...envelope } as never, this.rows);
  }

  take(id: Note['id'], at: number): void {
    const body = { kind: 'guideline' as const, text: id, caution: false };
    this.write({ kind: 'note.created', payload: { note: id, source: 'import', state: 'quarantined', body } }, at);
    this.write({ kind: 'import.agreed', payload: { notes: [id] } }, at);
  }

  /** A good note has its effect and the user says so now and then; a bad one pretends an effect and the user undoes it. */
  use(id: Note['id'], isGood: boolean, at: number, chance: { next(): number }): void {
    const say = (channel: 'effect-seen' | 'user-right' | 'asked-another-day' | 'undone-30s') =>
      this.write({ kind: 'evidence', payload: { note: id, version: 1, channel, share: 1 } }, at);
    say('effect-seen');
    if (!isGood) return say('undone-30s');
    say('asked-another-day');
    if (chance.next() < 0.3) say('user-right');
  }
}

test('in 40 days no bad note becomes active for an honest member, and each good one is takeable after 3 uses', () => {
  const chance = seededChance(4);
  const members = Array.from({ length: MEMBERS }, (_, i) => new Member(`m${i}`));
  const isHostile = (i: number) => i < HOSTILE;
  const notes: SharedNote[] = Array.from({ length: NOTES }, (_, i) => ({
    id: `note_${i}` as Note['id'],
    isGood: i >= NOTES / 2,
    author: i < NOTES / 2 ? i % HOSTILE : HOSTILE + i,
    votes: new Map(),
  }));
  const authorsOf = ({ author }: SharedNote) => new Set([`m${author}`]);
  // Hostile members praise what is bad and decry what is good, from the first day.
  for (const note of notes) for (let i = 0; i < HOSTILE; i++) note.votes.set(`m${i}`, !note.isGood);
  const usesUntilTakeable = new Map<Note['id'], number>();
  const triedBad = members.map(() => 0);
  for (let day = 0; day < DAYS; day++) {
    for (const [i, member] of members.entries()) {
      if (isHostile(i)) continue;
      const at = day * DAY_MS + i;
      const experience = new Map<string, OwnExperience>();
      for (const note of notes) {
        const row = member.rows.notes.get(note.id);
        const worked = row && faredHere(row);
        if (worked === undefined) continue;
        for (const key of new Set([
          ...authorsOf(note),
          ...[...note.votes].flatMap(([key, yes]) => (yes ? [key] : [])),
        ])) {
          const known = experience.get(key) ?? { worked: 0, failed: 0 };
          experience.set(key, {
            worked: known.worked + (worked ? 1 : 0),
            failed: known.failed + (worked ? 0 : 1),
          });
        }
      }
      for (const note of notes) {
        const standing = standingOf({ authors: authorsOf(note), votes: note.votes }, experience);
        // Few people look through what waits and take it by hand.
        if (!member.rows.notes.has(note.id) && (standing.isTakeable || chance.next() < 0.02)) member.take(note.id, at);
        const row = member.rows.notes.get(note.id);
        if (!row || row.state === 'quarantined' || faredHere(row) === false || chance.next() < 0.5) continue;
        if (!note.isGood) triedBad[i] = (triedBad[i] ?? 0) + 1;
        member.use(note.id, note.isGood, at, chance);
        const worked = faredHere(member.rows.notes.get(note.id) as Note);
        if (worked !== undefined) note.votes.set(`m${i}`, worked);
        const uses = [...note.votes].filter(([key, yes]) => yes && !isHostile(Number(key.slice(1)))).length;
        if (note.isGood && !usesUntilTakeable.has(note.id))
          if (standingOf({ authors: authorsOf(note), votes: note.votes }, strangers).isTakeable)
            usesUntilTakeable.set(note.id, uses);
      }
    }
  }
  const honest = members.slice(HOSTILE);
  const active = (note: SharedNote) => honest.filter(({ rows }) => rows.notes.get(note.id)?.state === 'active').length;
  for (const note of notes.filter(({ isGood }) => !isGood)) expect(active(note), note.id).toBe(0);
  for (const note of notes.filter(({ isGood }) => isGood)) {
    expect(usesUntilTakeable.get(note.id), note.id).toBeLessThanOrEqual(3);
    expect(active(note), note.id).toBeGreaterThan(honest.length / 2);
  }
  // An honest member tries bad notes a few times at most: their keys lose all weight with the first.
  expect(Math.max(...triedBad)).toBeLessThanOrEqual(NOTES / 2);
});
