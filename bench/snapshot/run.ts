/** Measures the snapshot beside its peers on the same pages in one run, and prints ratios and the goals they meet: `npm run bench:snapshot`. */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../test/harness/chromium';
import { html, type Route, startSite } from '../../test/harness/site';
import { startTiddlyWiki } from '../../test/harness/tiddlywiki';
import { startWidgetPages } from '../../test/harness/widget-pages';
import { type Measured, printGoals, printRow, type Row, SMALL } from './goals';
import { PAGES } from './pages';
import { type Peer, pageScripts, peers } from './peers';
import { installPeers } from '../../scripts/setup.mjs';
import { median } from '../statistics';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
/** Fresh pages opened for each, by turns: one alone says little, and so all meet the same moods of the machine. */
const FRESH_PAGES = { small: 5, large: 3 };
const OURS = 'Fieldnotes';
const DEBUGGER_PORT = 9337;
/** Names of pages, parts suffice; all without. */
const ONLY = process.env.PAGES?.split(',');

/** CPU time of the page's main thread that the work took, ms, in the page's own thread clock. */
async function cpu<T>(cdp: CDPSession, work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const now = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await now();
  const value = await work();
  return { ms: (await now()) - before, value };
}

/** Floor of every snapshot: the walk, and the style and box of each element. */
const FLOOR = `(() => {
  let count = 0, sum = 0;
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      count += 1;
      sum += getComputedStyle(element).display.length + element.getBoundingClientRect().width;
      if (element.shadowRoot) walk(element.shadowRoot);
      if (element.localName === 'iframe' && element.contentDocument) walk(element.contentDocument);
    }
  };
  walk(document);
  return sum > 0 ? count : 0;
})()`;

/** Counts writes and the longest task while something runs. */
async function watched(page: Page): Promise<() => Promise<{ writes: number; longest: number }>> {
  await page.evaluate(() => {
    const seen = globalThis as unknown as { benchWrites: number; benchLongest: number };
    seen.benchWrites = 0;
    seen.benchLongest = 0;
    new MutationObserver((records) => {
      seen.benchWrites += records.length;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.benchLongest = Math.max(seen.benchLongest, entry.duration);
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(async () => {
      await new Promise((done) => setTimeout(done, 60));
      const seen = globalThis as unknown as { benchWrites: number; benchLongest: number };
      return { writes: seen.benchWrites, longest: Math.round(seen.benchLongest) };
    });
}

interface Times {
  cold: number[];
  warm: number[];
}

type FirstFigures = Omit<Measured, 'cold' | 'warm'> & { times: Times };

/** A fresh page with everybody's script in it. */
async function opened(browser: Browser, url: string, scripts: string): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await page.waitForTimeout(700);
  await page.evaluate(scripts);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp };
}

/** CPU ms of the first snapshot of a fresh page, and of two later ones. */
async function onceMore(browser: Browser, url: string, scripts: string, peer: Peer, times: Times): Promise<void> {
  const { page, cdp } = await opened(browser, url, scripts);
  await peer.ready?.(page);
  times.cold.push((await cpu(cdp, () => peer.take(page))).ms);
  for (let i = 0; i < 2; i++) times.warm.push(await warmOnce(page, cdp, peer));
  await peer.done?.();
  await page.close();
}

/** Ours would use everything again: it is made to forget, so that warm means the same for all. */
async function warmOnce(page: Page, cdp: CDPSession, peer: Peer): Promise<number> {
  if (peer.name === OURS) await page.evaluate('ours.forget()');
  return (await cpu(cdp, () => peer.take(page))).ms;
}

async function measured(page: Page, cdp: CDPSession, peer: Peer): Promise<FirstFigures> {
  await peer.ready?.(page);
  const seen = await watched(page);
  const cold = await cpu(cdp, () => peer.take(page));
  const { writes, longest } = await seen();
  const text = peer.name === OURS ? await page.evaluate<string>('ours.text()') : cold.value;
  const times: Times = { cold: [cold.ms], warm: [] };
  for (let i = 0; i < (peer.upTo ? 1 : 2); i++) times.warm.push(await warmOnce(page, cdp, peer));
  await peer.done?.();
  return { times, text, longest, writes };
}

/** Ours and the floor by turns, so that both meet the same moods of the machine. */
async function ownFigures(page: Page, cdp: CDPSession, row: Row): Promise<void> {
  const floors: number[] = [];
  const ratios: number[] = [];
  for (let i = 0; i < 2 * ROUNDS + 1; i++) {
    const floor = await cpu(cdp, () => page.evaluate<number>(FLOOR));
    await page.evaluate('ours.forget()');
    const ours = await cpu(cdp, () => page.evaluate('ours.whole()'));
    floors.push(floor.ms);
    ratios.push(ours.ms / floor.ms);
    row.elements = floor.value;
  }
  row.floor = median(floors);
  row.overFloor = median(ratios);
  const again: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await page.evaluate((round) => {
      const all = document.querySelectorAll('button');
      const button = all[Math.floor(all.length / 2)];
      if (button) button.textContent = `${button.textContent} ${round}`;
      // The page's own layout is not the snapshot's: it is over when a frame has been drawn.
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, i);
    const { ms, value } = await cpu(cdp, () => page.evaluate<number>('ours.again()'));
    again.push(ms);
    row.repeat.visited = value;
  }
  row.repeat.ms = median(again);
  const views: number[] = [];
  for (let i = 0; i < ROUNDS; i++) views.push((await cpu(cdp, () => page.evaluate('ours.view()'))).ms);
  row.viewport = median(views);
  row.capped = await page.evaluate<string>('ours.capped()');
}

async function main(): Promise<void> {
  installPeers();
  const scripts = await pageScripts();
  const routes = Object.entries(PAGES).map(([name, body]): [string, Route] => [
    `/${encodeURIComponent(name)}`,
    () => html(name, body()),
  ]);
  const [wiki, widgets, site] = await Promise.all([
    startTiddlyWiki(),
    startWidgetPages(),
    startSite(Object.fromEntries(routes)),
  ]);
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    args: [`--remote-debugging-port=${DEBUGGER_PORT}`],
  });
  const version = await fetch(`http://127.0.0.1:${DEBUGGER_PORT}/json/version`);
  const { webSocketDebuggerUrl } = (await version.json()) as { webSocketDebuggerUrl: string };
  const addresses: Record<string, string> = {
    ...Object.fromEntries(Object.keys(PAGES).map((name) => [name, site.url(`/${encodeURIComponent(name)}`)])),
    TiddlyWiki: wiki.url,
    'Ant Design': widgets.url('/antd.html'),
    'AG Grid': widgets.url('/plain.html'),
  };
  const rows: Row[] = [];
  for (const [name, url] of Object.entries(addresses)) {
    if (ONLY && !ONLY.some((part) => name.includes(part))) continue;
    const row: Row = {
      page: name,
      elements: 0,
      floor: 0,
      overFloor: 0,
      measured: {},
      repeat: { ms: 0, visited: 0 },
      viewport: 0,
      capped: '',
    };
    const all = peers(webSocketDebuggerUrl);
    const taken = new Map<Peer, FirstFigures>();
    for (const peer of all) {
      if (peer.upTo && row.elements > peer.upTo) continue;
      const { page, cdp } = await opened(browser, url, scripts);
      taken.set(peer, await measured(page, cdp, peer));
      if (peer.name === OURS) await ownFigures(page, cdp, row);
      await page.close();
    }
    const isSmall = row.elements <= SMALL;
    for (let round = 1; round < FRESH_PAGES[isSmall ? 'small' : 'large']; round++)
      for (const [peer, { times }] of taken)
        if (isSmall || !peer.upTo) await onceMore(browser, url, scripts, peer, times);
    for (const [peer, { times, ...figures }] of taken)
      row.measured[peer.name] = { ...figures, cold: median(times.cold), warm: median(times.warm) };
    rows.push(row);
    printRow(row);
  }
  await browser.close();
  await Promise.all([widgets.close(), site.close()]);
  wiki.close();
  printGoals(rows);
}

await main();
