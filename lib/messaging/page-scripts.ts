/** Injects chunks of the page script on demand, and registers the scripts that run at document start on granted sites. */
import { browser } from 'wxt/browser';
import { errorMessage } from '../core/errors';
import { SerialQueue } from '../core/serial-queue';
import { CHUNKS_WITH_SHARED_CODE, type ChunkName } from '../page/words/chunk';
import type { Sender } from './receive';

const PAGE_WORLD = 'page-world';
const PAGE_WORLD_SCRIPT = Object.freeze({
  js: ['page-world.js'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  world: 'MAIN',
});

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

const PAGE_WORLD_OF_VISITS = 'page-world-of-visits';

/**
 * Registers the page-world script for sites whose access comes from the icon: the next document of the visit gets it before its
 * own scripts run. A registered script runs only where the extension has access, so in no other tab.
 */
export function registerPageWorldForVisits(patterns: readonly string[]): Promise<void> {
  return pageWorldQueue.run(async () => {
    const registered = (await scripting().getRegisteredContentScripts({ ids: [PAGE_WORLD_OF_VISITS] })).length > 0;
    const script = {
      ...PAGE_WORLD_SCRIPT,
      id: PAGE_WORLD_OF_VISITS,
      matches: [...patterns],
      persistAcrossSessions: false,
    };
    await (registered ? scripting().updateContentScripts([script]) : scripting().registerContentScripts([script]));
  });
}

/** Overlapping calls would register the script twice. */
const pageWorldQueue = new SerialQueue();

/** Keeps the page-world script registered for the granted origins. Call synchronously when the worker starts. */
export function followGrants(runs: {
  resumeAfterAccess(): Promise<void>;
  stopRunsWithoutAccess(): Promise<void>;
}): void {
  browser.permissions.onAdded.addListener(() => {
    void registerPageWorldScript();
    void runs.resumeAfterAccess();
  });
  browser.permissions.onRemoved.addListener(() => {
    void registerPageWorldScript();
    void runs.stopRunsWithoutAccess();
  });
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
  const script = { ...PAGE_WORLD_SCRIPT, id: PAGE_WORLD, matches: origins, persistAcrossSessions: true };
  await (registered ? scripting().updateContentScripts([script]) : scripting().registerContentScripts([script]));
}

const PAGE_TEACH = 'page-teach';
const PAGE_RECORD = 'page-record';
/** The recorder with all that it needs, in the order of injection. */
const RECORDER_FILES = ['page-shared', 'page-work', 'page-act', 'page-watch', 'page', 'page-record'].map(
  (name) => `${name}.js`,
);

/** Match patterns of the sites whose new documents report themselves, and of those that are recorded from their start. */
export interface FollowedPatterns {
  all: readonly string[];
  recorded: readonly string[];
}

/**
 * Registers page-teach.js, which reports new documents: a demonstration, or the watch after a run, goes on in the next page.
 * Documents of a demonstration also get the recorder, before the user can act in them.
 */
export function registerPageStartScripts({ all, recorded }: FollowedPatterns): Promise<void> {
  return pageStartQueue.run(async () => {
    await updatePageStartScript(PAGE_RECORD, RECORDER_FILES, recorded);
    await updatePageStartScript(PAGE_TEACH, ['page-teach.js'], all);
  });
}

const pageStartQueue = new SerialQueue();
/** Patterns that this worker has registered, by id; absent if only the browser knows, because an earlier worker may have. */
const registeredPatterns = new Map<string, string>();

async function updatePageStartScript(id: string, js: readonly string[], patterns: readonly string[]): Promise<void> {
  const matches = [...new Set(patterns)].sort();
  const registered = registeredPatterns.get(id);
  if (matches.join(' ') === registered) return;
  const isRegistered = registered === undefined ? await isPageStartRegistered(id) : registered !== '';
  // Unknown if the browser refuses one of the calls.
  registeredPatterns.delete(id);
  await replacePageStartScript(id, js, matches, isRegistered);
  registeredPatterns.set(id, matches.join(' '));
}

async function isPageStartRegistered(id: string): Promise<boolean> {
  return (await scripting().getRegisteredContentScripts({ ids: [id] })).length > 0;
}

async function replacePageStartScript(
  id: string,
  js: readonly string[],
  matches: readonly string[],
  isRegistered: boolean,
): Promise<void> {
  if (matches.length === 0) {
    if (isRegistered) await scripting().unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    js,
    matches,
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
