/** Composer: the field for a request. “/” and typing list known tasks, 1–9 open one, the arrow up brings back the last request. */
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { KnownTask } from '../../lib/records/known-task';
import { t } from '../text';
import { filterTasks, MAX_KEYS } from './task-filter';
import { optionId, TaskMenu } from './task-menu';

interface Props {
  text: string;
  onText: (text: string) => void;
  input: RefObject<HTMLTextAreaElement | null>;
  tasks: readonly KnownTask[];
  /** Earlier requests, the latest last. */
  requests: readonly string[];
  isActive: boolean;
  /** The task at work hears words; while one is shown they wait. */
  isListening: boolean;
  onSend: () => void;
  onTask: (task: KnownTask) => void;
  onTeach: () => void;
  onStop: () => void;
  /** Undefined while nothing can pause. */
  onPause: (() => void) | undefined;
}

/** Longest request, characters. */
const MAX_REQUEST_CHARS = 4000;
const MAX_MENU_ROWS = 6;
const MENU = 'task-menu';

export function Composer({ text, onText, input, tasks, requests, isActive, isListening, ...actions }: Props) {
  const [chosen, setChosen] = useState<number>();
  const [recalled, setRecalled] = useState(0);
  const fitting = isActive ? [] : filterTasks(tasks, text).slice(0, MAX_MENU_ROWS);
  const active = Math.min(chosen ?? (text.startsWith('/') ? 0 : -1), fitting.length - 1);
  const change = (next: string) => {
    setChosen(undefined);
    onText(next);
  };
  const pick = (task: KnownTask) => {
    change('');
    actions.onTask(task);
  };
  const recall = (back: number) => {
    const request = requests.at(-back);
    if (request === undefined) return;
    setRecalled(back);
    change(request);
  };
  const moves: Readonly<Record<string, () => void>> = {
    Escape: () => change(''),
    ArrowDown: () => fitting.length > 0 && setChosen(Math.min(active + 1, fitting.length - 1)),
    ArrowUp: () => {
      if (fitting.length > 0 && active >= 0) setChosen(active - 1);
      else if (text === '' || text === requests.at(-recalled)) recall(text === '' ? 1 : recalled + 1);
    },
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const byNumber = text === '' && !isActive ? tasks[numberOf(event.key) - 1] : undefined;
    const picked = event.key === 'Enter' ? fitting[active] : undefined;
    if (byNumber ?? picked) {
      event.preventDefault();
      const task = byNumber ?? picked;
      if (task) pick(task);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (!text.startsWith('/') || fitting.length === 0) actions.onSend();
    } else if (event.key in moves && !text.includes('\n')) {
      if (event.key !== 'ArrowUp' || fitting.length > 0 || text === '' || text === requests.at(-recalled))
        event.preventDefault();
      moves[event.key]?.();
    }
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        actions.onSend();
      }}
    >
      {fitting.length > 0 && <TaskMenu id={MENU} tasks={fitting} active={active} onPick={pick} />}
      <textarea
        ref={input}
        rows={1}
        aria-label={t('chat_request_label')}
        aria-haspopup="listbox"
        aria-controls={fitting.length > 0 ? MENU : undefined}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(MENU, active) : undefined}
        placeholder={t(placeholderOf(isListening, tasks.length > 0))}
        value={text}
        maxLength={MAX_REQUEST_CHARS}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={handleKey}
      />
      <ComposerButtons
        isActive={isActive}
        onStop={actions.onStop}
        onPause={actions.onPause}
        onTeach={actions.onTeach}
      />
    </form>
  );
}

/** 1–9 for a digit key. @returns NaN for other keys */
function numberOf(key: string): number {
  const number = /^[1-9]$/.test(key) ? Number(key) : Number.NaN;
  return number <= MAX_KEYS ? number : Number.NaN;
}

function placeholderOf(isListening: boolean, hasTasks: boolean): string {
  if (isListening) return 'chat_placeholder_active';
  return hasTasks ? 'chat_placeholder_tasks' : 'chat_placeholder';
}

type ButtonsProps = Pick<Props, 'isActive' | 'onStop' | 'onPause' | 'onTeach'>;

function ComposerButtons({ isActive, onStop, onPause, onTeach }: ButtonsProps) {
  return (
    <span class="composer-buttons">
      {!isActive && (
        <button type="button" class="button" title={t('teach_hint')} onClick={onTeach}>
          <span class="record" aria-hidden="true" />
          {t('teach_start')}
        </button>
      )}
      <span class="spring" />
      {onPause && (
        <button type="button" class="button" onClick={onPause}>
          {t('chat_pause')}
        </button>
      )}
      {isActive && (
        <button type="button" class="button danger" onClick={onStop}>
          {t('chat_stop')}
        </button>
      )}
      {!isActive && (
        <button type="submit" class="button primary">
          {t('chat_send')}
        </button>
      )}
    </span>
  );
}
