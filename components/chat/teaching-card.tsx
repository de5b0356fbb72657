/** TeachingCard: shown while the user demonstrates the task on the page. */
import { writtenText } from '../../lib/page/words/action-parts';
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
      <ShownValues run={run} />
      {missed.length > 0 && <MissedActs missed={missed} />}
      <div class="row">
        <button type="button" class="button primary" onClick={onTeachDone}>
          {t('teach_done')}
        </button>
      </div>
    </section>
  );
}

/** Says of each value that was written whether it is a blank from now on: a value of the request changes each time. */
function ShownValues({ run }: { run: Run }) {
  const values = new Set(
    run.steps.filter(({ action }) => WRITING_VERBS.has(action.verb)).map(({ action }) => writtenText(action)),
  );
  if (run.request === '' || values.size === 0) return null;
  return (
    <ul class="shown-values">
      {[...values].map((value) => (
        <li key={value}>{t(isInRequest(value, run.request) ? 'teach_changes' : 'teach_stays', value)}</li>
      ))}
    </ul>
  );
}

const WRITING_VERBS: ReadonlySet<string> = new Set(['type', 'select']);

function isInRequest(value: string, request: string): boolean {
  return value.trim() !== '' && request.toLowerCase().includes(value.trim().toLowerCase());
}
