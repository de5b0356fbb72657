/** The allowed imports of each folder and of each entrypoint; test/unit/layers.test.ts enforces them. */

/** Types and parsers: no I/O, importable from every layer that lists them. */
export const WORDS: readonly string[] = [
  'lib/guard/words',
  'lib/page/words',
  'lib/model/words',
  'lib/records',
  'lib/journal',
];

/** The folders each folder may import, besides lib/core, itself and npm packages. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'lib/core': [],
  // Words: types and parsers of each domain.
  'lib/guard/words': [],
  'lib/page/words': ['lib/guard/words'],
  'lib/model/words': [],
  'lib/records': ['lib/guard/words', 'lib/page/words', 'lib/model/words'],
  'lib/journal': ['lib/guard/words', 'lib/page/words', 'lib/records'],
  'lib/messaging/model-messages': ['lib/model/words'],
  'lib/messaging/run-messages': ['lib/guard/words', 'lib/page/words', 'lib/model/words', 'lib/records'],
  'lib/messaging/task-messages': ['lib/guard/words', 'lib/page/words', 'lib/model/words', 'lib/records'],
  'lib/messaging/share-messages': ['lib/records'],
  'lib/messaging/tool-messages': ['lib/records'],
  'lib/messaging/protocol': [
    ...WORDS,
    'lib/messaging/model-messages',
    'lib/messaging/run-messages',
    'lib/messaging/share-messages',
    'lib/messaging/task-messages',
    'lib/messaging/tool-messages',
  ],
  // Thinking: pure functions; these folders never import each other.
  'lib/guard': ['lib/guard/words', 'lib/page/words'],
  'lib/learning': ['lib/guard/words', 'lib/page/words', 'lib/records', 'lib/journal'],
  'lib/policy': ['lib/guard/words', 'lib/page/words', 'lib/model/words', 'lib/records'],
  // Edges: the I/O; these folders never import each other.
  // The page script, from the ground up: reading the document, refs, the outline, finding, settling, acting, watching.
  'lib/page/world/present': [],
  'lib/page/world': ['lib/page/world/present'],
  'lib/page/dom': ['lib/guard', 'lib/page/words'],
  'lib/page/refs': ['lib/page/dom', 'lib/page/words'],
  'lib/page/settle': ['lib/page/dom', 'lib/page/words', 'lib/page/world'],
  'lib/page/outline': ['lib/page/dom', 'lib/page/refs', 'lib/page/world', 'lib/page/words'],
  'lib/page/find': ['lib/page/dom', 'lib/page/refs', 'lib/page/words', 'lib/guard'],
  'lib/page/session': [
    'lib/guard',
    'lib/page/dom',
    'lib/page/refs',
    'lib/page/outline',
    'lib/page/settle',
    'lib/page/words',
    'lib/page/world',
  ],
  'lib/page/act': [
    'lib/page/dom',
    'lib/page/refs',
    'lib/page/find',
    'lib/page/settle',
    'lib/page/session',
    'lib/page/words',
  ],
  'lib/page/watch': ['lib/page/dom', 'lib/page/session', 'lib/page/words', 'lib/guard'],
  'lib/model/key-vault': ['lib/model/words'],
  'lib/model': ['lib/model/words', 'lib/model/key-vault'],
  'lib/notebook': [...WORDS, 'lib/learning'],
  // Formats of other tools, as notes of the exchange format and back.
  'lib/doors': [...WORDS, 'lib/guard', 'lib/learning', 'lib/notebook'],
  // A notebook shared through a folder on a server.
  'lib/share': [...WORDS, 'lib/learning', 'lib/model/key-vault', 'lib/notebook'],
  // Paired programs on this computer, which ask for known tasks.
  'lib/remote': ['lib/records', 'lib/model/key-vault'],
  'lib/messaging': [
    'lib/guard',
    'lib/guard/words',
    'lib/page/words',
    'lib/page/world/present',
    'lib/model/words',
    'lib/records',
    'lib/messaging/protocol',
  ],
  // Doing: runs, over ports. From the ground up: evidence that a request is met, a run's state, its plan, its end, one step of it, a showing, what comes
  // after it, the loop that drives it.
  'lib/agent/policy-hash': ['lib/agent/evidence', 'lib/guard', 'lib/page/words', 'lib/learning', 'lib/policy'],
  'lib/agent/evidence': ['lib/guard', 'lib/learning', 'lib/policy', ...WORDS],
  'lib/agent/run': ['lib/agent/evidence', 'lib/guard', 'lib/policy', ...WORDS],
  'lib/agent/plan': ['lib/agent/evidence', 'lib/agent/run', 'lib/learning', 'lib/policy', ...WORDS],
  'lib/agent/end': ['lib/agent/evidence', 'lib/agent/run', 'lib/guard', 'lib/learning', 'lib/policy', ...WORDS],
  'lib/agent/step': [
    'lib/agent/evidence',
    'lib/agent/run',
    'lib/agent/plan',
    'lib/agent/end',
    'lib/guard',
    'lib/learning',
    'lib/policy',
    ...WORDS,
  ],
  'lib/agent/teach': [
    'lib/agent/run',
    'lib/agent/plan',
    'lib/agent/end',
    'lib/agent/evidence',
    'lib/guard',
    'lib/learning',
    ...WORDS,
  ],
  'lib/agent/feedback': ['lib/agent/run', 'lib/agent/end', 'lib/guard', 'lib/learning', ...WORDS],
  'lib/agent/loop': [
    'lib/agent/run',
    'lib/agent/plan',
    'lib/agent/end',
    'lib/agent/step',
    'lib/agent/teach',
    'lib/agent/feedback',
    'lib/guard',
    'lib/policy',
    ...WORDS,
  ],
  'lib/replay': ['lib/agent/run', 'lib/agent/loop', 'lib/page/words', 'lib/model/words', 'lib/records', 'lib/journal'],
  // The practice page plays page and background in one extension page.
  'lib/practice': [
    'lib/agent/run',
    'lib/agent/loop',
    'lib/notebook',
    'lib/page/session',
    'lib/page/act',
    'lib/page/watch',
    'lib/page/words',
  ],
  // Showing: props in, callbacks out.
  components: ['lib/page/words', 'lib/model/words', 'lib/records', 'lib/guard/words'],
  // Wiring: may import everything below.
  entrypoints: ['*'],
};

/** Packages and folders each entrypoint must not reach, WORDS excepted: IndexedDB in a content script is the page's database. */
export const FORBIDDEN_IN: Readonly<Record<string, readonly string[]>> = {
  'entrypoints/page.ts': ['dexie', 'openai', 'lib/notebook', 'lib/model', 'lib/agent', 'lib/learning', 'lib/policy'],
  'entrypoints/popup/main.tsx': ['openai', 'lib/agent', 'lib/page', 'lib/notebook/store'],
  'entrypoints/sidepanel/main.tsx': ['openai', 'lib/agent', 'lib/page', 'lib/notebook/store'],
  'entrypoints/options/main.tsx': ['openai', 'lib/agent', 'lib/page', 'lib/notebook/store'],
};
