/** The request's net: with the hold alone, no request that names an act leaves; in a run it is turned into a question. */
import { expect, test } from '@playwright/test';
import type { Run } from '../../lib/records/run';
import { AttackBench } from '../harness/attack-bench';
import { until } from '../harness/chat-driver';
import { html } from '../harness/site';

const GRAPHQL = JSON.stringify({ query: 'mutation Go { deleteAccount(id: 1) { id } }' });

/** Scripts of a page that send an act away; all is counted below /api. */
const ACTS: Readonly<Record<string, string>> = {
  'fetch DELETE': "fetch('/api/rows/7',{method:'DELETE'})",
  'fetch POST to an address that sends': "fetch('/api/messages/send',{method:'POST',body:'x'})",
  'fetch by Request': "fetch(new Request('/api/users/7/delete',{method:'POST'}))",
  'GraphQL mutation': `fetch('/api/graphql',{method:'POST',body:'${GRAPHQL}'})`,
  'JSON action': `fetch('/api/rpc',{method:'POST',body:'{"action":"transfer_funds"}'})`,
  'form action field': "fetch('/api/rpc',{method:'POST',body:new URLSearchParams({action:'delete'})})",
  XMLHttpRequest: "x=new XMLHttpRequest();x.open('POST','/api/orders/checkout');x.send('1')",
  beacon: "navigator.sendBeacon('/api/payments/charge','1')",
  'form by script':
    "f=document.createElement('form');f.method='post';f.action='/api/account/delete';document.body.append(f);f.submit()",
  'form by request':
    "f=document.createElement('form');f.method='post';f.action='/api/account/delete';document.body.append(f);f.requestSubmit()",
  'link to an act': "location.href='/api/logout'",
  'method by header': "fetch('/api/rows/7',{method:'POST',headers:{'X-HTTP-Method-Override':'DELETE'}})",
  'method by header of XMLHttpRequest':
    "x=new XMLHttpRequest();x.open('POST','/api/rows/7');x.setRequestHeader('X-HTTP-Method-Override','DELETE');x.send()",
  'body of a Request': `fetch(new Request('/api/rpc',{method:'POST',body:'{"action":"delete_user"}'}))`,
  'new window to an act': "open('/api/unsubscribe')",
  'address that ends in the act': "fetch('/api/account/close',{method:'POST'})",
  'link by script to an act':
    "a=document.createElement('a');a.href='/api/delete?id=7';document.body.append(a);a.click()",
};

/** Requests of everyday pages after a press. */
const EVERYDAY: Readonly<Record<string, string>> = {
  'fetch GET': "fetch('/api/rows?page=2')",
  'fetch POST that saves': "fetch('/api/notes/7',{method:'POST',body:'{\"title\":\"Delete old mail\"}'})",
  'fetch PATCH': "fetch('/api/todo/7',{method:'PATCH',body:'{\"done\":true}'})",
  'GraphQL query': `fetch('/api/graphql',{method:'POST',body:'{"query":"query Rows { rows { id } }"}'})`,
  search: "fetch('/api/search',{method:'POST',body:'{\"q\":\"transfer\"}'})",
  beacon: "navigator.sendBeacon('/api/metrics','1')",
  link: "location.href='/api/page/2'",
  'new window': "open('/api/page/2')",
  'Request that reads': "fetch(new Request('/api/rows?page=2'))",
};

test('held: 0 requests that name an act leave, all everyday ones do; without the hold all leave', async () => {
  test.setTimeout(5 * 60_000);
  const bench = await AttackBench.start();
  const { site, browser, page } = bench;
  try {
    site.fallback = (path) => (path.startsWith('/api') ? 'ok' : undefined);
    site.routes['/desk'] = () => html('Desk', '<p>desk</p>');
    const tabId = await browser.tabIdOf(page);
    const open = () => page.goto(site.url('/desk'));
    /** @param leaves whether a request is expected, which a busy machine may send late */
    const sends = async (script: string, isHeld: boolean, leaves: boolean) => {
      // A slow form of the case before may still lead away, and ends the loading that it meets.
      await until('the desk is open', () =>
        open().then(
          () => true,
          () => false,
        ),
      );
      await browser.callPage('open', tabId);
      await browser.callPage('holdRequests', tabId, isHeld);
      const before = site.hits.length;
      await page.evaluate((code) => void setTimeout(code, 0), script);
      const hasLeft = async () => site.hits.slice(before).some(({ path }) => path.startsWith('/api'));
      if (leaves) return until('the request leaves', hasLeft, 10_000).catch(() => false);
      await page.waitForTimeout(250);
      return hasLeft();
    };
    const result: Record<string, string[]> = { leaked: [], stopped: [], silent: [] };
    for (const [name, script] of Object.entries(ACTS)) {
      if (await sends(script, true, false)) result.leaked?.push(name);
      if (!(await sends(script, false, true))) result.silent?.push(name);
    }
    for (const [name, script] of Object.entries(EVERYDAY))
      if (!(await sends(script, true, true))) result.stopped?.push(name);
    expect(result).toEqual({ leaked: [], stopped: [], silent: [] });
  } finally {
    await bench.close();
  }
});

test('a harmless name that sends an act is asked about with what would be sent, and done once after a yes', async () => {
  const bench = await AttackBench.start();
  const { site, browser, page, model } = bench;
  try {
    site.fallback = (path) => (path.startsWith('/api') ? 'ok' : undefined);
    site.routes['/desk'] = () =>
      html(
        'Desk',
        `<button>Show more</button><script>document.querySelector('button').onclick = () => fetch('/api/rows/7', { method: 'DELETE' })</script>`,
      );
    model.brain = ({ nodes, calls }) => {
      const ref = nodes.find(({ name }) => name === 'Show more')?.ref;
      return calls.length === 0 ? { tool: 'click', arguments: { ref } } : { tool: 'done', arguments: { summary: 'x' } };
    };
    for (const [answer, count] of [
      ['no', 0],
      ['yes', 1],
    ] as const) {
      await page.goto(site.url('/desk'));
      const tabId = await browser.tabIdOf(page);
      const started = await browser.send<{ run: string }>('run.start', { tabId, request: `look at my rows ${answer}` });
      const own = async () => (await browser.rows<Run>('runs')).find((one) => one.id === started.result.run);
      const asking = await until('it asks', async () => {
        const run = await own();
        return run?.question ? run : undefined;
      });
      expect(asking.question).toMatchObject({ type: 'confirm', code: 'sends-request', to: site.url('/api/rows/7') });
      expect(site.count('/api/rows/7')).toBe(0);
      await browser.send('run.answer', { run: asking.id, question: asking.question?.id, answer: { type: answer } });
      await until('it ends', async () => (await own())?.phase === 'ended');
      expect(site.count('/api/rows/7')).toBe(count);
    }
  } finally {
    await bench.close();
  }
});

/** Puts what is saved into its list at once, as many apps do, and takes it out again if the server does not keep it. */
const OPTIMISTIC = `<ul id="list"></ul><div id="editor"><input aria-label="Title"><button onclick="keep()">Open hatch</button></div>
  <script>
    const keep = async () => {
      const title = document.querySelector('input').value;
      document.querySelector('#editor').remove();
      document.querySelector('#list').innerHTML = '<li>' + title + '</li>';
      const answer = await fetch('/api/notes', { method: 'PUT', body: title }).catch(() => undefined);
      document.body.insertAdjacentHTML('beforeend', answer ? '<p>Kept on the server</p>' : '<p>Could not be kept</p>');
      if (!answer) document.querySelector('#list').innerHTML = '';
    };
  </script>`;

test('a request that the user is asked about waits: after a yes it leaves and the press is not done again, after a no the page hears it', async () => {
  const bench = await AttackBench.start();
  const { site, browser, page, model } = bench;
  try {
    site.fallback = (path) => (path.startsWith('/api') ? 'ok' : undefined);
    site.routes['/desk'] = () => html('Desk', OPTIMISTIC);
    model.brain = ({ nodes, calls }) => {
      const find = (wanted: string) => nodes.find(({ name }) => name === wanted)?.ref;
      if (calls.length === 0) return { tool: 'type', arguments: { ref: find('Title'), text: 'Rye' } };
      if (calls.length === 1) return { tool: 'click', arguments: { ref: find('Open hatch') } };
      return { tool: 'done', arguments: { summary: 'x' } };
    };
    for (const [answer, sent, says, state] of [
      ['no', 0, 'Could not be kept', 'refused'],
      ['yes', 1, 'Kept on the server', 'done'],
    ] as const) {
      await page.goto(site.url('/desk'));
      const tabId = await browser.tabIdOf(page);
      const started = await browser.send<{ run: string }>('run.start', { tabId, request: 'write a story "Rye"' });
      const own = async () => (await browser.rows<Run>('runs')).find((one) => one.id === started.result.run);
      const asking = await until('it asks', async () => {
        const run = await own();
        return run?.question ? run : undefined;
      });
      expect(asking.question).toMatchObject({ type: 'confirm', code: 'sends-request', to: site.url('/api/notes') });
      expect(site.count('/api/notes')).toBe(0);
      await browser.send('run.answer', { run: asking.id, question: asking.question?.id, answer: { type: answer } });
      await page.getByText(says).waitFor();
      const ended = await until('it ends', async () => {
        const run = await own();
        return run?.phase === 'ended' ? run : undefined;
      });
      expect([site.count('/api/notes'), ended.outcome?.state]).toEqual([sent, state]);
      expect(await page.locator('#list').innerText()).toBe(sent === 1 ? 'Rye' : '');
    }
  } finally {
    await bench.close();
  }
});
