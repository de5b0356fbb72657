/** RowsTable: the rows that a task is run for, each with its result once it has run. */
import { t } from '../text';

/** `why` says why a row was not done. */
export interface RowResult {
  values: Readonly<Record<string, string>>;
  why: string | undefined;
}

interface Props {
  blanks: readonly { slot: string; label: string }[];
  rows: readonly Record<string, string>[];
  results: readonly RowResult[];
}

/** Rows shown; the rest is run all the same, and those of it that failed are shown too. */
const SHOWN_ROWS = 50;

export function RowsTable({ blanks, rows, results }: Props) {
  const shown = rows.flatMap((row, i) => (i < SHOWN_ROWS || results[i]?.why !== undefined ? [{ row, i }] : []));
  const hidden = rows.length - shown.length;
  return (
    <>
      <table class="figures">
        <thead>
          <tr>
            {blanks.map(({ slot, label }) => (
              <th key={slot} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{t('rows_result')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, i }) => (
            <tr key={i}>
              {blanks.map(({ slot }) => (
                <td key={slot}>{row[slot]}</td>
              ))}
              <td>{resultText(results[i])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p class="soft">{t('rows_hidden', String(hidden))}</p>}
    </>
  );
}

function resultText(result: RowResult | undefined): string {
  if (!result) return '';
  return result.why ?? t('rows_ok');
}
