/** RunView, one task in the chat: request, progress, open question, outcome in one line, and the steps behind it. */
import type { PlanPreviewStep } from '../../lib/records/plan';
import type { Run } from '../../lib/records/run';
import { QuestionCard } from '../questions/question-card';
import { t } from '../text';
import { answerPlace } from './answer-place';
import { AnswerText } from './answer-text';
import type { RunViewProps } from './chat-props';
import { PlanPreview } from './plan-preview';
import { ReadBack } from './read-back';
import { RunButtons } from './run-buttons';
import { RunDetails } from './run-details';
import { RunOutcome } from './run-outcome';
import { RunProgress } from './run-progress';
import { StepList } from './step-list';
import { TeachingCard } from './teaching-card';

export function RunView(props: RunViewProps) {
  const { run, onAnswer, onTeachDone } = props;
  const isEnded = run.outcome !== undefined;
  const place = answerPlace(run);
  return (
    <article class="run" aria-label={run.request || t('teach_start')}>
      <Request run={run} isEnded={isEnded} isBusy={props.isBusy} onEdit={props.onEdit} />
      {/* Known steps are done within a second or two: read aloud one by one, they would delay the end. */}
      {!isEnded && (
        <div class="at-work" aria-live={run.plan?.kind === 'procedure' ? 'off' : undefined}>
          <StepList steps={run.steps} />
          <PlanPreview steps={remainingSteps(run)} />
        </div>
      )}
      {run.question && !isEnded && (
        <QuestionCard
          key={run.question.id}
          question={run.question}
          requestedBy={run.requestedBy?.name}
          onAnswer={onAnswer}
          onPoint={props.onPoint}
        />
      )}
      {run.phase === 'teaching' && <TeachingCard run={run} onTeachDone={onTeachDone} />}
      {!isEnded && !run.question && run.phase !== 'teaching' && <RunProgress run={run} />}
      {run.tabs !== undefined && run.tabs.length > 0 && <p class="note">{t('run_in_new_tab')}</p>}
      {isEnded && <RunOutcome run={run} isAnswerBelow={place === 'card'} hasUndoFailed={props.hasUndoFailed} />}
      {run.answer !== undefined && place === 'card' && (
        <AnswerText text={run.answer} onKeep={props.onKeepAnswer} isKept={props.isAnswerKept} />
      )}
      {run.readBack && <ReadBack steps={run.readBack} />}
      {isEnded && <RunButtons {...props} />}
      {isEnded && <RunDetails {...props} />}
    </article>
  );
}

type RequestProps = Pick<RunViewProps, 'run' | 'onEdit' | 'isBusy'> & { isEnded: boolean };

/** The button stays while a task works: one that comes and goes would be read aloud each time. */
function Request({ run, isEnded, isBusy, onEdit }: RequestProps) {
  return (
    <div class="request">
      {onEdit && (
        <button type="button" class="button plain icon" title={t('chat_edit')} disabled={isBusy} onClick={onEdit}>
          <svg viewBox="0 0 20 20" width="15" height="15" aria-hidden="true">
            <path d="M4 16l1-4 8-8 3 3-8 8zM11.5 5.5l3 3" />
          </svg>
          <span class="visually-hidden">{t('chat_edit')}</span>
        </button>
      )}
      <p class="bubble">
        {run.requestedBy ? (
          <span>{t('chat_asked_by', run.requestedBy.name)}: </span>
        ) : (
          <span class="visually-hidden">{t('chat_you')}: </span>
        )}
        {run.teaching && !isEnded ? t('teach_bubble', run.request) : run.request || t('teach_start')}
      </p>
    </div>
  );
}

/** Steps of the plan that have not started. @returns none for a model, which decides step by step */
function remainingSteps(run: Run): readonly PlanPreviewStep[] {
  const { plan } = run;
  return plan && plan.kind !== 'model' ? plan.coming.slice(plan.at) : [];
}
