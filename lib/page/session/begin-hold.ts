/** Starts (beginHold) the page world's hold on requests in a document. */
import { HOLD_BEGINS } from '../world/hold-events';

export function beginHold(document: Document): void {
  document.dispatchEvent(new Event(HOLD_BEGINS));
}
