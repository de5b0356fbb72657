/** The interface's texts, from public/_locales; a missing key is shown itself, so that no text is ever empty. */
import { browser } from 'wxt/browser';
import { formatMessage } from './message-format';

// WXT types the names of messages; many of ours are built from codes, and a test checks that each has a message.
const i18n = browser.i18n as unknown as {
  getMessage(name: string, substitutions?: string[]): string;
  getUILanguage(): string;
};

/** Substituted by themselves, the placeholders stay in the message for formatMessage to fill. */
const PLACEHOLDERS = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

/** @param key may hold hyphens; message names cannot, and hold two underscores for each */
export function t(key: string, ...values: string[]): string {
  const message = i18n.getMessage(key.replaceAll('-', '__'), PLACEHOLDERS);
  if (message === '') return [key, ...values].join(' ');
  return formatMessage(message, values, messagesLocale());
}

/** The language of the messages; of the browser where an extension that is being replaced has no messages any more. */
export function messagesLocale(): string {
  return i18n.getMessage('messages_locale') || i18n.getUILanguage();
}
