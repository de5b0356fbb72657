/** NoteDetail: the trust curve, evidence and versions of a note, with pause, pin and edit. */
import { useState } from 'preact/hooks';
import type { Note, NoteBody } from '../../lib/records/note';
import { decimal } from '../numbers';
import { t } from '../text';
import { diffLines, noteBodyLines, formatMoment } from './note-text';
import { NoteEditor } from './note-editor';
import { TrustCurve } from './trust-curve';

/** One journal event about the note, from lib/notebook/history.ts. */
export interface NoteEvent {
  seq: number;
  at: number;
  kind: string;
  channel?: string;
  weight?: number;
  episode?: string;
  why?: string;
  trust: number;
  state: string;
  version: number;
  body: NoteBody;
}

interface Props {
  note: Note;
  notes: readonly Note[];
  events: readonly NoteEvent[];
  /** Request of an episode, with parameters as ‹name›. */
  askedIn: (episode: string) => string | undefined;
  onEdit: (body: NoteBody) => void;
  onPause: (paused: boolean) => void;
  onPin: (pinned: boolean) => void;
  /** Savings of a procedure in seconds and tokens; undefined for other notes. */
  saved: { seconds: number; tokens: number } | undefined;
}

export function NoteDetail({ note, notes, events, saved, askedIn, onEdit, onPause, onPin }: Props) {
  const [isEditing, setIsEditing] = useState(false);
  return (
    <div class="detail">
      {saved && <p>{t('note_saved', String(note.uses), wholeNumber(saved.seconds), wholeNumber(saved.tokens))}</p>}
      <TrustCurve values={events.map(({ trust }) => trust)} />
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
      <EvidenceList events={events} askedIn={askedIn} />
      <VersionList events={events} notes={notes} />
    </div>
  );
}

/** Events of a note, latest first. */
function EvidenceList({ events, askedIn }: Pick<Props, 'events' | 'askedIn'>) {
  return (
    <>
      <h4>{t('detail_evidence')}</h4>
      <ul class="lines">
        {events.toReversed().map((event) => (
          <li key={event.seq}>
            <time dateTime={new Date(event.at).toISOString()}>{formatMoment(event.at)}</time> {describeEvent(event)} →{' '}
            {t('notebook_trust', decimal(event.trust, 2))}
            {event.episode !== undefined && (
              <span class="soft"> {t('detail_task', askedIn(event.episode) ?? t('diary_unsaid'))}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Differences between successive versions, latest first; nothing while there is only one. */
function VersionList({ events, notes }: Pick<Props, 'events' | 'notes'>) {
  const versions = events.filter(({ kind }) => kind === 'note.created' || kind === 'note.changed');
  if (versions.length < 2) return null;
  return (
    <>
      <h4>{t('detail_versions')}</h4>
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
    </>
  );
}

/** Rounded; `|| 0` turns -0 into 0. */
function wholeNumber(value: number): string {
  return String(Math.round(value) || 0);
}

/** One event as a line of text. */
function describeEvent({ kind, channel, weight = 0, why }: NoteEvent): string {
  if (channel !== undefined)
    return `${t(`channel_${channel}`)} (${weight < 0 ? '−' : '+'}${decimal(Math.abs(weight), 2)})`;
  return `${t(`event_${kind.replaceAll('.', '_')}`)}${why === undefined ? '' : `: ${t(`change_${why}`)}`}`;
}
