/** AccessOffer: after a done task on a site that is allowed for this visit only, offers to allow it for good. */
import { t } from '../text';

interface Props {
  site: string;
  onAllow: () => void;
  onDecline: () => void;
}

export function AccessOffer({ site, onAllow, onDecline }: Props) {
  return (
    <section class="card offer" aria-label={t('offer_title', site)}>
      <h2>{t('offer_title', site)}</h2>
      <p>{t('offer_text')}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={(event) => event.isTrusted && onAllow()}>
          {t('offer_yes')}
        </button>
        <button type="button" class="button" onClick={onDecline}>
          {t('offer_no')}
        </button>
      </div>
    </section>
  );
}
