/** Calls without tools: the tools stand in the prompt, the reply is JSON, and calls and results of before are words. */
import type { ChatMessage, ToolCall, ToolSpec } from './words';

/** One line a tool: name, parameters with their types, description. */
function toolText(tools: readonly ToolSpec[]): string {
  return tools.map((tool) => `${tool.name}${parameterText(tool)}: ${tool.description}`).join('\n');
}

function parameterText({ parameters }: ToolSpec): string {
  const properties =
    typeof parameters.properties === 'object' && parameters.properties !== null ? parameters.properties : {};
  const required = Array.isArray(parameters.required) ? parameters.required : [];
  const names = Object.entries(properties).map(
    ([name, schema]) => `"${name}"${required.includes(name) ? '' : '?'}: ${JSON.stringify(schemaType(schema))}`,
  );
  return `{${names.join(', ')}}`;
}

function schemaType(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return 'any';
  if ('enum' in schema) return schema.enum;
  if ('type' in schema && schema.type === 'array' && 'items' in schema) return [schemaType(schema.items)];
  if ('type' in schema && schema.type === 'object' && 'properties' in schema) return schema.properties;
  return 'type' in schema ? schema.type : 'any';
}

function protocolText(tools: readonly ToolSpec[]): string {
  return `Answer with JSON only: {"calls": [{"name": tool, "arguments": object}, …]}. Tools:\n${toolText(tools)}`;
}

/** Calls in one reply: more were not decided on this page. */
const MAX_CALLS = 12;

/** The schema of a reply: calls of known tools with exactly their parameters. */
export function replySchema(tools: readonly ToolSpec[]): Record<string, unknown> {
  return {
    type: 'object',
    properties: {
      calls: {
        type: 'array',
        minItems: 1,
        maxItems: MAX_CALLS,
        items: {
          anyOf: tools
            .filter(({ onThisPage }) => onThisPage !== false)
            .map((tool) => ({
              type: 'object',
              properties: {
                name: { const: tool.name },
                arguments: { additionalProperties: false, ...(tool.onThisPage || tool.parameters) },
              },
              required: ['name', 'arguments'],
              additionalProperties: false,
            })),
        },
      },
    },
    required: ['calls'],
    additionalProperties: false,
  };
}

export interface PlainMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** The conversation without tool messages: a call is the JSON that the model would write, a result is a user message. */
export function plainMessages(messages: readonly ChatMessage[], tools: readonly ToolSpec[]): PlainMessage[] {
  const out: PlainMessage[] = [];
  for (const message of messages) {
    switch (message.role) {
      case 'system':
        out.push({ role: 'system', content: `${message.content}\n\n${protocolText(tools)}` });
        break;
      case 'user':
        out.push({ role: 'user', content: message.content });
        break;
      case 'assistant':
        out.push({
          role: 'assistant',
          content: message.toolCalls.length > 0 ? callText(message.toolCalls) : message.content,
        });
        break;
      case 'tool':
        // The rest of a reply that was not carried out has one result.
        if (out.at(-1)?.content !== `Result: ${message.content}`)
          out.push({ role: 'user', content: `Result: ${message.content}` });
        break;
    }
  }
  if (!out.some(({ role }) => role === 'system')) out.unshift({ role: 'system', content: protocolText(tools) });
  return out;
}

function callText(calls: readonly ToolCall[]): string {
  const written = calls.map(
    ({ name, arguments: args }) => `{"name": ${JSON.stringify(name)}, "arguments": ${args || '{}'}}`,
  );
  return `{"calls": [${written.join(', ')}]}`;
}
