/** The link between browser and program with programs that pair wrongly, are of another version, or send what is too large or of another shape. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { answerOpening } from '../../../lib/remote/handshake';
import { type Socket, Wire } from '../../../lib/remote/wire';
import { BrowserLink } from '../../../mcp/src/browser-link';
import { PairStore } from '../../../mcp/src/pair-store';
import { until } from '../../harness/chat-driver';
import { LinkedBrowser } from '../../harness/linked-browser';
import { freePort } from '../../harness/ports';

let folder: string;
let port: number;
const closing: (() => unknown)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fieldnotes-pairs-'));
  port = await freePort();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true });
});

async function startProgram(): Promise<BrowserLink> {
  const program = await BrowserLink.listen(new PairStore('Quarry', folder), 'Quarry', [port]);
  closing.push(() => program.close());
  return program;
}

async function pair(program: BrowserLink, browser: LinkedBrowser): Promise<void> {
  await browser.link.dialAll();
  const { id, code } = await browser.waiting();
  await Promise.all([program.pair(code), browser.link.decide(id, true)]);
  await until('the browser stores the pairing', async () => browser.tools.stored.has(id));
}

/** A program of another make on the port. */
async function startOther(onConnection: (socket: WebSocket) => unknown): Promise<void> {
  const server = new WebSocketServer({ host: '127.0.0.1', port });
  closing.push(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  server.on('connection', (socket) => void onConnection(socket));
}

const HELLO = { type: 'hello' as const, version: 1 as const, tool: 'f'.repeat(32), name: 'Other' };
const noStore = { secretOf: () => undefined, mayOffer: () => true };

test('a request that is too large is refused by name, and the link goes on', async () => {
  const [program, browser] = [await startProgram(), new LinkedBrowser(port)];
  await pair(program, browser);
  const values = Object.fromEntries(Array.from({ length: 20 }, (_one, i) => [`v${i}`, 'x'.repeat(4_000)]));
  const task = `note_${'0'.repeat(26)}`;
  await expect(program.ask({ ask: 'run', task, values })).rejects.toThrow(/too.large|characters/i);
  await expect(program.askRepeatable({ ask: 'run', task, values })).rejects.toThrow(/too.large|characters/i);
  expect(await program.ask({ ask: 'sites' })).toMatchObject({ ok: true });
  expect(browser.requests).toHaveLength(1);
});

test('an answer that is too large is told by name, and the link goes on', async () => {
  let isLarge = true;
  const program = await startProgram();
  const browser = new LinkedBrowser(port, async () => ({ sites: isLarge ? ['x'.repeat(70_000)] : [] }));
  await pair(program, browser);
  expect(await program.ask({ ask: 'sites' })).toMatchObject({ ok: false, code: 'too-large' });
  isLarge = false;
  expect(await program.ask({ ask: 'sites' })).toMatchObject({ ok: true, result: { sites: [] } });
});

describe('codes as people and programs write them', () => {
  test.each<[title: string, written: (code: string) => string]>([
    ['with a dash', (code) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ['with words around', (code) => `The code is ${code}.`],
    ['digit by digit', (code) => [...code].join(' ')],
    ['with blanks that do not break', (code) => `\u00a0${code.slice(0, 3)}\u202f${code.slice(3)}`],
  ])('%s', async (_, written) => {
    const [program, browser] = [await startProgram(), new LinkedBrowser(port)];
    await browser.link.dialAll();
    const { id, code } = await browser.waiting();
    await Promise.all([program.pair(written(code)), browser.link.decide(id, true)]);
    expect(await program.ask({ ask: 'sites' })).toMatchObject({ ok: true });
  });

  test.each(['', 'abcdef', '12', '1234567', '000000000000', '١٢٣٤٥٦'])('“%s” is no code', async (code) => {
    const [program, browser] = [await startProgram(), new LinkedBrowser(port)];
    await browser.link.dialAll();
    const { id } = await browser.waiting();
    await browser.link.decide(id, true);
    await expect(program.pair(code)).rejects.toThrow('No browser shows this code');
    expect(browser.tools.stored.size).toBe(0);
  });

  test('a code entered twice at once makes one pairing', async () => {
    const [program, browser] = [await startProgram(), new LinkedBrowser(port)];
    await browser.link.dialAll();
    const { id, code } = await browser.waiting();
    await Promise.all([program.pair(code), program.pair(code), browser.link.decide(id, true)]);
    await until('the browser stores the pairing', async () => browser.tools.stored.size > 0);
    expect(browser.tools.stored.size).toBe(1);
    await expect(program.pair(code)).rejects.toThrow('paired already');
  });

  test('a code of an offer that has ended pairs nothing', async () => {
    const [program, browser] = [await startProgram(), new LinkedBrowser(port)];
    await browser.link.dialAll();
    const { id, code } = await browser.waiting();
    await browser.link.decide(id, false);
    await until('the offer has ended', async () => (await browser.link.state()).waiting.length === 0);
    await browser.link.dialAll();
    const next = await browser.waiting();
    await browser.link.decide(next.id, true);
    if (next.code !== code) await expect(program.pair(code)).rejects.toThrow('No browser shows this code');
    expect(browser.tools.stored.size).toBe(0);
  });
});

describe('a program of another make ends its own connection alone', () => {
  test.each<[title: string, first: unknown]>([
    ['a newer version', { ...HELLO, version: 2 }],
    ['a version as a text', { ...HELLO, version: '1' }],
    ['no version', { type: 'hello', tool: HELLO.tool, name: 'Other' }],
    ['a field more', { ...HELLO, rights: 'all' }],
    ['a name of 10,000 letters', { ...HELLO, name: 'x'.repeat(10_000) }],
    ['an empty name', { ...HELLO, name: '' }],
    ['a store that is no number', { ...HELLO, tool: '../../x' }],
    ['a list', [HELLO]],
    ['no JSON', 'hello'],
    ['an empty frame', ''],
    ['JSON-RPC', { jsonrpc: '2.0', id: 1, method: 'initialize' }],
  ])('%s', async (_, first) => {
    await startOther((socket) => socket.send(typeof first === 'string' ? first : JSON.stringify(first)));
    const browser = new LinkedBrowser(port);
    await browser.link.dialAll();
    await until('it has ended', async () => browser.held === 0);
    expect((await browser.link.state()).waiting).toEqual([]);
  });

  test.each<[title: string, send: (socket: WebSocket) => unknown]>([
    ['bytes in place of text', (socket) => socket.send(Buffer.from([1, 2, 3]))],
    ['a frame of 100,000 characters', (socket) => socket.send('x'.repeat(100_000))],
    ['seventy greetings', (socket) => Array.from({ length: 70 }, () => socket.send(JSON.stringify(HELLO)))],
    [
      'a key before it was asked',
      (socket) => [HELLO, { type: 'key', key: 'a', nonce: 'b' }].map((one) => socket.send(JSON.stringify(one))),
    ],
  ])('%s', async (_, send) => {
    await startOther(send);
    const browser = new LinkedBrowser(port);
    await browser.link.dialAll();
    await until('it has ended', async () => browser.held === 0);
    expect(browser.tools.stored.size).toBe(0);
  });
});

test('requests of another shape are refused by name, one by one, and a right one after them is answered', async () => {
  const wrong: object[] = [
    { id: 1, ask: 'page' },
    { id: 2, ask: 'tasks' },
    { id: 3, ask: 'tasks', site: 7 },
    { id: 4, ask: 'run', task: 'x', values: {} },
    { id: 5, ask: 'run', task: `note_${'0'.repeat(26)}`, values: [] },
    { id: 6, ask: 'state', run: '../run' },
    { id: 7, ask: 'sites', as: 'user' },
    { id: 8, ask: ['sites'] },
  ];
  const answers: unknown[] = [];
  await startOther(async (socket) => {
    const opened = await answerOpening(new Wire(socket as unknown as Socket), HELLO, noStore);
    await opened.channel.send({ type: 'agreed' });
    await opened.channel.read(v.object({ type: v.literal('agreed') }));
    for (const request of [...wrong, { id: 9, ask: 'sites' }]) await opened.channel.send(request);
    for (let i = 0; i <= wrong.length; i++) answers.push(await opened.channel.read(v.looseObject({ id: v.number() })));
  });
  const browser = new LinkedBrowser(port);
  await browser.link.dialAll();
  await browser.link.decide((await browser.waiting()).id, true);
  await until('all are answered', async () => answers.length === wrong.length + 1);
  expect(answers.slice(0, -1)).toEqual(wrong.map(() => expect.objectContaining({ ok: false, code: 'bad-request' })));
  expect(answers.at(-1)).toMatchObject({ id: 9, ok: true });
  expect(browser.requests).toHaveLength(1);
});
