/** Who may import whom, and what may run where: the one list, enforced by test/unit/layers.test.ts. */

/** What each folder may import besides lib/core, itself and npm packages. Words are listed apart from the folder they describe. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'lib/core': [],
  // Words: types and parsers, no I/O.
  'lib/guard/words': [],
  'lib/page/words': ['lib/guard/words'],
  'lib/model/words': [],
  'lib/notebook/records': ['lib/guard/words', 'lib/page/words', 'lib/model/words'],
  'lib/notebook/journal': ['lib/guard/words', 'lib/page/words', 'lib/notebook/records'],
  'lib/messaging/protocol': [
    'lib/guard/words',
    'lib/page/words',
    'lib/model/words',
    'lib/notebook/records',
    'lib/notebook/journal',
  ],
  // Thinking: pure, and strangers to one another.
  'lib/guard': ['lib/guard/words', 'lib/page/words'],
  'lib/learning': ['lib/guard/words', 'lib/page/words', 'lib/notebook/records', 'lib/notebook/journal'],
  'lib/policy': ['lib/guard/words', 'lib/page/words', 'lib/model/words', 'lib/notebook/records'],
  // Edges: do the I/O, and never import each other.
  // The page script, from the ground up: reading the document, refs, the outline, finding, settling, acting, watching.
  'lib/page/world': [],
  'lib/page/dom': ['lib/guard', 'lib/page/words'],
  'lib/page/refs': ['lib/page/dom', 'lib/page/words'],
  'lib/page/settle': ['lib/page/dom', 'lib/page/world'],
  'lib/page/outline': ['lib/page/dom', 'lib/page/refs', 'lib/page/world', 'lib/page/words'],
  'lib/page/find': ['lib/page/dom', 'lib/page/refs', 'lib/page/words', 'lib/guard'],
  'lib/page/session': ['lib/page/dom', 'lib/page/refs', 'lib/page/outline', 'lib/page/settle', 'lib/page/words'],
  'lib/page/act': [
    'lib/page/dom',
    'lib/page/refs',
    'lib/page/find',
    'lib/page/settle',
    'lib/page/session',
    'lib/page/words',
  ],
  'lib/page/watch': ['lib/page/dom', 'lib/page/session', 'lib/page/words', 'lib/guard'],
  'lib/model': ['lib/model/words'],
  'lib/notebook': [
    'lib/guard/words',
    'lib/page/words',
    'lib/model/words',
    'lib/notebook/records',
    'lib/notebook/journal',
    'lib/notebook/kill-points',
    'lib/learning',
  ],
  'lib/messaging': [
    'lib/guard',
    'lib/guard/words',
    'lib/page/words',
    'lib/model/words',
    'lib/notebook/records',
    'lib/messaging/protocol',
  ],
  // Doing: the loop, over ports.
  'lib/agent': [
    'lib/guard',
    'lib/guard/words',
    'lib/learning',
    'lib/policy',
    'lib/page/words',
    'lib/model/words',
    'lib/notebook/records',
    'lib/notebook/journal',
    'lib/notebook/kill-points',
  ],
  'lib/replay': [
    'lib/agent',
    'lib/page/words',
    'lib/model/words',
    'lib/notebook/records',
    'lib/notebook/journal',
    'lib/notebook/kill-points',
  ],
  'lib/notebook/kill-points': [],
  // Showing: props in, callbacks out.
  components: ['lib/page/words', 'lib/model/words', 'lib/notebook/records', 'lib/guard/words'],
  // Wiring: may import everything below.
  entrypoints: ['*'],
};

/** What must never be reachable from an entrypoint: the database in a page would be the page's own. */
export const FORBIDDEN_IN: Readonly<Record<string, readonly string[]>> = {
  'entrypoints/page.ts': ['dexie', 'openai', 'lib/notebook', 'lib/model', 'lib/agent', 'lib/learning', 'lib/policy'],
  'entrypoints/popup/main.tsx': ['openai', 'lib/agent', 'lib/page', 'lib/notebook/store'],
  'entrypoints/sidepanel/main.tsx': ['openai', 'lib/agent', 'lib/page', 'lib/notebook/store'],
  'entrypoints/options/main.tsx': ['openai', 'lib/agent', 'lib/page', 'lib/notebook/store'],
};

/** Words may be imported everywhere, so they are not what the lists above forbid. */
export const WORDS: readonly string[] = [
  'lib/guard/words',
  'lib/page/words',
  'lib/model/words',
  'lib/notebook/records',
  'lib/notebook/journal',
];
