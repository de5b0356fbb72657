/** RowsCard: runs a task once for each row of a pasted table or CSV file: preview, progress, which rows failed and why, results. */
import { useState } from 'preact/hooks';
import { decodeTableFile, MAX_FILE_BYTES } from '../../lib/records/table-file';
import { type Blank, rowsOfText, TableError } from '../../lib/records/table-text';
import { t } from '../text';
import { type RowsRun, useRowsRun } from './rows-run';
import { type RowResult, RowsTable } from './rows-table';

interface Props {
  blanks: readonly Blank[];
  run: RowsRun;
  onSave: (results: readonly RowResult[]) => void;
}

export function RowsCard({ blanks, run, onSave }: Props) {
  useRowsRun(run);
  const [fileProblem, setFileProblem] = useState<string>();
  const { rows, problem = fileProblem } = readTable(run.rowsText, blanks);
  const write = (text: string) => {
    setFileProblem(undefined);
    run.write(text);
  };
  const readFile = (file: File) =>
    textOfFile(file).then(write, (error: unknown) => {
      run.write('');
      setFileProblem(sentenceOf(error));
    });
  return (
    <section class="rows" aria-label={t('rows_title')}>
      <p class="soft">{t('rows_text', blanks.map(({ label }) => label).join(', '))}</p>
      <textarea
        aria-label={t('rows_label')}
        rows={4}
        value={run.rowsText}
        disabled={run.isRunning}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <input
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={t('rows_file')}
        disabled={run.isRunning}
        // Without it the same file, corrected, is no change.
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
        onChange={({ currentTarget: { files } }) => files?.[0] && void readFile(files[0])}
      />
      {problem !== undefined && <p role="alert">{problem}</p>}
      {rows.length > 0 && <RowsTable blanks={blanks} rows={rows} results={run.resultsOfText} />}
      <RowsButtons run={run} rows={rows} onSave={onSave} />
    </section>
  );
}

interface ButtonProps extends Pick<Props, 'run' | 'onSave'> {
  rows: readonly Record<string, string>[];
}

function RowsButtons({ run, rows, onSave }: ButtonProps) {
  const { results } = run;
  return (
    <div class="row">
      {run.isRunning ? (
        <button type="button" class="button danger" onClick={() => run.stop()}>
          {t('chat_stop')}
        </button>
      ) : (
        <button type="button" class="button primary" disabled={rows.length === 0} onClick={() => void run.start(rows)}>
          {t('rows_run', String(rows.length))}
        </button>
      )}
      {results.length > 0 && !run.isRunning && (
        <button type="button" class="button" onClick={() => onSave(results)}>
          {t('rows_save')}
        </button>
      )}
      <span role="status">
        {results.length > 0 && t('rows_done', String(results.length), String(results.filter(({ why }) => why).length))}
      </span>
    </div>
  );
}

/** @throws TableError with the sentence that says what is wrong with the file */
async function textOfFile(file: File): Promise<string> {
  if (file.size > MAX_FILE_BYTES) throw new TableError('rows_too_many');
  // A file that was moved since it was chosen cannot be read.
  const buffer = await file.arrayBuffer().catch(() => Promise.reject(new TableError('rows_no_file')));
  const text = decodeTableFile(new Uint8Array(buffer));
  if (text.trim() === '') throw new TableError('rows_none');
  return text;
}

function readTable(text: string, blanks: Props['blanks']): { rows: Record<string, string>[]; problem?: string } {
  if (text.trim() === '') return { rows: [] };
  try {
    return { rows: rowsOfText(text, blanks) };
  } catch (error) {
    return { rows: [], problem: sentenceOf(error) };
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof TableError) return t(error.message, ...error.values);
  throw error;
}
