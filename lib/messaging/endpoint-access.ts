/** requestEndpointAccess: asks for host access to the model's endpoint, so that requests need no CORS headers from it. */
import { browser } from 'wxt/browser';
import { accessPattern } from '../guard/url';

/** Requires a user gesture. A refusal is no error: endpoints that allow any origin work without access. */
export async function requestEndpointAccess(baseUrl: string): Promise<void> {
  if (!URL.canParse(baseUrl)) return;
  const { protocol, hostname } = new URL(baseUrl);
  const isRequestable =
    protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1'));
  if (isRequestable) await browser.permissions.request({ origins: [accessPattern(baseUrl)] });
}
