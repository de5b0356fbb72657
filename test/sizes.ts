/**
 * Sizes of the repeated and generated tests: small on every change (`npm test`), whole before a release (`npm run test:all`).
 * Only tables of more than thirty like cases and generated cases are sampled, always the same members: every n-th of each kind, and
 * at least one of each. Tests with a case of their own run in both. A security property keeps its test, with fewer members.
 */

/** `npm test` sets `change`, `npm run test:all` sets `all`; a suite that is started by itself has every file at small counts. */
const RUN = process.env.FIELDNOTES_TESTS;

export const IS_WHOLE_RUN = RUN === 'all';

/**
 * End-to-end files that `npm test` leaves to `npm run test:e2e` and `npm run test:all`: their subject is one that few changes
 * touch, or that page and unit tests cover as well. Decision 0111 gives the rule and the times.
 */
export const LEFT_TO_RELEASES: readonly string[] = [
  'actions.firefox',
  'attacks-card.chromium',
  'attacks-matrix.chromium',
  'attacks.firefox',
  'ax-tree.chromium',
  'bad-input.firefox',
  'broken-rows.chromium',
  'composer.chromium',
  'doctor.chromium',
  'doors-shapes.chromium',
  'doors.chromium',
  'drift.chromium',
  'durable.chromium',
  'gaps.chromium',
  'german.chromium',
  'help-desk.chromium',
  'labelled.chromium',
  'labelled.firefox',
  'live.chromium',
  'looks.chromium',
  'looks.firefox',
  'mcp.chromium',
  'mcp.firefox',
  'new-tabs.firefox',
  'notices.chromium',
  'practice.chromium',
  'remarks.chromium',
  'replay.chromium',
  'row-menu.chromium',
  'rows.chromium',
  'screen-reader.chromium',
  'screens.chromium',
  'settle.chromium',
  'share.chromium',
  'shipped-access.firefox',
  'shipped-bad-input.chromium',
  'shipped-keys.chromium',
  'shipped-life.firefox',
  'shipped-notices.chromium',
  'sibling.chromium',
  'skip.chromium',
  'teach-fast.chromium',
  'teach-many.chromium',
  'teach-wiki.chromium',
  'ungranted.chromium',
  'ungranted.firefox',
  'unsaved.chromium',
  'unsaved.firefox',
  'weak.chromium',
  'webmcp.chromium',
];

export const IGNORED_SPECS: readonly string[] =
  RUN === 'change' ? LEFT_TO_RELEASES.map((name) => `**/${name}.spec.ts`) : [];

interface Sizes {
  /** Of the widgets of each page of the matrix, one in so many is tested; 1 means all. */
  widgetStride: { chromium: number; firefox: number };
  /** Of the widgets of the matrix, one in so many is driven by a sentence. */
  sentenceStride: number;
  /** Runs with a background death before and after each of their writes. */
  killRounds: number;
  /** Hostile pages for each goal: one in so many. */
  attackStride: number;
  /** Attacks by verb, key, role, word and address, of each kind: one in so many. */
  controlStride: number;
  /** Generated pages of the attack matrix: one in so many. */
  matrixStride: number;
  /** Real apps for the accessibility tree and for settling: one in so many. */
  realAppStride: number;
  /** Acts on daily pages: one in so many. */
  dailyStride: number;
  /** Behaviours of model endpoints, of each kind: one in so many. A change of lib/model runs them all. */
  endpointStride: number;
  /** Generated cases of a property that is slow to check: files that are merged, notebooks that are recalled. */
  generatedCases: number;
  /** Pairs of users whose exports are compared. */
  exportPairs: number;
  /** Tables of requests in other words than those of their tasks: one in so many. */
  wordsStride: number;
  /** Notebooks in which a canary of each kind is planted. */
  canaryRounds: number;
  /** Learning episodes of a long use. */
  learningEpisodes: number;
  /** Tasks that are learned on a site after its first ones. */
  laterTasks: number;
  /** Simulated teams with hostile members, for each attack. */
  teamSeeds: number;
}

const WHOLE: Sizes = {
  widgetStride: { chromium: 1, firefox: 1 },
  sentenceStride: 4,
  killRounds: 3,
  attackStride: 1,
  controlStride: 1,
  matrixStride: 1,
  realAppStride: 1,
  dailyStride: 1,
  endpointStride: 1,
  generatedCases: 10_000,
  wordsStride: 1,
  exportPairs: 300,
  canaryRounds: 400,
  learningEpisodes: 2_000,
  laterTasks: 200,
  teamSeeds: 20,
};

const SMALL: Sizes = {
  widgetStride: { chromium: 6, firefox: 12 },
  sentenceStride: 16,
  killRounds: 1,
  attackStride: 6,
  controlStride: 8,
  matrixStride: 97,
  realAppStride: 3,
  dailyStride: 10,
  endpointStride: 8,
  generatedCases: 400,
  wordsStride: 3,
  exportPairs: 25,
  canaryRounds: 40,
  learningEpisodes: 200,
  laterTasks: 60,
  teamSeeds: 2,
};

export const SIZES: Sizes = IS_WHOLE_RUN ? WHOLE : SMALL;

/**
 * Every stride-th member of each kind, and at least one, in the order given. The first kind starts at its first member, the
 * next at its second and so on, so that a table of two dimensions is sampled along its diagonals.
 */
export function sample<T>(all: readonly T[], stride: number, kindOf: (member: T) => string = () => ''): T[] {
  const kinds = [...new Set(all.map(kindOf))];
  const chosen = kinds.flatMap((kind, at) => {
    const members = all.filter((member) => kindOf(member) === kind);
    const start = at % Math.min(stride, members.length);
    return members.filter((_, index) => index % stride === start);
  });
  return all.filter((member) => chosen.includes(member));
}
