/** Declares every script that runs in pages: its size budget and the lib folders its bundle may contain. */

export interface PageScript {
  /** Limit of the minified bundle, in bytes. When it is set, the size is at most 85 % of it. */
  budgetBytes: number;
  /** Folders of lib with code in the bundle; `page-shared` carries the modules that other scripts take from it. */
  folders: readonly string[];
}

/** Keyed by entrypoint name. */
export const PAGE_SCRIPTS: Readonly<Record<string, PageScript>> = {
  page: {
    budgetBytes: 87_000,
    folders: [
      'lib/core',
      'lib/guard',
      'lib/messaging',
      'lib/model',
      'lib/page/session',
      'lib/page/watch',
      'lib/page/words',
      'lib/page/world',
      'lib/records',
    ],
  },
  'page-shared': {
    budgetBytes: 126_000,
    folders: ['lib/core', 'lib/guard', 'lib/page/dom', 'lib/page/refs', 'lib/page/session', 'lib/page/words'],
  },
  'page-work': {
    budgetBytes: 68_000,
    folders: [
      'lib/core',
      'lib/page/outline',
      'lib/page/refs',
      'lib/page/session',
      'lib/page/settle',
      'lib/page/words',
      'lib/page/world',
    ],
  },
  'page-act': {
    budgetBytes: 158_000,
    folders: [
      'lib/core',
      'lib/guard',
      'lib/page/act',
      'lib/page/act/actions',
      'lib/page/act/input',
      'lib/page/find',
      'lib/page/refs',
      'lib/page/session',
      'lib/page/settle',
      'lib/page/words',
      'lib/page/world',
    ],
  },
  'page-watch': {
    budgetBytes: 51_000,
    folders: ['lib/core', 'lib/guard', 'lib/page/session', 'lib/page/watch', 'lib/page/words', 'lib/page/world'],
  },
  'page-radar': { budgetBytes: 6_500, folders: ['lib/page/find', 'lib/page/session', 'lib/page/words'] },
  'page-article': { budgetBytes: 42_000, folders: ['lib/page/session'] },
  'page-teach': { budgetBytes: 2_500, folders: ['lib/page/watch'] },
  'page-record': { budgetBytes: 800, folders: [] },
  'page-world': { budgetBytes: 47_000, folders: ['lib/core', 'lib/page/world'] },
};

/** Size and contents of one page script as built. */
export interface BuiltScript {
  bytes: number;
  folders: string[];
}

/** One line per script: its size beside its budget. */
export function sizeTable(built: Readonly<Record<string, BuiltScript>>): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return Object.entries(built)
    .map(([name, { bytes }]) => {
      const budget = PAGE_SCRIPTS[name]?.budgetBytes;
      const limit = budget === undefined ? 'no budget declared' : `of ${kilobytes(budget)}`;
      return `  ${name.padEnd(14)}${kilobytes(bytes).padStart(9)} ${limit}`;
    })
    .join('\n');
}
