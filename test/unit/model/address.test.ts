/** Addresses and keys as people paste them. */
import { expect, test } from 'vitest';
import { isInScope, keyScope, normalizeAddress, normalizeKey } from '../../../lib/model/address';

test.each([
  ['https://api.openai.com/v1/', 'https://api.openai.com/v1'],
  ['https://api.openai.com//v1//', 'https://api.openai.com/v1'],
  ['https://api.openai.com/v1/v1', 'https://api.openai.com/v1'],
  ['https://api.openai.com/v1/chat/completions', 'https://api.openai.com/v1'],
  ['https://api.mistral.ai/v1/models/', 'https://api.mistral.ai/v1'],
  ['"https://openrouter.ai/api/v1"', 'https://openrouter.ai/api/v1'],
  ['<https://openrouter.ai/api/v1>', 'https://openrouter.ai/api/v1'],
  ['\u200bhttps://api.groq.com/openai/v1 ', 'https://api.groq.com/openai/v1'],
  ['api.deepseek.com', 'https://api.deepseek.com'],
  ['localhost:11434/v1', 'http://localhost:11434/v1'],
  ['http://0.0.0.0:8080/v1', 'http://127.0.0.1:8080/v1'],
  ['192.168.1.20:1234/v1', 'http://192.168.1.20:1234/v1'],
  ['http://llm-box:8000', 'http://llm-box:8000'],
  [
    'https://x.openai.azure.com/openai/v1?api-version=preview',
    'https://x.openai.azure.com/openai/v1?api-version=preview',
  ],
])('normalises %j', (text, baseUrl) => {
  expect(normalizeAddress(text)).toEqual({ ok: true, baseUrl });
});

test.each([
  ['', 'bad-address'],
  ['my model server', 'bad-address'],
  ['ftp://host/v1', 'bad-address'],
  ['https://user:pass@host.example/v1', 'bad-address'],
  ['http://api.example.com/v1', 'insecure-address'],
  ['http://8.8.8.8/v1', 'insecure-address'],
])('refuses %j as %s', (text, problem) => {
  expect(normalizeAddress(text)).toEqual({ ok: false, problem });
});

test.each([
  [' sk-abc ', 'sk-abc'],
  ['"sk-abc"', 'sk-abc'],
  ['“sk-abc”', 'sk-abc'],
  ['Bearer sk-abc', 'sk-abc'],
  ['Authorization: Bearer sk-abc', 'sk-abc'],
  ['OPENAI_API_KEY="sk-abc"', 'sk-abc'],
  ['export GROQ_API_KEY=gsk_1', 'gsk_1'],
  ['"api_key": "sk-abc",', 'sk-abc'],
  ["apiKey = 'sk-abc'", 'sk-abc'],
  ['-H "Authorization: Bearer sk-abc"', 'sk-abc'],
  ['sk-a\u200bbc', 'sk-abc'],
  ['ABCDEF==', 'ABCDEF=='],
  ['', ''],
])('normalises the key %j', (text, key) => {
  expect(normalizeKey(text)).toEqual({ ok: true, key });
});

test.each(['sk-abc…xyz', 'sk-abc\nsk-def', 'sk abc', 'ключ'])('refuses the key %j', (text) => {
  expect(normalizeKey(text)).toEqual({ ok: false, problem: 'bad-key' });
});

test('a scope covers its own paths and nothing beside them', () => {
  const scope = keyScope('https://host.example/team/v1/') ?? '';
  expect(isInScope('https://host.example/team/v1/chat/completions', scope)).toBe(true);
  for (const other of [
    'https://host.example/team/v1evil',
    'https://host.example/other/v1/models',
    'http://host.example/team/v1/models',
    'https://host.example:8443/team/v1/models',
    'https://host.example.evil.example/team/v1/models',
  ])
    expect(isInScope(other, scope), other).toBe(false);
});

test.each([
  ['https:/host.example/v1', 'https://host.example/v1'],
  ['http//localhost:8080', 'http://localhost:8080'],
  ['https：//host.example/v1', 'https://host.example/v1'],
  ['http://localhost:11434/api/chat', 'http://localhost:11434'],
  ['https://host.example/v1/chat/', 'https://host.example/v1'],
  ['https://host.example/api/v1', 'https://host.example/api/v1'],
])('puts the address %j right', (text, baseUrl) => {
  expect(normalizeAddress(text)).toEqual({ ok: true, baseUrl });
});
