/** The small question with a model that always decides right: rephrasings are met by notes or by this one call. */
import { expect, test } from 'vitest';
import { HAFEN_WORDS, HARBOUR_WORDS } from '../../learning/harbour-words-table';
import { INSEL_WORDS, ISLAND_WORDS } from '../../learning/island-words-table';
import { BROOK_WORDS } from '../../learning/brook-words-table';
import { LANTERN_WORDS } from '../../learning/lantern-words-table';
import { MEADOW_WORDS } from '../../learning/meadow-words-table';
import { OBSTGARTEN_WORDS } from '../../learning/obstgarten-words-table';
import { ORCHARD_WORDS } from '../../learning/orchard-words-table';
import { QUARRY_WORDS } from '../../learning/quarry-words-table';
import { VALLEY_WORDS } from '../../learning/valley-words-table';
import { WIESEN_WORDS } from '../../learning/wiesen-words-table';
import { notesOf } from '../../learning/words-table';
import { sample, SIZES } from '../../../sizes';
import { type Asked, readOther, readSame } from './small-call-oracle';

/** Near misses that a small model which errs every time may still run. */
const MAX_ERRING = 0.25;

const TABLES = [
  ['English', HARBOUR_WORDS, 0.7, 0.93],
  ['German', HAFEN_WORDS, 0.7, 0.92],
  ['English, read once', ISLAND_WORDS, 0.7, 0.95],
  ['German, read once', INSEL_WORDS, 0.7, 0.95],
  ['English, offices and shops', ORCHARD_WORDS, 0.7, 0.95],
  ['German, offices and shops', OBSTGARTEN_WORDS, 0.7, 0.95],
  ['English, idioms', MEADOW_WORDS, 0.6, 0.85],
  ['German, idioms', WIESEN_WORDS, 0.6, 0.85],
  ['read last', VALLEY_WORDS, 0.5, 0.85],
  ['read after that', BROOK_WORDS, 0.5, 0.85],
  ['vineyard and museum', LANTERN_WORDS, 0.2, 0.7],
  ['quarry and ferry', QUARRY_WORDS, 0.1, 0.7],
] as const;

test.each(sample(TABLES, SIZES.wordsStride))(
  'runs no near miss and meets the rephrasings by notes or one small call: %s',
  async (name, table, byNotesAlone, met) => {
    const notes = notesOf(table);
    const same = await readSame(table, notes);
    const other = await readOther(table, notes);
    const share = (...by: Asked['by'][]) => same.filter((one) => by.includes(one.by)).length / same.length;
    console.log(
      `${name}: by notes ${share('notes').toFixed(3)}, by notes or one small call ${share('notes', 'small call').toFixed(3)}, with a card ${share('notes', 'small call', 'card').toFixed(3)} of ${same.length}; wrong ${[...same, ...other].filter(({ by }) => by === 'wrong').length} of ${same.length + other.length}; near misses that an erring small model could run ${other.filter(({ by }) => by === 'wrong call').length} of ${other.length}`,
    );
    expect([...same, ...other].filter(({ by }) => by === 'wrong').map(({ request }) => request)).toEqual([]);
    expect(share('notes')).toBeGreaterThanOrEqual(byNotesAlone);
    expect(share('notes', 'small call')).toBeGreaterThanOrEqual(met);
    expect(share('notes', 'small call', 'card')).toBeGreaterThanOrEqual(0.95);
    expect(other.filter(({ by }) => by === 'wrong call').length / other.length).toBeLessThanOrEqual(MAX_ERRING);
  },
);
