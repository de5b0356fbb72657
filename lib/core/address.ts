/** Reads URLs as users write them: decodeAddress. */

/** Percent-decodes an address. @returns the text unchanged if an escape is malformed, so that its other words can still be compared */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
