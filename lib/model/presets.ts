/** Providers that work with nothing more than a choice: address, whether a key is needed, where to get one. */
export interface Preset {
  id: string;
  label: string;
  baseUrl: string;
  needsKey: boolean;
}

export const PRESETS: readonly Preset[] = Object.freeze([
  { id: 'openai', label: 'OpenAI', baseUrl: 'https://api.openai.com/v1', needsKey: true },
  { id: 'openrouter', label: 'OpenRouter', baseUrl: 'https://openrouter.ai/api/v1', needsKey: true },
  { id: 'ollama', label: 'Ollama', baseUrl: 'http://localhost:11434/v1', needsKey: false },
  { id: 'lmstudio', label: 'LM Studio', baseUrl: 'http://localhost:1234/v1', needsKey: false },
  { id: 'llamacpp', label: 'llama.cpp', baseUrl: 'http://localhost:8080/v1', needsKey: false },
  { id: 'custom', label: 'Custom', baseUrl: '', needsKey: false },
  { id: 'browser', label: "The browser's own model", baseUrl: '', needsKey: false },
]);
