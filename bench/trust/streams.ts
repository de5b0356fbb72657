/** Seeded streams of evidence through the real trust and lifecycle: what breaks, attacks and false feedback do to notes. */
import { type Chance, seededChance } from '../../lib/core/chance';
import { MS_PER_DAY } from '../../lib/core/clock';
import { isUsable, nextState } from '../../lib/learning/lifecycle';
import { discountAfterDrift, newTrust, trustOf, updateTrust } from '../../lib/learning/trust';
import type { Channel } from '../../lib/journal/events';
import { type Prompted, mayBePrompted } from '../../lib/learning/guidelines/standing';
import type { NoteKind, NoteSource, NoteState, TrustRecord } from '../../lib/records/note';

/** One note as the notebook's fold moves it, without the rest of the notebook. */
class SimulatedNote {
  record: TrustRecord;
  state: NoteState = 'candidate';

  constructor(
    readonly kind: NoteKind = 'procedure',
    readonly source: NoteSource = 'agent',
    at = 0,
  ) {
    this.record = newTrust(at);
  }

  get trust(): number {
    return trustOf(this.record, this.source);
  }

  hear(channel: Channel, at: number, session: string): void {
    this.record = updateTrust(this.record, this.kind, { channel, share: 1, at, session });
    this.state = nextState(this.state, this.record, this.trust);
  }

  /** The page looks different: what was seen so far was about another one. */
  drift(): void {
    this.record = discountAfterDrift(this.record);
  }
}

/** Evidence of one use of a note, as the page and the witness report it. */
function use(note: SimulatedNote, went: boolean, at: number, session: string, chance: Chance): void {
  if (!went) {
    // Half of what goes wrong is seen at once; the rest the user takes back.
    note.hear(chance.next() < 0.5 ? 'effect-missing' : 'undone-30s', at, session);
    return;
  }
  note.hear('effect-seen', at, session);
  note.hear('survived-30s', at + 30_000, session);
  if (chance.next() < 0.7) note.hear('survived-2min', at + 120_000, session);
  if (chance.next() < 0.5) note.hear('survived-10min', at + 600_000, session);
  note.hear('asked-another-day', at + 600_000, session);
}

const between = (chance: Chance, low: number, high: number) => low + Math.floor(chance.next() * (high - low + 1));

/**
 * Uses of a note that had worked, after a change of the site made it wrong, while it still acts unasked (it is active).
 * @returns bad uses per stream
 */
export function badUsesAfterBreak(streams: number, hasNewFingerprint: boolean, seed: number): number[] {
  const chance = seededChance(seed);
  const counts: number[] = [];
  while (counts.length < streams) {
    const note = new SimulatedNote();
    const healthy = between(chance, 4, 60);
    let at = 0;
    for (let i = 0; i < healthy; i++) {
      at += MS_PER_DAY * (0.5 + 2 * chance.next());
      use(note, chance.next() < 0.97, at, `s${i}`, chance);
    }
    // A note that is not active when the site changes costs nothing: it is watched anyway.
    if (note.state !== 'active') continue;
    if (hasNewFingerprint) {
      note.drift();
      note.state = nextState(note.state, note.record, note.trust);
    }
    let bad = 0;
    while (note.state === 'active' && bad < 100) {
      at += MS_PER_DAY * (0.2 + chance.next());
      bad += 1;
      use(note, false, at, `b${bad}`, chance);
    }
    counts.push(bad);
  }
  return counts;
}

/** Share of notes that go right in `success` of their uses and are quarantined within so many uses all the same. */
export function wronglyQuarantined(streams: number, uses: number, success: number, seed: number): number {
  const chance = seededChance(seed);
  let lost = 0;
  for (let i = 0; i < streams; i++) {
    const note = new SimulatedNote();
    let at = 0;
    for (let k = 0; k < uses && note.state !== 'quarantined'; k++) {
      at += MS_PER_DAY * (0.1 + chance.next());
      use(note, chance.next() < success, at, `s${k}`, chance);
    }
    if (note.state === 'quarantined') lost += 1;
  }
  return lost / streams;
}

/** Share of uses in which such a note may act unasked, after its first ten. */
export function activeShare(streams: number, uses: number, success: number, seed: number): number {
  const chance = seededChance(seed);
  let active = 0;
  for (let i = 0; i < streams; i++) {
    const note = new SimulatedNote();
    let at = 0;
    for (let k = 0; k < uses + 10; k++) {
      at += MS_PER_DAY * (0.1 + chance.next());
      if (k >= 10 && note.state === 'active') active += 1;
      use(note, chance.next() < success, at, `s${k}`, chance);
    }
  }
  return active / (streams * uses);
}

/** Evidence that a page can forge by itself or an import can carry: none of it is a user's act. */
const PAGE_CHANNELS: readonly Channel[] = [
  'effect-seen',
  'effect-missing',
  'survived-30s',
  'survived-2min',
  'survived-10min',
];

/** Notes that an attacker who owns all pages and all packs makes active, in histories of any length, pace and spread. */
export function activatedByAttacker(histories: number, seed: number): number {
  const chance = seededChance(seed);
  const kinds: readonly NoteKind[] = ['locator', 'procedure', 'guideline'];
  let activated = 0;
  for (let i = 0; i < histories; i++) {
    const kind = kinds[between(chance, 0, 2)] ?? 'procedure';
    const note = new SimulatedNote(kind, chance.next() < 0.5 ? 'import' : 'agent');
    if (chance.next() < 0.3) note.state = 'trial';
    const events = between(chance, 1, 200);
    const supports = 0.5 + chance.next() / 2;
    let at = 0;
    let session = 0;
    for (let k = 0; k < events; k++) {
      at += MS_PER_DAY * chance.next() ** 3 * 10;
      if (chance.next() < 0.7) session += 1;
      const channel =
        chance.next() < supports ? PAGE_CHANNELS[[0, 2, 3, 4][between(chance, 0, 3)] ?? 0] : 'effect-missing';
      note.hear(channel ?? 'effect-seen', at, `s${session}`);
      if (note.state === 'active') {
        activated += 1;
        break;
      }
    }
  }
  return activated;
}

/**
 * Success of tasks with two ways each, a good one and a bad one, where the most trusted that may be followed is taken and
 * a share of all feedback says the opposite of what happened.
 */
export function successWithFlipped(flipped: number, tasks: number, rounds: number, seed: number): number {
  const chance = seededChance(seed);
  let right = 0;
  let all = 0;
  for (let task = 0; task < tasks; task++) {
    const ways = [0.96, 0.5].map((success) => ({ success, note: new SimulatedNote() }));
    let at = 0;
    for (let round = 0; round < rounds; round++) {
      at += MS_PER_DAY * (0.2 + chance.next());
      const usable = ways.filter(({ note }) => isUsable(note.state));
      // Without a note to follow the model does it, about as well as the good way.
      const best = usable.toSorted((a, b) => b.note.trust - a.note.trust || chance.next() - 0.5)[0];
      const went = chance.next() < (best?.success ?? 0.9);
      if (best) use(best.note, chance.next() < flipped ? !went : went, at, `s${round}`, chance);
      // The first rounds, in which both are new, are the same for all.
      if (round < 5) continue;
      all += 1;
      if (went) right += 1;
    }
  }
  return right / all;
}

/**
 * Uses after a site was broken for one day until the old way is taken again, for each history. A model that is told the caution
 * obeys it; a try on the broken day fails and confirms it.
 */
export function usesUntilOldWay(histories: number, seed: number): number[] {
  const chance = seededChance(seed);
  return Array.from({ length: histories }, () => {
    let caution = brokenDayCaution(chance);
    for (let uses = 1; ; uses++) {
      const at = MS_PER_DAY + uses * chance.next() * MS_PER_DAY;
      if (!mayBePrompted(caution, at)) return uses;
      caution = { ...caution, prompted: (caution.prompted ?? 0) + 1 };
    }
  });
}

/** The caution of a dead end, after one to five uses of the broken day. */
function brokenDayCaution(chance: Chance): Prompted {
  const body = { kind: 'guideline' as const, text: 'x', caution: true, from: 'stop' as const };
  let caution: Prompted = { body, source: 'agent', trust: newTrust(0) };
  const uses = 1 + Math.floor(chance.next() * 5);
  for (let use = 1; use < uses; use++) {
    const at = (use / uses) * MS_PER_DAY;
    if (mayBePrompted(caution, at)) caution = { ...caution, prompted: (caution.prompted ?? 0) + 1 };
    else {
      const confirmed = updateTrust(caution.trust, 'guideline', {
        channel: 'effect-seen',
        share: 1,
        at,
        session: `s${use}`,
      });
      caution = { ...caution, trust: confirmed, prompted: 0 };
    }
  }
  return caution;
}
