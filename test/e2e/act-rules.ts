/** The browser's rules for an act, judged by the server: what they stop, and that a press by the user, a yes and a restart lower them. */
import { expect } from '@playwright/test';
import type { HoldEnd } from '../../lib/page/words/held-request';
import type { Snapshot } from '../../lib/page/words/snapshot';
import { until } from '../harness/chat-driver';
import type { CallPage } from '../harness/chromium';
import { html, type Site } from '../harness/site';

export interface RuleBench {
  site: Site;
  callPage: CallPage;
  tabId: number;
  goto(address: string): Promise<unknown>;
  /** By the browser's own mouse, in the middle of the element. */
  click(selector: string): Promise<unknown>;
  /** By the browser's own keyboard. */
  press(selector: string, key: 'Enter'): Promise<unknown>;
  /** Priorities of the session's rules. */
  rules(): Promise<number[]>;
  /** Whether the browser lists a picture of a style that was stopped among the document's resources: Firefox does, Chromium does not. */
  listsStopped: boolean;
  /** Stops the background, and starts it again by a message. */
  restart(): Promise<void>;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Rules of acts; those below are of the fence. */
const isOfAct = (priority: number) => priority >= 3;
const WORKER = `w = new Worker(URL.createObjectURL(new Blob(["onmessage = (e) => fetch(e.data, {method: 'DELETE'})"])))`;
const PAGE = `<button id="act">Show more</button><button id="own">Delete row</button><p id="says"></p>
<script>${WORKER}; own.onclick = () => fetch(location.origin + '/x/own', {method: 'DELETE'}).then(() => says.textContent = 'sent', () => says.textContent = 'failed');
const tell = (path) => w.postMessage(location.origin + path);</script>`;

export async function checkActRules(bench: RuleBench): Promise<void> {
  const { site, callPage, tabId } = bench;
  const origins = [new URL(site.url('/')).origin];
  site.fallback = (path) => (path.startsWith('/x/') ? 'ok' : undefined);
  const hits = (path: string) => site.hits.filter((hit) => hit.path === path).length;
  let count = 0;
  /** Presses “Show more”, whose handler runs the code; the act is not over when this resolves. */
  const act = async (code: string, announced: string[] = []) => {
    const path = `/page/${count++}`;
    site.routes[path] = () => html('Rows', `${PAGE}<script>act.onclick = () => { ${code} }</script>`);
    await bench.goto(site.url(path));
    const { documentToken } = await callPage<{ documentToken: string }>('open', tabId);
    const { nodes } = await callPage<Snapshot>('snapshot', tabId, origins);
    const ref = nodes.find(({ name }) => name === 'Show more')?.ref ?? 'e404';
    const scope = { origins, announced };
    await callPage('act', tabId, `tok_rules_${count}`, documentToken, { verb: 'click', ref }, scope);
  };
  const end = () => callPage<HoldEnd>('holdRequests', tabId, false);

  // A worker sends out of sight of the page's world: stopped under the act, not after it.
  await act("tell('/x/worker')");
  await sleep(300);
  expect(hits('/x/worker')).toBe(0);
  await end();
  await until('the rules are lowered', async () => !(await bench.rules()).some(isOfAct));
  // The timer is long: on a slow machine the end of an act comes a second or two after its press.
  await act("setTimeout(() => tell('/x/later'), 5000)");
  await end();
  await until('the worker has sent after the act', async () => hits('/x/later') === 1);

  // The user's own press right after the end of an act, by the mouse and by the keyboard.
  for (const how of ['mouse', 'key'] as const) {
    const before = hits('/x/own');
    await act('');
    await end();
    expect((await bench.rules()).some(isOfAct), 'the rules still stand').toBe(true);
    await (how === 'mouse' ? bench.click('#own') : bench.press('#own', 'Enter'));
    await until(`${how}: it is deleted`, async () => hits('/x/own') > before);
    expect((await bench.rules()).some(isOfAct)).toBe(false);
  }

  // A load of a style is stopped, and asked about as what the page fetches is where the document learns of it.
  await act("document.body.style.background = 'url(/x/rows/7/delete)'");
  await sleep(900);
  const { held } = await end();
  expect(held.map(({ method, address }) => [method, new URL(address).pathname])).toEqual(
    bench.listsStopped ? [['GET', '/x/rows/7/delete']] : [],
  );
  expect(hits('/x/rows/7/delete')).toBe(0);

  // After a yes nothing is in the way.
  await act("tell('/x/confirmed')", ['DELETE x']);
  await until('the worker has sent', async () => hits('/x/confirmed') === 1);
  await end();

  // A stopped background leaves rules that the next one knows nothing of.
  await act('');
  expect((await bench.rules()).some(isOfAct)).toBe(true);
  await bench.restart();
  await until('the rules are removed', async () => !(await bench.rules()).some(isOfAct));
}

interface Extension {
  declarativeNetRequest: { getSessionRules(): Promise<{ priority: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Runs in a page of the extension. */
export async function sessionPriorities(): Promise<number[]> {
  const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
  return (await (browser ?? chrome).declarativeNetRequest.getSessionRules()).map(({ priority }) => priority);
}

/** Runs in a page of the extension: a message starts the background. */
export async function wakeBackground(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
  await (browser ?? chrome).runtime.sendMessage({ fieldnotes: 1, name: 'allowed.list', params: {} });
}
