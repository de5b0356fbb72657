/** A task shown faster than the background can follow: each press is in the lesson, with what it must bring again. */
import { expect, type Page, test } from '@playwright/test';
import type { Note } from '../../lib/records/note';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let site: Site;
let chat: ChatDriver;
let page: Page;
const booked: string[] = [];
/** Answer of the shelter to a booking. */
let answer = 'Kennel booked';

/** Presses the element as soon as the parser has made it: nothing is waited for. */
async function pressAtOnce(selector: string, on = page): Promise<void> {
  const at = await on.waitForFunction(
    (wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
    },
    selector,
    { polling: 1 },
  );
  const { x, y } = (await at.jsonValue()) as { x: number; y: number };
  await on.mouse.click(x, y);
}

const next = (to: string, words: string) => `<p><a id="next" href="${to}">${words}</a></p>`;

test.beforeAll(async () => {
  site = await startSite({
    '/shelter': () => html('Shelter', `<h1>Shelter</h1>${next('/kennels', 'Kennels')}`),
    '/kennels': () => html('Kennels', `<h1>Kennels</h1>${next('/week', 'This week')}`),
    '/week': () => html('Week', `<h1>Week</h1>${next('/free', 'Free places')}`),
    '/free': () =>
      html(
        'Free places',
        `<h1>Free places</h1><button id="choose" onclick="panel.hidden = false">Choose</button>
        <section id="panel" aria-label="Booking" hidden><h2>Booking</h2><button id="book">Book kennel</button></section>
        <p role="status" id="said"></p>
        <script>book.onclick = async () => { said.textContent = await (await fetch('/booked', { method: 'POST', body: 'kennel' })).text(); panel.remove(); thanks.hidden = false; }</script>
        <button id="thanks" hidden onclick="said.textContent = 'Seen'">Close notice</button>`,
      ),
    '/booked': ({ body }) => {
      if (answer !== '') booked.push(body);
      return answer;
    },
    '/pets': () =>
      html(
        'Pets',
        `<h1>Pets</h1><a id="open" href="/pet">Rex</a> <button id="list">Print list</button>
      <p role="status" id="out"></p><script>list.onclick = () => { fetch('/booked', { method: 'POST', body: 'list' }); out.textContent = 'List sent'; }</script>`,
      ),
    '/pet': () => html('Rex', '<h1>Rex</h1><label>Note <input id="note"></label>'),
    '/board': () => html('Board', '<h1>Board</h1><a id="tab" href="/card" target="_blank">Card</a>'),
    '/card': () =>
      html(
        'Card',
        `<h1>Card</h1><button id="stamp" onclick="fetch('/booked', { method: 'POST', body: 'stamp' }); out.textContent = 'Stamped'">Stamp</button><p role="status" id="out"></p>`,
      ),
  });
  // With the back/forward cache, as users have it.
  browser = await launchChromium({ keepsPages: true });
  page = await browser.context.newPage();
  await page.goto(site.url('/shelter'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});

test('records presses in the first milliseconds of each document', async () => {
  await chat.teach('book a kennel at the shelter');
  await page.bringToFront();
  for (let i = 0; i < 3; i++) {
    await pressAtOnce('#next');
    await page.waitForURL((url) => url.pathname !== (['/shelter', '/kennels', '/week'][i] ?? ''), {
      waitUntil: 'commit',
    });
  }
  await pressAtOnce('#choose');
  await pressAtOnce('#book');
  await pressAtOnce('#thanks');
  const run = await chat.taught();
  expect(run.state, run.outcome).toBe('done');
  expect(run.readBack).toEqual([
    'Click link “Kennels”',
    'Click link “This week”',
    'Click link “Free places”',
    'Click button “Choose”',
    'Click button “Book kennel”',
    'Click button “Close notice”',
  ]);
});

test('expects again what a press brought before the next one', async () => {
  const [procedure] = (await browser.rows<Note>('notes')).filter(({ body }) => body.kind === 'procedure');
  const steps = procedure?.body.kind === 'procedure' ? procedure.body.steps : [];
  const expected = steps.map(({ must, some, shows }) => JSON.stringify([must, some, shows ?? []]));
  expect(expected[0]).toContain('/kennels');
  expect(expected[1]).toContain('/week');
  expect(expected[2]).toContain('/free');
  expect(expected[3]).toContain('Book kennel');
  expect(expected[4]).toContain('Kennel booked');
});

test('is not done when the answer of the site stays away in the middle', async () => {
  booked.length = 0;
  answer = '';
  await page.goto(site.url('/shelter'));
  let run = await chat.ask('book a kennel at the shelter');
  for (let i = 0; i < 2 && run.state === 'asking'; i++) run = await chat.answer('Yes, do it');
  expect(booked).toEqual([]);
  expect(run.state, run.outcome).not.toBe('done');
  answer = 'Kennel booked';
});

test('records Back to a page of the back/forward cache, and a press there at once', async () => {
  await page.goto(site.url('/pets'));
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => document.body.classList.toggle('kept', persisted)),
  );
  await chat.teach('print the list of all pets');
  await page.bringToFront();
  await page.click('#open');
  await page.locator('#note').click();
  await page.keyboard.type('was here');
  await page.waitForTimeout(1500);
  await page.evaluate(() => history.back()).catch(() => undefined);
  await page.waitForFunction(() => document.body.classList.contains('kept'), undefined, { polling: 1 });
  await pressAtOnce('#list');
  const run = await chat.taught();
  expect(run.readBack.slice(-2), run.outcome || run.question).toEqual(['Go back', 'Click button “Print list”']);
});

test('records a press in the first milliseconds of a new tab', async () => {
  await page.goto(site.url('/board'));
  await chat.teach('stamp what hangs on the board');
  await page.bringToFront();
  const opened = browser.context.waitForEvent('page');
  await pressAtOnce('#tab');
  await pressAtOnce('#stamp', await opened);
  const run = await chat.taught();
  expect(run.readBack, run.outcome || run.question).toEqual(['Click link “Card”', 'Click button “Stamp”']);
});
