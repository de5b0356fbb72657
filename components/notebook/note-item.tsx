/** NoteItem: one note with its state in a word; a task runs from here, “Why?” explains it, and the last button holds what changes it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Note, ProcedureBody } from '../../lib/records/note';
import { TaskTitle } from '../chat/task-title';
import { noteWords } from '../guideline-words';
import { t } from '../text';
import { NoteButton } from './note-button';
import { type NoteChanges, NoteMenu } from './note-menu';
import { describeStep, formatDay } from './note-text';
import type { RowsRun } from './rows-run';
import { RunForm } from './run-form';
import { ShowAgainForm } from './show-again-form';
import { TaskCells, type TaskFigures } from './task-cells';

export interface NoteActions extends NoteChanges {
  notes: readonly Note[];
  onJudge: (note: Note, right: boolean) => void;
  onRestore: (note: Note) => void;
  /** Runs a task on an open page of its site, or opens one. */
  onRun: (note: Note, values: Record<string, string>) => void;
  /** The run of a task for many rows, begun or not. */
  rowsRunOf: (note: Note) => RowsRun;
  /** Runs the task by itself from now on. */
  onSchedule: (note: Note, chosen: { time: string; days: number[]; values: Record<string, string> }) => void;
  /** Saves the results of many rows as CSV. */
  onSaveRows: (csv: string) => void;
  /** Last run and savings of a task; undefined until they are read. */
  figuresOf: (note: Note) => TaskFigures | undefined;
  /** Detail of an expanded note. */
  detail: (note: Note) => ComponentChildren;
}

interface Props extends NoteActions {
  note: Note;
  /** Key that runs the task in the chat. */
  shortcut?: string | undefined;
}

export function NoteItem({ note, shortcut, ...actions }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [isRunning, setIsRunning] = useState(() => actions.rowsRunOf(note).isRunning);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const [isWrong, setIsWrong] = useState(false);
  const { body } = note;
  const title = noteWords(body);
  const isTask = body.kind === 'procedure';
  const canRun = isTask && note.state !== 'quarantined' && !note.paused;
  return (
    <li class={isTask ? 'card note task-row' : 'card note'}>
      <div class="note-head">
        {isTask && <TaskKey shortcut={shortcut} />}
        <strong>{isTask ? <TaskTitle title={title} /> : title}</strong>
        {isTask ? <TaskCells note={note} figures={actions.figuresOf(note)} /> : <span class="spring" />}
        <div class="note-buttons">
          {canRun && (
            <NoteButton
              text={t('task_run')}
              of={title}
              kind="primary"
              isOpen={isRunning}
              onPress={() => setIsRunning(!isRunning)}
            />
          )}
          <NoteButton text={t('note_why')} of={title} onPress={() => setIsOpen(!isOpen)} isOpen={isOpen} />
          <NoteButton
            text={t('note_more')}
            of={title}
            kind="more"
            onPress={() => setIsMenuOpen(!isMenuOpen)}
            isOpen={isMenuOpen}
          />
        </div>
      </div>
      <NoteMarks note={note} />
      <p role="status" data-empty={!isWrong || undefined}>
        {isWrong && t('note_wrong_next')}
      </p>
      {isMenuOpen && <NoteMenu note={note} title={title} {...actions} />}
      {isRunning && body.kind === 'procedure' && (
        <RunForm
          body={body}
          onRun={(values) => {
            setIsRunning(false);
            actions.onRun(note, values);
          }}
          onClose={() => setIsRunning(false)}
          rowsRun={actions.rowsRunOf(note)}
          onSaveRows={actions.onSaveRows}
          onSchedule={(chosen) => {
            setIsRunning(false);
            actions.onSchedule(note, chosen);
          }}
        />
      )}
      {isOpen && (
        <OpenedNote
          note={note}
          title={title}
          {...actions}
          onJudge={(judged, isRight) => {
            actions.onJudge(judged, isRight);
            // The menu holds what to do about it.
            setIsWrong(!isRight);
            if (!isRight) setIsMenuOpen(true);
          }}
        />
      )}
    </li>
  );
}

/** Key that runs the task in the chat; the column stays where there is none. */
function TaskKey({ shortcut }: { shortcut: string | undefined }) {
  if (shortcut === undefined) return <span class="no-key" />;
  return (
    <kbd class="key" title={t('note_key', shortcut)}>
      {shortcut}
    </kbd>
  );
}

function NoteMarks({ note }: { note: Note }) {
  const isTask = note.body.kind === 'procedure';
  const isMarked = note.pinned || note.paused || note.source === 'import' || note.seen?.there === false;
  if (isTask && !isMarked) return null;
  return (
    <div class="note-foot">
      {!isTask && <span class={`tag ${note.state}`}>{t(`state_${note.state}`)}</span>}
      {!isTask && note.uses > 0 && <span>{t('notebook_uses', String(note.uses))}</span>}
      {!isTask && note.uses > 0 && <span>{t('note_checked', formatDay(note.trust.at))}</span>}
      {note.pinned && <span>{t('note_pinned')}</span>}
      {note.paused && <span>{t('note_paused')}</span>}
      {note.source === 'import' && <span>{t('note_imported')}</span>}
      {note.seen?.there === false && <span class="changed">{t('note_moved')}</span>}
    </div>
  );
}

function OpenedNote({ note, title, notes, onJudge, onRestore, onShowAgain, detail }: Props & { title: string }) {
  return (
    <>
      {note.body.kind === 'procedure' && (
        <ProcedureSteps body={note.body} notes={notes} onShowAgain={(values) => onShowAgain(note, values)} />
      )}
      <div class="row judge">
        {note.state === 'quarantined' && (
          <NoteButton text={t('notebook_restore')} of={title} onPress={() => onRestore(note)} />
        )}
        <NoteButton text={t('notebook_right')} of={title} onPress={() => onJudge(note, true)} />
        <NoteButton text={t('notebook_wrong')} of={title} onPress={() => onJudge(note, false)} />
      </div>
      {detail(note)}
    </>
  );
}

interface ProcedureStepsProps {
  body: ProcedureBody;
  notes: readonly Note[];
  onShowAgain: (values: Record<string, string>) => void;
}

/** The steps as a path; one whose button or field was not found on the last visit stands out. */
function ProcedureSteps({ body, notes, onShowAgain }: ProcedureStepsProps) {
  const [isShowing, setIsShowing] = useState(false);
  const isGone = (id: string | undefined) => notes.find((note) => note.id === id)?.seen?.there === false;
  return (
    <>
      <ol class="procedure path">
        {body.steps.map((step, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps of one version never move
          <li key={i} class={isGone(step.locator) ? 'gone' : undefined}>
            {describeStep(step, notes)}
            {isGone(step.locator) && <span class="visually-hidden">{t('note_moved')}</span>}
          </li>
        ))}
      </ol>
      {body.steps.some(({ locator }) => isGone(locator)) && (
        <div class="row">
          <p class="changed">{t('step_gone_hint')}</p>
          <button type="button" class="button" aria-expanded={isShowing} onClick={() => setIsShowing(!isShowing)}>
            {t('note_show')}
          </button>
        </div>
      )}
      {isShowing && <ShowAgainForm body={body} onShow={onShowAgain} onClose={() => setIsShowing(false)} />}
    </>
  );
}
