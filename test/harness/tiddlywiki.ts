/** A real TiddlyWiki on loopback with a fresh wiki: the app in the tour and in the end-to-end tests. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports';

export interface TiddlyWiki {
  url: string;
  /** The stored tiddler, or undefined: the app's own word on what was done. */
  tiddler(title: string): Promise<{ title: string; text?: string; tags?: string; revision?: string } | undefined>;
  close(): void;
}

export async function startTiddlyWiki(): Promise<TiddlyWiki> {
  const program = createRequire(import.meta.url).resolve('tiddlywiki/tiddlywiki.js');
  const folder = mkdtempSync(join(tmpdir(), 'wiki-'));
  const made = spawnSync(process.execPath, [program, folder, '--init', 'server'], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`TiddlyWiki did not start: ${made.stderr}`);
  const port = await freePort();
  const server: ChildProcess = spawn(
    process.execPath,
    [program, folder, '--listen', `port=${port}`, 'host=127.0.0.1'],
    { stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; ; tries++) {
    const up = await fetch(`${url}status`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) break;
    if (tries > 150) throw new Error('TiddlyWiki did not answer within 30 s');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    url,
    async tiddler(title) {
      const response = await fetch(`${url}recipes/default/tiddlers/${encodeURIComponent(title)}`);
      return response.ok ? ((await response.json()) as { title: string }) : undefined;
    },
    close() {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
