/** MissedActs: the acts of a demonstration that could not be recorded, each with what can be done instead. */
import type { Teaching } from '../lib/records/teaching';
import { t } from './text';

export function MissedActs({ missed }: { missed: NonNullable<Teaching['missed']> }) {
  return (
    <ul class="missed">
      {missed.map(({ what, place }) => (
        <li key={what + place}>{t(`missed_${what}`, place || t('missed_somewhere'))}</li>
      ))}
    </ul>
  );
}
