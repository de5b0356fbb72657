/** failedGeneration: a call that the endpoint could not parse and sends along with its refusal (Groq). */
import type { Refusal } from './classify';
import { parsed } from './error-words';
import { ReplyBuilder } from './reply-builder';
import type { ModelResult, ToolSpec } from './words';
import { readWrittenCalls } from './written-calls';

/** @returns undefined if the refusal holds no call that can be read strictly */
export function failedGeneration({ body, status }: Refusal, tools: readonly ToolSpec[]): ModelResult | undefined {
  const text = /"failed_generation"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(body)?.[1];
  const value = text === undefined || status !== 400 ? undefined : parsed(text);
  if (typeof value !== 'string') return undefined;
  const written = readWrittenCalls(value, tools);
  if (written.type !== 'calls') return undefined;
  const builder = new ReplyBuilder(tools);
  builder.add({ choices: [{ index: 0, delta: { content: value }, finish_reason: 'stop' }] });
  return builder.finish({ endpointId: '', promptText: '', callsBefore: 0 });
}
