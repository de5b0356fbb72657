/** ForgottenToast: says that a note was forgotten, with a button that brings it back. */
import type { Note } from '../../lib/records/note';
import { noteWords } from '../guideline-words';
import { t } from '../text';

export function ForgottenToast({ note, onUndo }: { note: Note | undefined; onUndo: () => void }) {
  return (
    <div class="toast" role="status" data-empty={note === undefined || undefined}>
      {note && (
        <>
          <span>{t('forgotten', noteWords(note.body))}</span>
          <button type="button" class="button" onClick={onUndo}>
            {t('forgotten_undo')}
          </button>
        </>
      )}
    </div>
  );
}
