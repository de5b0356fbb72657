/**
 * openArrived verifies the content of the files that have arrived: signature, schema and the key of each note. A sync only compares
 * bytes with names, which costs as much as the download; the rest is done once, before the first use of the team's notes.
 */
import { errorMessage } from '../core/errors';
import type { Arrival, TeamDatabase } from './team-database';
import { CHECKS_VERSION, parseTeamFile, type TeamFile } from './team-file';

/** Files verified between two writes: a worker that ends in between repeats at most these. */
const BATCH = 8;

interface Refusal {
  key: string;
  name: string;
  why: string;
}

/** After it, each file that had arrived is either verified or refused with a reason. */
export function openArrived(db: TeamDatabase): Promise<void> {
  // One at a time: two views may ask for the team at once.
  return db.opening.run(() => openAll(db));
}

async function openAll(db: TeamDatabase): Promise<void> {
  for (;;) {
    const batch = await db.arrived.limit(BATCH).toArray();
    if (batch.length === 0) return;
    const checked = await Promise.all(batch.map(check));
    const files = checked.flatMap((one) => ('file' in one ? [one.file] : []));
    const refused = checked.flatMap((one) => ('why' in one ? [{ ...one, checks: CHECKS_VERSION }] : []));
    await db.transaction('rw', [db.files, db.arrived, db.refused], async () => {
      await db.files.bulkPut(files);
      await db.refused.bulkPut(refused);
      await db.arrived.bulkDelete(batch.map(({ key }) => key));
    });
  }
}

async function check({ key, name, bytes, site }: Arrival): Promise<{ file: TeamFile } | Refusal> {
  try {
    const file = await parseTeamFile(name, bytes);
    const about = [...file.sites, ...file.gone, ...file.votes].map(({ origin }) => origin);
    // Else a person who may write about one site could write about all.
    const other = site === undefined ? undefined : about.find((origin) => origin !== site);
    return other === undefined ? { file } : { key, name, why: `came as news of ${site} and is about ${other}` };
  } catch (error) {
    return { key, name, why: errorMessage(error) };
  }
}
