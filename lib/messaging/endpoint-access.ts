/** Asks for access to the model's address, so that its replies can be read without the server allowing our origin. */
import { browser } from 'wxt/browser';
import { accessPattern } from '../guard/url';

/** Must be called from a press. A no is no error: servers that allow any origin work without it. */
export async function askForEndpoint(baseUrl: string): Promise<void> {
  if (!URL.canParse(baseUrl)) return;
  const { protocol, hostname } = new URL(baseUrl);
  const askable =
    protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1'));
  if (askable) await browser.permissions.request({ origins: [accessPattern(baseUrl)] });
}
