/** Untaught tasks on TiddlyWiki, judged by the server's tiddlers or by what the page shows. */
import type { Page } from 'playwright-core';
import type { TiddlyWiki } from '../../test/harness/tiddlywiki';
import type { ScriptStep } from './fallible-model';
import { named, placeheld, press, titleField } from './tasks';
import { type Part, part, type UntaughtTask } from './untaught-task';

const NAMES = ['Amber', 'Birch', 'Cedar', 'Dune', 'Ember', 'Fjord', 'Glade', 'Heath'];
const value = (kind: string, n: number) => `${NAMES[n % NAMES.length]} ${kind} ${n}`;

const confirm = press('button', /^Confirm changes/);
const create = (title: string, more: readonly ScriptStep[] = []): ScriptStep[] => [
  { ...press('button', /^new tiddler$/), leadsTo: /^Confirm changes/ },
  { find: titleField, text: title },
  ...more,
  confirm,
];
const creating = (title: string): Part => part(`create a tiddler titled "${title}"`, [title], create(title));
const story = (title: string): Part =>
  part(
    `write a story "${title}" that says "Once upon ${title}"`,
    [title, `Once upon ${title}`],
    [...create(title, [{ find: placeheld('Type the text for this tiddler'), text: `Once upon ${title}` }])],
  );
const tagged = (title: string): Part =>
  part(
    `make a tiddler "${title}" tagged "shelf"`,
    [title, 'shelf'],
    [...create(title, [{ find: placeheld('tag name'), text: 'shelf' }, press('button', /^add$/)])],
  );
const searching = (words: string): Part =>
  part(
    `look among all tiddlers for those about "${words}"`,
    [words],
    [{ find: (nodes) => nodes.find(({ ref, role }) => ref && role === 'searchbox'), text: words }],
  );
const panelTab = (name: string): ScriptStep[] => [
  { ...press('button', /^control panel$/i), leadsTo: new RegExp(`^${name}$`) },
  press('tab', new RegExp(`^${name}$`)),
];
const looks = (): Part => part('show how this wiki can be made to look', [], panelTab('Appearance'));
const sideTab = (name: string, ...more: ScriptStep[]): Part =>
  part(`open ${name}`, [], [press('tab', new RegExp(`^${name}$`)), ...more]);

const isSelected = (page: Page, name: string) =>
  page.getByRole('tab', { name, exact: true, selected: true }).first().isVisible();
const searched = (page: Page) => page.locator('.tc-sidebar-search input, input[type="search"]').first().inputValue();

type Row = Pick<UntaughtTask, 'name' | 'request' | 'parts' | 'isDone'>;

export function untaughtWiki(wiki: TiddlyWiki): UntaughtTask[] {
  const exists = async (title: string) => (await wiki.tiddler(title)) !== undefined;
  const tells = async (title: string) => (await wiki.tiddler(title))?.text === `Once upon ${title}`;
  const isTagged = async (title: string) => (await wiki.tiddler(title))?.tags === 'shelf';
  const sharing: Row[] = [
    {
      name: 'two tiddlers',
      request: (n) =>
        `I need two tiddlers created, one titled "${value('box', n)}" and then one titled "${value('jar', n)}"`,
      parts: (n) => [creating(value('box', n)), creating(value('jar', n))],
      isDone: async (n) => (await exists(value('box', n))) && (await exists(value('jar', n))),
    },
    {
      name: 'story and plan',
      request: (n) =>
        `write down a story "${value('tale', n)}" that says "Once upon ${value('tale', n)}", after that make a tiddler "${value('draft', n)}" tagged "shelf"`,
      parts: (n) => [story(value('tale', n)), tagged(value('draft', n))],
      isDone: async (n) => (await tells(value('tale', n))) && isTagged(value('draft', n)),
    },
    {
      name: 'create and look',
      request: (n) =>
        `create a tiddler titled "${value('memo', n)}", then look among all tiddlers for those about "Palette"`,
      parts: (n) => [creating(value('memo', n)), searching('Palette')],
      isDone: async (n, page) => (await exists(value('memo', n))) && (await searched(page)) === 'Palette',
    },
    {
      name: 'tag and looks',
      request: (n) =>
        `make a tiddler "${value('shell', n)}" tagged "shelf" and afterwards show how this wiki can be made to look`,
      parts: (n) => [tagged(value('shell', n)), looks()],
      isDone: async (n, page) => (await isTagged(value('shell', n))) && isSelected(page, 'Appearance'),
    },
    {
      name: 'story and search',
      request: (n) =>
        `write a story "${value('saga', n)}" that says "Once upon ${value('saga', n)}" and look among the tiddlers for those about "Import"`,
      parts: (n) => [story(value('saga', n)), searching('Import')],
      isDone: async (n, page) => (await tells(value('saga', n))) && (await searched(page)) === 'Import',
    },
    {
      name: 'palettes',
      request: () => 'open the list of colour palettes that this wiki can be made to look with',
      parts: () => [looks(), part('open the palettes', [], [press('tab', /^Palette$/)])],
      isDone: (_, page) => isSelected(page, 'Palette'),
    },
    {
      name: 'themes',
      request: () => 'open the themes that make this wiki look different',
      parts: () => [looks(), part('open the themes', [], [press('tab', /^Theme$/)])],
      isDone: (_, page) => isSelected(page, 'Theme'),
    },
    ...(['Settings', 'Plugins', 'Saving', 'Keyboard Shortcuts'] as const).map(
      (name): Row => ({
        name: `the tab ${name}`,
        request: () => `open ${name.toLowerCase()} of this wiki`,
        parts: () => [part(`open ${name}`, [], panelTab(name))],
        isDone: (_, page) => isSelected(page, name),
      }),
    ),
  ];
  const fresh: Row[] = [
    {
      name: 'recent',
      request: () => 'list what was edited lately in here',
      parts: () => [sideTab('Recent')],
      isDone: (_, page) => isSelected(page, 'Recent'),
    },
    {
      name: 'new journal',
      request: () => 'begin a journal entry for today',
      parts: () => [
        part(
          'begin a journal entry',
          [],
          [
            { ...press('tab', /^Tools$/), leadsTo: /^new journal/ },
            { find: (nodes) => nodes.find(({ ref, name }) => ref && /^new journal$/i.test(name)) },
          ],
        ),
      ],
      isDone: (_, page) => page.locator('.tc-tiddler-edit-frame').first().isVisible(),
    },
    ...(['Missing', 'Orphans', 'Tags'] as const).map(
      (name): Row => ({
        name: `more: ${name}`,
        request: () => `list the ${name.toLowerCase()} ones among all entries`,
        parts: () => [
          part(
            `list ${name}`,
            [],
            [{ ...press('tab', /^More$/), leadsTo: new RegExp(`^${name}$`) }, press('tab', new RegExp(`^${name}$`))],
          ),
        ],
        isDone: (_, page) => isSelected(page, name),
      }),
    ),
    {
      name: 'sidebar',
      request: () => 'give me more room: take the sidebar away',
      parts: () => [part('hide the sidebar', [], [press('button', /^hide sidebar/)])],
      isDone: async (_, page) => !(await page.locator('.tc-sidebar-search').first().isVisible()),
    },
    {
      name: 'advanced search',
      request: () => 'open the advanced search, I want to filter',
      parts: () => [
        part(
          'open advanced search',
          [],
          [{ ...press('button', /^advanced search/), leadsTo: /^Filter$/ }, { find: named('tab', /^Filter$/) }],
        ),
      ],
      isDone: (_, page) => isSelected(page, 'Filter'),
    },
    {
      name: 'close all',
      request: () => 'clear the desk: close everything that is open here',
      parts: () => [part('close all', [], [press('button', /^close all$/)])],
      isDone: async (_, page) => (await page.locator('.tc-tiddler-view-frame').count()) === 0,
    },
  ];
  const common = { app: 'TiddlyWiki', url: wiki.url, started: '.tc-site-title' };
  return [
    ...sharing.map((row) => ({ ...common, ...row, sharesSteps: true })),
    ...fresh.map((row) => ({ ...common, ...row, sharesSteps: false })),
  ];
}
