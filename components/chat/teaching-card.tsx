/** TeachingCard: shown while the user demonstrates the task on the page. */
import type { Run } from '../../lib/records/run';
import { MissedActs } from '../missed-acts';
import { t } from '../text';

export function TeachingCard({ run, onTeachDone }: { run: Run; onTeachDone: () => void }) {
  const missed = run.teaching?.missed ?? [];
  return (
    <section class="card ask" aria-label={t('teach_watching')}>
      <h2>
        <span class="record" aria-hidden="true" /> {t('teach_watching')}
      </h2>
      <p role="status">{t(run.steps.length === 0 ? 'teach_nothing_yet' : 'teach_text')}</p>
      {missed.length > 0 && <MissedActs missed={missed} />}
      <div class="row">
        <button type="button" class="button primary" onClick={onTeachDone}>
          {t('teach_done')}
        </button>
      </div>
    </section>
  );
}
