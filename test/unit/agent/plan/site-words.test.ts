/** Other words on sites with a few known tasks: no wrong run, and how many rephrasings notes alone or one small call meet. */
import { expect, test } from 'vitest';
import type { ProcedureBody } from '../../../../lib/records/note';
import { type SiteWords, siteNotes } from '../../learning/site-words';
import { SITES_A1 } from '../../learning/site-words-a1';
import { SITES_A2 } from '../../learning/site-words-a2';
import { SITES_B1 } from '../../learning/site-words-b1';
import { SITES_B2 } from '../../learning/site-words-b2';
import { SITES_C1 } from '../../learning/site-words-c1';
import { SITES_C2 } from '../../learning/site-words-c2';
import { SITES_D1 } from '../../learning/site-words-d1';
import { SITES_D2 } from '../../learning/site-words-d2';
import { SITES_E } from '../../learning/site-words-e';
import { SITES_F } from '../../learning/site-words-f';
import { SITES_G } from '../../learning/site-words-g';
import { SITES_H } from '../../learning/site-words-h';
import { SITES_I } from '../../learning/site-words-i';
import { SITES_J } from '../../learning/site-words-j';
import { SITES_K } from '../../learning/site-words-k';
import { SITES_L } from '../../learning/site-words-l';
import { SITES_M } from '../../learning/site-words-m';
import { SITES_N } from '../../learning/site-words-n';
import { sample, SIZES } from '../../../sizes';
import { type Asked, NOW, readNearMisses, readOne, runsByNotes } from './small-call-oracle';

async function readSite(site: SiteWords): Promise<{ same: Asked[]; other: Asked[] }> {
  const notes = siteNotes(site, NOW);
  const same = site.pairs.map(([task, said, values]) => {
    const note = notes[task];
    if (!note) throw new Error(`no task ${task} on ${site.site}`);
    const slots = (note.body as ProcedureBody).slots;
    return readOne(said, Object.fromEntries(slots.map((slot) => [slot, values[slot] ?? ''])), note, notes);
  });
  // A model that errs may take a near miss for any of the tasks.
  const other = site.nearMisses.map(async (said): Promise<Asked> => {
    if (runsByNotes(said, notes)) return { request: said, by: 'wrong' };
    const asked = await readNearMisses(said, notes);
    const worst = asked.find(({ by }) => by === 'wrong call') ?? asked.find(({ by }) => by === 'card') ?? asked[0];
    return worst ?? { request: said, by: 'none' };
  });
  return { same: await Promise.all(same), other: await Promise.all(other) };
}

/** Name, sites, least share by notes, least by notes or one call, most near misses that an erring model could run. */
const TABLES = [
  ['read while the rules were made', [...SITES_A1, ...SITES_A2], 0.16, 0.68, 0.09],
  ['read once, and known since', [...SITES_B1, ...SITES_B2], 0.05, 0.64, 0.09],
  ['of everyday sites, read once', [...SITES_C1, ...SITES_C2], 0.2, 0.88, 0.09],
  ['kept apart', [...SITES_D1, ...SITES_D2], 0.4, 0.84, 0.09],
  ['kept apart after that', SITES_E, 0.2, 0.8, 0.09],
  ['not studied', SITES_F, 0.28, 0.75, 0.09],
  ['frames and slips, studied', SITES_G, 0.58, 0.9, 0.09],
  ['frames and slips, studied later', SITES_H, 0.55, 0.88, 0.09],
  ['frames and slips, read once', SITES_I, 0.55, 0.78, 0.09],
  ['needs and states, studied', SITES_J, 0.38, 0.85, 0.09],
  ['needs and states, read once', SITES_K, 0.4, 0.83, 0.09],
  ['told events, studied', SITES_L, 0.46, 0.8, 0.1],
  ['told events, not studied', SITES_M, 0.26, 0.74, 0.13],
  ['little but things and values, read once', SITES_N, 0.35, 0.9, 0.36],
] as const;

test.each(sample(TABLES, SIZES.wordsStride))(
  'runs nothing wrong on sites with a few tasks: %s',
  async (name, sites, byNotesAlone, met, erring) => {
    const read = await Promise.all(sites.map(readSite));
    const [same, other] = [read.flatMap((one) => one.same), read.flatMap((one) => one.other)];
    const count = (list: readonly Asked[], by: Asked['by']) => list.filter((one) => one.by === by).length;
    const notes = count(same, 'notes') / same.length;
    const call = notes + count(same, 'small call') / same.length;
    const card = call + count(same, 'card') / same.length;
    console.log(
      `${name}: by notes ${notes.toFixed(3)}, by notes or one small call ${call.toFixed(3)}, with a card to confirm ${card.toFixed(3)} of ${same.length}; wrong ${count([...same, ...other], 'wrong')}, wrong values by call ${count(same, 'wrong call')}; near misses that an erring small model could run ${count(other, 'wrong call')}, could offer ${count(other, 'card')} of ${other.length}`,
    );
    expect([...same, ...other].filter(({ by }) => by === 'wrong').map(({ request }) => request)).toEqual([]);
    expect(count(other, 'wrong call') / other.length).toBeLessThanOrEqual(erring);
    expect(notes).toBeGreaterThanOrEqual(byNotesAlone);
    expect(call).toBeGreaterThanOrEqual(met);
    expect(card).toBeGreaterThanOrEqual(0.95);
  },
);
