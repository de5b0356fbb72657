/** One task in the chat: what was asked, the steps, the open question, how it ended, what it cost and what it taught. */
import { type ComingStep, type Run, stoppedAtGap } from '../lib/notebook/records/run';
import { ComingSteps } from './coming-steps';
import type { Answer } from '../lib/notebook/records/answer';
import { QuestionCard } from './question-card';
import { StepList } from './step-list';
import { t } from './text';

interface Props {
  run: Run;
  onAnswer: (answer: Answer) => void;
  onUndo: () => void;
  onClear: () => void;
  /** The user has shown all of the task. */
  onTaught: () => void;
  /** The user shows what it stopped at; undefined where nothing can be shown now. */
  onMend: (() => void) | undefined;
  /** Does it again without notes, to see what they save; undefined where it cannot be done. */
  onCompare: (() => void) | undefined;
  undoResult: string | undefined;
}

export function RunView({ run, onAnswer, onUndo, onClear, onTaught, onMend, onCompare, undoResult }: Props) {
  const undoable = run.steps.filter(
    (step) => step.state === 'done' && (step.undoable || step.ledTo !== undefined),
  ).length;
  const { outcome } = run;
  const ended = outcome !== undefined;
  return (
    <article class="run" aria-label={run.request || t('teach_start')}>
      <p class="bubble">
        <span class="visually-hidden">{t('chat_you')}: </span>
        {run.teaching && !ended ? t('teach_bubble', run.request) : run.request || t('teach_start')}
      </p>
      <StepList steps={run.steps} />
      {!ended && <ComingSteps steps={coming(run)} />}
      {run.question && !ended && <QuestionCard key={run.question.id} question={run.question} onAnswer={onAnswer} />}
      {run.phase === 'teaching' && <Showing hasSteps={run.steps.length > 0} onTaught={onTaught} />}
      {!ended && !run.question && run.phase !== 'teaching' && (
        <p class="cost" role="status">
          {run.resumeAt === undefined
            ? t('chat_working')
            : t('chat_paused', new Date(run.resumeAt).toLocaleTimeString())}{' '}
          {cost(run)}
        </p>
      )}
      {outcome && (
        <p class={`outcome ${outcome.state}`} role="status">
          {outcome.state === 'done' ? '' : `${t(`outcome_${outcome.state}`)} `}
          {t(`code_${outcome.code}`, ...outcome.params)}
        </p>
      )}
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
        <div class="cost">
          <span>{cost(run)}</span>
          {onMend && stoppedAtGap(run) && (
            <button type="button" class="button" title={t('teach_mend_hint')} onClick={onMend}>
              {t('teach_mend')}
            </button>
          )}
          {onCompare && outcome?.code === 'done-by-procedure' && (
            <button type="button" class="button plain" title={t('chat_compare_hint')} onClick={onCompare}>
              {t('chat_compare')}
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
      )}
    </article>
  );
}

/** The user is at work on the page; nothing is asked until all is shown. */
function Showing({ hasSteps, onTaught }: { hasSteps: boolean; onTaught: () => void }) {
  return (
    <section class="card ask" aria-label={t('teach_watching')}>
      <h2>{t('teach_watching')}</h2>
      <p role="status">{t('teach_text')}</p>
      <div class="row">
        <button type="button" class="button primary" disabled={!hasSteps} onClick={onTaught}>
          {t('teach_done')}
        </button>
      </div>
    </section>
  );
}

/** What was learned from being shown, as it will be done. */
function ReadBack({ steps }: { steps: readonly ComingStep[] }) {
  return (
    <section class="coming" aria-label={t('teach_read_back')}>
      <h2>{t('teach_read_back')}</h2>
      <ol>
        {steps.map((step, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has its place in the procedure and nothing else
          <li key={i}>
            <span class="words">{t(`verb_${step.verb}`, step.target, step.value)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Of a plan of known steps those that are not under way yet; a model decides as it goes. */
function coming(run: Run): readonly ComingStep[] {
  const { plan } = run;
  return plan && plan.kind !== 'model' ? plan.coming.slice(plan.at) : [];
}

function cost(run: Run): string {
  const seconds = Math.max(0, (run.updatedAt - run.startedAt - run.waitedMs) / 1000).toFixed(1);
  const model =
    run.modelCalls === 0 ? t('chat_cost_free') : t('chat_cost_calls', String(run.modelCalls), String(run.tokens));
  const done = run.steps.filter((step) => step.state === 'done' || step.state === 'undone').length;
  return t('chat_cost', String(done), seconds, model);
}
