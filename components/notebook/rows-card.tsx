/** RowsCard: runs a task once for each row of a pasted table or CSV file: preview, progress, which rows failed and why, results. */
import { useEffect, useState } from 'preact/hooks';
import { decodeTableFile, MAX_FILE_BYTES } from '../../lib/records/table-file';
import { parseTable, rowsOfBlanks } from '../../lib/records/table-text';
import { errorWords } from '../error-words';
import { t } from '../text';
import { type RowResult, RowsTable } from './rows-table';

interface Props {
  blanks: readonly { slot: string; label: string }[];
  /** Runs one row. @returns undefined if it was done, else why it was not */
  onRunRow: (values: Record<string, string>, signal: AbortSignal) => Promise<string | undefined>;
  onSave: (results: readonly RowResult[]) => void;
}

export function RowsCard({ blanks, onRunRow, onSave }: Props) {
  const [text, setText] = useState('');
  const [results, setResults] = useState<readonly RowResult[]>([]);
  const [running, setRunning] = useState<AbortController>();
  const [fileProblem, setFileProblem] = useState<string>();
  const { rows, problem = fileProblem } = readTable(text, blanks);
  useLeaveWarning(running !== undefined);
  const readFile = async (file: File) => {
    setFileProblem(undefined);
    setText('');
    if (file.size > MAX_FILE_BYTES) return setFileProblem('rows_too_many');
    // A file that was moved since it was chosen cannot be read.
    await file.arrayBuffer().then(
      (buffer) => setText(decodeTableFile(new Uint8Array(buffer))),
      () => setFileProblem('rows_no_file'),
    );
  };
  const start = async () => {
    const controller = new AbortController();
    setRunning(controller);
    let done: readonly RowResult[] = [];
    for (const values of rows) {
      if (controller.signal.aborted) break;
      const why = await onRunRow(values, controller.signal).catch(errorWords);
      done = [...done, { values, why }];
      setResults(done);
    }
    setRunning(undefined);
  };
  return (
    <section class="rows" aria-label={t('rows_title')}>
      <p class="soft">{t('rows_text', blanks.map(({ label }) => label).join(', '))}</p>
      <textarea
        aria-label={t('rows_label')}
        rows={4}
        value={text}
        disabled={running !== undefined}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <input
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={t('rows_file')}
        onChange={({ currentTarget: { files } }) => files?.[0] && void readFile(files[0])}
      />
      {problem !== undefined && <p role="alert">{t(problem)}</p>}
      {rows.length > 0 && <RowsTable blanks={blanks} rows={rows} results={results} />}
      <div class="row">
        {running ? (
          <button type="button" class="button danger" onClick={() => running.abort()}>
            {t('chat_stop')}
          </button>
        ) : (
          <button type="button" class="button primary" disabled={rows.length === 0} onClick={() => void start()}>
            {t('rows_run', String(rows.length))}
          </button>
        )}
        {results.length > 0 && !running && (
          <button type="button" class="button" onClick={() => onSave(results)}>
            {t('rows_save')}
          </button>
        )}
        <span role="status">
          {results.length > 0 &&
            t('rows_done', String(results.length), String(results.filter(({ why }) => why).length))}
        </span>
      </div>
    </section>
  );
}

/** The browser asks before the page is closed: its rows would end with it. */
function useLeaveWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isOn]);
}

function readTable(text: string, blanks: Props['blanks']): { rows: Record<string, string>[]; problem?: string } {
  if (text.trim() === '') return { rows: [] };
  try {
    const rows = rowsOfBlanks(parseTable(text), blanks);
    return rows.some((row) => Object.values(row).includes('')) ? { rows: [], problem: 'rows_missing' } : { rows };
  } catch (error) {
    return { rows: [], problem: error instanceof Error ? error.message : String(error) };
  }
}
