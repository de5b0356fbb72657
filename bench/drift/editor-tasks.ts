/** Tasks of the drift benchmark on editors and a table for which no rule was made: TinyMCE, GraphiQL, the JSON editor, Tabulator. */
import type { Page } from 'playwright-core';
import { click, type, type DriftTask } from './task';

/** Asks the app itself, by a global of its page. */
const inPage = (page: Page, expression: string): Promise<unknown> => page.evaluate(expression);

const letter = { app: 'TinyMCE', started: () => 'iframe' };
const tool = (name: string | RegExp) =>
  click((page) =>
    page
      .locator('[aria-label]')
      .and(typeof name === 'string' ? page.locator(`[aria-label="${name}"]`) : page.getByLabel(name))
      .first(),
  );
const body = type((page) => page.frameLocator('iframe').first().locator('body'));
const content = (page: Page) => inPage(page, 'tinymce.activeEditor.getContent()') as Promise<string>;

const letterTasks: DriftTask[] = [
  {
    ...letter,
    name: 'write',
    values: ['The kite is red', 'The boat is late'],
    request: (value) => `write "${value}" into the letter`,
    steps: [body],
    isDone: async (value, _, page) => (await content(page)).includes(value),
  },
  {
    ...letter,
    name: 'add a line',
    values: ['', ''],
    request: () => 'put a horizontal line into the letter',
    steps: [tool('Horizontal line')],
    isDone: async (_, __, page) => (await content(page)).includes('<hr'),
  },
  {
    ...letter,
    name: 'begin a list',
    values: ['', ''],
    request: () => 'begin a list of bullets in the letter',
    steps: [tool('Bullet list')],
    isDone: async (_, __, page) => (await content(page)).includes('<ul'),
  },
  {
    ...letter,
    name: 'add a link',
    values: ['example.org/rope', 'example.org/kite'],
    request: (value) => `add a link to "${value}" to the letter`,
    steps: [
      tool(/^Insert\/edit link/u),
      type((page) =>
        page.locator('.mce-window input.mce-textbox, .tox-dialog .tox-control-wrap input, .tox-dialog input').first(),
      ),
      click((page) =>
        page.locator('.mce-window .mce-primary button, .tox-dialog__footer button:not(.tox-button--secondary)').first(),
      ),
    ],
    isDone: async (value, _, page) => (await content(page)).includes(value),
  },
];

const queries = { app: 'GraphiQL', started: () => '.execute-button, .graphiql-execute-button' };
const isShown = (page: Page, selector: string) => page.locator(selector).first().isVisible();

const queryTasks: DriftTask[] = [
  {
    ...queries,
    name: 'run',
    values: ['', ''],
    request: () => 'run the query of this page',
    steps: [click((page) => page.locator('.execute-button, .graphiql-execute-button'))],
    isDone: async (_, { hits }) => hits.some(({ path }) => path === '/graphql'),
  },
  {
    ...queries,
    name: 'open the documentation',
    values: ['', ''],
    request: () => 'open the documentation of the schema',
    steps: [click((page) => page.locator('.docExplorerShow, [aria-label="Show Documentation Explorer"]'))],
    isDone: async (_, __, page) => isShown(page, '.doc-explorer-contents, .graphiql-doc-explorer'),
  },
  {
    ...queries,
    name: 'open the history',
    values: ['', ''],
    request: () => 'open the history of my queries',
    steps: [click((page) => page.locator('[title="Show History"], [aria-label="Show History"]'))],
    isDone: async (_, __, page) => isShown(page, '.history-contents, .graphiql-history'),
  },
];

const shelf = { app: 'Tabulator', started: () => '.tabulator-row' };
const shelfTasks: DriftTask[] = [
  {
    ...shelf,
    name: 'next page',
    values: ['', ''],
    request: () => 'turn to the next page of the shelf',
    steps: [click((page) => page.locator('.tabulator-page[data-page="next"]'))],
    isDone: async (_, __, page) => (await inPage(page, 'table.getPage()')) === 2,
  },
  {
    ...shelf,
    name: 'filter',
    values: ['Cyd', 'Eve'],
    request: (value) => `show only the rows named ${value}`,
    steps: [type((page) => page.locator('.tabulator-header-filter input'))],
    isDone: async (value, _, page) =>
      (await inPage(page, "table.getData('active').map((row) => row.name).join()")) === value,
  },
  {
    ...shelf,
    name: 'sort',
    values: ['', ''],
    request: () => 'sort the shelf by its things',
    steps: [click((page) => page.locator('.tabulator-col[tabulator-field="thing"]'))],
    isDone: async (_, __, page) =>
      (await inPage(page, 'table.getSorters().map((one) => one.field).join()')) === 'thing',
  },
];

const settings = { app: 'JSON Editor', started: () => '.jsoneditor-tree' };
const settingsTasks: DriftTask[] = [
  {
    ...settings,
    name: 'expand all',
    values: ['', ''],
    request: () => 'expand all settings',
    steps: [click((page) => page.locator('button.jsoneditor-expand-all'))],
    isDone: async (_, __, page) => page.locator('.jsoneditor-value', { hasText: 'blue' }).first().isVisible(),
  },
  {
    ...settings,
    name: 'search',
    values: ['lamp', 'kites'],
    request: (value) => `search the settings for ${value}`,
    steps: [type((page) => page.locator('.jsoneditor-search input'))],
    isDone: async (value, _, page) =>
      page.locator('.jsoneditor-highlight, .jsoneditor-highlight-active', { hasText: value }).first().isVisible(),
  },
];

export const EDITOR_TASKS: readonly DriftTask[] = [...letterTasks, ...queryTasks, ...shelfTasks, ...settingsTasks];
