/** Puts scripts into pages: parts of the page script on demand, and the page-world script on sites that are granted. */
import { browser } from 'wxt/browser';
import { InOrder } from '../core/in-order';
import { LATER_PARTS, type PartName } from '../page/words/part';
import type { Sender } from './receive';

const PAGE_WORLD = 'page-world';

/** A page's content script asks for another part of itself, into its own frame. */
export async function bringPart({ name }: { name: PartName }, sender: Sender): Promise<Record<string, never>> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new Error('a part of the page script was asked for outside a tab');
  const target = { tabId, frameIds: [sender.frameId ?? 0] };
  const shared = LATER_PARTS.includes(name) ? (['/page-shared.js'] as const) : [];
  await browser.scripting.executeScript({ target, files: [...shared, `/${name}.js`] });
  return {};
}

/** One change at a time: two that overlap would register twice. */
const keeping = new InOrder();

/** Has the page-world script run where the user granted access, and nowhere else. Call again whenever grants change. */
export function keepPageWorld(): Promise<void> {
  return keeping.run(register);
}

async function register(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = (await scripting().getRegisteredContentScripts({ ids: [PAGE_WORLD] })).length > 0;
  if (origins.length === 0) {
    if (registered) await scripting().unregisterContentScripts({ ids: [PAGE_WORLD] });
    return;
  }
  const script = {
    id: PAGE_WORLD,
    js: ['page-world.js'],
    matches: origins,
    allFrames: true,
    runAt: 'document_start',
    world: 'MAIN',
    persistAcrossSessions: true,
  };
  await (registered ? scripting().updateContentScripts([script]) : scripting().registerContentScripts([script]));
}

const PAGE_TEACH = 'page-teach';

/**
 * While a task is shown, or a run is watched afterwards, documents of that site say that they have begun: the next page is
 * watched as well.
 * @param patterns of the sites; none when nothing is watched any more
 */
export function announceDocuments(patterns: readonly string[]): Promise<void> {
  return announcing.run(() => announce(patterns));
}

const announcing = new InOrder();

async function announce(patterns: readonly string[]): Promise<void> {
  const registered = (await scripting().getRegisteredContentScripts({ ids: [PAGE_TEACH] })).length > 0;
  if (registered) await scripting().unregisterContentScripts({ ids: [PAGE_TEACH] });
  if (patterns.length === 0) return;
  const script = {
    id: PAGE_TEACH,
    js: ['page-teach.js'],
    matches: [...new Set(patterns)],
    allFrames: true,
    // Editors in frames without an address of their own are part of the page.
    matchOriginAsFallback: true,
    runAt: 'document_start',
    persistAcrossSessions: false,
  };
  await scripting().registerContentScripts([script]);
}

interface Scripting {
  getRegisteredContentScripts(filter: { ids: string[] }): Promise<{ id: string }[]>;
  registerContentScripts(scripts: object[]): Promise<void>;
  updateContentScripts(scripts: object[]): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
}

/** The polyfill's types do not know worlds. */
function scripting(): Scripting {
  return browser.scripting as unknown as Scripting;
}
