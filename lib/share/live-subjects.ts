/** Subjects of a live team: fieldnotes.SITE.PERSON. A server limits who writes and reads by them. */

/** Sites beyond which a browser reads all of them: one consumer takes so many subjects. */
const MAX_SITES = 100;

/** @returns a token of a subject: letters, digits and hyphens stay, all else is =XX of its UTF-8 bytes */
function tokenOf(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  const isPlain = (byte: number) => /[A-Za-z0-9-]/.test(String.fromCharCode(byte));
  return bytes.map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `=${hexOf(byte)}`)).join('') || '-';
}

function hexOf(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

export function publishSubject(origin: string, person: string): string {
  return `fieldnotes.${tokenOf(origin)}.${tokenOf(person)}`;
}

/** @param origins none: all sites */
export function readSubjects(origins: readonly string[]): string[] {
  if (origins.length === 0 || origins.length > MAX_SITES) return ['fieldnotes.*.*'];
  return [...new Set(origins.map((origin) => `fieldnotes.${tokenOf(origin)}.*`))];
}

/** @returns the origin; undefined if the subject has another form */
export function siteOfSubject(subject: string): string | undefined {
  const [prefix, site = '', person, ...more] = subject.split('.');
  if (prefix !== 'fieldnotes' || person === undefined || more.length > 0) return undefined;
  try {
    return decodeURIComponent(site.replaceAll('=', '%'));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
