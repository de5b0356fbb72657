/** copyWithoutGrants: the build for tests with its loopback hosts taken out, so that only the icon gives access, as when shipped. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @returns the folder of the copy; the caller deletes it */
export function copyWithoutGrants(build = '.output/chrome-mv3-test'): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldnotes-ungranted-'));
  cpSync(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { host_permissions: _hosts, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}
