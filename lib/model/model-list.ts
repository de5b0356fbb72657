/** Reads a provider's list of models: names, and whatever the server says of tools, window and price. */
import * as v from 'valibot';
import { isFields } from './reasoning';
import type { ModelChoice } from './words';

const entrySchema = v.looseObject({ id: v.string() });

/** @returns undefined if the value is no list of models */
export function readModelList(value: unknown): ModelChoice[] | undefined {
  const data = isFields(value) ? (value.data ?? value.models) : value;
  if (!Array.isArray(data)) return undefined;
  const entries = data.flatMap((one: unknown) => {
    // Gemini and some gateways name models `name`.
    const named =
      isFields(one) && one.id === undefined && typeof one.name === 'string' ? { ...one, id: one.name } : one;
    const parsed = v.safeParse(entrySchema, named);
    return parsed.success ? [choiceOf(parsed.output)] : [];
  });
  return entries.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
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

/** OpenRouter lists parameters, LM Studio and Mistral capabilities. */
function toolsOf({ supported_parameters: parameters, capabilities }: Entry): boolean | undefined {
  if (Array.isArray(parameters)) return parameters.includes('tools');
  if (Array.isArray(capabilities)) return capabilities.includes('tool_use') || capabilities.includes('tools');
  if (isFields(capabilities) && typeof capabilities.function_calling === 'boolean')
    return capabilities.function_calling;
  return undefined;
}

/** llama.cpp: meta.n_ctx; vLLM: max_model_len; LM Studio: loaded_context_length; OpenRouter, Groq: context_length, context_window. */
function windowOf(entry: Entry): number | undefined {
  const meta = isFields(entry.meta) ? entry.meta : {};
  const values = [
    meta.n_ctx,
    entry.max_model_len,
    entry.loaded_context_length,
    entry.context_length,
    entry.context_window,
    entry.max_context_length,
  ];
  return values.find((value): value is number => typeof value === 'number' && value > 0);
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
