/** EmptyState: what a chat offers on a site of which nothing is known yet. */
import { t } from '../text';

interface Props {
  site: string | undefined;
  suggestions: readonly string[];
  onPick: (suggestion: string) => void;
}

export function EmptyState({ site, suggestions, onPick }: Props) {
  return (
    <section class="empty">
      <h2>{site ? t('chat_empty_title_site', site) : t('chat_empty_title')}</h2>
      <p>{t('chat_empty_text')}</p>
      <Suggestions suggestions={suggestions} onPick={onPick} />
    </section>
  );
}

export function Suggestions({ suggestions, onPick }: Omit<Props, 'site'>) {
  if (suggestions.length === 0) return null;
  return (
    <ul class="suggestions" aria-label={t('chat_suggestions')}>
      {suggestions.map((suggestion) => (
        <li key={suggestion}>
          <button type="button" class="button" onClick={() => onPick(suggestion)}>
            {suggestion}
          </button>
        </li>
      ))}
    </ul>
  );
}
