/** Which model the settings choose, and the answers to what views ask about it. */
import * as v from 'valibot';
import { normalizeAddress } from './address';
import { BrowserModel, browserLanguageModel, hasBrowserModel } from './browser-model';
import { failureOf, OpenAiModel, openAiClient, withPath } from './openai-model';
import { learnedQuirks } from './quirks';
import {
  forgetKey,
  forgetQuirks,
  keyAddresses,
  loadKey,
  loadQuirks,
  loadSettings,
  saveQuirks,
  saveSettings,
} from './settings-store';
import type { ModelPort, ProviderSettings } from './words';

export interface Advice {
  ok: boolean;
  /** `ok` or the failure's code; its sentence stands in public/_locales (advice_*, code_*). */
  code: string;
  detail: string;
}

/** The model of the settings, or undefined when none is chosen. */
export async function chosenModel(): Promise<ModelPort | undefined> {
  const settings = await loadSettings();
  if (!settings) return undefined;
  if (settings.preset === 'browser') {
    const api = browserLanguageModel();
    return api && new BrowserModel(api);
  }
  if (settings.baseUrl === '' || settings.model === '') return undefined;
  const id = { address: settings.baseUrl, model: settings.model };
  return new OpenAiModel({
    baseUrl: settings.baseUrl,
    apiKey: await loadKey(settings.baseUrl),
    model: settings.model,
    quirks: await loadQuirks(id),
    remember: (quirks) => saveQuirks(id, quirks),
  });
}

/** One smallest possible call, and what to do if it fails. */
export async function testModel(): Promise<Advice> {
  const model = await chosenModel();
  if (!model) return { ok: false, code: 'no-model', detail: '' };
  const controller = new AbortController();
  const messages = [{ role: 'user' as const, content: 'Call the tool done with the summary "ok".' }];
  const done = {
    name: 'done',
    description: 'Say that you are done.',
    parameters: { type: 'object', properties: { summary: { type: 'string' } }, required: ['summary'] },
  };
  const result = await model.call(messages, [done], controller.signal);
  if (result.type === 'failed') return adviceOn(result, (await loadSettings())?.baseUrl);
  return {
    ok: true,
    code: result.reply.toolCalls.length > 0 ? 'ok' : 'no-tools',
    detail: result.reply.content.slice(0, 200),
  };
}

/** An address that answers when its answer may not be read is not dead: the server keeps our origin out (CORS). */
export async function adviceOn(
  failed: { reason: string; detail: string },
  baseUrl: string | undefined,
  probe: typeof fetch = fetch,
): Promise<Advice> {
  const advice = { ok: false, code: failed.reason, detail: failed.detail };
  if (failed.reason !== 'unreachable' || baseUrl === undefined) return advice;
  const isThere = await probe(baseUrl, { mode: 'no-cors', credentials: 'omit' }).then(
    () => true,
    () => false,
  );
  return isThere ? { ...advice, code: 'cors' } : advice;
}

const modelListSchema = v.object({ data: v.array(v.object({ id: v.string() })) });

/** Names of the models the endpoint offers, sorted. */
export async function listModels(): Promise<{ advice: Advice; models: string[] }> {
  const settings = await loadSettings();
  if (!settings || settings.baseUrl === '') return { advice: { ok: false, code: 'no-model', detail: '' }, models: [] };
  const address = normalizeAddress(settings.baseUrl);
  if (!address.ok) return { advice: { ok: false, code: address.problem, detail: '' }, models: [] };
  const quirks = await loadQuirks({ address: settings.baseUrl, model: settings.model });
  try {
    const apiKey = await loadKey(address.baseUrl);
    const page: unknown = await openAiClient({ baseUrl: withPath(address.baseUrl, quirks), apiKey }).models.list();
    const parsed = v.safeParse(modelListSchema, page);
    if (!parsed.success)
      return { advice: { ok: false, code: 'bad-reply', detail: v.summarize(parsed.issues) }, models: [] };
    return { advice: { ok: true, code: 'ok', detail: '' }, models: parsed.output.data.map(({ id }) => id).sort() };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { advice: await adviceOn(failureOf(cause), settings.baseUrl), models: [] };
  }
}

/** Answers of the background to what views ask about the model. */
export const modelHandlers = {
  'model.settings': async () => {
    const settings = await loadSettings();
    const quirks = settings && (await loadQuirks({ address: settings.baseUrl, model: settings.model }));
    return {
      settings,
      keyAddresses: await keyAddresses(),
      browserModel: await hasBrowserModel(),
      learned: quirks ? learnedQuirks(quirks) : [],
      ...(quirks?.windowTokens === undefined ? {} : { windowTokens: quirks.windowTokens }),
    };
  },
  'model.save': async ({ settings, key }: { settings: ProviderSettings; key?: string | undefined }) => {
    const problem = await saveSettings(settings, key);
    return problem === undefined ? {} : { problem };
  },
  'model.forgetKey': async ({ address }: { address: string }) => {
    await forgetKey(address);
    return {};
  },
  'model.forgetQuirks': async () => {
    const settings = await loadSettings();
    if (settings) await forgetQuirks({ address: settings.baseUrl, model: settings.model });
    return {};
  },
  'model.test': testModel,
  'model.list': listModels,
};
