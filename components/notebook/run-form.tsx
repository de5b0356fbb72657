/** RunForm: the fields of a task that is run from the notebook, once or for the rows of a table. */
import { useState } from 'preact/hooks';
import { type ProcedureBody, requestText } from '../../lib/records/note';
import { writeTable } from '../../lib/records/table-text';
import { TaskForm } from '../chat/task-form';
import { t } from '../text';
import { RowsCard } from './rows-card';
import type { RowResult } from './rows-table';

interface Props {
  body: ProcedureBody;
  onRun: (values: Record<string, string>) => void;
  onClose: () => void;
  onRunRow: (values: Record<string, string>, signal: AbortSignal) => Promise<string | undefined>;
  onSaveRows: (csv: string) => void;
}

export function RunForm({ body, onRun, onClose, onRunRow, onSaveRows }: Props) {
  const [isMany, setIsMany] = useState(false);
  const blanks = [
    ...body.slots.map((slot) => ({ slot, label: slot.replaceAll('-', ' ') })),
    ...(body.asked ?? []).map(({ slot, label }) => ({ slot, label })),
  ];
  const save = (results: readonly RowResult[]) =>
    onSaveRows(
      writeTable([
        [...blanks.map(({ label }) => label), t('rows_result')],
        ...results.map(({ values, why }) => [...blanks.map(({ slot }) => values[slot] ?? ''), why ?? t('rows_ok')]),
      ]),
    );
  return (
    <div class="run-form">
      {!isMany && (
        <TaskForm task={{ title: requestText(body.request), blanks }} lastValues={{}} onRun={onRun} onClose={onClose} />
      )}
      {blanks.length > 0 && (
        <button type="button" class="button plain" aria-expanded={isMany} onClick={() => setIsMany(!isMany)}>
          {t('rows_title')}
        </button>
      )}
      {isMany && <RowsCard blanks={blanks} onRunRow={onRunRow} onSave={save} />}
    </div>
  );
}
