/** FORM_TASKS: tasks of the drift benchmark on a form of Form.io, and on a table and a window of Webix. */
import type { Page } from 'playwright-core';
import { click, type, type DriftTask, type HandStep } from './task';

const stay = { app: 'Form.io', started: () => '#form button[type="submit"], #form .btn-primary' };
type Data = Readonly<Record<string, unknown>>;
const sent = (hits: readonly { path: string; body: string }[]): Data[] =>
  hits.filter(({ path }) => path === '/stay').map(({ body }) => JSON.parse(body) as Data);
const field = (key: string) =>
  type((page) =>
    page
      .locator(`[name="data[${key}]"], .formio-component-${key} input:not([type="checkbox"]):not([type="radio"])`)
      .first(),
  );
const send = click((page) => page.getByRole('button', { name: 'Send request' }));
const guest = (name: string): HandStep => ({ ...field('guest'), text: () => name });

const stayTasks: DriftTask[] = [
  {
    ...stay,
    name: 'guest',
    values: ['Ada Lund', 'Bo Falk'],
    request: (value) => `request a stay for "${value}"`,
    steps: [field('guest'), send],
    isDone: async (value, { hits }) => sent(hits).some(({ guest }) => guest === value),
  },
  {
    ...stay,
    name: 'nights',
    values: ['3', '5'],
    request: (value) => `request a stay of ${value} nights for Ines Roth`,
    steps: [guest('Ines Roth'), field('nights'), send],
    isDone: async (value, { hits }) =>
      sent(hits).some(({ guest, nights }) => guest === 'Ines Roth' && nights === Number(value)),
  },
  {
    ...stay,
    name: 'board',
    values: ['Half board', 'Full board'],
    request: (value) => `request a stay with "${value}" for Gro Dahl`,
    steps: [guest('Gro Dahl'), click((page, _, value) => page.locator('label', { hasText: value }).first()), send],
    isDone: async (value, { hits }) =>
      sent(hits).some(({ guest, board }) => guest === 'Gro Dahl' && board === value.toLowerCase()),
  },
  {
    ...stay,
    name: 'quiet side',
    values: ['', ''],
    request: () => 'request a stay on the quiet side for Per Moe',
    steps: [guest('Per Moe'), click((page) => page.locator('input[type="checkbox"]').first()), send],
    isDone: async (_, { hits }) => sent(hits).some(({ guest, quiet }) => guest === 'Per Moe' && quiet === true),
  },
  {
    ...stay,
    name: 'child',
    values: ['Lea', 'Kim'],
    request: (value) => `add a row for the child ${value}`,
    steps: [
      click((page) =>
        page.locator('.formio-component-children button, #form table button').filter({ hasText: 'Add child' }).first(),
      ),
      type((page) =>
        page
          .locator('.formio-component-children tbody tr, #form table tbody tr')
          .nth(1)
          .locator('input[type="text"]')
          .first(),
      ),
    ],
    isDone: async (value, _, page) =>
      page.evaluate(
        (wanted) =>
          [...document.querySelectorAll<HTMLInputElement>('#form table input')].some((one) => one.value === wanted),
        value,
      ),
  },
  {
    ...stay,
    name: 'wishes',
    values: ['A cot', 'Two pillows'],
    request: (value) => `request a stay with the wish "${value}" for Una Berg`,
    steps: [guest('Una Berg'), type((page) => page.locator('textarea').first()), send],
    isDone: async (value, { hits }) => sent(hits).some(({ guest, wish }) => guest === 'Una Berg' && wish === value),
  },
];

const boats = { app: 'Webix', started: () => '.webix_dtable .webix_cell' };
const inTable = (page: Page, expression: string) => page.evaluate(expression) as Promise<unknown>;
const rows = "$$('boats').serialize()";
const cell = (text: string) => (page: Page) =>
  page.locator('.webix_dtable .webix_cell').filter({ hasText: text }).first();
const inWindow = (label: string) => type((page) => page.locator('.webix_window').getByLabel(label));

const boatTasks: DriftTask[] = [
  {
    ...boats,
    name: 'add',
    values: ['Swift', 'Petrel'],
    request: (value) => `add the boat "${value}"`,
    steps: [
      click((page) => page.getByRole('button', { name: 'New boat' })),
      inWindow('Name'),
      click((page) => page.locator('.webix_window').getByRole('button', { name: 'Add' })),
    ],
    isDone: async (value, _, page) =>
      inTable(page, `${rows}.some((one) => one.name === ${JSON.stringify(value)})`) as Promise<boolean>,
  },
  {
    ...boats,
    name: 'sort',
    values: ['', ''],
    request: () => 'sort the boats by their seats',
    steps: [click((page) => page.locator('.webix_hcell').filter({ hasText: 'Seats' }).first())],
    isDone: async (_, __, page) =>
      inTable(page, `${rows}.map((one) => one.seats).join() === '2,4,6,9'`) as Promise<boolean>,
  },
  {
    ...boats,
    name: 'filter',
    values: ['Her', 'Loo'],
    request: (value) => `filter the boats by the name ${value}`,
    steps: [type((page) => page.locator('.webix_hcell input').first())],
    isDone: async (value, _, page) =>
      inTable(
        page,
        `$$('boats').count() === 1 && ${rows}[0].name.startsWith(${JSON.stringify(value)})`,
      ) as Promise<boolean>,
  },
  {
    ...boats,
    name: 'season',
    values: ['Winter', 'Autumn'],
    request: (value) => `show the season ${value}`,
    steps: [click((page, _, value) => page.locator('.webix_toolbar button').filter({ hasText: value }).first())],
    isDone: async (value, _, page) =>
      inTable(page, `$$('season').getValue() === ${JSON.stringify(value)}`) as Promise<boolean>,
  },
  {
    ...boats,
    name: 'select',
    values: ['Tern', 'Gull'],
    request: (value) => `select the boat ${value}`,
    steps: [click((page, _, value) => cell(value)(page))],
    isDone: async (value, _, page) =>
      inTable(page, `$$('boats').getSelectedItem()?.name === ${JSON.stringify(value)}`) as Promise<boolean>,
  },
];

export const FORM_TASKS: readonly DriftTask[] = [...stayTasks, ...boatTasks];
