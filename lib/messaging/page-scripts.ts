/** Injects chunks of the page script on demand, and registers the scripts that run at document start on granted sites. */
import { browser } from 'wxt/browser';
import { errorMessage } from '../core/errors';
import { SerialQueue } from '../core/serial-queue';
import { CHUNKS_WITH_SHARED_CODE, type ChunkName } from '../page/words/chunk';
import type { Sender } from './receive';

const PAGE_WORLD = 'page-world';

/** Injects a chunk into the frame whose content script asks for it. */
export async function injectChunk({ name }: { name: ChunkName }, sender: Sender): Promise<Record<string, never>> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new Error(`${name}: only a content script in a tab can request a chunk`);
  const target = { tabId, frameIds: [sender.frameId ?? 0] };
  const shared = CHUNKS_WITH_SHARED_CODE.includes(name) ? (['/page-shared.js'] as const) : [];
  await browser.scripting.executeScript({ target, files: [...shared, `/${name}.js`] });
  return {};
}

/**
 * Injects the page-world script into frames of a page without host access: activeTab allows it for the visit. A document that
 * has it already ignores the second one.
 * @param frames ids, or all frames that may be scripted
 */
export async function injectPageWorld(tabId: number, frames: readonly number[] | 'all'): Promise<void> {
  const target = frames === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: [...frames] };
  const injection = { target, files: [`/${PAGE_WORLD}.js` as const], world: 'MAIN' as const, injectImmediately: true };
  await browser.scripting.executeScript(injection).catch((error: unknown) => {
    // The document is gone, or access ended with the visit: the next look says so.
    console.debug(`Fieldnotes: no page-world script in tab ${tabId}: ${errorMessage(error)}`);
  });
}

/** Overlapping calls would register the script twice. */
const pageWorldQueue = new SerialQueue();

/** Keeps the page-world script registered for the granted origins. Call synchronously when the worker starts. */
export function followGrants(onGranted: () => Promise<void>): void {
  browser.permissions.onAdded.addListener(() => {
    void registerPageWorldScript();
    void onGranted();
  });
  browser.permissions.onRemoved.addListener(() => void registerPageWorldScript());
  void registerPageWorldScript();
}

function registerPageWorldScript(): Promise<void> {
  return pageWorldQueue.run(updatePageWorldScript);
}

async function updatePageWorldScript(): Promise<void> {
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
    matchOriginAsFallback: true,
    runAt: 'document_start',
    world: 'MAIN',
    persistAcrossSessions: true,
  };
  await (registered ? scripting().updateContentScripts([script]) : scripting().registerContentScripts([script]));
}

const PAGE_TEACH = 'page-teach';

/**
 * Registers page-teach.js, which reports new documents: a demonstration, or the watch after a run, goes on in the next page.
 * @param patterns match patterns of the sites; empty to unregister
 */
export function registerPageStartScript(patterns: readonly string[]): Promise<void> {
  return pageStartQueue.run(() => updatePageStartScript(patterns));
}

const pageStartQueue = new SerialQueue();
/** Patterns that this worker has registered; undefined if only the browser knows, because an earlier worker may have. */
let registeredPatterns: string | undefined;

async function updatePageStartScript(patterns: readonly string[]): Promise<void> {
  const wanted = [...new Set(patterns)].sort().join(' ');
  if (wanted === registeredPatterns) return;
  const isRegistered = registeredPatterns === undefined ? await isPageStartRegistered() : registeredPatterns !== '';
  // Unknown if the browser refuses one of the calls.
  registeredPatterns = undefined;
  await replacePageStartScript(patterns, isRegistered);
  registeredPatterns = wanted;
}

async function isPageStartRegistered(): Promise<boolean> {
  return (await scripting().getRegisteredContentScripts({ ids: [PAGE_TEACH] })).length > 0;
}

async function replacePageStartScript(patterns: readonly string[], isRegistered: boolean): Promise<void> {
  if (patterns.length === 0) {
    if (isRegistered) await scripting().unregisterContentScripts({ ids: [PAGE_TEACH] });
    return;
  }
  const script = {
    id: PAGE_TEACH,
    js: ['page-teach.js'],
    matches: [...new Set(patterns)],
    allFrames: true,
    // Rich-text editors often use about:blank or srcdoc frames.
    matchOriginAsFallback: true,
    runAt: 'document_start',
    persistAcrossSessions: false,
  };
  // A new document that begins between unregistering and registering would go unreported.
  await (isRegistered ? scripting().updateContentScripts([script]) : scripting().registerContentScripts([script]));
}

interface Scripting {
  getRegisteredContentScripts(filter: { ids: string[] }): Promise<{ id: string }[]>;
  registerContentScripts(scripts: object[]): Promise<void>;
  updateContentScripts(scripts: object[]): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
}

/** The polyfill's types lack `world` and `matchOriginAsFallback`. */
function scripting(): Scripting {
  return browser.scripting as unknown as Scripting;
}
