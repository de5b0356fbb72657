/** Asks for access to the model's address, so that its replies can be read without the server allowing our origin. */
import { browser } from 'wxt/browser';

/** Must be called from a press. A no is no error: servers that allow any origin work without it. */
export async function requestEndpointAccess(baseUrl: string): Promise<void> {
  const pattern = endpointPattern(baseUrl);
  if (pattern !== undefined) await browser.permissions.request({ origins: [pattern] });
}

/** Access to this computer alone, for looking for model servers. Must be called from a press. */
export async function requestLocalAccess(): Promise<void> {
  await browser.permissions.request({ origins: ['http://localhost/*', 'http://127.0.0.1/*'] });
}

/**
 * The host permission for one address and no more; match patterns know no ports.
 * @returns undefined if the address is none that may be asked for
 */
export function endpointPattern(baseUrl: string): string | undefined {
  if (!URL.canParse(baseUrl)) return undefined;
  const { protocol, hostname } = new URL(baseUrl);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : undefined;
}
