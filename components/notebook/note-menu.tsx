/** NoteMenu: what can be done with a note besides running it: a row of buttons, and below it the form of the one that was pressed. */
import { useRef, useState } from 'preact/hooks';
import type { Note, NoteBody } from '../../lib/records/note';
import { t } from '../text';
import type { ExportPreview } from './prepared-file';
import { NoteButton } from './note-button';
import { NoteEditor } from './note-editor';
import { RenameForm } from './rename-form';
import { ShowAgainForm } from './show-again-form';
import { TaskExport } from './task-export';

export interface NoteChanges {
  onForget: (note: Note) => void;
  onEdit: (note: Note, body: NoteBody) => void;
  onPause: (note: Note, paused: boolean) => void;
  onPin: (note: Note, pinned: boolean) => void;
  /** Opens the browser's page on which keys are given to pinned tasks. */
  onSetKeys: () => void;
  /** Shows the task again by hand, with these values, on a page of its site. */
  onShowAgain: (note: Note, values: Record<string, string>) => void;
  /** The file of one task, before it is saved. */
  previewTask: (note: Note, keptWords: readonly string[]) => Promise<ExportPreview | undefined>;
  onSaveTask: (text: string, isSigned: boolean) => void;
}

interface Props extends NoteChanges {
  note: Note;
  title: string;
  /** Notes of its site. */
  notes: readonly Note[];
}

type Form = 'rename' | 'edit' | 'show' | 'export';
const TASK_FORMS = ['rename', 'show', 'edit', 'export'] as const;
const FORMS: Readonly<Record<NoteBody['kind'], readonly Form[]>> = {
  procedure: TASK_FORMS,
  guideline: ['edit'],
  locator: [],
};
const TEXTS = { rename: 'note_rename', edit: 'note_edit', show: 'note_show', export: 'note_export' } as const;

export function NoteMenu({ note, title, ...changes }: Props) {
  const [form, setForm] = useState<Form>();
  const menu = useRef<HTMLDivElement>(null);
  const close = () => {
    setForm(undefined);
    // The form that had the focus is gone.
    menu.current?.querySelector('button')?.focus();
  };
  return (
    <div class="note-menu" ref={menu}>
      <div class="row judge">
        {FORMS[note.body.kind].map((one) => (
          <NoteButton
            key={one}
            text={t(TEXTS[one])}
            of={title}
            isOpen={form === one}
            onPress={() => setForm(form === one ? undefined : one)}
          />
        ))}
        <NoteButton
          text={t(note.pinned ? 'note_unpin' : 'note_pin')}
          of={title}
          onPress={() => changes.onPin(note, !note.pinned)}
        />
        {note.pinned && note.body.kind === 'procedure' && (
          <NoteButton text={t('note_set_key')} of={title} onPress={changes.onSetKeys} />
        )}
        <NoteButton
          text={t(note.paused ? 'note_unpause' : 'note_pause')}
          of={title}
          onPress={() => changes.onPause(note, !note.paused)}
        />
        <NoteButton text={t('notebook_forget')} of={title} kind="danger" onPress={() => changes.onForget(note)} />
      </div>
      <OpenedForm form={form} note={note} onClose={close} {...changes} />
    </div>
  );
}

type OpenedFormProps = Omit<Props, 'title'> & { form: Form | undefined; onClose: () => void };

function OpenedForm({ form, note, notes, onClose, ...changes }: OpenedFormProps) {
  const { body } = note;
  const save = (next: NoteBody) => {
    onClose();
    changes.onEdit(note, next);
  };
  if (form === 'edit') return <NoteEditor body={body} notes={notes} onSave={save} />;
  if (body.kind !== 'procedure') return null;
  switch (form) {
    case 'rename':
      return <RenameForm body={body} onSave={save} />;
    case 'show':
      return <ShowAgainForm body={body} onShow={(values) => changes.onShowAgain(note, values)} onClose={onClose} />;
    case 'export':
      return <TaskExport preview={(kept) => changes.previewTask(note, kept)} onSave={changes.onSaveTask} />;
    case undefined:
      return null;
  }
}
