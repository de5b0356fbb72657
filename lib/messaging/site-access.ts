/** SiteAccess: the sites that the user allows for good, and the user's answer to the offer to work there without the icon. */
import { browser } from 'wxt/browser';
import { accessPattern, isUnprotectedSite, originOf } from '../guard/url';

/** always: granted in the browser; visit: given by the icon until the tab leaves the site; none: not yet. */
export type Access = 'always' | 'visit' | 'none';

/** Local storage: origins whose offer was declined. */
const KEY = 'declinedOffers';
const MAX_ORIGINS = 500;

/** @param origin of the page, empty if the browser hides its address */
export async function readAccess(origin: string): Promise<Access> {
  const isUnprotected = isUnprotectedSite(origin);
  if (originOf(origin) === undefined && !isUnprotected) return 'none';
  if (await browser.permissions.contains({ origins: [accessPattern(origin)] })) return 'always';
  // The icon's press gives no access to such a site.
  return isUnprotected ? 'none' : 'visit';
}

/** Asks for the site in the browser's own prompt. Call it from a press, with nothing awaited before. */
export function requestSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [accessPattern(origin)] });
}

export async function isOfferDeclined(origin: string): Promise<boolean> {
  return (await declinedOrigins()).includes(origin);
}

export async function declineOffer(origin: string): Promise<void> {
  const origins = [origin, ...(await declinedOrigins()).filter((one) => one !== origin)];
  await browser.storage.local.set({ [KEY]: origins.slice(0, MAX_ORIGINS) });
}

async function declinedOrigins(): Promise<string[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}

/** Match patterns of all granted sites, the model's address among them. */
export async function allowedSites(): Promise<string[]> {
  return ((await browser.permissions.getAll()).origins ?? []).toSorted();
}

/** Takes the grant back; the offer comes again after the next task there. */
export async function removeSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Calls back when a site was granted or removed. @returns stops listening */
export function onAccessChanged(callback: () => void): () => void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
  return () => {
    browser.permissions.onAdded.removeListener(callback);
    browser.permissions.onRemoved.removeListener(callback);
  };
}
