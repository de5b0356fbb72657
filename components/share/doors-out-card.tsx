/** DoorsOutCard: writes a known task for another tool, or all of a site as a SKILL.md; shown before it is saved. */
import { useState } from 'preact/hooks';
import { errorWords } from '../error-words';
import { t } from '../text';

export type DoorFormat = 'playwright' | 'recorder' | 'skill';
const FORMATS: readonly DoorFormat[] = ['playwright', 'recorder', 'skill'];

/** A task that can leave, by its key in the exchange format. */
export interface LeavingTask {
  origin: string;
  key: string;
  title: string;
}

interface Props {
  tasks: readonly LeavingTask[];
  /** Tasks that stay here because they hold words or values of the user. */
  stayingCount: number;
  /** @throws an error that names the step without a counterpart */
  write: (task: LeavingTask, format: DoorFormat) => string;
  onSave: (text: string, format: DoorFormat) => void;
}

export function DoorsOutCard({ tasks, stayingCount, write, onSave }: Props) {
  const [key, setKey] = useState('');
  const [written, setWritten] = useState<{ text: string; format: DoorFormat }>();
  const [problem, setProblem] = useState<string>();
  const chosen = tasks.find((task) => task.key === key) ?? tasks[0];
  const show = (format: DoorFormat) => {
    setProblem(undefined);
    setWritten(undefined);
    if (!chosen) return;
    try {
      setWritten({ text: write(chosen, format), format });
    } catch (error) {
      setProblem(errorWords(error));
    }
  };
  return (
    <section class="card" aria-label={t('doors_out_title')}>
      <h3>{t('doors_out_title')}</h3>
      <p>{t('doors_out_text')}</p>
      {stayingCount > 0 && <p class="soft">{t('doors_out_staying', String(stayingCount))}</p>}
      {chosen && (
        <label>
          {t('doors_out_task')}{' '}
          <select
            value={chosen.key}
            onChange={({ currentTarget }) => {
              setKey(currentTarget.value);
              setWritten(undefined);
            }}
          >
            {tasks.map((task) => (
              <option key={task.key} value={task.key}>
                {task.title} – {task.origin}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="row">
        {FORMATS.map((format) => (
          <button key={format} type="button" class="button" disabled={!chosen} onClick={() => show(format)}>
            {t(`door_${format}`)}
          </button>
        ))}
      </p>
      {problem !== undefined && (
        <p class="alert" role="alert">
          {t('doors_out_bad', problem)}
        </p>
      )}
      {written && (
        <>
          <textarea
            class="file-text"
            readOnly
            rows={12}
            aria-label={t(`door_${written.format}`)}
            value={written.text}
          />
          <button type="button" class="button primary" onClick={() => onSave(written.text, written.format)}>
            {t('export_save')}
          </button>
        </>
      )}
    </section>
  );
}
