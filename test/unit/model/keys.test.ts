/** A key goes to the address it was entered for and to no other: judged by the headers that real servers receive. */
import 'fake-indexeddb/auto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { freePort } from '../../harness/ports';
import { memoryStorage } from '../../harness/browser-storage';

const storage = memoryStorage();
vi.mock('wxt/browser', () => ({ browser: { storage } }));
const { chosenModel, listModels } = await import('../../../lib/model/provider');
const { keyAddresses, forgetKey, loadKey, saveSettings } = await import('../../../lib/model/settings-store');

interface Seen {
  path: string;
  authorization: string | undefined;
  body: string;
  headers: string[];
}
interface Target {
  url: string;
  seen: Seen[];
  /** Where every request is sent on to. */
  redirect: string | undefined;
  server: Server;
}

async function startTarget(): Promise<Target> {
  const port = await freePort();
  const target: Target = { url: `http://127.0.0.1:${port}`, seen: [], redirect: undefined, server: createServer() };
  target.server.on('request', (request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += String(piece);
    });
    request.on('end', () => {
      const { authorization } = request.headers;
      target.seen.push({ path: request.url ?? '', authorization, body, headers: Object.keys(request.headers) });
      if (target.redirect) response.writeHead(307, { location: `${target.redirect}${request.url}` }).end();
      else response.writeHead(401).end('{"error":{"message":"no"}}');
    });
  });
  await new Promise<void>((resolve) => target.server.listen(port, '127.0.0.1', resolve));
  return target;
}

let first: Target;
let second: Target;
const settings = (baseUrl: string, rememberKey = false) => ({ preset: 'custom', baseUrl, model: 'm', rememberKey });
const ask = async () =>
  (await chosenModel())?.call([{ role: 'user', content: 'secret page text' }], [], new AbortController().signal);

beforeAll(async () => {
  first = await startTarget();
  second = await startTarget();
});
afterAll(() => {
  first.server.close();
  second.server.close();
});
beforeEach(() => {
  storage.local.items = {};
  storage.session.items = {};
  for (const target of [first, second]) {
    target.seen.length = 0;
    target.redirect = undefined;
  }
});

test('sends the key to its own address only after the address changed', async () => {
  await saveSettings(settings(`${first.url}/v1`), 'sk-first');
  await ask();
  await saveSettings(settings(`${second.url}/v1`), undefined);
  await ask();
  await listModels();
  expect(first.seen.map(({ authorization }) => authorization)).toEqual(['Bearer sk-first']);
  expect(second.seen.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
});

test('keeps a key for each address and finds it again', async () => {
  await saveSettings(settings(`${first.url}/v1`), 'sk-first');
  await saveSettings(settings(`${second.url}/v1`), 'sk-second');
  await ask();
  await saveSettings(settings(`${first.url}/v1/`), undefined);
  await ask();
  expect(second.seen[0]?.authorization).toBe('Bearer sk-second');
  expect(first.seen[0]?.authorization).toBe('Bearer sk-first');
});

test('treats another path on the same server as another address', async () => {
  await saveSettings(settings(`${first.url}/team-a/v1`), 'sk-a');
  await saveSettings(settings(`${first.url}/team-b/v1`), undefined);
  await ask();
  expect(first.seen[0]).toMatchObject({ path: '/team-b/v1/chat/completions', authorization: undefined });
});

test('follows no redirect, so that neither key nor prompt reach another host', async () => {
  first.redirect = second.url;
  await saveSettings(settings(`${first.url}/v1`), 'sk-first');
  expect(await ask()).toMatchObject({ type: 'failed', reason: 'redirected', detail: second.url });
  expect((await listModels()).advice?.code).toBe('redirected');
  expect(second.seen).toEqual([]);
});

test('gives the single key of an earlier version to the address it was stored beside, and to no other', async () => {
  storage.local.items = { provider: settings(`${first.url}/v1`, true), providerKey: 'sk-old' };
  await saveSettings(settings(`${second.url}/v1`), undefined);
  await ask();
  expect(second.seen[0]?.authorization).toBeUndefined();
  await saveSettings(settings(`${first.url}/v1`, true), undefined);
  await ask();
  expect(first.seen[0]?.authorization).toBe('Bearer sk-old');
  expect(storage.local.items.providerKey).toBeUndefined();
});

test('writes a key to disk only if it is to be remembered, and forgets it everywhere', async () => {
  await saveSettings(settings(`${first.url}/v1`), 'sk-memory');
  expect(JSON.stringify(storage.local.items)).not.toContain('sk-memory');
  await saveSettings(settings(`${first.url}/v1`, true), undefined);
  expect(storage.local.items.sealedKeys).toBeDefined();
  expect(JSON.stringify(storage.local.items)).not.toContain('sk-memory');
  await forgetKey(`${first.url}/v1`);
  expect(JSON.stringify([storage.local.items, storage.session.items])).not.toContain('sk-memory');
  expect(await keyAddresses()).toEqual([]);
});

test('stores nothing for a key with a line break, and sends no header of its own', async () => {
  expect(await saveSettings(settings(`${first.url}/v1`), 'sk-one\nsk-two')).toBe('bad-key');
  expect(storage.local.items).toEqual({});
  await saveSettings(settings(`${first.url}/v1`), 'sk');
  await ask();
  expect(first.seen[0]?.headers.filter((name) => name.startsWith('x-'))).toEqual([]);
});

test('a key that is kept on disk cannot be read from the storage area, and is found after a restart', async () => {
  await saveSettings(settings(`${first.url}/v1`, true), 'sk-kept-on-disk');
  expect(JSON.stringify(storage.local.items)).not.toContain('sk-kept-on-disk');
  storage.session.items = {};
  expect(await loadKey(`${first.url}/v1`)).toBe('sk-kept-on-disk');
});

test('a key that is no longer kept cannot be read from what the storage held before', async () => {
  await saveSettings(settings(`${first.url}/v1`, true), 'sk-kept-on-disk');
  const before = structuredClone(storage.local.items);
  await saveSettings(settings(`${first.url}/v1`, false), undefined);
  storage.session.items = {};
  storage.local.items = before;
  expect(await loadKey(`${first.url}/v1`)).toBe('');
});

test('a key of an earlier version, in plain text, is encrypted at the first reading', async () => {
  storage.local.items = {
    provider: settings(`${first.url}/v1`, true),
    providerKeys: { [`${first.url}/v1`]: 'sk-plain' },
  };
  expect(await loadKey(`${first.url}/v1`)).toBe('sk-plain');
  expect(JSON.stringify(storage.local.items)).not.toContain('sk-plain');
  storage.session.items = {};
  expect(await loadKey(`${first.url}/v1`)).toBe('sk-plain');
});
