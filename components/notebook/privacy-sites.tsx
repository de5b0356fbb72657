/** PrivacySites: the sites that Fieldnotes may work on without its icon being pressed, each with a button that takes that back. */
import { t } from '../text';

interface Props {
  /** Match patterns; undefined while they are read. */
  patterns: readonly string[] | undefined;
  onRemove: (pattern: string) => void;
}

export function PrivacySites({ patterns, onRemove }: Props) {
  return (
    <section class="card" aria-label={t('privacy_sites')}>
      <h3>{t('privacy_sites')}</h3>
      <p>{t(patterns?.length === 0 ? 'privacy_sites_none' : 'privacy_sites_text')}</p>
      <ul class="replays">
        {(patterns ?? []).map((pattern) => (
          <li key={pattern} class="note-head">
            <span>{pattern.replace(/^(https?:\/\/)(.*)\/\*$/, '$2')}</span>
            <span class="spring" />
            <button
              type="button"
              class="button"
              aria-label={t('privacy_remove_label', pattern)}
              onClick={() => onRemove(pattern)}
            >
              {t('privacy_remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
