/** cutPrompt: a prompt that was cut is told with the settings of the server that did it. */
import { expect, test } from 'vitest';
import { cutPrompt } from '../../../lib/model/observations';
import { NO_QUIRKS } from '../../../lib/model/quirks';

const prompt = 'a '.repeat(10_000);

test.each([
  ['http://localhost:11434/v1', 'prompt-cut'],
  ['http://gpu.lan:8000/v1', 'prompt-cut'],
  ['https://192.168.1.9/v1', 'prompt-cut'],
  ['https://openrouter.ai/api/v1', 'prompt-cut-hosted'],
  ['https://api.example.com/v1', 'prompt-cut-hosted'],
])('names the cause at %s', (baseUrl, reason) => {
  expect(cutPrompt({ promptTokens: 1024, hasCache: false }, prompt, NO_QUIRKS, baseUrl)).toMatchObject({
    reason,
    windowTokens: 1024,
  });
});
