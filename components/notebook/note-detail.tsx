/** NoteDetail: the trust curve, evidence and versions of a note, with pause, pin and edit. */
import { useState } from 'preact/hooks';
import type { Note, NoteBody } from '../../lib/records/note';
import { t } from '../text';
import { EvidenceList } from './evidence-list';
import type { NoteEvent } from './note-event';
import { diffLines, noteBodyLines } from './note-text';
import { NoteEditor } from './note-editor';
import { type Saved, SavedSentence } from './saved-sentence';
import { TrustCurve } from './trust-curve';

interface Props {
  note: Note;
  notes: readonly Note[];
  events: readonly NoteEvent[];
  /** Request of an episode, with parameters as ‹name›. */
  askedIn: (episode: string) => string | undefined;
  onEdit: (body: NoteBody) => void;
  onPause: (paused: boolean) => void;
  onPin: (pinned: boolean) => void;
  /** Savings of a task; undefined for other notes. */
  saved: Saved | undefined;
}

export function NoteDetail({ note, notes, events, saved, askedIn, onEdit, onPause, onPin }: Props) {
  const [isEditing, setIsEditing] = useState(false);
  return (
    <div class="detail">
      {saved && <SavedSentence saved={saved} />}
      <TrustCurve events={events} />
      <EvidenceList events={events} askedIn={askedIn} />
      <div class="row">
        <button type="button" class="button" aria-pressed={note.paused === true} onClick={() => onPause(!note.paused)}>
          {t(note.paused ? 'note_unpause' : 'note_pause')}
        </button>
        <button type="button" class="button" aria-pressed={note.pinned === true} onClick={() => onPin(!note.pinned)}>
          {t(note.pinned ? 'note_unpin' : 'note_pin')}
        </button>
        {note.body.kind !== 'locator' && (
          <button type="button" class="button" aria-expanded={isEditing} onClick={() => setIsEditing(!isEditing)}>
            {t('note_edit')}
          </button>
        )}
      </div>
      {isEditing && (
        <NoteEditor
          body={note.body}
          notes={notes}
          onSave={(body) => {
            setIsEditing(false);
            onEdit(body);
          }}
        />
      )}
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
