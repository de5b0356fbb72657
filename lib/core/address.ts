/** Reads URLs as users write them: decodeAddress. */

/** Percent-decodes an address. @returns the text unchanged if an escape is malformed, so that its other words can still be compared */
export function decodeAddress(text: string): string {
  try {
    const plain = decodeURIComponent(text);
    // Some servers decode twice.
    return /%[2-7][0-9a-f]/i.test(plain) ? decodeURIComponent(plain) : plain;
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
