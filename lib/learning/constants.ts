/** Every learning constant, with unit, range and reason. Frozen: its hash is pinned by test/unit/frozen.test.ts. */
import type { Channel } from '../journal/events';
import type { NoteKind, NoteSource } from '../records/note';

/** Source of a channel's evidence; no amount of evidence raises trust above its sources' caps. */
export type EvidenceSource = 'user' | 'witness' | 'page' | 'imported';

/** How one channel of evidence counts. */
export interface ChannelRule {
  /** Direction of the evidence: 1 for the note, 0 against it. */
  readonly r: 0 | 1;
  /** Evidence weight, 0..1. */
  readonly w: number;
  readonly source: EvidenceSource;
}

export const LEARNING = Object.freeze({
  /** Discount of old evidence per unit of new evidence, 0..1; 0.93 is a memory of about 14 observations. */
  lambda: 0.93,
  /** Weight of a failure relative to a success, ≥ 1: locators and procedures must be nearly certain. */
  kappa: Object.freeze({ locator: 2, procedure: 2, guideline: 1 }) satisfies Readonly<Record<NoteKind, number>>,
  /** Half-life of evidence in days: pages change sooner than habits. */
  halfLifeDays: Object.freeze({ locator: 30, procedure: 45, guideline: 90 }) satisfies Readonly<
    Record<NoteKind, number>
  >,
  /** Evidence that survives when the page's fingerprint changed, 0..1. */
  driftFactor: 0.3,
  /** Prior strength in observations; small, so that three episodes outweigh it. */
  priorStrength: 2,
  /** Prior mean by the note's author, 0..1. */
  priorMean: Object.freeze({ user: 0.75, agent: 0.5, import: 0.4 }) satisfies Readonly<Record<NoteSource, number>>,
  /** The quantile of the Beta belief used as trust, 0..1: the success rate is above it with probability 0.9. */
  quantile: 0.1,
  /** Highest evidence weight per note and session, and per day, counted for each direction on its own. */
  capPerSession: 1,
  capPerDay: 2,
  /** Trust never exceeds the sum of the caps of the sources that spoke for the note, 0..1 each. */
  sourceCap: Object.freeze({ user: 1, witness: 0.6, page: 0.3, imported: 0.2 }) satisfies Readonly<
    Record<EvidenceSource, number>
  >,
  /** Active needs this trust, this many sessions and days, and one signal no page can forge. */
  activeAt: 0.6,
  activeSessions: 3,
  activeDays: 2,
  activeUnforgeable: 1,
  /** An active note below this goes to probation. */
  probationBelow: 0.45,
  /** A note on trial or in probation below this, with this much weighted failure, is quarantined. */
  quarantineBelow: 0.12,
  quarantineFailure: 7,
  channels: Object.freeze({
    'user-right': { r: 1, w: 1, source: 'user' },
    'user-wrong': { r: 0, w: 1, source: 'user' },
    'effect-seen': { r: 1, w: 0.5, source: 'page' },
    'effect-missing': { r: 0, w: 1, source: 'page' },
    'undone-30s': { r: 0, w: 1, source: 'witness' },
    'undone-2min': { r: 0, w: 0.6, source: 'witness' },
    'undone-10min': { r: 0, w: 0.3, source: 'witness' },
    'survived-10s': { r: 1, w: 0.05, source: 'page' },
    'survived-30s': { r: 1, w: 0.1, source: 'page' },
    'survived-2min': { r: 1, w: 0.2, source: 'page' },
    'survived-10min': { r: 1, w: 0.3, source: 'page' },
    // Still present after a reload: the site stored it.
    'survived-visit': { r: 1, w: 0.3, source: 'page' },
    // The same click by the user right after ours: ours had no effect.
    repeated: { r: 0, w: 0.5, source: 'witness' },
    edited: { r: 0, w: 0.8, source: 'witness' },
    'asked-again': { r: 0, w: 0.5, source: 'user' },
    'asked-another-day': { r: 1, w: 0.2, source: 'user' },
    stopped: { r: 0, w: 0.5, source: 'user' },
  }) satisfies Readonly<Record<Channel, ChannelRule>>,
});
