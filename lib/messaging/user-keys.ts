/**
 * listenToUser: the keys of the browser that reach the background: the icon's, which opens the chat, and one for each pinned task
 * of the site in view.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { originOf } from '../guard/url';
import type { ChosenTask, KnownTask } from '../records/known-task';
import { acceptPress, listenToIcon, openPanel } from './toolbar-icon';

/** Names in the manifest: `task-1` to `task-9`. */
const COMMAND = /^task-([1-9])$/;
/** Session storage: the task whose fields the chat of a tab opens. */
const KEY = 'taskToOpen';
/** A chat that opens later than this was opened for something else, ms. */
const OPEN_WITHIN_MS = 10_000;

const taskToOpenSchema = v.object({ tabId: v.number(), note: v.string(), at: v.number() });

interface Tasks {
  resumeAfterAccess(tabId: number): Promise<void>;
  tasksOf(origin: string): Promise<readonly KnownTask[]>;
  startTask(tabId: number, task: ChosenTask): Promise<unknown>;
}

/** Call synchronously when the worker starts. */
export function listenToUser(tasks: Tasks): void {
  listenToIcon((tabId) => tasks.resumeAfterAccess(tabId));
  // The types know no second argument; both browsers pass the tab in front.
  const onCommand = browser.commands.onCommand as unknown as {
    addListener(listener: (command: string, tab?: Tab) => void): void;
  };
  onCommand.addListener((command, tab) => {
    const place = COMMAND.exec(command)?.[1];
    if (place === undefined || tab?.id === undefined) return;
    // Requires the user gesture of this key, so nothing is awaited before.
    void openPanel(tab.windowId).catch((error: unknown) => console.warn(error));
    void runPinned(Number(place), { id: tab.id, url: tab.url ?? '' }, tasks);
  });
}

interface Tab {
  id?: number;
  windowId?: number;
  url?: string;
}

/** Runs the pinned task at this place of the site's list; one with blanks gets its fields opened in the chat. */
async function runPinned(place: number, tab: { id: number; url: string }, tasks: Tasks): Promise<void> {
  // Such a key gives access to the tab as the icon does.
  await acceptPress(tab, (tabId) => tasks.resumeAfterAccess(tabId));
  const origin = originOf(tab.url);
  // Only pinned tasks keep their place: the others move as they are used.
  const pinned = origin ? (await tasks.tasksOf(origin)).filter(({ isPinned }) => isPinned) : [];
  const task = pinned[place - 1];
  if (!task) return;
  if (task.blanks.length === 0) return void (await tasks.startTask(tab.id, { note: task.note, values: {} }));
  await browser.storage.session.set({ [KEY]: { tabId: tab.id, note: task.note, at: Date.now() } });
}

/** Calls back with the task whose fields the chat of this tab is to open, once for each press. @returns stops listening */
export function onTaskToOpen(tabId: number, callback: (note: string) => void): () => void {
  const read = async () => {
    const { [KEY]: stored } = await browser.storage.session.get(KEY);
    if (!v.is(taskToOpenSchema, stored) || stored.tabId !== tabId) return;
    await browser.storage.session.remove(KEY);
    if (Date.now() - stored.at < OPEN_WITHIN_MS) callback(stored.note);
  };
  const listen = (changes: Record<string, unknown>) => {
    if (KEY in changes) void read();
  };
  void read();
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}

/** Opens the page of the browser on which the user sets these keys. */
export async function openKeySettings(): Promise<void> {
  const commands = browser.commands as unknown as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) return commands.openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
