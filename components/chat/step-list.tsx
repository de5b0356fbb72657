/** StepList: the steps of a run with their state and what decided each: notes, plain command or model. */
import type { RunStep } from '../../lib/records/run';
import { writtenText } from '../../lib/page/words/action-parts';
import { actWords } from '../act-words';
import { t } from '../text';

const MARKS: Readonly<Record<RunStep['state'], string>> = {
  planned: '…',
  intent: '…',
  acted: '…',
  done: '✓',
  failed: '×',
  unknown: '?',
  refused: '–',
  undone: '↩',
};

export function StepList({ steps }: { steps: readonly RunStep[] }) {
  if (steps.length === 0) return null;
  return (
    <ol class="steps" aria-label={t('chat_steps')}>
      {steps.map((step) => (
        <li key={step.token} class={`step ${step.state}`}>
          <span class="state" role="img" aria-label={t(`step_${step.state}`)}>
            {MARKS[step.state]}
          </span>
          <span class="words">{actWords(step.action.verb, step.target, writtenText(step.action))}</span>
          <span class="by">{step.healed ? t('step_healed') : t(`by_${step.by}`)}</span>
        </li>
      ))}
    </ol>
  );
}
