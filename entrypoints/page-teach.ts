/** Runs where a task is being shown, and at no other time: says that a document has begun, so that it is watched as well. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { noteTyping } from '../lib/page/watch/early-typing';

interface Runtime {
  runtime: { sendMessage(message: object): Promise<{ ok?: boolean } | undefined> };
}

const TRIES = 20;
const BETWEEN_MS = 200;

export default defineUnlistedScript(() => {
  const { browser, chrome } = globalThis as unknown as { browser?: Runtime; chrome: Runtime };
  const { runtime } = browser ?? chrome;
  // Without the polyfill and the parsers of lib/messaging, which are many times as large as this.
  const tell = async (tries: number): Promise<void> => {
    const reply = await runtime
      .sendMessage({ fieldnotes: 1, name: 'page.began', params: {} })
      .catch((error: Error) => console.debug(`Fieldnotes: ${error.message}`));
    // A worker that was dying answers nothing; the next one does.
    if (reply?.ok !== true && tries < TRIES) setTimeout(() => void tell(tries + 1), BETWEEN_MS);
  };
  noteTyping();
  void tell(1);
});
