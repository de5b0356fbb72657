/** Puts scripts into pages: parts of the page script on demand, and the page-world script on sites that are granted. */
import { browser } from 'wxt/browser';
import type { PartName } from '../page/words/part';
import type { Sender } from './receive';

const PAGE_WORLD = 'page-world';

/** A page's content script asks for another part of itself, into its own frame. */
export async function bringPart({ name }: { name: PartName }, sender: Sender): Promise<Record<string, never>> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new Error('a part of the page script was asked for outside a tab');
  const target = { tabId, frameIds: [sender.frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: [`/${name}.js`] });
  return {};
}

/** One change at a time: two that overlap would register twice. */
let keeping: Promise<void> = Promise.resolve();

/** Has the page-world script run where the user granted access, and nowhere else. Call again whenever grants change. */
export function keepPageWorld(): Promise<void> {
  keeping = keeping.then(register, register);
  return keeping;
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
