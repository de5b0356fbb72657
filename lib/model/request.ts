/** Builds the body of one request: messages and options in the form that this endpoint is known to take. */
import { plainMessages, type PlainMessage, replySchema } from './json-protocol';
import type { Quirks } from './quirks';
import { withAllRequired, withoutKeyword } from './schema-values';
import type { ChatMessage, ToolCall, ToolSpec } from './words';

/** Tokens of a reply where nothing else is known: a decision has under 400, an answer or a typed text under 3,000. */
export const OUTPUT_TOKENS = 4_096;

export interface RequestParts {
  /** Address and model: reasoning state goes back to where it came from. */
  endpointId: string;
  model: string;
  messages: readonly ChatMessage[];
  tools: readonly ToolSpec[];
  quirks: Quirks;
}

type WireMessage = Record<string, unknown>;

export function requestBody(parts: RequestParts): Record<string, unknown> {
  const { quirks, model } = parts;
  const keeps = (part: Quirks['leaveOut'][number]) => !quirks.leaveOut.includes(part);
  return {
    model,
    messages: wireMessages(parts),
    ...callOptions(parts),
    ...(keeps('max_tokens') ? { [quirks.outputField]: quirks.outputTokens ?? OUTPUT_TOKENS } : {}),
    stream: !quirks.noStream,
    ...(quirks.noStream || !keeps('stream_options') ? {} : { stream_options: { include_usage: true } }),
  };
}

function callOptions({ tools, quirks }: RequestParts): Record<string, unknown> {
  const keeps = (part: Quirks['leaveOut'][number]) => !quirks.leaveOut.includes(part);
  const schemaOf = (schema: unknown) => {
    const kept = keeps('additionalProperties') ? schema : withoutKeyword(schema, 'additionalProperties');
    return quirks.allRequired ? withAllRequired(kept) : kept;
  };
  if (tools.length === 0) return {};
  switch (quirks.rung) {
    case 'text':
      return {};
    case 'schema':
      return {
        response_format: { type: 'json_schema', json_schema: { name: 'calls', schema: schemaOf(replySchema(tools)) } },
      };
    case 'tools':
      return {
        tools: tools.map(({ name, description, parameters }) => ({
          type: 'function',
          function: {
            name,
            description,
            ...(keeps('emptyParameters') || hasParameters(parameters) ? { parameters: schemaOf(parameters) } : {}),
          },
        })),
        ...(keeps('tool_choice') ? { tool_choice: 'auto' } : {}),
        ...(keeps('parallel_tool_calls') ? { parallel_tool_calls: false } : {}),
      };
  }
}

function hasParameters({ properties }: ToolSpec['parameters']): boolean {
  return typeof properties === 'object' && properties !== null && Object.keys(properties).length > 0;
}

function wireMessages(parts: RequestParts): WireMessage[] {
  const { messages, tools, quirks } = parts;
  const wire =
    quirks.rung === 'tools' ? toolMessages(parts) : plainMessages(messages, tools).map((message) => ({ ...message }));
  const merged = mergedUsers(quirks.noSystemRole ? withoutSystem(wire) : wire);
  return quirks.contentParts ? merged.map(withParts) : merged;
}

function withParts(message: WireMessage): WireMessage {
  return typeof message.content === 'string'
    ? { ...message, content: [{ type: 'text', text: message.content }] }
    : message;
}

/** The system text before the first user message, for templates without that role. */
function withoutSystem(wire: WireMessage[]): WireMessage[] {
  const system = wire.filter(({ role }) => role === 'system').map(({ content }) => String(content));
  const rest = wire.filter(({ role }) => role !== 'system');
  const first = rest.findIndex(({ role }) => role === 'user');
  if (system.length === 0) return rest;
  if (first < 0) return [{ role: 'user', content: system.join('\n\n') }, ...rest];
  return rest.map((message, i) =>
    i === first ? { ...message, content: [...system, String(message.content)].join('\n\n') } : message,
  );
}

/** Templates refuse two user messages in a row, which an omitted empty reply leaves behind. */
function mergedUsers(wire: WireMessage[]): WireMessage[] {
  const out: WireMessage[] = [];
  for (const message of wire) {
    const last = out.at(-1);
    if (last?.role === 'user' && message.role === 'user')
      out[out.length - 1] = { ...last, content: `${String(last.content)}\n\n${String(message.content)}` };
    else out.push(message);
  }
  return out;
}

function toolMessages({ messages, quirks, endpointId }: RequestParts): WireMessage[] {
  const ids = new CallIds(quirks.shortIds);
  const calls = messages.flatMap((message) => (message.role === 'assistant' ? message.toolCalls : []));
  const names = new Map(calls.map(({ id, name }) => [id, name]));
  const wire: WireMessage[] = [];
  for (const message of messages) {
    switch (message.role) {
      case 'system':
      case 'user':
        wire.push({ role: message.role, content: message.content });
        break;
      case 'assistant': {
        const isOwn = message.reasoning?.endpoint === endpointId && !quirks.leaveOut.includes('reasoning');
        // Endpoints refuse an assistant message that says nothing.
        if (message.toolCalls.length === 0 && message.content === '') break;
        wire.push({
          role: 'assistant',
          ...contentField(message.content, message.toolCalls.length > 0, quirks),
          ...(message.toolCalls.length === 0
            ? {}
            : { tool_calls: message.toolCalls.map((call) => wireCall(call, ids.give(call.id), isOwn)) }),
          // A blank stands for reasoning that there was none of: the empty text is taken for a missing one.
          ...(quirks.needsReasoning ? { reasoning_content: ' ' } : {}),
          ...(isOwn ? message.reasoning?.fields : {}),
        });
        break;
      }
      case 'tool':
        wire.push({
          role: 'tool',
          tool_call_id: ids.of(message.toolCallId),
          ...(quirks.namesResults ? { name: names.get(message.toolCallId) ?? '' } : {}),
          content: message.content,
        });
        break;
    }
  }
  return wire;
}

function contentField(content: string, hasCalls: boolean, quirks: Quirks): WireMessage {
  if (content !== '' || !hasCalls || quirks.emptyContent === 'text') return { content };
  return quirks.emptyContent === 'null' ? { content: null } : {};
}

function wireCall(call: ToolCall, id: string, isOwn: boolean): WireMessage {
  return {
    id,
    type: 'function',
    // llama.cpp refuses a history in which arguments are the empty text.
    function: { name: call.name, arguments: call.arguments.trim() === '' ? '{}' : call.arguments },
    ...(isOwn ? call.extra : {}),
  };
}

/** Ids as they are sent: each once in the history, and of nine letters and digits where a template wants that. */
class CallIds {
  private readonly sent = new Map<string, string>();
  private readonly used = new Set<string>();
  private count = 0;

  constructor(private readonly short: boolean) {}

  give(id: string): string {
    this.count += 1;
    const fits = id !== '' && !this.used.has(id) && (!this.short || /^[a-zA-Z0-9]{9}$/.test(id));
    const given = fits ? id : numberedId(this.count);
    this.used.add(given);
    this.sent.set(id, given);
    return given;
  }

  /** The id of the latest call that had this one. */
  of(id: string): string {
    return this.sent.get(id) ?? id;
  }
}

/** An id of nine letters and digits. */
export function numberedId(n: number): string {
  return `call${String(n).padStart(5, '0')}`;
}

/** Text of the whole prompt, for estimates. */
export function promptText({ messages, tools, quirks }: RequestParts): string {
  const said: readonly (ChatMessage | PlainMessage)[] =
    quirks.rung === 'tools' ? messages : plainMessages(messages, tools);
  const text = said
    .map((message) => message.content + ('toolCalls' in message ? JSON.stringify(message.toolCalls) : ''))
    .join('\n');
  return quirks.rung === 'tools' ? `${text}${JSON.stringify(tools)}` : text;
}
