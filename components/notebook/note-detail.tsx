/** Why the notebook believes a note: its curve, each piece of evidence, its versions; and what the user may change of it. */
import { useState } from 'preact/hooks';
import type { Note, NoteBody } from '../../lib/records/note';
import { t } from '../text';
import { difference, linesOf, momentText } from './body-lines';
import { NoteEditor } from './note-editor';
import { TrustCurve } from './trust-curve';

/** One event about the note, as lib/notebook/history.ts tells it. */
export interface NoteTurn {
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
  turns: readonly NoteTurn[];
  /** What was asked in a task, with blanks. */
  askedIn: (episode: string) => string | undefined;
  onEdit: (body: NoteBody) => void;
  onPause: (paused: boolean) => void;
  onPin: (pinned: boolean) => void;
  /** Of a procedure: what it has saved, in seconds and tokens. */
  saved: { seconds: number; tokens: number } | undefined;
}

export function NoteDetail({ note, notes, turns, saved, askedIn, onEdit, onPause, onPin }: Props) {
  const [isEditing, setIsEditing] = useState(false);
  const versions = turns.filter(({ kind }) => kind === 'note.created' || kind === 'note.changed');
  return (
    <div class="detail">
      {saved && <p>{t('note_saved', String(note.uses), whole(saved.seconds), whole(saved.tokens))}</p>}
      <TrustCurve values={turns.map(({ trust }) => trust)} />
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
          {linesOf(note.body, notes).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <h4>{t('detail_evidence')}</h4>
      <ul class="lines">
        {turns.toReversed().map((turn) => (
          <li key={turn.seq}>
            <time dateTime={new Date(turn.at).toISOString()}>{momentText(turn.at)}</time> {turnLine(turn)} →{' '}
            {t('notebook_trust', turn.trust.toFixed(2))}
            {turn.episode !== undefined && (
              <span class="soft"> {t('detail_task', askedIn(turn.episode) ?? t('diary_unsaid'))}</span>
            )}
          </li>
        ))}
      </ul>
      {versions.length > 1 && (
        <>
          <h4>{t('detail_versions')}</h4>
          {versions
            .map((turn, i) => ({ turn, before: versions[i - 1] }))
            .toReversed()
            .map(({ turn, before }) => (
              <div key={turn.seq} class="version">
                <strong>
                  {turn.why === undefined
                    ? t('detail_version_first', String(turn.version))
                    : t('detail_version', String(turn.version), t(`change_${turn.why}`))}
                </strong>
                <ul class="lines diff">
                  {difference(before ? linesOf(before.body, notes) : [], linesOf(turn.body, notes)).map(
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
      )}
    </div>
  );
}

/** Without the sign of a nothing. */
function whole(value: number): string {
  return String(Math.round(value) || 0);
}

/** One event in words. */
function turnLine({ kind, channel, weight = 0, why }: NoteTurn): string {
  if (channel !== undefined)
    return `${t(`channel_${channel}`)} (${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)})`;
  return `${t(`event_${kind.replaceAll('.', '_')}`)}${why === undefined ? '' : `: ${t(`change_${why}`)}`}`;
}
