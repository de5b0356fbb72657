/** The tasks of the drift benchmark, each step's element pointed at by hand for every version: the ground truth. */
import type { Page } from 'playwright-core';
import type { Hit } from '../../test/harness/site';
import { EDITOR_TASKS } from './editor-tasks';
import { FORM_TASKS } from './form-tasks';
import { GRID_TASKS } from './grid-tasks';
import { click, type DriftTask, type HandStep, type } from './task';

const wiki = {
  app: 'TiddlyWiki',
  started: () => '.tc-page-controls',
};
const tiddler = async (url: string, title: string) => {
  const response = await fetch(`${url}recipes/default/tiddlers/${encodeURIComponent(title)}`);
  return response.ok ? ((await response.json()) as { text?: string; tags?: string }) : undefined;
};
const edit = '.tc-tiddler-edit-frame';
const newTiddler = click((page) => page.locator('.tc-page-controls [class*="Buttons%2Fnew-tiddler"]'));
const title = type((page) => page.locator(`${edit} .tc-titlebar input, ${edit} input.tc-titlebar`).first());
const save = click((page) => page.locator(`${edit} .tc-tiddler-controls button:has(.tc-image-done-button)`));
const inStory = (value: string, page: Page) =>
  page.evaluate(
    (wanted) =>
      (globalThis as unknown as { $tw: { wiki: { getTiddlerList(title: string): string[] } } }).$tw.wiki
        .getTiddlerList('$:/StoryList')
        .includes(wanted),
    value,
  );

const wikiTasks: DriftTask[] = [
  {
    ...wiki,
    name: 'create',
    values: ['Milk note', 'Rope note'],
    request: (value) => `create a tiddler titled "${value}"`,
    steps: [newTiddler, title, save],
    isDone: async (value, { url }) => (await tiddler(url, value)) !== undefined,
  },
  {
    ...wiki,
    name: 'create with text',
    values: ['Plum story', 'Kite story'],
    request: (value) => `write a story "${value}" that says "Once upon ${value}"`,
    steps: [
      newTiddler,
      title,
      type(
        (page) => page.frameLocator(`${edit} iframe`).locator('textarea'),
        (value) => `Once upon ${value}`,
      ),
      save,
    ],
    isDone: async (value, { url }) => (await tiddler(url, value))?.text === `Once upon ${value}`,
  },
  {
    ...wiki,
    name: 'create with tag',
    values: ['Lamp plan', 'Drum plan'],
    request: (value) => `make a tiddler "${value}" tagged "shelf"`,
    steps: [
      newTiddler,
      title,
      type(
        (page) => page.locator(`${edit} .tc-edit-tags input`).first(),
        () => 'shelf',
      ),
      click((page) => page.locator(`${edit} .tc-edit-tags .tc-add-tag-button button`)),
      save,
    ],
    isDone: async (value, { url }) => (await tiddler(url, value))?.tags === 'shelf',
  },
  {
    ...wiki,
    name: 'appearance',
    values: ['', ''],
    request: () => 'show how this wiki can be made to look',
    steps: [
      click((page) => page.locator('.tc-page-controls [class*="Buttons%2Fcontrol-panel"]')),
      click((page) => page.locator('.tc-tiddler-frame .tc-tab-buttons button', { hasText: /^\s*Appearance\s*$/ })),
    ],
    isDone: async (_, __, page) =>
      page.locator('.tc-tab-buttons .tc-tab-selected', { hasText: 'Appearance' }).first().isVisible(),
  },
  {
    ...wiki,
    name: 'search and open',
    values: ['Apple list', 'Pear list'],
    request: (value) => `find "${value}" and open it`,
    steps: [
      type((page) => page.locator('.tc-sidebar-search input, .tc-search input').first()),
      // Results appear a moment after typing.
      click((page, _, value) =>
        page
          .locator('.tc-search-results a.tc-tiddlylink, .tc-search-drop-down a.tc-tiddlylink', { hasText: value })
          .first(),
      ),
    ],
    isDone: (value, _, page) => inStory(value, page),
  },
];

const shelf = { app: 'Swagger UI', started: () => '.opblock' };
const block = (path: string, method: string) => (page: Page) =>
  page
    .locator(`.opblock-${method}`)
    .filter({ has: page.locator(`.opblock-summary-path`, { hasText: new RegExp(`^\\W*${path}\\W*$`) }) });
const summary = (path: string, method: string) =>
  click((page, version) =>
    block(
      path,
      method,
    )(page).locator(version === '5.35.0' || version === '4.19.1' ? '.opblock-summary-control' : '.opblock-summary'),
  );
const tryOut = (path: string, method: string) => click((page) => block(path, method)(page).locator('.try-out button'));
const execute = (path: string, method: string) => click((page) => block(path, method)(page).locator('.execute'));
const asked = (hits: readonly Hit[], method: string, path: string, has = '') =>
  hits.some((hit) => hit.method === method && hit.path === path && `${hit.query} ${hit.body}`.includes(has));
/** Opens an operation, fills its one field and sends it. */
const operate = (path: string, method: string, field = '.parameters input'): HandStep[] => [
  summary(path, method),
  tryOut(path, method),
  type((page) => block(path, method)(page).locator(field)),
  execute(path, method),
];
const BOOK = '/api/books/\\{id\\}';
const AUTHOR = '/api/authors/\\{id\\}';

const shelfTasks: DriftTask[] = [
  {
    ...shelf,
    name: 'one book',
    values: ['a7', 'b9'],
    request: (value) => `look up the book with the id "${value}"`,
    steps: operate(BOOK, 'get'),
    isDone: async (value, { hits }) => asked(hits, 'GET', `/api/books/${value}`),
  },
  {
    ...shelf,
    name: 'one author',
    values: ['c3', 'd5'],
    request: (value) => `show me who wrote under the number "${value}"`,
    steps: operate(AUTHOR, 'get'),
    isDone: async (value, { hits }) => asked(hits, 'GET', `/api/authors/${value}`),
  },
  {
    ...shelf,
    name: 'add a book',
    values: ['salt', 'milk'],
    request: (value) => `add the book "${value}" to the shelf`,
    steps: operate('/api/books', 'post', 'textarea.body-param__text'),
    isDone: async (value, { hits }) => asked(hits, 'POST', '/api/books', value),
  },
  {
    ...shelf,
    name: 'open to sign in',
    values: ['', ''],
    request: () => 'open the form that asks for the key',
    steps: [click((page) => page.locator('.auth-wrapper .btn.authorize').first())],
    isDone: async (_, __, page) => page.locator('.dialog-ux .modal-ux').first().isVisible(),
  },
];

const registry = {
  app: 'Verdaccio',
  started: () => 'a[href*="detail/tiny-bread"]',
};
const packageLink = click((page) => page.locator('a[href*="detail/tiny-bread"]').first());
const logIn = click((page) =>
  page.locator('.header-button-login, #header--button-login, [data-testid="header--button-login"]'),
);
const userName = ':is([role="dialog"], [class*="login"]) input:not([type="password"])';
const registryTasks: DriftTask[] = [
  {
    ...registry,
    name: 'open a package',
    values: ['', ''],
    request: () => 'open the page of the bread package',
    steps: [packageLink],
    isDone: async (_, __, page) => page.url().includes('detail/tiny-bread'),
  },
  {
    ...registry,
    name: 'sign-in form',
    values: ['', ''],
    request: () => 'open the form to sign in to this registry',
    steps: [logIn],
    isDone: async (_, __, page) =>
      page
        .locator('[role="dialog"] input[type="password"], [class*="login"] input[type="password"]')
        .first()
        .isVisible(),
  },
  {
    ...registry,
    name: 'sign-in name',
    values: ['ada', 'bea'],
    request: (value) => `fill in "${value}" to sign in to this registry`,
    steps: [logIn, type((page) => page.locator(userName).first())],
    isDone: async (value, _, page) => (await page.locator(userName).first().inputValue()) === value,
  },
];

const red = { app: 'Node-RED', started: () => '#red-ui-header-button-deploy, #btn-deploy' };
const tabs = '#red-ui-workspace-tabs, #workspace-tabs';
const nodeRedTasks: DriftTask[] = [
  {
    ...red,
    name: 'search nodes',
    values: ['switch', 'delay'],
    request: (value) => `look among the nodes for "${value}"`,
    steps: [type((page) => page.locator('#red-ui-palette-search input, #palette-search input').first())],
    isDone: async (value, _, page) =>
      page
        .locator(
          `.red-ui-palette-node[data-palette-type="${value}"], #palette_node_${value}, #palette-node-${value}, .red-ui-palette-node, .palette_node`,
        )
        .filter({ hasText: value })
        .first()
        .isVisible(),
  },
  {
    ...red,
    name: 'add a tab',
    values: ['', ''],
    request: () => 'add another flow',
    steps: [click((page) => page.locator(':is(#workspace, #red-ui-workspace) .red-ui-tab-button.red-ui-tabs-add a'))],
    isDone: async (_, __, page) => (await page.locator(`:is(${tabs}) li.red-ui-tab`).count()) === 2,
  },
  {
    ...red,
    name: 'rename a tab and deploy',
    values: ['Kitchen', 'Garden'],
    request: (value) => `call the flow "${value}" and deploy it`,
    steps: [
      { verb: 'doubleClick', at: (page) => page.locator(`:is(${tabs}) li.red-ui-tab a.red-ui-tab-label`).first() },
      type((page) => page.locator('#node-input-name')),
      click((page) => page.locator('#node-dialog-ok')),
      click((page) => page.locator('#red-ui-header-button-deploy, #btn-deploy')),
    ],
    isDone: async (value, { url }) => {
      const flows = (await (await fetch(`${url}flows`)).json()) as { type: string; label?: string }[];
      return flows.some((flow) => flow.type === 'tab' && flow.label === value);
    },
  },
];

interface Table {
  table: {
    search(): string;
    page: (() => number) & { len(): number };
    order(): unknown[][];
  };
}
const tableIs = <T>(page: Page, look: (table: Table['table']) => T): Promise<T> =>
  page.evaluate(`(${String(look)})(globalThis.table)`) as Promise<T>;
const shelfTable = { app: 'DataTables', started: () => 'table tbody td' };
const tableTasks: DriftTask[] = [
  {
    ...shelfTable,
    name: 'search',
    values: ['Kite', 'Drum'],
    request: (value) => `look in the table for "${value}"`,
    steps: [type((page) => page.locator('.dataTables_filter input, .dt-search input'))],
    isDone: async (value, _, page) => (await tableIs(page, (table) => table.search())) === value,
  },
  {
    ...shelfTable,
    name: 'next page',
    values: ['', ''],
    request: () => 'turn to the next page of the table',
    steps: [click((page) => page.locator('.paginate_button.next, .dt-paging-button.next'))],
    isDone: async (_, __, page) => (await tableIs(page, (table) => table.page())) === 1,
  },
  {
    ...shelfTable,
    name: 'page by number',
    values: ['', ''],
    request: () => 'show the second page of the table',
    steps: [click((page) => page.locator('.paginate_button, .dt-paging-button').filter({ hasText: /^2$/ }))],
    isDone: async (_, __, page) => (await tableIs(page, (table) => table.page())) === 1,
  },
  {
    ...shelfTable,
    name: 'sort',
    values: ['', ''],
    request: () => 'sort the table by count',
    steps: [click((page) => page.locator('thead th', { hasText: /^Count$/ }).first())],
    isDone: async (_, __, page) => (await tableIs(page, (table) => table.order()))[0]?.[0] === 2,
  },
  {
    ...shelfTable,
    name: 'longer pages',
    values: ['', ''],
    request: () => 'show five rows on each page',
    steps: [
      { verb: 'select', at: (page) => page.locator('.dataTables_length select, .dt-length select'), text: () => '5' },
    ],
    isDone: async (_, __, page) => (await tableIs(page, (table) => table.page.len())) === 5,
  },
];

const days = { app: 'FullCalendar', started: () => '#calendar .fc-next-button' };
const viewOf = (page: Page) => page.evaluate('shown()') as Promise<[string, string]>;
const dayTasks: DriftTask[] = [
  {
    ...days,
    name: 'next month',
    values: ['', ''],
    request: () => 'turn the calendar to the month after',
    steps: [click((page) => page.locator('.fc-next-button'))],
    isDone: async (_, __, page) => (await viewOf(page))[1].startsWith('April'),
  },
  {
    ...days,
    name: 'week',
    values: ['', ''],
    request: () => 'show one week only',
    steps: [click((page) => page.locator('.fc-agendaWeek-button, .fc-timeGridWeek-button'))],
    isDone: async (_, __, page) => /week/i.test((await viewOf(page))[0]),
  },
  {
    ...days,
    name: 'the day before',
    values: ['', ''],
    request: () => 'show the day before in the calendar',
    steps: [
      click((page) => page.locator('.fc-agendaDay-button, .fc-timeGridDay-button')),
      click((page) => page.locator('.fc-prev-button')),
    ],
    isDone: async (_, __, page) => (await viewOf(page))[1].startsWith('March 9'),
  },
  {
    ...days,
    name: 'open an event',
    values: ['', ''],
    request: () => 'open what is on for the lamp',
    steps: [click((page) => page.locator('a.fc-event, a.fc-day-grid-event', { hasText: 'Fix lamp' }))],
    isDone: async (_, __, page) => (await page.evaluate('globalThis.opened')) === 'Fix lamp',
  },
];

const content = { app: 'Decap CMS', started: () => '[class*="CollectionTopNewButton"]' };
const newEntry = click((page) => page.locator('[class*="CollectionTopNewButton"]'));
const entryTitle = type((page) => page.getByLabel(/^\s*Title\s*$/));
const publish = [
  click((page) => page.locator('[class*="PublishButton"]')),
  click((page) => page.locator('[role="menuitem"]', { hasText: 'Publish now' })),
];
const kept = (page: Page, folder: string, text: string) =>
  page.evaluate(
    ([where, what]) =>
      JSON.stringify((globalThis as unknown as { repoFiles: Record<string, object> }).repoFiles[where ?? '']).includes(
        what ?? '',
      ),
    [folder, text],
  );
const contentTasks: DriftTask[] = [
  {
    ...content,
    name: 'write a post',
    values: ['Plum cake', 'Kite day'],
    request: (value) => `write the post "${value}" about "${value} in short"`,
    steps: [
      newEntry,
      entryTitle,
      type(
        (page) => page.getByLabel(/^\s*Summary\s*$/),
        (value) => `${value} in short`,
      ),
      ...publish,
    ],
    isDone: (value, _, page) => kept(page, 'posts', `${value} in short`),
  },
  {
    ...content,
    name: 'add a page',
    values: ['About us', 'Our shop'],
    request: (value) => `add the page "${value}"`,
    steps: [click((page) => page.locator('[data-testid="pages"]')), newEntry, entryTitle, ...publish],
    isDone: (value, _, page) => kept(page, 'pages', value),
  },
  {
    ...content,
    name: 'show as a grid',
    values: ['', ''],
    request: () => 'show the posts as cards',
    steps: [click((page) => page.locator('[class*="ViewControlsButton"]').nth(1))],
    isDone: async (_, __, page) => page.locator('[class*="GridCard"]').first().isVisible(),
  },
];

export const DRIFT_TASKS: readonly DriftTask[] = [
  ...wikiTasks,
  ...nodeRedTasks,
  ...shelfTasks,
  ...registryTasks,
  ...tableTasks,
  ...dayTasks,
  ...contentTasks,
  ...EDITOR_TASKS,
  ...FORM_TASKS,
  ...GRID_TASKS,
];
