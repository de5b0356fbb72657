/** Waiting, streams, arguments, refused fields and calls written as words, as people report them of servers and gateways; written down before lib/model was read for them. */
import type { Answer, Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import {
  answerIn,
  asJson,
  assistants,
  doneRows,
  each,
  entriesOf,
  head,
  named,
  type Quirk,
  refusing,
  toolsOf,
  whole,
  writing,
} from './row-kit';

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const finish = (x: Exchange, reason = 'tool_calls') => {
  x.delta({}, reason);
  x.end();
};
const calls = (x: Exchange, more: Record<string, unknown> = {}) => {
  x.delta({ tool_calls: [whole(x, more)] });
  finish(x);
};
/** The right call, its arguments as another text or value. */
const withArguments =
  (args: (x: Exchange) => unknown, name = (x: Exchange) => x.next.tool): Answer =>
  (x) => {
    x.head();
    x.delta({ tool_calls: [head(x, { function: { name: name(x), arguments: args(x) } })] });
    finish(x);
  };
const values = (x: Exchange, change: (name: string, value: string) => readonly [string, unknown]) =>
  JSON.stringify(Object.fromEntries(entriesOf(x).map(([name, value]) => change(name, value))));
const toolMessages = (x: Exchange) => x.body.messages.filter(({ role }) => role === 'tool');
const ofHistory = (x: Exchange) => JSON.stringify(assistants(x));

const WAITING: Quirk[] = [
  [
    'arguments that stall for 25 s between two halves',
    async (x) => {
      x.head();
      x.delta({ tool_calls: [head(x)] });
      x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args.slice(0, 5) } }] });
      await later(25_000);
      x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args.slice(5) } }] });
      finish(x);
    },
  ],
  [
    'an estimate of the wait in the body of an event, then 50 s, then the call',
    async (x) => {
      x.head();
      x.chunk({ object: 'queue.status', position: 3, estimated_seconds: 50 });
      await later(50_000);
      calls(x);
    },
  ],
  [
    'a role alone, then 55 s of a prompt that is read',
    async (x) => {
      x.head();
      x.delta({ role: 'assistant' });
      await later(55_000);
      calls(x);
    },
  ],
  [
    'two kilobytes of blanks against a buffer, then comments for 70 s',
    async (x) => {
      x.head();
      x.raw(`:${' '.repeat(2048)}\n\n`);
      for (let i = 0; i < 7; i++) {
        await later(10_000);
        x.raw(':\n');
      }
      x.raw('\n');
      calls(x);
    },
  ],
];

const STREAMS: Quirk[] = [
  [
    'one line break alone between the events',
    (x) => {
      x.head();
      const event = (delta: object, reason: string | null = null) =>
        x.raw(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: reason }] })}\n`);
      event({ role: 'assistant', content: '' });
      event({ tool_calls: [head(x)] });
      event({ tool_calls: [{ index: 0, function: { arguments: x.args } }] });
      event({}, 'tool_calls');
      x.raw('data: [DONE]\n');
      x.end(false);
    },
  ],
  [
    'a time to come again and ids of events',
    (x) => {
      x.head();
      x.raw('retry: 3000\n');
      x.raw(
        `id: 7\nevent: completion\ndata: ${JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }] })}\n\n`,
      );
      x.end();
    },
  ],
  [
    'something behind the end: latency as JSON',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] }, 'tool_calls');
      x.raw('data: [DONE]\n\n');
      x.raw('{"latency_ms": 812, "cost": 0.0001}\n');
      x.end(false);
    },
  ],
  [
    'a closing message whose list of calls is empty',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      x.chunk({
        choices: [
          {
            index: 0,
            delta: {},
            message: { role: 'assistant', content: '', tool_calls: [] },
            finish_reason: 'tool_calls',
          },
        ],
      });
      x.end();
    },
  ],
  [
    'chunks as one JSON array, element by element',
    (x) => {
      x.head(200, 'application/json');
      x.raw(
        `[${JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: null }] })}\n,\n`,
      );
      x.raw(`${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] })}\n]`);
      x.end(false);
    },
  ],
  [
    'the whole reply as a JSON text within JSON',
    (x) =>
      x.json(
        JSON.stringify({
          choices: [
            {
              index: 0,
              finish_reason: 'tool_calls',
              message: { role: 'assistant', content: '', tool_calls: [whole(x)] },
            },
          ],
        }),
      ),
  ],
  [
    'a reply with status 201',
    (x) =>
      x.json(
        {
          choices: [
            {
              index: 0,
              finish_reason: 'tool_calls',
              message: { role: 'assistant', content: null, tool_calls: [whole(x)] },
            },
          ],
        },
        201,
      ),
  ],
  [
    'a stream under octet-stream',
    (x) => {
      x.head(200, 'application/octet-stream');
      calls(x);
    },
  ],
  [
    'status 204 without a body, once',
    (x) => {
      if (!x.first('none')) return answerIn(x);
      x.head(204);
      x.end(false);
    },
  ],
  [
    'two events glued together without a break, once in each stream',
    (x) => {
      x.head();
      const event = (delta: object, reason: string | null = null) =>
        `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: reason }] })}`;
      x.raw(`${event({ role: 'assistant', content: '' })}${event({ tool_calls: [whole(x)] })}\n\n`);
      x.raw(`${event({}, 'tool_calls')}\n\n`);
      x.end();
    },
  ],
  [
    'the error of a choice: too many requests, once',
    (x) => {
      if (!x.first('choice')) return answerIn(x);
      x.head();
      x.chunk({
        choices: [
          {
            index: 0,
            delta: { content: '' },
            finish_reason: 'error',
            error: {
              code: 429,
              message: 'Provider returned error',
              metadata: { raw: 'm is temporarily rate-limited upstream' },
            },
          },
        ],
      });
      x.end();
    },
  ],
  [
    'the events of Bedrock as JSON',
    (x) => {
      x.head();
      x.chunk({ messageStart: { role: 'assistant' } });
      x.chunk({
        contentBlockStart: { contentBlockIndex: 0, start: { toolUse: { toolUseId: `t${x.n}`, name: x.next.tool } } },
      });
      x.chunk({ contentBlockDelta: { contentBlockIndex: 0, delta: { toolUse: { input: x.args } } } });
      x.chunk({ contentBlockStop: { contentBlockIndex: 0 } });
      x.chunk({ messageStop: { stopReason: 'tool_use' } });
      x.end(false);
    },
  ],
  [
    'the whole reply of Bedrock',
    (x) =>
      x.json({
        output: {
          message: {
            role: 'assistant',
            content: [{ toolUse: { toolUseId: `t${x.n}`, name: x.next.tool, input: x.next.arguments } }],
          },
        },
        stopReason: 'tool_use',
        usage: { inputTokens: 900, outputTokens: 9, totalTokens: 909 },
      }),
  ],
  [
    'calls under their names in an object',
    (x) => {
      x.head();
      x.delta({ tool_calls: { [x.next.tool]: { id: `c${x.n}`, arguments: x.args } } });
      finish(x);
    },
  ],
  ['the arguments as a list of pieces of text', withArguments((x) => [x.args.slice(0, 4), x.args.slice(4)])],
  [
    'a part of the content is a use of a tool',
    (x) => {
      x.head();
      x.delta({ content: [{ type: 'tool_use', id: `t${x.n}`, name: x.next.tool, input: x.next.arguments }] });
      finish(x, 'stop');
    },
  ],
  [
    'a second call under the number of the first with an id of its own',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      x.delta({
        tool_calls: [
          {
            index: 0,
            id: `late_${x.n}`,
            type: 'function',
            function: { name: 'scroll', arguments: '{"direction":"down"}' },
          },
        ],
      });
      finish(x);
    },
  ],
  [
    'marks of a tool in the content of the very chunk of the call',
    (x) => {
      x.head();
      x.delta({ content: `<TOOLCALL>[${named(x)}]</TOOLCALL>`, tool_calls: [whole(x)] });
      finish(x);
    },
  ],
  [
    'whole JSON whose choices hold text, calls and a finish reason in another place',
    (x) =>
      x.json({
        object: 'chat.completion',
        choices: [{ index: 0, text: '', finish_details: { type: 'stop' }, message: { tool_calls: [whole(x)] } }],
      }),
  ],
];

const ARGUMENTS: Quirk[] = [
  ['an end mark of the template behind them', withArguments((x) => `${x.args}<|im_end|>`)],
  ['a closing element behind them', withArguments((x) => `${x.args}\n</tool_call>`)],
  ['a comma before the last brace', withArguments((x) => `${x.args.slice(0, -1)},}`)],
  ['zero bytes around them', withArguments((x) => `\u0000${x.args}\u0000`)],
  [
    'the name holds the mark and the arguments',
    withArguments(
      () => '',
      (x) => `${x.next.tool}[ARGS]${x.args}`,
    ),
  ],
  ['kwargs around them', withArguments((x) => `{"kwargs": ${x.args}}`)],
  ['an input as a text around them', withArguments((x) => JSON.stringify({ input: x.args }))],
  [
    'keys with capitals',
    withArguments((x) => values(x, (name, value) => [name.charAt(0).toUpperCase() + name.slice(1), value])),
  ],
  ['keys with blanks', withArguments((x) => values(x, (name, value) => [` ${name} `, value]))],
  [
    'a ref in brackets',
    withArguments((x) => values(x, (name, value) => [name, name === 'ref' ? `[${value}]` : value])),
  ],
  [
    'a ref with its key',
    withArguments((x) => values(x, (name, value) => [name, name === 'ref' ? `ref=${value}` : value])),
  ],
  [
    'a ref with an at sign',
    withArguments((x) => values(x, (name, value) => [name, name === 'ref' ? `@${value}` : value])),
  ],
  [
    'a ref with the role before it',
    withArguments((x) => values(x, (name, value) => [name, name === 'ref' ? `textbox [${value}]` : value])),
  ],
  ['a ref in a list', withArguments((x) => values(x, (name, value) => [name, name === 'ref' ? [value] : value]))],
  ['each value in an object', withArguments((x) => values(x, (name, value) => [name, { value }]))],
  [
    'the name as Kimi writes ids',
    withArguments(
      (x) => x.args,
      (x) => `functions.${x.next.tool}:${x.n}`,
    ),
  ],
  [
    'the name behind the name of a server',
    withArguments(
      (x) => x.args,
      (x) => `browser__${x.next.tool}`,
    ),
  ],
  [
    'the name with a word behind it',
    withArguments(
      (x) => x.args,
      (x) => `${x.next.tool}_tool`,
    ),
  ],
];

const REFUSED: Quirk[] = [
  [
    'Ollama: arguments of the history must be an object',
    refusing(
      (x) => /"arguments":"/.test(ofHistory(x)),
      400,
      'json: cannot unmarshal string into Go struct field ChatRequest.messages.tool_calls.function.arguments of type api.ToolCallFunctionArguments',
    ),
  ],
  [
    'a template that goes through the arguments',
    refusing((x) => /"arguments":"/.test(ofHistory(x)), 500, 'Can only get item pairs from a mapping.'),
  ],
  [
    'a template that asks how the content begins',
    refusing(
      (x) => assistants(x).some(({ content }) => typeof content !== 'string'),
      500,
      "'None' has no attribute 'startswith'",
    ),
  ],
  [
    'a template that refuses words beside calls',
    (x) => {
      const both = assistants(x).some(
        ({ content, tool_calls, reasoning_content, thinking }) =>
          tool_calls && content && content !== '' && (reasoning_content || thinking),
      );
      if (both)
        return x.error(
          500,
          'Cannot pass both content and thinking in an assistant message with tool calls! at row 290',
        );
      x.head();
      x.delta({ reasoning_content: 'The field comes first.' });
      x.delta({ content: 'I fill it in.' });
      calls(x);
    },
  ],
  [
    'Mistral: the extra field stands in a message',
    refusing((x) => x.body.parallel_tool_calls !== undefined || x.body.stream_options !== undefined, 422, {
      object: 'error',
      message: {
        detail: [
          {
            type: 'extra_forbidden',
            loc: ['body', 'stream_options'],
            msg: 'Extra inputs are not permitted',
            input: { include_usage: true },
          },
        ],
      },
      type: 'invalid_request_error',
    }),
  ],
  [
    'Z.AI: a parameter is wrong, none is named',
    refusing((x) => x.body.stream_options !== undefined, 400, {
      error: { code: '1210', message: 'API 调用参数有误，请检查文档。' },
    }),
  ],
  [
    'OpenRouter: no endpoint takes the tool choice',
    refusing(
      (x) => x.body.tool_choice !== undefined,
      404,
      "No endpoints found that support the provided 'tool_choice' value. To learn more about provider routing, visit the docs.",
    ),
  ],
  [
    'llama.cpp: no triggers for a lazy grammar',
    refusing((x) => x.body.tools, 400, 'Error: no triggers set for lazy grammar!'),
  ],
  [
    'llama.cpp: the grammar of the tools',
    refusing(
      (x) => x.body.tools,
      400,
      'Failed to initialize samplers: failed to parse grammar — number of repetitions exceeds sane defaults',
    ),
  ],
  [
    'llama.cpp: an empty stack of the grammar, within the stream',
    (x) => {
      if (!x.body.tools) return answerIn(x);
      x.head();
      x.chunk({
        error: { code: 500, message: 'Unexpected empty grammar stack after accepting piece: {"', type: 'server_error' },
      });
      x.end();
    },
  ],
  [
    'neither tools nor this schema, plain words are read',
    (x) => {
      if (x.body.tools) return x.error(400, 'This model does not support function calling');
      if (x.body.response_format)
        return x.error(400, 'The provided JSON schema contains features not supported by xgrammar.');
      x.say(`{"calls":[{"name":"${x.next.tool}","arguments":${x.args}}]}`);
    },
  ],
  [
    'Gemini: as many results as calls',
    (x) => {
      const called = assistants(x).reduce(
        (sum, { tool_calls }) => sum + (Array.isArray(tool_calls) ? tool_calls.length : 0),
        0,
      );
      if (called !== toolMessages(x).length)
        return x.refuse(400, [
          {
            error: {
              code: 400,
              message:
                'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.',
              status: 'INVALID_ARGUMENT',
            },
          },
        ]);
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      x.delta({
        tool_calls: [
          {
            index: 1,
            id: `b${x.n}`,
            type: 'function',
            function: { name: 'scroll', arguments: '{"direction":"down"}' },
          },
        ],
      });
      finish(x);
    },
  ],
  [
    'Bedrock: a tool config as long as the history has calls',
    (x) => {
      if (x.body.tools && x.n === 1) return x.error(400, 'This model does not support tool use in streaming mode.');
      if (x.isStreaming) return answerIn(x);
      if (!x.body.tools && ofHistory(x).includes('tool_calls'))
        return x.error(400, 'The toolConfig field must be defined when using toolUse and toolResult content blocks.');
      asJson(x);
    },
  ],
  [
    'the conversation must end with the user',
    refusing(
      (x) => x.body.messages.at(-1)?.role !== 'user' && x.body.messages.at(-1)?.role !== 'tool',
      400,
      'This model does not support assistant message prefill. The conversation must end with a user message.',
    ),
  ],
  [
    'a name of a tool that is reserved',
    refusing((x) => toolsOf(x).some(({ function: { name } }) => name === 'type'), 400, "Tool name 'type' is reserved"),
  ],
  [
    'DashScope: no thinking without a stream, no tools within one',
    (x) => {
      if (!x.isStreaming) return x.error(400, 'parameter.enable_thinking must be set to false for non-streaming calls');
      if (x.body.tools) return x.error(400, 'The tool call is not supported when stream is true');
      answerIn(x);
    },
  ],
  [
    'a required parameter of a tool that is no list',
    refusing(
      (x) => toolsOf(x).some(({ function: { parameters } }) => parameters && !('required' in parameters)),
      400,
      "Invalid schema for function 'goBack': 'required' is required to be supplied and to be an array including every key in properties.",
    ),
  ],
  [
    'an empty object as parameters',
    refusing(
      (x) => toolsOf(x).some(({ function: { parameters } }) => JSON.stringify(parameters?.properties ?? {}) === '{}'),
      400,
      'tools.3.function.parameters.properties: must contain at least one property',
    ),
  ],
];

const pairs = (x: Exchange, between: string, quoted = '"') =>
  entriesOf(x)
    .map(([n, v]) => `${n}${between}${quoted}${v}${quoted}`)
    .join(', ');

const WRITTEN: Quirk[] = [
  ['HyperCLOVA: an arrow and a list', writing((x) => ` -> tool/function_call\n[${named(x)}]`)],
  ['a box of GLM around JSON', writing((x) => `<|begin_of_box|>${named(x)}<|end_of_box|>`)],
  [
    'the echo of a message with calls',
    writing((x) => JSON.stringify({ role: 'assistant', content: null, tool_calls: [whole(x)] })),
  ],
  [
    'the echo of a choice',
    writing((x) => JSON.stringify({ message: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }), true),
  ],
  [
    'browser-use: a state and a list of actions',
    writing((x) => `{"current_state": {"next_goal": "go on"}, "action": [{"${x.next.tool}": ${x.args}}]}`, true),
  ],
  ['a plan with one step', writing((x) => `{"plan": "fill in", "steps": [${named(x)}]}`, true)],
  [
    'a function_call with arguments as a text',
    writing((x) => JSON.stringify({ function_call: { name: x.next.tool, arguments: x.args } })),
  ],
  ['JSON in quotes with escapes', writing((x) => JSON.stringify(named(x)))],
  ['a byte order mark before JSON', writing((x) => `\uFEFF${named(x)}`)],
  ['a call with keywords of Ruby', writing((x) => `${x.next.tool}(${pairs(x, ': ')})`, true)],
  ['a call in braces', writing((x) => `${x.next.tool}{${pairs(x, '=')}}`, true)],
  [
    'a slash command',
    writing(
      (x) =>
        `/${x.next.tool} ${entriesOf(x)
          .map(([n, v]) => `${n}="${v}"`)
          .join(' ')}`,
      true,
    ),
  ],
  ['an at sign and JSON', writing((x) => `@${x.next.tool} ${x.args}`, true)],
  ['the mark of a transcript', writing((x) => `[Calling tool: ${x.next.tool} with ${x.args}]`, true)],
  ['labels in lines', writing((x) => `Function: ${x.next.tool}\nArguments: ${x.args}`)],
  ['labels in bold', writing((x) => `**Tool:** ${x.next.tool}\n**Arguments:** \`${x.args}\``, true)],
  [
    'TOML in a fence',
    writing((x) => `\`\`\`toml\n[${x.next.tool}]\n${each(x, (n, v) => `${n} = "${v}"\n`)}\`\`\``, true),
  ],
  [
    'an action with elements of arguments',
    writing(
      (x) => `<action name="${x.next.tool}">\n${each(x, (n, v) => `<arg name="${n}">${v}</arg>\n`)}</action>`,
      true,
    ),
  ],
  [
    'an element with JSON in an attribute',
    writing((x) => `<function name="${x.next.tool}" arguments='${x.args}'/>`, true),
  ],
  ['an execute element around Python', writing((x) => `<execute>\n${x.next.tool}(${pairs(x, '=')})\n</execute>`, true)],
  [
    'full-width punctuation',
    writing((x) => named(x).replaceAll('{', '｛').replaceAll('}', '｝').replaceAll(':', '：'), true),
  ],
  ['a tool that is named by itself and asked twice', writing((x) => `${named(x)}\n${named(x)}`)],
  ['a fence that is not closed', writing((x) => `\`\`\`json\n${named(x)}`)],
  ['a fence of XML around a call', writing((x) => `\`\`\`xml\n<tool_call>\n${named(x)}\n</tool_call>\n\`\`\``)],
  ['thinking in Chinese tags, then JSON', writing((x) => `<思考>先填写。</思考>\n${named(x)}`, true)],
  [
    'an explanation behind the call',
    writing((x) => `${named(x)}\n\nThis fills in the field, after which the form can be saved.`, true),
  ],
];

const NOTHING: Row[] = (
  [
    [
      'two calls mixed within their texts, no ids',
      'cut-off',
      (x: Exchange) => {
        x.head();
        x.delta({
          tool_calls: [{ index: 0, type: 'function', function: { name: x.next.tool, arguments: '{"ref":' } }],
        });
        x.delta({ tool_calls: [{ index: 0, function: { arguments: '{"direction":' } }] });
        x.delta({ tool_calls: [{ index: 0, function: { arguments: '"e1","text":"Ann"}' } }] });
        finish(x);
      },
    ],
    [
      'a sorry in words, for good',
      'unseen-value',
      (x: Exchange) => x.say("I'm sorry, but I can't interact with websites directly."),
    ],
    [
      'a refusal in a field of its own',
      'filtered',
      (x: Exchange) => {
        x.head();
        x.delta({ refusal: "I'm sorry, I can't assist with that." });
        finish(x, 'stop');
      },
    ],
    [
      'the page is told again in other words',
      'unseen-value',
      (x: Exchange) => x.say('The page shows a text box called Name, a button called Save and twenty links.'),
    ],
    [
      'a call within a sentence about what could be done',
      'unseen-value',
      (x: Exchange) => x.say('You could fill in the field called Name and then press Save. Shall I?'),
    ],
    [
      'half an element of a call, then the connection ends, each time',
      'cut-off',
      (x: Exchange) => {
        x.head();
        x.delta({ content: '<tool_call>\n{"name": "type", "arguments": {"ref": "e1", "te' });
        x.destroy();
      },
    ],
    [
      'Bedrock: the events end within the input',
      'cut-off',
      (x: Exchange) => {
        x.head();
        x.chunk({
          contentBlockStart: { contentBlockIndex: 0, start: { toolUse: { toolUseId: 't', name: x.next.tool } } },
        });
        x.chunk({ contentBlockDelta: { contentBlockIndex: 0, delta: { toolUse: { input: x.args.slice(0, 8) } } } });
        x.chunk({ messageStop: { stopReason: 'max_tokens' } });
        x.end(false);
      },
    ],
    [
      'the arguments of another tool',
      'bad-reply',
      (x: Exchange) => {
        x.head();
        x.delta({ tool_calls: [head(x, { function: { name: 'type', arguments: '{"direction":"down"}' } })] });
        finish(x);
      },
    ],
  ] satisfies [string, string, Answer][]
).map(([quirk, expected, answer], at) => ({ id: `qo.${at}`, quirk, expected, answer, requests: 8 }));

export const QUARRY_ROWS: [kind: string, rows: Row[]][] = [
  ['waiting', doneRows('qw', WAITING)],
  ['streams', doneRows('qs', STREAMS)],
  ['arguments', doneRows('qa', ARGUMENTS)],
  ['refused fields', doneRows('qf', REFUSED)],
  ['written calls', doneRows('qc', WRITTEN)],
  ['nothing acted on', NOTHING],
];
