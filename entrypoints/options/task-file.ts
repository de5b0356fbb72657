/** previewTask builds the export of one task for its row in the notebook. */
import type { ExportPreview } from '../../components/notebook/prepared-file';
import { serializeExchange } from '../../lib/notebook/exchange/format';
import { previewTaskExport } from '../../lib/notebook/exchange/preview';
import type { Note } from '../../lib/records/note';

/** @param keptWords words of the interface that stay here */
export async function previewTask(
  task: Note,
  notes: readonly Note[],
  keptWords: readonly string[],
): Promise<ExportPreview> {
  const { exchange, ...rest } = await previewTaskExport(
    task,
    notes.filter(({ origin }) => origin === task.origin),
    { progress: () => undefined, signal: new AbortController().signal, kept: new Set(keptWords) },
  );
  return { ...rest, text: serializeExchange(exchange) };
}
