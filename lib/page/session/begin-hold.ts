/** Starts (beginHold) the page world's hold on requests in a document. */
import type { RequestScope } from '../words/held-request';
import { HOLD_BEGINS } from '../world/hold-events';

export function beginHold(document: Document, scope: RequestScope): void {
  document.dispatchEvent(new CustomEvent(HOLD_BEGINS, { detail: JSON.stringify(scope) }));
}
