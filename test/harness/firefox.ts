/** A real Firefox with the extension built for tests, driven over WebDriver BiDi by puppeteer-core. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type CallPage, pageWorldIsKept, readTable } from './chromium';

const ID = 'fieldnotes@fieldnotes.example';
const POLICY = `WebExtensionPolicy.getByID('${ID}')`;

interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

export interface FirefoxHarness {
  browser: Browser;
  openPage(url: string): Promise<Page>;
  /** The chat as a tab of its own, about the page given. */
  openChat(page: Page): Promise<Page>;
  openExtensionPage(path: string): Promise<Page>;
  /**
   * Middle of a button of the browser's own prompt, in pixels of the display.
   * @returns undefined while no prompt is open
   */
  promptButton(which: 'allow' | 'deny'): Promise<{ x: number; y: number } | undefined>;
  /** Sets `prefers-color-scheme`. */
  setDark(isDark: boolean): Promise<void>;
  /** Folder of the browser's profile. */
  profile(): Promise<string>;
  killBackground(): Promise<void>;
  rows<T>(table: string): Promise<T[]>;
  tabIdOf(page: Page): Promise<number>;
  /** A quiet page of the extension, for its storage and its messages. */
  desk: Page;
  callPage: CallPage;
  close(): Promise<void>;
}

export function firefoxPath(): string | undefined {
  return [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path !== undefined && existsSync(path),
  );
}

interface LaunchOptions {
  /** Folder of the build; the build for tests unless given. */
  build?: string;
  /** Value for DISPLAY, for a browser in front of a person. */
  display?: string;
  /** Turns the popup blocker on, as for a user; Puppeteer turns it off. */
  blocksPopups?: boolean;
}

export async function launchFirefox({
  build = '.output/firefox-mv3-test',
  display,
  blocksPopups = false,
}: LaunchOptions = {}): Promise<FirefoxHarness> {
  const extension = resolve(build);
  if (!existsSync(extension)) throw new Error(`${extension} is missing: npm run build:test`);
  const executablePath = firefoxPath();
  if (!executablePath) throw new Error('no Firefox found; set FIREFOX_PATH');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    headless: display === undefined,
    timeout: 90_000,
    executablePath,
    defaultViewport: display === undefined ? { width: 1100, height: 760 } : null,
    env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) },
    extraPrefsFirefox: blocksPopups ? { 'dom.disable_open_during_load': true } : {},
    // Lets BiDi open moz-extension pages and run privileged script.
    args: ['--remote-allow-system-access'],
  });
  const send = async (method: string, params: object) =>
    (await (browser as unknown as Bidi).connection.send(method, params)).result;
  await browser.installExtension(extension);
  const privileged = async (expression: string): Promise<unknown> => {
    const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })) as {
      contexts: { context: string }[];
    };
    const result = (await send('script.evaluate', {
      expression,
      awaitPromise: true,
      target: { context: tree.contexts[0]?.context },
    })) as {
      type: string;
      exceptionDetails?: { text: string };
      result?: { value?: unknown };
    };
    if (result.type !== 'success') throw new Error(result.exceptionDetails?.text ?? 'privileged script failed');
    return result.result?.value;
  };
  const host = await privileged(`${POLICY}.mozExtensionHostname`);
  const openExtensionPage = async (path: string, type: 'tab' | 'window' = 'tab') => {
    const page = await browser.newPage({ type });
    const context = (page.mainFrame() as unknown as { _id: string })._id;
    // page.goto never settles on extension pages: BiDi sends no events for them.
    await send('browsingContext.navigate', {
      context,
      url: `moz-extension://${String(host)}/${path}`,
      wait: 'complete',
    });
    return page;
  };
  const desk = await openExtensionPage('icon/16.png');
  await desk.evaluate(pageWorldIsKept);
  const tabIdOf = async (page: Page): Promise<number> => {
    const id = await desk.evaluate(async (wanted: string) => {
      const { browser: api } = globalThis as unknown as {
        browser: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } };
      };
      return (await api.tabs.query({})).filter((tab) => tab.url === wanted).at(-1)?.id;
    }, page.url());
    if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
    return id;
  };
  return {
    browser,
    openExtensionPage,
    tabIdOf,
    desk,
    async openPage(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openChat(page) {
      const id = await tabIdOf(page);
      // A window of its own: input to a tab in the background is slow, and a page in the background paints once a second.
      return openExtensionPage(`popup.html?tab=${id}`, 'window');
    },
    promptButton: async (which) => {
      const found = await privileged(promptButtonScript(which === 'allow' ? 'button' : 'secondaryButton'));
      return found === '' ? undefined : (JSON.parse(String(found)) as { x: number; y: number });
    },
    setDark: async (isDark) => {
      await privileged(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${isDark ? 0 : 1}), null`,
      );
    },
    profile: async () => String(await privileged(`Services.dirsvc.get('ProfD', Ci.nsIFile).path`)),
    killBackground: async () => {
      await privileged(`${POLICY}.extension.terminateBackground({ disableResetIdleForTest: true }).then(() => null)`);
    },
    callPage: (method, ...args) =>
      desk.evaluate(
        async (call: { method: string; args: unknown[] }) => {
          interface Background {
            fieldnotesForTests: { page: Record<string, (...args: unknown[]) => Promise<unknown>> };
            AbortController: typeof AbortController;
          }
          const { browser: api } = globalThis as unknown as {
            browser: { runtime: { getBackgroundPage(): Promise<Background> } };
          };
          const background = await api.runtime.getBackgroundPage();
          const { page } = background.fieldnotesForTests;
          const wantsSignal = ['open', 'settle', 'look'].includes(call.method);
          const signal = wantsSignal ? [new background.AbortController().signal] : [];
          const method = page[call.method];
          if (!method) throw new Error(`the page port has no ${call.method}`);
          return method.apply(page, [...call.args, ...signal]);
        },
        { method, args },
      ) as Promise<never>,
    rows: (table) => desk.evaluate(readTable, table) as Promise<never[]>,
    close: () => browser.close(),
  };
}

/** The prompt for permissions is a panel of the window that shows the extension's page. @param name property of a notification */
function promptButtonScript(name: 'button' | 'secondaryButton'): string {
  return `(() => {
    for (const window of Services.wm.getEnumerator('navigator:browser')) {
      const panel = window.PopupNotifications?.panel;
      const button = panel?.state === 'open' ? panel.firstElementChild?.${name} : undefined;
      if (!button) continue;
      const { width, height } = button.getBoundingClientRect();
      return JSON.stringify({ x: Math.round(button.screenX + width / 2), y: Math.round(button.screenY + height / 2) });
    }
    return '';
  })()`;
}
