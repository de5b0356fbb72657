/** Runs in each new document while the user teaches a task: reports it to the background, which then records there too. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { trackEarlyTyping } from '../lib/page/watch/early-typing';
import { readLoadedPage } from '../lib/page/watch/loaded-page';

interface Reply {
  ok?: boolean;
  result?: { isRecorded?: boolean };
}

interface Runtime {
  runtime: { sendMessage(message: object): Promise<Reply | undefined> };
}

declare global {
  // Lives in the extension's isolated world; the page cannot see it.
  /** Starts or stops recording without a message; page.js defines it. */
  var fieldnotesRecord: ((recording: boolean) => Promise<void>) | undefined;
}

type LoadedPage = ReturnType<typeof readLoadedPage>;

const MAX_ATTEMPTS = 20;
const RETRY_DELAY_MS = 200;
const MAX_NAME_CHARS = 80;
const TYPED_AGAIN_MS = 1_000;

const debug = (error: Error): undefined => void console.debug(`Fieldnotes: ${error.message}`);

/** The field's label as the chat shows it. */
function fieldName(field: Element): string {
  const { labels, placeholder } = field as HTMLInputElement;
  const name = field.getAttribute('aria-label') || labels?.[0]?.textContent || placeholder || '';
  return name.trim().slice(0, MAX_NAME_CHARS);
}

export default defineUnlistedScript(() => {
  if (globalThis.fieldnotesReportsLoads) return;
  globalThis.fieldnotesReportsLoads = true;
  const { browser, chrome } = globalThis as unknown as { browser?: Runtime; chrome: Runtime };
  const { runtime } = browser ?? chrome;
  const tellLost = trackEarlyTyping((field) => {
    const params = { type: 'missed', what: 'change', place: fieldName(field) };
    void runtime.sendMessage({ fieldnotes: 1, name: 'shown', params }).catch(debug);
  });
  // Bypasses the polyfill and the parsers of lib/messaging, which are many times the size of this script.
  const reportDocument = async (page: LoadedPage, attempt = 1): Promise<void> => {
    const reply = await runtime.sendMessage({ fieldnotes: 1, name: 'page.began', params: { page } }).catch(debug);
    // Another tab of the site is no part of the demonstration.
    if (reply?.result?.isRecorded === false) void globalThis.fieldnotesRecord?.(false);
    // A field that is typed into again is recorded whole.
    if (reply?.result?.isRecorded) setTimeout(tellLost, TYPED_AGAIN_MS);
    // A worker that is shutting down sends no reply; the restarted one does.
    if (reply?.ok !== true && attempt < MAX_ATTEMPTS)
      setTimeout(() => void reportDocument(page, attempt + 1), RETRY_DELAY_MS);
  };
  // A page restored from the back/forward cache or activated after prerendering runs no script again.
  addEventListener('pageshow', ({ persisted }) => persisted && void reportDocument(readLoadedPage(true, Date.now())));
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const report = (startedAt: number) => void reportDocument(readLoadedPage(timing?.type === 'back_forward', startedAt));
  if (!(document as { prerendering?: boolean }).prerendering) return report(performance.timeOrigin);
  document.addEventListener('prerenderingchange', () => report(Date.now()), { once: true });
});
