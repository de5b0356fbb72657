/** simulateTeam: 50 members who share notes for 40 days, 10 % of them hostile, each with a notebook folded by the product's own rules. */
import { type Chance, seededChance } from '../../lib/core/chance';
import type { PendingEvent } from '../../lib/journal/events';
import { fold } from '../../lib/notebook/fold';
import { emptyRows } from '../../lib/notebook/rows';
import type { Note } from '../../lib/records/note';
import { faredHere } from '../../lib/share/fared';
import { type OwnExperience, standingOf } from '../../lib/share/standing';

const DAY_MS = 86_400_000;
const ORIGIN = 'https://app.example.org';
const MEMBERS = 50;
const HOSTILE = 5;
const DAYS = 40;
/** The first half is bad. */
export const NOTES = 12;
/** Sleepers publish good notes until this day. */
const AWAKE_DAY = 15;

/**
 * liars praise what is bad and decry what is good; sleepers earn trust first; echoes vote for whatever others praise, and for the bad;
 * yes-men confirm all; movers turn their words round every week; twins vote with two keys each; crowds with many keys that are new for
 * every note; parrots repeat the last word of each honest member.
 */
export type Attack = 'liars' | 'sleepers' | 'echoes' | 'yes-men' | 'movers' | 'twins' | 'crowds' | 'parrots';

interface SharedNote {
  id: Note['id'];
  isGood: boolean;
  author: number;
  /** The day on which it is published. */
  from: number;
  votes: Map<string, boolean>;
}

/** One member's notebook of imported notes. */
class Member {
  readonly rows = emptyRows();
  private seq = 0;

  constructor(private readonly name: string) {}

  take(id: Note['id'], at: number): void {
    const body = { kind: 'guideline' as const, text: id, caution: false };
    this.write({ kind: 'note.created', payload: { note: id, source: 'import', state: 'quarantined', body } }, at);
    this.write({ kind: 'import.agreed', payload: { notes: [id] } }, at);
  }

  /** A good note has its effect and the user says so now and then; a bad one pretends an effect and the user undoes it. */
  use(id: Note['id'], isGood: boolean, at: number, chance: Chance): void {
    const say = (channel: 'effect-seen' | 'user-right' | 'asked-another-day' | 'undone-30s') =>
      this.write({ kind: 'evidence', payload: { note: id, version: 1, channel, share: 1 } }, at);
    say('effect-seen');
    if (!isGood) return say('undone-30s');
    say('asked-another-day');
    if (chance.next() < 0.3) say('user-right');
  }

  /** How the notes that each key vouched for did here. */
  experience(notes: readonly SharedNote[]): Map<string, OwnExperience> {
    const experience = new Map<string, OwnExperience>();
    for (const note of notes) {
      const row = this.rows.notes.get(note.id);
      const worked = row && faredHere(row);
      if (worked === undefined) continue;
      const praised = [...note.votes].flatMap(([key, yes]) => (yes ? [key] : []));
      for (const key of new Set([...authorsOf(note), ...praised])) {
        const known = experience.get(key) ?? { worked: 0, failed: 0 };
        experience.set(key, { worked: known.worked + (worked ? 1 : 0), failed: known.failed + (worked ? 0 : 1) });
      }
    }
    return experience;
  }

  private write(event: PendingEvent, at: number): void {
    this.seq += 1;
    const session = `${this.name}-${Math.floor(at / DAY_MS)}`;
    const envelope = { seq: this.seq, id: `ev_${this.seq}`, at, session, origin: ORIGIN, v: 1, prev: '' };
    fold({ ...event, ...envelope } as never, this.rows);
  }
}

const authorsOf = ({ author }: SharedNote) => new Set([`m${author}`]);
const isHostile = (i: number) => i < HOSTILE || i >= MEMBERS;
/** Keys of a crowd, new for each note: more than there are honest members. */
const CROWD = 60;

/** The notes of an attack. Sleepers publish the first of the good ones. */
function publish(attack: Attack): SharedNote[] {
  const isSleeping = attack === 'sleepers';
  return Array.from({ length: NOTES }, (_, i) => {
    const isGood = i >= NOTES / 2;
    const author = !isGood || isSleeping ? i % HOSTILE : HOSTILE + i;
    return {
      id: `note_${i}` as Note['id'],
      isGood,
      author,
      from: !isGood && isSleeping ? AWAKE_DAY : 0,
      votes: new Map(),
    };
  });
}

/** Votes of the attacks that use more keys, or change their words. @returns whether the attack is one of them */
function voteWithKeys(attack: Attack, note: SharedNote, day: number): boolean {
  const isTurned = Math.floor(day / 7) % 2 === 1;
  const said = [...note.votes].findLast(([key]) => !isHostile(Number(key.slice(1))))?.[1];
  const keys = Array.from({ length: HOSTILE }, (_, i) => i);
  const votes: Partial<Record<Attack, readonly (readonly [key: number, yes: boolean])[]>> = {
    'yes-men': keys.map((i) => [i, true]),
    movers: keys.map((i) => [i, isTurned ? note.isGood : !note.isGood]),
    twins: keys.flatMap((i) => [[i, !note.isGood] as const, [MEMBERS + i, !note.isGood] as const]),
    parrots: said === undefined ? keys.map((i) => [i, !note.isGood]) : keys.map((i) => [i, said]),
    crowds: Array.from({ length: CROWD }, (_, i) => [
      MEMBERS + Number(note.id.slice('note_'.length)) * CROWD + i,
      !note.isGood,
    ]),
  };
  for (const [key, yes] of votes[attack] ?? []) note.votes.set(`m${key}`, yes);
  return votes[attack] !== undefined;
}

function voteAsHostile(attack: Attack, notes: readonly SharedNote[], day: number): void {
  for (const note of notes) {
    if (day < note.from) continue;
    if (voteWithKeys(attack, note, day)) continue;
    const isPraised = [...note.votes].some(([key, yes]) => yes && !isHostile(Number(key.slice(1))));
    for (let i = 0; i < HOSTILE; i++) {
      if (attack === 'liars') note.votes.set(`m${i}`, !note.isGood);
      else if (attack === 'sleepers' || !note.isGood || isPraised) note.votes.set(`m${i}`, true);
    }
  }
}

export interface Outcome {
  /** Honest members for whom a bad note became active, summed over the bad notes. */
  badActive: number;
  /** Honest members with the note active, for each good note. */
  goodActive: number[];
  /** Confirmations by honest members until a stranger would take the note, for each good note. */
  usesUntilTakeable: number[];
  /** Bad notes that the unluckiest honest member used, each time counted. */
  mostBadUses: number;
  honest: number;
}

export function simulateTeam(seed: number, attack: Attack): Outcome {
  const chance = seededChance(seed);
  const members = Array.from({ length: MEMBERS }, (_, i) => new Member(`m${i}`));
  const notes = publish(attack);
  const uses = new Map<Note['id'], number>();
  const badUses = members.map(() => 0);
  const applyNote = (i: number, member: Member, note: SharedNote, at: number) => {
    if (!note.isGood) badUses[i] = (badUses[i] ?? 0) + 1;
    member.use(note.id, note.isGood, at, chance);
    const row = member.rows.notes.get(note.id);
    const worked = row && faredHere(row);
    if (worked !== undefined) note.votes.set(`m${i}`, worked);
    const honestYes = [...note.votes].filter(([key, yes]) => yes && !isHostile(Number(key.slice(1)))).length;
    const isTakeable = standingOf({ authors: authorsOf(note), votes: note.votes }, new Map()).isTakeable;
    if (note.isGood && !uses.has(note.id) && isTakeable) uses.set(note.id, honestYes);
  };
  for (let day = 0; day < DAYS; day++) {
    voteAsHostile(attack, notes, day);
    for (const [i, member] of members.entries()) {
      if (isHostile(i)) continue;
      const at = day * DAY_MS + i;
      const experience = member.experience(notes);
      for (const note of notes.filter(({ from }) => day >= from)) {
        const standing = standingOf({ authors: authorsOf(note), votes: note.votes }, experience);
        // Few people look through what waits and take it by hand.
        if (!member.rows.notes.has(note.id) && (standing.isTakeable || chance.next() < 0.02)) member.take(note.id, at);
        const row = member.rows.notes.get(note.id);
        const isUsed = row && row.state !== 'quarantined' && faredHere(row) !== false && chance.next() >= 0.5;
        if (isUsed) applyNote(i, member, note, at);
      }
    }
  }
  const honest = members.slice(HOSTILE);
  const active = ({ id }: SharedNote) => honest.filter(({ rows }) => rows.notes.get(id)?.state === 'active').length;
  const good = notes.filter(({ isGood }) => isGood);
  return {
    badActive: notes.filter(({ isGood }) => !isGood).reduce((sum, note) => sum + active(note), 0),
    goodActive: good.map(active),
    usesUntilTakeable: good.map(({ id }) => uses.get(id) ?? Number.POSITIVE_INFINITY),
    mostBadUses: Math.max(...badUses),
    honest: honest.length,
  };
}
