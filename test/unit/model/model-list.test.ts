/** Lists of models in the shapes that providers and local servers send. */
import { expect, test } from 'vitest';
import { readModelList } from '../../../lib/model/model-list';

const choice = (entry: unknown, id = 'm') => readModelList({ data: [entry] })?.find((one) => one.id === id);

test.each([
  ['texts', ['b', 'a']],
  ['texts under models', { models: ['a', 'b'] }],
  ['a map by name', { data: { a: { object: 'model' }, b: {} } }],
  ['under result', { success: true, result: [{ name: 'a' }, { name: 'b' }] }],
  ['model in place of id', { models: [{ model: 'a' }, { model_name: 'b' }] }],
  ['entries that are no models', { data: [{ id: 'a' }, null, { id: 7 }, { id: 'b' }] }],
])('reads %s', (_shape, value) => {
  expect(readModelList(value)?.map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each([
  ['GitHub Models', { id: 'm', capabilities: ['streaming', 'tool-calling'] }, true],
  ['Copilot', { id: 'm', capabilities: { supports: { tool_calls: true } } }, true],
  ['Hugging Face', { id: 'm', providers: [{ supports_tools: false }, { supports_tools: true }] }, true],
  ['Fireworks', { id: 'm', supports_tools: false }, false],
  ['Cohere', { id: 'm', features: ['json_mode', 'tools'] }, true],
  ['Novita', { id: 'm', features: ['structured-outputs'] }, false],
  ['NanoGPT', { id: 'm', capabilities: { tool_calling: true } }, true],
  ['a server that says nothing of it', { id: 'm', capabilities: { vision: true } }, undefined],
])('knows whether a model calls tools: %s', (_provider, entry, expected) => {
  expect(choice(entry)?.callsTools).toBe(expected);
});

test.each([
  ['Gemini', { name: 'm', inputTokenLimit: 3000 }],
  ['Copilot', { id: 'm', capabilities: { limits: { max_context_window_tokens: 3000 } } }],
  ['GitHub Models', { id: 'm', limits: { max_input_tokens: 3000 } }],
  ['Novita', { id: 'm', context_size: 3000 }],
  ['DeepInfra', { id: 'm', metadata: { context_length: 3000 } }],
  ['a number as text', { id: 'm', context_length: '3000' }],
])('finds the window: %s', (_provider, entry) => {
  expect(choice(entry)?.windowTokens).toBe(3000);
});

test.each([[null], [{ error: { message: 'no' } }], ['<html>'], [{ data: 'none' }]])('is no list: %j', (value) => {
  expect(readModelList(value)).toBeUndefined();
});
