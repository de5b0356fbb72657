/** Recordings in the shapes that real recorders write – begun in a new tab, through shadow roots, with passing pointers and made-up ids – become tasks that their page agrees to and the server sees done. */
import { expect, type Page, test } from '@playwright/test';
import type { Note } from '../../lib/records/note';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { html, type Site, startSite } from '../harness/site';

let site: Site;
let browser: ChromiumHarness;
let options: Page;
const saved: string[] = [];

/** Posts a form as JSON. */
const SAVES = `
  const save = async (form) => {
    await fetch('/save', { method: 'POST', body: JSON.stringify(Object.fromEntries(new FormData(form))) });
    document.querySelector('output').textContent = 'Saved ' + form.elements[0].value;
  };
  document.querySelector('form').onsubmit = (event) => { event.preventDefault(); save(event.target); };`;

const DESK = `<h1>Desk</h1><desk-bar></desk-bar>
  <form id="ticket" hidden>
    <label for=":r3:">Subject</label><input id=":r3:" name="subject">
    <fieldset><legend>Level</legend><label><input type="radio" name="level" value="low" checked> Normal</label>
      <label><input type="radio" name="level" value="high"> High</label></fieldset>
    <button class="btn send"><span>Save ticket</span></button>
  </form><output></output>
  <script>
    customElements.define('desk-bar', class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = '<button id="open-form">New ticket</button>';
        this.shadowRoot.querySelector('button').onclick = () => { document.querySelector('form').hidden = false; };
      }
    });
    ${SAVES}
  </script>`;

const ORDER = `<h1>Order</h1><form><label>Item <input id="item" name="item"></label>
  <label for="size">Size</label><select id="size" name="size"><option value="s">Small</option><option value="l">Large</option></select>
  <label>Note <input name="note" placeholder="Note for the kitchen"></label> <button>Save order</button></form><output></output><script>${SAVES}</script>`;

const ROOMS = `<nav><a href="#all" class="nav-link">All rooms</a></nav><h1>Rooms</h1>
  <form class="book"><label for="guest">Guest</label><input id="guest" name="guest" class="border-2">
    <ul class="list"><li><label><input type="radio" name="room" value="red" checked><span class="pick">Red room</span></label></li>
      <li><label><input type="radio" name="room" value="blue"><span class="pick">Blue room</span></label></li></ul>
    <button type="button" class="bg-blue" onclick="this.form.requestSubmit()">Book room</button></form><output></output><script>${SAVES}</script>`;

test.beforeAll(async () => {
  site = await startSite({
    '/desk': () => html('Desk', DESK),
    '/order': () => html('Order', ORDER),
    '/rooms': () => html('Rooms', ROOMS),
    '/save': ({ body }) => {
      saved.push(body);
      return { body: 'ok' };
    },
  });
  browser = await launchChromium();
  options = await browser.openOptions('share');
});
test.afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface Recorded {
  file: string;
  text: string;
  page: string;
  /** The request with its blanks, and as it is asked. */
  words: string;
  asked: string;
  /** Pressed controls whose meaning nothing says, in the order in which they are asked about. */
  asks?: readonly string[];
  /** The form at the server. */
  expected: Record<string, string>;
}

const viewport = { type: 'setViewport', width: 1279, height: 905, deviceScaleFactor: 1, isMobile: false };
const opens = (url: string) => ({
  type: 'navigate',
  url,
  assertedEvents: [{ type: 'navigation', url, title: 'x' }],
});
const on = (type: string, selectors: string[][], more: object = {}) => ({
  type,
  target: 'main',
  selectors,
  offsetX: 31.5,
  offsetY: 12,
  ...more,
});
const key = (name: string) => [
  { type: 'keyDown', target: 'main', key: name },
  { type: 'keyUp', target: 'main', key: name },
];
const recorder = (title: string, ...steps: object[]) => JSON.stringify({ title, timeout: 5000, steps }, null, 4);

const subject = [['aria/Subject'], ['#\\:r3\\:'], ['xpath///*[@id=":r3:"]'], ['pierce/#\\:r3\\:']];
const item = [['aria/Item'], ['#item'], ['xpath///*[@id="item"]'], ['pierce/#item']];
const size = [['aria/Size'], ['#size'], ['xpath///*[@id="size"]'], ['pierce/#size']];

const command = (name: string, target = '', value = '', targets: string[][] = []) => ({
  id: `${name}-${target}`,
  comment: '',
  command: name,
  target,
  targets,
  value,
});
const nav = 'css=.nav-link';
const guest = [
  ['id=guest', 'id'],
  ['name=guest', 'name'],
  ['css=.border-2', 'css:finder'],
  ["xpath=//input[@name='guest']", 'xpath:attributes'],
  ['xpath=//form/input', 'xpath:position'],
];
const pick = [
  ['css=li:nth-child(2) .pick', 'css:finder'],
  ['xpath=//li[2]/label/span', 'xpath:position'],
  ["xpath=//span[contains(.,'Blue room')]", 'xpath:innerText'],
];
const book = [
  ['css=.bg-blue', 'css:finder'],
  ["xpath=//button[@type='button']", 'xpath:attributes'],
  ['xpath=//button', 'xpath:position'],
  ["xpath=//button[contains(.,'Book room')]", 'xpath:innerText'],
];

const RECORDED: Record<string, () => Recorded> = {
  'a Recorder file that begins in a new tab, goes through a shadow root and presses a span': () => ({
    file: 'desk.json',
    text: recorder(
      'Open a ticket',
      viewport,
      opens('chrome://new-tab-page/'),
      opens(site.url('/desk')),
      on('click', [
        ['aria/Desk tools', 'aria/New ticket'],
        ['desk-bar', '#open-form'],
        ['xpath///desk-bar', 'xpath///*[@id="open-form"]'],
        ['pierce/#open-form'],
      ]),
      on('click', subject),
      on('change', subject, { value: 'Printer' }),
      on(
        'click',
        [['aria/High'], ['label:nth-of-type(2) > input'], ['xpath///*[@id="ticket"]/fieldset/label[2]/input']],
        {
          duration: 84.2,
          deviceType: 'mouse',
        },
      ),
      on('click', [
        ['#ticket span'],
        ['xpath///*[@id="ticket"]/button/span'],
        ['pierce/#ticket span'],
        ['text/Save ticket'],
      ]),
    ),
    page: '/desk',
    words: 'open a ticket about "‹subject›"',
    asked: 'open a ticket about "Lamp"',
    expected: { subject: 'Lamp', level: 'high' },
  }),
  'a Recorder file that chooses by the value of an option and sends by Enter': () => ({
    file: 'order.json',
    text: recorder(
      'Order',
      viewport,
      opens(site.url('/order')),
      on('click', item),
      on('change', item, { value: 'Soup' }),
      ...key('Tab'),
      on('change', size, { value: 'l' }),
      on('click', [['aria/Note'], ['label:nth-of-type(3) > input'], ['text/Note']]),
      on('change', [['aria/Note'], ['label:nth-of-type(3) > input']], { value: 'hot' }),
      ...key('Enter'),
    ),
    page: '/order',
    words: 'order "‹item›" in size "‹size›" with note "‹note›"',
    asked: 'order "Tea" in size "Large" with note "sweet"',
    expected: { item: 'Tea', size: 'l', note: 'sweet' },
  }),
  'a Selenium project with a passing pointer, a scroll by script and finders of classes': () => ({
    file: 'rooms.side',
    text: JSON.stringify({
      id: '5f0c',
      version: '2.0',
      name: 'rooms',
      url: new URL(site.url('/')).origin,
      tests: [
        {
          id: '81aa',
          name: 'book a room',
          commands: [
            command('open', '/rooms'),
            command('setWindowSize', '1346x708'),
            command('mouseOver', nav, '', [[nav, 'css:finder']]),
            command('mouseOut', nav, '', [[nav, 'css:finder']]),
            command('runScript', 'window.scrollTo(0,42)'),
            command('click', 'id=guest', '', guest),
            command('type', 'id=guest', 'Kim', guest),
            command('click', 'css=li:nth-child(2) .pick', '', pick),
            command('mouseOver', 'css=.bg-blue', '', book),
            command('click', 'css=.bg-blue', '', book),
            command('mouseOut', 'css=.bg-blue', '', book),
            command('close'),
          ],
        },
      ],
      suites: [{ id: 'c1', name: 'Default Suite', tests: ['81aa'] }],
      urls: [site.url('/')],
      plugins: [],
    }),
    page: '/rooms',
    words: 'book a room for "‹guest›"',
    asked: 'book a room for "Ann"',
    asks: ['Blue room'],
    expected: { guest: 'Ann', room: 'blue' },
  }),
};

for (const [title, make] of Object.entries(RECORDED))
  test(title, async () => {
    const { file, text, page: path, words, asked, asks = [], expected } = make();
    saved.length = 0;
    await options.bringToFront();
    await options
      .getByLabel('Choose a file', { exact: true })
      .setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await options.getByLabel('Words that start the task').fill(words);
    await options.getByRole('button', { name: 'Review' }).click();
    await options.getByRole('button', { name: /^Import/ }).click();
    const request = asked.split(' "')[0] ?? '';
    const task = async () =>
      (await browser.rows<Note>('notes')).find(
        ({ body }) => body.kind === 'procedure' && JSON.stringify(body.request).includes(request),
      );
    await expect.poll(async () => (await task())?.state).toBe('quarantined');
    const page = await browser.context.newPage();
    await page.goto(site.url(path));
    const chat = new ChatDriver(await browser.openChat(page));
    await expect.poll(async () => (await task())?.state, { message: 'the page agrees' }).toBe('trial');
    let seen = await chat.ask(asked);
    for (const control of asks) {
      expect(seen.question, seen.outcome).toContain(control);
      expect(saved).toEqual([]);
      seen = await chat.answer('Yes');
    }
    expect(seen.state, `${seen.outcome} ${JSON.stringify(seen.steps)}`).toBe('done');
    expect(saved.map((body) => JSON.parse(body) as unknown)).toEqual([expected]);
  });
