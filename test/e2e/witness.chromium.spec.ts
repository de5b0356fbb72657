/** After a run: what survives or is taken back, also over a dead worker and a new page; and one correction by hand is enough. */
import { expect, type Page, test } from '@playwright/test';
import type { JournalEvent } from '../../lib/journal/events';
import type { Note } from '../../lib/records/note';
import { ChatDriver, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let site: Site;
let chat: ChatDriver;
let page: Page;
const saved: string[] = [];
/** Whether the server takes longer than every timeout. */
let isSlow = false;

test.beforeAll(async () => {
  site = await startSite({
    '/order': () =>
      html(
        'Order',
        `<h1>Order</h1><label>Item <input id="item"></label>
        <fieldset><legend>With</legend>
          <label><input type="checkbox" id="milk"> Milk</label>
          <label><input type="checkbox" id="sugar"> Sugar</label></fieldset>
        <label>Note <input id="note"></label>
        <button id="send">Put on the list</button>
        <ul id="list"></ul>
        <script>
          const put = (text) => {
            const li = document.createElement('li');
            const button = document.createElement('button');
            button.textContent = 'Remove';
            button.onclick = async () => { await fetch('/drop?' + encodeURIComponent(text), { method: 'POST' }); li.remove(); };
            li.append(text + ' ', button);
            list.append(li);
          };
          ${JSON.stringify(saved)}.forEach(put);
          send.onclick = async () => {
            const text = [item.value, milk.checked && 'milk', sugar.checked && 'sugar', note.value].filter(Boolean).join(', ');
            await fetch('/put?' + encodeURIComponent(text), { method: 'POST' });
            put(text);
            item.value = '';
          };
        </script>`,
      ),
    '/put': (hit) => {
      saved.push(decodeURIComponent(hit.query.slice(1)));
      return { body: 'ok', afterMs: isSlow ? 6_000 : 0 };
    },
    '/drop': (hit) => {
      saved.splice(saved.indexOf(decodeURIComponent(hit.query.slice(1))), 1);
      return 'ok';
    },
  });
  browser = await launchChromium();
  page = await browser.context.newPage();
  await page.goto(site.url('/order'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});

const procedure = async () => (await browser.rows<Note>('notes')).find((note) => note.body.kind === 'procedure');
const evidence = async (channel: string) =>
  (await browser.rows<JournalEvent>('events')).filter(
    (event) => event.kind === 'evidence' && event.payload.channel === channel,
  );
const ask = async (item: string) => {
  await page.goto(site.url('/order'));
  await page.bringToFront();
  const run = await chat.ask(`put the drink "${item}" on the list`);
  expect(run.state, `${run.outcome} ${JSON.stringify(run.steps)}`).toBe('done');
  return run;
};

test('a procedure with a box and a note of its own is shown', async () => {
  await chat.teach('put the drink "Tea" on the list');
  await page.bringToFront();
  await page.getByLabel('Item').click();
  await page.keyboard.type('Tea');
  await page.getByLabel('Milk').click();
  await page.getByLabel('Note').click();
  await page.keyboard.type('hot');
  await page.getByRole('button', { name: 'Put on the list' }).click();
  await page.getByText('Tea, milk, hot').waitFor();
  const run = await chat.taught();
  expect(run.state, run.outcome).toBe('done');
});

test('an effect that survives 10 s is evidence, with the worker killed meanwhile, and again on a new page', async () => {
  // The worker is killed between the write of the end and the order to watch the page.
  await browser.session.set({ killAt: 'run.ended:after' });
  await browser.killWorker();
  await ask('Coffee');
  expect(saved.at(-1)).toBe('Coffee, milk, hot');
  await until('the worker hangs', async () => (await browser.session.get('killReached')) === 'run.ended:after');
  await browser.killWorker();
  await browser.send('allowed.list', {});
  await until('it is still there after 10 s', async () => (await evidence('survived-10s')).length > 0, 20_000);
  await page.reload();
  await until('it is there on a new page', async () => (await evidence('survived-visit')).length > 0, 15_000);
});

test('taken away on a page that began after the run, it speaks against it', async () => {
  const before = (await procedure())?.trustValue ?? 0;
  await page.waitForTimeout(500);
  await page.bringToFront();
  await page.getByRole('listitem').filter({ hasText: 'Coffee' }).getByRole('button', { name: 'Remove' }).click();
  await until(
    'the witness saw it',
    async () => (await evidence('undone-30s')).length + (await evidence('undone-2min')).length > 0,
  );
  expect((await procedure())?.trustValue ?? 1).toBeLessThan(before);
});

test('done on another element once, it is done there the next time', async () => {
  await ask('Cocoa');
  await page.getByLabel('Milk').click();
  await page.getByLabel('Sugar').click();
  await until('the chat says so', async () => (await chat.runs()).at(-1)?.learned.join().includes('Sugar'));
  await ask('Malt');
  expect(saved.at(-1)).toBe('Malt, sugar, hot');
  const changed = (await browser.rows<JournalEvent>('events')).filter((event) => event.kind === 'note.changed');
  expect(changed.map((event) => event.kind === 'note.changed' && event.payload.why)).toEqual(['corrected-place']);
});

test('a value edited once is written as edited the next time', async () => {
  await page.getByLabel('Note').click();
  await page.keyboard.press('End');
  await page.keyboard.type('test');
  await page.keyboard.press('Tab');
  await until('the chat says so', async () => (await chat.runs()).at(-1)?.learned.join().includes('hottest'));
  await ask('Punch');
  expect(saved.at(-1)).toBe('Punch, sugar, hottest');
});

test('a correction that was none is taken back from the chat', async () => {
  await page.getByLabel('Note').click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('Tab');
  await until('the chat says so', async () =>
    (await chat.runs()).at(-1)?.learned.join().includes('Note: “hottest!” instead of “hottest” from now on.'),
  );
  await chat.press('Undo', 5_000);
  await until('the chat says so', async () =>
    (await chat.runs()).at(-1)?.learned.join().includes('It is done as before again.'),
  );
  await ask('Cider');
  expect(saved.at(-1)).toBe('Cider, sugar, hottest');
});

test('a corrected element is taken back with its rule', async () => {
  await page.getByLabel('Sugar').click();
  await page.getByLabel('Milk').click();
  await until('the chat says so', async () => (await chat.runs()).at(-1)?.learned.join().includes('Milk'));
  const rules = async () => (await browser.rows<Note>('notes')).filter(({ body }) => body.kind === 'guideline').length;
  const before = await rules();
  const line = (chat.page as Page).locator('.learned li').filter({ hasText: 'instead of' }).last();
  await line.getByRole('button', { name: 'Undo' }).click();
  await until('the rule is gone', async () => (await rules()) === before - 1);
  await ask('Punch');
  expect(saved.at(-1)).toBe('Punch, sugar, hottest');
});

test('the same request again soon after speaks against it, once', async () => {
  await ask('Punch');
  expect(await evidence('asked-again')).toHaveLength(1);
});

test('Stop speaks against what was being done', async () => {
  isSlow = true;
  await page.goto(site.url('/order'));
  await page.bringToFront();
  await chat.send('put the drink "Juice" on the list');
  await until('the last step is under way', async () => ((await chat.runs()).at(-1)?.steps.length ?? 0) >= 4);
  await chat.press('Stop');
  const run = await chat.settled();
  expect(run.state).toBe('stopped');
  expect(await evidence('stopped')).toHaveLength(1);
});
