/** readLoadedPage describes the document that came into view, and whether session history led back to it. */
import type { LoadedPage } from '../words/shown';

declare global {
  // Lives in the extension's isolated world; the page cannot see it.
  /** Whether page-teach.js reports the document. */
  var fieldnotesReportsLoads: boolean | undefined;
}

/** https://developer.mozilla.org/docs/Web/API/Navigation/activation, without which a traversal counts as back. */
interface NavigationApi {
  activation?: { from?: { index: number } | null; entry?: { index: number } } | null;
}

/**
 * @param isTraversal whether session history led here; the Navigation API says whether backwards
 * @param startedAt start of the navigation, milliseconds since 1970
 */
export function readLoadedPage(isTraversal: boolean, startedAt: number): LoadedPage {
  const { navigation } = globalThis as { navigation?: NavigationApi };
  const from = navigation?.activation?.from?.index;
  const to = navigation?.activation?.entry?.index;
  const isForward = from !== undefined && to !== undefined && to > from;
  return { url: location.href, isBack: isTraversal && !isForward, startedAt };
}

/** Reports a document without page-teach.js that comes back from the back/forward cache. */
export function reportRestoredPage(report: (page: LoadedPage) => void): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !globalThis.fieldnotesReportsLoads) report(readLoadedPage(true, Date.now()));
  });
}
