/** readSentMessages: the messages of a request to a model, readable; the request itself is shown beside them. */
import * as v from 'valibot';

const ROLES = ['system', 'user', 'assistant', 'tool'] as const;

export interface SentMessage {
  role: (typeof ROLES)[number];
  text: string;
}

const bodySchema = v.object({
  messages: v.array(
    v.object({
      role: v.picklist(ROLES),
      content: v.optional(v.unknown()),
      tool_calls: v.optional(v.unknown()),
    }),
  ),
});

/** @param body JSON as it was sent @returns none if it has another form */
export function readSentMessages(body: string): SentMessage[] {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), bodySchema), body);
  if (!parsed.success) return [];
  return parsed.output.messages.map(({ role, content, tool_calls: calls }) => ({
    role,
    text: [content, calls].flatMap((part) => (part === undefined || part === null ? [] : [words(part)])).join('\n'),
  }));
}

function words(part: unknown): string {
  return typeof part === 'string' ? part : JSON.stringify(part, null, 1);
}
