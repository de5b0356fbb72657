/** DoorsCards connects the files of other tools to lib/doors and to the import of notes. */
import { useMemo } from 'preact/hooks';
import { DoorsInCard } from '../../components/share/doors-in-card';
import { DoorsOutCard } from '../../components/share/doors-out-card';
import { readForeignFile } from '../../lib/doors/foreign-file';
import { DOOR_FILES, leavingTasks, writeTask } from '../../lib/doors/write-task';
import { exportNotes } from '../../lib/notebook/exchange/export';
import { previewImport } from '../../lib/notebook/exchange/preview';
import type { Note } from '../../lib/records/note';
import type { Site } from '../../lib/records/site';
import { saveFile } from './files';
import { uniqueOrigins } from './live-data';
import type { RunLongTask } from './long-task';

interface Props {
  notes: readonly Note[];
  sites: readonly Site[];
  run: RunLongTask;
}

export function DoorsCards({ notes, sites, run }: Props) {
  const { exchange, excluded } = useMemo(() => exportNotes(notes), [notes]);
  return (
    <>
      <DoorsInCard
        origins={uniqueOrigins(notes)}
        read={(fileText, fileName, origin) =>
          readForeignFile(fileText, fileName, origin).map((entry) => ({
            ...entry,
            review: async (request) => {
              const text = entry.toFile(request);
              return { text, incoming: (await previewImport(text, notes, sites)).incoming };
            },
          }))
        }
        onImport={async (text) => (await run('notes.import', { text, beside: [] }, 'work_done'))?.created}
      />
      <DoorsOutCard
        tasks={leavingTasks(exchange.sites)}
        stayingCount={excluded.filter(({ note }) => note.body.kind === 'procedure').length}
        write={(task, format) => writeTask(task, format, exchange.sites)}
        onSave={(text, format) => saveFile(text, DOOR_FILES[format].name, DOOR_FILES[format].extension)}
      />
    </>
  );
}
