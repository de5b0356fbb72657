/** Reads a provider's list of models: names, and whatever the server says of tools, window and price. */
import * as v from 'valibot';
import { isFields } from './reasoning';
import type { ModelChoice } from './words';

const entrySchema = v.looseObject({ id: v.string() });

/** @returns undefined if the value is no list of models */
export function readModelList(value: unknown): ModelChoice[] | undefined {
  const list = listOf(value);
  const entries = list?.flatMap((one) => {
    const parsed = v.safeParse(entrySchema, namedEntry(one));
    return parsed.success ? [choiceOf(parsed.output)] : [];
  });
  return entries?.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** A list, alone or under one of these names; some send a map from names to models. */
function listOf(value: unknown): unknown[] | undefined {
  const data = isFields(value) ? (value.data ?? value.models ?? value.result) : value;
  if (Array.isArray(data)) return data;
  if (!isFields(data) || !Object.values(data).every(isFields)) return undefined;
  return Object.entries(data).map(([id, one]) => ({ id, ...fieldsOf(one) }));
}

/** A text alone is the name; Gemini, Cohere, Ollama and some gateways have no `id`. */
function namedEntry(one: unknown): unknown {
  if (typeof one === 'string') return { id: one };
  return isFields(one) && one.id === undefined ? { ...one, id: one.name ?? one.model ?? one.model_name } : one;
}

type Entry = v.InferOutput<typeof entrySchema>;

function choiceOf(entry: Entry): ModelChoice {
  const callsTools = toolsOf(entry);
  const windowTokens = windowOf(entry);
  const price = priceOf(entry);
  return {
    id: entry.id,
    ...(callsTools === undefined ? {} : { callsTools }),
    ...(windowTokens === undefined ? {} : { windowTokens }),
    ...(price === undefined ? {} : { price }),
    ...(typeof entry.owned_by === 'string' ? { owner: entry.owned_by } : {}),
  };
}

/** Words for calls of tools in lists and fields: `tools`, `tool_use`, `tool-calling`, `function_calling`, `supports_tools`. */
const CALLS_TOOLS =
  /^(?:supports[_-])?(?:tools?|tool[_-](?:use|calls?|calling)|functions?|function[_-]call(?:s|ing)?)$/i;

/** OpenRouter lists parameters, others capabilities or features; some say yes or no, some for each of their providers. */
function toolsOf(entry: Record<string, unknown>): boolean | undefined {
  const { supported_parameters: parameters, capabilities, features, supported_features: supported, providers } = entry;
  const list = [parameters, capabilities, features, supported].find((one) => Array.isArray(one));
  if (Array.isArray(list)) return list.some((word) => typeof word === 'string' && CALLS_TOOLS.test(word));
  const nested = isFields(capabilities) ? { ...capabilities, ...fieldsOf(capabilities.supports) } : {};
  const said = Object.entries({ ...nested, ...entry }).find(
    ([name, value]) => CALLS_TOOLS.test(name) && typeof value === 'boolean',
  );
  if (said) return said[1] === true;
  const each = Array.isArray(providers) ? providers.map((one) => toolsOf(fieldsOf(one))) : [];
  return each.includes(true) || (each.includes(false) ? false : undefined);
}

const fieldsOf = (value: unknown): Record<string, unknown> => (isFields(value) ? value : {});

/** Names of the window, the one that is in force first: llama.cpp's n_ctx, LM Studio's loaded_context_length, vLLM's max_model_len. */
const WINDOW_FIELDS = [
  'n_ctx',
  'loaded_context_length',
  'max_model_len',
  'context_length',
  'context_window',
  'context_size',
  'max_context_length',
  'max_context_window_tokens',
  'inputTokenLimit',
  'max_input_tokens',
];

function windowOf(entry: Entry): number | undefined {
  const places = [entry.meta, entry, entry.metadata, entry.limits, fieldsOf(entry.capabilities).limits].map(fieldsOf);
  const values = places.flatMap((place) => WINDOW_FIELDS.map((name) => Number(place[name] ?? 0)));
  return values.find((value) => Number.isFinite(value) && value > 0);
}

/** OpenRouter's prices are dollars per token, as text. */
function priceOf({ pricing }: Entry): ModelChoice['price'] {
  if (!isFields(pricing)) return undefined;
  const prompt = Number(pricing.prompt);
  const reply = Number(pricing.completion);
  if (!Number.isFinite(prompt) || !Number.isFinite(reply) || prompt < 0 || reply < 0) return undefined;
  const cached = Number(pricing.input_cache_read);
  return { prompt, reply, ...(Number.isFinite(cached) && pricing.input_cache_read !== undefined ? { cached } : {}) };
}
