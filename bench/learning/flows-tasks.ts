/** Tasks on the editor of Node-RED, taught and untaught, judged by what the page shows. */
import type { Page } from 'playwright-core';
import type { OutlineNode } from '../../test/harness/outline';
import type { RealApp } from '../../test/harness/real-apps';
import type { ScriptStep } from './fallible-model';
import type { Task } from './tasks';
import { part, type UntaughtTask } from './untaught-task';

const called =
  (name: RegExp) =>
  (nodes: readonly OutlineNode[]): OutlineNode | undefined =>
    nodes.find((node) => node.ref && name.test(node.name));

/** The menu has no name: it is the last control before the flows that shows only a sign. */
const menu = (leadsTo: RegExp): ScriptStep => ({
  find: (nodes) => {
    const deploy = nodes.findIndex(({ name }) => /^Deploy/.test(name));
    return nodes.slice(deploy + 1).filter(({ ref, role }) => ref && (role === 'link' || role === 'button'))[1];
  },
  leadsTo,
});
const entry = (name: RegExp): ScriptStep[] => [menu(name), { find: called(name) }];

const shows = (page: Page, selector: string) => page.locator(selector).first().isVisible();
/** The first node of the palette is hidden while nodes are filtered, also after a reload. */
const STARTED = '#red-ui-header-button-sidemenu';
const SETTINGS = '#red-ui-settings-tab-view';
const SHORTCUTS = '#red-ui-settings-tab-keyboard';
const PALETTE = '#red-ui-settings-tab-palette';
const IMPORT = '#red-ui-clipboard-dialog-import-text';
/** The dialog opens on the view it had last. */
const EXPORT = '#red-ui-clipboard-dialog-export-tab-clipboard';

export function flowsTasks(app: RealApp): Task[] {
  const common = { app: 'Node-RED', url: app.url, started: STARTED, value: () => '' };
  return [
    {
      ...common,
      name: 'settings',
      request: () => 'open the settings of this editor',
      steps: () => entry(/^Settings/),
      isDone: (_, page) => shows(page, SETTINGS),
    },
    {
      ...common,
      name: 'export',
      request: () => 'get the dialog for exporting these flows',
      steps: () => entry(/^Export/),
      isDone: (_, page) => shows(page, EXPORT),
    },
  ];
}

type Row = Pick<UntaughtTask, 'name' | 'request' | 'parts' | 'isDone'>;

export function untaughtFlows(app: RealApp): UntaughtTask[] {
  const sharing: Row[] = [
    {
      name: 'import',
      request: () => 'get the dialog for importing flows',
      parts: () => [part('open import', [], entry(/^Import/))],
      isDone: (_, page) => shows(page, IMPORT),
    },
    {
      name: 'palette',
      request: () => 'manage the palette of nodes in this editor',
      parts: () => [part('manage the palette', [], entry(/^Manage palette/))],
      isDone: (_, page) => shows(page, PALETTE),
    },
    {
      name: 'shortcuts',
      request: () => 'open the keyboard shortcuts of this editor',
      parts: () => [part('open the shortcuts', [], entry(/^Keyboard shortcuts/))],
      isDone: (_, page) => shows(page, SHORTCUTS),
    },
    {
      name: 'settings, then keyboard',
      request: () => 'open the settings of this editor and in them the keyboard',
      parts: () => [
        part('open the settings of this editor', [], entry(/^Settings/)),
        part('open the keyboard', [], [{ find: called(/^Keyboard$/) }]),
      ],
      isDone: (_, page) => shows(page, SHORTCUTS),
    },
  ];
  const fresh: Row[] = [
    {
      name: 'filter nodes',
      request: () => 'type mqtt where nodes are filtered',
      parts: () => [
        part(
          'filter the nodes',
          ['mqtt'],
          [
            {
              find: (nodes) =>
                nodes.find(
                  ({ ref, role, name, placeholder }) =>
                    ref && /box$/.test(role) && /filter nodes/.test(`${name} ${placeholder}`),
                ),
              text: 'mqtt',
            },
          ],
        ),
      ],
      isDone: async (_, page) => (await page.getByPlaceholder('filter nodes').first().inputValue()) === 'mqtt',
    },
  ];
  const common = { app: 'Node-RED', url: app.url, started: STARTED };
  return [
    ...sharing.map((row) => ({ ...common, ...row, sharesSteps: true })),
    ...fresh.map((row) => ({ ...common, ...row, sharesSteps: false })),
  ];
}
