/** Keeps the chosen provider, one key per address, and the quirks of endpoints in the extension's own storage. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { keyScope, normalizeAddress, normalizeKey } from './address';
import { destroyVault, openKeys, sealedSchema, sealKeys } from './key-vault';
import { NO_QUIRKS, type Quirks, quirksSchema } from './quirks';
import { type ModelFailure, type ProviderSettings, providerSettingsSchema, SETTINGS_KEY } from './words';

const KEYS = 'providerKeys';
/** Before keys had addresses there was one; it belongs to the address of the settings it was stored beside. */
const SINGLE_KEY = 'providerKey';
/** Keys on disk, encrypted. */
const SEALED = 'sealedKeys';
const QUIRKS = 'endpointQuirks';

const keysSchema = v.record(v.string(), v.string());
type Keys = v.InferOutput<typeof keysSchema>;
type Area = 'local' | 'session';

/** The stored settings; what does not parse counts as none and is asked for again. */
export async function loadSettings(): Promise<ProviderSettings | undefined> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  const parsed = v.safeParse(providerSettingsSchema, stored[SETTINGS_KEY]);
  return parsed.success ? parsed.output : undefined;
}

async function readKeys(area: Area): Promise<Keys> {
  const stored = await browser.storage[area].get([KEYS, SINGLE_KEY, SEALED]);
  const sealed = v.safeParse(sealedSchema, stored[SEALED]);
  const parsed = v.safeParse(keysSchema, stored[KEYS]);
  const keys = { ...(sealed.success ? await openKeys(sealed.output) : {}), ...(parsed.success ? parsed.output : {}) };
  const single = stored[SINGLE_KEY];
  const isInPlain = area === 'local' && stored[KEYS] !== undefined;
  if (typeof single !== 'string' && !isInPlain) return keys;
  const scope = keyScope((await loadSettings())?.baseUrl ?? '');
  const moved =
    typeof single !== 'string' || scope === undefined || single === '' ? keys : { [scope]: single, ...keys };
  await writeKeys(area, moved);
  await browser.storage[area].remove(SINGLE_KEY);
  return moved;
}

/** On disk keys are encrypted; with the last one the cipher's key goes as well. */
async function writeKeys(area: Area, keys: Keys): Promise<void> {
  if (area === 'session') return browser.storage.session.set({ [KEYS]: keys });
  await browser.storage.local.remove(KEYS);
  if (Object.values(keys).some((key) => key !== ''))
    return browser.storage.local.set({ [SEALED]: await sealKeys(keys) });
  if ((await browser.storage.local.get(SEALED))[SEALED] === undefined) return;
  await browser.storage.local.remove(SEALED);
  await destroyVault();
}

/** Keys by the address they were entered for. They live in memory until the browser closes; on disk only if the user asked for it. */
async function allKeys(): Promise<Keys> {
  return { ...(await readKeys('local')), ...(await readKeys('session')) };
}

/** The key that was entered for this address; '' if none was. A key of another address is never returned. */
export async function loadKey(address: string): Promise<string> {
  const scope = keyScope(address);
  const keys = await allKeys();
  return scope === undefined ? '' : (keys[scope] ?? '');
}

/** Addresses that have a key. */
export async function keyAddresses(): Promise<string[]> {
  return Object.entries(await allKeys()).flatMap(([scope, key]) => (key === '' ? [] : [scope]));
}

/**
 * Stores the settings, with the address normalised, and the key for this address alone.
 * @param key undefined: the key that this address has stays
 * @returns why nothing was stored, undefined if all was
 */
export async function saveSettings(
  settings: ProviderSettings,
  key: string | undefined,
): Promise<ModelFailure | undefined> {
  if (settings.preset === 'browser') {
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
    return undefined;
  }
  // An empty address means that no model is chosen.
  if (settings.baseUrl.trim() === '') {
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
    return undefined;
  }
  const address = normalizeAddress(settings.baseUrl);
  if (!address.ok) return address.problem;
  const normalized = key === undefined ? undefined : normalizeKey(key);
  if (normalized && !normalized.ok) return normalized.problem;
  const scope = keyScope(address.baseUrl) ?? address.baseUrl;
  // Read first: a single key of old belongs to the address that is about to be replaced.
  const kept = normalized?.key ?? (await loadKey(address.baseUrl));
  const onDisk = await readKeys('local');
  await browser.storage.local.set({ [SETTINGS_KEY]: { ...settings, baseUrl: address.baseUrl } });
  await writeKeys('session', { ...(await readKeys('session')), [scope]: kept });
  await writeKeys('local', settings.rememberKey ? { ...onDisk, [scope]: kept } : without(onDisk, scope));
  return undefined;
}

export async function forgetKey(address: string): Promise<void> {
  const scope = keyScope(address);
  if (scope === undefined) return;
  for (const area of ['local', 'session'] as const) await writeKeys(area, without(await readKeys(area), scope));
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

const SPENT = 'modelSpentOfDay';
const spentSchema = v.object({ day: v.string(), tokens: v.number(), dollars: v.number() });
/** Use of the models on one day, over all tasks. */
export type Spent = v.InferOutput<typeof spentSchema>;

export async function loadSpent(): Promise<Spent | undefined> {
  const stored = await browser.storage.local.get(SPENT);
  const parsed = v.safeParse(spentSchema, stored[SPENT]);
  return parsed.success ? parsed.output : undefined;
}

export async function saveSpent(spent: Spent): Promise<void> {
  await browser.storage.local.set({ [SPENT]: spent });
}

export interface EndpointId {
  address: string;
  model: string;
}

const storedQuirksSchema = v.record(v.string(), v.fallback(quirksSchema, NO_QUIRKS));

async function allQuirks(): Promise<Record<string, Quirks>> {
  const stored = await browser.storage.local.get(QUIRKS);
  const parsed = v.safeParse(storedQuirksSchema, stored[QUIRKS]);
  return parsed.success ? parsed.output : {};
}

const idOf = ({ address, model }: EndpointId) => `${keyScope(address) ?? address} ${model}`;

/** @returns undefined if no quirk of this endpoint and model was learned */
export async function loadQuirks(endpoint: EndpointId): Promise<Quirks | undefined> {
  return (await allQuirks())[idOf(endpoint)];
}

export async function saveQuirks(endpoint: EndpointId, quirks: Quirks): Promise<void> {
  await browser.storage.local.set({ [QUIRKS]: { ...(await allQuirks()), [idOf(endpoint)]: quirks } });
}

/** The next request is made as if nothing were known of the endpoint. */
export async function forgetQuirks(endpoint: EndpointId): Promise<void> {
  await browser.storage.local.set({ [QUIRKS]: without(await allQuirks(), idOf(endpoint)) });
}
