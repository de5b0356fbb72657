/** NoticeCard: whether the system shows a notification when a task asks or has ended while the chat is closed. */
import { t } from './text';

interface Props {
  /** Undefined until it is known. */
  isOn: boolean | undefined;
  /** The browser refused when it was switched on. */
  isRefused: boolean;
  onSwitch: (isOn: boolean) => void;
}

export function NoticeCard({ isOn, isRefused, onSwitch }: Props) {
  return (
    <section class="card" aria-label={t('notice_title')}>
      <h3>{t('notice_title')}</h3>
      <label class="inline">
        <input
          type="checkbox"
          checked={isOn === true}
          disabled={isOn === undefined}
          onClick={(event) => onSwitch(event.currentTarget.checked)}
        />
        {t('notice_label')}
      </label>
      {isRefused && <p role="status">{t('notice_refused')}</p>}
    </section>
  );
}
