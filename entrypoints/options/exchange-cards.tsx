/** Notes into a file for others and out of one, joined to the notebook's rules for both and to files on disk. */
import { ExportCard } from '../../components/notebook/export-card';
import { ImportCard } from '../../components/notebook/import-card';
import { sendToBackground } from '../../lib/messaging/send';
import { fileText } from '../../lib/notebook/exchange/format';
import { readExchange, sayExport } from '../../lib/notebook/exchange/preview';
import type { Note } from '../../lib/records/note';
import type { Site } from '../../lib/records/site';
import { saveFile } from './files';
import { type Fail, live, originsOf } from './live-data';
import type { Work } from './work';

interface Props {
  notes: readonly Note[];
  sites: readonly Site[];
  work: Work;
  fail: Fail;
}

export function ExchangeCards({ notes, sites, work, fail }: Props) {
  return (
    <>
      <ExportCard
        origins={originsOf(notes)}
        preview={(chosen, tell, signal) =>
          sayExport(
            notes.filter(({ origin }) => chosen.includes(origin)),
            (done, total) => tell(done / total),
            signal,
          ).then(
            ({ exchange, ...said }) => ({ ...said, text: fileText(exchange) }),
            (problem) => (signal.aborted ? undefined : fail(problem)),
          )
        }
        onSave={(text, isSigned) =>
          void (isSigned ? sendToBackground('notes.sign', { text }) : Promise.resolve({ text })).then(
            (file) => saveFile(file.text, 'fieldnotes-notes'),
            fail,
          )
        }
      />
      <ImportCard
        notes={notes}
        read={async (text) => {
          const file = await readExchange(text, notes, sites);
          return { ...file, isOwn: file.signer !== undefined && file.signer === (await live.ownSigner()) };
        }}
        onImport={async (text, beside) =>
          (await work('notes.import', { text, beside: [...beside] }, 'work_done'))?.created
        }
      />
    </>
  );
}
