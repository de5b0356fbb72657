/** A dead address and one that keeps our origin out are told apart, and no sentence gives advice for another cause. */
import { expect, test, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { type ModelFailure, modelFailures } from '../../../lib/model/words';

vi.mock('wxt/browser', () => ({ browser: { storage: {} } }));
const { withCors } = await import('../../../lib/model/provider');
const { failure } = await import('../../../lib/model/failures');

const answers: typeof fetch = async () => new Response();
const dead: typeof fetch = async () => {
  throw new TypeError('fetch failed');
};

test('returns cors only if the server answers a request whose answer is not read', async () => {
  const failed = failure('unreachable', 'x');
  expect((await withCors(failed, 'http://localhost:1/v1', answers)).reason).toBe('cors');
  expect((await withCors(failed, 'http://localhost:1/v1', dead)).reason).toBe('unreachable');
  expect((await withCors(failure('wrong-key', ''), 'http://localhost:1/v1', answers)).reason).toBe('wrong-key');
});

/** Kinds of advice by the words of its sentence. */
const ADVICE = {
  wait: /later|renewed|tomorrow/i,
  key: /(?:enter|copy) it again/i,
  money: /top it up/i,
  address: /(?:address|path)\b.*(?:check|looks like|enter|right)|check (?:its path|that it is right)|use https/i,
  model: /choose (?:another|a) model|load models/i,
  window: /context length/i,
  origin: /\borigin\b/i,
  cap: /raise it in the settings/i,
};
type Kind = keyof typeof ADVICE;

/** The advice that can help against each cause; no other may stand in its sentence. */
const HELPS: Record<ModelFailure, readonly Kind[]> = {
  'no-model': [],
  'bad-address': ['address'],
  'insecure-address': ['address'],
  'bad-key': ['key'],
  unreachable: ['address'],
  cors: ['origin'],
  redirected: ['address'],
  'not-an-api': ['address'],
  'wrong-key': ['key'],
  forbidden: ['origin'],
  'not-found': ['model'],
  'rate-limited': ['wait'],
  'quota-used-up': ['wait', 'model'],
  'out-of-credit': ['money', 'model'],
  'context-too-long': ['model', 'window'],
  'prompt-cut': ['window'],
  'prompt-cut-hosted': ['model'],
  'empty-reply': ['window', 'model'],
  'no-calls': ['model'],
  'server-error': ['wait'],
  'bad-reply': ['model'],
  'reply-too-long': ['model'],
  'cut-off': ['model'],
  'no-first-token': [],
  'went-silent': [],
  filtered: [],
  'day-cap': ['wait', 'cap'],
  rejected: [],
};

test.each(modelFailures.map((code) => [code] as const))(
  'the sentence for %s gives the advice for its cause alone',
  (code) => {
    const entry = Object.entries(messages).find(([key]) => key === `code_${code.replaceAll('-', '__')}`);
    const sentence = entry?.[1].message ?? '';
    expect(sentence).not.toBe('');
    const given = Object.entries(ADVICE).flatMap(([kind, words]) => (words.test(sentence) ? [kind] : []));
    expect(given.toSorted(), sentence).toEqual([...HELPS[code]].toSorted());
  },
);

/** Every sentence that ends a task, also those that are no failure of the model. */
const SENTENCES = Object.entries(messages)
  .filter(([key]) => key.startsWith('code_'))
  .map(([key, { message }]) => [key.slice('code_'.length).replaceAll('__', '-'), message] as const);
/** Advice about the provider helps against causes of the provider alone; the site and the user's own limits have theirs. */
const OTHER_HELPS: Readonly<Record<string, readonly Kind[]>> = {
  'task-cap': ['cap'],
  'task-dollars': ['cap'],
  'error-page': ['wait'],
};

test('no sentence for another cause gives advice about the model and its provider', () => {
  const isModel = (code: string) => modelFailures.some((one) => one === code);
  const wrong = SENTENCES.filter(([code]) => !isModel(code)).flatMap(([code, sentence]) => {
    // “A later step” is no wait.
    const text = sentence.replace(/\blater (?:one|step)s?\b/gi, '');
    const given = Object.entries(ADVICE).flatMap(([kind, words]) => (words.test(text) ? [kind] : []));
    return given.toSorted().join() === [...(OTHER_HELPS[code] ?? [])].toSorted().join()
      ? []
      : [`${code}: ${given.join()}`];
  });
  expect(wrong).toEqual([]);
});

test('a sentence claims nothing of a wait that the provider may not have named', () => {
  const sentence = messages.code_rate__limited.message;
  expect(sentence).not.toMatch(/asks to wait/);
});
