/** messagesLocale: a view whose extension has no messages any more still formats numbers and days. */
import { expect, test, vi } from 'vitest';
import { messagesLocale, t } from '../../components/text';

const messages = vi.hoisted(() => ({ locale: 'de' }));
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getMessage: (key: string) => (key === 'messages_locale' ? messages.locale : ''),
      getUILanguage: () => 'fr',
    },
  },
}));

test('the language of the messages is that of their file, and of the browser where there are none', () => {
  expect(messagesLocale()).toBe('de');
  messages.locale = '';
  expect(messagesLocale()).toBe('fr');
  expect(new Intl.NumberFormat(messagesLocale()).resolvedOptions().locale).toBe('fr');
  expect(t('run_seconds', '1.5')).toBe('run_seconds 1.5');
});
