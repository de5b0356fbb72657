/** The notebook as a fold of the journal: pure, so that a rebuild gives the same bytes as living through it. */
import { assertNever } from '../core/assert-never';
import { isUsable, nextState, stateAfterNewVersion } from '../learning/lifecycle';
import { noteKey } from '../learning/note-key';
import { addVisit } from '../learning/stability';
import { discountAfterDrift, newTrust, trustOf, updateTrust } from '../learning/trust';
import type { JournalEvent } from '../journal/events';
import type { Episode } from '../records/episode';
import type { Note } from '../records/note';
import type { Site } from '../records/site';

/** The rows one event may read or change, by table and key. */
export interface Rows {
  notes: Map<string, Note>;
  episodes: Map<string, Episode>;
  sites: Map<string, Site>;
}

export function emptyRows(): Rows {
  return { notes: new Map(), episodes: new Map(), sites: new Map() };
}

/** Keys of the rows an event touches, so that a writer loads just those. */
export function touchedKeys(event: JournalEvent): { notes: string[]; episodes: string[]; sites: string[] } {
  const payload = event.payload;
  return {
    notes: notesOf(event),
    episodes: 'episode' in payload && payload.episode !== undefined ? [payload.episode] : [],
    sites: [event.origin],
  };
}

function notesOf(event: JournalEvent): string[] {
  switch (event.kind) {
    case 'places.looked':
      return [...event.payload.there, ...event.payload.missing];
    case 'import.agreed':
      return event.payload.notes;
    case 'notes.returned':
      return [...event.payload.rows.map(({ id }) => id), ...event.payload.removed];
    default:
      return 'note' in event.payload ? [event.payload.note] : [];
  }
}

/**
 * Applies one event to the rows in place. An event about a row that is not there changes nothing: it was forgotten.
 */
export function fold(event: JournalEvent, rows: Rows): void {
  const site = rows.sites.get(event.origin) ?? {
    origin: event.origin,
    firstSeen: event.at,
    lastSeen: event.at,
    episodes: 0,
    notes: 0,
    rejected: [],
  };
  switch (event.kind) {
    case 'episode.started': {
      const id = event.payload.episode;
      // An event may be received twice.
      if (rows.episodes.has(id)) return;
      rows.episodes.set(id, {
        id,
        origin: event.origin,
        startedAt: event.at,
        state: 'running',
        steps: [],
        refusals: [],
        modelCalls: 0,
        tokens: 0,
        ...(event.payload.withheld ? { withheld: true } : {}),
        learned: [],
      });
      rows.sites.set(event.origin, { ...site, lastSeen: event.at, episodes: site.episodes + 1 });
      return;
    }
    case 'step.intended':
      return changeEpisode(rows, event.payload.episode, (episode) => ({
        ...episode,
        steps: [...episode.steps.filter((step) => step.n !== event.payload.step.n), event.payload.step],
      }));
    case 'step.ended':
      return changeEpisode(rows, event.payload.episode, (episode) => ({
        ...episode,
        steps: episode.steps.map((step) =>
          step.n === event.payload.n ? { ...step, state: event.payload.state, code: event.payload.code } : step,
        ),
      }));
    case 'guard.judged':
      return changeEpisode(rows, event.payload.episode, (episode) =>
        event.payload.answer === 'refuse'
          ? { ...episode, refusals: [...episode.refusals, event.payload.code] }
          : episode,
      );
    case 'user.answered':
      return;
    case 'model.called':
      return changeEpisode(rows, event.payload.episode, (episode) => ({
        ...episode,
        modelCalls: episode.modelCalls + 1,
        tokens: episode.tokens + event.payload.tokens,
      }));
    case 'episode.ended':
      return changeEpisode(rows, event.payload.episode, (episode) => ({
        ...episode,
        endedAt: event.at,
        state: event.payload.state,
        code: event.payload.code,
        request: event.payload.request,
      }));
    case 'note.created': {
      if (rows.notes.has(event.payload.note)) return;
      const trust = newTrust(event.at);
      rows.notes.set(event.payload.note, {
        id: event.payload.note,
        origin: event.origin,
        source: event.payload.source,
        version: 1,
        body: event.payload.body,
        state: event.payload.state,
        trust,
        trustValue: trustOf(trust, event.payload.source),
        uses: 0,
        createdAt: event.at,
        changedAt: event.at,
        earlier: [],
      });
      rows.sites.set(event.origin, {
        ...site,
        lastSeen: event.at,
        notes: site.notes + 1,
        // Shown again by the user, it is no longer unwanted.
        rejected: site.rejected.filter((key) => key !== noteKey(event.payload.body)),
      });
      return markLearned(rows, event.payload.episode, event.payload.note);
    }
    case 'note.changed':
      changeNote(rows, event.payload.note, (note) => {
        // What was seen so far was about another shape of the page.
        const trust = discountAfterDrift(note.trust);
        const trustValue = trustOf(trust, note.source);
        return {
          ...note,
          version: note.version + 1,
          body: event.payload.body,
          state: stateAfterNewVersion(note.state, trust, trustValue),
          trust,
          trustValue,
          changedAt: event.at,
          // The new shape has not been looked for yet.
          seen: undefined,
          earlier: [...note.earlier, { version: note.version, body: note.body, until: event.at }],
        };
      });
      return markLearned(rows, event.payload.episode, event.payload.note);
    case 'note.followed':
      changeNote(rows, event.payload.note, (note) => ({ ...note, uses: note.uses + 1 }));
      return changeEpisode(rows, event.payload.episode, (episode) => ({ ...episode, followed: event.payload.note }));
    case 'evidence':
      return changeNote(rows, event.payload.note, (note) => {
        // Evidence about an earlier version says nothing of the one that replaced it.
        if (event.payload.version !== note.version) return note;
        const trust = updateTrust(note.trust, note.body.kind, {
          channel: event.payload.channel,
          share: event.payload.share,
          at: event.at,
          session: event.session,
        });
        const trustValue = trustOf(trust, note.source);
        const state = nextState(note.state, trust, trustValue);
        // What is pinned falls from use by the user's own word alone.
        const isKept = note.pinned === true && event.payload.channel !== 'user-wrong' && !isUsable(state);
        return { ...note, trust, trustValue, state: isKept ? note.state : state, changedAt: event.at };
      });
    case 'note.forgotten': {
      const note = rows.notes.get(event.payload.note);
      if (!note) return;
      rows.notes.delete(note.id);
      const rejected = [...new Set([...site.rejected, noteKey(note.body)])].sort();
      rows.sites.set(event.origin, { ...site, notes: site.notes - 1, rejected });
      return;
    }
    case 'attributes.changed': {
      const attributes = addVisit(site.attributes ?? {}, event.payload.changed);
      rows.sites.set(event.origin, { ...site, lastSeen: event.at, attributes });
      return;
    }
    case 'places.looked': {
      const { there, missing } = event.payload;
      const see = (id: string, isThere: boolean) =>
        changeNote(rows, id, (note) => ({ ...note, seen: { there: isThere, at: event.at } }));
      for (const id of there) see(id, true);
      for (const id of missing) see(id, false);
      rows.sites.set(event.origin, { ...site, lastSeen: event.at });
      return;
    }
    case 'import.agreed':
      for (const id of event.payload.notes)
        changeNote(rows, id, (note) =>
          note.source === 'import' && note.state === 'quarantined'
            ? { ...note, state: 'trial', changedAt: event.at }
            : note,
        );
      return;
    case 'note.paused':
      return changeNote(rows, event.payload.note, (note) => ({
        ...note,
        paused: event.payload.paused ? true : undefined,
        changedAt: event.at,
      }));
    case 'note.pinned':
      return changeNote(rows, event.payload.note, (note) => ({
        ...note,
        pinned: event.payload.pinned ? true : undefined,
        changedAt: event.at,
      }));
    case 'notes.returned': {
      const { rows: back, removed } = event.payload;
      const known = (id: string) => rows.notes.has(id);
      const more = back.filter(({ id }) => !known(id)).length - removed.filter(known).length;
      for (const note of back) rows.notes.set(note.id, note);
      for (const id of removed) rows.notes.delete(id);
      const wanted = new Set(back.map(({ body }) => noteKey(body)));
      const rejected = site.rejected.filter((key) => !wanted.has(key));
      rows.sites.set(event.origin, { ...site, lastSeen: event.at, notes: site.notes + more, rejected });
      return;
    }
    case 'note.restored':
      return changeNote(rows, event.payload.note, (note) =>
        isUsable(note.state) ? note : { ...note, state: 'trial', changedAt: event.at },
      );
    case 'row.kept': {
      const { payload } = event;
      if (payload.table === 'notes') rows.notes.set(payload.row.id, payload.row);
      else if (payload.table === 'episodes') rows.episodes.set(payload.row.id, payload.row);
      else rows.sites.set(payload.row.origin, payload.row);
      return;
    }
    default:
      return assertNever(event);
  }
}

function changeNote(rows: Rows, id: string, change: (note: Note) => Note): void {
  const note = rows.notes.get(id);
  if (note) rows.notes.set(id, change(note));
}

function changeEpisode(rows: Rows, id: string, change: (episode: Episode) => Episode): void {
  const episode = rows.episodes.get(id);
  if (episode) rows.episodes.set(id, change(episode));
}

function markLearned(rows: Rows, episodeId: string | undefined, note: Note['id']): void {
  if (episodeId === undefined) return;
  changeEpisode(rows, episodeId, (episode) =>
    episode.learned.includes(note) ? episode : { ...episode, learned: [...episode.learned, note] },
  );
}
