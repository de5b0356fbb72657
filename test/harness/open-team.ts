/** loadAndOpen: a sync of the team's files followed by the verification of their content, as the first use of the team does it. */
import { openArrived } from '../../lib/share/open-arrived';
import type { SharedFolder } from '../../lib/share/shared-folder';
import { loadNewFiles } from '../../lib/share/sync';
import type { TeamDatabase } from '../../lib/share/team-database';

type Work = Parameters<typeof loadNewFiles>[2];

/** @returns the report of the sync, with files refused by their content as damaged instead of loaded */
export async function loadAndOpen(folder: SharedFolder, db: TeamDatabase, work: Work) {
  const before = new Set(await db.refused.toCollection().primaryKeys());
  const { report, listed } = await loadNewFiles(folder, db, work);
  await openArrived(db);
  const refused = (await db.refused.toArray()).filter(({ key }) => !before.has(key));
  const damaged = [...report.damaged, ...refused.map(({ name, why }) => ({ name, why }))];
  return { report: { loaded: report.loaded - refused.length, damaged }, listed };
}
