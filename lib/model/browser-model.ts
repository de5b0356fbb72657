/** The browser's own model (Chrome's Prompt API), offered where the browser has it; one JSON decision per call. */
import * as v from 'valibot';
import { errorMessage } from '../core/errors';
import { StoppedError } from '../core/stop';
import { failure } from './failures';
import type { ChatMessage, ModelPort, ModelResult, ToolSpec } from './words';

/** The part of the Prompt API that is used (https://developer.chrome.com/docs/ai/prompt-api). */
interface LanguageModelApi {
  availability(options?: unknown): Promise<string>;
  create(options: {
    initialPrompts: { role: 'system' | 'user' | 'assistant'; content: string }[];
    signal: AbortSignal;
  }): Promise<{
    prompt(text: string, options: { responseConstraint: unknown; signal: AbortSignal }): Promise<string>;
    destroy(): void;
  }>;
}

const decisionSchema = v.object({ tool: v.string(), arguments: v.record(v.string(), v.unknown()) });

/** The API object where this context has it, else undefined. */
export function browserLanguageModel(scope: unknown = globalThis): LanguageModelApi | undefined {
  if (typeof scope !== 'object' || scope === null || !('LanguageModel' in scope)) return undefined;
  const api = scope.LanguageModel;
  return typeof api === 'function' || (typeof api === 'object' && api !== null) ? (api as LanguageModelApi) : undefined;
}

/** Whether the browser has a model that can be used now or after its download. */
export async function hasBrowserModel(scope: unknown = globalThis): Promise<boolean> {
  const api = browserLanguageModel(scope);
  return api !== undefined && (await api.availability()) !== 'unavailable';
}

export class BrowserModel implements ModelPort {
  constructor(private readonly api: LanguageModelApi) {}

  async call(messages: readonly ChatMessage[], tools: readonly ToolSpec[], signal: AbortSignal): Promise<ModelResult> {
    const toolText = tools
      .map((tool) => `${tool.name}: ${tool.description} ${JSON.stringify(tool.parameters)}`)
      .join('\n');
    const prompts = messages.map(asPrompt);
    const last = prompts.at(-1);
    const system = prompts[0];
    if (!last || !system) return failure('rejected', 'nothing to ask');
    system.content += `\n\nAnswer with one JSON object {"tool": name, "arguments": object}. Tools:\n${toolText}`;
    try {
      const session = await this.api.create({ initialPrompts: prompts.slice(0, -1), signal });
      try {
        const text = await session.prompt(last.content, { responseConstraint: constraint(tools), signal });
        return readDecision(text);
      } finally {
        session.destroy();
      }
    } catch (error) {
      if (signal.aborted) throw new StoppedError();
      const name = error instanceof Error ? error.name : '';
      if (name === 'QuotaExceededError') return failure('context-too-long', errorMessage(error));
      if (name === 'NotAllowedError' || name === 'NotSupportedError') return failure('no-model', errorMessage(error));
      return failure('server-error', errorMessage(error));
    }
  }
}

function constraint(tools: readonly ToolSpec[]) {
  return {
    type: 'object',
    properties: { tool: { type: 'string', enum: tools.map((tool) => tool.name) }, arguments: { type: 'object' } },
    required: ['tool', 'arguments'],
    additionalProperties: false,
  };
}

function readDecision(text: string): ModelResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failure('bad-reply', errorMessage(error));
  }
  const parsed = v.safeParse(decisionSchema, value);
  if (!parsed.success) return failure('bad-reply', v.summarize(parsed.issues));
  return {
    type: 'reply',
    reply: {
      content: '',
      toolCalls: [{ id: 'call_0', name: parsed.output.tool, arguments: JSON.stringify(parsed.output.arguments) }],
      promptTokens: 0,
      completionTokens: 0,
      estimated: true,
    },
  };
}

/** The Prompt API knows no tool messages: calls and results are said in words. */
function asPrompt(message: ChatMessage): { role: 'system' | 'user' | 'assistant'; content: string } {
  switch (message.role) {
    case 'system':
    case 'user':
      return { role: message.role, content: message.content };
    case 'assistant':
      return {
        role: 'assistant',
        content:
          message.toolCalls
            .map((call) => `{"tool":${JSON.stringify(call.name)},"arguments":${call.arguments}}`)
            .join('\n') || message.content,
      };
    case 'tool':
      return { role: 'user', content: `Result: ${message.content}` };
  }
}
