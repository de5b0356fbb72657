/** The small question to a model: which known task a request asks for, with which values, or none. No page is in it. */
import * as v from 'valibot';
import { plainText, truncateText } from '../core/text';
import type { ChatMessage, ToolCall, ToolSpec } from '../model/words';

/** Longest request and longest list of tasks, in characters: question and answer stay below 500 tokens. */
export const MAX_SMALL_REQUEST_CHARS = 300;
const MAX_LIST_CHARS = 700;
const MAX_TITLE_CHARS = 120;

export const CHOOSE_TASK_PROMPT = `Say which of the known tasks the request asks for. It must ask for that task and nothing else: another act, another kind of thing, a negation, several things or a condition are none. Take each value word for word from the request; invent none. Call choose once.`;

export const CHOOSE_TASK_TOOL: ToolSpec = Object.freeze({
  name: 'choose',
  description: 'The known task, or none.',
  parameters: {
    type: 'object',
    properties: {
      task: { type: 'string', description: 'name of the task, or none' },
      values: {
        type: 'object',
        description: 'value by blank',
        additionalProperties: { type: 'string' },
      },
    },
    required: ['task', 'values'],
    additionalProperties: false,
  },
});

/** @param titles requests of the known tasks, with their blanks as ‹name›; those that do not fit are left out */
export function chooseTaskMessages(request: string, titles: readonly string[]): ChatMessage[] {
  const lines: string[] = [];
  let chars = 0;
  for (const [i, title] of titles.entries()) {
    const line = `t${i + 1} ${truncateText(plainText(title), MAX_TITLE_CHARS)}`;
    chars += line.length + 1;
    if (chars > MAX_LIST_CHARS) break;
    lines.push(line);
  }
  const content = `Request: ${plainText(request)}\n\nKnown tasks:\n${lines.join('\n')}`;
  return [
    { role: 'system', content: CHOOSE_TASK_PROMPT },
    { role: 'user', content },
  ];
}

const CHOICE_SCHEMA = v.object({
  task: v.pipe(v.string(), v.maxLength(20)),
  values: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(MAX_SMALL_REQUEST_CHARS))), {}),
});

/** @returns the index of the chosen task and its values; undefined for none, and for a reply that does not fit */
export function parseTaskChoice(
  call: ToolCall | undefined,
): { index: number; values: Record<string, string> } | undefined {
  if (call?.name !== CHOOSE_TASK_TOOL.name) return undefined;
  let parameters: unknown;
  try {
    parameters = JSON.parse(call.arguments);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const parsed = v.safeParse(CHOICE_SCHEMA, parameters);
  const number = parsed.success ? /^t(\d{1,3})$/.exec(parsed.output.task)?.[1] : undefined;
  return parsed.success && number !== undefined
    ? { index: Number(number) - 1, values: parsed.output.values }
    : undefined;
}
