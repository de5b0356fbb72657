/** Tasks that were never asked before, on four real apps of which some tasks were taught; half share steps with those. */
import type { Page } from 'playwright-core';
import type { OutlineNode } from '../../test/harness/outline';
import { nodeRed, swagger, verdaccio } from '../../test/harness/real-apps';
import { startTiddlyWiki } from '../../test/harness/tiddlywiki';
import type { UnseenJob, UnseenStep } from './reading-model';

export interface UnseenTask {
  app: string;
  /** Asked and done before the others are measured. */
  isTaught?: boolean;
  url: string;
  started: string;
  request: string;
  steps: readonly UnseenStep[];
  via?: UnseenJob['via'];
  isDone(page: Page): Promise<boolean>;
}

export interface UnseenApps {
  tasks: UnseenTask[];
  close(): Promise<void>;
}

const named =
  (role: string, name: RegExp) =>
  (nodes: readonly OutlineNode[]): OutlineNode | undefined =>
    nodes.find((node) => node.ref && node.role === role && name.test(node.name));
const press = (role: string, name: RegExp): UnseenStep => ({ find: named(role, name) });
const open = (role: string, name: RegExp): UnseenStep => ({ find: named(role, name), isOpener: true });
const fill = (role: string, name: RegExp, text: string): UnseenStep => ({ find: named(role, name), text });

const RESOURCES = ['books', 'authors', 'publishers', 'genres', 'reviews', 'shelves', 'readers', 'loans'];

/** Looking up and renaming one of each kind; books are looked up and authors renamed before. */
async function shelf(): Promise<UnseenApps> {
  const parameter = (name: string, place: 'path' | 'query') => ({
    name,
    in: place,
    required: true,
    schema: { type: 'string' },
  });
  const operation = (summary: string, parameters: object[]) => ({
    summary,
    parameters,
    responses: { 200: { description: 'fine' } },
  });
  const paths = Object.fromEntries(
    RESOURCES.map((one) => [
      `/api/${one}/{id}`,
      {
        get: operation(`Look up one of the ${one}`, [parameter('id', 'path')]),
        put: operation(`Rename one of the ${one}`, [parameter('id', 'path'), parameter('title', 'query')]),
      },
    ]),
  );
  const answer = () => ({ type: 'application/json', body: '{"fine":true}' });
  const app = await swagger({ openapi: '3.0.0', info: { title: 'Shelf', version: '1' }, paths }, {});
  app.site.fallback = (path) => (path.startsWith('/api/') ? answer() : undefined);
  const common = { app: 'Swagger UI', url: app.url, started: app.started };
  const asked = async (method: string, path: string, query = '') =>
    app.site.hits.some((hit) => hit.method === method && hit.path === path && hit.query.includes(query));
  const lookUp = (one: string, id: string): UnseenTask => ({
    ...common,
    request: `look up "${id}" among the ${one}`,
    steps: [
      press('button', new RegExp(`^GET /?api/${one}`)),
      press('button', /^Try it out/),
      fill('textbox', /^id/, id),
      press('button', /^Execute/),
    ],
    isDone: () => asked('GET', `/api/${one}/${id}`),
  });
  const rename = (one: string, id: string, title: string): UnseenTask => ({
    ...common,
    request: `rename "${id}" of the ${one} to "${title}"`,
    steps: [
      press('button', new RegExp(`^PUT /?api/${one}`)),
      press('button', /^Try it out/),
      fill('textbox', /^id/, id),
      fill('textbox', /^title/, title),
      press('button', /^Execute/),
    ],
    isDone: () => asked('PUT', `/api/${one}/${id}`, `title=${title}`),
  });
  const thenOpen = (id: string, one: string): UnseenTask => {
    const first = lookUp('books', id);
    return {
      ...first,
      request: `look up "${id}" among the books, then show what renaming one of the ${one} needs`,
      steps: [...first.steps, press('button', new RegExp(`^PUT /?api/${one}`))],
      via: { title: /look up .* among the books/, values: [id], covers: 4 },
      isDone: async (page) =>
        (await asked('GET', `/api/books/${id}`)) &&
        (await page.locator('.opblock-put.is-open', { hasText: `/api/${one}` }).isVisible()),
    };
  };
  const tasks = [
    { ...lookUp('books', 't1'), isTaught: true },
    { ...lookUp('books', 't2'), isTaught: true },
    { ...rename('authors', 't3', 'Ada'), isTaught: true },
    ...RESOURCES.slice(2).map((one, i) => lookUp(one, `g${i}`)),
    ...RESOURCES.slice(4).map((one, i) => rename(one, `p${i}`, `Kite${i}`)),
    ...RESOURCES.slice(2).map((one, i) => thenOpen(`c${i}`, one)),
  ];
  return { tasks, close: async () => app.close() };
}

async function wiki(): Promise<UnseenApps> {
  const app = await startTiddlyWiki();
  const common = { app: 'TiddlyWiki', url: app.url, started: '.tc-site-title' };
  const title = (text: string): UnseenStep => ({
    text,
    find: (nodes) =>
      nodes
        .slice(
          Math.max(
            0,
            nodes.findIndex((node) => /^Confirm changes/.test(node.name)),
          ),
        )
        .find((node) => node.role === 'textbox' && node.name === '' && node.placeholder === undefined),
  });
  const creation = (text: string) => [
    press('button', /^new tiddler$/),
    title(text),
    press('button', /^Confirm changes/),
  ];
  const create = (text: string): UnseenTask => ({
    ...common,
    request: `create a tiddler titled "${text}"`,
    steps: creation(text),
    isDone: async () => (await app.tiddler(text)) !== undefined,
  });
  const tab = (name: string): UnseenTask => ({
    ...common,
    request: `show the ${name.toLowerCase()} of this wiki, which the control panel has`,
    steps: [open('button', /^control panel$/i), press('tab', new RegExp(`^${name}$`))],
    isDone: (page) => page.getByRole('tab', { name, selected: true }).first().isVisible(),
  });
  const thenOpen = (text: string): UnseenTask => ({
    ...create(text),
    request: `create a tiddler titled "${text}", then show the control panel`,
    steps: [...creation(text), press('button', /^control panel$/i)],
    via: { title: /create a tiddler titled/, values: [text], covers: 3 },
    isDone: async (page) =>
      (await app.tiddler(text)) !== undefined &&
      (await page.getByRole('tab', { name: 'Appearance' }).first().isVisible()),
  });
  const twice = (one: string, other: string): UnseenTask => ({
    ...create(one),
    request: `create a tiddler titled "${one}" and after it a tiddler titled "${other}"`,
    steps: [...creation(one), ...creation(other)],
    via: { title: /create a tiddler titled/, values: [one], covers: 3 },
    isDone: async () => (await app.tiddler(one)) !== undefined && (await app.tiddler(other)) !== undefined,
  });
  const tasks = [
    { ...create('Oak'), isTaught: true },
    { ...create('Elm'), isTaught: true },
    { ...tab('Appearance'), isTaught: true },
    ...['Info', 'Settings', 'Saving', 'Plugins'].map(tab),
    ...['Ash', 'Fir', 'Yew', 'Bay'].map(thenOpen),
    twice('Larch', 'Maple'),
    twice('Alder', 'Birch'),
  ];
  return { tasks, close: async () => app.close() };
}

async function registry(): Promise<UnseenApps> {
  const app = await verdaccio();
  const common = { app: 'Verdaccio', url: app.url, started: app.started };
  const opening = (name: string) => press('link', new RegExp(`^${name}`));
  const isAt = (name: string, page: Page) => page.url().includes(`/-/web/detail/${name}`);
  const openPackage = (name: string): UnseenTask => ({
    ...common,
    request: `open the page of the package "${name}"`,
    steps: [opening(name)],
    isDone: async (page) => isAt(name, page),
  });
  const tabOf = (name: string, tab: string): UnseenTask => ({
    ...openPackage(name),
    request: `open the page of the package "${name}" and go to its ${tab}`,
    steps: [opening(name), press('tab', new RegExp(`^${tab}`, 'i'))],
    via: { title: /open the page of the package/, values: [name], covers: 1 },
    isDone: async (page) => isAt(name, page) && page.getByRole('tab', { name: tab, selected: true }).isVisible(),
  });
  const names = ['tiny-bread', 'tiny-milk', 'tiny-salt'];
  const tasks = [
    { ...openPackage('tiny-bread'), isTaught: true },
    { ...openPackage('tiny-milk'), isTaught: true },
    ...names.flatMap((name) => ['versions', 'dependencies', 'uplinks'].map((tab) => tabOf(name, tab))),
  ];
  return { tasks, close: async () => app.close() };
}

/** Node-RED keeps its dialogs behind a menu that bears no name of what it holds. */
async function flows(): Promise<UnseenApps> {
  const app = await nodeRed();
  const common = { app: 'Node-RED', url: app.url, started: app.started };
  const menu: UnseenStep = {
    isOpener: true,
    find: (nodes) =>
      nodes.find((node) => node.ref && /menu/i.test(`${node.name} ${node.line}`) && node.role !== 'menuitem'),
  };
  const entry = (name: RegExp): UnseenStep => ({
    find: (nodes) => nodes.find((node) => node.ref && name.test(node.name) && node.role !== 'button'),
  });
  const dialog = (request: string, name: RegExp, shown: string): UnseenTask => ({
    ...common,
    request,
    steps: [menu, entry(name)],
    isDone: (page) => page.locator(shown).first().isVisible(),
  });
  const tasks = [
    { ...dialog('bring in flows from a file: Import', /^Import/, '.red-ui-clipboard-dialog'), isTaught: true },
    dialog('give the flows away as text: Export', /^Export/, '.red-ui-clipboard-dialog'),
    dialog('look for something in the flows: Search flows', /^Search flows/, '.red-ui-search'),
    dialog('set up the editor: Settings', /^Settings/, '#red-ui-settings-tabs-content, .red-ui-tray'),
    dialog('list the keys: Keyboard shortcuts', /^Keyboard shortcuts/, '.red-ui-tray'),
    dialog('add nodes of others: Manage palette', /^Manage palette/, '.red-ui-tray'),
  ];
  return { tasks, close: async () => app.close() };
}

export async function startUnseen(only = ''): Promise<UnseenApps> {
  const all = await Promise.all([shelf(), wiki(), registry(), flows()]);
  return {
    tasks: all.flatMap(({ tasks }) => tasks).filter(({ app }) => app.includes(only)),
    close: async () => void (await Promise.all(all.map((apps) => apps.close()))),
  };
}
