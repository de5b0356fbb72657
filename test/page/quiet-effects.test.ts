/** A quiet act erases nothing in the browser's stores, sends nothing by sockets, workers, late timers or pings, and panels still open. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requestName } from '../../lib/guard/requests';
import { heldFrame } from './held-frame';

const { view, page, begin, end, stopped: methods } = heldFrame(true);
const { localStorage, sessionStorage, indexedDB } = view;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('notes', '[{"id":1},{"id":2}]');
  view.fetch = async () => new Response('');
});
afterEach(() => {
  end();
  page.body.innerHTML = '';
  localStorage.clear();
});

test('gives the page its own functions back', () => {
  const { setTimeout: timeout, EventSource: stream } = view;
  const { setItem } = view.Storage.prototype;
  const isOwn = () => [
    view.setTimeout === timeout,
    view.EventSource === stream,
    view.Storage.prototype.setItem === setItem,
  ];
  begin();
  const held = isOwn();
  end();
  end();
  expect(held).toEqual([false, false, false]);
  expect(isOwn()).toEqual([true, true, true]);
});

test.each<[what: string, act: () => void, held: string]>([
  ['removes a list', () => localStorage.removeItem('notes'), 'ERASE notes'],
  ['empties the store', () => localStorage.clear(), 'ERASE everything'],
  ['stores a shorter list', () => localStorage.setItem('notes', '[{"id":2}]'), 'ERASE notes'],
])('stops an act that %s, until the user has confirmed it', (_, act, held) => {
  begin();
  act();
  expect(localStorage.getItem('notes')).toBe('[{"id":1},{"id":2}]');
  const [first] = end().held;
  expect(`${first?.method} ${first?.body}`).toBe(held);
  begin({ announced: [`${first?.method} ${first?.address.split(/[?#]/)[0]} ${first?.bodyHash}`] });
  act();
  expect(localStorage.getItem('notes')).not.toBe('[{"id":1},{"id":2}]');
});

test('stops an act that is not quiet only from emptying the whole store and from removing a file', async () => {
  begin({ isQuiet: false });
  localStorage.clear();
  localStorage.removeItem('notes');
  const folder = await view.navigator.storage.getDirectory();
  for (const file of ['notes.md', 'notes.md.crswap']) {
    await folder.getFileHandle(file, { create: true });
    await folder.removeEntry(file);
  }
  expect(localStorage.getItem('notes')).toBeNull();
  expect(methods()).toEqual(['ERASE everything', 'ERASE file notes.md']);
  end();
  await folder.removeEntry('notes.md');
});

test('lets a panel keep that it is open, and a list grow', () => {
  localStorage.setItem('sidebar', 'closed');
  begin();
  localStorage.removeItem('sidebar');
  localStorage.setItem('order', '["name","date"]');
  localStorage.setItem('notes', '[{"id":1},{"id":2},{"id":3}]');
  sessionStorage.setItem('at', '[1]');
  sessionStorage.removeItem('at');
  expect(methods()).toEqual([]);
  expect(JSON.parse(localStorage.getItem('notes') ?? '')).toHaveLength(3);
});

test('keeps the records of a database, and answers the page', async () => {
  const name = `quiet-${Math.random()}`;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows').put('rye', 1);
  const db = await done(opening);
  begin();
  await done(db.transaction('rows', 'readwrite').objectStore('rows').delete(1));
  await done(db.transaction('rows', 'readwrite').objectStore('rows').clear());
  expect(methods()).toEqual(['ERASE rows', 'ERASE rows']);
  expect(await done(db.transaction('rows').objectStore('rows').count())).toBe(1);
  db.close();
});

test('says how long timers of the act take, and holds what they send', async () => {
  begin();
  view.setTimeout(() => void view.fetch('/api/rows/7', { method: 'POST', body: 'x' }).catch(() => undefined), 1_200);
  const first = end();
  expect(first.held).toEqual([]);
  expect(first.waitsMs).toBeGreaterThan(900);
  await pause((first.waitsMs ?? 0) + 60);
  expect(methods()).toEqual(['POST x']);
});

test('after a yes waits for the timer that sends what was confirmed, says that it was sent, and waits for none after it', async () => {
  const sent: string[] = [];
  view.fetch = async (_, init) => {
    sent.push(String(init?.body));
    return new Response('');
  };
  const post = () => void view.fetch('/api/rows/7', { method: 'POST', body: 'x' }).catch(() => undefined);
  begin();
  post();
  const announced = end().held.map(({ method, address, bodyHash }) => requestName(method, address, bodyHash));
  expect(sent).toEqual([]);
  begin({ isQuiet: false, announced });
  view.setTimeout(post, 700);
  view.setTimeout(() => undefined, 2_000);
  const first = end();
  expect(first).toMatchObject({ held: [], hasSent: false });
  expect(first.waitsMs).toBeGreaterThan(500);
  await pause(760);
  const second = end();
  expect(second).toMatchObject({ held: [], hasSent: true });
  expect(second.waitsMs).toBeUndefined();
  expect(sent).toEqual(['x']);
});

test('waits for a timer that is set again, and for none that was cleared or is far away', async () => {
  begin();
  view.setTimeout(
    () => view.setTimeout(() => void view.fetch('/api/x', { method: 'PUT' }).catch(() => undefined), 200),
    100,
  );
  view.clearTimeout(view.setTimeout(() => undefined, 3_000));
  view.setTimeout(() => undefined, 60_000);
  await pause(end().waitsMs ?? 0);
  await pause((end().waitsMs ?? 0) + 250);
  expect(methods()).toEqual(['PUT']);
});

test('stops an act that a timer of any press sends seconds later, and nothing else that it sends', async () => {
  const sent: string[] = [];
  view.fetch = async (address) => {
    sent.push(String(address));
    return new Response('');
  };
  begin({ isQuiet: false });
  view.setTimeout(() => {
    void view.fetch('/rows/7/delete', { method: 'POST' }).catch(() => undefined);
    void view.fetch('/rows?page=2');
  }, 700);
  expect(end()).toMatchObject({ held: [] });
  expect(end().held).toEqual([]);
  await pause(900);
  expect(sent).toEqual(['/rows?page=2']);
});

test('leaves a timer that sets itself again to the page', async () => {
  let rounds = 0;
  const own = view.CacheStorage.prototype.delete;
  let held = 0;
  const poll = () => {
    rounds += 1;
    if (view.CacheStorage.prototype.delete !== own) held += 1;
    if (rounds < 6) view.setTimeout(poll, 40);
  };
  begin();
  view.setTimeout(poll, 700);
  expect(end().waitsMs).toBeGreaterThan(0);
  begin({ isQuiet: false });
  end();
  await pause(1_300);
  expect(rounds).toBe(6);
  expect(held).toBeLessThanOrEqual(1);
});

test('reads the field that chooses what a form by GET does, and not what is searched for', () => {
  page.body.innerHTML =
    '<form action="/search"><input name="q" value="delete"></form><form action="/rows"><input name="action" value="delete"></form>';
  begin({ isQuiet: false });
  for (const form of page.querySelectorAll('form')) {
    form.addEventListener('submit', (event) => setTimeout(() => event.preventDefault()));
    form.target = 'nowhere';
  }
  page.querySelectorAll('form')[1]?.requestSubmit();
  expect(end().held.map(({ address }) => new URL(address).search)).toEqual(['?action=delete']);
});

test('stops messages of an open socket that may change something, and none that keep it open', () => {
  const socket = new view.WebSocket('ws://127.0.0.1:9/feed');
  begin();
  expect(socket.send('42["rm",7]')).toBeUndefined();
  expect(socket.send(new Uint8Array([1, 2, 3, 250]))).toBeUndefined();
  // A socket that is not open yet throws if the message gets through.
  for (const message of ['2', '{"type":"ping"}', '{"subscribe":"notification/#"}'])
    expect(() => socket.send(message)).toThrow();
  expect(end().held.length).toBe(2);
  socket.close();
});

test('stops a worker that starts, and a message to one that names an act', () => {
  const address = URL.createObjectURL(new Blob(['onmessage = () => 0'], { type: 'text/javascript' }));
  const worker = new view.Worker(address);
  begin();
  expect(() => new view.Worker(address)).toThrow('stopped');
  worker.postMessage({ action: 'delete', id: 7 });
  worker.postMessage({ action: 'layout' });
  expect(methods()).toEqual(['START blob:', 'SEND {"action":"delete","id":7}']);
  worker.terminate();
});

test.each<[what: string, act: () => void]>([
  ['a frame', () => Object.assign(page.createElement('iframe'), { src: '/account/delete?id=3' })],
  ['a script', () => Object.assign(page.createElement('script'), { src: '/logout?callback=f' })],
  ['an attribute', () => page.createElement('img').setAttribute('src', '/x/unsubscribe?u=4')],
  ['a stream', () => new view.EventSource('/rows/delete?id=7')],
])('stops an act in the address of %s', (_, act) => {
  begin({ isQuiet: false });
  try {
    act();
  } catch (error) {
    expect(error).toMatchObject({ name: 'SecurityError' });
  }
  expect(end().held.map(({ method }) => method)).toEqual(['GET']);
});

test('stops a link that tells an address of the press', () => {
  page.body.innerHTML = '<a href="#a" ping="/rows/7/touch">Zimbu</a>';
  begin();
  page.querySelector('a')?.click();
  expect(methods()).toEqual(['POST']);
});
