/** Looks for model servers on this computer, at the ports that they use by default. No key is sent. */
import { endpointFetch } from './endpoint-fetch';
import { readModelList } from './model-list';
import { PRESETS, type Preset } from './presets';
import type { LocalServer } from './words';

/** Limit for an answer, ms: a local server lists its models at once, and a closed port refuses at once. */
const ANSWER_MS = 2_000;

/** `owned_by` in the lists of servers that share a port. */
const OWNERS: Readonly<Record<string, string>> = {
  llamacpp: 'llamacpp',
  library: 'ollama',
  vllm: 'vllm',
  localai: 'localai',
};

export async function findLocalServers(fetcher: typeof fetch = fetch): Promise<LocalServer[]> {
  const presets = PRESETS.filter(({ kind }) => kind === 'local');
  const addresses = [...new Set(presets.map(({ baseUrl }) => baseUrl))];
  const found = await Promise.all(addresses.map((baseUrl) => serverAt(baseUrl, presets, fetcher)));
  return found.filter((server) => server !== undefined);
}

async function serverAt(
  baseUrl: string,
  presets: readonly Preset[],
  fetcher: typeof fetch,
): Promise<LocalServer | undefined> {
  const list = await readList(baseUrl, fetcher);
  if (!list) return undefined;
  const owner = OWNERS[list[0]?.owner ?? ''];
  const preset = presets.find((one) => one.id === owner) ?? presets.find((one) => one.baseUrl === baseUrl);
  return preset && { preset: preset.id, label: preset.label, baseUrl, models: list };
}

/** @returns undefined if the port is closed or belongs to another program */
async function readList(baseUrl: string, fetcher: typeof fetch) {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const response = await endpointFetch(baseUrl, '', fetcher)(`${baseUrl}/models`, { signal });
    const value: unknown = await response.json();
    return readModelList(value);
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
