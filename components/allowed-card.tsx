/** AllowedCard: the controls that the user always allows, each with a button that takes the grant back. */
import type { AllowedControl } from '../lib/guard/words';
import { inUserLanguage } from './role-words';
import { t } from './text';

interface Props {
  controls: readonly AllowedControl[];
  onRevoke: (key: string) => void;
}

export function AllowedCard({ controls, onRevoke }: Props) {
  if (controls.length === 0) return null;
  return (
    <section class="card allowed" aria-label={t('allowed_title')}>
      <h2>{t('allowed_title')}</h2>
      <p>{t('allowed_text')}</p>
      <ul class="replays">
        {controls.map(({ key, origin, role, name }) => (
          <li key={key} class="note-head">
            <span>
              <bdi>{inUserLanguage(`${role} “${name}”`)}</bdi> · {origin}
            </span>
            <span class="spring" />
            <button
              type="button"
              class="button"
              aria-label={t('allowed_revoke_label', name, origin)}
              onClick={() => onRevoke(key)}
            >
              {t('allowed_revoke')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
