/** TaskTitle: the request of a known task, its blanks as pills. */
import type { KnownTask } from '../../lib/records/known-task';

export function TaskTitle({ title }: Pick<KnownTask, 'title'>) {
  return (
    <span class="task-title">
      {title.split(/(‹[^›]*›)/).map((part, i) => {
        const blank = /^‹([^›]*)›$/.exec(part)?.[1];
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a title never move
        return blank === undefined ? part : <i key={i}>{blank.replaceAll('-', ' ')}</i>;
      })}
    </span>
  );
}
