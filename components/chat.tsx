/** The chat: the same in the popup, in Chrome's side panel and in Firefox's sidebar. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Run } from '../lib/notebook/records/run';
import type { Answer } from '../lib/notebook/records/answer';
import { RunView } from './run-view';
import { t } from './text';

export interface ChatProps {
  /** Host of the page in view; undefined when there is no page to work on. */
  site: string | undefined;
  runs: readonly Run[];
  hasModel: boolean;
  suggestions: readonly string[];
  /** Somebody is being shown around: what was not tried yet stays on offer. */
  guided: boolean;
  error: string | undefined;
  undoResults: Readonly<Record<string, string>>;
  onSend: (request: string) => void;
  /** The user shows a task; the request may be empty. */
  onTeach: (request: string) => void;
  onTaught: (run: Run) => void;
  /** The user shows what a task stopped at. */
  onMend: (run: Run) => void;
  /** The same again without notes. */
  onCompare: (run: Run) => void;
  onStop: (run: Run) => void;
  onAnswer: (run: Run, answer: Answer) => void;
  onUndo: (run: Run) => void;
  onClear: (run: Run) => void;
  onOpenOptions: () => void;
  onOpenPanel: (() => void) | undefined;
}

export function Chat(props: ChatProps) {
  const [text, setText] = useState('');
  const log = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const active = props.runs.find((run) => run.phase !== 'ended');
  const last = props.runs.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the log follows every stored change of the last run
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [last?.id, last?.revision]);
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
  const untried = props.suggestions.filter((suggestion) => props.runs.every((run) => run.request !== suggestion));
  return (
    <main class="chat">
      <header class="chat-head">
        <img class="mark" src="/icon/32.png" alt="" />
        <h1>{t('extensionName')}</h1>
        <span class="site">{props.site ? t('chat_site', props.site) : ''}</span>
        {props.onOpenPanel && (
          <button
            type="button"
            class="button plain"
            title={t('chat_sidepanel')}
            aria-label={t('chat_sidepanel')}
            onClick={props.onOpenPanel}
          >
            ◨
          </button>
        )}
        <button
          type="button"
          class="button plain"
          title={t('chat_notebook')}
          aria-label={t('chat_notebook')}
          onClick={props.onOpenOptions}
        >
          ☰
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div class="chat-log" ref={log} role="log" aria-label={t('chat_log')} tabIndex={0}>
        {props.runs.length === 0 && <Empty suggestions={props.suggestions} onPick={pick} />}
        {props.runs.map((run) => (
          <RunView
            key={run.id}
            run={run}
            onAnswer={(reply) => props.onAnswer(run, reply)}
            onUndo={() => props.onUndo(run)}
            onClear={() => props.onClear(run)}
            onTaught={() => props.onTaught(run)}
            onMend={run === last && !active ? () => props.onMend(run) : undefined}
            onCompare={run === last && !active && props.hasModel ? () => props.onCompare(run) : undefined}
            undoResult={props.undoResults[run.id]}
          />
        ))}
        {props.guided && props.runs.length > 0 && !active && <Suggestions suggestions={untried} onPick={pick} />}
        {props.error !== undefined && (
          <p class="alert" role="alert">
            {t('chat_error', props.error)}
          </p>
        )}
      </div>
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {!props.hasModel && (
          <p class="notice">
            <span>{t('chat_model_missing')}</span>
            <button type="button" class="button" onClick={props.onOpenOptions}>
              {t('chat_choose_model')}
            </button>
          </p>
        )}
        <textarea
          ref={input}
          aria-label={t('chat_request_label')}
          placeholder={props.site === undefined ? t('chat_no_tab') : t('chat_placeholder')}
          value={text}
          maxLength={4000}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        {active ? (
          <button type="button" class="button danger" onClick={() => props.onStop(active)}>
            {t('chat_stop')}
          </button>
        ) : (
          <span class="composer-buttons">
            <button type="submit" class="button primary">
              {t('chat_send')}
            </button>
            <button type="button" class="button" title={t('teach_hint')} onClick={teach}>
              {t('teach_start')}
            </button>
          </span>
        )}
      </form>
    </main>
  );
}

function Empty({ suggestions, onPick }: { suggestions: readonly string[]; onPick: (suggestion: string) => void }) {
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
