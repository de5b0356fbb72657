/** A site that changes: variants, roll-back, new class names with each build, and pages that are not the site's own. */
import { expect, type Page, test } from '@playwright/test';
import type { JournalEvent } from '../../lib/journal/events';
import type { Note } from '../../lib/records/note';
import type { Site as SiteRow } from '../../lib/records/site';
import { attributeStability } from '../../lib/learning/stability';
import { ChatDriver, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { html, type Site, startSite } from '../harness/site';

/** One build of the app: its class names, and what its button says. */
interface Build {
  hash: string;
  button: string;
}
const LIST =
  "fetch('/add', { method: 'POST', body: thing.value }).then(() => { list.append(Object.assign(document.createElement('li'), { textContent: thing.value })); })";
const app = ({ hash, button }: Build) =>
  html(
    'Shelf',
    `<h1>Shelf</h1><form onsubmit="return false"><label class="l-${hash}">Thing <input id="thing" class="f-${hash} w-${hash}"></label>
    <button type="button" data-testid="add" name="add" class="b-${hash} c-${hash}" onclick="${LIST}">${button}</button></form>
    <nav><a href="/help">Help</a> <a href="/about">About</a></nav><ul id="list" aria-label="Things"></ul>`,
  );
const A: Build = { hash: 'a1', button: 'Add thing' };
const B: Build = { hash: 'b2', button: 'New thing' };

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let site: Site;
let chat: ChatDriver;
let page: Page;
let shown: () => ReturnType<Site['routes'][string]> = () => app(A);

test.beforeAll(async () => {
  [site, browser] = await Promise.all([
    startSite({
      '/': () => shown(),
      '/add': () => 'ok',
      '/slow': () => ({ body: '', afterMs: 400 }),
      '/wipe': () => 'ok',
    }),
    launchChromium(),
  ]);
  page = await browser.context.newPage();
  await page.goto(site.url('/'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});

async function visit(what: typeof shown): Promise<void> {
  shown = what;
  await page.goto(site.url('/'));
}
const ask = (thing: string) => chat.ask(`put a thing "${thing}" on the shelf`);
const lay = (thing: string) => chat.ask(`lay a thing "${thing}" down`);
const changes = async () =>
  (await browser.rows<JournalEvent>('events')).filter((event) => event.kind === 'note.changed').length;
const added = (thing: string) => site.hits.filter((hit) => hit.path === '/add' && hit.body === thing).length;

test('taught on one build', async () => {
  await chat.teach('put a thing "lamp" on the shelf');
  await page.getByRole('textbox', { name: 'Thing' }).click();
  await page.keyboard.type('lamp');
  await page.getByRole('button', { name: 'Add thing' }).click();
  await page.getByText('lamp').waitFor();
  const seen = await chat.taught();
  expect(seen.state, seen.outcome).toBe('done');
});

test('variants that alternate cost one heal, and going back costs none', async () => {
  const before = await changes();
  const order = [B, A, A, B, A, B, B, A];
  for (const [i, build] of order.entries()) {
    await visit(() => app(build));
    const seen = await ask(`cup ${i}`);
    expect(seen.state, `${i}: ${seen.outcome}`).toBe('done');
    expect(added(`cup ${i}`)).toBe(1);
  }
  expect(await changes()).toBe(before + 1);
});

test('class names that change with each build soon count nothing there', async () => {
  for (const hash of ['c3', 'd4']) {
    await visit(() => app({ ...A, hash }));
    const seen = await ask(`jug ${hash}`);
    expect(seen.state, seen.outcome).toBe('done');
  }
  const row = (await browser.rows<SiteRow>('sites')).find(({ origin }) => origin === new URL(site.url('/')).origin);
  const weights = attributeStability(row?.attributes ?? {});
  expect(weights.classes).toBe(0);
  expect(weights.tag).toBe(1);
  expect(weights.role).toBe(1);
});

test('a control that now does something else is not pressed', async () => {
  await visit(() => app({ ...A, button: 'Delete all things' }));
  const seen = await ask('bowl');
  expect(seen.state).toBe('stopped');
  expect(seen.outcome).toContain('I stopped rather than guess');
  expect(added('bowl')).toBe(0);
});

/** The button has moved into a menu and is called something else. */
const inMenu = () =>
  app({ ...A, button: 'Put away' })
    .replace(
      '<button type="button" data-testid="add" name="add"',
      '<button type="button" onclick="menu.hidden = !menu.hidden">More</button><div id="menu" hidden><button type="button"',
    )
    .replace('</form>', '</div></form>');
/** A step was split in two: the button comes after another. */
const inTwo = () =>
  app(A)
    .replace(
      '<button type="button" data-testid',
      '<button type="button" onclick="second.hidden = false">Continue</button><div id="second" hidden><button type="button" data-testid',
    )
    .replace('</form>', '</div></form>');

test('a gap is shown once: all of the rest', async () => {
  await visit(inMenu);
  const stopped = await ask('plate');
  expect(stopped.state).toBe('stopped');
  await expect((chat.page as Page).getByRole('button', { name: 'Undo what was done' }).last()).toBeVisible();
  await chat.press('Show me from here');
  await until('the page is watched', async () => (await chat.runs()).at(-1)?.state === 'showing');
  await page.bringToFront();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Put away' }).click();
  await page.getByText('plate').waitFor();
  const mended = await chat.taught();
  expect(mended.state, mended.outcome).toBe('done');
  expect(added('plate')).toBe(1);
  await visit(inMenu);
  const again = await ask('fork');
  expect(again.state, `${again.outcome} ${again.question}`).toBe('done');
  expect(again.cost).not.toContain('model call');
  expect(added('fork')).toBe(1);
});

test('a gap is shown once: the procedure goes on after it', async () => {
  // The later tasks use the notes learned before this page.
  await visit(() => app(A));
  await chat.teach('lay a thing "mug" down');
  await page.getByRole('textbox', { name: 'Thing' }).click();
  await page.keyboard.type('mug');
  await page.getByRole('button', { name: 'Add thing' }).click();
  await page.getByText('mug').waitFor();
  expect((await chat.taught()).state).toBe('done');
  await visit(inTwo);
  const stopped = await lay('pan');
  expect(stopped.state).toBe('stopped');
  await chat.press('Show me from here');
  await until('the page is watched', async () => (await chat.runs()).at(-1)?.state === 'showing');
  await page.bringToFront();
  await page.getByRole('button', { name: 'Continue' }).click();
  const mended = await chat.taught();
  expect(mended.state, mended.outcome).toBe('done');
  expect(added('pan')).toBe(1);
  for (const [build, thing] of [
    [inTwo, 'pot'],
    [() => app(A), 'lid'],
  ] as const) {
    await visit(build);
    const again = await lay(thing);
    expect(again.state, `${again.outcome} ${again.question}`).toBe('done');
    expect(added(thing)).toBe(1);
  }
});

/** Never at rest: a clock, a list that grows and shrinks, and requests without end. */
const restless = () =>
  app(A).replace(
    '<nav>',
    `<p id="clock"></p><ol id="feed"></ol><script>
      setInterval(() => { clock.textContent = performance.now(); feed.append(document.createElement('li')); if (feed.children.length > 9) feed.firstChild.remove(); }, 30);
      (async () => { for (;;) await fetch('/slow').catch(() => new Promise((r) => setTimeout(r, 200))); })();
    </script><nav>`,
  );
const huge = () => app(A).replace('<nav>', `<div hidden></div>${'<p><b>word</b> word</p>'.repeat(25_000)}<nav>`);
/** Another element has the role of the button; the button has the role img. */
const lying = () =>
  app(A)
    .replace('<button type="button" data-testid', '<button type="button" role="img" aria-label="Add thing" data-testid')
    .replace(
      '<nav>',
      `<div role="button" tabindex="0" onclick="fetch('/wipe', { method: 'POST' })">Add thing</div><nav>`,
    );

test('a page that never settles: done all the same', async () => {
  await visit(restless);
  const seen = await lay('spoon');
  expect(seen.state, seen.outcome).toBe('done');
  expect(added('spoon')).toBe(1);
});

test('a page of fifty thousand elements ends in a named state, and nothing is done twice', async () => {
  await visit(huge);
  const against = async () =>
    (await browser.rows<JournalEvent>('events')).filter(
      (event) => event.kind === 'evidence' && event.payload.channel === 'effect-missing',
    ).length;
  const before = await against();
  const seen = await lay('kettle');
  // An element below so much text may be missing from the outline: then the run must not claim it.
  expect(['done', 'stopped'], seen.outcome).toContain(seen.state);
  expect(seen.outcome).not.toBe('');
  expect(added('kettle')).toBe(1);
  expect(await against(), 'what could not be looked through says nothing against a note').toBe(before);
});

test('a page whose roles lie: nothing is pressed, and it is said why', async () => {
  await visit(lying);
  const seen = await lay('sieve');
  expect(seen.state).toBe('stopped');
  expect(seen.outcome).toContain('It was here until today');
  expect(site.hits.filter(({ path }) => path === '/wipe')).toEqual([]);
  expect(added('sieve')).toBe(0);
});

const login = () =>
  html(
    'Sign in',
    '<h1>Sign in</h1><label>User <input></label><label>Password <input type="password"></label><button>Sign in</button>',
  );
const broken = () => html('Error', '<h1>Something went wrong</h1><p>Please try again later.</p><a href="/">Home</a>');

for (const [name, strange, sentence] of [
  ['a login wall', login, 'asks to sign in'],
  ['an error page with status 200', broken, 'shows an error'],
] as const)
  test(`${name} is said to be one, and no note loses trust for it`, async () => {
    await visit(strange);
    const trusts = async () =>
      (await browser.rows<Note>('notes')).map(({ id, trustValue, state }) => [id, trustValue, state]).sort();
    const before = await trusts();
    const seen = await ask('vase');
    expect(seen.state).toBe('stopped');
    expect(seen.outcome).toContain(sentence);
    expect(await trusts()).toEqual(before);
  });
