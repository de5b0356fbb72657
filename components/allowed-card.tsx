/** AllowedCard: the controls that the user always allows, each with a button that takes the grant back. */
import type { AllowedControl } from '../lib/guard/words';
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
      <ul>
        {controls.map(({ key, origin, role, name }) => (
          <li key={key} class="row">
            <span>
              {role} “<bdi>{name}</bdi>” · {origin}
            </span>
            <button
              type="button"
              class="button plain"
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
