/** RowsTable: the rows that a task is run for, each with its result once it has run. */
import { t } from '../text';

/** `why` says why a row was not done. */
export interface RowResult {
  values: Record<string, string>;
  why: string | undefined;
}

interface Props {
  blanks: readonly { slot: string; label: string }[];
  rows: readonly Record<string, string>[];
  results: readonly RowResult[];
}

/** Rows shown; the rest is run all the same. */
const SHOWN_ROWS = 50;

export function RowsTable({ blanks, rows, results }: Props) {
  return (
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
        {rows.slice(0, SHOWN_ROWS).map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows stay in their order
          <tr key={i}>
            {blanks.map(({ slot }) => (
              <td key={slot}>{row[slot]}</td>
            ))}
            <td>{resultText(results[i])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function resultText(result: RowResult | undefined): string {
  if (!result) return '';
  return result.why ?? t('rows_ok');
}
