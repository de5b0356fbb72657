/** noteActions and notesOf: the user's actions on a note of the list, each sent to the background or done by a file of this page. */
import { openKeySettings } from '../../lib/messaging/user-keys';
import { sendToBackground } from '../../lib/messaging/send';
import type { Note, NoteBody } from '../../lib/records/note';
import { saveFile, saveNotes } from './files';
import type { ReportError } from './live-data';
import { rowsRunOf, showAgain, showOne, startOnSite } from './run-task';

export function noteActions(fail: ReportError) {
  return {
    onJudge: (note: Note, right: boolean) => void sendToBackground('note.judge', { note: note.id, right }).catch(fail),
    onRestore: (note: Note) => void sendToBackground('note.restore', { note: note.id }).catch(fail),
    onEdit: (note: Note, body: NoteBody) => void sendToBackground('note.edit', { note: note.id, body }).catch(fail),
    onPin: (note: Note, pinned: boolean) => void sendToBackground('note.pin', { note: note.id, pinned }).catch(fail),
    onSetKeys: () => void openKeySettings().catch(fail),
    onPause: (note: Note, paused: boolean) =>
      void sendToBackground('note.pause', { note: note.id, paused }).catch(fail),
    onShowAgain: (note: Note, values: Record<string, string>) => void showAgain(note, values).catch(fail),
    onShowOne: (origin: string, request: string) => void showOne(origin, request).catch(fail),
    onRun: (note: Note, values: Record<string, string>) => void startOnSite(note, values).catch(fail),
    onSaveTask: (text: string, isSigned: boolean) => void saveNotes(text, isSigned).catch(fail),
    rowsRunOf,
    onSaveRows: (text: string) => saveFile(text, 'fieldnotes-rows', 'csv'),
  };
}

/** Stops the long work in progress. */
export const stopWork = (fail: ReportError) => void sendToBackground('work.stop', {}).catch(fail);

export const notesOf = (site: string, notes: readonly Note[]) => notes.filter(({ origin }) => origin === site);
