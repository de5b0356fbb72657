/** Normalises what a user pastes as a model's address and key, and says which requests a key may travel with. */

export type AddressProblem = 'bad-address' | 'insecure-address';
export type NormalizedAddress = { ok: true; baseUrl: string } | { ok: false; problem: AddressProblem };
export type NormalizedKey = { ok: true; key: string } | { ok: false; problem: 'bad-key' };

/** Paths of single calls, which the client appends itself: `https://host/v1/chat/completions` is a pasted call, not a base. */
const CALL_PATHS =
  /\/(?:api\/(?:chat|generate|tags)|chat|chat\/completions|completions|responses|models|embeddings|messages|(?:api[-_]?)?keys|docs|redoc|openapi\.json|health)$/;
const QUOTES = /^["'`“”„«»‹›<]+|["'`“”„«»‹›>,;.]+$/g;
// Zero-width and bidi characters, byte order marks and soft hyphens: copied along with the text, never part of it.
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * The base address of an API without trailing slash: `localhost:11434/v1/` → `http://localhost:11434/v1`.
 * A missing scheme, a pasted full path, doubled slashes, a doubled `/v1`, quotes and invisible characters are put right.
 */
export function normalizeAddress(text: string): NormalizedAddress {
  const pasted = text
    .replace(INVISIBLE, '')
    .trim()
    .replace(QUOTES, '')
    .trim()
    // A slip in the scheme: `https:/host`, `http//host`, a full-width colon.
    .replace(/^(https?)(?:[:：]\/{1,2}|\/\/|：)(?=[^/])/i, '$1://');
  if (pasted === '' || /\s/.test(pasted)) return { ok: false, problem: 'bad-address' };
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(pasted) ? pasted : `${schemeOf(pasted)}://${pasted}`;
  if (!URL.canParse(address)) return { ok: false, problem: 'bad-address' };
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, problem: 'bad-address' };
  if (url.username !== '' || url.password !== '') return { ok: false, problem: 'bad-address' };
  // Servers print 0.0.0.0 as "every interface"; browsers refuse it as a destination.
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1';
  if (url.protocol === 'http:' && !isPrivateHost(url.hostname)) return { ok: false, problem: 'insecure-address' };
  let path = url.pathname.replace(/\/{2,}/g, '/').replace(/\/+$/, '');
  while (CALL_PATHS.test(path)) path = path.replace(CALL_PATHS, '');
  // The page of one model, and a version in capitals.
  path = path.replace(/\/models\/[^/]+$/, '').replace(/\/V(?=\d+$)/, '/v');
  path = path.replace(/(\/v\d+(?:beta)?)(?:\1)+$/, '$1');
  return { ok: true, baseUrl: `${url.origin}${path}${url.search}` };
}

function schemeOf(address: string): 'http' | 'https' {
  const host = address.split(/[/?#]/)[0]?.replace(/:\d+$/, '') ?? '';
  return isPrivateHost(host) ? 'http' : 'https';
}

/** Whether the base address is of a server whose settings the user may be able to change. */
export function isOwnServer(baseUrl: string): boolean {
  return URL.canParse(baseUrl) && isPrivateHost(new URL(baseUrl).hostname);
}

/** This machine or the local network: the only hosts that may be reached over plain http. */
function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host.endsWith('.localhost') || host === '0.0.0.0' || host === '::1') return true;
  if (/^(?:127|10)(?:\.\d{1,3}){3}$/.test(host) || /^192\.168(?:\.\d{1,3}){2}$/.test(host)) return true;
  if (/^172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}$/.test(host) || /^169\.254(?:\.\d{1,3}){2}$/.test(host)) return true;
  // Carrier-grade NAT, which private overlay networks use (RFC 6598).
  if (/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d{1,3}){2}$/.test(host)) return true;
  if (/^f[cd][0-9a-f]{2}:/.test(host) || host.startsWith('fe80:')) return true;
  return /^[a-z0-9-]+$/.test(host)
    ? !/^\d+$/.test(host)
    : /\.(?:local|localdomain|lan|home|internal|intranet|private|corp|home\.arpa)$/.test(host);
}

/**
 * A key as it goes into a header: quotes, invisible characters, `Bearer ` and `NAME=` in front are removed.
 * A line break or a letter beyond ASCII inside it cannot be put right: part of another line, or a masked display.
 */
export function normalizeKey(text: string): NormalizedKey {
  const key = keyAmong(text.replace(INVISIBLE, '').trim())
    .replace(QUOTES, '')
    .replace(/^-H\s*["']?/, '')
    .replace(/^(?:(?:export|set|setx)\s+|\$(?:env:)?)?[A-Z][A-Z0-9]*_[A-Z0-9_]*\s*=\s*(?=[^=\s])/, '')
    .replace(/^setx\s+[A-Z][A-Z0-9_]*\s+(?=\S)/, '')
    .replace(/^(?:[a-z]+\s+){0,4}key\s*:\s+(?=\S+$)/i, '')
    .replace(/^(?:authorization\s*:\s*)?(?:bearer|token)\s*(?::\s*|\s+)/i, '')
    .replace(/^(?:x-)?api[-_]?key["']?\s*[:=]\s*/i, '')
    .replace(QUOTES, '')
    .trim();
  return /^[\x21-\x7e]*$/.test(key) ? { ok: true, key } : { ok: false, problem: 'bad-key' };
}

/** The key in a command or in JSON that names exactly one; the same text where it does not. */
function keyAmong(text: string): string {
  const line = text.replace(/\s+#\s.*$/, '');
  if (!/^(?:curl\b|\{)/.test(line)) return line;
  const found = [
    ...line.matchAll(/bearer\s+([\x21-\x7e]+?)(?=["'\s]|$)|api[-_]?key["']?\s*[:=]\s*["']?([^\s"',}]+)/gi),
  ];
  const [, bearer, named] = found.length === 1 ? (found[0] ?? []) : [];
  return bearer ?? named ?? line;
}

/**
 * The address that a key belongs to: origin and base path. A key entered for one scope is sent nowhere else.
 * @returns undefined if the address has no scope, for example because it is no address.
 */
export function keyScope(address: string): string | undefined {
  const normalized = normalizeAddress(address);
  if (!normalized.ok) return undefined;
  const { origin, pathname } = new URL(normalized.baseUrl);
  return `${origin}${pathname.replace(/\/$/, '')}`;
}

/** Whether a request lies within the scope that its key belongs to. */
export function isInScope(requestUrl: string, scope: string): boolean {
  if (!URL.canParse(requestUrl)) return false;
  const { origin, pathname } = new URL(requestUrl);
  const { origin: scopeOrigin, pathname: scopePath } = new URL(scope);
  const base = scopePath.replace(/\/$/, '');
  return origin === scopeOrigin && (pathname === base || pathname.startsWith(`${base}/`));
}
