/** This site changed: what moved, what it was matched to and how surely, what is not where it was, and what is being watched since. */
import type { Note, NoteBody } from '../../lib/records/note';
import { noteWords } from '../guideline-words';
import { t } from '../text';
import { formatMoment } from './note-text';

/** An element that was healed, from lib/notebook/history.ts. */
export interface MovedPlace {
  note: string;
  at: number;
  was: NoteBody;
  is: NoteBody;
  likeness?: number;
}

interface Props {
  moved: readonly MovedPlace[];
  /** Notes whose last use lacked the expected effect, and when. */
  failed: readonly { note: string; at: number }[];
  notes: readonly Note[];
}

export function ChangeReport({ moved, failed, notes }: Props) {
  const withoutEffect = failed.flatMap(({ note, at }) => {
    const known = notes.find(({ id }) => id === note);
    return known ? [{ known, at }] : [];
  });
  const missing = notes.filter(({ seen }) => seen?.there === false);
  const watched = notes.filter(({ state }) => state === 'probation');
  if (moved.length + withoutEffect.length + missing.length + watched.length === 0)
    return <p class="card soft">{t('changes_none')}</p>;
  return (
    <div class="card" role="status">
      {moved.length > 0 && <strong>{t('changes_moved')}</strong>}
      <ul class="lines">
        {moved.map(({ note, at, was, is, likeness }) => (
          <li key={`${note}${at}`}>
            <time dateTime={new Date(at).toISOString()}>{formatMoment(at)}</time>{' '}
            {t(
              'changes_line',
              noteWords(was),
              noteWords(is),
              likeness === undefined ? '–' : `${Math.round(100 * likeness)} %`,
            )}
          </li>
        ))}
      </ul>
      {withoutEffect.length > 0 && <strong>{t('changes_failed')}</strong>}
      <ul class="lines">
        {withoutEffect.map(({ known, at }) => (
          <li key={known.id}>
            <time dateTime={new Date(at).toISOString()}>{formatMoment(at)}</time> {noteWords(known.body)}
          </li>
        ))}
      </ul>
      {missing.length > 0 && <strong>{t('changes_missing')}</strong>}
      <ul class="lines">
        {missing.map((note) => (
          <li key={note.id}>
            {note.seen && <time dateTime={new Date(note.seen.at).toISOString()}>{formatMoment(note.seen.at)}</time>}{' '}
            {noteWords(note.body)}
          </li>
        ))}
      </ul>
      {watched.length > 0 && <strong>{t('changes_watched')}</strong>}
      <ul class="lines">
        {watched.map((note) => (
          <li key={note.id}>{noteWords(note.body)}</li>
        ))}
      </ul>
    </div>
  );
}
