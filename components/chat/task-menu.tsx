/** TaskMenu: the known tasks that fit the text in the composer, one of them active; a list box of its combobox. */
import type { KnownTask } from '../../lib/records/known-task';
import { t } from '../text';
import { TaskTitle } from './task-title';

interface Props {
  id: string;
  tasks: readonly KnownTask[];
  /** Index of the active task; -1 if Enter sends the words. */
  active: number;
  onPick: (task: KnownTask) => void;
}

export const optionId = (menu: string, index: number) => `${menu}-${index}`;

export function TaskMenu({ id, tasks, active, onPick }: Props) {
  return (
    <div id={id} class="task-menu" role="listbox" aria-label={t('tasks_title')}>
      {tasks.map((task, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the composer handles the keys of its list box
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the composer
        <div
          key={task.note}
          id={optionId(id, i)}
          class="task"
          role="option"
          aria-selected={i === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(task)}
        >
          <TaskTitle title={task.title} />
        </div>
      ))}
    </div>
  );
}
