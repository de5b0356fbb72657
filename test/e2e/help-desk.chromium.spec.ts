/** Six tasks of a support agent, each shown once and asked again with other values; the help desk's own state is the judge. */
import { expect, type Page, test } from '@playwright/test';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type HelpDesk, startHelpDesk } from '../harness/help-desk';

test.describe.configure({ mode: 'serial' });
let desk: HelpDesk;
let browser: ChromiumHarness;
let page: Page;
let chat: ChatDriver;

test.beforeAll(async () => {
  [desk, browser] = await Promise.all([startHelpDesk(), launchChromium()]);
  page = await browser.context.newPage();
  await page.goto(desk.url('/'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  await desk.close();
});

const press = (role: 'button' | 'link', name: string) => page.getByRole(role, { name, exact: true }).click();
const openRow = (id: number) =>
  page
    .getByRole('row', { name: new RegExp(String(id)) })
    .getByRole('link', { name: 'Open' })
    .click();
const type = (label: string, text: string) => page.getByLabel(label).pressSequentially(text, { delay: 15 });
/** Chooses by the keyboard, as a person does. */
async function choose(label: string, option: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.keyboard.type(option);
}
const ticket = (id: number) => desk.tickets.find((one) => one.id === id);

interface Task {
  taught: string;
  show(): Promise<void>;
  asked: string;
  isDone(): boolean;
}

const TASKS: readonly Task[] = [
  {
    taught: 'create a ticket "Cold room" with priority "High"',
    async show() {
      await press('link', 'New ticket');
      await type('Title', 'Cold room');
      await choose('Priority', 'High');
      await press('button', 'Create ticket');
    },
    asked: 'create a ticket "Warm room" with priority "Normal"',
    isDone: () => desk.tickets.some(({ title, priority }) => title === 'Warm room' && priority === 'Normal'),
  },
  {
    taught: 'search tickets for sound',
    async show() {
      await type('Search tickets', 'sound');
      await press('button', 'Search');
    },
    asked: 'search tickets for badge',
    isDone: () => page.url().endsWith('q=badge'),
  },
  {
    taught: 'tag ticket 4712 with water',
    async show() {
      await openRow(4712);
      await type('Tag', 'water');
      await press('button', 'Add tag');
    },
    asked: 'tag ticket 4715 with hardware',
    isDone: () => ticket(4715)?.tag === 'hardware',
  },
  {
    taught: 'solve ticket 4713',
    async show() {
      await openRow(4713);
      await press('button', 'Solve');
    },
    asked: 'solve ticket 4716',
    isDone: () => ticket(4716)?.state === 'solved',
  },
  {
    taught: 'note on ticket 4714: call back at noon',
    async show() {
      await openRow(4714);
      await type('Note', 'call back at noon');
      await press('button', 'Save note');
    },
    asked: 'note on ticket 4711: new toner is on its way to you, ask for it at the desk',
    isDone: () => ticket(4711)?.notes.join() === 'new toner is on its way to you, ask for it at the desk',
  },
  {
    taught: 'assign ticket 4711 to Mia',
    async show() {
      await openRow(4711);
      await choose('Assignee', 'Mia');
      await press('button', 'Assign');
    },
    asked: 'give ticket 4717 to Noah',
    isDone: () => ticket(4717)?.assignee === 'Noah',
  },
];

for (const { taught, show, asked, isDone } of TASKS)
  test(`“${taught}”, then “${asked}”`, async () => {
    await page.goto(desk.url('/'));
    await chat.teach(taught);
    await page.bringToFront();
    await show();
    const shown = await chat.taught();
    expect(shown.state, `${shown.outcome} ${shown.question}`).toBe('done');
    await page.goto(desk.url('/'));
    const asks = await chat.ask(asked);
    // A press that the request does not name in its own words is asked about the first time on a site.
    const run = asks.question.startsWith('Shall I do this?') ? await chat.answer('Yes') : asks;
    expect(run.state, `${run.outcome} ${run.question}`).toBe('done');
    expect(isDone(), JSON.stringify(run.steps)).toBe(true);
    expect(run.steps.every(({ by }) => by === 'from notes')).toBe(true);
  });

test('a ticket that is not there, two at once, and another act run nothing', async () => {
  const before = JSON.stringify(desk.tickets);
  for (const request of ['solve ticket 9999', 'solve ticket 4715 and 4717', 'delete ticket 4715']) {
    await page.goto(desk.url('/'));
    const run = await chat.ask(request);
    expect(run.state, request).not.toBe('done');
    if (run.state === 'asking') await chat.answer(run.buttons.at(-1) ?? '');
  }
  expect(JSON.stringify(desk.tickets)).toBe(before);
});
