/** saveFile downloads text as a file, saveNotes a file of notes. */
import { sendToBackground } from '../../lib/messaging/send';

const TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  md: 'text/markdown',
  'spec.ts': 'text/plain',
} as const;

/** @param name without extension; the date is appended */
export function saveFile(text: string, name: string, extension: keyof typeof TYPES = 'json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: TYPES[extension] }));
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.${extension}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** @param isSigned with this browser's own key */
export async function saveNotes(text: string, isSigned: boolean): Promise<void> {
  const file = isSigned ? await sendToBackground('notes.sign', { text }) : { text };
  saveFile(file.text, 'fieldnotes-notes');
}
