/** teachMilk: a person shows in Firefox how a task is added, in the app of tasks. */
import { expect } from '@playwright/test';
import { type AnyPage, ChatDriver, type SeenRun, until } from './chat-driver';
import type { FirefoxHarness } from './firefox';
import type { TasksApp } from './tasks-app';

/** Shows “add a task called "Milk"”. @returns the chat of the page, and the run that learned it */
export async function teachMilk(
  firefox: FirefoxHarness,
  app: TasksApp,
): Promise<{ chat: ChatDriver; taught: SeenRun }> {
  const page = await firefox.openPage(app.url('/tasks'));
  const chat = new ChatDriver((await firefox.openChat(page)) as unknown as AnyPage);
  await chat.teach('add a task called "Milk"');
  await page.bringToFront();
  await page.locator('#new').click();
  await page.locator('[name="title"]').click();
  await page.keyboard.type('Milk');
  await page.locator('[name="save"]').click();
  await until('it is saved', async () => app.saved().includes('Milk'));
  const taught = await chat.taught();
  expect(taught.state, taught.outcome).toBe('done');
  return { chat, taught };
}
