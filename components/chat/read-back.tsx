/** ReadBack: the steps of a taught procedure, as they will be run. */
import type { PlanPreviewStep } from '../../lib/records/plan';
import { actWords } from '../act-words';
import { t } from '../text';

export function ReadBack({ steps }: { steps: readonly PlanPreviewStep[] }) {
  return (
    <section class="coming" aria-label={t('teach_read_back')}>
      <h2>{t('teach_read_back')}</h2>
      <ol>
        {steps.map((step, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has its place in the procedure and nothing else
          <li key={i}>
            <span class="words">{actWords(step.verb, step.target, step.value)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
