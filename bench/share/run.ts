/**
 * Prints the cost of syncs through Apache with mod_dav and an S3 server, beside the same bytes in one file: `npm run bench:share`.
 * Once on loopback, where a byte costs next to nothing, and once over a home line of MBITS and DELAY ms one way.
 */
import 'fake-indexeddb/auto';
import { openFolder } from '../../lib/share/open-folder';
import type { FolderAddress, SharedFolder } from '../../lib/share/shared-folder';
import { FILE_NAME, MAX_FILE_BYTES } from '../../lib/share/team-file';
import { type FolderServer, hasApache, hasS3Server, startApache, startS3 } from '../../test/harness/folder-servers';
import { noteOf } from '../../test/harness/notes';
import { TeamPerson } from '../../test/harness/team-person';
import { median, verdict } from '../statistics';
import { startLine } from './line';

const PEOPLE = Number(process.env.PEOPLE ?? 20);
/** Newcomers that are measured; the median counts. */
const TURNS = Number(process.env.TURNS ?? 12);
/** Syncs of nothing new by each newcomer, each beside a bare listing. */
const LISTINGS = 4;
const MBITS = Number(process.env.MBITS ?? 50);
const DELAY_MS = Number(process.env.DELAY ?? 10);
const NOTES_EACH = Number(process.env.NOTES ?? 500);
const ORIGIN = 'https://app.example.org';

/** Listed words of interfaces, so that each note may leave. */
const WORDS =
  'save open close archive delete search filter sort print share copy move add edit list board card task'.split(' ');

function rules(person: number) {
  return Array.from({ length: NOTES_EACH }, (_, i) => {
    const word = (n: number) => WORDS[Math.floor(n) % WORDS.length] ?? 'save';
    const code = person * NOTES_EACH + i;
    const text = Array.from({ length: 5 }, (_unused, n) => word(code / WORDS.length ** n)).join(' ');
    return noteOf(`note_${code}`, { kind: 'guideline', text, caution: false });
  });
}

const seconds = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

/** Files that each person wrote: one for each sync with something new. */
const FILES_EACH = Number(process.env.FILES ?? 1);

async function fillFolder(folder: SharedFolder): Promise<void> {
  for (let i = 0; i < PEOPLE; i++) {
    const person = new TeamPerson(i + 1);
    const all = rules(i);
    for (let n = 0; n < FILES_EACH; n++) {
      const share = Math.ceil(all.length / FILES_EACH);
      await person.learn(ORIGIN, all.slice(n * share, (n + 1) * share));
      await person.sync(folder, [ORIGIN]);
    }
  }
}

/** The folder's bytes as one file beside it, read by the same client; longer ones by part. @returns seconds */
async function oneFileReader(folder: SharedFolder): Promise<{ bytes: number; read: () => Promise<number> }> {
  const names = (await folder.list(signal)).map(({ name }) => name).filter((name) => FILE_NAME.test(name));
  const files = await Promise.all(names.map((name) => folder.read(name, signal)));
  const all = Buffer.concat(files);
  const part = all.subarray(0, MAX_FILE_BYTES);
  await folder.write(ONE_FILE, part, signal);
  return {
    bytes: all.length,
    read: async () => (all.length / part.length) * (await seconds(() => folder.read(ONE_FILE, signal))),
  };
}

const { signal } = new AbortController();
const ONE_FILE = 'all.bin';
const WORK = { progress: () => undefined, signal };
/** The reader lets tasks in without a question, as the costliest settings do. */
const AUTOMATIC = { [ORIGIN]: ['procedure' as const] };

/** Both in one round, in alternating order, so that neither always finds the warmer cache or the other's garbage. */
async function timePair(
  turn: number,
  own: () => Promise<number>,
  bare: () => Promise<number>,
  into: Pair,
): Promise<void> {
  if (turn % 2 === 0) into.own.push(await own());
  into.bare.push(await bare());
  if (turn % 2 === 1) into.own.push(await own());
}

interface Pair {
  own: number[];
  bare: number[];
}

const ms = (value: number) => `${(1000 * value).toFixed(1)} ms`;

function printPair(title: string, bar: number, { own, bare }: Pair): void {
  const ratio = median(own) / median(bare);
  console.log(
    `  ${verdict(ratio <= bar)} ${title}: ${ms(median(own))} to ${ms(median(bare))}, ${ratio.toFixed(2)} ×, median of ${own.length} rounds`,
  );
}

/** The same folder over the line. */
async function measureOverLine({ address }: FolderServer, title: string): Promise<void> {
  const url = new URL(address.url);
  const line = await startLine(Number(url.port), MBITS, DELAY_MS);
  url.port = String(line.port);
  try {
    await measure({ ...address, url: url.href }, `${title} over ${MBITS} Mbit/s with ${DELAY_MS} ms one way`);
  } finally {
    await line.close();
  }
}

async function measure(address: FolderAddress, title: string): Promise<void> {
  const folder = openFolder(address);
  const { bytes, read } = await oneFileReader(folder);
  const first: Pair = { own: [], bare: [] };
  const nothing: Pair = { own: [], bare: [] };
  const review: number[] = [];
  let incoming = 0;
  for (let turn = 0; turn <= TURNS; turn++) {
    const reader = new TeamPerson(PEOPLE + 1 + turn);
    // The databases of a browser are there before its first sync.
    await Promise.all([reader.db.open(), reader.files.open(), reader.author()]);
    const sync = () => seconds(() => reader.sync(folder, [], WORK));
    // The first newcomer pays the requests that its pack spares the others, and warms the code up.
    if (turn === 0) console.log(`  the first newcomer of all, who leaves the pack: ${ms(await sync())}`);
    else await timePair(turn, sync, read, first);
    review.push(await seconds(() => reader.team.incoming()));
    await reader.sync(folder, [], WORK, AUTOMATIC);
    await folder.list(signal);
    for (let again = 0; again < LISTINGS; again++)
      await timePair(
        again,
        () => seconds(() => reader.sync(folder, [], WORK, AUTOMATIC)),
        () => seconds(() => folder.list(signal)),
        nothing,
      );
    incoming = (await reader.team.incoming()).length;
  }
  const files = PEOPLE * FILES_EACH;
  console.log(`${title}: ${PEOPLE} people, ${incoming} notes in ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  const longest = Math.max(...first.own);
  console.log(`  ${verdict(longest <= 30)} first sync ≤ 30 s: ${ms(longest)} at most`);
  printPair('first sync (whole files, stored) ≤ 2 × the same bytes as one file', 2, first);
  printPair('sync of nothing new ≤ 1.5 × a bare listing', 1.5, nothing);
  console.log(
    `          first list of what could come in, with signatures, keys and schemas checked: ${ms(median(review))}`,
  );
}

/** SERVERS=s3 measures that one alone. */
const SERVERS = process.env.SERVERS ?? 'apache,s3';
if (!hasApache) throw new Error('Apache with mod_dav is missing: npm run setup');
for (const [id, title, start] of [
  ['apache', 'Apache with mod_dav', startApache],
  ...(hasS3Server ? ([['s3', 'S3 (moto)', startS3]] as const) : []),
] as const) {
  if (!SERVERS.split(',').includes(id)) continue;
  const server = await start();
  try {
    await fillFolder(openFolder(server.address));
    await measure(server.address, title);
    await measureOverLine(server, title);
  } finally {
    await server.close();
  }
}
