/** decodeTableFile: the text of a CSV file, in the encodings that spreadsheets save: UTF-8, UTF-16 with its mark, and Windows-1252. */

/** Larger files hold more rows than are run at once. */
export const MAX_FILE_BYTES = 5_000_000;

/** Marks at the beginning of UTF-16 files. */
const MARKS = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

export function decodeTableFile(bytes: Uint8Array): string {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  if (marked) return new TextDecoder(marked.encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Excel on Windows saves “CSV” in the code page of Western Europe, where every byte is a character.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
