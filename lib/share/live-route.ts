/** liveRoute joins a live team to the team's files here: what arrives is stored with its sequence, news go out by site. */
import * as v from 'valibot';
import { canonicalJson } from '../core/canonical';
import { FieldnotesError } from '../core/errors';
import type { LiveEvent, LiveTeam } from './live-team';
import { type LoadReport, MAX_BYTES, type SyncWork } from './sync';
import type { Parts, Scope, TeamRoute } from './sync-folder';
import { arrivalKey, type TeamDatabase } from './team-database';
import { fileNameOf, MAX_FILE_BYTES, makeTeamFile, parseTeamFile, type TeamFileContent } from './team-file';

const markSchema = v.object({ created: v.string(), seq: v.number(), sites: v.array(v.string()) });
type Mark = v.InferOutput<typeof markSchema>;

type LiveParts = Pick<Parts, 'files' | 'team' | 'keys'>;

/** Sites that a browser reads: those it ticked for anything; none: all. */
function sitesRead({ shared, automatic }: Pick<Scope, 'shared' | 'automatic'>): string[] {
  const automaticSites = Object.entries(automatic).flatMap(([origin, kinds]) => (kinds.length > 0 ? [origin] : []));
  return [...new Set([...shared, ...automaticSites])].sort();
}

export function liveRoute(live: LiveTeam, scope: Scope, parts: LiveParts, work: SyncWork): TeamRoute {
  return {
    load: () => loadLive(live, scope, parts, work),
    write: async (content) => {
      for (const [origin, part] of bySite(content)) {
        const file = await makeTeamFile(part, (unsigned) => parts.keys.sign(unsigned));
        await live.publish(origin, file);
        await parts.files.files.put(await parseTeamFile(file.name, file.bytes));
      }
    },
  };
}

/** Reads on from the last sequence. */
async function loadLive(live: LiveTeam, scope: Scope, parts: LiveParts, work: SyncWork): Promise<LoadReport> {
  const from = await positionOf(live, scope, parts);
  const report: LoadReport = { loaded: 0, damaged: [] };
  await live.read(from.seq, from.sites, false, { ...work, take: storing(live, from.sites, parts.files, report) });
  return report;
}

/** Stays connected after a sync: what others share is stored as it comes. @param report grows with it */
export async function followLive(
  live: LiveTeam,
  scope: Scope,
  parts: LiveParts,
  { signal, report }: { signal: AbortSignal; report: LoadReport },
): Promise<void> {
  const from = await positionOf(live, scope, parts);
  await live.read(from.seq, from.sites, true, { signal, take: storing(live, from.sites, parts.files, report) });
}

/** Where to go on; from the start if the stream is another one, was set back, or other sites were ticked. */
async function positionOf(live: LiveTeam, scope: Scope, { files, team }: LiveParts): Promise<Mark> {
  const { created, seq } = live.stream;
  const sites = sitesRead(scope);
  const row = await files.marks.get('live');
  const parsed = v.safeParse(markSchema, row && JSON.parse(row.state));
  const known = parsed.success ? parsed.output : undefined;
  const isSameStream = known !== undefined && known.created === created && known.seq <= seq;
  // The server lost what this browser had published: it is published again.
  if (known && !isSameStream) await team.dropLostFiles(await team.ownFiles());
  if (isSameStream && canonicalJson(known.sites) === canonicalJson(sites)) return known;
  const start = { created, seq: 0, sites };
  await files.marks.put({ name: 'live', state: canonicalJson(start) });
  return start;
}

function storing({ stream }: LiveTeam, sites: string[], db: TeamDatabase, report: LoadReport) {
  let bytes = 0;
  return async (events: readonly LiveEvent[], seq: number) => {
    for (const event of events) bytes += event.bytes.length;
    if (bytes > MAX_BYTES)
      throw new FieldnotesError(
        'sync-too-large',
        `The server sent more than ${MAX_BYTES} bytes; the next sync goes on`,
      );
    const whole = events.filter((event) => event.bytes.length <= MAX_FILE_BYTES);
    const arrivals = await Promise.all(whole.map(arrivalOf));
    const state = canonicalJson({ created: stream.created, seq, sites } satisfies Mark);
    await db.transaction('rw', [db.arrived, db.files, db.refused, db.marks], async () => {
      const fresh = await db.unknown(arrivals);
      await db.arrived.bulkPut(fresh);
      await db.marks.put({ name: 'live', state });
      report.loaded += fresh.length;
      const why = `longer than ${MAX_FILE_BYTES} bytes`;
      const tooLong = events.filter((event) => event.bytes.length > MAX_FILE_BYTES);
      report.damaged.push(...tooLong.map(({ site = '', seq: at }) => ({ name: `${site} ${at}`, why })));
    });
  };
}

async function arrivalOf({ site = '', bytes }: LiveEvent) {
  const name = await fileNameOf(bytes);
  return { key: arrivalKey(name, site), name, bytes, site };
}

/** A file for each site, numbered on. */
function bySite({ seq, sites, gone, votes }: TeamFileContent): [string, TeamFileContent][] {
  const origins = [...new Set([...sites, ...gone, ...votes].map(({ origin }) => origin))].sort();
  return origins.map((origin, i) => {
    const ofSite = <T extends { origin: string }>(all: readonly T[]) => all.filter((one) => one.origin === origin);
    return [origin, { seq: seq + i, sites: ofSite(sites), gone: ofSite(gone), votes: ofSite(votes) }];
  });
}
