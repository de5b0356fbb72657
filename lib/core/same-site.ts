/** isSameSite and isSameOrigin: whether two addresses are of one site, as far as host names tell without the list of public suffixes, or of one origin. */

/** Names below which sites are registered in two labels: `co.uk`, `com.au`. */
const SECOND_LEVEL = /^(?:co|com|org|net|ac|gov|edu|ne|or|go)$/;

/** @param one absolute addresses */
export function isSameSite(one: string, other: string): boolean {
  return siteOf(new URL(one).hostname) === siteOf(new URL(other).hostname);
}

/** @returns false if one of them is no absolute address */
export function isSameOrigin(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}

function siteOf(host: string): string {
  // Addresses of machines have no names above them.
  if (/^[\d.]+$|:/.test(host)) return host;
  const labels = host.split('.');
  const isSecond = labels.at(-1)?.length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? '');
  return labels.slice(isSecond ? -3 : -2).join('.');
}
