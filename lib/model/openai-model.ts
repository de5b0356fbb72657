/** The only file that uses the openai package: one streamed call to any OpenAI-compatible endpoint. */
import OpenAI from 'openai';
import { StoppedError } from '../core/stop';
import { failure, failureOf, FIRST_RETRY_MS } from './failures';
import { ReplyBuilder } from './reply-builder';
import type { ChatMessage, ModelPort, ModelResult, ToolSpec } from './words';

/** The headers of a reply must come within this, ms. */
const CONNECT_LIMIT_MS = 60_000;
/** A stream that says nothing for this long is dead, ms: the package's own time-out covers the headers only. */
const IDLE_LIMIT_MS = 30_000;

export interface Endpoint {
  baseUrl: string;
  apiKey: string;
  model: string;
  /** Overridden by tests only, ms. */
  idleLimitMs?: number;
}

export function openAiClient(endpoint: Pick<Endpoint, 'baseUrl' | 'apiKey'>): OpenAI {
  return new OpenAI({
    baseURL: endpoint.baseUrl,
    // Local servers want no key, the package wants one.
    apiKey: endpoint.apiKey === '' ? 'none' : endpoint.apiKey,
    // The background is no web page: its key is out of reach of sites. The key never goes to a content script.
    dangerouslyAllowBrowser: true,
    // Retries are counted, paid for and journalled by the run, so the package makes none of its own.
    maxRetries: 0,
    timeout: CONNECT_LIMIT_MS,
    fetch: (input, init) =>
      fetch(input, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }),
  });
}

export class OpenAiModel implements ModelPort {
  constructor(private readonly endpoint: Endpoint) {}

  async call(messages: readonly ChatMessage[], tools: readonly ToolSpec[], signal: AbortSignal): Promise<ModelResult> {
    const controller = new AbortController();
    const stop = () => controller.abort();
    signal.addEventListener('abort', stop, { once: true });
    let silent = false;
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => {
        silent = true;
        controller.abort();
      }, this.endpoint.idleLimitMs ?? IDLE_LIMIT_MS);
    };
    try {
      if (signal.aborted) throw new StoppedError();
      const stream = await openAiClient(this.endpoint).chat.completions.create(
        {
          model: this.endpoint.model,
          messages: messages.map(wireMessage),
          tools: tools.map((tool) => ({
            type: 'function' as const,
            function: { name: tool.name, description: tool.description, parameters: tool.parameters },
          })),
          tool_choice: 'auto',
          parallel_tool_calls: false,
          stream: true,
          stream_options: { include_usage: true },
        },
        { signal: controller.signal },
      );
      heard();
      const reply = new ReplyBuilder(messages, tools);
      for await (const chunk of stream) {
        heard();
        reply.add(chunk);
      }
      // The package ends a stream silently when it is aborted.
      if (silent)
        return failure(
          'went-silent',
          `no data for ${(this.endpoint.idleLimitMs ?? IDLE_LIMIT_MS) / 1000} s`,
          FIRST_RETRY_MS,
        );
      if (signal.aborted) throw new StoppedError();
      return reply.finish();
    } catch (error) {
      if (signal.aborted) throw new StoppedError();
      if (silent)
        return failure(
          'went-silent',
          `no data for ${(this.endpoint.idleLimitMs ?? IDLE_LIMIT_MS) / 1000} s`,
          FIRST_RETRY_MS,
        );
      return failureOf(error);
    } finally {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', stop);
      controller.abort();
    }
  }
}

function wireMessage(message: ChatMessage): OpenAI.ChatCompletionMessageParam {
  switch (message.role) {
    case 'system':
    case 'user':
      return { role: message.role, content: message.content };
    case 'assistant':
      return {
        role: 'assistant',
        content: message.content,
        ...(message.toolCalls.length === 0
          ? {}
          : {
              tool_calls: message.toolCalls.map((call) => ({
                id: call.id,
                type: 'function' as const,
                function: { name: call.name, arguments: call.arguments },
              })),
            }),
      };
    case 'tool':
      return { role: 'tool', tool_call_id: message.toolCallId, content: message.content };
  }
}
