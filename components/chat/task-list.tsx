/** TaskList: the known tasks of this site, each on a key and run by a press; a task with blanks opens its fields first. */
import { useState } from 'preact/hooks';
import type { KnownTask } from '../../lib/records/known-task';
import { t } from '../text';
import { MAX_KEYS } from './task-filter';
import { TaskForm } from './task-form';
import { TaskTitle } from './task-title';

interface Props {
  tasks: readonly KnownTask[];
  /** Note of the task whose fields are open. */
  opened: string | undefined;
  lastValues: (task: KnownTask) => Readonly<Record<string, string>>;
  onPick: (task: KnownTask) => void;
  onRun: (task: KnownTask, values: Record<string, string>) => void;
  onClose: () => void;
}

/** Tasks shown before “All”. */
const FIRST_TASKS = 6;

export function TaskList({ tasks, opened, lastValues, onPick, onRun, onClose }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  if (tasks.length === 0) return null;
  const shown = showsAll ? tasks : tasks.filter(({ note }, i) => i < FIRST_TASKS || note === opened);
  return (
    <section class="tasks" aria-label={t('tasks_title')}>
      <h2>{t('tasks_title')}</h2>
      <ol>
        {shown.map((task) => (
          <li key={task.note}>
            <TaskRow task={task} position={tasks.indexOf(task)} isOpen={task.note === opened} onPick={onPick} />
            {task.note === opened && (
              <TaskForm
                task={task}
                lastValues={lastValues(task)}
                onRun={(values) => onRun(task, values)}
                onClose={onClose}
              />
            )}
          </li>
        ))}
      </ol>
      {shown.length < tasks.length && (
        <button type="button" class="button plain" onClick={() => setShowsAll(true)}>
          {t('tasks_all', String(tasks.length))}
        </button>
      )}
    </section>
  );
}

interface TaskRowProps {
  task: KnownTask;
  position: number;
  isOpen: boolean;
  onPick: (task: KnownTask) => void;
}

function TaskRow({ task, position, isOpen, onPick }: TaskRowProps) {
  const key = position < MAX_KEYS ? String(position + 1) : undefined;
  return (
    <button
      type="button"
      class="task"
      aria-expanded={task.blanks.length > 0 ? isOpen : undefined}
      aria-keyshortcuts={key}
      onClick={() => onPick(task)}
    >
      <span class="key" aria-hidden="true">
        {key ?? ''}
      </span>
      <TaskTitle title={task.title} />
      {task.state !== 'active' && <span class="task-state">{t(`state_${task.state}`)}</span>}
    </button>
  );
}
