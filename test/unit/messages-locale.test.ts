/** Texts of a view to which the browser gives no messages: they are read from their file, and numbers and days are formatted still. */
import { afterEach, expect, test, vi } from 'vitest';
import { loadMissingMessages, messagesLocale, t } from '../../components/text';

const messages = vi.hoisted(() => ({ locale: 'de' }));
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getMessage: (key: string) => (key === 'messages_locale' ? messages.locale : ''),
      getUILanguage: () => 'fr',
    },
  },
}));

afterEach(() => vi.unstubAllGlobals());

test('the language of the messages is that of their file, and of the browser where there are none', () => {
  expect(messagesLocale()).toBe('de');
  messages.locale = '';
  expect(messagesLocale()).toBe('fr');
  expect(new Intl.NumberFormat(messagesLocale()).resolvedOptions().locale).toBe('fr');
  expect(t('run_seconds', '1.5')).toBe('run_seconds 1.5');
});

test('messages that the browser does not give come from the file of its language, else of the default one', async () => {
  messages.locale = '';
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    if (!path.includes('/en/')) throw new TypeError('no such file');
    const file = { run_seconds: { message: '$1 s' }, messages_locale: { message: 'en' } };
    return new Response(JSON.stringify(file));
  });
  await loadMissingMessages();
  expect(asked).toEqual(['/_locales/fr/messages.json', '/_locales/en/messages.json']);
  expect(t('run_seconds', '1.5')).toBe('1.5 s');
  expect(messagesLocale()).toBe('en');
});
