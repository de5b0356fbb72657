/** Chat, the conversation about one tab: the same in the popup, in Chrome's side panel and in Firefox's sidebar. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KnownTask } from '../../lib/records/known-task';
import { IDLE_PHASES } from '../../lib/records/run';
import { t } from '../text';
import { ChatHeader } from './chat-header';
import { ChatLog } from './chat-log';
import type { ChatProps } from './chat-props';
import { Composer } from './composer';
import { inspectedRequest, isHelpRequest } from './help-card';

export function Chat(props: ChatProps) {
  const { runs, tasks } = props;
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<string>();
  const [asksHelp, setAsksHelp] = useState(false);
  const [waiting, setWaiting] = useState<string>();
  const input = useRef<HTMLTextAreaElement>(null);
  const active = runs.find((run) => run.phase !== 'ended');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the chat opens
  useEffect(() => {
    if (!props.isEmbedded) input.current?.focus();
  }, []);
  const { taskToOpen } = props;
  const isListed = tasks.some(({ note }) => note === taskToOpen?.note);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each press, as soon as the task is listed
  useEffect(() => {
    if (isListed && !active) setOpened(taskToOpen?.note);
  }, [taskToOpen?.at, isListed]);
  const last = runs.at(-1);
  const undone = last?.steps.filter(({ state }) => state === 'undone').length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a card or button may have gone that had the focus
  useEffect(() => {
    if (!props.isEmbedded && document.activeElement === document.body) input.current?.focus();
  }, [last?.question?.id, last?.phase, undone]);
  const edit = (request: string) => {
    setText(request);
    const field = input.current;
    field?.focus();
    // The next key replaces what a suggestion leaves open.
    const gap = request.indexOf('…');
    if (field && gap >= 0) requestAnimationFrame(() => field.setSelectionRange(gap, gap + 1));
  };
  const submit = (request: string) => {
    setAsksHelp(isHelpRequest(request));
    setOpened(undefined);
    const inspected = inspectedRequest(request);
    if (inspected !== undefined) props.onInspect?.(inspected);
    else if (!isHelpRequest(request))
      void props.onSend(request).then((hasBegun) => {
        if (!hasBegun) setText((now) => (now === '' ? request : now));
      });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the request that waited is sent once, when the task before it has ended
  useEffect(() => {
    if (active || waiting === undefined) return;
    setWaiting(undefined);
    submit(waiting);
  }, [active === undefined]);
  const send = () => {
    const request = text.trim();
    if (request === '') return;
    setText('');
    if (!active) return submit(request);
    // Words about the task at work reach it at once; others are the next request.
    void props.onSay(active, request).then((isTaken) => {
      if (!isTaken) setWaiting(request);
    });
  };
  const run = (task: KnownTask, values: Record<string, string>) => {
    setOpened(undefined);
    props.onRunTask(task, values);
    input.current?.focus();
  };
  const pick = (task: KnownTask) => {
    setAsksHelp(false);
    if (task.blanks.length === 0) run(task, {});
    else setOpened(opened === task.note ? undefined : task.note);
  };
  const Root = props.isEmbedded ? 'section' : 'main';
  return (
    <Root class="chat" aria-label={props.isEmbedded ? t('extensionName') : undefined}>
      <ChatHeader
        site={props.site}
        siteIcon={props.siteIcon}
        shows={props.shows}
        access={props.access}
        onOpenPanel={props.onOpenPanel}
        onOpenOptions={props.onOpenOptions}
      />
      <ChatLog
        chat={props}
        active={active}
        asksHelp={asksHelp}
        opened={opened}
        onEdit={edit}
        onPick={pick}
        onRun={run}
        onClose={() => {
          setOpened(undefined);
          input.current?.focus();
        }}
      />
      {waiting !== undefined && (
        <p class="waits" role="status">
          {t('chat_waits', waiting)}
          <button type="button" class="button plain" onClick={() => setWaiting(undefined)}>
            {t('chat_waits_drop')}
          </button>
        </p>
      )}
      <Composer
        text={text}
        onText={(next) => {
          if (text === '' && next !== '' && !active) props.onWriting?.();
          setText(next);
        }}
        input={input}
        tasks={tasks}
        requests={runs.map(({ request }) => request).filter((request) => request !== '')}
        isActive={active !== undefined}
        isListening={active !== undefined && active.phase !== 'teaching'}
        onSend={send}
        onTask={pick}
        onTeach={() => {
          props.onTeach(text.trim());
          setText('');
        }}
        onStop={() => active && props.onStop(active)}
        onPause={active && !IDLE_PHASES.includes(active.phase) ? () => props.onPause(active) : undefined}
      />
    </Root>
  );
}
