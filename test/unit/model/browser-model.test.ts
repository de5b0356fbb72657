/** The browser's own model, where there is one: a stand-in that keeps to the Prompt API's contract. */
import { expect, test } from 'vitest';
import { BrowserModel, browserLanguageModel, hasBrowserModel } from '../../../lib/model/browser-model';
import { TOOLS } from '../../../lib/policy/tools';

const scope = (reply: string, availability = 'available') => ({
  LanguageModel: {
    availability: async () => availability,
    create: async () => ({ prompt: async () => reply, destroy: () => undefined }),
  },
});
const ask = async (reply: string) => {
  const api = browserLanguageModel(scope(reply));
  if (!api) throw new Error('no api');
  const messages = [
    { role: 'system' as const, content: 's' },
    { role: 'user' as const, content: 'u' },
  ];
  return new BrowserModel(api).call(messages, TOOLS, new AbortController().signal);
};

test('it is offered only where the browser has it', async () => {
  expect(await hasBrowserModel({})).toBe(false);
  expect(await hasBrowserModel(scope('', 'unavailable'))).toBe(false);
  expect(await hasBrowserModel(scope('', 'downloadable'))).toBe(true);
});

test('reads its JSON as a call, words as words, and other JSON as markup', async () => {
  expect(await ask('{"calls":[{"name":"click","arguments":{"ref":"e1"}}]}')).toMatchObject({
    type: 'reply',
    reply: { toolCalls: [{ name: 'click', arguments: '{"ref":"e1"}' }] },
  });
  expect(await ask('I would click')).toMatchObject({
    type: 'reply',
    reply: { content: 'I would click', toolCalls: [] },
  });
  expect(await ask('{"tool":1}')).toMatchObject({ type: 'reply', reply: { toolCalls: [], isMarkup: true } });
});
