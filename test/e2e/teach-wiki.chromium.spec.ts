/** Teach on a real TiddlyWiki: an editor in a frame, a tag field with a list, and the app's own word on what was made. */
import { expect, type Page, test } from '@playwright/test';
import { ChatDriver, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { startTiddlyWiki, type TiddlyWiki } from '../harness/tiddlywiki';
import { createRequest, FIRST, SECOND } from '../harness/tour-steps';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let wiki: TiddlyWiki;
let chat: ChatDriver;
let page: Page;

test.beforeAll(async () => {
  [wiki, browser] = await Promise.all([startTiddlyWiki(), launchChromium()]);
  page = await browser.context.newPage();
  await page.goto(wiki.url);
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  wiki.close();
});

test('a tiddler is made by hand', async () => {
  await chat.teach(createRequest(FIRST));
  await page.bringToFront();
  await page.getByRole('button', { name: 'new tiddler', exact: true }).first().click();
  await page.locator('.tc-titlebar.tc-edit-texteditor').click({ clickCount: 3 });
  await page.keyboard.type(FIRST.title);
  await page.locator('.tc-edit-tags input').click();
  await page.keyboard.type(FIRST.tag);
  await page.getByRole('button', { name: 'add', exact: true }).first().click();
  const editor = page.frameLocator('.tc-tiddler-edit-frame iframe').locator('textarea');
  await editor.click();
  await editor.press('Control+a');
  await page.keyboard.type(FIRST.text);
  await page.getByRole('button', { name: 'Confirm changes to this tiddler' }).click();
  const run = await chat.taught();
  expect(run.state, run.outcome).toBe('done');
  expect(run.learned.join()).toContain('create a tiddler titled ‹title› with the text ‹text› tagged ‹tag›');
  expect(await until('the wiki has stored it', () => wiki.tiddler(FIRST.title))).toMatchObject({ tags: FIRST.tag });
});

test('the next one is made from notes', async () => {
  const run = await chat.ask(createRequest(SECOND));
  expect(run.state, `${run.outcome} ${JSON.stringify(run.steps)}`).toBe('done');
  expect(new Set(run.steps.map((step) => step.by))).toEqual(new Set(['from notes']));
  expect(await until('the wiki has stored it', () => wiki.tiddler(SECOND.title))).toMatchObject({
    text: SECOND.text,
    tags: SECOND.tag,
  });
});
