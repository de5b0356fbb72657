/** MCP clients of other makes against the server as a process: older and newer versions, odd greetings, floods, wrong types, and the official client that comes back. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const SERVER = 'mcp/dist/fieldnotes-mcp.mjs';
type Reply = {
  id?: unknown;
  result?: {
    isError?: boolean;
    content?: { text: string }[];
    tools?: { name: string }[];
    protocolVersion?: string;
  };
  error?: { code: number; message: string };
};

let folder: string;
let child: ChildProcessWithoutNullStreams;
let seen: Reply[];
let id: number;
let said: string;

beforeAll(() => {
  if (!existsSync(SERVER)) execFileSync(process.execPath, ['scripts/build-mcp.mjs']);
});
function start(): void {
  folder = mkdtempSync(join(tmpdir(), 'fieldnotes-mcp-'));
  child = spawn(process.execPath, [SERVER], { env: { ...process.env, FIELDNOTES_MCP_DIR: join(folder, 'pairs') } });
  [seen, id, said] = [[], 0, ''];
  child.stdin.on('error', () => undefined);
  child.stderr.on('data', (piece) => {
    said += String(piece);
  });
  createInterface({ input: child.stdout }).on('line', (line) => seen.push(JSON.parse(line) as Reply));
}
function stop(): void {
  child.kill();
  rmSync(folder, { recursive: true });
}
function startForEach(): void {
  beforeEach(start);
  afterEach(stop);
}
function onceGreeted(): void {
  beforeAll(async () => {
    start();
    await greet();
  });
  afterAll(stop);
}

const write = (message: unknown) =>
  child.stdin.write(typeof message === 'string' ? message : `${JSON.stringify(message)}\n`);
async function replyTo(wanted: unknown, limitMs = 8_000): Promise<Reply | undefined> {
  const end = performance.now() + limitMs;
  while (performance.now() < end) {
    const found = seen.find((reply) => reply.id === wanted);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return undefined;
}
function ask(method: string, params: unknown = {}): Promise<Reply | undefined> {
  const mine = ++id;
  write({ jsonrpc: '2.0', id: mine, method, params });
  return replyTo(mine);
}
const greeting = (more: object = {}) => ({
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'Quarry', version: '1' },
  ...more,
});
async function greet(more: object = {}): Promise<Reply | undefined> {
  const reply = await ask('initialize', greeting(more));
  write({ jsonrpc: '2.0', method: 'notifications/initialized' });
  return reply;
}
const isAlive = async () => expect((await ask('tools/list'))?.result?.tools?.length).toBe(6);
const textOf = (reply: Reply | undefined) => reply?.error?.message ?? reply?.result?.content?.[0]?.text ?? '';

describe('versions of the protocol', () => {
  startForEach();
  test.each(['2024-10-07', '2025-03-26', '2031-01-01', ''])(
    '%s is met, or answered with one that the server speaks',
    async (protocolVersion) => {
      const reply = await greet({ protocolVersion });
      expect(reply?.result?.protocolVersion).toMatch(/^20\d\d-\d\d-\d\d$/);
      await isAlive();
    },
    20_000,
  );
});

describe('odd greetings', () => {
  startForEach();
  test.each<[title: string, more: object]>([
    ['a version that is a number', { protocolVersion: 20250618 }],
    ['no name of the client', { clientInfo: { version: '1' } }],
    ['a client that is a text', { clientInfo: 'Quarry' }],
    ['capabilities that are a list', { capabilities: [] }],
  ])('%s: refused by name, and a right one after it is taken', async (_, more) => {
    const reply = await greet(more);
    expect(reply?.error?.message ?? (reply?.result ? 'taken' : '')).not.toBe('');
    expect((await greet())?.result?.protocolVersion).toBeDefined();
    await isAlive();
  });

  test.each<[title: string, name: string]>([
    ['a long name', 'x'.repeat(20_000)],
    ['a name that is a path', '../../../etc/passwd'],
    ['a name without letters', '🙂🙂'],
    ['a name with line breaks', 'a\nb\r\u2028c\u0000d'],
  ])(
    '%s writes nothing outside its folder',
    async (_, name) => {
      expect((await greet({ clientInfo: { name, version: '1' } }))?.result).toBeDefined();
      await isAlive();
      await ask('ping');
      expect(readdirSync(folder).filter((entry) => entry !== 'pairs')).toEqual([]);
      const files = existsSync(join(folder, 'pairs')) ? readdirSync(join(folder, 'pairs')) : [];
      expect(files.every((file) => /^[a-z0-9-]{1,60}\.json$/.test(file))).toBe(true);
    },
    20_000,
  );
});

describe('wrong calls are refused by name', () => {
  onceGreeted();
  const deep = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
  test.each<[title: string, params: unknown, expected: RegExp]>([
    ['no parameters', undefined, /./],
    ['a name that is a number', { name: 7, arguments: {} }, /name/],
    ['a name that is a list', { name: ['list_sites'], arguments: {} }, /name/],
    ['a tool in capitals', { name: 'LIST_SITES', arguments: {} }, /LIST_SITES/],
    ['a tool of another server', { name: 'browser_evaluate', arguments: { code: '1' } }, /browser_evaluate/],
    ['__proto__ as a tool', { name: '__proto__', arguments: {} }, /./],
    ['a site that is a list', { name: 'list_tasks', arguments: { site: ['https://a.example'] } }, /site/],
    ['a site of 10,000 characters', { name: 'list_tasks', arguments: { site: 'x'.repeat(10_000) } }, /site/],
    ['a site that is missing', { name: 'list_tasks', arguments: {} }, /site/],
    ['a task without values', { name: 'run_task', arguments: { task: 'note_1' } }, /values/],
    ['values that are a text', { name: 'run_task', arguments: { task: 'note_1', values: '{"a":"b"}' } }, /values/],
    [
      'a value that is an object',
      { name: 'run_task', arguments: { task: 'note_1', values: { a: { b: 1 } } } },
      /values|a/,
    ],
    ['a value that is null', { name: 'run_task', arguments: { task: 'note_1', values: { a: null } } }, /values|a/],
    ['a task of 200 characters', { name: 'run_task', arguments: { task: 'n'.repeat(200), values: {} } }, /task/],
    ['a run that is a number', { name: 'stop_run', arguments: { run: 1 } }, /run/],
    [
      'a code with a line break and 30 digits',
      { name: 'pair_browser', arguments: { code: `1\n${'2'.repeat(30)}` } },
      /code/,
    ],
    ['a code that is null', { name: 'pair_browser', arguments: { code: null } }, /code/],
    [
      'arguments 2,000 deep',
      { name: 'run_task', arguments: { task: 'note_1', values: { a: deep(2_000) } } },
      /values|a/,
    ],
  ])('%s', async (_, params, expected) => {
    const reply = await ask('tools/call', params);
    expect(reply?.error !== undefined || reply?.result?.isError === true, JSON.stringify(reply)?.slice(0, 300)).toBe(
      true,
    );
    expect(textOf(reply)).toMatch(expected);
    // Neither a stack nor a path of this computer.
    expect(textOf(reply)).not.toMatch(/^\s+at |node_modules|\/home\/|\/work\//m);
    await isAlive();
  });
});

describe('odd envelopes', () => {
  onceGreeted();
  test.each<[title: string, send: () => void]>([
    [
      'several messages in one list',
      () =>
        write([
          { jsonrpc: '2.0', id: 'b1', method: 'ping' },
          { jsonrpc: '2.0', id: 'b2', method: 'ping' },
        ]),
    ],
    ['an id that is an object', () => write({ jsonrpc: '2.0', id: { a: 1 }, method: 'ping' })],
    ['an id that is a fraction', () => write({ jsonrpc: '2.0', id: 1.5, method: 'ping' })],
    ['no version of JSON-RPC', () => write({ id: 99, method: 'ping' })],
    ['a method that is no text', () => write({ jsonrpc: '2.0', id: 98, method: 5 })],
    ['a reply to what was not asked', () => write({ jsonrpc: '2.0', id: 4711, result: {} })],
    ['an error to what was not asked', () => write({ jsonrpc: '2.0', id: 4711, error: { code: -1, message: 'x' } })],
    [
      'notices that no one knows',
      () =>
        ['notifications/roots/list_changed', 'notifications/x', 'notifications/progress'].forEach(
          (method) => void write({ jsonrpc: '2.0', method, params: {} }),
        ),
    ],
    ['parameters that are a text', () => write({ jsonrpc: '2.0', id: 97, method: 'tools/call', params: 'list_sites' })],
    [
      'a cancellation of nothing',
      () => write({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 'nothing' } }),
    ],
    ['a cancellation without an id', () => write({ jsonrpc: '2.0', method: 'notifications/cancelled', params: {} })],
    ['half a letter of UTF-8', () => child.stdin.write(Buffer.from([0x7b, 0xc3, 0x0a]))],
    [
      '300 pings at once',
      () => Array.from({ length: 300 }, (_one, i) => write({ jsonrpc: '2.0', id: `p${i}`, method: 'ping' })),
    ],
  ])('%s: the server goes on', async (_, send) => {
    send();
    await isAlive();
    expect(child.exitCode).toBeNull();
  });

  test('a message in pieces, two in one piece, and line ends of Windows', async () => {
    const text = JSON.stringify({ jsonrpc: '2.0', id: 'cut', method: 'tools/list' });
    write(text.slice(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 60));
    write(`${text.slice(20)}\r\n${JSON.stringify({ jsonrpc: '2.0', id: 'second', method: 'ping' })}\r\n`);
    expect((await replyTo('cut'))?.result?.tools).toHaveLength(6);
    expect((await replyTo('second'))?.result).toBeDefined();
  });

  test.each([
    'prompts/list',
    'resources/templates/list',
    'completion/complete',
    'sampling/createMessage',
    'logging/setLevel',
    'tasks/list',
  ])('%s is no method of this server', async (method) => {
    expect((await ask(method))?.error?.code).toBe(-32601);
    await isAlive();
  });
});

describe('the official client', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fieldnotes-mcp-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const connect = async () => {
    const client = new Client({ name: 'Quarry client', version: '1' });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [SERVER],
        env: { PATH: process.env.PATH ?? '', FIELDNOTES_MCP_DIR: join(folder, 'pairs') },
        stderr: 'ignore',
      }),
    );
    return client;
  };

  test('comes back as often as it likes', async () => {
    for (let i = 0; i < 3; i++) {
      const client = await connect();
      expect((await client.listTools()).tools.map(({ name }) => name)).toContain('run_task');
      await client.close();
    }
  }, 30_000);

  test('gives up its calls, and the server answers the next', async () => {
    const client = await connect();
    const gone = Array.from({ length: 20 }, () => {
      const leaving = new AbortController();
      const call = client.callTool({ name: 'list_sites', arguments: {} }, undefined, { signal: leaving.signal });
      leaving.abort();
      return call.then(
        () => 'answered',
        () => 'given up',
      );
    });
    expect(new Set(await Promise.all(gone))).toEqual(new Set(['given up']));
    expect(await client.ping()).toEqual({});
    await client.close();
  }, 30_000);

  test('two at once under one name keep one file of pairings that both can read', async () => {
    const [one, other] = await Promise.all([connect(), connect()]);
    await Promise.all([one.ping(), other.ping()]);
    expect(readdirSync(join(folder, 'pairs')).filter((file) => file.startsWith('quarry-client'))).toEqual([
      'quarry-client.json',
    ]);
    await Promise.all([one.close(), other.close()]);
  }, 30_000);
});

describe('the channel of errors', () => {
  onceGreeted();

  test('holds nothing of what was asked', async () => {
    write({
      jsonrpc: '2.0',
      id: 'site',
      method: 'tools/call',
      params: { name: 'list_tasks', arguments: { site: 'https://secret-site.example' } },
    });
    write({
      jsonrpc: '2.0',
      id: 'list',
      method: 'tools/call',
      params: { name: 'list_tasks', arguments: { site: ['https://secret-site.example'] } },
    });
    expect(await replyTo('list')).toBeDefined();
    expect(said).not.toContain('secret-site');
  });
});
