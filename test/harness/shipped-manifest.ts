/** buildUnderShippedManifest: the parts that are open to tests under the manifest that is shipped, with no host granted. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** @returns folder of a copy of the build for tests, deleted when the process ends */
export function buildUnderShippedManifest(browser: 'chrome' | 'firefox'): string {
  const shipped = resolve(`.output/${browser}-mv3/manifest.json`);
  const forTests = resolve(`.output/${browser}-mv3-test`);
  if (!existsSync(shipped) || !existsSync(forTests))
    throw new Error('both builds are needed: npm run build && npm run build:test');
  const folder = mkdtempSync(join(tmpdir(), 'fieldnotes-ungranted-'));
  cpSync(forTests, folder, { recursive: true });
  cpSync(shipped, join(folder, 'manifest.json'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
