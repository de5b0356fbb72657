/** A third set of endpoint behaviours by the same newcomer, written after the first two were right. */
import type { Answer, Exchange } from '../../harness/quirk-server';
import { answerIn, asJson, doneRows, entriesOf, limitRows, type Limit, type Quirk, refusing, whole } from './row-kit';
import type { Row } from './endpoint-rows';

const saying =
  (text: (x: Exchange) => string): Answer =>
  (x) =>
    x.say(text(x));
const S: Quirk[] = [
  [
    'generateContent stream',
    (x) => {
      x.head();
      x.chunk({
        candidates: [{ content: { role: 'model', parts: [{ text: 'Hm {', thought: true }] } }],
        usageMetadata: { promptTokenCount: 900 },
      });
      x.chunk({
        candidates: [
          {
            content: { parts: [{ functionCall: { name: x.next.tool, args: x.next.arguments } }] },
            finishReason: 'STOP',
          },
        ],
      });
      x.end(false);
    },
  ],
  [
    'Responses stream of events',
    (x) => {
      x.head();
      const out = { type: 'function_call', call_id: 'c', name: x.next.tool, arguments: x.args };
      x.raw(
        `event: response.created\ndata: ${JSON.stringify({ type: 'response.created', response: { status: 'in_progress', output: [], error: null } })}\n\n`,
      );
      x.raw(
        `event: response.function_call_arguments.delta\ndata: ${JSON.stringify({ type: 'response.function_call_arguments.delta', delta: x.args })}\n\n`,
      );
      x.raw(
        `event: response.completed\ndata: ${JSON.stringify({ type: 'response.completed', response: { object: 'response', status: 'completed', output: [out], error: null } })}\n\n`,
      );
      x.end(false);
    },
  ],
  ['tool_calls as JSON text', (x) => asJson(x, { content: '', tool_calls: JSON.stringify([whole(x)]) })],
  [
    'content is the JSON of a list with a message',
    (x) =>
      asJson(x, {
        content: JSON.stringify([{ type: 'tool_use', id: 't', name: x.next.tool, input: x.next.arguments }]),
      }),
  ],
  [
    'a list of whole replies',
    (x) => x.json([{ choices: [{ message: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }] }]),
  ],
  [
    'usage before any choice and a null choice',
    (x) => {
      x.head();
      x.chunk({ choices: [null], usage: { prompt_tokens: 900 } });
      x.chunk({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }] });
      x.end();
    },
  ],
  [
    'a call in a table of Markdown bold and backticks',
    saying((x) => `**Tool:** \`${x.next.tool}\`\n**Arguments:** \`${x.args}\``),
  ],
  ['tool_name and tool_input', saying((x) => JSON.stringify({ tool_name: x.next.tool, tool_input: x.next.arguments }))],
  ['an element with JSON in it', saying((x) => `<use_tool name="${x.next.tool}">${x.args}</use_tool>`)],
  [
    'tokens of begin and end around Python',
    saying(
      (x) =>
        `<|tool_call_start|>[${x.next.tool}(${entriesOf(x)
          .map(([n, v]) => `${n}="${v}"`)
          .join(', ')})]<|tool_call_end|>`,
    ),
  ],
];
const R: Quirk[] = [
  [
    'one tool alone',
    refusing(
      (x) => Array.isArray(x.body.tools) && x.body.tools.length > 1,
      400,
      'Only one tool is supported per request by this deployment',
    ),
  ],
  [
    'no results of tools',
    refusing(
      (x) => x.body.messages.some(({ role }) => role === 'tool'),
      400,
      "Invalid value: 'tool'. Supported values are: 'system', 'assistant', 'user'.",
    ),
  ],
];
const L: Limit[] = [
  ['model is warming up', 'done', 503, 'The model is warming up. Estimated time: 90 s', 80_000],
  ['the window in thousands', 'done', 400, 'This model can handle at most 8k tokens, your request has 12k.', 'long'],
  ['Polish key', 'wrong-key', 403, 'Klucz API jest nieprawidłowy'],
  ['seats', 'quota-used-up', 403, 'You have used all 50 requests included in your plan this month'],
  ['a maintenance page', 'server-error', 503, '<html><title>Down for maintenance</title></html>'],
  ['billing address missing', 'out-of-credit', 402, { error: 'Add a payment method to continue' }],
];
export const THIRD: Row[] = [
  ...doneRows('n3s', S),
  ...doneRows('n3r', R),
  ...limitRows('n3l', L),
  {
    id: 'n3.pathless',
    quirk: 'address without path; the API lies under /openai/v1',
    path: '',
    expected: 'done',
    requests: 8,
    answer: (x) => (x.path.startsWith('/openai/v1/') ? answerIn(x) : x.refuse(404, '<html>404</html>')),
  },
  {
    id: 'n3.halfpython',
    quirk: 'half a call of Python',
    expected: 'no-calls',
    answer: saying((x) => `[${x.next.tool}(ref="e1", text="An`),
  },
  {
    id: 'n3.gemini',
    quirk: 'candidates cut at MAX_TOKENS in words',
    expected: 'cut-off',
    answer: (x) => x.json({ candidates: [{ content: { parts: [{ text: 'I will' }] }, finishReason: 'MAX_TOKENS' }] }),
  },
];
