/** EmptyState: what a chat offers on a site of which nothing is known yet, and what to do where it may not or cannot work. */
import { useContext } from 'preact/hooks';
import { Shortcut } from '../shortcut';
import { t } from '../text';
import { noAccessHint, type TabKind } from './chat-header';

interface Props {
  site: string | undefined;
  shows: TabKind;
  suggestions: readonly string[];
  onPick: (suggestion: string) => void;
  onOpenPractice: (() => void) | undefined;
}

export function EmptyState({ site, shows, suggestions, onPick, onOpenPractice }: Props) {
  const shortcut = useContext(Shortcut);
  switch (shows) {
    case 'web':
      return (
        <section class="empty">
          <h2>{site ? t('chat_empty_title_site', site) : t('chat_empty_title')}</h2>
          <p>{t('chat_empty_text')}</p>
          <Suggestions suggestions={suggestions} onPick={onPick} />
        </section>
      );
    case 'hidden':
      return (
        <section class="empty">
          <h2>{t('ask_icon_title')}</h2>
          <p>{noAccessHint(shortcut)}</p>
          <p>{t('chat_hidden_text')}</p>
        </section>
      );
    case 'other':
      return (
        <section class="empty">
          <h2>{t('chat_other_title')}</h2>
          <p>{t('chat_other_text')}</p>
          {onOpenPractice && (
            <button type="button" class="button" onClick={onOpenPractice}>
              {t('chat_practice')}
            </button>
          )}
        </section>
      );
  }
}

export function Suggestions({ suggestions, onPick }: Pick<Props, 'suggestions' | 'onPick'>) {
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
