/** Streams, refused fields and written calls of further servers and small models, written down before lib/model was read for them. */
import type { Answer, Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import { answerIn, asJson, doneRows, each, head, named, python, type Quirk, refusing, whole, writing } from './row-kit';

const said = (message: string, more: object = {}) => ({ error: { message, ...more } });
const finish = (x: Exchange, reason = 'tool_calls') => {
  x.delta({}, reason);
  x.end();
};

const STREAMS: Quirk[] = [
  [
    'a byte order mark before the first line',
    (x) => {
      x.head();
      x.raw('\uFEFF');
      x.delta({ tool_calls: [whole(x)] });
      finish(x);
    },
  ],
  [
    'lines that end with a carriage return alone',
    (x) => {
      x.head();
      x.raw(
        `data: ${JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: null }] })}\r\r`,
      );
      x.raw('data: [DONE]\r\r');
      x.end(false);
    },
  ],
  [
    'text behind [DONE]',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      x.delta({}, 'tool_calls');
      x.raw('data: [DONE]\n\n');
      x.raw('upstream closed\n\n');
      x.end(false);
    },
  ],
  [
    'an event name on each event, data in two lines',
    (x) => {
      x.head();
      const text = JSON.stringify({
        choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }],
      });
      const cut = text.indexOf(',') + 1;
      x.raw(`event: message\ndata: ${text.slice(0, cut)}\ndata: ${text.slice(cut)}\n\n`);
      x.end();
    },
  ],
  [
    'a JSON reply told as an event stream',
    (x) => {
      x.head();
      x.raw(
        JSON.stringify({
          choices: [
            {
              index: 0,
              finish_reason: 'tool_calls',
              message: { role: 'assistant', content: null, tool_calls: [whole(x)] },
            },
          ],
        }),
      );
      x.end(false);
    },
  ],
  [
    'a JSON reply with garbage behind it',
    (x) => {
      x.head(200, 'application/json');
      x.raw(
        `${JSON.stringify({ choices: [{ index: 0, finish_reason: 'tool_calls', message: { role: 'assistant', content: null, tool_calls: [whole(x)] } }] })}\n\n0\r\n`,
      );
      x.end(false);
    },
  ],
  [
    'the connection is reset once before the first byte',
    (x) => {
      if (x.firstOfStep()) x.destroy();
      else x.call();
    },
  ],
  [
    'an error event once, then a call',
    (x) => {
      if (!x.first('error')) return x.call();
      x.head();
      x.raw('event: error\ndata: {"error":{"message":"Internal server error","code":500}}\n\n');
      x.end(false);
    },
  ],
  [
    'reasoning signed and a call in one delta',
    (x) => {
      x.head();
      x.delta({ reasoning_details: [{ type: 'reasoning.encrypted', data: 'abc' }], tool_calls: [whole(x)] });
      finish(x);
    },
  ],
  [
    'the role in each delta and content of null',
    (x) => {
      x.head();
      x.delta({ role: 'assistant', content: null });
      x.delta({ role: 'assistant', content: null, tool_calls: [whole(x)] });
      finish(x);
    },
  ],
  [
    'choices of null in the last event',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      x.delta({}, 'tool_calls');
      x.chunk({ choices: null, usage: { prompt_tokens: 9, completion_tokens: 2 } });
      x.end();
    },
  ],
  [
    'a filter result of Azure first',
    (x) => {
      x.head();
      x.chunk({ choices: [], prompt_filter_results: [{ prompt_index: 0, content_filter_results: {} }] });
      x.delta({ tool_calls: [whole(x)] });
      finish(x);
    },
  ],
  [
    'arguments of a call as a stream of letters',
    (x) => {
      x.head();
      x.delta({ tool_calls: [head(x)] });
      for (const letter of x.args) x.delta({ tool_calls: [{ index: 0, function: { arguments: letter } }] });
      finish(x);
    },
  ],
  ['tool_calls as one object in place of a list', (x) => asJson(x, { content: null, tool_calls: whole(x) })],
];

const REFUSED: Quirk[] = [
  [
    'no stream_options',
    refusing((x) => x.body.stream_options, 400, said('Unrecognized request argument supplied: stream_options')),
  ],
  [
    'no temperature',
    refusing(
      (x) => x.body.temperature !== undefined,
      400,
      said(
        "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
        { param: 'temperature' },
      ),
    ),
  ],
  [
    'max_completion_tokens in place of max_tokens',
    refusing(
      (x) => x.body.max_tokens !== undefined,
      400,
      said(
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        { param: 'max_tokens' },
      ),
    ),
  ],
  [
    'extra inputs, as pydantic tells',
    refusing((x) => x.body.parallel_tool_calls !== undefined || x.body.stream_options, 422, {
      detail: [
        { type: 'extra_forbidden', loc: ['body', 'stream_options'], msg: 'Extra inputs are not permitted' },
        { type: 'extra_forbidden', loc: ['body', 'parallel_tool_calls'], msg: 'Extra inputs are not permitted' },
      ],
    }),
  ],
  [
    'no tools, in Go',
    refusing((x) => x.body.tools, 400, { error: 'registry.ollama.ai/library/m does not support tools' }),
  ],
  ['no tool_choice', refusing((x) => x.body.tool_choice, 400, said('tool_choice is not supported for this model'))],
  [
    'no streaming with tools',
    refusing((x) => x.body.tools && x.isStreaming, 400, said('Streaming is not supported when tools are provided')),
  ],
];

const WRITTEN: Quirk[] = [
  [
    'a call in a sentence before and a fence',
    writing((x) => `Sure! I will do it now.\n\n\`\`\`json\n${named(x)}\n\`\`\``, true),
  ],
  ['parameters in place of arguments', writing((x) => named(x, 'parameters'), true)],
  ['a tool_code fence with a print', writing((x) => `\`\`\`tool_code\nprint(${python(x)})\n\`\`\``, true)],
  ['a list of one call behind a mark', writing((x) => `[TOOL_CALLS][${named(x)}]`, true)],
  [
    'a channel of commentary',
    writing(
      (x) => `<|channel|>commentary to=functions.${x.next.tool} <|constrain|>json<|message|>${x.args}<|call|>`,
      true,
    ),
  ],
  [
    'invoke elements',
    writing(
      (x) =>
        `<function_calls>\n<invoke name="${x.next.tool}">\n${each(x, (n, v) => `<parameter name="${n}">${v}</parameter>\n`)}</invoke>\n</function_calls>`,
      true,
    ),
  ],
  [
    'a key and value in elements',
    writing(
      (x) =>
        `<tool_call>${x.next.tool}\n${each(x, (n, v) => `<arg_key>${n}</arg_key>\n<arg_value>${v}</arg_value>\n`)}</tool_call>`,
      true,
    ),
  ],
  [
    'YAML',
    writing((x) => `tool: ${x.next.tool}\narguments:\n${each(x, (n, v) => `  ${n}: ${JSON.stringify(v)}\n`)}`, true),
  ],
];

const NOTHING: Row[] = (
  [
    [
      'reset at each request within the stream',
      'cut-off',
      (x: Exchange) => {
        x.head();
        x.delta({ tool_calls: [head(x)] });
        x.delta({ tool_calls: [{ index: 0, function: { arguments: '{"re' } }] });
        x.destroy();
      },
    ],
    [
      'a redirect to another host',
      'redirected',
      (x: Exchange) => x.refuse(302, '', { location: 'http://login.invalid/sso' }),
    ],
    [
      'an empty reply each time',
      'empty-reply',
      (x: Exchange) => {
        x.head();
        finish(x, 'stop');
      },
    ],
  ] satisfies [string, string, Answer][]
).map(([quirk, expected, answer], at) => ({ id: `po.${at}`, quirk, expected, answer, requests: 8 }));

export const PIER_ROWS: [kind: string, rows: Row[]][] = [
  ['streams', doneRows('ps', STREAMS)],
  ['refused fields', doneRows('pf', REFUSED)],
  ['written calls', doneRows('pc', WRITTEN)],
  ['nothing acted on', NOTHING],
  ['an ordinary one', doneRows('pz', [['plain', answerIn]])],
];
