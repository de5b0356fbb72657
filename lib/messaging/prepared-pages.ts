/** PreparedPages starts the session of a tab's page, and reads the page once, while the user still writes the request. */
import { errorMessage } from '../core/errors';
import { sendToPage } from './send';
import { type TabDocuments, TOP_FRAME } from './tab-documents';

/** A page that still loads after this is not prepared, ms. */
const PREPARE_LIMIT_MS = 1_000;

export class PreparedPages {
  private readonly preparing = new Map<number, Promise<unknown>>();

  constructor(private readonly documents: TabDocuments) {}

  /** Resolves once no preparation of the tab is under way: two injections at once would do the same work twice. */
  async wait(tabId: number): Promise<void> {
    await this.preparing.get(tabId);
  }

  async prepare(tabId: number): Promise<void> {
    const opening = this.documents.open(tabId, AbortSignal.timeout(PREPARE_LIMIT_MS)).catch(logUnprepared);
    this.preparing.set(tabId, opening);
    const tab = await opening;
    this.preparing.delete(tabId);
    // The outline of a page that was read once is refreshed in a fraction of the time.
    if (tab?.type === 'ready') await sendToPage(tabId, TOP_FRAME, 'page.snapshot', {}).catch(logUnprepared);
  }
}

/** A page that cannot be prepared is opened by the run, which says why it cannot. */
function logUnprepared(error: unknown): undefined {
  console.debug(`Fieldnotes: page not prepared: ${errorMessage(error)}`);
}
