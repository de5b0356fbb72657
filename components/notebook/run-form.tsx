/** RunForm: the fields of a task that is run from the notebook, once or for the rows of a table. */
import { useState } from 'preact/hooks';
import { type ProcedureBody, requestText } from '../../lib/records/note';
import { csvDelimiter, writeTable } from '../../lib/records/table-text';
import { TaskForm } from '../chat/task-form';
import { t } from '../text';
import { RowsCard } from './rows-card';
import type { RowsRun } from './rows-run';
import { ScheduleForm } from './schedule-form';
import type { RowResult } from './rows-table';

interface Props {
  body: ProcedureBody;
  onRun: (values: Record<string, string>) => void;
  onClose: () => void;
  rowsRun: RowsRun;
  onSaveRows: (csv: string) => void;
  onSchedule: (schedule: { time: string; days: number[]; values: Record<string, string> }) => void;
}

export function RunForm({ body, onRun, onClose, rowsRun, onSaveRows, onSchedule }: Props) {
  const [way, setWay] = useState<'once' | 'rows' | 'schedule'>(rowsRun.rowsText === '' ? 'once' : 'rows');
  const choose = (one: 'rows' | 'schedule') => setWay(way === one ? 'once' : one);
  const blanks = [
    ...body.slots.map((slot) => ({ slot, label: slot.replaceAll('-', ' ') })),
    ...(body.asked ?? []).map(({ slot, label }) => ({ slot, label })),
  ];
  const save = (results: readonly RowResult[]) =>
    onSaveRows(
      writeTable(
        [
          [...blanks.map(({ label }) => label), t('rows_result')],
          ...results.map(({ values, why }) => [...blanks.map(({ slot }) => values[slot] ?? ''), why ?? t('rows_ok')]),
        ],
        csvDelimiter(navigator.language),
      ),
    );
  return (
    <div class="run-form">
      {way === 'once' && (
        <TaskForm task={{ title: requestText(body.request), blanks }} lastValues={{}} onRun={onRun} onClose={onClose} />
      )}
      <div class="row">
        {blanks.length > 0 && (
          <button type="button" class="button plain" aria-expanded={way === 'rows'} onClick={() => choose('rows')}>
            {t('rows_title')}
          </button>
        )}
        <button
          type="button"
          class="button plain"
          aria-expanded={way === 'schedule'}
          onClick={() => choose('schedule')}
        >
          {t('schedule_start')}
        </button>
      </div>
      {way === 'rows' && <RowsCard blanks={blanks} run={rowsRun} onSave={save} />}
      {way === 'schedule' && <ScheduleForm blanks={blanks} onSave={onSchedule} />}
    </div>
  );
}
