/** ProgressBar: the progress of a long task, with a Stop button. */
import { t } from '../text';

/** @param progress 0..1; undefined while nothing runs */
export function ProgressBar({ progress, onStop }: { progress: number | undefined; onStop: () => void }) {
  if (progress === undefined) return null;
  return (
    <div class="row" role="status">
      <progress aria-label={t('work_progress')} max={1} value={progress} />
      <button type="button" class="button" onClick={onStop}>
        {t('work_stop')}
      </button>
    </div>
  );
}
