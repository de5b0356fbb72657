/** Suggestions of the chat: in each language of the interface they are plain commands, which need no model. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCommands } from '../../../lib/policy/parse-commands';

const KEYS = ['chat_suggest_read', 'chat_suggest_find', 'chat_suggest_scroll'] as const;

test.each(['en', 'de'])('are plain commands in %s', (locale) => {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'),
  );
  const verbs = KEYS.map((key) => parseCommands(messages[key]?.message ?? '')?.map(({ verb }) => verb));
  expect(verbs).toEqual([['readArticle'], ['findText'], ['scroll']]);
});
