/** The browser's net alone: with rules for a tab, no navigation, form, redirect, refresh or ping reaches another origin. */
import { expect, test } from '@playwright/test';
import type { Run } from '../../lib/records/run';
import { AttackBench } from '../harness/attack-bench';
import { until } from '../harness/chat-driver';
import { html } from '../harness/site';
import { WAYS_OUT } from '../harness/ways-out';
import { checkActRules, sessionPriorities, wakeBackground } from './act-rules';

test('a redirect to another site becomes a question; no keeps the tab here, yes visits it', async () => {
  const bench = await AttackBench.start();
  const { site, browser, page, model, evil } = bench;
  try {
    site.routes['/out'] = () => html('Out', '<h1>Far away</h1>');
    site.routes['/hop'] = () => ({ status: 302, headers: { location: `${evil}/out` }, body: '' });
    site.routes['/desk'] = () => html('Desk', '<a href="/hop">Show more</a>');
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
      const started = await browser.send<{ run: string }>('run.start', { tabId, request: `look around ${answer}` });
      const own = async () => (await browser.rows<Run>('runs')).find((one) => one.id === started.result.run);
      const asking = await until('it asks', async () => {
        const run = await own();
        return run?.question || run?.phase === 'ended' ? run : undefined;
      });
      expect(asking.question).toMatchObject({ type: 'confirm', code: 'leaves-origin', to: `${evil}/out` });
      expect(site.count('/out')).toBe(0);
      expect(page.url()).toBe(site.url('/desk'));
      await browser.send('run.answer', { run: asking.id, question: asking.question?.id, answer: { type: answer } });
      await until('it ends', async () => (await own())?.phase === 'ended');
      expect(site.count('/out')).toBe(count);
    }
  } finally {
    await bench.close();
  }
});

test(`${Object.keys(WAYS_OUT).length} ways out of a fenced tab reach no other origin, and all do without the fence`, async () => {
  test.setTimeout(5 * 60_000);
  const bench = await AttackBench.start();
  const { site, browser, page, evil } = bench;
  try {
    site.routes['/out'] = () => 'out';
    site.routes['/redirect'] = ({ query }) => ({
      status: 302,
      headers: { location: new URLSearchParams(query).get('to') ?? '/' },
      body: '',
    });
    site.routes['/start'] = () => html('Start', 'start');
    const tabId = await browser.tabIdOf(page);
    const own = new URL(site.url('/')).origin;
    const leave = async (way: string, body: string) => {
      const before = site.hits.length;
      site.routes['/way'] = () => html(way, body);
      await page.goto(site.url('/way')).catch(() => undefined);
      await page.waitForTimeout(400);
      return site.hits.slice(before).some(({ path }) => path === '/out');
    };
    const fenced: string[] = [];
    const free: string[] = [];
    for (const [way, body] of Object.entries(WAYS_OUT)) {
      await browser.callPage('fence', tabId, [own]);
      if (await leave(way, body(`${evil}/out`))) fenced.push(way);
      await browser.callPage('fence', tabId, undefined);
      if (await leave(way, body(`${evil}/out`))) free.push(way);
    }
    expect(fenced).toEqual([]);
    expect(free).toEqual(Object.keys(WAYS_OUT));
    // The site itself stays open, and another tab goes where it wants.
    const other = await browser.context.newPage();
    await browser.callPage('fence', tabId, [own]);
    await page.goto(site.url('/start'));
    await other.goto(`${evil}/out`);
    expect(await other.textContent('body')).toBe('out');
    // A worker that was restarted removes what no run needs.
    await browser.callPage('keepFences', []);
    expect(await leave('after the run', WAYS_OUT['sets its location']?.(`${evil}/out`) ?? '')).toBe(true);
  } finally {
    await bench.close();
  }
});

test('a tab that a fenced tab has opened is fenced as well, until the run is over', async () => {
  const bench = await AttackBench.start();
  const { site, browser, page, evil } = bench;
  try {
    site.routes['/out'] = () => 'out';
    site.routes['/start'] = () => html('Start', '<a href="/hop" target="_blank" rel="opener">Hop</a>');
    site.routes['/hop'] = () => html('Hop', `<script>setTimeout(() => { location = '${evil}/out' }, 600)</script>`);
    const tabId = await browser.tabIdOf(page);
    const open = async () => {
      const before = site.count('/out');
      const [opened] = await Promise.all([browser.context.waitForEvent('page'), page.click('text=Hop')]);
      await opened.waitForTimeout(1_200);
      return { opened, hasLeft: site.count('/out') > before };
    };
    await page.goto(site.url('/start'));
    await browser.callPage('fence', tabId, [new URL(site.url('/')).origin]);
    const fenced = await open();
    expect(fenced.hasLeft).toBe(false);
    await browser.callPage('fence', tabId, undefined);
    await fenced.opened.goto(`${evil}/out`);
    expect(await fenced.opened.textContent('body')).toBe('out');
    expect((await open()).hasLeft).toBe(true);
  } finally {
    await bench.close();
  }
});

test('rules for an act stop what is sent unseen, until the user presses something, says yes, or the worker starts again', async () => {
  const bench = await AttackBench.start();
  const { site, browser, page } = bench;
  try {
    const { desk, callPage } = browser;
    await checkActRules({
      site,
      callPage,
      tabId: await browser.tabIdOf(page),
      // A page in the background loads no pictures of its styles.
      goto: (address) => page.bringToFront().then(() => page.goto(address)),
      click: (selector) => page.click(selector),
      press: (selector, key) => page.press(selector, key),
      rules: () => desk.evaluate(sessionPriorities),
      listsStopped: false,
      restart: async () => {
        await browser.killWorker();
        await desk.evaluate(wakeBackground);
      },
    });
  } finally {
    await bench.close();
  }
});

test('a task whose last act has a request stopped late is not told as done', async () => {
  const bench = await AttackBench.start();
  const { site } = bench;
  try {
    site.fallback = (path) => (path.startsWith('/x/') ? 'ok' : undefined);
    const ended = await bench.run(
      'late',
      html(
        'Desk',
        `<button>Show more</button><script>document.querySelector('button').onclick = ({ target }) => { document.body.append('Shown'); target.animate([{ opacity: 1 }, { opacity: 0.9 }], 900).onfinish = () => fetch('/x/rows/7', { method: 'DELETE' }); }</script>`,
      ),
      ({ nodes, calls }) =>
        calls.length === 0
          ? { tool: 'click', arguments: { ref: nodes.find(({ name }) => name === 'Show more')?.ref } }
          : { tool: 'done', arguments: { summary: 'Shown' } },
      'show more',
      async (run) => {
        await bench.page.waitForTimeout(2_200);
        return (await bench.browser.rows<Run>('runs')).find(({ id }) => id === run.id);
      },
    );
    expect(site.count('/x/rows/7')).toBe(0);
    expect(ended.run.outcome).toMatchObject({ state: 'unconfirmed', code: 'request-stopped' });
    expect(ended.run.outcome?.params[0]).toContain('/x/rows/7');
  } finally {
    await bench.close();
  }
});
