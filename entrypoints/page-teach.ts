/** Runs in each new document while the user teaches a task: reports it to the background, which then records there too. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { trackEarlyTyping } from '../lib/page/watch/early-typing';

interface Runtime {
  runtime: { sendMessage(message: object): Promise<{ ok?: boolean } | undefined> };
}

const MAX_ATTEMPTS = 20;
const RETRY_DELAY_MS = 200;

export default defineUnlistedScript(() => {
  const { browser, chrome } = globalThis as unknown as { browser?: Runtime; chrome: Runtime };
  const { runtime } = browser ?? chrome;
  // Bypasses the polyfill and the parsers of lib/messaging, which are many times the size of this script.
  const reportDocument = async (attempt: number): Promise<void> => {
    const reply = await runtime
      .sendMessage({ fieldnotes: 1, name: 'page.began', params: {} })
      .catch((error: Error) => console.debug(`Fieldnotes: ${error.message}`));
    // A worker that is shutting down sends no reply; the restarted one does.
    if (reply?.ok !== true && attempt < MAX_ATTEMPTS)
      setTimeout(() => void reportDocument(attempt + 1), RETRY_DELAY_MS);
  };
  trackEarlyTyping();
  void reportDocument(1);
});
