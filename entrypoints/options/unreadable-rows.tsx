/** UnreadableRows says that rows of the notebook do not parse, and what brings them back. */
import { t } from '../../components/text';
import { type ReportError, live, useLive } from './live-data';

/** @param shown number of notes that are readable */
export function UnreadableRows({ shown, fail }: { shown: number; fail: ReportError }) {
  const stored = useLive('note count', () => live.noteCount(), fail);
  const missing = stored === undefined ? 0 : stored - shown;
  if (missing <= 0) return null;
  return (
    <p class="card changed" role="status">
      {t('notebook_unreadable', String(missing), t('journal_title'), t('carry_title'))}
    </p>
  );
}
