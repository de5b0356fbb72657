/** Plain commands and procedures on pages that refuse: the chat says so in the site's words, judged at the server. */
import { expect, test } from '@playwright/test';
import { ChatDriver, type SeenRun } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let site: Site;
let chat: ChatDriver;
let page: Awaited<ReturnType<ChromiumHarness['context']['newPage']>>;

const POST = "const post = (path, body) => fetch(path, { method: 'POST', body });";
const script = (work: string) => `<script>${POST} send.onclick = async () => { ${work} };</script>`;
const FORM = '<label>Team <input id="team"></label><button id="send" type="button">Send</button><p id="said"></p>';

test.beforeAll(async () => {
  site = await startSite({
    '/required': () =>
      html(
        'Required',
        '<form action="/sent" method="post"><label>Team <input name="team" required></label><button>Send</button></form>',
      ),
    '/alert': () => html('Alert', FORM + script("alert('Choose a team first')")),
    '/praise': () => html('Praise', FORM + script("await post('/sent'); alert('Sent!')")),
    '/status': () =>
      html(
        'Status',
        FORM + script("const answer = await post('/refused'); said.textContent = answer.statusText || '–'"),
      ),
    '/throws': () => html('Throws', FORM + script("throw new Error('team is undefined')")),
    '/toast': () =>
      html(
        'Toast',
        `${FORM + script("await post('/sent'); said.setAttribute('role', 'alert'); said.textContent = 'The team was added.'")}`,
      ),
    '/page': () =>
      html(
        'Page',
        '<form action="/gone" method="post"><label>Team <input name="team"></label><button>Send</button></form>',
      ),
    '/join': () =>
      html(
        'Join',
        FORM +
          script(
            "const answer = await (await post('/joined', team.value)).text(); const line = document.createElement('p'); line.textContent = answer; document.body.append(line); team.value = ''",
          ),
      ),
    '/joined': ({ body }) => (body === 'Owls' ? 'There are too many people in Owls.' : `${body} joined`),
    '/sent': () => html('Sent', '<h1>Sent</h1>'),
    '/refused': () => ({ status: 409, body: 'no' }),
    '/gone': () => ({ status: 422, body: html('Gone', '<h1>The team is closed</h1>') }),
  });
  browser = await launchChromium();
  page = await browser.context.newPage();
  await page.goto(site.url('/required'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A send is asked about first. */
async function accepted(run: SeenRun): Promise<SeenRun> {
  return run.state === 'asking' ? chat.answer('Yes') : run;
}

for (const [path, words] of [
  ['/required', /Team: /],
  ['/alert', /Choose a team first/],
  ['/status', /Conflict/],
  ['/throws', /team is undefined/],
  ['/page', /HTTP 422|closed/],
] as const) {
  test(`a press that the site refuses is not done: ${path}`, async () => {
    await page.goto(site.url(path));
    const run = await accepted(await chat.ask('click Send'));
    expect(run.state, run.outcome).toBe('failed');
    expect(run.outcome).toMatch(words);
  });
}

for (const path of ['/praise', '/toast']) {
  test(`a press that the site confirms is done: ${path}`, async () => {
    await page.goto(site.url(path));
    const before = site.count('/sent');
    const run = await accepted(await chat.ask('click Send'));
    expect(run.state, run.outcome).toBe('done');
    expect(site.count('/sent')).toBe(before + 1);
  });
}

test('a taught task that the site refuses for another value stops with the words of the site', async () => {
  await page.goto(site.url('/join'));
  await chat.teach('join the team Foxes');
  await page.bringToFront();
  await page.getByLabel('Team').click();
  await page.keyboard.type('Foxes');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Foxes joined').waitFor();
  expect((await chat.taught()).state).toBe('done');
  const done = await accepted(await chat.ask('join the team Bears'));
  expect(done.state, done.outcome).toBe('done');
  const refused = await accepted(await chat.ask('join the team Owls'));
  expect(refused.state, refused.outcome).toBe('failed');
  expect(refused.outcome).toContain('too many people');
});

test('a taught task sends twice and presses three times at the pace of the user', async () => {
  await page.goto(site.url('/join'));
  await chat.teach('join thrice the team Wolves');
  await page.bringToFront();
  for (let i = 0; i < 3; i++) {
    await page.getByLabel('Team').click();
    await page.keyboard.type('Wolves');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('Wolves joined')).toHaveCount(i + 1);
  }
  expect((await chat.taught()).state).toBe('done');
  const before = site.count('/joined');
  let run = await chat.ask('join thrice the team Lynxes');
  for (let i = 0; i < 3; i++) run = await accepted(run);
  expect(run.state, run.outcome).toBe('done');
  expect(site.count('/joined')).toBe(before + 3);
});
