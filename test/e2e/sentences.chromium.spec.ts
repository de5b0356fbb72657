/** Sentences in the chat: widgets of the matrix, rows, languages, late elements and missing ones, judged by the page. */
import { expect, test } from '@playwright/test';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { html, type Site, startSite } from '../harness/site';
import { startWidgetPages } from '../harness/widget-pages';
import { sample, SIZES } from '../sizes';
import { WIDGET_CASES } from '../widgets/cases';
import { heldOn } from '../widgets/run-case';
import { isSayable, runBySentence } from '../widgets/sentences';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let widgets: Site;
let site: Site;
let chat: ChatDriver;
let page: Awaited<ReturnType<ChromiumHarness['context']['newPage']>>;

/** Each control writes its name into the title of the page. */
const NOTE = `const note = (text) => { document.title = text; };
  addEventListener('click', ({ target }) => { const b = target.closest('button,a'); if (b) note((b.closest('tr,li')?.id ?? '') + '/' + (b.dataset.is ?? b.textContent)); });`;
const PAGES: Record<string, string> = {
  '/rows': `<table><tr><th>Name<th>Do</tr>${['Ann', 'Bob', 'Cy']
    .map(
      (name) =>
        `<tr id="${name}"><td>${name}<td><button>Edit</button> <button>Drop</button> <button>Delete</button></tr>`,
    )
    .join('')}</table>`,
  '/far': `<ul>${['Ann', 'Bob'].map((name) => `<li id="${name}" style="margin-bottom:3000px">${name} <button>Alter</button></li>`).join('')}</ul>`,
  '/names': '<a href="#p">Profile</a><button>Profile link</button><button>Copy link</button><a href="#c">Copy</a>',
  '/late': `<p id="place"></p><script>setTimeout(() => { place.innerHTML = '<button>Undo it</button>'; }, 1500)</script>`,
  '/long': `<ul>${Array.from({ length: 200 }, (_, i) => `<li id="i${i}"><button>Open Item ${i}</button></li>`).join('')}</ul>`,
  '/files': '<ul><li id="a"><button>alpha.txt</button></li><li id="b"><button>beta.txt</button></li></ul>',
  '/formular': `<label>Vorname <input id="first"></label><label>Stadt <select id="city"><option>Oslo<option>Bergen</select></label>
    <label><input type="checkbox" id="news"> Newsletter</label><button>Speichern</button>`,
  '/hover': `<style>.acts{visibility:hidden}tr:hover .acts{visibility:visible}</style><table>${['Ann', 'Bob']
    .map((name) => `<tr id="${name}"><td>${name}<td class="acts"><button>Pin</button></tr>`)
    .join('')}</table>`,
  '/signs': `<h1>Post</h1>${['Mooring fees', 'Boat house'].map((name) => `<div role="listitem"><a href="#p">${name}</a> <button title="Flag" data-is="Flag ${name}">⚑</button></div>`).join('')}`,
  '/filter': `<h1>Dishes</h1><input type="search" aria-label="Search dishes"><ul></ul><script>
    const draw = (q) => { document.querySelector('ul').innerHTML = ['Soup', 'Trout', 'Stew'].filter((one) => one.toLowerCase().includes(q)).map((one) => '<li><button>' + one + '</button></li>').join(''); };
    draw(''); document.querySelector('input').oninput = ({ target }) => { draw(target.value); document.title = 'found ' + target.value; };</script>`,
  '/places': '<h1>Desk</h1><a href="#rooms">Rooms</a><section id="rooms"><h2>Two rooms</h2></section>',
  '/dead': '<button>Live</button><div role="button" tabindex="0" onclick="event.stopPropagation()">Dead</div>',
  '/words': '<p>Only words here.</p>',
  '/drawing': '<canvas width="900" height="600"></canvas>',
};

test.beforeAll(async () => {
  const routes = Object.entries(PAGES).map(([path, body]) => [
    path,
    () => html(path, `${body}<script>${NOTE}</script>`),
  ]);
  [widgets, site, browser] = await Promise.all([
    startWidgetPages(),
    startSite(Object.fromEntries(routes)),
    launchChromium(),
  ]);
  page = await browser.context.newPage();
  await page.goto(site.url('/rows', 'localhost'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
  await widgets.close();
});

for (const widget of sample(WIDGET_CASES.filter(isSayable), SIZES.sentenceStride)) {
  test(`drives ${widget.page}: ${widget.title}`, async () => {
    await page.goto(widgets.url(`/${widget.page}.html?${widget.title}`, 'localhost'), { waitUntil: 'load' });
    const outcome = await runBySentence(widget, chat, { held: heldOn(page) });
    expect(outcome, outcome.detail).toMatchObject({ right: true });
  });
}

const CLICKS: [path: string, request: string, title: string][] = [
  ['/rows', 'click Edit in row 2', 'Bob/Edit'],
  ['/rows', 'click Drop of Cy', 'Cy/Drop'],
  ['/rows', 'Klicke auf Edit bei Ann', 'Ann/Edit'],
  ['/rows', 'Edit Bob', 'Bob/Edit'],
  ['/names', 'click Profile link', '/Profile link'],
  ['/names', 'click Copy link', '/Copy link'],
  ['/late', 'click Undo it', '/Undo it'],
  ['/long', 'click Open Item 137', 'i137/Open Item 137'],
  ['/files', 'open "beta.txt"', 'b/beta.txt'],
  ['/files', 'open alpha.txt', 'a/alpha.txt'],
  ['/hover', 'click Pin for Bob', 'Bob/Pin'],
  ['/filter', 'search the dishes for trout', 'found trout'],
  ['/places', 'go to Rooms', '/Rooms'],
];
for (const [path, request, title] of CLICKS) {
  test(`presses what “${request}” means on ${path}`, async () => {
    await page.goto(site.url(path, 'localhost'));
    const run = await chat.ask(request);
    expect(run.state, run.outcome + run.question).toBe('done');
    await expect(page).toHaveTitle(title);
  });
}

test('a sign whose tooltip is the verb is pressed in the row that is named, once the user knows what it does', async () => {
  await page.goto(site.url('/signs', 'localhost'));
  expect((await chat.ask('flag Boat house')).question).toContain('⚑');
  expect((await chat.answer('Yes')).state).toBe('done');
  await expect(page).toHaveTitle('/Flag Boat house');
});

test('fills in a form by one German sentence', async () => {
  await page.goto(site.url('/formular', 'localhost'));
  const run = await chat.ask(
    'Gib „Anna und Ben“ in Vorname ein, wähle Bergen in Stadt aus, hake Newsletter an und klicke auf Speichern',
  );
  expect(run.state, run.outcome + run.question).toBe('done');
  await expect(page.locator('#first')).toHaveValue('Anna und Ben');
  await expect(page.locator('#city')).toHaveValue('Bergen');
  await expect(page.locator('#news')).toBeChecked();
  await expect(page).toHaveTitle('/Speichern');
});

test('a press that changes nothing is said, also where another one follows', async () => {
  await page.goto(site.url('/dead', 'localhost'));
  const run = await chat.ask('click Dead, then click Live');
  expect(run.state, run.outcome).toBe('unconfirmed');
  expect(run.outcome).toContain('Dead');
  await expect(page).toHaveTitle('/Live');
});

test('names the candidates by their rows', async () => {
  await page.goto(site.url('/rows', 'localhost'));
  const asked = await chat.ask('click Edit');
  expect(asked.buttons.slice(0, 3)).toEqual([
    expect.stringMatching(/^1 · button “Edit” · Ann/),
    expect.stringMatching(/^2 · button “Edit” · Bob/),
    expect.stringMatching(/^3 · button “Edit” · Cy/),
  ]);
  expect((await chat.answer('2 ·')).state).toBe('done');
  await expect(page).toHaveTitle('Bob/Edit');
});

test('a question about an act in a row says which row', async () => {
  await page.goto(site.url('/rows', 'localhost'));
  const asked = await chat.ask('click Delete of Bob');
  expect(asked.question).toContain('Delete');
  const details = await chat.page.evaluate(
    (_: undefined) => document.querySelector('.card.ask .details')?.textContent ?? '',
    undefined,
  );
  expect(details).toContain('Stands inBob');
  await chat.answer('No');
});

test('a candidate out of view comes into view when its button is pointed at', async () => {
  await page.goto(site.url('/far', 'localhost'));
  const asked = await chat.ask('click Alter');
  expect(asked.question).toContain('Which');
  await expect(page.locator('#Bob button')).not.toBeInViewport();
  await chat.page.evaluate(
    (start: string) =>
      [...document.querySelectorAll<HTMLElement>('.card.ask button')]
        .find((one) => one.textContent?.startsWith(start))
        ?.focus(),
    '2 ·',
  );
  await expect(page.locator('#Bob button')).toBeInViewport();
  expect((await chat.answer('2 ·')).state).toBe('done');
  await expect(page).toHaveTitle('Bob/Alter');
});

test('says what kind of page it is if nothing can be named', async () => {
  await page.goto(site.url('/words', 'localhost'));
  expect((await chat.ask('click Send')).outcome).toContain('nothing that can be pressed');
  await page.goto(site.url('/drawing', 'localhost'));
  expect((await chat.ask('click Send')).outcome).toContain('canvas');
});

test.describe('tabs', () => {
  /** Buttons report to the title; links open tabs of this and of another origin. */
  const opener = () =>
    html(
      'first',
      `<a target="_blank" href="${site.url('/names', 'localhost')}">Same site</a>
       <a target="_blank" href="${site.url('/names', '127.0.0.1')}">Other site</a>
       <button onclick="window.open('/names')">By script</button><button id="here">Here</button><script>${NOTE}</script>`,
    );
  const tabAt = (host: string) => browser.context.pages().findLast((one) => one.url().startsWith(`http://${host}`));

  test.beforeEach(async () => {
    site.routes['/opener'] = opener;
    await page.goto(site.url('/opener', 'localhost'));
    await page.bringToFront();
  });
  test.afterEach(async () => {
    for (const one of browser.context.pages()) if (one.url().includes('/names')) await one.close();
  });

  for (const name of ['Same site']) {
    test(`follows the tab that “${name}” opens, and goes back to the first`, async () => {
      const run = await chat.ask(`click ${name}, then click Copy link, then go back to the first tab, then click Here`);
      expect(run.state, run.outcome + run.question).toBe('done');
      const second = tabAt('localhost');
      await expect(second ?? page).toHaveTitle('/Copy link');
      await expect(page).toHaveTitle('/Here');
    });
  }
});
