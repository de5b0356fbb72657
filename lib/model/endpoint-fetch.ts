/** The only way requests leave: no cookies, no redirects followed, and the key only within the address it was entered for. */
import { isInScope, keyScope } from './address';
import { errorText } from './event-stream';

/** An answer that is no success, read up to a limit. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly headers: Headers,
    readonly body: string,
  ) {
    super(`HTTP ${status}`);
    this.name = 'RefusedError';
  }
}

/** The address answers with another address. */
export class RedirectedError extends Error {
  constructor(readonly target: string) {
    super(target === '' ? 'the address leads to another one' : `the address leads to ${target}`);
    this.name = 'RedirectedError';
  }
}

/** Headers that a request needs. Any other would have to be allowed in a preflight, and many local servers allow no other. */
const SENT_HEADERS = ['authorization', 'content-type', 'accept'];

/** A fetch for one endpoint. Rejects with RefusedError or RedirectedError; what it resolves to is a success. */
export function endpointFetch(baseUrl: string, apiKey: string, fetcher: typeof fetch = fetch): typeof fetch {
  const scope = keyScope(baseUrl);
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const given = new Headers(init?.headers);
    const headers = new Headers();
    for (const name of SENT_HEADERS) {
      const value = given.get(name);
      if (value !== null) headers.set(name, value);
    }
    if (apiKey === '' || scope === undefined || !isInScope(url, scope)) headers.delete('authorization');
    const response = await fetcher(url, {
      method: init?.method ?? 'GET',
      body: init?.body ?? null,
      signal: init?.signal ?? null,
      headers,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // A followed redirect would take prompt and key to an address that the user did not enter.
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      throw new RedirectedError(originOfTarget(response.headers.get('location'), url));
    if (!response.ok) throw new RefusedError(response.status, response.headers, await errorText(response));
    return response;
  };
}

function originOfTarget(location: string | null, base: string): string {
  return location !== null && URL.canParse(location, base) ? new URL(location, base).origin : '';
}
