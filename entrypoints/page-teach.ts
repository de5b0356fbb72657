/** Runs in each new document while the user teaches a task: reports it to the background, which then records there too. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { trackEarlyTyping } from '../lib/page/watch/early-typing';

interface Runtime {
  runtime: { sendMessage(message: object): Promise<{ ok?: boolean } | undefined> };
}

interface LoadedPage {
  url: string;
  isBack: boolean;
  startedAt: number;
}

/** https://developer.mozilla.org/docs/Web/API/Navigation/activation, without which a traversal counts as back. */
interface NavigationApi {
  activation?: { from?: { index: number } | null; entry?: { index: number } } | null;
}

const MAX_ATTEMPTS = 20;
const RETRY_DELAY_MS = 200;

export default defineUnlistedScript(() => {
  const { browser, chrome } = globalThis as unknown as { browser?: Runtime; chrome: Runtime };
  const { runtime } = browser ?? chrome;
  // Bypasses the polyfill and the parsers of lib/messaging, which are many times the size of this script.
  const reportDocument = async (page: LoadedPage, attempt = 1): Promise<void> => {
    const reply = await runtime
      .sendMessage({ fieldnotes: 1, name: 'page.began', params: { page } })
      .catch((error: Error) => console.debug(`Fieldnotes: ${error.message}`));
    // A worker that is shutting down sends no reply; the restarted one does.
    if (reply?.ok !== true && attempt < MAX_ATTEMPTS)
      setTimeout(() => void reportDocument(page, attempt + 1), RETRY_DELAY_MS);
  };
  trackEarlyTyping();
  // A page restored from the back/forward cache or activated after prerendering runs no script again.
  addEventListener('pageshow', ({ persisted }) => persisted && void reportDocument(loadedPage(true, Date.now())));
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const report = (startedAt: number) => void reportDocument(loadedPage(timing?.type === 'back_forward', startedAt));
  if (!(document as { prerendering?: boolean }).prerendering) return report(performance.timeOrigin);
  document.addEventListener('prerenderingchange', () => report(Date.now()), { once: true });
});

/** @param isTraversal whether session history led here; the Navigation API says whether backwards */
function loadedPage(isTraversal: boolean, startedAt: number): LoadedPage {
  const { navigation } = globalThis as { navigation?: NavigationApi };
  const from = navigation?.activation?.from?.index;
  const to = navigation?.activation?.entry?.index;
  const isForward = from !== undefined && to !== undefined && to > from;
  return { url: location.href, isBack: isTraversal && !isForward, startedAt };
}
