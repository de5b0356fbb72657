/** lesserRequests: what is asked for after a refusal that is not understood, in whatever language: the request with less in it. */
import type { OptionalPart, Quirks, RefusedRequest } from './quirks';

/** Options that a request does without. */
const OPTIONS: readonly OptionalPart[] = [
  'stream_options',
  'parallel_tool_calls',
  'tool_choice',
  'additionalProperties',
];

/**
 * Forms of the request from the fullest to the barest: without options, without a stream, with calls asked for by a schema, by
 * words alone. A refused request costs nothing, and what was learned is kept only if the endpoint takes the form.
 */
export function lesserRequests(quirks: Quirks, { hasTools, isStreaming }: RefusedRequest): Quirks[] {
  const bare: Quirks = { ...quirks, leaveOut: [...new Set([...quirks.leaveOut, ...OPTIONS])] };
  const isFull = bare.leaveOut.length > quirks.leaveOut.length;
  return [
    ...(isFull ? [bare] : []),
    ...(isStreaming && !quirks.hasStreamed ? [{ ...bare, noStream: true }] : []),
    ...(hasTools && quirks.rung === 'tools' ? [{ ...bare, rung: 'schema' as const }] : []),
    ...(hasTools && quirks.rung !== 'text' ? [{ ...bare, rung: 'text' as const }] : []),
  ];
}
