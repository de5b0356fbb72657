/** Real servers of shared folders on loopback: Apache with mod_dav, and an S3 server (moto). */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FolderAddress } from '../../lib/share/shared-folder';
import { freePort } from './ports';

export interface FolderServer {
  address: FolderAddress;
  /** Folder on disk; undefined if the server keeps its files in memory. */
  disk: string | undefined;
  close(): Promise<void>;
}

const APACHE = '/usr/sbin/apache2';
const MODULES = '/usr/lib/apache2/modules';
export const hasApache = existsSync(APACHE) && existsSync(`${MODULES}/mod_dav.so`);
/** The Python that has moto: scripts/setup.mjs installs it where it is missing. */
const python = ['python3', '.cache/moto/bin/python'].find(
  (one) => spawnSync(one, ['-c', 'import moto.server, flask_cors']).status === 0,
);
export const hasS3Server = python !== undefined;

const USER = 'ada';
const PASSWORD = 'a word, ünd änother';

async function isUp(url: string): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not start`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

export async function startApache(): Promise<FolderServer> {
  const root = mkdtempSync(join(tmpdir(), 'fieldnotes-dav-'));
  const port = await freePort();
  const disk = join(root, 'files', 'team');
  mkdirSync(disk, { recursive: true });
  const hash = createHash('sha1').update(PASSWORD).digest('base64');
  writeFileSync(join(root, 'users'), `${USER}:{SHA}${hash}\n`);
  const modules = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs'];
  const lines = [
    ...modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
    `ServerName 127.0.0.1`,
    `Listen 127.0.0.1:${port}`,
    // A client in Node fails where a browser would open a connection again.
    'KeepAliveTimeout 60',
    `PidFile ${root}/pid`,
    `ErrorLog ${root}/error.log`,
    `DocumentRoot ${root}/files`,
    `DavLockDB ${root}/locks`,
    // Started by root, Apache gives its rights up: the files must be those of that user.
    ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
    `<Directory ${root}/files>`,
    '  Dav On',
    '  AuthType Basic',
    '  AuthName team',
    `  AuthUserFile ${root}/users`,
    '  Require valid-user',
    '</Directory>',
  ];
  writeFileSync(join(root, 'httpd.conf'), `${lines.join('\n')}\n`);
  if (process.getuid?.() === 0) spawnSync('chown', ['-R', 'www-data:www-data', root]);
  const child = spawn(APACHE, ['-f', join(root, 'httpd.conf'), '-DFOREGROUND'], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/team`;
  await isUp(url);
  return {
    address: { kind: 'webdav', url, user: USER, password: PASSWORD },
    disk,
    close: async () => {
      await stop(child);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export async function startS3(): Promise<FolderServer> {
  const port = await freePort();
  const child = spawn(python ?? '', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  await isUp(`http://127.0.0.1:${port}/moto-api/`);
  const url = `http://127.0.0.1:${port}/team-bucket`;
  const address = { kind: 's3', url, region: 'us-east-1', accessKeyId: 'key', secretAccessKey: 'secret' } as const;
  const { ok } = await fetch(url, { method: 'PUT' });
  if (!ok) {
    await stop(child);
    throw new Error('no bucket');
  }
  return { address, disk: undefined, close: () => stop(child) };
}
