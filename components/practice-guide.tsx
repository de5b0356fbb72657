/** PracticeGuide: the three things to try on the practice page, each ticked once it was done. */
import { t } from './text';

export type PracticeStep = 'show' | 'run' | 'undo';
const STEPS: readonly PracticeStep[] = ['show', 'run', 'undo'];

interface Props {
  done: ReadonlySet<PracticeStep>;
  /** Starts the demonstration; undefined while a task is under way. */
  onShow: (() => void) | undefined;
}

export function PracticeGuide({ done, onShow }: Props) {
  const next = STEPS.find((step) => !done.has(step));
  return (
    <ol class="guide" aria-label={t('practice_guide')}>
      {STEPS.map((step, i) => (
        <li key={step} class={done.has(step) ? 'done' : undefined} aria-current={step === next ? 'step' : undefined}>
          <span class="state" role="img" aria-label={t(done.has(step) ? 'practice_is_done' : 'practice_is_open')}>
            {done.has(step) ? '✓' : String(i + 1)}
          </span>
          <p>{t(`guide_${step}`)}</p>
          {step === 'show' && next === 'show' && (
            <button type="button" class="button primary" disabled={!onShow} onClick={onShow}>
              {t('practice_start')}
            </button>
          )}
        </li>
      ))}
      {next === undefined && (
        <li class="end" role="status">
          {t('practice_end')}
        </li>
      )}
    </ol>
  );
}

/** The steps that the runs of the practice page show as done. */
export function practiceSteps(
  runs: readonly {
    teaching?: unknown;
    outcome?: { state: string } | undefined;
    steps: readonly { state: string }[];
  }[],
): Set<PracticeStep> {
  const done = new Set<PracticeStep>();
  for (const { teaching, outcome, steps } of runs) {
    if (outcome?.state !== 'done') continue;
    done.add(teaching ? 'show' : 'run');
    if (steps.some(({ state }) => state === 'undone')) done.add('undo');
  }
  return done;
}
