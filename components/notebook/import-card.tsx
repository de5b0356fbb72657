/** ImportCard: previews the notes of a file, shows conflicts side by side with a choice, and imports on request. */
import { useState } from 'preact/hooks';
import type { Note, NoteBody } from '../../lib/records/note';
import { noteWords } from '../guideline-words';
import { errorWords } from '../error-words';
import { t } from '../text';
import { noteBodyLines } from './note-text';

/** One note of the file and how it would be imported, from lib/notebook/exchange/import.ts. */
export interface IncomingNote {
  origin: string;
  key: string;
  id: string;
  body: NoteBody;
  is: 'new' | 'known' | 'conflict' | 'forgotten';
  mine?: Note;
}

/** A parsed file. */
export interface ReadFile {
  incoming: readonly IncomingNote[];
  signer: string | undefined;
  /** Signed with this browser's key. */
  isOwn: boolean;
}

interface Props {
  notes: readonly Note[];
  /** Parses a file. @throws an error that names the first problem */
  read: (text: string) => Promise<ReadFile>;
  onImport: (text: string, beside: readonly string[]) => Promise<number | undefined>;
}

const GROUPS = ['new', 'conflict', 'forgotten', 'known'] as const;

export function ImportCard({ notes, read, onImport }: Props) {
  const [file, setFile] = useState<ReadFile & { text: string }>();
  const [problem, setProblem] = useState<string>();
  const [beside, setBeside] = useState<readonly string[]>([]);
  const [created, setCreated] = useState<number>();
  const open = async (chosen: File | undefined) => {
    setFile(undefined);
    setProblem(undefined);
    setCreated(undefined);
    setBeside([]);
    if (!chosen) return;
    try {
      const text = await chosen.text();
      setFile({ text, ...(await read(text)) });
    } catch (error) {
      setProblem(errorWords(error));
    }
  };
  const of = (is: IncomingNote['is']) => file?.incoming.filter((one) => one.is === is) ?? [];
  const importCount = of('new').length + beside.length;
  const toggle = (key: string, wanted: boolean) =>
    setBeside(wanted ? [...beside, key] : beside.filter((one) => one !== key));
  return (
    <section class="card" aria-label={t('import_title')}>
      <h3>{t('import_title')}</h3>
      <p>{t('import_text')}</p>
      <label class="file">
        {t('import_file')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
        />
      </label>
      {problem !== undefined && (
        <p class="alert" role="alert">
          {t('import_bad', problem)}
        </p>
      )}
      {file && (
        <p class="soft">
          {file.signer === undefined
            ? t('import_unsigned')
            : t(file.isOwn ? 'import_signed_own' : 'import_signed', file.signer)}
        </p>
      )}
      {file &&
        GROUPS.filter((group) => of(group).length > 0).map((group) => (
          <details key={group} open={group !== 'known'}>
            <summary>{t(`import_${group}`, String(of(group).length))}</summary>
            <ul class="lines">
              {of(group).map((one) => (
                <ImportRow
                  key={one.key}
                  entry={one}
                  isBeside={beside.includes(one.key)}
                  onBeside={(wanted) => toggle(one.key, wanted)}
                  notes={[...notes, ...toNotes(file.incoming)]}
                />
              ))}
            </ul>
          </details>
        ))}
      {file && created === undefined && (
        <button
          type="button"
          class="button primary"
          disabled={importCount === 0}
          onClick={() => void onImport(file.text, beside).then(setCreated)}
        >
          {t('import_do', String(importCount))}
        </button>
      )}
      {created !== undefined && <p role="status">{t('import_done', String(created))}</p>}
    </section>
  );
}

interface ImportRowProps {
  entry: IncomingNote;
  /** Whether it is imported although a note stands here already, or was forgotten. */
  isBeside: boolean;
  onBeside: (isBeside: boolean) => void;
  notes: readonly Note[];
}

function ImportRow({ entry, isBeside, onBeside, notes }: ImportRowProps) {
  return (
    <li>
      {entry.is === 'conflict' || entry.is === 'forgotten' ? (
        <label>
          <input type="checkbox" checked={isBeside} onChange={({ currentTarget: { checked } }) => onBeside(checked)} />
          {t('import_beside', noteWords(entry.body))}
        </label>
      ) : (
        `${entry.origin}: ${noteWords(entry.body)}`
      )}
      {entry.mine && <SideBySide mine={entry.mine} theirs={entry.body} notes={notes} />}
    </li>
  );
}

function SideBySide({ mine, theirs, notes }: { mine: Note; theirs: NoteBody; notes: readonly Note[] }) {
  const sides = [
    [t('import_mine'), mine.body],
    [t('import_theirs'), theirs],
  ] as const;
  return (
    <div class="columns">
      {sides.map(([title, body]) => (
        <div key={title}>
          <h4>{title}</h4>
          <ul class="lines">
            {noteBodyLines(body, notes).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** Notes of the file, to name the elements its steps target. */
function toNotes(incoming: readonly IncomingNote[]): Note[] {
  return incoming.map(({ id, body }) => ({ id, body }) as unknown as Note);
}
