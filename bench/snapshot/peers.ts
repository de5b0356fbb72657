/** Ours and the peers of the snapshot benchmark, each as a way to make one snapshot of an open page. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { bundle, inPageScript } from '../bundle';

/** As shipped, page-agent forces a layout for every box it draws: minutes on pages larger than this, which are left out. */
const BOXES_UP_TO = 25_000;

export interface Peer {
  name: string;
  /** In elements; larger pages are left out. */
  upTo?: number;
  /** Called once per page, before anything is measured. */
  ready?(page: Page): Promise<void>;
  /** Makes one snapshot of the whole page. @returns its text; ours is made in the background from what it returns, so afterwards */
  take(page: Page): Promise<string>;
  done?(): Promise<void>;
}

const PAGE_AGENT = `
import { PageController } from '@page-agent/page-controller';
const controller = new PageController({ viewportExpansion: -1, highlightOpacity: 0, highlightLabelOpacity: 0, enableMask: false });
globalThis.pageAgent = async () => { const text = await controller.updateTree(); await controller.cleanUpHighlights(); return text; };`;

/** Scripts that a page needs before the product's snapshot and the in-page peers can be called. */
export async function pageScripts(): Promise<string> {
  const apps = resolve('test/apps');
  const parts = await Promise.all([
    inPageScript('./in-page.ts', import.meta.url),
    bundle({ stdin: { contents: PAGE_AGENT, resolveDir: apps } }),
    bundle({
      stdin: {
        contents: `import { snapshot } from 'rrweb-snapshot'; globalThis.rrweb = () => JSON.stringify(snapshot(document)).slice(0, 1);`,
        resolveDir: apps,
      },
    }),
  ]);
  return parts.join(';\n');
}

/** page-agent has no switch for the boxes it draws around elements; a page can hide them, which spares their layout. */
const HIDE_BOXES = '#playwright-highlight-container { display: none !important }';

const inPage = (expression: string) => (page: Page) => page.evaluate<string>(expression);

/** @param endpoint of the browser's debugger, for the peer that comes in from there */
export function peers(endpoint: string): Peer[] {
  return [
    { name: 'Fieldnotes', take: inPage(`ours.whole().then(() => '')`) },
    { name: 'page-agent', upTo: BOXES_UP_TO, take: inPage('pageAgent()') },
    {
      name: 'page-agent, boxes hidden',
      ready: async (page) => void (await page.addStyleTag({ content: HIDE_BOXES })),
      take: inPage('pageAgent()'),
    },
    { name: 'Playwright', take: (page) => page.ariaSnapshot({ mode: 'ai' }) },
    stagehand(endpoint),
    { name: 'rrweb-snapshot', take: inPage('rrweb()') },
  ];
}

interface StagehandPage {
  url(): string;
  snapshot(): Promise<{ formattedTree: string }>;
}

interface StagehandInstance {
  init(): Promise<unknown>;
  close(): Promise<void>;
  context: { pages(): StagehandPage[] };
}

function stagehand(endpoint: string): Peer {
  let running: StagehandInstance | undefined;
  let own: StagehandPage | undefined;
  return {
    name: 'Stagehand',
    async ready(page) {
      const path = createRequire(join(resolve('test/peers'), 'package.json')).resolve('@browserbasehq/stagehand');
      const { Stagehand } = (await import(pathToFileURL(path).href)) as {
        Stagehand: new (options: object) => StagehandInstance;
      };
      const options = { cdpUrl: endpoint };
      running = new Stagehand({
        env: 'LOCAL',
        localBrowserLaunchOptions: options,
        disablePino: true,
        verbose: 0,
        disableAPI: true,
      });
      await running.init();
      own = running.context.pages().find((one) => one.url() === page.url());
      if (!own) throw new Error(`Stagehand does not see ${page.url()}`);
    },
    take: async () => (await own?.snapshot())?.formattedTree ?? '',
    done: async () => running?.close(),
  };
}
