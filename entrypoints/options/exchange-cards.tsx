/** ExchangeCards connects export and import of notes to the background and to files on disk. */
import { ExportCard } from '../../components/notebook/export-card';
import { ImportCard } from '../../components/notebook/import-card';
import { serializeExchange } from '../../lib/notebook/exchange/format';
import { previewImport, previewExport } from '../../lib/notebook/exchange/preview';
import type { Note } from '../../lib/records/note';
import type { Site } from '../../lib/records/site';
import { saveNotes } from './files';
import { type ReportError, live, uniqueOrigins } from './live-data';
import type { RunLongTask } from './long-task';

interface Props {
  notes: readonly Note[];
  sites: readonly Site[];
  run: RunLongTask;
  fail: ReportError;
}

export function ExchangeCards({ notes, sites, run, fail }: Props) {
  return (
    <>
      <ExportCard
        origins={uniqueOrigins(notes)}
        preview={({ origins, keptWords }, reportProgress, signal) =>
          previewExport(
            notes.filter(({ origin }) => origins.includes(origin)),
            { progress: (done, total) => reportProgress(done / total), signal, kept: new Set(keptWords) },
          ).then(
            ({ exchange, ...rest }) => ({ ...rest, text: serializeExchange(exchange) }),
            (problem) => (signal.aborted ? undefined : fail(problem)),
          )
        }
        onSave={(text, isSigned) => void saveNotes(text, isSigned).catch(fail)}
      />
      <ImportCard
        notes={notes}
        read={async (text) => {
          const file = await previewImport(text, notes, sites);
          return { ...file, isOwn: file.signer !== undefined && file.signer === (await live.ownSigner()) };
        }}
        onImport={async (text, beside) =>
          (await run('notes.import', { text, beside: [...beside] }, 'work_done'))?.created
        }
      />
    </>
  );
}
