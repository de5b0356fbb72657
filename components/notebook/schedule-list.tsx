/** ScheduleList: the tasks that run by themselves, when they run next, and what kept the last run from starting. */
import { ALREADY_RUNNING, nextRunAt, type Schedule } from '../../lib/records/schedule';
import { storedErrorWords } from '../error-words';
import { messagesLocale, t } from '../text';

interface Props {
  schedules: readonly Schedule[];
  onRemove: (schedule: Schedule) => void;
}

export function ScheduleList({ schedules, onRemove }: Props) {
  if (schedules.length === 0) return null;
  const moment = new Intl.DateTimeFormat(messagesLocale(), {
    weekday: 'long',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (
    <section class="card" aria-label={t('schedule_title')}>
      <h3>{t('schedule_title')}</h3>
      <ul class="replays">
        {schedules.map((schedule) => (
          <li key={schedule.note}>
            <div class="note-head">
              <strong>{schedule.title}</strong>
              <span class="soft">{t('schedule_next', moment.format(nextRunAt(schedule, new Date())))}</span>
              <span class="spring" />
              <button
                type="button"
                class="button"
                aria-label={`${t('schedule_remove')}: ${schedule.title}`}
                onClick={() => onRemove(schedule)}
              >
                {t('schedule_remove')}
              </button>
            </div>
            {schedule.problem !== undefined && <p class="changed">{problemWords(schedule)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function problemWords({ problem = '', problemCode }: Schedule): string {
  if (problemCode === ALREADY_RUNNING) return t('schedule_waits');
  return t('schedule_problem', storedErrorWords(problem, problemCode));
}
