/** Chromium with the shipped build and no host granted, on a display of its own: the icon's shortcut is a real key press. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { until } from './chat-driver';
import { type CallPage, chromiumPath, runPagePort } from './chromium';
import { type Display, startDisplay } from './display';

export interface ShippedChromium {
  browser: Browser;
  display: Display;
  /** The page that the install has opened. */
  welcome: Page | null;
  openPage(url: string): Promise<Page>;
  /** Presses the icon's shortcut in the window in front. */
  pressIcon(): Promise<void>;
  /** The chat in the side panel, once it is open. */
  panel(): Promise<Page>;
  /** Calls an API of the extension from its worker. */
  callApi<T>(path: string, ...args: unknown[]): Promise<T>;
  /** Calls a method of the background's page port, as the loop does; for builds that are open to tests. */
  callPage: CallPage;
  /** Id of the tab in front. */
  tabInFront(): Promise<number>;
  extensionUrl(path: string): Promise<string>;
  close(): Promise<void>;
}

const SHORTCUT = 'alt+shift+f';

/** @param opensWelcome whether the build opens its first page after the install, as shipped ones do */
export async function launchShippedChromium(
  build = '.output/chrome-mv3',
  opensWelcome = true,
): Promise<ShippedChromium> {
  const display = await startDisplay();
  const profile = mkdtempSync(join(tmpdir(), 'fieldnotes-shipped-'));
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no Chromium found; set CHROMIUM_PATH');
  const browser = await puppeteer.launch({
    executablePath,
    headless: false,
    pipe: true,
    enableExtensions: [resolve(build)],
    userDataDir: profile,
    defaultViewport: null,
    env: { ...process.env, DISPLAY: display.name },
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--window-size=1200,860',
      '--window-position=0,0',
    ],
  });
  const isWorker = (target: Target) => target.type() === 'service_worker';
  const base = new URL('/', (await browser.waitForTarget(isWorker)).url()).href;
  // It may have been stopped and started again.
  const worker = async () => {
    const context = await (await browser.waitForTarget(isWorker)).worker();
    if (!context) throw new Error('the worker does not run');
    return context;
  };
  const callApi = async <T>(path: string, ...args: unknown[]) =>
    (await worker()).evaluate(callByPath, path, args) as Promise<T>;
  // The page after the install takes the focus when it opens.
  const welcome = opensWelcome
    ? await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'))
    : undefined;
  return {
    browser,
    display,
    welcome: (await welcome?.page()) ?? null,
    async openPage(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    pressIcon: () => display.key(SHORTCUT),
    panel: () => until('the panel is open', () => panelOf(browser)),
    callApi,
    callPage: async (method, ...args) => (await worker()).evaluate(runPagePort, { method, args }) as Promise<never>,
    async tabInFront() {
      const [tab] = await callApi<{ id: number }[]>('tabs.query', { active: true, lastFocusedWindow: true });
      if (!tab) throw new Error('no tab is in front');
      return tab.id;
    },
    extensionUrl: async (path) => new URL(path, base).href,
    async close() {
      await browser.close();
      display.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function panelOf(browser: Browser): Promise<Page | undefined> {
  const isPanel = (target: Target) => target.url().endsWith('/sidepanel.html');
  const page = await browser.targets().find(isPanel)?.asPage();
  const isReady = await page?.evaluate(() => document.querySelector('.composer') !== null);
  return isReady ? page : undefined;
}

/** Runs in the worker: `permissions.getAll` is a path. */
function callByPath(path: string, args: unknown[]): unknown {
  const names = path.split('.');
  const { chrome } = globalThis as unknown as { chrome: Record<string, unknown> };
  let owner: unknown = chrome;
  for (const name of names.slice(0, -1)) owner = (owner as Record<string, unknown>)[name];
  return (owner as Record<string, (...values: unknown[]) => unknown>)[names.at(-1) ?? '']?.(...args);
}
