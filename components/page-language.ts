/** setPageLanguage tells the language of the messages to screen readers and hyphenation. */
import { loadMissingMessages, messagesLocale } from './text';

/** Resolves when the page has its messages. */
export async function setPageLanguage(): Promise<void> {
  await loadMissingMessages();
  document.documentElement.lang = messagesLocale();
}
