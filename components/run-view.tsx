/** RunView, one task in the chat: request, steps, open question, outcome, cost and what was learned. */
import { type PlanPreviewStep, type Run, stoppedAtGap } from '../lib/records/run';
import { isModelFailure } from '../lib/model/words';
import { ModelWait } from './model-wait';
import { MissedActs } from './missed-acts';
import { PlanPreview } from './plan-preview';
import { ProviderWords } from './provider-words';
import type { Answer } from '../lib/records/answer';
import { QuestionCard } from './questions/question-card';
import { StepList } from './step-list';
import { actWords } from './act-words';
import { t } from './text';

interface Props {
  run: Run;
  onAnswer: (reply: Answer) => void;
  onUndo: () => void;
  /** The user confirms a result that lacked evidence. */
  onConfirm: () => void;
  onClear: () => void;
  /** The user has finished demonstrating the task. */
  onTeachDone: () => void;
  /** Starts teaching from the step the run stopped at; undefined while another run is active. */
  onShowGap: (() => void) | undefined;
  /** Runs the task again without notes, for comparison; undefined without a model or while another run is active. */
  onCompare: (() => void) | undefined;
  undoResult: string | undefined;
}

export function RunView({
  run,
  onAnswer,
  onUndo,
  onConfirm,
  onClear,
  onTeachDone,
  onShowGap,
  onCompare,
  undoResult,
}: Props) {
  const { outcome } = run;
  const ended = outcome !== undefined;
  return (
    <article class="run" aria-label={run.request || t('teach_start')}>
      <p class="bubble">
        <span class="visually-hidden">{t('chat_you')}: </span>
        {run.teaching && !ended ? t('teach_bubble', run.request) : run.request || t('teach_start')}
      </p>
      <StepList steps={run.steps} />
      {!ended && <PlanPreview steps={remainingSteps(run)} />}
      {run.question && !ended && <QuestionCard key={run.question.id} question={run.question} onAnswer={onAnswer} />}
      {run.phase === 'teaching' && <TeachingCard run={run} onTeachDone={onTeachDone} />}
      {!ended && !run.question && run.phase !== 'teaching' && (
        <p class="cost" role="status">
          <ModelWait run={run} /> {costText(run)}
        </p>
      )}
      {run.tabs !== undefined && run.tabs.length > 0 && <p class="note">{t('run_in_new_tab')}</p>}
      {outcome && (
        <p class={`outcome ${outcome.state}`} role="status">
          {outcome.state === 'done' ? '' : `${t(`outcome_${outcome.state}`)} `}
          {t(`code_${outcome.code}`, ...outcome.params)}
        </p>
      )}
      {outcome && isModelFailure(outcome.code) && <ProviderWords words={outcome.params[1] ?? ''} />}
      {run.answer !== undefined && run.answer !== outcome?.params[0] && <p class="card answer">{run.answer}</p>}
      {run.readBack && <ReadBack steps={run.readBack} />}
      {run.learned.length > 0 && (
        <ul class="learned" aria-label={t('chat_learned')}>
          <li>
            <h2>{t('chat_learned')}</h2>
          </li>
          {run.learned.map((sentence) => (
            <li key={sentence.code + sentence.params.join()}>{t(`learned_${sentence.code}`, ...sentence.params)}</li>
          ))}
        </ul>
      )}
      {ended && (
        <RunFooter
          run={run}
          onUndo={onUndo}
          onConfirm={onConfirm}
          onClear={onClear}
          onShowGap={onShowGap}
          onCompare={onCompare}
          undoResult={undoResult}
        />
      )}
    </article>
  );
}

type RunFooterProps = Omit<Props, 'onAnswer' | 'onTeachDone'>;

/** Cost of an ended run, and what can be done with it. */
function RunFooter({ run, onUndo, onConfirm, onClear, onShowGap, onCompare, undoResult }: RunFooterProps) {
  const undoable = run.steps.filter(
    (step) => step.state === 'done' && (step.undoable || step.ledTo !== undefined),
  ).length;
  const { outcome } = run;
  return (
    <div class="cost">
      <span>{costText(run)}</span>
      {onShowGap && stoppedAtGap(run) && (
        <button type="button" class="button" title={t('teach_mend_hint')} onClick={onShowGap}>
          {t('teach_mend')}
        </button>
      )}
      {onCompare && outcome?.code === 'done-by-procedure' && (
        <button type="button" class="button plain" title={t('chat_compare_hint')} onClick={onCompare}>
          {t('chat_compare')}
        </button>
      )}
      {outcome?.state === 'unconfirmed' && (
        <button type="button" class="button" title={t('chat_confirm_hint')} onClick={onConfirm}>
          {t('chat_confirm')}
        </button>
      )}
      {undoable > 0 && (
        <button type="button" class="button" onClick={onUndo}>
          {t('chat_undo', String(undoable))}
        </button>
      )}
      <button type="button" class="button plain" onClick={onClear}>
        {t('chat_clear')}
      </button>
      {undoResult !== undefined && <span role="status">{undoResult}</span>}
    </div>
  );
}

/** Shown while the user demonstrates the task on the page. */
function TeachingCard({ run, onTeachDone }: { run: Run; onTeachDone: () => void }) {
  const missed = run.teaching?.missed ?? [];
  return (
    <section class="card ask" aria-label={t('teach_watching')}>
      <h2>{t('teach_watching')}</h2>
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

/** The steps of a taught procedure, as they will be run. */
function ReadBack({ steps }: { steps: readonly PlanPreviewStep[] }) {
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

/** Steps of the plan that have not started. @returns none for a model, which decides step by step */
function remainingSteps(run: Run): readonly PlanPreviewStep[] {
  const { plan } = run;
  return plan && plan.kind !== 'model' ? plan.coming.slice(plan.at) : [];
}

function costText(run: Run): string {
  const seconds = Math.max(0, (run.updatedAt - run.startedAt - run.waitedMs) / 1000).toFixed(1);
  const model = run.modelCalls === 0 ? t('chat_cost_free') : modelCostText(run);
  const done = run.steps.filter((step) => step.state === 'done' || step.state === 'undone').length;
  return t('chat_cost', String(done), seconds, model);
}

/** Calls and tokens, then the cached ones and the price where they are known. */
function modelCostText({ modelCalls, tokens, cachedTokens = 0, dollars = 0 }: Run): string {
  const calls = t('chat_cost_calls', String(modelCalls), String(tokens));
  const cached = cachedTokens > 0 ? t('chat_cost_cached', calls, String(cachedTokens)) : calls;
  return dollars > 0 ? t('chat_cost_dollars', cached, dollars.toPrecision(2)) : cached;
}
