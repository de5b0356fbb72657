/** A real NATS server with JetStream and WebSocket on loopback, with accounts whose rights end at their own subjects. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { freePort } from './ports';

const BINARY = [
  ...(process.env.PATH ?? '').split(':').map((folder) => `${folder}/nats-server`),
  '.cache/nats/bin/nats-server',
].find((path) => existsSync(path));
export const hasNats = BINARY !== undefined;

// Node has it from version 22 on; browsers always have.
if (typeof globalThis.WebSocket === 'undefined') Object.assign(globalThis, { WebSocket });

export const PASSWORD = 'a word, ünd änother';

/** Rights of a member: reads all, writes under the own name only, makes no stream. */
const MEMBER_RIGHTS = (user: string) => ({
  publish: [
    `fieldnotes.*.${user}`,
    '$JS.API.STREAM.INFO.FIELDNOTES',
    '$JS.API.CONSUMER.CREATE.FIELDNOTES',
    '$JS.API.CONSUMER.CREATE.FIELDNOTES.>',
    '$JS.API.CONSUMER.INFO.FIELDNOTES.>',
    '$JS.API.CONSUMER.DELETE.FIELDNOTES.>',
    '$JS.API.CONSUMER.MSG.NEXT.FIELDNOTES.>',
  ],
  subscribe: ['_INBOX.>'],
});

export interface NatsServer {
  url: string;
  pid: number;
  /** Another list of members, as an operator reloads it. */
  setMembers(users: readonly string[]): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** @param members accounts with limited rights, beside `operator` who may do all */
export async function startNats(members: readonly string[]): Promise<NatsServer> {
  const root = mkdtempSync(join(tmpdir(), 'fieldnotes-nats-'));
  const [port, webPort] = [await freePort(), await freePort()];
  const config = join(root, 'nats.conf');
  const write = (users: readonly string[]) => {
    const all = [
      { user: 'operator', password: PASSWORD },
      ...users.map((user) => ({ user, password: PASSWORD, permissions: MEMBER_RIGHTS(user) })),
    ];
    const settings = {
      host: '127.0.0.1',
      port,
      max_connections: 5_000,
      jetstream: { store_dir: join(root, 'store') },
      websocket: { host: '127.0.0.1', port: webPort, no_tls: true },
      accounts: { TEAM: { jetstream: 'enabled', users: all } },
    };
    writeFileSync(config, JSON.stringify(settings));
  };
  write(members);
  let child = await run(config);
  return {
    url: `ws://127.0.0.1:${webPort}`,
    get pid() {
      return child.pid ?? 0;
    },
    setMembers: async (users) => {
      write(users);
      child.kill('SIGHUP');
      await new Promise((resolve) => setTimeout(resolve, 300));
    },
    restart: async () => {
      await stop(child);
      child = await run(config);
    },
    close: async () => {
      await stop(child);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function run(config: string): Promise<ChildProcess> {
  const child = spawn(BINARY ?? '', ['-c', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.on('data', (text: Buffer) => {
      log += text.toString();
      if (log.includes('Server is ready')) resolve(child);
    });
    child.once('exit', () => reject(new Error(`nats-server ended: ${log}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
