/** ScheduleForm: the time and the days at which a task runs by itself, with the values it takes. */
import { useState } from 'preact/hooks';
import { messagesLocale, t } from '../text';

interface Props {
  blanks: readonly { slot: string; label: string }[];
  onSave: (schedule: { time: string; days: number[]; values: Record<string, string> }) => void;
}

/** Monday first. */
const DAYS = [1, 2, 3, 4, 5, 6, 0];
const WORKING_DAYS = [1, 2, 3, 4, 5];
/** A Sunday: its day of the month plus a day of the week names that day. */
const A_SUNDAY = 1;

export function ScheduleForm({ blanks, onSave }: Props) {
  const [time, setTime] = useState('09:00');
  const [days, setDays] = useState<readonly number[]>(WORKING_DAYS);
  const [values, setValues] = useState<Record<string, string>>({});
  const names = new Intl.DateTimeFormat(messagesLocale(), { weekday: 'short' });
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ time, days: [...days], values });
      }}
    >
      <p class="soft">{t('schedule_text')}</p>
      {blanks.map(({ slot, label }) => (
        <label key={slot}>
          {label}
          <input
            required
            value={values[slot] ?? ''}
            onInput={({ currentTarget: { value } }) => setValues({ ...values, [slot]: value })}
          />
        </label>
      ))}
      <label>
        {t('schedule_time')}
        <input type="time" required value={time} onInput={({ currentTarget: { value } }) => setTime(value)} />
      </label>
      <fieldset class="days">
        <legend>{t('schedule_days')}</legend>
        {DAYS.map((day) => (
          <label key={day} class="inline">
            <input
              type="checkbox"
              checked={days.includes(day)}
              onChange={({ currentTarget: { checked } }) =>
                setDays(checked ? [...days, day] : days.filter((one) => one !== day))
              }
            />
            {names.format(new Date(2026, 1, A_SUNDAY + day))}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="button primary" disabled={days.length === 0}>
        {t('schedule_save')}
      </button>
    </form>
  );
}
