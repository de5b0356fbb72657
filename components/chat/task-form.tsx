/** TaskForm: one field for each blank of a known task; Enter runs it, Escape closes it. An empty field takes the value of last time. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KnownTask } from '../../lib/records/known-task';
import { t } from '../text';

interface Props {
  task: Pick<KnownTask, 'title'> & { blanks: readonly { slot: string; label: string }[] };
  /** Values of the last run, shown in grey. */
  lastValues: Readonly<Record<string, string>>;
  /** Text of the button that takes the values. */
  submit?: string;
  onRun: (values: Record<string, string>) => void;
  onClose: () => void;
}

export function TaskForm({ task, lastValues, submit = t('task_run'), onRun, onClose }: Props) {
  const [values, setValues] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  // Before the next key: a quick hand types the value right after the task's key.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const filled = (slot: string) => (values[slot] ?? '').trim() || (lastValues[slot] ?? '');
  return (
    <form
      ref={form}
      class="task-form"
      onSubmit={(event) => {
        event.preventDefault();
        const missing = task.blanks.findIndex(({ slot }) => filled(slot) === '');
        if (missing >= 0) return form.current?.querySelectorAll('input')[missing]?.focus();
        onRun(Object.fromEntries(task.blanks.map(({ slot }) => [slot, filled(slot)])));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {task.blanks.map(({ slot, label }) => (
        <label key={slot}>
          {label}
          <input
            type="text"
            autocomplete="off"
            placeholder={lastValues[slot] ?? ''}
            value={values[slot] ?? ''}
            onInput={(event) => setValues({ ...values, [slot]: event.currentTarget.value })}
          />
        </label>
      ))}
      <div class="row">
        <button type="submit" class="button primary">
          {submit}
        </button>
        <button type="button" class="button plain" onClick={onClose}>
          {t('task_close')}
        </button>
      </div>
    </form>
  );
}
