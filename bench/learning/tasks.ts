/** Fourteen tasks on three real apps, each with a predicate on the app's own state, for the learning curve. */
import type { Page } from 'playwright-core';
import type { OutlineNode } from '../../test/harness/outline';
import { type RealApp, swagger, verdaccio } from '../../test/harness/real-apps';
import { startTiddlyWiki, type TiddlyWiki } from '../../test/harness/tiddlywiki';
import type { ScriptStep } from './fallible-model';

export interface Task {
  app: string;
  name: string;
  /** Where the page is when the user asks. */
  url: string;
  /** There when the page has started. */
  started: string;
  request(value: string): string;
  steps(value: string): ScriptStep[];
  /** Whether the app holds what was asked for. */
  isDone(value: string, page: Page): Promise<boolean>;
  /** Values of the episodes. */
  value(episode: number): string;
}

export interface Apps {
  tasks: Task[];
  close(): Promise<void>;
}

const NAMES = ['Milk', 'Bread', 'Plum', 'Lamp', 'Chair', 'Rope', 'Kite', 'Drum'];
const nth = (kind: string) => (episode: number) => `${NAMES[episode % NAMES.length]} ${kind}`;

export const named =
  (role: string, name: RegExp) =>
  (nodes: readonly OutlineNode[]): OutlineNode | undefined =>
    nodes.find((node) => node.ref && node.role === role && name.test(node.name));
export const press = (role: string, name: RegExp): ScriptStep => ({ find: named(role, name) });

/** The first nameless field of the open editor is its title. */
export const titleField = (nodes: readonly OutlineNode[]) => {
  const confirm = nodes.findIndex((node) => /^Confirm changes/.test(node.name));
  return nodes
    .slice(Math.max(0, confirm))
    .find((node) => node.role === 'textbox' && node.name === '' && node.placeholder === undefined);
};
export const placeheld = (words: string) => (nodes: readonly OutlineNode[]) =>
  nodes.find((node) => node.ref && (node.placeholder === words || node.name === words));

export function wikiTasks(wiki: TiddlyWiki): Task[] {
  const common = { app: 'TiddlyWiki', url: wiki.url, started: '.tc-site-title' };
  const open = press('button', /^new tiddler$/);
  const confirm = press('button', /^Confirm changes/);
  const tasks: Task[] = [
    {
      ...common,
      name: 'create',
      value: nth('note'),
      request: (value) => `create a tiddler titled "${value}"`,
      steps: (value) => [open, { find: titleField, text: value }, confirm],
      isDone: async (value) => (await wiki.tiddler(value)) !== undefined,
    },
    {
      ...common,
      name: 'create with text',
      value: nth('story'),
      request: (value) => `write a story "${value}" that says "Once upon ${value}"`,
      steps: (value) => [
        open,
        { find: titleField, text: value },
        { find: placeheld('Type the text for this tiddler'), text: `Once upon ${value}` },
        confirm,
      ],
      isDone: async (value) => (await wiki.tiddler(value))?.text === `Once upon ${value}`,
    },
    {
      ...common,
      name: 'create with tag',
      value: nth('plan'),
      request: (value) => `make a tiddler "${value}" tagged "shelf"`,
      steps: (value) => [
        open,
        { find: titleField, text: value },
        { find: placeheld('tag name'), text: 'shelf' },
        press('button', /^add$/),
        confirm,
      ],
      isDone: async (value) => (await wiki.tiddler(value))?.tags === 'shelf',
    },
    {
      ...common,
      name: 'appearance',
      value: nth('view'),
      request: () => 'show how this wiki can be made to look',
      steps: () => [press('button', /^control panel$/i), press('tab', /^Appearance$/)],
      isDone: async (_, page) => page.getByRole('tab', { name: 'Appearance', selected: true }).first().isVisible(),
    },
    {
      ...common,
      name: 'search',
      value: (episode) => ['Control', 'Palette', 'Import', 'Search', 'Layout'][episode % 5] as string,
      request: (value) => `look among all tiddlers for those about "${value}"`,
      steps: (value) => [{ find: (nodes) => nodes.find((node) => node.ref && node.role === 'searchbox'), text: value }],
      isDone: async (value, page) =>
        (await page.locator('.tc-sidebar-search input, input[type="search"]').first().inputValue()) === value,
    },
  ];
  return tasks;
}

const SPEC = {
  openapi: '3.0.0',
  info: { title: 'Shelf', version: '1' },
  paths: {
    '/api/books/{id}': {
      get: operation('One book', [parameter('id', 'path')]),
      put: operation('Change a book', [parameter('id', 'path'), parameter('title', 'query')]),
    },
    '/api/authors/{id}': { get: operation('One author', [parameter('id', 'path')]) },
    '/api/publishers/{id}': { get: operation('One publisher', [parameter('id', 'path')]) },
    '/api/loans/{id}': { get: operation('One loan', [parameter('id', 'path')]) },
    '/api/search': { get: operation('Search the shelf', [parameter('text', 'query')]) },
  },
};

function operation(summary: string, parameters: object[]): object {
  return { summary, parameters, responses: { 200: { description: 'fine' } } };
}

function parameter(name: string, place: 'path' | 'query'): object {
  return { name, in: place, required: true, schema: { type: 'string' } };
}

type Shelf = Awaited<ReturnType<typeof swagger>>;

/** The interface of a book shelf, each of whose operations answers. */
export async function startShelf(): Promise<Shelf> {
  const answer = () => ({ type: 'application/json', body: '{"fine":true}' });
  const app = await swagger(SPEC, { '/api/search': answer });
  app.site.fallback = (path) => (path.startsWith('/api/') ? answer() : undefined);
  return app;
}

export function shelfTasks(app: Shelf): Task[] {
  const common = { app: 'Swagger UI', url: app.url, started: app.started };
  const asked = (method: string, path: string, query = '') =>
    app.site.hits.some((hit) => hit.method === method && hit.path === path && hit.query.includes(query));
  const trying = (operationName: RegExp, field: string, value: string): ScriptStep[] => [
    press('button', operationName),
    press('button', /^Try it out/),
    { find: named('textbox', new RegExp(`^${field}`)), text: value },
  ];
  const execute = press('button', /^Execute/);
  const code = (episode: number) => `${String.fromCharCode(97 + episode)}${NAMES[episode % NAMES.length]}`;
  const tasks: Task[] = [
    {
      ...common,
      name: 'one book',
      value: code,
      request: (value) => `look up the book with the id "${value}"`,
      steps: (value) => [...trying(/^GET \/?api\/books/, 'id', value), execute],
      isDone: async (value) => asked('GET', `/api/books/${value}`),
    },
    {
      ...common,
      name: 'one author',
      value: code,
      request: (value) => `show me who wrote under the number "${value}"`,
      steps: (value) => [...trying(/^GET \/?api\/authors/, 'id', value), execute],
      isDone: async (value) => asked('GET', `/api/authors/${value}`),
    },
    {
      ...common,
      name: 'search',
      value: code,
      request: (value) => `search the shelf for "${value}"`,
      steps: (value) => [...trying(/^GET \/?api\/search/, 'text', value), execute],
      isDone: async (value) => asked('GET', '/api/search', `text=${value}`),
    },
    {
      ...common,
      name: 'change a book',
      value: code,
      request: (value) => `give book "b1" the new title "${value}"`,
      steps: (value) => [
        ...trying(/^PUT \/?api\/books/, 'id', 'b1'),
        { find: named('textbox', /^title/), text: value },
        execute,
      ],
      isDone: async (value) => asked('PUT', '/api/books/b1', `title=${value}`),
    },
    {
      ...common,
      name: 'open an operation',
      value: code,
      request: () => 'show what looking up an author needs',
      steps: () => [press('button', /^GET \/?api\/authors/)],
      isDone: async (_, page) => page.locator('.opblock.is-open', { hasText: '/authors' }).isVisible(),
    },
  ];
  return tasks;
}

export function registryTasks(app: RealApp): Task[] {
  const common = { app: 'Verdaccio', url: app.url, started: app.started };
  const packages = ['tiny-bread', 'tiny-milk', 'tiny-salt'];
  const value = (episode: number) => packages[episode % packages.length] as string;
  const isAt = (name: string, page: Page) => page.url().includes(`/-/web/detail/${name}`);
  const opening = (name: string) => press('link', new RegExp(`^${name}`));
  const onTab = (name: string, wanted: string, page: Page) =>
    page
      .getByRole('tab', { name, selected: true })
      .isVisible()
      .then((isOpen) => isOpen && isAt(wanted, page));
  const tasks: Task[] = [
    {
      ...common,
      name: 'open a package',
      value,
      request: (name) => `open the page of the package "${name}"`,
      steps: (name) => [opening(name)],
      isDone: async (name, page) => isAt(name, page),
    },
    {
      ...common,
      name: 'its versions',
      value,
      request: (name) => `which versions does "${name}" have`,
      steps: (name) => [opening(name), press('tab', /^versions/i)],
      isDone: (name, page) => onTab('versions', name, page),
    },
    {
      ...common,
      name: 'its dependencies',
      value,
      request: (name) => `what does the package "${name}" depend on`,
      steps: (name) => [opening(name), press('tab', /^dependencies/i)],
      isDone: (name, page) => onTab('dependencies', name, page),
    },
    {
      ...common,
      name: 'sign-in form',
      value,
      request: () => 'open the form to sign in to this registry',
      steps: () => [press('button', /^login/i)],
      isDone: async (_, page) => page.getByRole('dialog').isVisible(),
    },
  ];
  return tasks;
}

export async function startApps(): Promise<Apps> {
  const [wiki, shelf, registry] = await Promise.all([startTiddlyWiki(), startShelf(), verdaccio()]);
  return {
    tasks: [...wikiTasks(wiki), ...shelfTasks(shelf), ...registryTasks(registry)],
    close: async () => void (await Promise.all([wiki.close(), shelf.close(), registry.close()])),
  };
}
