/** Reads parts of addresses as people do. */

/** With its escapes as the letters they stand for; a malformed one is read as it stands: the words around it still count. */
export function unescapedAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
