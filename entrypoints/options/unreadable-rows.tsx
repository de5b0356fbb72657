/** UnreadableRows says that rows of the notebook do not parse, and what brings them back. */
import { t } from '../../components/text';
import { type ReportError, live, useLive } from './live-data';

/** @param shown notes that are readable; while only the first ones are loaded, nothing is said */
export function UnreadableRows({ shown, fail }: { shown: number | undefined; fail: ReportError }) {
  const counts = useLive('counts', () => live.counts(), fail);
  const missing = counts && shown !== undefined ? counts.notes - shown : 0;
  if (missing <= 0) return null;
  return (
    <p class="card changed" role="status">
      {t('notebook_unreadable', String(missing), t('journal_title'), t('carry_title'))}
    </p>
  );
}
