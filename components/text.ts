/** The words users see, from public/_locales; a missing key shows as itself, so that no sentence is ever empty. */
import { browser } from 'wxt/browser';

// WXT types the names of messages; ours are made from codes, and a test checks that each has a message.
const words = browser.i18n as unknown as { getMessage(name: string, substitutions: string[]): string };

/** @param key may hold hyphens, which message names cannot: they stand as two underscores there */
export function t(key: string, ...substitutions: string[]): string {
  const text = words.getMessage(key.replaceAll('-', '__'), substitutions);
  return text === '' ? [key, ...substitutions].join(' ') : text;
}
