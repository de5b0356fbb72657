/** A real Chromium with the extension built for tests: opens the chat for a tab, reads the notebook, kills the worker. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';

export interface ChromiumHarness {
  context: BrowserContext;
  extensionUrl(path: string): string;
  /** The chat in a window of its own, about the page given; a shipped build may not see addresses, so there the newest tab is meant. */
  openChat(page: Page, suggestions?: readonly string[], which?: 'by address' | 'newest'): Promise<Page>;
  /** Folder of the browser's profile. */
  profile: string;
  /** @param view one of the options page's views: notes, diary, benefit, carry, model */
  openOptions(view?: string): Promise<Page>;
  tabIdOf(page: Page): Promise<number>;
  killWorker(): Promise<void>;
  /** The extension's storage that lives as long as the browser. */
  session: { set(value: object): Promise<void>; get(key: string): Promise<unknown> };
  /** A quiet page of the extension, for its storage and its messages. */
  desk: Page;
  /** Sends one of the product's own messages, as its views do. */
  send<R = unknown>(name: string, params: object): Promise<{ ok: boolean; message?: string; result: R }>;
  /** All rows of a table of the notebook, read from an extension page. */
  rows<T>(table: string): Promise<T[]>;
  /** Runs a function in the background worker, where the parts that are open to tests lie in `fieldnotesForTests`. */
  inWorker<A, R>(work: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  /** Calls a method of the background's page port, as the loop does. */
  callPage: CallPage;
  close(): Promise<void>;
}

/** @param method of the page port; an abort signal is added where it wants one */
export type CallPage = <T>(method: string, ...args: unknown[]) => Promise<T>;

export function chromiumPath(): string | undefined {
  return [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
}

export async function launchChromium(
  options: {
    headless?: boolean;
    build?: string;
    colorScheme?: 'light' | 'dark';
    keepsPages?: boolean;
    /** Features of the browser that are off by default. */
    features?: string;
    /** Language of the browser, and with it of the extension's texts. */
    language?: 'en' | 'de';
  } = {},
): Promise<ChromiumHarness> {
  const extension = resolve(options.build ?? '.output/chrome-mv3-test');
  if (!existsSync(extension)) throw new Error(`${extension} is missing: npm run build:test`);
  const profile = mkdtempSync(join(tmpdir(), 'fieldnotes-chromium-'));
  const executablePath = chromiumPath();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    headless: options.headless ?? true,
    // Playwright turns the back/forward cache off.
    ...(options.keepsPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    // In front of a person the page fills its window.
    viewport: options.headless === false ? null : { width: 1100, height: 760 },
    colorScheme: options.colorScheme ?? 'light',
    // On Linux the extension's texts follow the environment.
    ...(options.language ? { env: { ...process.env, LANGUAGE: options.language } } : {}),
    args: [
      ...(options.language ? [`--lang=${options.language}`] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.features === undefined ? [] : [`--enable-features=${options.features}`]),
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--disable-sync',
    ],
  });
  context.setDefaultTimeout(15_000);
  const worker: Worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const base = new URL('/', worker.url()).href;
  const extensionUrl = (path: string) => new URL(path, base).href;
  // A quiet page of the extension, for reading its stores and for asking the browser about tabs.
  const desk = await context.newPage();
  await desk.goto(extensionUrl('icon/16.png'));
  await desk.evaluate(pageWorldIsKept);
  const tabIdOf = async (page: Page, which: 'by address' | 'newest' = 'by address'): Promise<number> => {
    const tabs = await desk.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };
      };
      return chrome.tabs.query({});
    });
    const bare = (address = '') => address.split('#')[0];
    // An app may change what follows the # while it is asked for.
    const id = (
      which === 'newest'
        ? tabs.at(-1)
        : (tabs.findLast(({ url }) => url === page.url()) ?? tabs.findLast(({ url }) => bare(url) === bare(page.url())))
    )?.id;
    if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
    return id;
  };
  return {
    context,
    extensionUrl,
    tabIdOf,
    async openChat(page, suggestions = [], which = 'by address') {
      const query = new URLSearchParams({ tab: String(await tabIdOf(page, which)) });
      for (const suggestion of suggestions) query.append('suggest', suggestion);
      // A window of its own, as a popup has: in the background of one window the page would paint once a second.
      const opened = context.waitForEvent('page');
      await desk.evaluate(
        async (url: string) => {
          const { chrome } = globalThis as unknown as {
            chrome: { windows: { create(options: object): Promise<unknown> } };
          };
          await chrome.windows.create({ url, type: 'popup', width: 416, height: 640, focused: false });
        },
        extensionUrl(`popup.html?${query}`),
      );
      const chat = await opened;
      if (options.headless !== false) await chat.setViewportSize({ width: 400, height: 600 });
      await page.bringToFront();
      await chat.waitForSelector('.composer');
      return chat;
    },
    profile,
    async openOptions(view = 'notes') {
      const page = await context.newPage();
      await page.goto(extensionUrl(`options.html#${view}`));
      await page.waitForSelector('.options');
      return page;
    },
    async killWorker() {
      const browser = context.browser();
      if (!browser) throw new Error('no browser');
      const cdp = await browser.newBrowserCDPSession();
      const { targetInfos } = await cdp.send('Target.getTargets');
      const target = targetInfos.find((info) => info.type === 'service_worker' && info.url === worker.url());
      if (target) await cdp.send('Target.closeTarget', { targetId: target.targetId });
      await cdp.detach();
    },
    session: {
      set: (value) =>
        desk.evaluate(
          (stored: object) => (globalThis as never as WithStorage).chrome.storage.session.set(stored),
          value,
        ),
      get: (key) =>
        desk.evaluate(
          async (name: string) => (await (globalThis as never as WithStorage).chrome.storage.session.get(name))[name],
          key,
        ),
    },
    desk,
    inWorker: (work, argument) => worker.evaluate(work as never, argument) as Promise<never>,
    callPage: (method, ...args) => worker.evaluate(runPagePort, { method, args }) as Promise<never>,
    send: (name, params) =>
      desk.evaluate(
        (message: object) =>
          (
            globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<never> } } }
          ).chrome.runtime.sendMessage(message),
        { fieldnotes: 1, name, params },
      ),
    rows: (table) => desk.evaluate(readTable, table) as Promise<never[]>,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

interface WithStorage {
  chrome: {
    storage: { session: { set(value: object): Promise<void>; get(key: string): Promise<Record<string, unknown>> } };
  };
}

/** Runs inside an extension page of either browser. */
export function readTable(table: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('fieldnotes');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const db = open.result;
      if (!db.objectStoreNames.contains(table)) {
        db.close();
        return resolve([]);
      }
      const all = db.transaction(table).objectStore(table).getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => {
        db.close();
        resolve(all.result);
      };
    };
  });
}

/** Runs inside the background of either browser. */
export function runPagePort({ method, args }: { method: string; args: unknown[] }): Promise<unknown> {
  const { fieldnotesForTests: parts } = globalThis as unknown as {
    fieldnotesForTests: { page: Record<string, (...args: unknown[]) => Promise<unknown>> };
  };
  const call = parts.page[method];
  if (!call) throw new Error(`the page port has no ${method}`);
  const signal = ['open', 'settle', 'look'].includes(method) ? [new AbortController().signal] : [];
  return call.apply(parts.page, [...args, ...signal]);
}

/** Resolves when the script for granted pages is registered: a page opened earlier goes without it. Runs in an extension page. */
export async function pageWorldIsKept(): Promise<void> {
  interface Api {
    permissions: { getAll(): Promise<{ origins?: string[] }> };
    scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  }
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const api = browser ?? chrome;
  const { origins = [] } = await api.permissions.getAll();
  while (origins.length > 0 && (await api.scripting.getRegisteredContentScripts()).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
}
