/** Which model the settings choose, where its key is kept, and what to advise when it does not answer. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { BrowserModel, browserLanguageModel, hasBrowserModel } from './browser-model';
import { failureOf } from './failures';
import { OpenAiModel, openAiClient } from './openai-model';
import { type ModelPort, type ProviderSettings, providerSettingsSchema } from './words';

const SETTINGS = 'provider';
const KEY = 'providerKey';

export interface Advice {
  ok: boolean;
  /** `ok` or the failure's code; the sentence stands in public/_locales (advice_*). */
  code: string;
  detail: string;
}

/** The stored settings; what does not parse counts as none and is asked for again. */
async function loadSettings(): Promise<ProviderSettings | undefined> {
  const stored = await browser.storage.local.get(SETTINGS);
  const parsed = v.safeParse(providerSettingsSchema, stored[SETTINGS]);
  return parsed.success ? parsed.output : undefined;
}

/** The key lives in memory until the browser closes; on disk only if the user asked for it. */
async function loadKey(): Promise<string> {
  const inMemory = await browser.storage.session.get(KEY);
  const onDisk = await browser.storage.local.get(KEY);
  const key = inMemory[KEY] ?? onDisk[KEY];
  return typeof key === 'string' ? key : '';
}

async function saveSettings(settings: ProviderSettings, key: string | undefined): Promise<void> {
  const kept = key ?? (await loadKey());
  await browser.storage.local.set({ [SETTINGS]: settings });
  await browser.storage.session.set({ [KEY]: kept });
  if (settings.rememberKey) await browser.storage.local.set({ [KEY]: kept });
  else await browser.storage.local.remove(KEY);
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
  return new OpenAiModel({ baseUrl: settings.baseUrl, apiKey: await loadKey(), model: settings.model });
}

/** One smallest possible call, and what to do if it fails. */
async function testModel(): Promise<Advice> {
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

/** An address that answers when its answer may not be read is no dead one: the server keeps our origin out (CORS). */
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
async function listModels(): Promise<{ advice: Advice; models: string[] }> {
  const settings = await loadSettings();
  if (!settings || settings.baseUrl === '') return { advice: { ok: false, code: 'no-model', detail: '' }, models: [] };
  try {
    const page: unknown = await openAiClient({ baseUrl: settings.baseUrl, apiKey: await loadKey() }).models.list();
    const parsed = v.safeParse(modelListSchema, page);
    if (!parsed.success)
      return { advice: { ok: false, code: 'bad-reply', detail: v.summarize(parsed.issues) }, models: [] };
    return { advice: { ok: true, code: 'ok', detail: '' }, models: parsed.output.data.map(({ id }) => id).sort() };
  } catch (error) {
    return { advice: await adviceOn(failureOf(error), settings.baseUrl), models: [] };
  }
}

/** Answers of the background to what views ask about the model. */
export const modelHandlers = {
  'model.settings': async () => ({
    settings: await loadSettings(),
    hasKey: (await loadKey()) !== '',
    browserModel: await hasBrowserModel(),
  }),
  'model.save': async ({ settings, key }: { settings: ProviderSettings; key?: string | undefined }) => {
    await saveSettings(settings, key);
    return {};
  },
  'model.test': testModel,
  'model.list': listModels,
};
