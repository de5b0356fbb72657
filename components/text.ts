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

const LOCALE_KEY = 'messages_locale';
/** `default_locale` of the manifest. */
const DEFAULT_LOCALE = 'en';

/** Messages read from their file, by name, where the browser has given none. */
let ownMessages: Readonly<Record<string, { message: string }>> = {};

/** Chromium sometimes starts a page of the extension without any messages: they are read from their file then. */
export async function loadMissingMessages(): Promise<void> {
  if (i18n.getMessage(LOCALE_KEY) !== '') return;
  for (const locale of [i18n.getUILanguage().split('-')[0], DEFAULT_LOCALE]) {
    const file = await fetch(`/_locales/${locale}/messages.json`).catch(() => undefined);
    if (!file?.ok) continue;
    ownMessages = (await file.json()) as typeof ownMessages;
    return;
  }
}

const messageOf = (name: string): string => i18n.getMessage(name, PLACEHOLDERS) || (ownMessages[name]?.message ?? '');

/** @param key may hold hyphens; message names cannot, and hold two underscores for each */
export function t(key: string, ...values: string[]): string {
  const message = messageOf(key.replaceAll('-', '__'));
  if (message === '') return [key, ...values].join(' ');
  return formatMessage(message, values, messagesLocale());
}

/** The language of the messages; of the browser where an extension that is being replaced has no messages any more. */
export function messagesLocale(): string {
  return messageOf(LOCALE_KEY) || i18n.getUILanguage();
}
