/** RunOutcome: how a task ended, in one line; calm where nothing was done wrong and only a model or an example is missing. */
import { isModelFailure } from '../../lib/model/words';
import { writtenText } from '../../lib/page/words/action-parts';
import type { Run, RunStep } from '../../lib/records/run';
import { actWords } from '../act-words';
import { ProviderWords } from '../provider-words';
import { dayWords } from '../day-words';
import { codeWords } from '../sentence-words';
import { messagesLocale, t } from '../text';

/** Ends without a failure: there was no model, or the user said no. */
const CALM_CODES: ReadonlySet<string> = new Set([
  'no-model',
  'stopped-by-user',
  'declined',
  'nothing-at-work',
  'no-step-meant',
]);

interface Props {
  run: Run;
  /** The answer stands in a card below, not in this line. */
  isAnswerBelow: boolean;
  /** Undo was pressed and took nothing back. */
  hasUndoFailed: boolean;
}

export function RunOutcome({ run, isAnswerBelow, hasUndoFailed }: Props) {
  const { outcome } = run;
  if (!outcome) return null;
  const undone = run.steps.filter(({ state }) => state === 'undone').length;
  const left = run.steps.filter((step) => step.class !== 'R0' && (step.state === 'done' || step.state === 'unknown'));
  const isUndone = undone > 0 && left.length === 0;
  const isCalm = isUndone || CALM_CODES.has(outcome.code);
  const prefix = outcome.state === 'done' || isCalm || run.leftOut ? '' : `${t(`outcome_${outcome.state}`)} `;
  return (
    <>
      <p class={`outcome ${outcome.state}`} data-calm={isCalm || undefined} role="status">
        {outcome.state === 'done' && !isUndone && <span class="tick" aria-hidden="true" />}
        {isUndone ? t('chat_undone') : prefix + outcomeText(run, outcome, isAnswerBelow ? run.answer : undefined)}
        <span class="cost"> · {costText(run)}</span>
      </p>
      {isModelFailure(outcome.code) && <ProviderWords words={outcome.params[1] ?? ''} />}
      {!isUndone && (undone > 0 || hasUndoFailed) && (
        <p class="undone" role="status">
          {t('chat_undone_part', String(undone), left.map(stepWords).join('; '))}
        </p>
      )}
    </>
  );
}

function stepWords({ action, target }: RunStep): string {
  return actWords(action.verb, target, writtenText(action));
}

/** @param below answer in a card below: the line then says only where it comes from */
function outcomeText(run: Run, { code, params }: NonNullable<Run['outcome']>, below: string | undefined): string {
  const seenUntil = code === 'locate-gone' ? run.steps.at(-1)?.seenUntil : undefined;
  if (seenUntil !== undefined) return codeWords('gone-since', [params[0] ?? '', dayWords(seenUntil, Date.now())]);
  // The site's own words are the reason, where it has said any.
  if (code === 'effect-missing' && params[1] !== undefined) return codeWords('effect-said', params);
  if (below === undefined || below !== params[0]) return codeWords(code, params);
  return code === 'answered-from-page' ? t('outcome_from_page', params[1] ?? '') : t('code_answered');
}

/** Seconds, and calls, tokens and price where a model was called. */
function costText(run: Run): string {
  const ms = Math.max(0, run.updatedAt - run.startedAt - run.waitedMs);
  const time = t(
    'chat_seconds',
    new Intl.NumberFormat(messagesLocale(), { maximumFractionDigits: 1 }).format(ms / 1000),
  );
  return run.modelCalls === 0 ? time : `${time} · ${modelCostText(run)}`;
}

/** Calls and tokens, then the cached ones and the price where they are known. */
function modelCostText({ modelCalls, tokens, cachedTokens = 0, dollars = 0 }: Run): string {
  const calls = t('chat_cost_calls', String(modelCalls), String(tokens));
  const cached = cachedTokens > 0 ? t('chat_cost_cached', calls, String(cachedTokens)) : calls;
  return dollars > 0 ? t('chat_cost_dollars', cached, price(dollars)) : cached;
}

function price(dollars: number): string {
  return new Intl.NumberFormat(messagesLocale(), { maximumSignificantDigits: 2 }).format(dollars);
}
