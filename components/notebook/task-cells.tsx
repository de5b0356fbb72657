/** TaskCells: the columns of a task in the notebook: its state in a word, its last run, and what it has saved. */
import type { Note } from '../../lib/records/note';
import { dayWords } from '../day-words';
import { t } from '../text';
import { type Saved, savedInShort } from './saved-sentence';

/** Last run and savings of one procedure. */
export interface TaskFigures {
  /** Start of its last run, ms since 1970; undefined if it has not run. */
  lastRunAt: number | undefined;
  saved: Saved;
}

/** Names of the columns, for the eyes: each cell names its own to screen readers. */
export function TaskColumns() {
  return (
    <div class="task-columns" aria-hidden="true">
      <span />
      <span>{t('column_task')}</span>
      <span>{t('column_state')}</span>
      <span>{t('column_last')}</span>
      <span>{t('column_saved')}</span>
      <span />
    </div>
  );
}

export function TaskCells({ note, figures }: { note: Note; figures: TaskFigures | undefined }) {
  const { lastRunAt, saved } = figures ?? {};
  return (
    <>
      <span class={`tag ${note.state}`}>{t(`state_${note.state}`)}</span>
      <Cell name={t('column_last')}>{lastRunAt === undefined ? '–' : dayWords(lastRunAt, Date.now())}</Cell>
      <Cell name={t('column_saved')}>{(saved && savedInShort(saved)) ?? '–'}</Cell>
    </>
  );
}

function Cell({ name, children }: { name: string; children: string }) {
  return (
    <span class="cell">
      <span class="cell-name">{name}: </span>
      {children}
    </span>
  );
}
