/** setPageLanguage tells the language of the messages to screen readers and hyphenation. */
import { t } from './text';

export function setPageLanguage(): void {
  document.documentElement.lang = t('messages_locale');
}
