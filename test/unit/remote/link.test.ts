/** The link between browser and program over real WebSockets: pairing by a code, resuming, strangers, floods and revocation. */
import { createServer, type Server } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { FieldnotesError } from '../../../lib/core/errors';
import { pause } from '../../../lib/core/stop';
import { answerOpening, greet, offerPairing } from '../../../lib/remote/handshake';
import { SealedChannel } from '../../../lib/remote/sealed-channel';
import { type Socket, Wire } from '../../../lib/remote/wire';
import { BrowserLink } from '../../../mcp/src/browser-link';
import { PairStore } from '../../../mcp/src/pair-store';
import { until } from '../../harness/chat-driver';
import { LinkedBrowser } from '../../harness/linked-browser';
import { freePort } from '../../harness/ports';
import * as v from 'valibot';

let folder: string;
let port: number;
let program: BrowserLink;
const closing: (() => unknown)[] = [];

const newProgram = async (name = 'Other assistant') => BrowserLink.listen(new PairStore(name, folder), name, [port]);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fieldnotes-pairs-'));
  port = await freePort();
  program = await newProgram();
});
afterEach(async () => {
  program.close();
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true });
});

async function pair(browser: LinkedBrowser): Promise<string> {
  await browser.link.dialAll();
  const { id, code } = await browser.waiting();
  await Promise.all([program.pair(code), browser.link.decide(id, true)]);
  await until('the browser stores the pairing', async () => browser.tools.stored.has(id));
  return id;
}

const hello = { type: 'hello' as const, version: 1 as const, tool: 'f'.repeat(32), name: 'In between' };
const noStore = { secretOf: () => undefined, mayOffer: () => true };

test('pairs once both sides have agreed to the code, and resumes without one', async () => {
  const browser = new LinkedBrowser(port);
  await browser.link.dialAll();
  const { id, code, name } = await browser.waiting();
  expect([name, code]).toEqual(['Other assistant', expect.stringMatching(/^\d{6}$/)]);
  const entered = program.pair(`${code.slice(0, 3)} ${code.slice(3)}`);
  await until('the browser hears of it', async () => (await browser.waiting()).hasAgreed);
  expect(browser.tools.stored.size).toBe(0);
  await browser.link.decide(id, true);
  await entered;
  expect(await program.ask({ ask: 'sites' })).toMatchObject({ ok: true, result: { sites: [] } });
  program.close();
  program = await newProgram();
  await until('the old connection has ended', async () => browser.held === 0);
  await browser.link.dialAll();
  expect(await program.ask({ ask: 'sites' })).toMatchObject({ ok: true });
  expect((await browser.link.state()).waiting).toEqual([]);
  expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600]);
});

test('a second profile of the browser pairs beside the first, and waits while that one is connected', async () => {
  const [first, second] = [new LinkedBrowser(port), new LinkedBrowser(port)];
  await pair(first);
  await first.link.switch(false);
  await until('the first has left', async () => first.held === 0);
  await pair(second);
  await first.link.switch(true);
  await first.link.dialAll();
  await until('the first is turned away', async () => first.held === 0);
  await program.ask({ ask: 'sites' });
  expect([first.requests.length, second.requests.length]).toEqual([0, 1]);
  await second.link.switch(false);
  await until('the second has left', async () => second.held === 0);
  await first.link.dialAll();
  await program.ask({ ask: 'sites' });
  expect([first.requests.length, second.requests.length]).toEqual([1, 1]);
});

test('a program that has forgotten the pairing is offered a new code at once', async () => {
  const browser = new LinkedBrowser(port);
  await pair(browser);
  program.close();
  const [name = ''] = readdirSync(folder);
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), pairs: [] }));
  program = await newProgram();
  await until('the old connection has ended', async () => browser.held === 0);
  const id = await pair(browser);
  expect([...browser.tools.stored.keys()]).toEqual([id]);
  expect(await program.ask({ ask: 'sites' })).toMatchObject({ ok: true });
});

test('asks again after the browser has come back, and only where asking twice is harmless', async () => {
  let isAsleep = true;
  const browser = new LinkedBrowser(port, async () => {
    if (isAsleep) await new Promise(() => undefined);
    return { sites: [] };
  });
  await pair(browser);
  const comesBack = async () => {
    await until('it is asked', async () => browser.requests.length > 0);
    isAsleep = false;
    await browser.link.switch(false);
    await browser.link.switch(true);
    await browser.link.dialAll();
  };
  const [answer] = await Promise.all([program.askRepeatable({ ask: 'sites' }), comesBack()]);
  expect(answer).toMatchObject({ ok: true, result: { sites: [] } });
  isAsleep = true;
  browser.requests.length = 0;
  const started = expect(program.ask({ ask: 'sites' })).rejects.toThrow('The connection has ended');
  await comesBack();
  await started;
  expect(browser.requests).toHaveLength(1);
});

test('a request waits for the paired browser, whatever another browser offers meanwhile', async () => {
  const browser = new LinkedBrowser(port);
  await pair(browser);
  await browser.link.switch(false);
  await until('it has left', async () => browser.held === 0);
  const other = new LinkedBrowser(port, undefined, 'moz-extension://6f1c2f5e-0d7b-4f4e-9a52-1c9be0b1f7aa');
  await other.link.dialAll();
  const answer = program.ask({ ask: 'sites' });
  // Without the wait it is answered within a turn: no browser is paired.
  await Promise.race([answer.catch(() => undefined), pause(50)]);
  await browser.link.switch(true);
  await browser.link.dialAll();
  expect(await answer).toMatchObject({ ok: true });
  expect([browser.requests.length, other.requests.length]).toEqual([1, 0]);
});

test('a code counts that is read out before the program knows it', async () => {
  await new LinkedBrowser(port).link.dialAll();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { origin: 'moz-extension://aaaa' });
  closing.push(() => socket.close());
  let isSent = Promise.resolve();
  const late: Socket = {
    send: (text) => {
      isSent = isSent.then(() => pause(text.includes('reveal') ? 200 : 0)).then(() => socket.send(text));
    },
    close: () => socket.close(),
    addEventListener: socket.addEventListener.bind(socket) as Socket['addEventListener'],
  };
  const wire = new Wire(late);
  await greet(wire);
  const { code, channel } = await offerPairing(wire);
  const entered = program.pair(code);
  await channel.send({ type: 'agreed' });
  await entered;
});

test('a name that turns or hides words is shown without those characters', async () => {
  program.close();
  program = await newProgram('\u202eyou\u200b\u{e0041}');
  const browser = new LinkedBrowser(port);
  await browser.link.dialAll();
  expect((await browser.waiting()).name).toBe('you');
});

test('a wrong code pairs nothing, and the third one ends the offer', async () => {
  const browser = new LinkedBrowser(port);
  await browser.link.dialAll();
  const { id, code } = await browser.waiting();
  await browser.link.decide(id, true);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  for (let i = 0; i < 3; i++) await expect(program.pair(wrong)).rejects.toThrow('No browser shows this code');
  await until('the offer has ended', async () => (await browser.link.state()).waiting.length === 0);
  expect(browser.tools.stored.size).toBe(0);
});

test('a declined program is not paired, whatever it was told', async () => {
  const browser = new LinkedBrowser(port);
  await browser.link.dialAll();
  const { id, code } = await browser.waiting();
  const entered = program.pair(code).catch(String);
  await until('the browser hears of it', async () => (await browser.waiting()).hasAgreed);
  await browser.link.decide(id, false);
  expect(await entered).toContain('declined');
  expect(browser.tools.stored.size).toBe(0);
});

test('a program in between gets two different codes', async () => {
  const between = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  closing.push(() => between.close());
  await new Promise((resolve) => between.once('listening', resolve));
  const codes = new Promise<string[]>((resolve, reject) =>
    between.on('connection', (socket) => {
      const work = async () => {
        const toProgram = new Wire(new WebSocket(`ws://127.0.0.1:${port}/`, { origin: 'chrome-extension://aaaa' }));
        const there = await greet(toProgram).then(() => offerPairing(toProgram));
        const here = await answerOpening(new Wire(socket as Socket), hello, noStore);
        return [there.code, here.type === 'offered' ? here.code : ''];
      };
      work().then(resolve, reject);
    }),
  );
  const address = between.address();
  const browser = new LinkedBrowser(typeof address === 'object' && address ? address.port : 0);
  await browser.link.dialAll();
  const [there, here] = await codes;
  expect(here).toBe((await browser.waiting()).code);
  expect(here).not.toBe(there);
});

test.each([
  ['a page of the web', { origin: 'https://shop.example' }, {}],
  ['a page on this computer', { origin: 'http://localhost:3000' }, {}],
  ['a file or a sandboxed frame', { origin: 'null' }, {}],
  ['a program that names no origin', {}, {}],
  ['a page that calls itself an extension', { origin: 'https://chrome-extension://aaaa' }, {}],
  ['a name that leads here', { origin: 'chrome-extension://aaaa' }, { Host: 'rebound.example:80' }],
])('%s is refused before the first frame', async (_, options, headers) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { ...options, headers });
  const status = await new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('open', () => resolve('open'));
    socket.on('error', () => undefined);
  });
  expect(status).toBe(401);
  socket.terminate();
});

test('an extension without the secret resumes no pairing, and another browser’s pairing is none of its own', async () => {
  const id = await pair(new LinkedBrowser(port));
  for (const origin of ['chrome-extension://abcdefghijklmnopabcdefghijklmnop', 'chrome-extension://bbbb']) {
    const wire = new Wire(new WebSocket(`ws://127.0.0.1:${port}/`, { origin }));
    await greet(wire);
    wire.send({ type: 'resume', pair: id, nonce: Buffer.alloc(32).toString('base64') });
    const answer = v.parse(v.object({ type: v.string() }), JSON.parse(await wire.next()));
    expect(answer.type).toBe(origin.endsWith('bbbb') ? 'unknown-pair' : 'resumed');
    wire.send({ sealed: Buffer.alloc(64).toString('base64') });
    await until('it is cut off', async () => !wire.isOpen);
  }
});

test('a repeated or changed message ends the connection', async () => {
  const sent: string[] = [];
  const peers = (): [Socket, Socket] => {
    const listeners: Record<'a' | 'b', ((event: { data: unknown }) => void)[]> = { a: [], b: [] };
    const end = (own: 'a' | 'b', other: 'a' | 'b'): Socket => ({
      send: (text) => {
        sent.push(text);
        for (const listener of listeners[other]) listener({ data: text });
      },
      close: () => undefined,
      addEventListener: (type: string, listener: (event: { data: unknown }) => void) => {
        if (type === 'message') listeners[own].push(listener);
      },
    });
    return [end('a', 'b'), end('b', 'a')];
  };
  const secret = Buffer.alloc(32, 7).toString('base64');
  for (const change of [
    (text: string) => text,
    (text: string) => text.replace(/[A-Za-z]/, 'Z'),
    () => '{"sealed":"!"}',
  ]) {
    const [a, b] = peers();
    const [mine, theirs] = await Promise.all([
      SealedChannel.open(new Wire(a), secret, 's', 'browser'),
      SealedChannel.open(new Wire(b), secret, 's', 'tool'),
    ]);
    await mine.send({ n: 1 });
    expect(await theirs.read(v.object({ n: v.number() }))).toEqual({ n: 1 });
    a.send(change(sent.at(-1) ?? ''));
    await expect(theirs.read(v.object({ n: v.number() }))).rejects.toThrow(FieldnotesError);
    expect(theirs.wire.isOpen).toBe(false);
  }
});

test('a revoked program is cut off at once, and has to be paired again', async () => {
  const browser = new LinkedBrowser(port);
  const id = await pair(browser);
  await browser.link.revoke(id);
  await until('the connection has ended', async () => browser.held === 0);
  await browser.link.dialAll();
  expect((await browser.waiting()).id).not.toBe(id);
  await expect(program.ask({ ask: 'sites' })).rejects.toThrow('No browser is paired');
});

test('switched off, the browser dials no program and ends what is open', async () => {
  const browser = new LinkedBrowser(port);
  await pair(browser);
  const pending = program.ask({ ask: 'sites' });
  await pending;
  await browser.link.switch(false);
  await until('the connection has ended', async () => browser.held === 0);
  await browser.link.dialAll();
  expect(browser.held).toBe(0);
});

test('a browser that is closed while it works fails the request by name', async () => {
  const browser = new LinkedBrowser(port, () => new Promise(() => undefined));
  await pair(browser);
  const asked = program.ask({ ask: 'sites' });
  await until('the request has arrived', async () => browser.requests.length === 1);
  await browser.link.switch(false);
  await expect(asked).rejects.toThrow('the browser was closed');
});

test('too many requests at once are refused by name, and the connection stays', async () => {
  const browser = new LinkedBrowser(port, () => pause(20).then(() => ({})));
  await pair(browser);
  const all = await Promise.allSettled(Array.from({ length: 200 }, () => program.ask({ ask: 'sites' })));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
  const reasons = all.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  expect(reasons.every((reason) => reason.includes('too-many-requests'))).toBe(true);
  expect(await program.ask({ ask: 'sites' })).toMatchObject({ ok: true });
});

test('a program of another make that floods is cut off, and the browser answers few of its requests', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  closing.push(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  server.on('connection', (socket) => {
    const flood = async () => {
      const opened = await answerOpening(new Wire(socket as Socket), hello, noStore);
      await opened.channel.send({ type: 'agreed' });
      await opened.channel.read(v.object({ type: v.literal('agreed') }));
      for (let id = 0; id < 2_000; id++) await opened.channel.send({ id, ask: 'sites' });
    };
    flood().catch(() => undefined);
  });
  const address = server.address();
  const browser = new LinkedBrowser(typeof address === 'object' && address ? address.port : 0, () =>
    pause(20).then(() => ({})),
  );
  await browser.link.dialAll();
  await until('it has agreed', async () => (await browser.waiting()).hasAgreed);
  await browser.link.decide((await browser.waiting()).id, true);
  await until('the connection has ended', async () => browser.held === 0);
  expect(browser.requests.length).toBeLessThan(100);
});

test.each<[string, () => Promise<{ port: number; close: () => unknown }>]>([
  ['says nothing', () => tcp(() => undefined)],
  ['sends rubbish', () => tcp((socket) => socket.end('\u0000\u0001 hello'.repeat(1000)))],
  ['is a web server', () => http()],
  ['greets with 200 kB', () => socketServer('x'.repeat(200_000))],
  ['greets with another version', () => socketServer(JSON.stringify({ ...hello, version: 2 }))],
  [
    'greets with a name of 10,000 characters',
    () => socketServer(JSON.stringify({ ...hello, name: 'x'.repeat(10_000) })),
  ],
  ['greets with nested brackets', () => socketServer('['.repeat(50_000))],
])('a server on the port that %s is left alone', async (_, start) => {
  const server = await start();
  closing.push(server.close);
  const browser = new LinkedBrowser(server.port);
  const began = performance.now();
  await browser.link.dialAll();
  await until('the connection has ended', async () => browser.held === 0);
  expect(performance.now() - began).toBeLessThan(20_000);
  expect((await browser.link.state()).waiting).toEqual([]);
});

async function listening(server: Server): Promise<{ port: number; close: () => unknown }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, close: () => server.close() };
}

function tcp(onSocket: (socket: import('node:net').Socket) => void) {
  const sockets = new Set<import('node:net').Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  return listening(server).then(({ port: at, close }) => ({
    port: at,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return close();
    },
  }));
}

function http() {
  return listening(createHttpServer((_request, response) => response.end('hello')));
}

async function socketServer(greeting: string) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) => {
    socket.on('error', () => undefined);
    socket.send(greeting);
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, close: () => server.close() };
}
