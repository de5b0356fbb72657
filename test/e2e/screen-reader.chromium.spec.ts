/** The screen-reader user: what is read aloud, in order, while a task is shown, run, asked about and taken back, and where the focus is. */
import { expect, type Page, test } from '@playwright/test';
import { takeAnnouncements, watchAnnouncements } from '../harness/announcements';
import { ChatDriver, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let site: Site;
let browser: ChromiumHarness;
let page: Page;
let chatPage: Page;
let chat: ChatDriver;

test.beforeAll(async () => {
  [site, browser] = await Promise.all([
    startSite({
      '/': () =>
        html(
          'Members',
          `<h1>Members</h1><label>Name <input id="who"></label>
          <label>Team <select id="team"><option>Red<option>Blue</select></label>
          <button id="add" type="button">Add member</button><button id="erase" type="button">Delete all members</button><ul></ul>
          <script>
            add.onclick = () => { const item = document.createElement('li'); item.textContent = who.value + ' in ' + team.value; document.querySelector('ul').append(item); who.value = ''; };
            erase.onclick = () => { document.querySelector('ul').textContent = ''; };
          </script>`,
        ),
    }),
    launchChromium(),
  ]);
  page = await browser.context.newPage();
  await page.goto(site.url('/'));
  chatPage = await browser.openChat(page);
  chat = new ChatDriver(chatPage);
});
test.afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Text read aloud since the last call, each once, without times. */
async function heard(): Promise<string[]> {
  const all = await takeAnnouncements(chatPage);
  return all.map((text) => text.replace(/[\d.,]+ s\b/g, 'N s').replace(/\s+/g, ' '));
}

/** Names that a screen reader says for the focused element. */
const focused = () =>
  chatPage.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });

test('a showing is said when it begins, and once when it has ended', async () => {
  await chatPage.bringToFront();
  await watchAnnouncements(chatPage);
  await chat.teach('add "Ann" to the team "Blue"');
  const begun = (await heard()).join(' | ');
  expect(begun).toContain('I am watching what you do on the page');
  await page.bringToFront();
  await page.getByLabel('Name').pressSequentially('Ann');
  await page.getByLabel('Team').focus();
  await page.keyboard.press('B');
  await page.getByRole('button', { name: 'Add member' }).click();
  await until('the steps are noted', async () => (await chat.runs()).at(-1)?.steps.length === 3);
  await heard();
  const taught = await chat.taught();
  expect(taught.state, taught.outcome).toBe('done');
  const ended = await heard();
  expect(
    ended.filter((text) => text.includes('Learned from you')),
    ended.join(' | '),
  ).not.toHaveLength(0);
  expect(ended.length, ended.join(' | ')).toBeLessThanOrEqual(8);
  // A person's words for the kinds of controls.
  expect(ended.join(' ')).toContain('dropdown “Team”');
  expect(ended.join(' ')).not.toMatch(/combobox|textbox/);
});

test('a known task says its request and its end, and little between', async () => {
  const run = await chat.ask('add "Bob" to the team "Red"');
  expect(run.state, run.outcome).toBe('done');
  await expect(page.getByText('Bob in Red')).toBeVisible();
  const texts = await heard();
  expect(texts[0], texts.join(' | ')).toContain('add "Bob" to the team "Red"');
  expect(texts.some((text) => text.includes('Done from notes'))).toBe(true);
  expect(texts.length, texts.join(' | ')).toBeLessThanOrEqual(10);
});

test('a question takes the focus to its safe answer, says what it is about, and a no is heard', async () => {
  await chatPage.bringToFront();
  await chat.send('click Delete all members');
  await until('the card is there', async () => (await chat.runs()).at(-1)?.state === 'asking');
  const card = chatPage.getByRole('alertdialog');
  await expect(card).toHaveAccessibleName('Shall I do this?');
  await expect(card).toHaveAccessibleDescription(/Click button “Delete all members”.*cannot be undone/);
  expect(await focused()).toBe('No');
  await heard();
  // The countdown is not read aloud.
  await chatPage.waitForTimeout(2_500);
  expect(await heard()).toEqual([]);
  await chatPage.keyboard.press('Escape');
  await until('the no is taken', async () => (await chat.runs()).at(-1)?.state === 'refused');
  expect((await heard()).join(' ')).toContain('You said no: button “Delete all members” was not done.');
  await expect(page.getByText('Bob in Red')).toBeVisible();
  // The card with the focus is gone: it must not fall back to the document.
  await expect.poll(focused).not.toBe('');
  expect(await chatPage.evaluate(() => document.activeElement === document.body)).toBe(false);
});

test('a choice names its candidates by their surroundings, and takes the focus', async () => {
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<section aria-label="Ann"><h2>Ann</h2><button>Greet</button></section><section aria-label="Bob"><h2>Bob</h2><button>Greet</button></section>',
    );
  });
  await chatPage.bringToFront();
  await chat.send('click Greet');
  await until('the card is there', async () => (await chat.runs()).at(-1)?.state === 'asking');
  const card = chatPage.getByRole('alertdialog');
  await expect(card).toHaveAccessibleName('Which “Greet” do you mean?');
  await expect(card).toHaveAccessibleDescription(/marked on the page/);
  const names = await card.getByRole('button').allTextContents();
  expect(new Set(names).size).toBe(names.length);
  await expect
    .poll(() => chatPage.evaluate(() => document.activeElement?.closest('[role=alertdialog]') !== null))
    .toBe(true);
  await chatPage.keyboard.press('Escape');
  expect((await chat.settled()).state).not.toBe('done');
});

test('an undo says what came of it', async () => {
  await chat.ask('type Cid into Name');
  await heard();
  await chat.press('Undo');
  await until('the field is empty', async () => (await page.getByLabel('Name').inputValue()) === '');
  await until('it is said', async () => (await heard()).join(' ').includes('Taken back'));
});
