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
  /** How the server is told to let the extension's origin ($1) read its answers. */
  originLine?: string;
}

const cloud = (id: string, label: string, baseUrl: string, quirks?: Partial<Quirks>): Preset => ({
  id,
  label,
  kind: 'cloud',
  baseUrl,
  checked: '2026-11',
  ...(quirks ? { quirks } : {}),
});
const local = (id: string, label: string, port: number, originLine?: string): Preset => ({
  id,
  label,
  kind: 'local',
  baseUrl: `http://localhost:${port}/v1`,
  checked: '2026-11',
  ...(originLine ? { originLine } : {}),
});

export const PRESETS: readonly Preset[] = Object.freeze([
  cloud('openai', 'OpenAI', 'https://api.openai.com/v1', { outputField: 'max_completion_tokens' }),
  cloud('anthropic', 'Anthropic', 'https://api.anthropic.com/v1'),
  cloud('gemini', 'Google Gemini', 'https://generativelanguage.googleapis.com/v1beta/openai'),
  cloud('openrouter', 'OpenRouter', 'https://openrouter.ai/api/v1'),
  cloud('deepseek', 'DeepSeek', 'https://api.deepseek.com/v1'),
  cloud('mistral', 'Mistral', 'https://api.mistral.ai/v1', { shortIds: true }),
  cloud('groq', 'Groq', 'https://api.groq.com/openai/v1'),
  cloud('xai', 'xAI', 'https://api.x.ai/v1'),
  cloud('kimi', 'Kimi (Moonshot AI)', 'https://api.moonshot.ai/v1'),
  cloud('qwen', 'Qwen (Alibaba Cloud)', 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1'),
  cloud('zai', 'Z.AI', 'https://api.z.ai/api/paas/v4'),
  cloud('minimax', 'MiniMax', 'https://api.minimax.io/v1'),
  local('ollama', 'Ollama', 11434, 'OLLAMA_ORIGINS="$1" ollama serve'),
  local('lmstudio', 'LM Studio', 1234, 'lms server start --cors'),
  // Its server allows any origin.
  local('llamacpp', 'llama.cpp', 8080),
  local('vllm', 'vLLM', 8000, 'vllm serve MODEL --allowed-origins \'["$1"]\''),
  local('jan', 'Jan', 1337),
  local('localai', 'LocalAI', 8080, 'LOCALAI_CORS=true LOCALAI_CORS_ALLOW_ORIGINS="$1" local-ai run'),
  { id: 'custom', label: 'Custom', kind: 'custom', baseUrl: '', checked: '2026-11' },
  { id: 'browser', label: "The browser's own model", kind: 'browser', baseUrl: '', checked: '2026-11' },
]);

/** Quirks known before the first request, from the preset with this address. */
export function presetQuirks(baseUrl: string): Partial<Quirks> {
  return PRESETS.find((preset) => preset.kind === 'cloud' && preset.baseUrl === baseUrl)?.quirks ?? {};
}

/** The line that lets each kind of local server answer this origin, where it needs one. */
export function originLines(origin: string): { label: string; line: string }[] {
  return PRESETS.flatMap(({ label, originLine }) =>
    originLine ? [{ label, line: originLine.replace('$1', origin) }] : [],
  );
}
