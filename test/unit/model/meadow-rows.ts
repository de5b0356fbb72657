/** Streams, calls in words and kept thoughts of engines and gateways as their users report them, written down before they were run. */
import { assistants, asJson, doneRows, entriesOf, head, type Quirk, refusing, whole } from './row-kit';
import type { Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';

const finish = (x: Exchange, reason: unknown = 'tool_calls') => {
  x.chunk({ choices: [{ index: 0, delta: {}, finish_reason: reason }] });
  x.end();
};
const piece = (x: Exchange, call: unknown, more: object = {}) =>
  x.chunk({ choices: [{ index: 0, delta: { tool_calls: [call] } }], ...more });
const callOf = (x: Exchange, call: unknown = whole(x), reason: unknown = 'tool_calls') => {
  x.head();
  piece(x, call);
  finish(x, reason);
};
const withArgs = (x: Exchange, args: unknown) => head(x, { function: { name: x.next.tool, arguments: args } });
const event = (x: Exchange, name: string, data: unknown) => x.raw(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
const lastCall = (x: Exchange) => (assistants(x).at(-1)?.tool_calls as Record<string, unknown>[] | undefined)?.[0];

const STREAMS: Quirk[] = [
  [
    'a stream loses the call: stop and no content, while a whole answer has it',
    (x) => {
      if (!x.isStreaming) return asJson(x);
      x.head();
      x.delta({ role: 'assistant', content: '' });
      finish(x, 'stop');
    },
  ],
  [
    'thirty empty deltas with a sign of their own while the call is made',
    (x) => {
      x.head();
      for (let i = 0; i < 30; i += 1)
        x.chunk({ tool_call_generating: true, choices: [{ index: 0, delta: {}, finish_reason: null }] });
      piece(x, whole(x));
      finish(x);
    },
  ],
  [
    'data that is an empty text in quotes, and an event without data',
    (x) => {
      x.head();
      x.raw('data: ""\n\nevent: heartbeat\n\n');
      piece(x, whole(x));
      x.raw('data: ""\n\n');
      finish(x);
    },
  ],
  [
    'pieces whose function is null or not there',
    (x) => {
      x.head();
      piece(x, head(x));
      piece(x, { index: 0, function: null });
      piece(x, { index: 0, type: 'function' });
      piece(x, { index: 0, id: null, function: { name: null, arguments: x.args } });
      piece(x, { index: 0, function: { arguments: null } });
      finish(x);
    },
  ],
  [
    'each chunk as JSON over many data lines',
    (x) => {
      x.head();
      const text = JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] } }] }, null, 1);
      x.raw(
        `${text
          .split('\n')
          .map((line) => `data: ${line}`)
          .join('\n')}\n\n`,
      );
      finish(x);
    },
  ],
  [
    'a byte order mark, and lines that end in CR alone',
    (x) => {
      x.head();
      const chunk = { choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }] };
      x.raw(`\uFEFFdata: ${JSON.stringify(chunk)}\r\rdata: [DONE]\r\r`);
      x.end(false);
    },
  ],
  [
    'another choice beside the first, with words only',
    (x) => {
      x.head();
      x.chunk({ choices: [{ index: 1, delta: { content: 'I would click.' } }] });
      piece(x, whole(x));
      x.chunk({ choices: [{ index: 1, delta: {}, finish_reason: 'stop' }] });
      finish(x);
    },
  ],
  [
    'chunks under data, with a code of zero',
    (x) => {
      x.head();
      const inner = { choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }] };
      x.chunk({ code: 0, msg: 'success', data: inner });
      x.end();
    },
  ],
  [
    'Cohere: events of a call, one kind each',
    (x) => {
      x.head();
      event(x, 'message-start', {
        type: 'message-start',
        id: 'm',
        delta: { message: { role: 'assistant', content: [] } },
      });
      event(x, 'tool-plan-delta', { type: 'tool-plan-delta', delta: { message: { tool_plan: 'I fill it in.' } } });
      event(x, 'tool-call-start', { type: 'tool-call-start', index: 0, delta: { message: { tool_calls: head(x) } } });
      event(x, 'tool-call-delta', {
        type: 'tool-call-delta',
        index: 0,
        delta: { message: { tool_calls: { function: { arguments: x.args } } } },
      });
      event(x, 'tool-call-end', { type: 'tool-call-end', index: 0 });
      event(x, 'message-end', { type: 'message-end', delta: { finish_reason: 'TOOL_CALL' } });
      x.end(false);
    },
  ],
  [
    'the whole reply once more in a last event with a message of its own',
    (x) => {
      x.head();
      piece(x, head(x));
      piece(x, { index: 0, function: { arguments: x.args } });
      x.chunk({
        object: 'chat.completion',
        choices: [{ index: 0, message: { role: 'assistant', tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }],
      });
      x.end();
    },
  ],
  [
    'the letters of a word cut in the middle by the network',
    (x) => {
      x.head();
      const bytes = Buffer.from(
        `data: ${JSON.stringify({ choices: [{ delta: { content: 'Ich fülle „Name“ aus.' } }] })}\n\n`,
      );
      const at = bytes.indexOf(0xc3) + 1;
      x.bytes(bytes.subarray(0, at));
      x.bytes(bytes.subarray(at));
      piece(x, whole(x));
      finish(x);
    },
  ],
];

const REASONS: Quirk[] = [
  ['a finish reason in capitals', (x) => callOf(x, whole(x), 'TOOL_CALLS')],
  ['a finish reason that is an object', (x) => callOf(x, whole(x), { type: 'tool_calls' })],
  ['a finish reason of an end of a turn as a token', (x) => callOf(x, whole(x), '<|im_end|>')],
  ['a finish reason with its class', (x) => callOf(x, whole(x), 'FinishReason.STOP')],
  ['a finish reason as a number', (x) => callOf(x, whole(x), 1)],
  [
    'usage as a list, then as words',
    (x) => {
      x.head();
      piece(x, whole(x), { usage: [] });
      x.chunk({ choices: [], usage: 'n/a' });
      finish(x);
    },
  ],
  [
    'counts below zero, in halves and in exponents',
    (x) => {
      x.head();
      piece(x, whole(x), { usage: { prompt_tokens: -1, completion_tokens: 0.5, total_tokens: 1e21 } });
      finish(x);
    },
  ],
];

const CALLS: Quirk[] = [
  [
    'several calls within one call of a parallel tool',
    (x) =>
      callOf(
        x,
        head(x, {
          function: {
            name: 'multi_tool_use.parallel',
            arguments: JSON.stringify({
              tool_uses: [{ recipient_name: `functions.${x.next.tool}`, parameters: x.next.arguments }],
            }),
          },
        }),
      ),
  ],
  ['arguments under parameters', (x) => callOf(x, withArgs(x, JSON.stringify({ parameters: x.next.arguments })))],
  [
    'arguments as a list of names and values',
    (x) => callOf(x, withArgs(x, JSON.stringify(entriesOf(x).map(([name, value]) => ({ name, value }))))),
  ],
  ['arguments as a list of one object', (x) => callOf(x, withArgs(x, [x.next.arguments]))],
  [
    'names of arguments in capitals',
    (x) =>
      callOf(x, withArgs(x, JSON.stringify(Object.fromEntries(entriesOf(x).map(([k, v]) => [k.toUpperCase(), v]))))),
  ],
  [
    'arguments as a value with its kind',
    (x) => callOf(x, withArgs(x, JSON.stringify({ type: 'object', value: x.next.arguments }))),
  ],
  [
    'Kimi: the marks of the call in the thoughts, and nothing else',
    (x) => {
      x.head();
      x.delta({
        reasoning: `I fill it in.<|tool_calls_section_begin|><|tool_call_begin|>functions.${x.next.tool}:0<|tool_call_argument_begin|>${x.args}<|tool_call_end|><|tool_calls_section_end|>`,
      });
      finish(x, 'stop');
    },
  ],
  [
    'Kimi: the marks begin behind the name',
    (x) => x.say(`${x.next.tool}:0<|tool_call_argument_begin|>${x.args}<|tool_calls_section_end|>`),
  ],
  [
    'DSML with misspelled ends',
    (x) =>
      x.say(
        `<｜DSML｜tool_ccalls>\n<｜DSML｜invoke name="${x.next.tool}">\n${entriesOf(x)
          .map(([k, v]) => `<｜DSML｜parameter name="${k}" string="true">${v}</｜DSML｜parameter>\n`)
          .join('')}</｜DSML｜inv>\n</｜DSML｜tool_cs>`,
      ),
  ],
  [
    'Llama 4 between python marks',
    (x) => x.say(`<|python_start|>{"name": "${x.next.tool}", "parameters": ${x.args}}<|python_end|>`),
  ],
  [
    'a recipient in the words, with letters of other tongues',
    (x) => x.say(`to=functions.${x.next.tool} 天天 json\n${x.args}`),
  ],
  [
    'a channel and a message with the arguments alone, the name before it',
    (x) => x.say(`<|start|>assistant<|channel|>commentary to=${x.next.tool} <|constrain|>json<|message|>${x.args}`),
  ],
  [
    'tool and its input as YAML',
    (x) =>
      x.say(
        `tool: ${x.next.tool}\ninput:\n${entriesOf(x)
          .map(([k, v]) => `  ${k}: ${v}\n`)
          .join('')}`,
      ),
  ],
  ['tools_name and args', (x) => x.say(`{"tools_name": "${x.next.tool}", "args": ${x.args}}`)],
  [
    'a call under next_action beside a plan',
    (x) => x.say(`{"plan": "Fill it in", "next_action": {"tool_name": "${x.next.tool}", "tool_input": ${x.args}}}`),
  ],
];

const KEPT: Quirk[] = [
  [
    'a signature of thoughts that must come back under its name',
    (x) => {
      const last = assistants(x).at(-1);
      if (last !== undefined && last.reasoning_signature !== `s${x.n - 1}`)
        return x.error(400, 'messages.1.content.0: Expected `reasoning` block with a signature');
      x.head();
      x.delta({ reasoning_content: 'I fill it in.' });
      x.delta({ reasoning_signature: `s${x.n}` });
      piece(x, whole(x));
      finish(x);
    },
  ],
  [
    'a thought signature of another vendor under extra content',
    (x) => {
      const extra = lastCall(x)?.extra_content as { vertex?: { thought_signature?: string } } | undefined;
      if (lastCall(x) !== undefined && extra?.vertex?.thought_signature !== `v${x.n - 1}`)
        return x.error(
          400,
          `Unable to submit request because function call \`type\` is missing a \`thought_signature\`.`,
        );
      callOf(x, whole(x, { extra_content: { vertex: { thought_signature: `v${x.n}` } } }));
    },
  ],
  [
    'thoughts in encrypted pieces that must come back in their order',
    (x) => {
      const details = assistants(x).at(-1)?.reasoning_details as { data?: string }[] | undefined;
      if (assistants(x).length > 0 && details?.map(({ data }) => data).join() !== 'a,b')
        return x.error(400, 'Invalid signature in reasoning_details');
      x.head();
      x.delta({ reasoning_details: [{ type: 'reasoning.encrypted', data: 'a', index: 0, id: 'r0' }] });
      x.delta({ reasoning_details: [{ type: 'reasoning.encrypted', data: 'b', index: 1, id: 'r1' }] });
      piece(x, whole(x));
      finish(x);
    },
  ],
];

const choiceOf = (x: Exchange) => x.body.tool_choice;
const FIELDS: Quirk[] = [
  [
    'thinking mode takes no choice of a tool',
    refusing((x) => choiceOf(x) !== undefined, 400, 'Thinking mode does not support this tool_choice'),
  ],
  [
    'a choice is incompatible with thinking',
    refusing(
      (x) => choiceOf(x) !== undefined && choiceOf(x) !== 'auto',
      400,
      "tool_choice 'specified' is incompatible with thinking enabled",
    ),
  ],
  [
    'a proxy names parameters that a model does not take',
    refusing((x) => x.body.stream_options, 400, {
      error: {
        message:
          "litellm.UnsupportedParamsError: m does not support parameters: ['stream_options'], for model=m. To drop these, set drop_params.",
        type: 'None',
        param: null,
        code: '400',
      },
    }),
  ],
  [
    'Rust: an unknown field within a field',
    refusing(
      (x) => x.body.stream_options,
      422,
      'Failed to deserialize the JSON body into the target type: stream_options: unknown field `include_usage`, expected `continuous_usage_stats` at line 1 column 90',
    ),
  ],
  [
    'Java: a field that is not marked as ignorable',
    refusing((x) => x.body.tool_choice, 400, {
      status: 400,
      error: 'Bad Request',
      message:
        'JSON parse error: Unrecognized field "tool_choice" (class com.example.ChatRequest), not marked as ignorable (6 known properties)',
      path: '/v1/chat/completions',
    }),
  ],
  [
    'Go: a field of another type',
    refusing((x) => typeof x.body.max_tokens === 'number' || typeof x.body.max_completion_tokens === 'number', 400, {
      error: 'json: cannot unmarshal number into Go struct field Request.max_tokens of type string',
    }),
  ],
  [
    'an old framework: extra fields by their place',
    refusing((x) => x.body.stream_options, 422, {
      detail: [
        {
          loc: ['body', 'stream_options', 'include_usage'],
          msg: 'extra fields not permitted',
          type: 'value_error.extra',
        },
      ],
    }),
  ],
  [
    'only users and assistants have a role',
    refusing((x) => x.body.messages.some(({ role }) => role === 'tool' || role === 'system'), 500, {
      error: { code: 500, message: 'Only user and assistant roles are supported!', type: 'server_error' },
    }),
  ],
  [
    'a message of an assistant may not be empty',
    refusing(
      (x) => assistants(x).some(({ content }) => content === '' || content === null || content === undefined),
      400,
      { error: { message: 'messages.2: content must be a non-empty string' } },
    ),
  ],
];

export const MEADOW_ROWS: [kind: string, rows: Row[]][] = [
  ['streams', doneRows('m1', STREAMS)],
  ['finish reasons and counts', doneRows('m2', REASONS)],
  ['calls', doneRows('m3', CALLS)],
  ['kept thoughts', doneRows('m4', KEPT)],
  ['fields', doneRows('m5', FIELDS)],
];
