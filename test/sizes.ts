/** Sizes of the repeated and generated tests: small on every change (`npm test`), whole before a release (`npm run test:all`). */

/** `npm run test:all` sets it. */
export const IS_WHOLE_RUN = process.env.FIELDNOTES_TESTS === 'all';

interface Sizes {
  /** Of the widgets of the matrix, one in so many is tested; 1 means all. */
  widgetStride: { chromium: number; firefox: number };
  /** Of the widgets of the matrix, one in so many is driven by a sentence. */
  sentenceStride: number;
  /** Background deaths, spread evenly over the writes of a run. */
  workerKills: number;
  /** Hostile pages: one in so many. */
  attackStride: number;
  /** Generated pages of the attack matrix: one in so many. */
  matrixStride: number;
  /** Real apps for the accessibility tree and for settling: one in so many. */
  realAppStride: number;
  /** Acts on daily pages: one in so many. */
  dailyStride: number;
  /** Generated cases of a property that is slow to check: files that are merged, notebooks that are recalled. */
  generatedCases: number;
  /** Simulated teams with hostile members, for each attack. */
  teamSeeds: number;
}

const WHOLE: Sizes = {
  widgetStride: { chromium: 1, firefox: 1 },
  sentenceStride: 4,
  workerKills: 200,
  attackStride: 1,
  matrixStride: 1,
  realAppStride: 1,
  dailyStride: 1,
  generatedCases: 10_000,
  teamSeeds: 20,
};

const SMALL: Sizes = {
  widgetStride: { chromium: 4, firefox: 8 },
  sentenceStride: 16,
  workerKills: 78,
  attackStride: 4,
  matrixStride: 97,
  realAppStride: 3,
  dailyStride: 10,
  generatedCases: 1_000,
  teamSeeds: 2,
};

export const SIZES: Sizes = IS_WHOLE_RUN ? WHOLE : SMALL;

/** Every stride-th member, from the first. */
export function sample<T>(all: readonly T[], stride: number): T[] {
  return all.filter((_, index) => index % stride === 0);
}
