/** The nets by request and by browser in Firefox: what they stop there, and what that browser does not offer. */
import { expect, test } from '@playwright/test';
import type { HoldEnd } from '../../lib/page/words/held-request';
import type { Snapshot } from '../../lib/page/words/snapshot';
import { launchFirefox } from '../harness/firefox';
import { html, startSite } from '../harness/site';
import { WAYS_OUT } from '../harness/ways-out';
import { checkActRules, sessionPriorities, wakeBackground } from './act-rules';

/** Acts of a page; all is counted below /api. */
const ACTS: Readonly<Record<string, string>> = {
  'fetch DELETE': "fetch('/api/rows/7',{method:'DELETE'})",
  'XMLHttpRequest to an address that pays': "x=new XMLHttpRequest();x.open('POST','/api/orders/checkout');x.send('1')",
  beacon: "navigator.sendBeacon('/api/payments/charge','1')",
  'form by script':
    "f=document.createElement('form');f.method='post';f.action='/api/account/delete';document.body.append(f);f.submit()",
  'link by script': "a=document.createElement('a');a.href='/api/delete?id=7';document.body.append(a);a.click()",
  'frame of its own':
    "f=document.createElement('iframe');document.body.append(f);f.contentWindow.fetch('/api/delete',{method:'POST'})",
  'new window': "open('/api/unsubscribe')",
};
/** Firefox has no links that ping: they send nothing. */
const PINGS = 'presses a link that pings';

test('Firefox: a fenced tab reaches no other origin, and held requests that name an act do not leave', async () => {
  test.setTimeout(4 * 60_000);
  const [site, browser] = await Promise.all([startSite(), launchFirefox()]);
  try {
    const evil = site.url('', 'evil.localhost');
    const origin = new URL(site.url('/')).origin;
    site.routes['/out'] = () => 'out';
    site.routes['/start'] = () => html('Start', '<p>start</p>');
    site.routes['/redirect'] = ({ query }) => ({
      status: 302,
      headers: { location: new URLSearchParams(query).get('to') ?? '/' },
      body: '',
    });
    site.fallback = (path) => (path.startsWith('/api') ? 'ok' : undefined);
    const page = await browser.openPage(site.url('/start'));
    const tabId = await browser.tabIdOf(page);
    const count = async (path: string, work: () => Promise<unknown>) => {
      const before = site.hits.length;
      await work().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 400));
      return site.hits.slice(before).filter((hit) => hit.path.startsWith(path)).length;
    };
    const leave = (body: string) => {
      site.routes['/way'] = () => html('Way', body);
      // A navigation that is blocked never ends.
      return count('/out', () => page.goto(site.url('/way'), { timeout: 1_500 }));
    };
    const reached: string[] = [];
    const free: string[] = [];
    for (const [way, body] of Object.entries(WAYS_OUT)) {
      await browser.callPage('fence', tabId, [origin]);
      if ((await leave(body(`${evil}/out`))) > 0) reached.push(way);
      await browser.callPage('fence', tabId, undefined);
      if ((await leave(body(`${evil}/out`))) > 0) free.push(way);
    }
    expect(reached).toEqual([]);
    expect(free).toEqual(Object.keys(WAYS_OUT).filter((way) => way !== PINGS));

    const left: string[] = [];
    const without: string[] = [];
    const send = async (script: string, isHeld: boolean) => {
      const own = await browser.openPage(site.url('/start'));
      const id = await browser.tabIdOf(own);
      await browser.callPage('open', id);
      if (isHeld) await browser.callPage('holdRequests', id, true);
      const hits = await count('/api', () => own.evaluate(script));
      await own.close();
      return hits;
    };
    for (const [act, script] of Object.entries(ACTS)) {
      if ((await send(script, true)) > 0) left.push(act);
      if ((await send(script, false)) > 0) without.push(act);
    }
    expect(left).toEqual([]);
    // The browser's own blocker of windows stops a script without a press.
    expect(without.filter((act) => act !== 'new window')).toEqual(
      Object.keys(ACTS).filter((act) => act !== 'new window'),
    );
  } finally {
    await browser.close();
    await site.close();
  }
});

/** Effects of a press that may send nothing; all is counted below /quiet. */
const QUIET: Readonly<Record<string, string>> = {
  'fetch PATCH': "fetch('/quiet/r/7', {method:'PATCH'})",
  'a late timer': "setTimeout(() => fetch('/quiet/r/7', {method:'PUT'}), 900)",
  'a worker': `new Worker(URL.createObjectURL(new Blob(["fetch('" + location.origin + "/quiet/r', {method:'POST'})"], {type:'text/javascript'})))`,
  'a request that was opened before': 'early.send()',
  'a form by script':
    "f = document.createElement('form'); f.method = 'post'; f.action = '/quiet/go'; document.body.append(f); f.submit()",
  'a beacon': "navigator.sendBeacon('/quiet/r', '1')",
};

test('Firefox: an act that sends nothing unasked stops what may change state, and leaves the rest', async () => {
  test.setTimeout(2 * 60_000);
  const [site, browser] = await Promise.all([startSite(), launchFirefox()]);
  try {
    const origins = [new URL(site.url('/')).origin];
    site.fallback = (path) => (path.startsWith('/quiet') || path === '/rows' ? 'ok' : undefined);
    const press = async (script: string, isQuiet: boolean) => {
      site.routes['/press'] = () =>
        html(
          'Press',
          `<script>early = new XMLHttpRequest(); early.open('DELETE', '/quiet/r/7')</script><button id="b">Zimbu</button><script>b.onclick = () => { fetch('/rows'); ${script} }</script>`,
        );
      const page = await browser.openPage(site.url('/press'));
      const tabId = await browser.tabIdOf(page);
      const { documentToken } = await browser.callPage<{ documentToken: string }>('open', tabId);
      const { nodes } = await browser.callPage<Snapshot>('snapshot', tabId, origins);
      const ref = nodes.find(({ name }) => name === 'Zimbu')?.ref ?? 'e404';
      const before = site.hits.length;
      const scope = isQuiet ? { origins, announced: [], isQuiet } : undefined;
      await browser.callPage('act', tabId, `tok_${before}`, documentToken, { verb: 'click', ref }, scope);
      await browser.callPage('settle', tabId);
      const { held } = isQuiet ? await browser.callPage<HoldEnd>('holdRequests', tabId, false) : { held: [] };
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      await page.close();
      const paths = site.hits.slice(before).map(({ path }) => path);
      return { held: held.length, hits: paths.filter((path) => path.startsWith('/quiet')).length, reads: paths };
    };
    for (const [what, script] of Object.entries(QUIET)) {
      const quiet = await press(script, true);
      expect([what, quiet.held, quiet.hits]).toEqual([what, 1, 0]);
      expect(quiet.reads, what).toContain('/rows');
      expect((await press(script, false)).hits, `${what}, with the net down`).toBe(1);
    }
  } finally {
    await browser.close();
    await site.close();
  }
});

test('Firefox: rules for an act stop what is sent unseen, until the user presses something, says yes, or the background starts again', async () => {
  test.setTimeout(2 * 60_000);
  const [site, browser] = await Promise.all([startSite(), launchFirefox()]);
  try {
    site.routes['/start'] = () => html('Start', '<p>start</p>');
    const page = await browser.openPage(site.url('/start'));
    const { desk, callPage } = browser;
    await checkActRules({
      site,
      callPage,
      tabId: await browser.tabIdOf(page),
      goto: (address) => page.goto(address),
      click: (selector) => page.click(selector),
      press: async (selector, key) => {
        await page.focus(selector);
        await page.keyboard.press(key);
      },
      rules: () => desk.evaluate(sessionPriorities),
      listsStopped: true,
      restart: async () => {
        await browser.killBackground();
        await desk.evaluate(wakeBackground);
      },
    });
  } finally {
    await browser.close();
    await site.close();
  }
});
