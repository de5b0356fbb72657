/** Tasks that were never asked before on four real apps: half of them share steps with tasks that were. */
import { nodeRed, verdaccio } from '../../test/harness/real-apps';
import { startTiddlyWiki } from '../../test/harness/tiddlywiki';
import { flowsTasks, untaughtFlows } from './flows-tasks';
import { registryTasks, shelfTasks, startShelf, type Task, wikiTasks } from './tasks';
import type { UntaughtTask } from './untaught-task';
import { untaughtRegistry } from './untaught-registry';
import { untaughtShelf } from './untaught-shelf';
import { untaughtWiki } from './untaught-wiki';

export interface UntaughtApps {
  /** Tasks that fill the notebook. */
  taught: Task[];
  untaught: UntaughtTask[];
  /** Rules of the user, by address of the app. */
  rules: { url: string; text: string }[];
  close(): Promise<void>;
}

export async function startUntaughtApps(): Promise<UntaughtApps> {
  const [wiki, shelf, registry, flows] = await Promise.all([startTiddlyWiki(), startShelf(), verdaccio(), nodeRed()]);
  const taught = [...wikiTasks(wiki), ...shelfTasks(shelf), ...registryTasks(registry), ...flowsTasks(flows)];
  return {
    taught,
    untaught: [...untaughtWiki(wiki), ...untaughtShelf(shelf), ...untaughtRegistry(registry), ...untaughtFlows(flows)],
    rules: [
      { url: wiki.url, text: 'Settings, saving, plugins and keyboard shortcuts are tabs of the control panel' },
      { url: shelf.url, text: 'Every operation has Try it out before its fields can be filled in' },
      { url: registry.url, text: 'Uplinks and the readme are tabs of a package' },
      { url: flows.url, text: 'Import, export and the palette are in the menu beside Deploy' },
    ],
    close: async () => void (await Promise.all([wiki.close(), shelf.close(), registry.close(), flows.close()])),
  };
}
