/** Which model the settings choose, and the answers to what views ask about it. */
import { normalizeAddress } from './address';
import { BrowserModel, browserLanguageModel, hasBrowserModel } from './browser-model';
import { dayBudget } from './day-budget';
import { testEndpoint } from './endpoint-test';
import { failure } from './failures';
import { findLocalServers } from './local-models';
import { readModelList } from './model-list';
import { failureOf, OpenAiModel, openAiClient, withPath } from './openai-model';
import { presetQuirks } from './presets';
import { learnedQuirks, NO_QUIRKS, type Quirks, type Rung } from './quirks';
import { loggingFetch } from './sent-log';
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
import {
  type Advice,
  failureParams,
  type ModelChoice,
  type ModelFailed,
  type ModelPort,
  type ProviderSettings,
} from './words';

export { forgetSent } from './sent-log';

/** The model of the settings, or undefined when none is chosen. @param use `small`: the cheaper one, where one is named */
export async function chosenModel(use?: 'small'): Promise<ModelPort | undefined> {
  const settings = await loadSettings();
  const small = use === 'small' ? settings?.smallModel : undefined;
  return settings && modelOf(small ? { ...settings, model: small } : settings);
}

async function modelOf(settings: ProviderSettings): Promise<ModelPort | undefined> {
  if (settings.preset === 'browser') {
    const api = browserLanguageModel();
    return api && new BrowserModel(api);
  }
  if (settings.baseUrl === '' || settings.model === '') return undefined;
  return new OpenAiModel({
    baseUrl: settings.baseUrl,
    apiKey: await loadKey(settings.baseUrl),
    fetcher: loggingFetch,
    model: settings.model,
    quirks: await knownQuirks(settings),
    remember: (quirks) => saveQuirks(idOf(settings), quirks),
    taskCaps: settings,
    day: dayBudget(settings),
  });
}

const idOf = ({ baseUrl, model }: ProviderSettings) => ({ address: baseUrl, model });

/** Learned quirks of the endpoint; before any were learned, those of its preset. */
async function knownQuirks(settings: ProviderSettings): Promise<Quirks> {
  return (await loadQuirks(idOf(settings))) ?? { ...NO_QUIRKS, ...presetQuirks(settings.baseUrl) };
}

async function keepRung(settings: ProviderSettings, rung: Rung): Promise<void> {
  await saveQuirks(idOf(settings), { ...(await knownQuirks(settings)), rung });
}

/** The model with calls asked for in another way; the browser's own knows one way only. */
async function withRung(settings: ProviderSettings, rung: Rung, model: ModelPort): Promise<ModelPort> {
  if (settings.preset === 'browser') return model;
  await keepRung(settings, rung);
  return (await modelOf(settings)) ?? model;
}

let runningTest: AbortController | undefined;

/** Plays the practice task against the chosen model. A test that is still running is stopped. */
async function testModel() {
  runningTest?.abort();
  const controller = new AbortController();
  runningTest = controller;
  const settings = await loadSettings();
  const model = settings && (await modelOf(settings));
  if (!settings || !model) return { ok: false, lines: [], advice: adviceOf(failure('no-model', '')) };
  const { models } = settings.preset === 'browser' ? { models: [] } : await listModels();
  const report = await testEndpoint(
    {
      model: async (rung) => (rung === undefined ? model : withRung(settings, rung, model)),
      restore: (rung) => keepRung(settings, rung),
      list: models.length > 0 ? models : undefined,
      modelName: settings.model,
      quirks: () => knownQuirks(settings),
      now: () => performance.now(),
    },
    controller.signal,
  );
  const { ok, lines, failed } = report;
  return { ok, lines, ...(failed ? { advice: adviceOf(await withCors(failed, settings.baseUrl)) } : {}) };
}

async function stopTest() {
  runningTest?.abort();
  return {};
}

function adviceOf(failed: ModelFailed): Advice {
  const [subject = '', detail = ''] = failureParams(failed);
  return { code: failed.reason, subject, detail };
}

/** An address that answers when its answer may not be read is not dead: the server keeps our origin out (CORS). */
export async function withCors(
  failed: ModelFailed,
  baseUrl: string,
  probe: typeof fetch = fetch,
): Promise<ModelFailed> {
  if (failed.reason !== 'unreachable') return failed;
  const isThere = await probe(baseUrl, { mode: 'no-cors', credentials: 'omit', redirect: 'manual' }).then(
    () => true,
    () => false,
  );
  return isThere ? { ...failed, reason: 'cors' } : failed;
}

/** The models that the endpoint offers, sorted by name; what the list says of the chosen one is remembered. */
export async function listModels(): Promise<{ advice?: Advice; models: ModelChoice[] }> {
  const settings = await loadSettings();
  if (!settings || settings.baseUrl === '') return { advice: adviceOf(failure('no-model', '')), models: [] };
  const address = normalizeAddress(settings.baseUrl);
  if (!address.ok) return { advice: adviceOf(failure(address.problem, '')), models: [] };
  const quirks = await knownQuirks(settings);
  const apiKey = await loadKey(address.baseUrl);
  try {
    const list: unknown = await openAiClient({ baseUrl: withPath(address.baseUrl, quirks), apiKey }).get('/models');
    const models = readModelList(list);
    if (!models) return { advice: adviceOf(failure('not-an-api', '')), models: [] };
    const chosen = models.find(({ id }) => id === settings.model);
    if (chosen?.price || chosen?.windowTokens) await rememberChoice(settings, chosen);
    return { models };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { advice: adviceOf(await withCors(failureOf(cause), settings.baseUrl)), models: [] };
  }
}

async function rememberChoice(settings: ProviderSettings, { price, windowTokens }: ModelChoice): Promise<void> {
  const quirks = await knownQuirks(settings);
  await saveQuirks(idOf(settings), {
    ...quirks,
    ...(price ? { price } : {}),
    ...(windowTokens ? { windowTokens } : {}),
  });
}

/** Answers of the background to what views ask about the model. */
export const modelHandlers = {
  'model.settings': async () => {
    const settings = await loadSettings();
    const quirks = settings && (await knownQuirks(settings));
    return {
      settings,
      keyAddresses: await keyAddresses(),
      browserModel: await hasBrowserModel(),
      learned: quirks ? learnedQuirks(quirks) : [],
      ...(quirks?.windowTokens === undefined ? {} : { windowTokens: quirks.windowTokens }),
      ...(quirks?.price === undefined ? {} : { price: quirks.price }),
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
    if (settings) await forgetQuirks(idOf(settings));
    return {};
  },
  'model.test': testModel,
  'model.stopTest': stopTest,
  'model.list': listModels,
  'model.findLocal': async () => ({ servers: await findLocalServers() }),
};
