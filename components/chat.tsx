/** Chat, the conversation about one tab: the same in the popup, in Chrome's side panel and in Firefox's sidebar. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Run } from '../lib/records/run';
import type { Reply } from './question-card';
import { RunView } from './run-view';
import { t } from './text';

export interface ChatProps {
  /** Host of the page in view; undefined when there is no page to work on. */
  site: string | undefined;
  runs: readonly Run[];
  hasModel: boolean;
  suggestions: readonly string[];
  /** The guided tour is running: suggestions that were not tried yet stay on offer. */
  guided: boolean;
  error: string | undefined;
  undoResults: Readonly<Record<string, string>>;
  onSend: (request: string) => void;
  /** Starts teaching a task; the request may be empty. */
  onTeach: (request: string) => void;
  onTeachDone: (run: Run) => void;
  /** Starts teaching from the step the run stopped at. */
  onShowGap: (run: Run) => void;
  /** Runs the task again without notes, for comparison. */
  onCompare: (run: Run) => void;
  onStop: (run: Run) => void;
  onAnswer: (run: Run, reply: Reply) => void;
  onUndo: (run: Run) => void;
  onConfirm: (run: Run) => void;
  onClear: (run: Run) => void;
  onOpenOptions: () => void;
  onOpenPanel: (() => void) | undefined;
}

/** Longest request, characters. */
const MAX_REQUEST_CHARS = 4000;

export function Chat(props: ChatProps) {
  const [text, setText] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  const active = props.runs.find((run) => run.phase !== 'ended');
  useEffect(() => input.current?.focus(), []);
  const send = () => {
    if (text.trim() === '' || active) return;
    props.onSend(text.trim());
    setText('');
  };
  const teach = () => {
    if (active) return;
    props.onTeach(text.trim());
    setText('');
  };
  const pick = (suggestion: string) => {
    setText(suggestion);
    input.current?.focus();
  };
  return (
    <main class="chat">
      <ChatHeader site={props.site} onOpenPanel={props.onOpenPanel} onOpenOptions={props.onOpenOptions} />
      <ChatLog chat={props} active={active} onPick={pick} />
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {!props.hasModel && <ModelNotice onOpenOptions={props.onOpenOptions} />}
        <textarea
          ref={input}
          aria-label={t('chat_request_label')}
          placeholder={props.site === undefined ? t('chat_no_tab') : t('chat_placeholder')}
          value={text}
          maxLength={MAX_REQUEST_CHARS}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <ComposerButtons onStop={active && (() => props.onStop(active))} onTeach={teach} />
      </form>
    </main>
  );
}

function ChatLog({
  chat,
  active,
  onPick,
}: {
  chat: ChatProps;
  active: Run | undefined;
  onPick: (suggestion: string) => void;
}) {
  const log = useRef<HTMLDivElement>(null);
  const last = chat.runs.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the log follows every stored change of the last run
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [last?.id, last?.revision]);
  const untriedSuggestions = chat.suggestions.filter((suggestion) =>
    chat.runs.every((run) => run.request !== suggestion),
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div class="chat-log" ref={log} role="log" aria-label={t('chat_log')} tabIndex={0}>
        {chat.runs.length === 0 && <EmptyState suggestions={chat.suggestions} onPick={onPick} />}
        {chat.runs.map((run) => (
          <RunView
            key={run.id}
            run={run}
            onAnswer={(reply) => chat.onAnswer(run, reply)}
            onUndo={() => chat.onUndo(run)}
            onConfirm={() => chat.onConfirm(run)}
            onClear={() => chat.onClear(run)}
            onTeachDone={() => chat.onTeachDone(run)}
            onShowGap={run === last && !active ? () => chat.onShowGap(run) : undefined}
            onCompare={run === last && !active && chat.hasModel ? () => chat.onCompare(run) : undefined}
            undoResult={chat.undoResults[run.id]}
          />
        ))}
        {chat.guided && chat.runs.length > 0 && !active && (
          <Suggestions suggestions={untriedSuggestions} onPick={onPick} />
        )}
        {chat.error !== undefined && (
          <p class="alert" role="alert">
            {t('chat_error', chat.error)}
          </p>
        )}
      </div>
    </>
  );
}

function ChatHeader({ site, onOpenPanel, onOpenOptions }: Pick<ChatProps, 'site' | 'onOpenPanel' | 'onOpenOptions'>) {
  return (
    <header class="chat-head">
      <img class="mark" src="/icon/32.png" alt="" />
      <h1>{t('extensionName')}</h1>
      <span class="site">{site ? t('chat_site', site) : ''}</span>
      {onOpenPanel && (
        <button
          type="button"
          class="button plain"
          title={t('chat_sidepanel')}
          aria-label={t('chat_sidepanel')}
          onClick={onOpenPanel}
        >
          ◨
        </button>
      )}
      <button
        type="button"
        class="button plain"
        title={t('chat_notebook')}
        aria-label={t('chat_notebook')}
        onClick={onOpenOptions}
      >
        ☰
      </button>
    </header>
  );
}

function ModelNotice({ onOpenOptions }: Pick<ChatProps, 'onOpenOptions'>) {
  return (
    <p class="notice">
      <span>{t('chat_model_missing')}</span>
      <button type="button" class="button" onClick={onOpenOptions}>
        {t('chat_choose_model')}
      </button>
    </p>
  );
}

/** @param onStop stops the active run; undefined while none is active */
function ComposerButtons({ onStop, onTeach }: { onStop: (() => void) | undefined; onTeach: () => void }) {
  if (onStop)
    return (
      <button type="button" class="button danger" onClick={onStop}>
        {t('chat_stop')}
      </button>
    );
  return (
    <span class="composer-buttons">
      <button type="submit" class="button primary">
        {t('chat_send')}
      </button>
      <button type="button" class="button" title={t('teach_hint')} onClick={onTeach}>
        {t('teach_start')}
      </button>
    </span>
  );
}

function EmptyState({ suggestions, onPick }: { suggestions: readonly string[]; onPick: (suggestion: string) => void }) {
  return (
    <section class="empty">
      <h2>{t('chat_empty_title')}</h2>
      <p>{t('chat_empty_text')}</p>
      <Suggestions suggestions={suggestions} onPick={onPick} />
    </section>
  );
}

function Suggestions({
  suggestions,
  onPick,
}: {
  suggestions: readonly string[];
  onPick: (suggestion: string) => void;
}) {
  if (suggestions.length === 0) return null;
  return (
    <ul class="suggestions" aria-label={t('chat_suggestions')}>
      {suggestions.map((suggestion) => (
        <li key={suggestion}>
          <button type="button" class="button" onClick={() => onPick(suggestion)}>
            {suggestion}
          </button>
        </li>
      ))}
    </ul>
  );
}
