/** useSchedules connects the list of scheduled tasks to the background. */
import { useEffect, useState } from 'preact/hooks';
import { ScheduleList } from '../../components/notebook/schedule-list';
import { sendToBackground } from '../../lib/messaging/send';
import { type Note, requestText } from '../../lib/records/note';
import { MAX_TITLE_CHARS, type Schedule } from '../../lib/records/schedule';
import type { ReportError } from './live-data';

type NewSchedule = Pick<Schedule, 'time' | 'days' | 'values'>;

export function useSchedules(fail: ReportError) {
  const [schedules, setSchedules] = useState<readonly Schedule[]>([]);
  const reload = () => sendToBackground('schedule.list', {}).then((listed) => setSchedules(listed.schedules), fail);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once; every change here reads again
  useEffect(() => {
    void reload();
  }, []);
  return {
    card: (
      <ScheduleList
        schedules={schedules}
        onRemove={({ note }) => void sendToBackground('schedule.remove', { note }).then(reload, fail)}
      />
    ),
    set: ({ id, origin, body }: Note, chosen: NewSchedule) => {
      if (body.kind !== 'procedure') return;
      const url = body.begins?.url ?? origin;
      const schedule = { note: id, title: requestText(body.request).slice(0, MAX_TITLE_CHARS), origin, url, ...chosen };
      void sendToBackground('schedule.set', { schedule }).then(reload, fail);
    },
  };
}
