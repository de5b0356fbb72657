/** Measures the snapshot beside its peers on the same pages in one run, and prints ratios and the goals they meet: `npm run bench:snapshot`. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../test/harness/chromium';
import { html, type Route, startSite } from '../test/harness/site';
import { startTiddlyWiki } from '../test/harness/tiddlywiki';
import { startWidgetPages } from '../test/harness/widget-pages';

const MODULES = resolve('test/apps/node_modules');
const WARM_ROUNDS = Number(process.env.ROUNDS ?? 3);
/** As shipped, page-agent forces a layout for every box it draws: minutes on pages larger than this, which are left out. */
const PAGE_AGENT_UP_TO = 25_000;

/** Pages of the kinds that peers were measured on; sizes in elements are printed with the figures. */
const PAGES: Readonly<Record<string, () => string>> = {
  form: () =>
    Array.from(
      { length: 160 },
      (_, i) =>
        `<div class="row"><label for="f${i}">Field ${i}</label><input id="f${i}" name="f${i}"><span class="hint">A hint for field ${i}</span><button type="button">Help ${i}</button><p>Some words that explain.</p></div>`,
    ).join(''),
  'cards 20k': () =>
    Array.from(
      { length: 1000 },
      (_, i) =>
        `<article><header><h3>Card ${i}</h3><div><span>new</span></div></header><div><p>Text of card ${i} with <b>bold</b> and <i>soft</i> words</p><ul><li>one</li><li>two</li></ul></div><footer><div><span>${i}</span></div><a href="/card/${i}">Open ${i}</a><button>Like ${i}</button></footer><div><span></span><span></span><em></em></div></article>`,
    ).join(''),
  'table 28k': () =>
    `<table><thead><tr><th>Name</th><th>A</th><th>B</th><th>C</th><th>Edit</th><th>Copy</th><th>Go</th><th>Drop</th></tr></thead><tbody>${Array.from(
      { length: 2000 },
      (_, i) =>
        `<tr><td>Row ${i}</td><td>${i * 3}</td><td>${i * 7}</td><td><span>${i % 9}</span></td><td><button>Edit</button></td><td><button>Copy</button></td><td><a href="/row/${i}">Go</a></td><td><input type="checkbox" aria-label="Pick ${i}"></td></tr>`,
    ).join('')}</tbody></table>`,
  frames: () =>
    Array.from(
      { length: 10 },
      (_, i) =>
        `<iframe title="Frame ${i}" width="600" height="200" srcdoc="<h2>Part ${i}</h2>${Array.from({ length: 30 }, (_, j) => `<p><button>Do ${i}.${j}</button> <a href='/x'>See ${j}</a></p>`).join('')}"></iframe>`,
    ).join(''),
  shadow: () =>
    `<script>customElements.define('x-item', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<div part="base"><label><input type="checkbox"> Item</label><button>Open</button><slot></slot></div>'; } })</script>${Array.from({ length: 400 }, (_, i) => `<x-item><span>Thing ${i}</span></x-item>`).join('')}`,
};

interface Measured {
  cold: number;
  warm: number;
  text: string;
  longest: number;
  writes: number;
}

interface Row {
  page: string;
  elements: number;
  floor: number;
  measured: Record<string, Measured>;
  repeat: { ms: number; visited: number };
  viewport: number;
  capped: string;
}

async function scripts(): Promise<Record<'ours' | 'pageAgent' | 'rrweb', string>> {
  const bundle = async (contents: string, resolveDir: string) =>
    (
      await build({
        stdin: { contents, resolveDir, loader: 'ts' },
        bundle: true,
        write: false,
        minify: true,
        format: 'iife',
      })
    ).outputFiles[0]?.text ?? '';
  return {
    ours: await bundle(
      `import { Survey } from './lib/page/survey/survey'; import { Refs } from './lib/page/refs'; import { snapshotText } from './lib/page/words/snapshot';
       const survey = new Survey(document, 'bench', new Refs());
       const textOf = (s, cap) => snapshotText({ ...s, frameOrigins: [] }, cap);
       Object.assign(globalThis, {
         ours: async () => { globalThis.oursLast = await survey.take({ fold: false, uncut: true, near: false }); },
         oursText: () => textOf(globalThis.oursLast, 1e9),
         oursCapped: async () => textOf(await survey.take()),
         oursAgain: async () => { await survey.take({ fold: false, uncut: true, near: false }); return survey.visited; },
         oursView: async () => { await new Survey(document, 'view', new Refs()).take({ near: true }); },
       });`,
      process.cwd(),
    ),
    pageAgent: await bundle(
      `import { PageController } from '@page-agent/page-controller';
       const controller = new PageController({ viewportExpansion: -1, highlightOpacity: 0, highlightLabelOpacity: 0, enableMask: false });
       globalThis.pageAgent = async () => { const text = await controller.updateTree(); await controller.cleanUpHighlights(); return text; };`,
      resolve('test/apps'),
    ),
    rrweb: await bundle(
      `import { snapshot } from 'rrweb-snapshot'; globalThis.rrweb = () => JSON.stringify(snapshot(document)).slice(0, 1);`,
      resolve('test/apps'),
    ),
  };
}

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

const PEERS: Readonly<Record<string, (page: Page) => Promise<string>>> = {
  // Its text is made in the background from what it returns: here afterwards.
  Fieldnotes: (page) => page.evaluate(() => (globalThis as unknown as { ours(): Promise<void> }).ours()).then(() => ''),
  'page-agent': (page) => page.evaluate(() => (globalThis as unknown as { pageAgent(): Promise<string> }).pageAgent()),
  Playwright: (page) => page.ariaSnapshot({ mode: 'ai' }),
  'rrweb-snapshot': (page) => page.evaluate(() => (globalThis as unknown as { rrweb(): string }).rrweb()),
};

const FLOOR = () => {
  const all = document.querySelectorAll('*');
  let sum = 0;
  for (const element of all) {
    sum += getComputedStyle(element).display.length + element.getBoundingClientRect().width;
  }
  return sum > 0 ? all.length : 0;
};

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

async function main(): Promise<void> {
  const js = await scripts();
  const [wiki, widgets, site] = await Promise.all([
    startTiddlyWiki(),
    startWidgetPages(),
    startSite(
      Object.fromEntries(
        Object.entries(PAGES).map(([name, body]): [string, Route] => [
          `/${encodeURIComponent(name)}`,
          () => html(name, body()),
        ]),
      ),
    ),
  ]);
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : { channel: 'chromium' }) });
  const addresses: Record<string, string> = {
    ...Object.fromEntries(Object.keys(PAGES).map((name) => [name, site.url(`/${encodeURIComponent(name)}`)])),
    TiddlyWiki: wiki.url,
    'Ant Design': widgets.url('/antd.html'),
    'AG Grid': widgets.url('/plain.html'),
  };
  const rows: Row[] = [];
  for (const [name, url] of Object.entries(addresses)) {
    const open = async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(url);
      await page.waitForTimeout(700);
      await page.evaluate(`${js.ours};${js.pageAgent};${js.rrweb}`);
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
      return { page, cdp };
    };
    const row: Row = {
      page: name,
      elements: 0,
      floor: 0,
      measured: {},
      repeat: { ms: 0, visited: 0 },
      viewport: 0,
      capped: '',
    };
    for (const [peer, take] of Object.entries(PEERS)) {
      if (peer === 'page-agent' && row.elements > PAGE_AGENT_UP_TO) continue;
      const { page, cdp } = await open();
      const seen = await watched(page);
      const cold = await cpu(cdp, () => take(page));
      const { writes, longest } = await seen();
      const text =
        peer === 'Fieldnotes'
          ? await page.evaluate(() => (globalThis as unknown as { oursText(): string }).oursText())
          : cold.value;
      const warm: number[] = [];
      for (let i = 0; i < (peer === 'page-agent' ? 1 : WARM_ROUNDS); i++) {
        // Ours would use everything again: it is made to forget, so that warm means the same for all.
        if (peer === 'Fieldnotes') await page.evaluate(js.ours);
        warm.push((await cpu(cdp, () => take(page))).ms);
      }
      row.measured[peer] = { cold: cold.ms, warm: median(warm), text, longest, writes };
      if (peer === 'Fieldnotes') await ownFigures(page, cdp, row);
      await page.close();
    }
    rows.push(row);
    printRow(row);
  }
  await browser.close();
  await Promise.all([widgets.close(), site.close()]);
  wiki.close();
  judge(rows);
}

async function ownFigures(page: Page, cdp: CDPSession, row: Row): Promise<void> {
  const floor: number[] = [];
  for (let i = 0; i < WARM_ROUNDS; i++) {
    const { ms, value } = await cpu(cdp, () => page.evaluate(FLOOR));
    floor.push(ms);
    row.elements = value;
  }
  row.floor = median(floor);
  await page.evaluate(() => (globalThis as unknown as { ours(): Promise<void> }).ours());
  await page.evaluate(() => {
    const button = document.querySelector('button');
    if (button) button.textContent = `${button.textContent} changed`;
  });
  const again = await cpu(cdp, () =>
    page.evaluate(() => (globalThis as unknown as { oursAgain(): Promise<number> }).oursAgain()),
  );
  row.repeat = { ms: again.ms, visited: again.value };
  row.viewport = (
    await cpu(cdp, () => page.evaluate(() => (globalThis as unknown as { oursView(): Promise<void> }).oursView()))
  ).ms;
  row.capped = await page.evaluate(() => (globalThis as unknown as { oursCapped(): Promise<string> }).oursCapped());
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const tokenizer = createRequire(join(MODULES, 'gpt-tokenizer/package.json'))('gpt-tokenizer/encoding/o200k_base') as {
  countTokens(text: string): number;
};

function tokens(text: string): number {
  return tokenizer.countTokens(text);
}

function best(row: Row, which: 'cold' | 'warm'): number {
  return Math.min(
    ...['page-agent', 'Playwright'].map((peer) => row.measured[peer]?.[which] ?? Number.POSITIVE_INFINITY),
  );
}

function printRow(row: Row): void {
  console.log(`\n${row.page}: ${row.elements} elements, floor (walk, style, box of each) ${row.floor.toFixed(0)} ms`);
  for (const [peer, { cold, warm, text, longest, writes }] of Object.entries(row.measured)) {
    const size = text.length > 1 ? `${tokens(text)} tokens` : '–';
    console.log(
      `  ${peer.padEnd(15)} cold ${cold.toFixed(0).padStart(6)} ms  warm ${warm.toFixed(0).padStart(6)} ms  ${size.padStart(15)}  longest task ${longest} ms  DOM writes ${writes}`,
    );
  }
  console.log(
    `  ours again after one change: ${row.repeat.ms.toFixed(1)} ms, ${row.repeat.visited} elements looked at; view only: ${row.viewport.toFixed(0)} ms; capped: ${tokens(row.capped)} tokens`,
  );
}

/** The goals of performance, each with what it came to. */
function judge(rows: readonly Row[]): void {
  const lines: [string, boolean, string][] = [];
  const goal = (what: string, met: boolean, figure: string) => lines.push([what, met, figure]);
  const own = (row: Row) => row.measured.Fieldnotes as Measured;
  for (const row of rows.filter(({ page }) => /20k|28k/.test(page))) {
    for (const which of ['cold', 'warm'] as const) {
      const ratio = best(row, which) / own(row)[which];
      goal(`${row.page}: ≥ 3 × faster than the best peer, ${which}`, ratio >= 3, `${ratio.toFixed(1)} ×`);
    }
    const overFloor = own(row).warm / row.floor;
    goal(`${row.page}: ≤ 2.5 × the floor`, overFloor <= 2.5, `${overFloor.toFixed(2)} ×`);
    goal(`${row.page}: view only ≤ 30 ms`, row.viewport <= 30, `${row.viewport.toFixed(0)} ms`);
  }
  for (const row of rows) {
    const full = own(row).warm;
    if (row.elements > 2000)
      goal(
        `${row.page}: again ≤ 25 % of a full one`,
        row.repeat.ms <= full * 0.25,
        `${((100 * row.repeat.ms) / full).toFixed(0)} %`,
      );
    else goal(`${row.page}: ≤ 25 ms cold`, own(row).cold <= 25, `${own(row).cold.toFixed(0)} ms`);
    goal(`${row.page}: no DOM writes`, own(row).writes === 0, String(own(row).writes));
    goal(`${row.page}: longest task ≤ 50 ms`, own(row).longest <= 50, `${own(row).longest} ms`);
  }
  const shares = rows.map((row) => {
    const peers = ['page-agent', 'Playwright']
      .map((peer) => tokens(row.measured[peer]?.text ?? ''))
      .filter((count) => count > 100);
    return { row, share: tokens(own(row).text) / Math.min(...peers) };
  });
  for (const { row, share } of shares) goal(`${row.page}: tokens ≤ the best peer`, share <= 1, share.toFixed(2));
  const mean = Math.exp(shares.reduce((sum, { share }) => sum + Math.log(share), 0) / shares.length);
  goal('tokens, geometric mean ≤ 0.75', mean <= 0.75, mean.toFixed(2));
  for (const row of rows)
    goal(`${row.page}: capped ≤ 8,000 tokens`, tokens(row.capped) <= 8000, String(tokens(row.capped)));
  console.log('\nGoals');
  for (const [what, met, figure] of lines) console.log(`  ${met ? 'met    ' : 'NOT MET'} ${what}: ${figure}`);
  console.log(`\n${lines.filter(([, met]) => met).length} of ${lines.length} goals met`);
}

await main();
