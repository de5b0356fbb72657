/** ProviderWords: a provider's own words about a failure, behind a click; key and page text were removed before. */
import { t } from './text';

export function ProviderWords({ words }: { words: string }) {
  if (words.trim() === '') return null;
  return (
    <details class="provider-words">
      <summary>{t('provider_words')}</summary>
      <p>{words}</p>
    </details>
  );
}
