/** Updates the trust of a note by evidence: discounted successes and failures, capped by source, session and day. */
import { utcDay, MS_PER_DAY } from '../core/clock';
import type { Channel } from '../journal/events';
import type { NoteKind, NoteSource, TrustRecord } from '../records/note';
import { betaQuantile } from './beta';
import { type ChannelRule, type EvidenceSource, LEARNING } from './constants';

export interface Evidence {
  channel: Channel;
  /** Share of blame or credit, 0..1. */
  share: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Id of the browser session. */
  session: string;
}

export function newTrust(at: number): TrustRecord {
  return {
    success: 0,
    failure: 0,
    at,
    spoke: { user: false, witness: false, page: false },
    spent: { session: '', sessionFor: 0, sessionAgainst: 0, day: '', dayFor: 0, dayAgainst: 0 },
    sessions: 0,
    days: 0,
    unforgeable: 0,
  };
}

/**
 * The record after one piece of evidence; the input is not changed.
 *
 * S ← λS + w·r, F ← λF + κ·w·(1−r) with λ = 0.93^w · 2^(−Δt/H), w = channel × share within what session and day leave.
 * Caps count each direction on its own: successes seen on the page must never use up the room of a user's undo.
 */
export function updateTrust(record: TrustRecord, kind: NoteKind, evidence: Evidence): TrustRecord {
  const rule: ChannelRule = LEARNING.channels[evidence.channel];
  const day = utcDay(evidence.at);
  const sameSession = record.spent.session === evidence.session;
  const sameDay = record.spent.day === day;
  const spent = {
    session: evidence.session,
    sessionFor: sameSession ? record.spent.sessionFor : 0,
    sessionAgainst: sameSession ? record.spent.sessionAgainst : 0,
    day,
    dayFor: sameDay ? record.spent.dayFor : 0,
    dayAgainst: sameDay ? record.spent.dayAgainst : 0,
  };
  const supports = rule.r === 1;
  const room = Math.min(
    LEARNING.capPerSession - (supports ? spent.sessionFor : spent.sessionAgainst),
    LEARNING.capPerDay - (supports ? spent.dayFor : spent.dayAgainst),
  );
  const weight = Math.max(0, Math.min(rule.w * clampShare(evidence.share), room));
  const newSessionFor = supports && spent.sessionFor === 0 && weight > 0;
  const newDayFor = supports && spent.dayFor === 0 && weight > 0;
  if (supports) {
    spent.sessionFor += weight;
    spent.dayFor += weight;
  } else {
    spent.sessionAgainst += weight;
    spent.dayAgainst += weight;
  }
  // A clock that was set back must not make old evidence grow.
  const elapsedDays = Math.max(0, evidence.at - record.at) / MS_PER_DAY;
  const keep = LEARNING.lambda ** weight * 2 ** (-elapsedDays / LEARNING.halfLifeDays[kind]);
  return {
    success: keep * record.success + (supports ? weight : 0),
    failure: keep * record.failure + (supports ? 0 : LEARNING.kappa[kind] * weight),
    at: Math.max(record.at, evidence.at),
    spoke: supports && weight > 0 ? { ...record.spoke, [rule.source]: true } : record.spoke,
    spent,
    sessions: record.sessions + (newSessionFor ? 1 : 0),
    days: record.days + (newDayFor ? 1 : 0),
    unforgeable:
      record.unforgeable + (supports && weight > 0 && (rule.source === 'user' || rule.source === 'witness') ? 1 : 0),
  };
}

/** The record after the page's fingerprint changed: most evidence is about the former page. */
export function discountAfterDrift(record: TrustRecord): TrustRecord {
  return {
    ...record,
    success: record.success * LEARNING.driftFactor,
    failure: record.failure * LEARNING.driftFactor,
  };
}

/** Trust, 0..1: the 10 % quantile of Beta(2m + S, 2(1−m) + F), at most the sum of its sources' caps. */
export function trustOf(record: TrustRecord, source: NoteSource): number {
  const n = LEARNING.priorStrength;
  const m = LEARNING.priorMean[source];
  const belief = betaQuantile(LEARNING.quantile, n * m + record.success, n * (1 - m) + record.failure);
  return Math.min(belief, sourceCap(record, source));
}

/** Sum of the caps of the sources with evidence for the note; its author counts as one. */
function sourceCap(record: TrustRecord, source: NoteSource): number {
  const spoke = new Set<EvidenceSource>();
  if (record.spoke.user || source === 'user') spoke.add('user');
  if (record.spoke.witness) spoke.add('witness');
  // An agent's note is based on page effects.
  if (record.spoke.page || source === 'agent') spoke.add('page');
  if (source === 'import') spoke.add('imported');
  let sum = 0;
  for (const name of spoke) sum += LEARNING.sourceCap[name];
  return Math.min(1, sum);
}

function clampShare(share: number): number {
  return Math.min(1, Math.max(0, share));
}
