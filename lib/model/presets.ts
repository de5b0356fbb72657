/** Providers and local servers that need nothing but a key, or nothing: one line each, with what is known of them. */
import type { Quirks } from './quirks';

export type PresetKind = 'cloud' | 'local' | 'custom' | 'browser';

export interface Preset {
  id: string;
  label: string;
  kind: PresetKind;
  baseUrl: string;
  /** Month in which address and quirks were last checked against the provider's documentation. */
  checked: string;
  /** Quirks known before the first request. */
  quirks?: Partial<Quirks>;
  /** Page of the provider that makes keys. */
  keyPage?: string;
  /** How the server is told to let the extension's origin ($1) read its answers. */
  originLines?: readonly SystemLine[];
}

/** A command for one system, or for all where none is named. */
interface SystemLine {
  system?: string;
  line: string;
}

const cloud = (id: string, label: string, baseUrl: string, keyPage: string, quirks?: Partial<Quirks>): Preset => ({
  id,
  label,
  kind: 'cloud',
  baseUrl,
  keyPage,
  checked: '2026-11',
  ...(quirks ? { quirks } : {}),
});
const local = (id: string, label: string, port: number, ...originLines: SystemLine[]): Preset => ({
  id,
  label,
  kind: 'local',
  baseUrl: `http://localhost:${port}/v1`,
  checked: '2026-11',
  ...(originLines.length > 0 ? { originLines } : {}),
});

export const PRESETS: readonly Preset[] = Object.freeze([
  cloud('openai', 'OpenAI', 'https://api.openai.com/v1', 'https://platform.openai.com/api-keys', {
    outputField: 'max_completion_tokens',
  }),
  cloud('anthropic', 'Anthropic', 'https://api.anthropic.com/v1', 'https://console.anthropic.com/settings/keys'),
  cloud(
    'gemini',
    'Google Gemini',
    'https://generativelanguage.googleapis.com/v1beta/openai',
    'https://aistudio.google.com/apikey',
  ),
  cloud('openrouter', 'OpenRouter', 'https://openrouter.ai/api/v1', 'https://openrouter.ai/settings/keys'),
  cloud('deepseek', 'DeepSeek', 'https://api.deepseek.com/v1', 'https://platform.deepseek.com/api_keys'),
  cloud('mistral', 'Mistral', 'https://api.mistral.ai/v1', 'https://console.mistral.ai/api-keys', { shortIds: true }),
  cloud('groq', 'Groq', 'https://api.groq.com/openai/v1', 'https://console.groq.com/keys'),
  cloud('xai', 'xAI', 'https://api.x.ai/v1', 'https://console.x.ai'),
  cloud('kimi', 'Kimi (Moonshot AI)', 'https://api.moonshot.ai/v1', 'https://platform.moonshot.ai/console/api-keys'),
  cloud(
    'qwen',
    'Qwen (Alibaba Cloud)',
    'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    'https://modelstudio.console.alibabacloud.com',
  ),
  cloud('zai', 'Z.AI', 'https://api.z.ai/api/paas/v4', 'https://z.ai/manage-apikey/apikey-list'),
  cloud(
    'minimax',
    'MiniMax',
    'https://api.minimax.io/v1',
    'https://platform.minimax.io/user-center/basic-information/interface-key',
  ),
  local(
    'ollama',
    'Ollama',
    11434,
    { system: 'Linux', line: 'OLLAMA_ORIGINS="$1" ollama serve' },
    { system: 'macOS', line: 'launchctl setenv OLLAMA_ORIGINS "$1"' },
    { system: 'Windows', line: 'setx OLLAMA_ORIGINS "$1"' },
  ),
  local('lmstudio', 'LM Studio', 1234, { line: 'lms server start --cors' }),
  // Its server allows any origin.
  local('llamacpp', 'llama.cpp', 8080),
  local('vllm', 'vLLM', 8000, { line: 'vllm serve MODEL --allowed-origins \'["$1"]\'' }),
  local('jan', 'Jan', 1337),
  local('localai', 'LocalAI', 8080, { line: 'LOCALAI_CORS=true LOCALAI_CORS_ALLOW_ORIGINS="$1" local-ai run' }),
  { id: 'custom', label: 'Custom', kind: 'custom', baseUrl: '', checked: '2026-11' },
  { id: 'browser', label: "The browser's own model", kind: 'browser', baseUrl: '', checked: '2026-11' },
]);

/** Quirks known before the first request, from the preset with this address. */
export function presetQuirks(baseUrl: string): Partial<Quirks> {
  return PRESETS.find((preset) => preset.kind === 'cloud' && preset.baseUrl === baseUrl)?.quirks ?? {};
}

/** The lines that let each kind of local server answer this origin, where it needs one. */
export function originLines(origin: string): { server: string; system?: string; line: string }[] {
  return PRESETS.flatMap(({ label, originLines = [] }) =>
    originLines.map(({ line, ...system }) => ({ server: label, ...system, line: line.replace('$1', origin) })),
  );
}
