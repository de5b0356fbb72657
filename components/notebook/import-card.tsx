/** Notes out of a file: what is in it and what it would change, conflicts side by side with a choice, before anything is written. */
import { useState } from 'preact/hooks';
import { messageOf } from '../../lib/core/errors';
import { type Note, type NoteBody, noteTitle } from '../../lib/records/note';
import { t } from '../text';
import { linesOf } from './body-lines';

/** What becomes of one note of the file, as lib/notebook/exchange/import.ts tells it. */
export interface IncomingNote {
  origin: string;
  key: string;
  id: string;
  body: NoteBody;
  is: 'new' | 'known' | 'conflict' | 'forgotten';
  mine?: Note;
}

/** A file that can be brought in. */
export interface ReadFile {
  incoming: readonly IncomingNote[];
  signer: string | undefined;
  /** Signed in this browser. */
  isOwn: boolean;
}

interface Props {
  notes: readonly Note[];
  /** What the file would do, and who signed it. @throws what is wrong with it */
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
      setProblem(messageOf(error));
    }
  };
  const of = (is: IncomingNote['is']) => file?.incoming.filter((one) => one.is === is) ?? [];
  const comes = of('new').length + beside.length;
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
                <li key={one.key}>
                  {group === 'conflict' || group === 'forgotten' ? (
                    <label>
                      <input
                        type="checkbox"
                        checked={beside.includes(one.key)}
                        onChange={({ currentTarget: { checked } }) => toggle(one.key, checked)}
                      />
                      {t('import_beside', noteTitle(one.body))}
                    </label>
                  ) : (
                    `${one.origin}: ${noteTitle(one.body)}`
                  )}
                  {one.mine && (
                    <SideBySide mine={one.mine} theirs={one.body} notes={[...notes, ...asNotes(file.incoming)]} />
                  )}
                </li>
              ))}
            </ul>
          </details>
        ))}
      {file && created === undefined && (
        <button
          type="button"
          class="button primary"
          disabled={comes === 0}
          onClick={() => void onImport(file.text, beside).then(setCreated)}
        >
          {t('import_do', String(comes))}
        </button>
      )}
      {created !== undefined && <p role="status">{t('import_done', String(created))}</p>}
    </section>
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
            {linesOf(body, notes).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** Places of the file, for saying what its steps point at. */
function asNotes(incoming: readonly IncomingNote[]): Note[] {
  return incoming.map(({ id, body }) => ({ id, body }) as unknown as Note);
}
