/** The MCP server as a process, and clients that keep to no rule: each message is answered or refused by name, and the server goes on. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

const SERVER = 'mcp/dist/fieldnotes-mcp.mjs';
type Reply = {
  id?: number;
  result?: { isError?: boolean; content?: { text: string }[]; tools?: unknown[] };
  error?: { code: number; message: string };
};

let folder: string;
let child: ChildProcessWithoutNullStreams;
let replies: Map<number, Reply>;
let waiting: Map<number, (reply: Reply) => void>;
let id: number;

beforeAll(() => {
  if (!existsSync(SERVER)) execFileSync(process.execPath, ['scripts/build-mcp.mjs']);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldnotes-mcp-'));
  child = spawn(process.execPath, [SERVER], { env: { ...process.env, FIELDNOTES_MCP_DIR: folder } });
  [replies, waiting, id] = [new Map(), new Map(), 0];
  child.stdin.on('error', () => undefined);
  createInterface({ input: child.stdout }).on('line', (line) => {
    const reply = JSON.parse(line) as Reply;
    if (reply.id === undefined) return;
    replies.set(reply.id, reply);
    waiting.get(reply.id)?.(reply);
  });
});
afterEach(() => {
  child.kill();
  rmSync(folder, { recursive: true });
});

const write = (message: unknown) =>
  child.stdin.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`);
function ask(method: string, params: unknown = {}): Promise<Reply> {
  const mine = ++id;
  write({ jsonrpc: '2.0', id: mine, method, params });
  return new Promise((resolve) => waiting.set(mine, resolve));
}
const call = (name: string, args: unknown) => ask('tools/call', { name, arguments: args });
async function greet(name = 'Odd client'): Promise<void> {
  await ask('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name, version: '1' } });
  write({ jsonrpc: '2.0', method: 'notifications/initialized' });
}
const words = ({ result, error }: Reply) =>
  error?.message ?? (result?.isError ? (result.content?.[0]?.text ?? '') : `NO ERROR ${JSON.stringify(result)}`);
const isAlive = async () => expect((await ask('tools/list')).result?.tools?.length).toBe(6);

test.each<[title: string, tool: string, args: unknown, expected: RegExp]>([
  ['an unknown tool', 'open_page', { url: 'https://bank.example' }, /open_page/],
  ['a tool of the prototype', 'constructor', {}, /constructor/],
  ['no name', '', {}, /./],
  ['a code that is a number', 'pair_browser', { code: 123456 }, /code/],
  ['a code that is very long', 'pair_browser', { code: '1'.repeat(5000) }, /code/],
  ['no arguments', 'list_tasks', undefined, /site/],
  ['a list of arguments', 'list_tasks', ['https://a.example'], /./],
  ['a task that is an object', 'run_task', { task: {}, values: {} }, /task/],
  ['values that are a list', 'run_task', { task: 't', values: ['x'] }, /values/],
  ['values that are numbers', 'run_task', { task: 't', values: { count: 3 } }, /values|count/],
  ['a value of a megabyte', 'run_task', { task: 't', values: { note: 'x'.repeat(1_000_000) } }, /values|note/],
  ['a run that is null', 'run_state', { run: null }, /run/],
])(
  '%s is refused by name',
  async (_, tool, args, expected) => {
    await greet();
    const reply = await Promise.race([call(tool, args), new Promise<Reply>((r) => setTimeout(() => r({}), 20_000))]);
    expect(words(reply)).toMatch(expected);
    expect(words(reply)).not.toMatch(/NO ERROR|^\s+at /m);
    await isAlive();
  },
  40_000,
);

test('lines that are no messages, unknown methods and a second greeting end nothing', async () => {
  await greet();
  for (const line of [
    '',
    '{',
    'null',
    '[]',
    '{"jsonrpc":"1.0"}',
    '{"jsonrpc":"2.0","id":{},"method":"x"}',
    '\u0000\u0001',
    'x'.repeat(3_000_000),
  ])
    write(line);
  expect((await ask('resources/list')).error?.code).toBe(-32601);
  expect((await ask('fieldnotes/secret')).error?.code).toBe(-32601);
  await greet('Another name\n\u202e');
  await isAlive();
}, 40_000);

test('a call before the greeting neither crashes nor opens anything', async () => {
  const reply = await Promise.race([call('list_sites', {}), new Promise<Reply>((r) => setTimeout(() => r({}), 8_000))]);
  expect(reply.result?.isError ?? true).toBe(true);
  await greet();
  await isAlive();
}, 40_000);

test('a flood of calls keeps no other message from its answer', async () => {
  await greet();
  for (let i = 0; i < 2_000; i++) void call('list_sites', {});
  const began = performance.now();
  await isAlive();
  expect(performance.now() - began).toBeLessThan(15_000);
}, 40_000);

test('a call that is cancelled, and a client that leaves in the middle of calls', async () => {
  await greet();
  void call('list_sites', {});
  write({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: id, reason: 'no longer' } });
  write({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 4711 } });
  await isAlive();
  void call('list_sites', {});
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin.end();
  const how = await Promise.race([ended, new Promise((r) => setTimeout(() => r('still there'), 10_000))]);
  expect(how).toBe(0);
}, 40_000);
