/** setPageLanguage tells the language of the messages to screen readers and hyphenation. */
import { messagesLocale } from './text';

export function setPageLanguage(): void {
  document.documentElement.lang = messagesLocale();
}
