/** A procedure meets a release with a gap between two of its effects: the model bridges it once, and the bridge needs no model afterwards. */
import { expect, type Page, test } from '@playwright/test';
import type { Note } from '../../lib/records/note';
import { ChatDriver, chooseModel } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type Brain, type ModelServer, startModelServer } from '../harness/model-server';
import { html, type Site, startSite } from '../harness/site';

/** Where the field and the button stand in a release; pressing the button adds what the field holds. */
interface Release {
  field?: (field: string) => string;
  button?: (button: string) => string;
  more?: string;
}

const FIELD = '<label>Thing <input id="thing"></label>';
const BUTTON = '<button type="button" id="add">Add thing</button>';
const pageOf = ({ field = (it) => it, button = (it) => it, more = '' }: Release) =>
  html(
    'Shelf',
    `<h1>Shelf</h1><form onsubmit="return false">${field(FIELD)} ${button(BUTTON)}</form>${more}<ul id="list" aria-label="Things"></ul>
    <script>
      add.onclick = async () => {
        await fetch('/add', { method: 'POST', body: thing.value });
        list.append(Object.assign(document.createElement('li'), { textContent: thing.value }));
        thing.value = '';
      };
    </script>`,
  );
/** Shown after a press of another control. */
const behind =
  (name: string, id: string, role = 'button') =>
  (inner: string) =>
    `<button type="button" role="${role}" onclick="${id}.hidden = false">${name}</button><div id="${id}" hidden>${inner}</div>`;

const plain: Release = {};
const inTwo: Release = { button: behind('Continue', 'second') };
/** The additions of each release to the one before. */
const GAPS: { what: string; verb: string; before: Release; after: Release }[] = [
  {
    what: 'an extra dialog',
    verb: 'lay',
    before: plain,
    after: {
      more: '<dialog id="news" aria-label="What is new"><p>Shelves are wider now.</p><button type="button" onclick="news.close()">Close</button></dialog><script>news.showModal()</script>',
    },
  },
  { what: 'a step split in two', verb: 'stand', before: plain, after: inTwo },
  { what: 'two steps merged', verb: 'lean', before: inTwo, after: plain },
  {
    what: 'a field moved to another tab of the form',
    verb: 'hang',
    before: plain,
    after: { field: behind('Details', 'details', 'tab') },
  },
  { what: 'a menu put around a button', verb: 'stack', before: plain, after: { button: behind('More', 'menu') } },
];

const thingIn = (request: string) => /"([^"]+)"/.exec(request)?.[1] ?? '';
/** Types where it can, adds where it can, and else presses what may lead there; it knows nothing but the outline. */
const brain: Brain = ({ request, nodes, calls }) => {
  const thing = thingIn(request);
  if (nodes.some(({ role, name }) => role !== 'textbox' && name === thing))
    return { tool: 'done', arguments: { summary: `${thing} is on the shelf.` } };
  const pressed = new Set(calls.filter(({ name }) => name === 'click').map((call) => String(call.arguments.ref)));
  const field = nodes.find(({ role }) => role === 'textbox');
  if (field && field.value !== thing) return { tool: 'type', arguments: { ref: field.ref, text: thing } };
  const add = field && nodes.find(({ role, name }) => role === 'button' && name === 'Add thing');
  const way = add ?? nodes.find(({ role, ref }) => (role === 'button' || role === 'tab') && !pressed.has(String(ref)));
  return way
    ? { tool: 'click', arguments: { ref: way.ref } }
    : { tool: 'give_up', arguments: { reason: 'Nothing leads on.' } };
};

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let site: Site;
let model: ModelServer;
let chat: ChatDriver;
let page: Page;
let release: Release = plain;

test.beforeAll(async () => {
  [model, browser] = await Promise.all([startModelServer(brain), launchChromium()]);
  page = await browser.context.newPage();
  const start = await startSite({ '/': () => html('Start', '<h1>Start</h1>') });
  await page.goto(start.url('/'));
  chat = new ChatDriver(await browser.openChat(page));
  await start.close();
  await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'k');
});
test.afterAll(async () => {
  await browser.close();
  await model.close();
});
// Each gap has a site of its own: tasks of one site with the same steps would join.
test.beforeEach(async () => {
  site = await startSite({ '/': () => pageOf(release), '/add': () => 'ok' });
});
test.afterEach(() => site.close());

const added = (thing: string) => site.hits.filter(({ path, body }) => path === '/add' && body === thing).length;

for (const { what, verb, before, after } of GAPS)
  test(what, async () => {
    const ask = async (thing: string, on: Release) => {
      release = on;
      await page.goto(site.url('/'));
      const calls = model.calls.length;
      const run = await chat.ask(`${verb} a thing "${thing}" there`);
      expect(run.state, `${thing}: ${run.outcome} ${JSON.stringify(run.steps)}`).toBe('done');
      expect(added(thing)).toBe(1);
      return model.calls.length - calls;
    };
    const note = async () =>
      (await browser.rows<Note>('notes')).find(
        ({ body }) => body.kind === 'procedure' && JSON.stringify(body.request).includes(verb),
      );
    expect(await ask(`${verb} one`, before)).toBeGreaterThan(0);
    expect(await ask(`${verb} two`, before)).toBe(0);
    const first = await note();
    expect(first).toMatchObject({ version: 1 });
    expect(await ask(`${verb} three`, after)).toBeGreaterThan(0);
    const bridged = await note();
    expect(bridged?.version).toBe(2);
    expect(bridged?.state).toMatch(/candidate|trial|probation/);
    // The earlier version is kept, and the bridged procedure needs no model.
    expect(bridged?.earlier.map(({ body }) => body)).toEqual([first?.body]);
    expect(await ask(`${verb} four`, after)).toBe(0);
    // Nor does going back.
    expect(await ask(`${verb} five`, before)).toBe(0);
    expect((await note())?.version).toBe(2);
  });
