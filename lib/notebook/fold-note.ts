/** Folds events about notes into their rows, with trust and state computed by lib/learning. */
import { LEARNING } from '../learning/constants';
import { isUsable, nextState, stateAfterNewVersion } from '../learning/lifecycle';
import { noteKey, templateOf } from '../learning/note-key';
import { discountAfterDrift, newTrust, trustOf, updateTrust } from '../learning/trust';
import type { Note } from '../records/note';
import { changeEpisode, changeNote, changeSite, type EventOf, type Rows, siteOf } from './rows';

export function createNote(event: EventOf<'note.created'>, rows: Rows): void {
  const { note: id, episode, source, state, body } = event.payload;
  if (rows.notes.has(id)) return;
  const trust = newTrust(event.at);
  rows.notes.set(id, {
    id,
    origin: event.origin,
    source,
    version: 1,
    body,
    state,
    trust,
    trustValue: trustOf(trust, source),
    uses: 0,
    createdAt: event.at,
    changedAt: event.at,
    earlier: [],
  });
  const site = siteOf(event, rows);
  const key = noteKey(body);
  changeSite(rows, event, {
    lastSeen: event.at,
    notes: site.notes + 1,
    // A note that is created again is no longer unwanted.
    rejected: site.rejected.filter((rejected) => rejected !== key),
  });
  addLearnedNote(rows, episode, id);
}

export function changeVersion(event: EventOf<'note.changed'>, rows: Rows): void {
  const { note: id, episode, body } = event.payload;
  changeNote(rows, id, (note) => {
    // Earlier evidence was about another version: it counts less.
    const trust = discountAfterDrift(note.trust);
    const trustValue = trustOf(trust, note.source);
    return {
      ...note,
      version: note.version + 1,
      body,
      state: stateAfterNewVersion(note.state, trust, trustValue),
      trust,
      trustValue,
      changedAt: event.at,
      // No passive check has looked for the new version yet.
      seen: undefined,
      earlier: [...note.earlier, { version: note.version, body: note.body, until: event.at }],
    };
  });
  addLearnedNote(rows, episode, id);
}

function addLearnedNote(rows: Rows, episodeId: string | undefined, note: Note['id']): void {
  if (episodeId === undefined) return;
  changeEpisode(rows, episodeId, (episode) =>
    episode.learned.includes(note) ? episode : { ...episode, learned: [...episode.learned, note] },
  );
}

/** Most phrases of one procedure; the oldest is dropped. */
const MAX_PHRASES = 12;

export function addPhrase({ payload: { note: id, phrase } }: EventOf<'note.phrased'>, rows: Rows): void {
  const key = templateOf(phrase);
  changeNote(rows, id, (note) => {
    const others = (note.phrases ?? []).filter((known) => templateOf(known) !== key);
    return { ...note, phrases: [...others, phrase].slice(-MAX_PHRASES) };
  });
}

/** Nothing changes if one of the two is gone. No tombstone: the task is still known, by the other note. */
export function joinNote(event: EventOf<'note.joined'>, rows: Rows): void {
  const { note, into, phrases } = event.payload;
  if (!rows.notes.has(note) || !rows.notes.has(into)) return;
  rows.notes.delete(note);
  changeSite(rows, event, { notes: siteOf(event, rows).notes - 1 });
  changeNote(rows, into, (kept) => ({ ...kept, phrases: withPhrases(kept.phrases, phrases) }));
}

function withPhrases(known: Note['phrases'] = [], added: NonNullable<Note['phrases']>): Note['phrases'] {
  const byKey = new Map([...known, ...added].map((phrase) => [templateOf(phrase), phrase]));
  return [...byKey.values()].slice(-MAX_PHRASES);
}

export function countPrompt({ payload: { note: id, episode } }: EventOf<'note.prompted'>, rows: Rows): void {
  changeNote(rows, id, (note) => ({ ...note, uses: note.uses + 1, prompted: (note.prompted ?? 0) + 1 }));
  changeEpisode(rows, episode, (row) => ({ ...row, prompted: [...(row.prompted ?? []), id] }));
}

export function countUse({ payload: { note: id, episode } }: EventOf<'note.followed'>, rows: Rows): void {
  changeNote(rows, id, (note) => ({ ...note, uses: note.uses + 1 }));
  changeEpisode(rows, episode, (row) => ({ ...row, followed: id }));
}

export function addEvidence(event: EventOf<'evidence'>, rows: Rows): void {
  const { note: id, version, channel, share } = event.payload;
  changeNote(rows, id, (note) => {
    // Evidence about an earlier version does not count for the current one.
    if (version !== note.version) return note;
    const trust = updateTrust(note.trust, note.body.kind, { channel, share, at: event.at, session: event.session });
    const trustValue = trustOf(trust, note.source);
    const state = nextState(note.state, trust, trustValue);
    // Only the user's own "wrong" demotes a pinned note.
    const staysInUse = note.pinned === true && channel !== 'user-wrong' && !isUsable(state);
    // A confirmed guideline is told again.
    const prompted = note.prompted === undefined || !LEARNING.channels[channel].r ? {} : { prompted: 0 };
    return { ...note, ...prompted, trust, trustValue, state: staysInUse ? note.state : state, changedAt: event.at };
  });
}

export function forgetNote(event: EventOf<'note.forgotten'>, rows: Rows): void {
  const note = rows.notes.get(event.payload.note);
  if (!note) return;
  rows.notes.delete(note.id);
  const site = siteOf(event, rows);
  const rejected = [...new Set([...site.rejected, noteKey(note.body)])].sort();
  changeSite(rows, event, { notes: site.notes - 1, rejected });
}

export function recordPassiveCheck(event: EventOf<'places.looked'>, rows: Rows): void {
  const { at, payload } = event;
  const setSeen = (id: string, there: boolean) => changeNote(rows, id, (note) => ({ ...note, seen: { there, at } }));
  for (const id of payload.there) setSeen(id, true);
  for (const id of payload.missing) setSeen(id, false);
  changeSite(rows, event, { lastSeen: at });
}

export function startTrialOfImports({ at, payload }: EventOf<'import.agreed'>, rows: Rows): void {
  for (const id of payload.notes)
    changeNote(rows, id, (note) =>
      note.source === 'import' && note.state === 'quarantined' ? { ...note, state: 'trial', changedAt: at } : note,
    );
}

export function setPaused({ at, payload }: EventOf<'note.paused'>, rows: Rows): void {
  changeNote(rows, payload.note, (note) => ({ ...note, paused: payload.paused ? true : undefined, changedAt: at }));
}

export function setPinned({ at, payload }: EventOf<'note.pinned'>, rows: Rows): void {
  changeNote(rows, payload.note, (note) => ({ ...note, pinned: payload.pinned ? true : undefined, changedAt: at }));
}

export function restoreNote({ at, payload }: EventOf<'note.restored'>, rows: Rows): void {
  changeNote(rows, payload.note, (note) => (isUsable(note.state) ? note : { ...note, state: 'trial', changedAt: at }));
}

export function returnNotes(event: EventOf<'notes.returned'>, rows: Rows): void {
  const { rows: returned, removed } = event.payload;
  const isPresent = (id: string) => rows.notes.has(id);
  const added = returned.filter(({ id }) => !isPresent(id)).length - removed.filter(isPresent).length;
  for (const note of returned) rows.notes.set(note.id, note);
  for (const id of removed) rows.notes.delete(id);
  const keys = new Set(returned.map(({ body }) => noteKey(body)));
  const site = siteOf(event, rows);
  changeSite(rows, event, {
    lastSeen: event.at,
    notes: site.notes + added,
    rejected: site.rejected.filter((key) => !keys.has(key)),
  });
}
