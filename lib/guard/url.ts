/** Judges addresses by the WHATWG parser alone: https, or http on this machine; other sites only at the user's word. */
import type { ReasonCode } from './words';

export type UrlVerdict = { ok: true; url: URL } | { ok: false; code: Extract<ReasonCode, 'bad-url' | 'browser-page'> };

const BROWSER_SCHEMES = new Set([
  'chrome:',
  'about:',
  'edge:',
  'moz-extension:',
  'chrome-extension:',
  'view-source:',
  'devtools:',
  'resource:',
  'chrome-search:',
  'chrome-untrusted:',
  'brave:',
  'opera:',
  'vivaldi:',
]);

/** Stores whose pages extensions must not touch; the browsers bar scripting there too. */
const STORE_HOSTS = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
  'addons.opera.com',
]);

/**
 * Whether an address may be visited or acted on at all.
 * Refused: other schemes, user names in the address, IP literals except loopback, single-label hosts, private-network names.
 * @param granted origins that the user has granted; a site of an own network or without encryption is allowed only among them
 */
export function judgeUrl(address: string, granted: readonly string[] = []): UrlVerdict {
  const verdict = readUrl(address);
  if (!verdict.ok || isProtected(verdict.url)) return verdict;
  return granted.includes(verdict.url.origin) && isOpenSite(verdict.url) ? verdict : bad;
}

/** Whether the address is of a site without encryption or of an own network: it takes the user's word for that one site. */
export function isUnprotectedSite(address: string): boolean {
  const verdict = readUrl(address);
  return verdict.ok && !isProtected(verdict.url) && isOpenSite(verdict.url);
}

/** @returns the parsed address if it is written as it is meant, whatever host it names */
function readUrl(address: string): UrlVerdict {
  if (address !== address.trim() || hasControl(address)) return bad;
  if (!URL.canParse(address)) return bad;
  const url = new URL(address);
  if (BROWSER_SCHEMES.has(url.protocol)) return { ok: false, code: 'browser-page' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return bad;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return bad;
  // `https:/\host` and `https:host` parse, but no user types them in good faith.
  if (!/^https?:\/\/[^/\\]/i.test(address) || /[\\\t\n\r]/.test(address)) return bad;
  // The host must be written as it is: parsers turn 2130706433, 0x7f.1 and %6c into other names.
  if (/^https?:\/\/(?:[^/?#]*[@%]|[^/?#]*:(?:[/?#]|$))/i.test(address)) return bad;
  const written = /^https?:\/\/(\[[^\]]*\]|[^/?#:]*)/i.exec(address)?.[1]?.toLowerCase() ?? '';
  if (/^[\x21-\x7e]*$/.test(written) && written !== url.hostname) return bad;
  if (STORE_HOSTS.has(hostOf(url))) return url.protocol === 'https:' ? { ok: false, code: 'browser-page' } : bad;
  return { ok: true, url };
}

function hostOf({ hostname }: URL): string {
  return hostname.toLowerCase().replace(/\.$/, '');
}

/** Whether the traffic stays on this machine, or is encrypted and leads to a site of the public web. */
function isProtected(url: URL): boolean {
  const host = hostOf(url);
  if (isLoopback(host)) return true;
  const isPublic = isName(host) && host.includes('.') && !isPrivateName(host) && !url.hostname.endsWith('.');
  return url.protocol === 'https:' && isPublic;
}

/** A name that a DNS zone can hold; parsers let others through, such as `10.0.0.1!`. */
function isName(host: string): boolean {
  return /^[a-z0-9.-]+$/.test(host) && /[a-z][a-z0-9-]*$/.test(host) && !isIpLiteral(host);
}

/** Names that lead to no site of an office, a home or the web. */
const NO_SITES = /(?:^|\.)(?:invalid|onion|arpa)$/;
/** https://www.rfc-editor.org/rfc/rfc1918 */
const PRIVATE_ADDRESS = /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})$/;

/** Whether the host is a name, also of an own network, or an address of a private range. */
function isOpenSite(url: URL): boolean {
  const host = hostOf(url);
  if (url.hostname.endsWith('.')) return false;
  return PRIVATE_ADDRESS.test(host) || (isName(host) && !NO_SITES.test(host));
}

const bad: UrlVerdict = { ok: false, code: 'bad-url' };

function hasControl(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (
      code <= 0x20 ||
      (code >= 0x7f && code <= 0xa0) ||
      (code >= 0x200b && code <= 0x200f) ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2060 && code <= 0x206f) ||
      code === 0xfeff ||
      code === 0xad
    ) {
      return true;
    }
  }
  return false;
}

/** localhost, its sub-domains (which browsers resolve to loopback) and the literal addresses. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1' || host === '[::1]';
}

function isIpLiteral(host: string): boolean {
  return host.startsWith('[') || /^\d+(?:\.\d+){0,3}$/.test(host) || /^0x/i.test(host);
}

function isPrivateName(host: string): boolean {
  return /\.(?:local|internal|intranet|lan|home|corp|private|test|invalid|onion|home\.arpa|in-addr\.arpa|ip6\.arpa)$/.test(
    host,
  );
}

/** scheme, host and port, or undefined for what has no real origin. */
export function originOf(address: string): string | undefined {
  const verdict = judgeUrl(address);
  return verdict.ok ? verdict.url.origin : undefined;
}

/** The address without its fragment, for comparing with links that were seen. */
export function withoutFragment(address: string): string {
  const at = address.indexOf('#');
  return at < 0 ? address : address.slice(0, at);
}

/** The host permission that covers an address: one site, no more. Match patterns know no ports. */
export function accessPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Whether two addresses lead to one document; fragments do not count. */
export function sameAddress(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  return withoutFragment(new URL(a).href) === withoutFragment(new URL(b).href);
}
