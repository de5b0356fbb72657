/** A request that is stopped until the user's yes waits like one to a slow server: it leaves once after a yes, and fails after a no. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerJudge } from '../../lib/page/session/answer-judge';
import { codeSends } from '../../lib/page/session/worker-code';
import { hashOfBody, requestName } from '../../lib/guard/requests';
import {
  HELD_REQUESTS,
  HOLD_BEGINS,
  HOLD_ENDS,
  POSTPONED_ENDS,
  RELEASE_BEGINS,
} from '../../lib/page/world/hold-events';
import { OwnWork } from '../../lib/page/world/own-work';
import { ACT_BEGINS, ACT_ENDS, ASK_REQUESTS, observePendingWork } from '../../lib/page/world/pending';
import { PostponedRequests } from '../../lib/page/world/postponed';
import { holdRequests } from '../../lib/page/world/requests';

interface End {
  held: { method: string; address: string; bodyHash: string; isPostponed?: boolean }[];
  hasSent: boolean;
}
/** A frame: the test runner's own requests stay as they are. */
const frame = document.createElement('iframe');
document.body.append(frame);
const view = frame.contentWindow as Window & typeof globalThis;
const { document: page } = view;

/** Requests that left, by stand-ins for the network. */
let left: string[] = [];
view.fetch = async (target: RequestInfo | URL, init?: RequestInit) => {
  if (init?.signal?.aborted) throw init.signal.reason;
  left.push(`fetch ${String(target)}`);
  return new Response('kept');
};
view.XMLHttpRequest.prototype.send = function (this: XMLHttpRequest) {
  left.push('xhr');
  this.dispatchEvent(new ProgressEvent('load'));
};
view.Navigator.prototype.sendBeacon = (address: string | URL) => {
  left.push(`beacon ${address}`);
  return true;
};
view.WebSocket.prototype.send = (body: unknown) => {
  left.push(`message ${String(body)}`);
};
const postponed = new PostponedRequests(view);
observePendingWork(view, postponed, new OwnWork(view));
Object.assign(answerJudge(page), { worker: codeSends });
holdRequests(view, postponed);

const QUIET = { origins: [], announced: [] as string[], isQuiet: true };
const begin = (scope: object = {}) =>
  page.dispatchEvent(new CustomEvent(HOLD_BEGINS, { detail: JSON.stringify({ ...QUIET, ...scope }) }));
/** @returns whether any request was still waiting */
const release = (scope: object = {}) =>
  !page.dispatchEvent(
    new CustomEvent(RELEASE_BEGINS, { cancelable: true, detail: JSON.stringify({ ...QUIET, ...scope }) }),
  );
function end(): End {
  let answer: End = { held: [], hasSent: false };
  const hear = (event: Event) => {
    answer = JSON.parse(String((event as CustomEvent<unknown>).detail)) as End;
  };
  page.addEventListener(HELD_REQUESTS, hear, { once: true });
  page.dispatchEvent(new Event(HOLD_ENDS));
  return answer;
}
const fail = () => page.dispatchEvent(new Event(POSTPONED_ENDS));
const nameOf = ({ method, address, bodyHash }: End['held'][number]) => requestName(method, address, bodyHash);
const save = (body = 'a', init: RequestInit = {}) => view.fetch('/notes', { method: 'POST', body, ...init });

beforeEach(() => {
  left = [];
});
afterEach(() => {
  end();
  fail();
  page.body.innerHTML = '';
});

test('a fetch leaves once after a yes, and the page gets its answer', async () => {
  begin();
  const response = save();
  const { held } = end();
  expect(held.map(({ isPostponed }) => isPostponed)).toEqual([true]);
  expect(left).toEqual([]);
  expect(release({ announced: held.map(nameOf) })).toBe(true);
  expect(await (await response).text()).toBe('kept');
  expect(left).toEqual(['fetch /notes']);
  expect(end()).toMatchObject({ held: [], hasSent: true });
  expect(release({ announced: held.map(nameOf) })).toBe(false);
  expect(left.length).toBe(1);
});

test('a form leaves once after a yes, with its button, though the button cannot be pressed again', () => {
  page.body.innerHTML =
    '<form method="post" action="/jobs"><input name="job" value="Weld"><button name="act" value="keep">Keep</button></form>';
  const form = page.forms[0] as HTMLFormElement;
  const button = form.querySelector('button') as HTMLButtonElement;
  const { submit } = view.HTMLFormElement.prototype;
  view.HTMLFormElement.prototype.submit = function (this: HTMLFormElement) {
    left.push(`form ${[...new view.FormData(this)].map((pair) => pair.join('=')).join('&')}`);
  };
  begin();
  button.click();
  const { held } = end();
  button.disabled = true;
  expect(held).toMatchObject([{ method: 'POST', isPostponed: true }]);
  expect(left).toEqual([]);
  expect(release({ announced: held.map(nameOf) })).toBe(true);
  end();
  expect(left).toEqual(['form job=Weld&act=keep']);
  expect(form.elements.length).toBe(2);
  view.HTMLFormElement.prototype.submit = submit;
});

test('a message over an open connection waits for the yes, and leaves once', () => {
  const socket = new view.WebSocket('ws://127.0.0.1:9/events');
  begin();
  socket.send('{"event":"change","box":"Business"}');
  const { held } = end();
  expect(held).toMatchObject([{ method: 'SEND', isPostponed: true }]);
  expect(left).toEqual([]);
  expect(release({ announced: held.map(nameOf), isQuiet: false })).toBe(true);
  expect(left).toEqual(['message {"event":"change","box":"Business"}']);
  end();
  expect(release()).toBe(false);
});

test('a message is dropped after a no', () => {
  const socket = new view.WebSocket('ws://127.0.0.1:9/events');
  begin();
  socket.send('{"event":"change","box":"Night"}');
  end();
  fail();
  expect(release()).toBe(false);
  expect(left).toEqual([]);
});

test('a fetch fails after a no', async () => {
  begin();
  const response = save();
  end();
  fail();
  await expect(response).rejects.toThrow('Failed to fetch');
  expect(release()).toBe(false);
  expect(left).toEqual([]);
});

test('the next act does not set free what an earlier one would have sent', async () => {
  begin();
  const response = save();
  end();
  begin();
  await expect(response).rejects.toThrow('Failed to fetch');
  end();
  expect(left).toEqual([]);
});

test('a yes to one request holds the next one', async () => {
  begin();
  const [first, second] = [save('a'), save('b')];
  const { held } = end();
  expect(release({ announced: held.slice(0, 1).map(nameOf) })).toBe(true);
  await first;
  const again = end();
  expect(again.held.map(({ bodyHash }) => bodyHash)).toEqual([hashOfBody('b')]);
  expect(release({ announced: held.map(nameOf) })).toBe(true);
  expect((await second).ok).toBe(true);
  expect(left.length).toBe(2);
});

test('a page that gives a fetch up has nothing left to release', async () => {
  const controller = new view.AbortController();
  begin();
  const response = save('a', { signal: controller.signal });
  end();
  controller.abort();
  await expect(response).rejects.toThrow();
  expect(release()).toBe(false);
});

test('an XMLHttpRequest is sent after a yes', () => {
  begin();
  const request = new view.XMLHttpRequest();
  request.open('PUT', '/notes/7');
  let loads = 0;
  request.addEventListener('load', () => {
    loads += 1;
  });
  request.send('a');
  const { held } = end();
  expect([left, loads]).toEqual([[], 0]);
  expect(release({ announced: held.map(nameOf) })).toBe(true);
  expect([left, loads]).toEqual([['xhr'], 1]);
  expect(Object.hasOwn(request, 'abort')).toBe(false);
});

test('an XMLHttpRequest that the page aborts is not sent', () => {
  begin();
  const request = new view.XMLHttpRequest();
  request.open('PUT', '/notes/7');
  const heard: string[] = [];
  request.addEventListener('abort', () => heard.push('abort'));
  request.send('a');
  end();
  request.abort();
  expect([release(), heard, left]).toEqual([false, ['abort'], []]);
});

test('an XMLHttpRequest that the page waits for in place fails at once', async () => {
  begin();
  const request = new view.XMLHttpRequest();
  request.open('PUT', '/notes/7', false);
  const failed = new Promise((resolve) => request.addEventListener('error', resolve));
  request.send('a');
  await failed;
  expect(end().held.map(({ isPostponed }) => isPostponed)).toEqual([undefined]);
});

test('a beacon leaves after a yes', () => {
  begin();
  expect(view.navigator.sendBeacon('/notes', 'a')).toBe(true);
  expect(release({ announced: end().held.map(nameOf) })).toBe(true);
  expect(left).toEqual(['beacon /notes']);
});

test('a request waits beside the form that would have left after it', async () => {
  page.body.innerHTML = '<form method="post" action="/pay"><button>Go on</button></form>';
  begin();
  const response = save();
  page.querySelector('form')?.requestSubmit();
  expect(end().held.map(({ isPostponed }) => isPostponed)).toEqual([true, true]);
  fail();
  await expect(response).rejects.toThrow('Failed to fetch');
});

test('nothing waits for which the act itself waits', async () => {
  begin({ isAwaited: true });
  await expect(save()).rejects.toThrow('Failed to fetch');
  expect(end().held.length).toBe(1);
});

test('a request that waits for the user keeps no page from resting', () => {
  const asks = () => !page.dispatchEvent(new Event(ASK_REQUESTS, { cancelable: true }));
  page.dispatchEvent(new Event(ACT_BEGINS, { cancelable: true }));
  begin();
  const response = save();
  response.catch(() => undefined);
  expect(asks()).toBe(false);
  page.dispatchEvent(new Event(ACT_ENDS, { cancelable: true }));
});
