/** NoteDetail: the trust curve, evidence and versions of a note. */
import type { Note } from '../../lib/records/note';
import { t } from '../text';
import { EvidenceList } from './evidence-list';
import type { NoteEvent } from './note-event';
import { diffLines, noteBodyLines } from './note-text';
import { type Saved, SavedSentence } from './saved-sentence';
import { TrustCurve } from './trust-curve';

interface Props {
  note: Note;
  notes: readonly Note[];
  events: readonly NoteEvent[];
  /** Request of an episode, with parameters as ‹name›. */
  askedIn: (episode: string) => string | undefined;
  /** Savings of a task; undefined for other notes. */
  saved: Saved | undefined;
}

export function NoteDetail({ note, notes, events, saved, askedIn }: Props) {
  return (
    <div class="detail">
      {saved && <SavedSentence saved={saved} />}
      <TrustCurve events={events} />
      <EvidenceList events={events} askedIn={askedIn} />
      {note.body.kind === 'locator' && (
        <ul class="lines">
          {noteBodyLines(note.body, notes).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <VersionList events={events} notes={notes} />
    </div>
  );
}

/** Differences between successive versions, latest first; nothing while there is only one. */
function VersionList({ events, notes }: Pick<Props, 'events' | 'notes'>) {
  const versions = events.filter(({ kind }) => kind === 'note.created' || kind === 'note.changed');
  if (versions.length < 2) return null;
  return (
    <details>
      <summary>{t('detail_versions', String(versions.length))}</summary>
      {versions
        .map((event, i) => ({ event, before: versions[i - 1] }))
        .toReversed()
        .map(({ event, before }) => (
          <div key={event.seq} class="version">
            <strong>
              {event.why === undefined
                ? t('detail_version_first', String(event.version))
                : t('detail_version', String(event.version), t(`change_${event.why}`))}
            </strong>
            <ul class="lines diff">
              {diffLines(before ? noteBodyLines(before.body, notes) : [], noteBodyLines(event.body, notes)).map(
                ({ line, is }) => (
                  <li key={`${is}${line}`} class={is}>
                    <span aria-hidden="true">{{ kept: ' ', gone: '−', new: '+' }[is]}</span>
                    {is !== 'kept' && <span class="unseen">{t(`diff_${is}`)}</span>} {line}
                  </li>
                ),
              )}
            </ul>
          </div>
        ))}
    </details>
  );
}
