/** Native shapes of other clouds, odd streams and written calls of gateways, written down before the code that reads them was seen. */
import { brotliCompressSync } from 'node:zlib';
import type { Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import { answerIn, assistants, doneRows, entriesOf, head, named, type Quirk, refusing, whole } from './row-kit';

const finish = (x: Exchange, reason = 'tool_calls') => {
  x.chunk({ choices: [{ index: 0, delta: {}, finish_reason: reason }] });
  x.end();
};
const piece = (x: Exchange, call: unknown) => x.chunk({ choices: [{ index: 0, delta: { tool_calls: [call] } }] });
const renamed = (x: Exchange, name: string, args = x.args) => head(x, { function: { name, arguments: args } });

const SHAPES: Quirk[] = [
  [
    'Bedrock: a message of the Converse API',
    (x) =>
      x.json({
        output: {
          message: {
            role: 'assistant',
            content: [
              { text: 'I fill it in.' },
              { toolUse: { toolUseId: `t${x.n}`, name: x.next.tool, input: x.next.arguments } },
            ],
          },
        },
        stopReason: 'tool_use',
        usage: { inputTokens: 900, outputTokens: 20, totalTokens: 920 },
      }),
  ],
  [
    'Gemini: candidates with a call of a function',
    (x) =>
      x.json({
        candidates: [
          {
            content: { role: 'model', parts: [{ functionCall: { name: x.next.tool, args: x.next.arguments } }] },
            finishReason: 'STOP',
          },
        ],
        usageMetadata: { promptTokenCount: 900, candidatesTokenCount: 20 },
      }),
  ],
  [
    'Workers AI: calls under result',
    (x) =>
      x.json({
        result: { response: null, tool_calls: [{ name: x.next.tool, arguments: x.next.arguments }] },
        success: true,
        errors: [],
        messages: [],
      }),
  ],
  [
    'Cohere: calls under message, and a plan',
    (x) =>
      x.json({
        id: 'c',
        message: { role: 'assistant', tool_plan: 'I will fill it in.', tool_calls: [whole(x)] },
        finish_reason: 'TOOL_CALL',
      }),
  ],
  [
    'a gateway that puts the body of its provider under response',
    (x) =>
      x.json({
        provider: 'p',
        response: { choices: [{ message: { tool_calls: [whole(x)] }, finish_reason: 'stop' }] },
      }),
  ],
  [
    'a list of one whole reply',
    (x) => x.json([{ choices: [{ index: 0, message: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }] }]),
  ],
  [
    'the function as JSON in a text',
    (x) => {
      x.head();
      piece(x, head(x, { function: JSON.stringify({ name: x.next.tool, arguments: x.next.arguments }) }));
      finish(x);
    },
  ],
];

const NAMES: Quirk[] = [
  ['the name behind default_api.', (x) => x.pieces([renamed(x, `default_api.${x.next.tool}`)])],
  ['the name behind a colon', (x) => x.pieces([renamed(x, `functions:${x.next.tool}`)])],
  ['the name with blanks around it', (x) => x.pieces([renamed(x, ` ${x.next.tool}\n`)])],
  ['the name with brackets behind it', (x) => x.pieces([renamed(x, `${x.next.tool}()`)])],
  ['a number as id', (x) => x.pieces([whole(x, { id: 4000 + x.n })])],
  ['a type that is not function', (x) => x.pieces([whole(x, { type: 'tool_call' })])],
];

const ARGUMENTS: Quirk[] = [
  ['an end of an element behind the arguments', (x) => x.pieces([renamed(x, x.next.tool, `${x.args}</tool_call>`)])],
  ['the arguments twice, one behind the other', (x) => x.pieces([renamed(x, x.next.tool, x.args + x.args)])],
  ['the arguments in a fence', (x) => x.pieces([renamed(x, x.next.tool, `\`\`\`json\n${x.args}\n\`\`\``)])],
  ['blank lines around the arguments', (x) => x.pieces([renamed(x, x.next.tool, `\n\n ${x.args} \n`)])],
  [
    'a trailing comma in the arguments',
    (x) => x.pieces([renamed(x, x.next.tool, x.args.replace(/\}$/, entriesOf(x).length > 0 ? ',}' : '}'))]),
  ],
  [
    'the arguments as a text in a text in a text',
    (x) => x.pieces([renamed(x, x.next.tool, JSON.stringify(JSON.stringify(x.args)))]),
  ],
  [
    'the arguments under kwargs',
    (x) => x.pieces([renamed(x, x.next.tool, JSON.stringify({ kwargs: x.next.arguments }))]),
  ],
];

const STREAMS: Quirk[] = [
  [
    'the stream in brotli',
    (x) => {
      x.head(200, 'text/event-stream', { 'content-encoding': 'br' });
      const event = JSON.stringify({
        choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }],
      });
      x.bytes(brotliCompressSync(`data: ${event}\n\ndata: [DONE]\n\n`));
      x.end(false);
    },
  ],
  [
    'a first chunk with counts of zero, a last one with counts as text',
    (x) => {
      x.head();
      x.chunk({ choices: null, usage: { prompt_tokens: 0, completion_tokens: 0 } });
      piece(x, whole(x));
      x.chunk({ choices: [], usage: { prompt_tokens: '900', completion_tokens: '12', total_tokens: '912' } });
      finish(x);
    },
  ],
  [
    'data: [DONE] in small letters, and events after it',
    (x) => {
      x.head();
      piece(x, whole(x));
      x.raw('data: [done]\n\nevent: close\ndata: bye\n\n');
      x.end(false);
    },
  ],
  [
    'each event with a retry line and a comment',
    (x) => {
      x.head();
      x.raw('retry: 3000\n\n');
      x.raw(
        `: keep\ndata: ${JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] } }] })}\nretry: 3000\n\n`,
      );
      finish(x);
    },
  ],
  [
    'an error of null and a warning beside the choices',
    (x) => {
      x.head();
      x.chunk({
        error: null,
        warning: 'This model is deprecated.',
        choices: [{ index: 0, delta: { tool_calls: [whole(x)] } }],
      });
      finish(x);
    },
  ],
  [
    'a finish reason of insufficient_system_resource, then another try',
    (x) => {
      if (!x.firstOfStep()) return answerIn(x);
      x.head();
      x.delta({ content: '' });
      x.delta({}, 'insufficient_system_resource');
      x.end();
    },
  ],
  [
    'TGI: overloaded within the stream, once',
    (x) => {
      if (!x.firstOfStep()) return answerIn(x);
      x.head();
      x.raw('event: error\ndata: {"error":"Model is overloaded","error_type":"overloaded"}\n\n');
      x.end(false);
    },
  ],
  [
    'a thought signature under the google field that must come back',
    (x) => {
      const last = assistants(x).at(-1)?.tool_calls as
        | { extra_content?: { google?: { thought_signature?: string } } }[]
        | undefined;
      if (last !== undefined && last[0]?.extra_content?.google?.thought_signature !== `s${x.n - 1}`)
        return x.error(400, 'Function call is missing a thought_signature in functionCall parts.');
      x.pieces([whole(x, { extra_content: { google: { thought_signature: `s${x.n}` } } })]);
    },
  ],
  [
    'a Latin-1 declaration over UTF-8',
    (x) => {
      x.head(200, 'text/event-stream; charset=iso-8859-1');
      x.delta({ content: 'Ich fülle das Feld aus – gleich.' });
      piece(x, whole(x));
      finish(x);
    },
  ],
];

const FIELDS: Quirk[] = [
  [
    'user messages as a list of parts only',
    refusing((x) => x.body.messages.some(({ role, content }) => role === 'user' && typeof content === 'string'), 422, {
      detail: [{ loc: ['body', 'messages', 1, 'content'], msg: 'Input should be a valid list', type: 'list_type' }],
    }),
  ],
  [
    'results must be texts that are no JSON, and n must not be there',
    refusing((x) => x.body.n !== undefined, 400, { error: { message: "Unknown parameter: 'n'." } }),
  ],
  [
    'top_p and temperature together refused',
    refusing((x) => x.body.top_p !== undefined && x.body.temperature !== undefined, 400, {
      error: { message: '`temperature` and `top_p` cannot both be specified for this model. Please use only one.' },
    }),
  ],
  [
    'Mistral: extra_forbidden by place, stream_options',
    refusing((x) => x.body.stream_options, 422, {
      object: 'error',
      message: {
        detail: [{ type: 'extra_forbidden', loc: ['body', 'stream_options'], msg: 'Extra inputs are not permitted' }],
      },
      type: 'invalid_request_error',
    }),
  ],
  [
    'Bedrock: this model does not support tool use in streaming mode',
    refusing((x) => x.isStreaming && x.body.tools, 400, {
      message: "This model doesn't support tool use in streaming mode.",
    }),
  ],
  [
    'a call in a content list: tool_call parts of an agent framework',
    (x) => x.say(JSON.stringify([{ type: 'tool_call', name: x.next.tool, args: x.next.arguments, id: `c${x.n}` }])),
  ],
  ['a call after <|channel|>tool', (x) => x.say(`<|channel|>tool<|message|>${named(x)}<|end|>`)],
];

/** Kin of the rows that failed, written after the mend. */
const KIN: Quirk[] = [
  [
    'Converse: the call alone, no words, a message before its output field',
    (x) =>
      x.json({
        metrics: { latencyMs: 12 },
        output: { message: { content: [{ toolUse: { toolUseId: 'a', name: x.next.tool, input: x.next.arguments } }] } },
        stopReason: 'tool_use',
      }),
  ],
  [
    'the function as its name alone, the arguments beside it',
    (x) => x.pieces([{ index: 0, id: `c${x.n}`, function: x.next.tool, arguments: x.next.arguments }]),
  ],
  ['the arguments twice with a line between', (x) => x.pieces([renamed(x, x.next.tool, `${x.args}\n${x.args}\n`)])],
  ['the arguments in two quotes', (x) => x.pieces([renamed(x, x.next.tool, JSON.stringify(x.args))])],
  [
    'the arguments under payload',
    (x) => x.pieces([renamed(x, x.next.tool, JSON.stringify({ payload: x.next.arguments }))]),
  ],
];

export const ORCHARD_ROWS: [kind: string, rows: Row[]][] = [
  ['shapes', doneRows('o1', SHAPES)],
  ['names', doneRows('o2', NAMES)],
  ['arguments', doneRows('o3', ARGUMENTS)],
  ['streams', doneRows('o4', STREAMS)],
  ['fields', doneRows('o5', FIELDS)],
  ['kin', doneRows('o0', KIN)],
];
