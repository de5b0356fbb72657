/** EndpointNotes: the quirks that were learned of the chosen endpoint and model, and a button that forgets them. */
import { t } from './text';

interface Props {
  /** Codes of quirks (quirk_* in public/_locales). */
  learned: readonly string[];
  windowTokens: number | undefined;
  onForget: () => void;
}

export function EndpointNotes({ learned, windowTokens, onForget }: Props) {
  if (learned.length === 0 && windowTokens === undefined) return null;
  return (
    <section class="card" aria-label={t('quirks_title')}>
      <h2>{t('quirks_title')}</h2>
      <p>{t('quirks_text')}</p>
      <ul>
        {windowTokens !== undefined && <li>{t('quirk_window', String(windowTokens))}</li>}
        {learned.map((code) => (
          <li key={code}>{t(`quirk_${code}`)}</li>
        ))}
      </ul>
      <button type="button" class="button" onClick={onForget}>
        {t('quirks_forget')}
      </button>
    </section>
  );
}
