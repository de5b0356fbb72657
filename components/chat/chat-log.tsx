/** ChatLog: what is known of this site, the tasks of this tab, and the offers after the last one. */
import { useEffect, useRef } from 'preact/hooks';
import type { KnownTask } from '../../lib/records/known-task';
import type { Run } from '../../lib/records/run';
import { t } from '../text';
import { AccessOffer } from './access-offer';
import type { ChatProps } from './chat-props';
import { EmptyState, Suggestions } from './empty-state';
import { HelpCard } from './help-card';
import { RunView } from './run-view';
import { TaskList } from './task-list';

interface Props {
  chat: ChatProps;
  active: Run | undefined;
  asksHelp: boolean;
  /** Note of the known task whose fields are open. */
  opened: string | undefined;
  /** Puts a request into the composer. */
  onEdit: (request: string) => void;
  onPick: (task: KnownTask) => void;
  onRun: (task: KnownTask, values: Record<string, string>) => void;
  onClose: () => void;
}

export function ChatLog({ chat, active, asksHelp, opened, onEdit, ...tasks }: Props) {
  const log = useRef<HTMLElement>(null);
  const { runs } = chat;
  const last = runs.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the log follows every stored change of the last run
  useEffect(() => showEnd(log.current), [last?.id, last?.revision, asksHelp]);
  useEffect(() => {
    // A panel that is made narrower keeps the end in sight.
    const toEnd = () => showEnd(log.current);
    window.addEventListener('resize', toEnd);
    return () => window.removeEventListener('resize', toEnd);
  }, []);
  useEffect(() => {
    if (opened !== undefined) log.current?.querySelector('.task-form')?.scrollIntoView({ block: 'nearest' });
  }, [opened]);
  const untriedSuggestions = chat.suggestions.filter((suggestion) => runs.every((run) => run.request !== suggestion));
  const isEmpty = runs.length === 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="chat-log" ref={log} aria-label={t('chat_log')} tabIndex={0}>
      {!active && (
        <TaskList tasks={chat.tasks} opened={opened} lastValues={(task) => lastValuesOf(task, runs)} {...tasks} />
      )}
      {isEmpty && chat.tasks.length === 0 && (
        <EmptyState
          site={chat.isEmbedded ? undefined : chat.site}
          shows={chat.shows}
          suggestions={chat.suggestions}
          onPick={onEdit}
          onOpenPractice={chat.onOpenPractice}
        />
      )}
      {/* Only the tasks are read aloud as they change: the list above comes and goes with each of them. */}
      <div class="runs" role="log">
        {runs.map((run) => (
          <RunOfLog key={run.id} run={run} chat={chat} isLast={run === last} active={active} onEdit={onEdit} />
        ))}
      </div>
      {runs.length > 1 && !active && (
        <button type="button" class="button plain clear-all" onClick={() => runs.forEach(chat.onClear)}>
          {t('chat_clear_all')}
        </button>
      )}
      {chat.guided && !isEmpty && !active && <Suggestions suggestions={untriedSuggestions} onPick={onEdit} />}
      {asksHelp && <HelpCard tasks={chat.tasks} />}
      {chat.isOfferDue && !active && last?.outcome?.state === 'done' && (
        <AccessOffer site={chat.site ?? ''} onAllow={chat.onAllowSite} onDecline={chat.onDeclineSite} />
      )}
      {chat.error !== undefined && (
        <p class="alert" role="alert">
          {t('chat_error', chat.error)}
        </p>
      )}
    </section>
  );
}

/** Scrolls to the end, but not past the outcome of the last task: what can be done about it stands there. */
function showEnd(log: HTMLElement | null): void {
  const outcome = log?.querySelector<HTMLElement>('.run:last-of-type > .outcome');
  const top = outcome ? outcome.offsetTop - REQUEST_PX : Number.POSITIVE_INFINITY;
  log?.scrollTo({ top: Math.min(log.scrollHeight, Math.max(0, top)) });
}

/** Room for the request above an outcome, px. */
const REQUEST_PX = 72;

interface RunOfLogProps {
  run: Run;
  chat: ChatProps;
  isLast: boolean;
  active: Run | undefined;
  onEdit: (request: string) => void;
}

function RunOfLog({ run, chat, isLast, active, onEdit }: RunOfLogProps) {
  const isFree = isLast && !active;
  // Repeated or compared, the words of another program would count as the user's.
  const isOwn = run.requestedBy === undefined;
  return (
    <RunView
      run={run}
      onAnswer={(reply) => chat.onAnswer(run, reply)}
      onPoint={chat.onPoint && ((ref) => chat.onPoint?.(run, ref))}
      onUndo={() => chat.onUndo(run)}
      onRedo={isFree ? () => chat.onRedo(run) : undefined}
      onConfirm={() => chat.onConfirm(run)}
      onKeepOld={() => chat.onKeepOld(run)}
      onClear={() => chat.onClear(run)}
      onTeachDone={() => chat.onTeachDone(run)}
      onEdit={run.request === '' ? undefined : () => onEdit(run.request)}
      isBusy={active !== undefined}
      onShowGap={isFree ? () => chat.onShowGap(run) : undefined}
      onSkip={isFree && isOwn ? () => chat.onSkip(run) : undefined}
      onTeach={isFree && isOwn ? () => chat.onTeach(run.request) : undefined}
      onRetry={isFree && isOwn && run.request !== '' ? () => void chat.onSend(run.request) : undefined}
      onCompare={isFree && isOwn && chat.hasModel ? () => chat.onCompare(run) : undefined}
      onOpenModel={chat.onOpenModel}
      onKeepAnswer={chat.onKeepAnswer && (() => chat.onKeepAnswer?.(run))}
      isAnswerKept={chat.keptRuns?.has(run.id) === true}
      hasUndoFailed={chat.failedUndos.has(run.id)}
    />
  );
}

/** Values of the last run of the task in this tab; runs are kept for 30 minutes. */
function lastValuesOf({ note }: KnownTask, runs: readonly Run[]): Readonly<Record<string, string>> {
  const last = runs.findLast(
    ({ plan, chosen }) => chosen?.note === note || (plan?.kind === 'procedure' && plan.note === note),
  );
  if (!last) return {};
  return last.chosen?.values ?? (last.plan?.kind === 'procedure' ? last.plan.values : {});
}
