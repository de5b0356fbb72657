/** isSameSite: whether two addresses are of one site, as far as their host names tell without the list of public suffixes. */

/** Names below which sites are registered in two labels: `co.uk`, `com.au`. */
const SECOND_LEVEL = /^(?:co|com|org|net|ac|gov|edu|ne|or|go)$/;

/** @param one absolute addresses */
export function isSameSite(one: string, other: string): boolean {
  return siteOf(new URL(one).hostname) === siteOf(new URL(other).hostname);
}

function siteOf(host: string): string {
  // Addresses of machines have no names above them.
  if (/^[\d.]+$|:/.test(host)) return host;
  const labels = host.split('.');
  const isSecond = labels.at(-1)?.length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? '');
  return labels.slice(isSecond ? -3 : -2).join('.');
}
