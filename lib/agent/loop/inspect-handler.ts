/** createInspectHandler answers prompt.inspect: the report of what a model would be sent, with an open page of the site. */
import type { Snapshot } from '../../page/words/snapshot';
import type { PromptReport } from '../../records/prompt-report';
import { inspectPrompt } from '../plan/inspect-prompt';
import type { Ports } from '../run/ports';

/** A page that does not load within this time is left out. */
const OPEN_LIMIT_MS = 10_000;

export function createInspectHandler(ports: Ports, tabsOf: (origin: string) => Promise<readonly { tabId: number }[]>) {
  return async ({ origin, request }: { origin: string; request: string }): Promise<PromptReport> => {
    const [tab] = await tabsOf(origin);
    const snapshot = tab && (await openPage(tab.tabId, origin, ports));
    return inspectPrompt({ origin, request, snapshot }, ports);
  };
}

async function openPage(tabId: number, origin: string, { page }: Ports): Promise<Snapshot | undefined> {
  const tab = await page.open(tabId, AbortSignal.timeout(OPEN_LIMIT_MS));
  return tab.type === 'ready' && tab.origin === origin ? page.snapshot(tabId, [origin]) : undefined;
}
