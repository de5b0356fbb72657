/** PlanPreview: the steps still to run, with a mark on each that cannot be undone afterwards. */
import type { PlanPreviewStep } from '../../lib/records/plan';
import { actWords } from '../act-words';
import { t } from '../text';

export function PlanPreview({ steps }: { steps: readonly PlanPreviewStep[] }) {
  if (steps.length === 0) return null;
  return (
    <section class="coming" aria-label={t('chat_coming')}>
      <ol>
        {steps.map((step, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has its place in the plan and nothing else
          <li key={i}>
            <span class="words">{actWords(step.verb, step.target, step.value)}</span>
            {!step.reversible && <span class="final">{t('chat_final')}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
