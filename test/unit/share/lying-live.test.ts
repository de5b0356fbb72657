/** NATS servers that stall or lie in the middle: each ends with a reason, what came whole is kept, and a later sync goes on. */
import 'fake-indexeddb/auto';
import { jetstream } from '@nats-io/jetstream';
import { wsconnect } from '@nats-io/nats-core';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { publishSubject } from '../../../lib/share/live-subjects';
import { liveRoute } from '../../../lib/share/live-route';
import { LiveTeam } from '../../../lib/share/live-team';
import { hasNats, PASSWORD, startNats } from '../../harness/nats-server';
import { TeamPerson } from '../../harness/team-person';

const APP = 'https://app.example.org';
const EVENTS = 2_000;
const { signal } = new AbortController();
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const portOf = (server: Server) => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** A way to the server that stops passing on what it sends after so many bytes, and keeps the connection. */
async function stallAfter(bytes: number, target: number): Promise<string> {
  const sockets: Socket[] = [];
  const proxy = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    sockets.push(client, upstream);
    let passed = 0;
    client.on('data', (chunk) => upstream.write(chunk)).on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    upstream.on('data', (chunk) => {
      passed += chunk.length;
      if (passed <= bytes) client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  return `ws://127.0.0.1:${portOf(proxy)}`;
}

test.skipIf(!hasNats)(
  'a server that stalls in the middle is left after 10 s by name, what came is kept, and the next sync goes on',
  { timeout: 60_000 },
  async () => {
    const server = await startNats(['ada']);
    closing.push(() => void server.close());
    const as = (user: string, url = server.url) => ({ url, user, password: PASSWORD });
    await (await LiveTeam.open(as('operator'), signal)).close();
    const operator = await wsconnect({ servers: server.url, user: 'operator', pass: PASSWORD });
    const stream = jetstream(operator);
    const event = (i: number) => new TextEncoder().encode(`${i} `.padEnd(1_000, '.'));
    for (let i = 0; i < EVENTS; i += 200)
      await Promise.all(
        Array.from({ length: 200 }, (_, n) => stream.publish(publishSubject(APP, 'operator'), event(i + n))),
      );
    await operator.close();
    const ada = new TeamPerson(1);
    const stalled = await stallAfter(1_200_000, Number(new URL(server.url).port));
    const began = performance.now();
    await expect(ada.syncLive(as('ada', stalled), [])).rejects.toThrow(/sent nothing for 10 s/);
    expect(performance.now() - began).toBeLessThan(40_000);
    const kept = await ada.files.arrived.count();
    expect(kept).toBeGreaterThanOrEqual(500);
    expect(kept).toBeLessThan(EVENTS);
    // Junk counts nowhere: it is all there is, so that nothing of it is opened between the two syncs.
    expect((await ada.syncLive(as('ada'), [])).loaded).toBe(EVENTS - kept);
  },
);

/** A server that speaks just enough of the protocol to be asked for the stream, and answers with what it is given. */
async function answering(reply: string): Promise<string> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise<void>((resolve) => void server.once('listening', resolve));
  closing.push(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  server.on('connection', (socket) => {
    const send = (text: string) => socket.send(Buffer.from(text));
    send('INFO {"server_id":"x","version":"2.12.0","max_payload":1048576,"headers":true,"proto":1}\r\n');
    const subscribed = new Map<string, string>();
    socket.on('message', (data) => {
      for (const line of String(data).split('\r\n')) {
        const [verb = '', subject = '', ...rest] = line.split(' ');
        if (verb === 'PING') send('PONG\r\n');
        if (verb === 'SUB') subscribed.set(subject.replace(/[*>]$/, ''), rest.at(-1) ?? '');
        if (verb !== 'PUB' || !subject.startsWith('$JS.API')) continue;
        const [to = ''] = rest;
        const sid = [...subscribed].find(([prefix]) => to.startsWith(prefix))?.[1] ?? '1';
        send(`MSG ${to} ${sid} ${Buffer.byteLength(reply)}\r\n${reply}\r\n`);
      }
    });
  });
  const address = server.address();
  return `ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

test.each([
  ['no JSON', 'hello'],
  ['an empty answer', ''],
  ['null', 'null'],
  ['an answer of another kind', '{"type":"io.nats.jetstream.api.v1.account_info_response"}'],
  ['a stream without a state', '{"config":{"name":"FIELDNOTES"},"created":"2026-01-01T00:00:00Z"}'],
  ['numbers that are none', '{"created":7,"state":{"last_seq":"many"}}'],
  ['an endless consumer', '{"created":"2026-01-01T00:00:00Z","state":{"last_seq":5},"num_pending":1e300,"name":"c"}'],
  ['an error that is none it knows', '{"error":{"code":999,"err_code":1,"description":"later"}}'],
])(
  'a server that answers the question for the stream with %s ends with a reason',
  { timeout: 30_000 },
  async (_, reply) => {
    const ada = new TeamPerson(1);
    const url = await answering(reply);
    await expect(ada.syncLive({ url, user: 'ada', password: 'x' }, [])).rejects.toMatchObject({
      code: expect.stringMatching(/^folder-(?:unreachable|missing)$/),
    });
    expect(await ada.files.arrived.count()).toBe(0);
  },
);

test('a stream of more than 256 MB is left by name; what came before is kept, and the next sync reads on from there', async () => {
  const ada = new TeamPerson(1);
  const asked: number[] = [];
  const small = new TextEncoder().encode('an event');
  const huge = new Uint8Array(100_000_000);
  /** Sends one event that fits, and then three that are larger than any file. */
  const endless: Pick<LiveTeam, 'stream' | 'read'> = {
    stream: { created: '2026-01-01T00:00:00Z', seq: 9 },
    read: async (seq, _sites, _isLive, { take }) => {
      asked.push(seq);
      await take([{ site: APP, bytes: small, seq: seq + 1 }], seq + 1);
      for (let i = 2; i <= 4; i++) await take([{ site: APP, bytes: huge, seq: seq + i }], seq + i);
    },
  };
  const { files, team, keys } = ada;
  const scope = { shared: [], keptWords: [], automatic: {} };
  const { load } = liveRoute(endless as LiveTeam, scope, { files, team, keys }, { progress: () => undefined, signal });
  await expect(load()).rejects.toMatchObject({ code: 'sync-too-large' });
  expect(await files.arrived.count()).toBe(1);
  await expect(load()).rejects.toMatchObject({ code: 'sync-too-large' });
  // The last batch was refused, the two before it were taken.
  expect(asked).toEqual([0, 3]);
});

test('an event that is longer than any file is named as such, by its site and number', async () => {
  const ada = new TeamPerson(1);
  const live: Pick<LiveTeam, 'stream' | 'read'> = {
    stream: { created: '2026-01-01T00:00:00Z', seq: 2 },
    read: async (_seq, _sites, _stays, { take }) => take([{ site: APP, bytes: new Uint8Array(5_000_000), seq: 2 }], 2),
  };
  const { files, team, keys } = ada;
  const scope = { shared: [], keptWords: [], automatic: {} };
  const { load } = liveRoute(live as LiveTeam, scope, { files, team, keys }, { progress: () => undefined, signal });
  expect(await load()).toEqual({
    loaded: 0,
    damaged: [{ name: `${APP} 2`, why: expect.stringContaining('longer than') as string }],
  });
});
