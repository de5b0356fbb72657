/** Untaught tasks on Verdaccio, judged by what the page shows. */
import type { Page } from 'playwright-core';
import type { RealApp } from '../../test/harness/real-apps';
import { press } from './tasks';
import { type Part, part, type UntaughtTask } from './untaught-task';

type Row = Pick<UntaughtTask, 'name' | 'request' | 'parts' | 'isDone'>;

const PACKAGES = ['tiny-bread', 'tiny-milk', 'tiny-salt'];
const pack = (n: number) => PACKAGES[n % PACKAGES.length] as string;

const link = (name: string) => ({ ...press('link', new RegExp(`^${name}`)), leadsTo: /^versions/i });
const open = (name: string): Part => part(`open the page of the package "${name}"`, [name], [link(name)]);
const versions = (name: string): Part =>
  part(`which versions does "${name}" have`, [name], [link(name), press('tab', /^versions/i)]);
const tab = (name: string): Part => part(`open the tab ${name}`, [], [press('tab', new RegExp(`^${name}`, 'i'))]);

const isAt = (page: Page, name: string) => page.url().includes(`/-/web/detail/${name}`);
const showsTab = async (page: Page, name: string, wanted: string) =>
  isAt(page, wanted) && page.getByRole('tab', { name, selected: true }).isVisible();

export function untaughtRegistry(app: RealApp): UntaughtTask[] {
  const sharing: Row[] = [
    {
      name: 'uplinks',
      request: (n) => `open the page of the package "${pack(n)}" and its uplinks`,
      parts: (n) => [open(pack(n)), tab('uplinks')],
      isDone: (n, page) => showsTab(page, 'uplinks', pack(n)),
    },
    {
      name: 'versions, then readme',
      request: (n) => `show which versions "${pack(n)}" has, then go back to its readme`,
      parts: (n) => [versions(pack(n)), tab('readme')],
      isDone: (n, page) => showsTab(page, 'readme', pack(n)),
    },
    {
      name: 'versions, then dependencies',
      request: (n) => `show which versions "${pack(n)}" has, after that what it depends on`,
      parts: (n) => [versions(pack(n)), tab('dependencies')],
      isDone: (n, page) => showsTab(page, 'dependencies', pack(n)),
    },
    {
      name: 'package and sign-in',
      request: (n) => `open the page of the package "${pack(n)}", then the form to sign in to this registry`,
      parts: (n) => [
        open(pack(n)),
        part('open the form to sign in to this registry', [], [press('button', /^login/i)]),
      ],
      isDone: async (n, page) => isAt(page, pack(n)) && page.getByRole('dialog').isVisible(),
    },
    {
      name: 'manifest',
      request: (n) => `open the package "${pack(n)}" and view its manifest`,
      parts: (n) => [open(pack(n)), part('view the manifest', [], [press('button', /^view manifest/i)])],
      isDone: async (n, page) => isAt(page, pack(n)) && page.getByRole('dialog').isVisible(),
    },
  ];
  const fresh: Row[] = [
    {
      name: 'search field',
      request: (n) => `type "${pack(n)}" where packages are searched`,
      parts: (n) => [
        part(
          'type the search',
          [pack(n)],
          [{ find: (nodes) => nodes.find(({ ref, role }) => ref && role === 'combobox'), text: pack(n) }],
        ),
      ],
      isDone: async (n, page) => (await page.getByRole('combobox').first().inputValue()) === pack(n),
    },
  ];
  const common = { app: 'Verdaccio', url: app.url, started: app.started };
  return [
    ...sharing.map((row) => ({ ...common, ...row, sharesSteps: true })),
    ...fresh.map((row) => ({ ...common, ...row, sharesSteps: false })),
  ];
}
