/** leavesPage: whether a request goes to another site with something of the page: to a new place with its text or a change, or as an order to a frame. */
import { isSameSite } from '../../core/same-site';
import { carriesText } from './carried-text';
import { tellsFrame } from './told-frame';

/** A request beside its address. */
export interface Sent {
  /** The request may change anything there. */
  mayChange: boolean;
  /** Texts that it carries beside its address. */
  beside: readonly string[];
}

/** @param address absolute */
export function leavesPage(document: Document, address: string, { mayChange, beside }: Sent): boolean {
  if (isSameSite(address, location.href)) return false;
  return (
    (isNewPlace(address) && (mayChange || carriesText(document, address, beside))) || tellsFrame(document, address)
  );
}

/** Whether the document has loaded nothing so far of the site of an address. */
function isNewPlace(address: string): boolean {
  const loaded = performance.getEntriesByType('resource');
  return !loaded.some(({ name }) => URL.canParse(name) && isSameSite(name, address));
}
