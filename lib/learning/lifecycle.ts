/** The state machine of a note: candidate, trial, active, probation, quarantined. */
import type { NoteState, TrustRecord } from '../records/note';
import { LEARNING } from './constants';

/**
 * The state after evidence moved the trust.
 * @param trust lower bound of belief, 0..1
 */
export function nextState(state: NoteState, record: TrustRecord, trust: number): NoteState {
  switch (state) {
    case 'candidate':
    case 'trial':
    case 'probation':
      if (isReadyForActive(record, trust)) return 'active';
      if (trust < LEARNING.quarantineBelow && record.failure >= LEARNING.quarantineFailure) return 'quarantined';
      // The first use starts the trial: a request for the same task is trusted input of the user.
      return state === 'candidate' && record.sessions > 0 ? 'trial' : state;
    case 'active':
      return trust < LEARNING.probationBelow ? 'probation' : 'active';
    case 'quarantined':
      return state;
  }
}

/** The state after a new version: an unusable note goes back to trial. */
export function stateAfterNewVersion(state: NoteState, record: TrustRecord, trust: number): NoteState {
  return isUsable(state) ? nextState(state, record, trust) : 'trial';
}

function isReadyForActive(record: TrustRecord, trust: number): boolean {
  return (
    trust >= LEARNING.activeAt &&
    record.sessions >= LEARNING.activeSessions &&
    record.days >= LEARNING.activeDays &&
    record.unforgeable >= LEARNING.activeUnforgeable
  );
}

/** Whether a note in this state may guide a step that the user just asked for. */
export function isUsable(state: NoteState): boolean {
  return state === 'candidate' || state === 'trial' || state === 'active' || state === 'probation';
}
