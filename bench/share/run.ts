/** Prints the cost of syncs through Apache with mod_dav, beside the same bytes in one file: `npm run bench:share`. */
import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '../../lib/share/open-folder';
import { hasApache, startApache } from '../../test/harness/folder-servers';
import { noteOf } from '../../test/harness/notes';
import { TeamPerson } from '../../test/harness/team-person';

const PEOPLE = Number(process.env.PEOPLE ?? 20);
/** Measurements of each kind; their median counts. */
const TURNS = 15;
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
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

if (!hasApache) throw new Error('Apache with mod_dav is missing: npm run setup');
const server = await startApache();
try {
  const folder = openFolder(server.address);
  const { signal } = new AbortController();
  for (let i = 0; i < PEOPLE; i++) {
    const person = new TeamPerson(i + 1);
    await person.learn(ORIGIN, rules(i));
    await person.sync(folder, [ORIGIN], { progress: () => undefined, signal });
  }
  const reader = new TeamPerson(PEOPLE + 1);
  const work = { progress: () => undefined, signal };
  const first = await seconds(() => reader.sync(folder, [], work));
  const incoming = (await reader.team.incoming()).length;
  const bytes = (await reader.files.files.toArray()).length;
  // The same bytes as one file, by the same client.
  const files = await Promise.all((await folder.list(signal)).map(({ name }) => folder.read(name, signal)));
  const all = Buffer.concat(files);
  const one = 'all.bin';
  writeFileSync(join(server.disk ?? '', one), all.subarray(0, 4_000_000));
  const single = all.length / Math.min(all.length, 4_000_000);
  // In turns, so that both meet the same load of the machine.
  const turns = { download: [] as number[], nothing: [] as number[], listing: [] as number[] };
  for (let i = 0; i < TURNS; i++) {
    turns.download.push(await seconds(() => folder.read(one, signal)));
    turns.listing.push(await seconds(() => folder.list(signal)));
    turns.nothing.push(await seconds(() => reader.sync(folder, [], work)));
  }
  const download = single * median(turns.download);
  const [nothing, listing] = [median(turns.nothing), median(turns.listing)];
  const verdict = (isMet: boolean) => (isMet ? 'met    ' : 'NOT MET');
  console.log(`${PEOPLE} people, ${incoming} notes in ${bytes} files, ${(all.length / 1e6).toFixed(1)} MB`);
  console.log(`  ${verdict(first <= 30)} first sync ≤ 30 s: ${first.toFixed(2)} s`);
  console.log(
    `  ${verdict(first <= 2 * download)} first sync ≤ 2 × the same bytes as one file: ${first.toFixed(2)} s to ${download.toFixed(3)} s (with all signatures and schemas checked, and stored)`,
  );
  console.log(
    `  ${verdict(nothing <= 1.5 * listing)} sync of nothing new ≤ 1.5 × a bare listing: ${(1000 * nothing).toFixed(0)} ms to ${(1000 * listing).toFixed(0)} ms`,
  );
} finally {
  await server.close();
}
