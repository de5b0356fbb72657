/** The browser's own model (Chrome's Prompt API), offered where the browser has it; its replies are forced into a schema. */
import { errorMessage } from '../core/errors';
import { StoppedError } from '../core/stop';
import { failure } from './failures';
import { plainMessages, replySchema } from './json-protocol';
import { ReplyBuilder } from './reply-builder';
import type { ChatMessage, ModelPort, ModelProfile, ModelResult, ToolSpec } from './words';

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
  /** Its window is small: about 6,000 tokens. */
  readonly profile: ModelProfile = { form: 'compact', usesSchema: true };

  constructor(private readonly api: LanguageModelApi) {}

  async call(messages: readonly ChatMessage[], tools: readonly ToolSpec[], signal: AbortSignal): Promise<ModelResult> {
    const prompts = plainMessages(messages, tools);
    const last = prompts.at(-1);
    if (last?.role !== 'user') return failure('rejected', 'the conversation ends without a question');
    try {
      const session = await this.api.create({ initialPrompts: prompts.slice(0, -1), signal });
      try {
        const text = await session.prompt(last.content, { responseConstraint: replySchema(tools), signal });
        return readReply(text, prompts.map(({ content }) => content).join('\n'), messages, tools);
      } finally {
        session.destroy();
      }
    } catch (error) {
      if (signal.aborted) throw new StoppedError();
      const name = error instanceof Error ? error.name : '';
      if (name === 'QuotaExceededError') return failure('context-too-long', errorMessage(error));
      if (name === 'NotAllowedError' || name === 'NotSupportedError') return failure('no-model', errorMessage(error));
      return failure('server-error', errorMessage(error), { maxRetries: 1 });
    }
  }
}

/** Read by the same strict reader as the words of any endpoint. */
function readReply(
  text: string,
  promptText: string,
  messages: readonly ChatMessage[],
  tools: readonly ToolSpec[],
): ModelResult {
  const builder = new ReplyBuilder(tools);
  builder.add({ choices: [{ index: 0, delta: { content: text }, finish_reason: 'stop' }] });
  const callsBefore = messages.flatMap((message) => (message.role === 'assistant' ? message.toolCalls : [])).length;
  return builder.finish({ endpointId: 'browser', promptText, callsBefore });
}
