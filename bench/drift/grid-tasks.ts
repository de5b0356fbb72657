/** GRID_TASKS: tasks of the drift benchmark on an order form of SurveyJS and a table of AG Grid. */
import type { Page } from 'playwright-core';
import { click, type, type DriftTask, type HandStep } from './task';

const order = { app: 'SurveyJS', started: () => 'input[type="text"]' };
type Data = Readonly<Record<string, unknown>>;
const sent = (hits: readonly { path: string; body: string }[]): Data[] =>
  hits.filter(({ path }) => path === '/order').map(({ body }) => JSON.parse(body) as Data);
const buyer = (name: string): HandStep => ({ ...ownName, text: () => name });
const ownName = type((page) => page.locator('input[type="text"]').first());
const send = click((page) => page.locator('input[type="button"][value="Complete"]').first());
const entry = click((page, _, value) => page.locator('label').filter({ hasText: value }).first());
const NEW_LIST = (version: string) => !version.startsWith('1.8');

const orderTasks: DriftTask[] = [
  {
    ...order,
    name: 'buyer',
    values: ['Ada Lund', 'Bo Falk'],
    request: (value) => `order seeds for "${value}"`,
    steps: [ownName, send],
    isDone: async (value, { hits }) => sent(hits).some((one) => one.buyer === value),
  },
  {
    ...order,
    name: 'delivery',
    values: ['By bike', 'At the gate'],
    request: (value) => `order seeds for Ines Roth, delivery "${value}"`,
    steps: [buyer('Ines Roth'), entry, send],
    isDone: async (value, { hits }) => sent(hits).some((one) => one.buyer === 'Ines Roth' && one.way === value),
  },
  {
    ...order,
    name: 'herb',
    values: ['Sage', 'Dill'],
    request: (value) => `order ${value} for Gro Dahl`,
    steps: [buyer('Gro Dahl'), entry, send],
    isDone: async (value, { hits }) =>
      sent(hits).some(({ buyer: name, herbs }) => name === 'Gro Dahl' && JSON.stringify(herbs) === `["${value}"]`),
  },
  {
    ...order,
    name: 'stars',
    values: ['4', '2'],
    request: (value) => `give the seed shop ${value} stars as Per Moe`,
    steps: [
      buyer('Per Moe'),
      click((page, _, value) => page.locator('.sv_q_rating_item, .sd-rating__item').filter({ hasText: value }).first()),
      send,
    ],
    isDone: async (value, { hits }) => sent(hits).some((one) => one.buyer === 'Per Moe' && one.stars === Number(value)),
  },
  {
    ...order,
    name: 'note',
    values: ['no plastic', 'two of each'],
    request: (value) => `order seeds for Una Berg with the note "${value}"`,
    steps: [buyer('Una Berg'), type((page) => page.locator('textarea').last()), send],
    isDone: async (value, { hits }) => sent(hits).some((one) => one.buyer === 'Una Berg' && one.note === value),
  },
  {
    ...order,
    name: 'bag',
    values: ['Family bag', 'Sack'],
    request: (value) => `order a "${value}" for Kai Holm`,
    steps: [
      buyer('Kai Holm'),
      {
        verb: 'select',
        at: (page) => page.locator('select').first(),
        text: (value) => value,
        isIn: (one) => !NEW_LIST(one),
      },
      click((page) => page.locator('[role="combobox"]').first(), NEW_LIST),
      click((page, _, value) => page.getByRole('option', { name: value }).first(), NEW_LIST),
      send,
    ],
    isDone: async (value, { hits }) => sent(hits).some((one) => one.buyer === 'Kai Holm' && one.bag === value),
  },
];

const beds = { app: 'AG Grid', started: () => '.ag-row .ag-cell' };
const asks = (page: Page, expression: string) => page.evaluate(expression) as Promise<boolean>;
const row = (page: Page, plant: string) => page.locator('.ag-row').filter({ hasText: plant }).first();
const shownPlants = `[...document.querySelectorAll('.ag-row')].sort((a, b) => a.getAttribute('row-index') - b.getAttribute('row-index')).flatMap((one) => one.querySelector('[col-id="plant"]')?.textContent.trim() ?? [])`;

const bedTasks: DriftTask[] = [
  {
    ...beds,
    name: 'sort',
    values: ['', ''],
    request: () => 'sort the beds by count',
    steps: [click((page) => page.locator('.ag-header-cell[col-id="count"] .ag-header-cell-label').first())],
    isDone: (_, __, page) => asks(page, `${shownPlants}.join() === 'Sorrel,Chard,Fennel,Leek'`),
  },
  {
    ...beds,
    name: 'filter',
    values: ['Leek', 'Chard'],
    request: (value) => `filter the plants by ${value}`,
    steps: [type((page) => page.locator('.ag-floating-filter input').first())],
    isDone: (value, _, page) => asks(page, `${shownPlants}.join() === '${value}'`),
  },
  {
    ...beds,
    name: 'pick',
    values: ['Fennel', 'Chard'],
    request: (value) => `pick the plant ${value}`,
    steps: [
      click((page, _, value) =>
        row(page, value).locator('.ag-selection-checkbox input, .ag-selection-checkbox').first(),
      ),
    ],
    isDone: (value, _, page) => asks(page, `grid.getSelectedRows().map(({ plant }) => plant).join() === '${value}'`),
  },
  {
    ...beds,
    name: 'second page',
    values: ['', ''],
    request: () => 'show the next page of the beds',
    steps: [click((page) => page.locator('[ref="btNext"], [data-ref="btNext"]').first())],
    isDone: (_, __, page) => asks(page, 'grid.paginationGetCurrentPage() === 1'),
  },
];

export const GRID_TASKS: readonly DriftTask[] = [...orderTasks, ...bedTasks];
