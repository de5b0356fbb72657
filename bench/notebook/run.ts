/** Measures a very large notebook in a real Chromium: recall, folding again, compaction: `npm run bench:notebook`. */
import { seededChance } from '../../lib/core/chance';
import { launchChromium } from '../../test/harness/chromium';
import { noteHistory, requestFor, type SiteNotes } from './journal-history';
import { verdict } from '../statistics';

const EVENTS = Number(process.env.EVENTS ?? 1_000_000);
const SITES = Number(process.env.SITES ?? 500);
const BATCH = 10_000;
const RECALLS = 1000;

interface ForTests {
  fieldnotesForTests: {
    db: {
      events: { bulkAdd(rows: object[]): Promise<unknown>; count(): Promise<number> };
      notes: { count(): Promise<number>; toArray(): Promise<object[]> };
    };
    care: {
      rebuild(progress: (done: number, total: number) => void): Promise<object[]>;
      compact(keepLatest: number): Promise<{ before: number; after: number }>;
    };
    service: { recall(origin: string, request: string): Promise<string[]> };
    notes: { notesOf(origin: string): Promise<object[]> };
  };
}

const history = noteHistory(EVENTS, SITES, 8, 12, 1);
const browser = await launchChromium();
const met: boolean[] = [];
const say = (what: string, isMet: boolean, figure: string) => {
  met.push(isMet);
  console.log(`  ${verdict(isMet)} ${what}: ${figure}`);
};
try {
  let written = 0;
  for (const rows of history.batches(BATCH)) {
    await browser.inWorker(async (batch: object[]) => {
      await (globalThis as unknown as ForTests).fieldnotesForTests.db.events.bulkAdd(batch);
    }, rows);
    written += rows.length;
    process.stdout.write(`\r${written} of about ${EVENTS} events written`);
  }
  console.log('');
  const rebuild = () =>
    browser.inWorker(async (_: undefined) => {
      const { care, db } = (globalThis as unknown as ForTests).fieldnotesForTests;
      let reported = 0;
      const began = performance.now();
      const aside = await care.rebuild(() => {
        reported += 1;
      });
      const seconds = (performance.now() - began) / 1000;
      const notes = await db.notes.toArray();
      return { seconds, reported, aside: aside.length, notes: notes.length, bytes: JSON.stringify(notes) };
    }, undefined);
  const first = await rebuild();
  say(
    `the notebook of ${written} events folded again in ≤ 60 s`,
    first.seconds <= 60,
    `${first.seconds.toFixed(1)} s, progress reported ${first.reported} times, ${first.notes} notes`,
  );
  const chance = seededChance(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance.next() * list.length)] as T;
  const wanted = Array.from({ length: RECALLS }, (_, i) => {
    const site: SiteNotes = pick(history.sites);
    const procedure = pick(site.procedures);
    return { origin: site.origin, request: requestFor(procedure, `thing ${i}`), id: procedure.id as string };
  });
  const recalls = await browser.inWorker(async (requests: typeof wanted) => {
    const { service, notes } = (globalThis as unknown as ForTests).fieldnotesForTests;
    const [times, openings]: [number[], number[]] = [[], []];
    let right = 0;
    for (const { origin, request, id } of requests) {
      // As it goes: the chat is opened, then a request is written, then it is sent.
      const opened = performance.now();
      await notes.notesOf(origin);
      const began = performance.now();
      const found = await service.recall(origin, request);
      times.push(performance.now() - began);
      openings.push(began - opened);
      if (found.length === 1 && found[0] === id) right += 1;
    }
    return { times: times.sort((a, b) => a - b), openings: openings.sort((a, b) => a - b), right };
  }, wanted);
  const at = (times: readonly number[], share: number) => times[Math.floor(times.length * share)] ?? 0;
  const words = (times: readonly number[]) =>
    [0.5, 0.95, 0.99].map((share) => `p${100 * share} ${at(times, share).toFixed(2)} ms`).join(', ');
  console.log(`  opening the chat fetches the notes of the site: ${words(recalls.openings)}`);
  say('recall for one request at p95 ≤ 5 ms', at(recalls.times, 0.95) <= 5, words(recalls.times));
  say('each request recalls its own procedure', recalls.right === RECALLS, `${recalls.right} of ${RECALLS}`);
  const compacted = await browser.inWorker(
    async (keepLatest: number) => {
      const { care } = (globalThis as unknown as ForTests).fieldnotesForTests;
      const began = performance.now();
      const result = await care.compact(keepLatest);
      return { ...result, seconds: (performance.now() - began) / 1000 };
    },
    Math.floor(EVENTS / 10),
  );
  const again = await rebuild();
  say(
    'compacted, it folds to the same bytes',
    again.bytes === first.bytes && compacted.after < compacted.before,
    `${compacted.before} → ${compacted.after} events in ${compacted.seconds.toFixed(1)} s, folded again in ${again.seconds.toFixed(1)} s`,
  );
} finally {
  await browser.close();
}
if (met.includes(false)) process.exitCode = 1;
