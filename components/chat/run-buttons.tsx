/** RunButtons: what can be done after a task has ended: undo it, confirm it, or mend what it failed at. */
import { isModelFailure } from '../../lib/model/words';
import { stoppedAtGap, stoppedAtSkippable } from '../../lib/records/run';
import { t } from '../text';
import { AnswerButtons } from './answer-buttons';
import { answerPlace } from './answer-place';
import type { RunViewProps } from './chat-props';

/** Failures that another try can pass. */
const RETRIED_STATES: ReadonlySet<string> = new Set(['failed', 'stopped', 'unknown']);

export function RunButtons(props: RunViewProps) {
  const { run, onUndo, onRedo, onConfirm, onShowGap, onSkip, onTeach, onRetry, onOpenModel } = props;
  const { outcome } = run;
  if (!outcome) return null;
  const undoable = run.steps.filter(
    ({ state, undoable: can, ledTo }) => state === 'done' && (can || ledTo !== undefined),
  );
  const changes = run.steps.filter((step) => step.state === 'done' && step.class !== 'R0').length;
  const isGap = stoppedAtGap(run);
  const wantsModel = outcome.code === 'no-model' || isModelFailure(outcome.code);
  const wantsShowing = outcome.code === 'no-model' || outcome.code.startsWith('target-');
  return (
    <div class="row buttons">
      {run.answer !== undefined && answerPlace(run) === 'line' && (
        <AnswerButtons text={run.answer} onKeep={props.onKeepAnswer} isKept={props.isAnswerKept} />
      )}
      {onShowGap && isGap && (
        <button type="button" class="button" title={t('teach_mend_hint')} onClick={onShowGap}>
          {t('teach_mend')}
        </button>
      )}
      {onSkip && stoppedAtSkippable(run) && (
        <button type="button" class="button" title={t('chat_skip_hint')} onClick={onSkip}>
          {t('chat_skip')}
        </button>
      )}
      {onTeach && wantsShowing && (
        <button type="button" class="button" title={t('teach_hint')} onClick={onTeach}>
          {t('teach_once')}
        </button>
      )}
      {wantsModel && (
        <button type="button" class="button" onClick={onOpenModel}>
          {t(outcome.code === 'no-model' ? 'chat_choose_model' : 'chat_settings')}
        </button>
      )}
      {onRetry && RETRIED_STATES.has(outcome.state) && !run.teaching && outcome.code !== 'no-model' && (
        <button type="button" class="button" onClick={onRetry}>
          {t('chat_retry')}
        </button>
      )}
      {outcome.state === 'unconfirmed' && !run.leftOut && (
        <button type="button" class="button" title={t('chat_confirm_hint')} onClick={onConfirm}>
          {t('chat_confirm')}
        </button>
      )}
      {undoable.length > 0 && (
        <button type="button" class="button" onClick={onUndo}>
          {undoText(undoable.length, changes, outcome.state === 'done')}
        </button>
      )}
      {onRedo && undoable.length === 0 && run.steps.some(({ state }) => state === 'undone') && (
        <button type="button" class="button" onClick={onRedo}>
          {t('chat_redo')}
        </button>
      )}
    </div>
  );
}

function undoText(undoable: number, changes: number, isDone: boolean): string {
  if (undoable < changes) return t('chat_undo_some', String(undoable), String(changes));
  return isDone ? t('chat_undo', String(undoable)) : t('chat_undo_done');
}
