/** leavesPage: whether a request goes to another site with something of the page: to a new place with its text or a change, or as an order to a frame. */
import { isSameSite } from '../../core/same-site';
import { carriesText } from './carried-text';
import { tellsFrame } from './told-frame';

/** @param address absolute; @param mayChange whether the request may change anything there */
export function leavesPage(document: Document, address: string, mayChange: boolean): boolean {
  if (isSameSite(address, location.href)) return false;
  return (isNewPlace(address) && (mayChange || carriesText(document, address))) || tellsFrame(document, address);
}

/** Whether the document has loaded nothing so far of the site of an address. */
function isNewPlace(address: string): boolean {
  const loaded = performance.getEntriesByType('resource');
  return !loaded.some(({ name }) => URL.canParse(name) && isSameSite(name, address));
}
