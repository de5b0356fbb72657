/** syncTeam and syncFolder: one sync with the team: loads what is new, writes what is new here, and takes what the user lets in without a question. */
import { canonicalJson } from '../core/canonical';
import type { Progress } from '../core/progress';
import type { SigningKeys } from '../notebook/exchange/signature';
import type { IncomingTeamNote, ShareSettings, SyncReport } from '../records/share';
import type { SharedFolder } from './shared-folder';
import { type LoadReport, loadNewFiles, type SyncWork, writeFile } from './sync';
import { placeId } from './team';
import type { TeamDatabase } from './team-database';
import { makeTeamFile, type TeamFileContent } from './team-file';
import type { TeamNotebook } from './team-notebook';

/** Notes that one sync takes without asking. */
const MAX_TAKEN = 500;

export interface Parts {
  files: TeamDatabase;
  team: TeamNotebook;
  keys: SigningKeys;
}

export type Scope = Pick<ShareSettings, 'shared' | 'keptWords' | 'automatic'>;

/** How files of the team come and go. */
export interface TeamRoute {
  /** Stores what is new, unread. */
  load: () => Promise<LoadReport>;
  /** Publishes this browser's news and keeps them here. */
  write: (content: TeamFileContent) => Promise<void>;
}

/** @throws FieldnotesError 'folder-…'; StoppedError */
export async function syncTeam(
  route: TeamRoute,
  scope: Scope,
  { files, team }: Omit<Parts, 'keys'>,
  { progress }: Pick<SyncWork, 'progress'>,
): Promise<SyncReport> {
  const report = await route.load();
  const content = await team.contribution(scope);
  if (content) await route.write(content);
  return {
    ...report,
    isWritten: content !== undefined,
    taken: await takeAutomatic(scope, { files, team }, { progress }),
  };
}

/** @throws FieldnotesError 'folder-…'; StoppedError */
export function syncFolder(folder: SharedFolder, scope: Scope, parts: Parts, work: SyncWork): Promise<SyncReport> {
  const { files, team, keys } = parts;
  const route: TeamRoute = {
    load: async () => {
      const [{ report, listed }, own] = await Promise.all([loadNewFiles(folder, files, work), team.ownFiles()]);
      await team.dropLostFiles(own.filter((name) => !listed.has(name)));
      return report;
    },
    write: async (content) =>
      writeFile(folder, files, await makeTeamFile(content, (file) => keys.sign(file)), work.signal),
  };
  return syncTeam(route, scope, parts, work);
}

async function takeAutomatic(
  { automatic }: Scope,
  { files, team }: Pick<Parts, 'files' | 'team'>,
  { progress }: { progress: Progress },
): Promise<number> {
  if (Object.values(automatic).every((kinds) => kinds.length === 0)) return 0;
  // A sync of nothing new need not weigh all notes of the team again.
  const [current, taken] = await Promise.all([team.state(), files.marks.get('taken')]);
  const state = canonicalJson([automatic, current]);
  if (taken?.state === state) return 0;
  const wanted = (await team.incoming()).filter((entry) => isAutomatic(entry, automatic));
  const chosen = new Set(wanted.slice(0, MAX_TAKEN).map(placeId));
  const created = chosen.size > 0 ? (await team.take(chosen, progress)).created : 0;
  if (created === 0) await files.marks.put({ name: 'taken', state });
  return created;
}

/** Whether the user lets notes of this site and kind in without a question, and enough people vouch for it. */
function isAutomatic(
  { origin, is, body, standing }: Pick<IncomingTeamNote, 'origin' | 'is' | 'body' | 'standing'>,
  automatic: ShareSettings['automatic'],
): boolean {
  const kind = body.kind === 'locator' ? 'procedure' : body.kind;
  return is === 'new' && standing.isTakeable && automatic[origin]?.includes(kind) === true;
}
