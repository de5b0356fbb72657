/** Whether a browser's profile still holds a text anywhere on the disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param folders of the profile that hold what an extension stores; missing ones hold nothing
 * @returns paths of the files that hold the text
 */
export function filesHolding(text: string, folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readIfThere(path);
      return bytes.includes(text, 0, 'latin1') || bytes.includes(text, 0, 'utf16le');
    });
}

/** The file's bytes; empty if the browser deleted it after it was listed. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (existsSync(path)) throw error;
    return Buffer.alloc(0);
  }
}
