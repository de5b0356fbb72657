/** Streams, written calls, reasoning and refused fields of other servers, written down before the code that reads them was seen. */
import type { Exchange } from '../../harness/quirk-server';
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
  python,
  type Quirk,
  refusing,
  whole,
  writing,
} from './row-kit';

const done = (x: Exchange, reason: unknown = 'tool_calls') => {
  x.chunk({ choices: [{ index: 0, delta: {}, finish_reason: reason }] });
  x.end();
};
const streamed = (x: Exchange, call: unknown = whole(x)) =>
  x.chunk({ choices: [{ index: 0, delta: { tool_calls: call } }] });

const STREAMS: Quirk[] = [
  [
    'lines that end with a carriage return alone',
    (x) => {
      x.head();
      x.raw(
        `data: ${JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }] })}\r\r`,
      );
      x.raw('data: [DONE]\r\r');
      x.end(false);
    },
  ],
  [
    'a second choice with words beside the first',
    (x) => {
      x.head();
      x.chunk({ choices: [{ index: 1, delta: { content: 'Another idea: ask.' } }] });
      streamed(x, [whole(x)]);
      x.chunk({ choices: [{ index: 1, delta: {}, finish_reason: 'stop' }] });
      done(x);
    },
  ],
  [
    'a single call that stands in no list',
    (x) => {
      x.head();
      streamed(x);
      done(x);
    },
  ],
  [
    'content as a list of parts, then the call',
    (x) => {
      x.head();
      x.delta({ content: [{ type: 'text', text: 'I fill in the field.' }] });
      streamed(x, [whole(x)]);
      done(x);
    },
  ],
  [
    'an empty object for the arguments first, then the arguments in pieces',
    (x) => {
      x.head();
      streamed(x, [head(x, { function: { name: x.next.tool, arguments: '{}' } })]);
      const half = Math.ceil(x.args.length / 2);
      streamed(x, [{ index: 0, function: { arguments: x.args.slice(0, half) } }]);
      streamed(x, [{ index: 0, function: { arguments: x.args.slice(half) } }]);
      done(x);
    },
  ],
  [
    'pings under an event of their own, and data that is null, {} or empty',
    (x) => {
      x.head();
      x.raw('event: ping\ndata: {"type":"ping"}\n\ndata: null\n\ndata: {}\n\ndata:\n\n');
      x.call();
    },
  ],
  [
    '[DONE] before the counts',
    (x) => {
      x.head();
      streamed(x, [whole(x)]);
      x.delta({}, 'tool_calls');
      x.raw('data: [DONE]\n\n');
      x.chunk({ choices: [], usage: { prompt_tokens: 900, completion_tokens: 9 } });
      x.end(false);
    },
  ],
  [
    'id, name and type null or empty in all but the first piece',
    (x) => {
      x.head();
      streamed(x, [head(x)]);
      for (const letter of x.args)
        streamed(x, [{ index: 0, id: '', type: null, function: { name: null, arguments: letter } }]);
      done(x);
    },
  ],
  [
    'reasoning that comes after the call',
    (x) => {
      x.head();
      streamed(x, [whole(x)]);
      x.delta({ reasoning_content: 'That was the field.' });
      done(x, 'eos');
    },
  ],
  [
    'the lines of JSON of a native API, counts with another name',
    (x) => {
      x.head(200, 'application/x-ndjson');
      x.raw(
        `${JSON.stringify({ model: 'm', message: { role: 'assistant', content: '', tool_calls: [{ function: { name: x.next.tool, arguments: x.next.arguments } }] }, done: false })}\n`,
      );
      x.raw(
        `${JSON.stringify({ model: 'm', message: { role: 'assistant', content: '' }, done: true, done_reason: 'stop', prompt_eval_count: 4000, eval_count: 9 })}\n`,
      );
      x.end(false);
    },
  ],
  [
    'whole JSON in an envelope with code and msg',
    (x) =>
      x.json({
        code: 0,
        msg: 'success',
        data: {
          choices: [
            {
              index: 0,
              finish_reason: 'tool_calls',
              message: { role: 'assistant', content: null, tool_calls: [whole(x)] },
            },
          ],
        },
      }),
  ],
  [
    'a list with one whole reply',
    (x) =>
      x.json([
        {
          choices: [
            {
              index: 0,
              finish_reason: 'tool_calls',
              message: { role: 'assistant', content: null, tool_calls: [whole(x)] },
            },
          ],
        },
      ]),
  ],
  [
    'whole JSON with the arguments as a list of name and value',
    (x) =>
      asJson(x, {
        content: null,
        tool_calls: [whole(x, { function: { name: x.next.tool, arguments: JSON.stringify(x.args) } })],
      }),
  ],
];

const WRITTEN: Quirk[] = [
  ['function_call with parameters', writing((x) => `<function_call>\n${named(x, 'parameters')}\n</function_call>`)],
  ['the tag of Python before an object', writing((x) => `<|python_tag|>${named(x, 'parameters')}`)],
  ['Granite', writing((x) => `<|tool_call|>[${named(x)}]`)],
  [
    'a use of a tool with name and input',
    writing((x) => `<tool_use>\n<name>${x.next.tool}</name>\n<input>${x.args}</input>\n</tool_use>`),
  ],
  ['functools before a list', writing((x) => `functools[${named(x)}]`)],
  ['a list under tool_calls', writing((x) => `{"tool_calls": [${named(x)}]}`)],
  [
    'Command R',
    writing((x) => `Action: \`\`\`json\n[{"tool_name": "${x.next.tool}", "parameters": ${x.args}}]\n\`\`\``),
  ],
  ['Nemotron', writing((x) => `<TOOLCALL>[${named(x)}]</TOOLCALL>`)],
  ['Gemma prints a call of its API', writing((x) => `\`\`\`python\nprint(default_api.${python(x)})\n\`\`\``)],
  [
    'Hunyuan',
    writing((x) => `<tool_calls><tool_call>${x.next.tool}\n\`\`\`json\n${x.args}\n\`\`\`</tool_call></tool_calls>`),
  ],
  [
    'Seed',
    writing(
      (x) =>
        `<seed:tool_call>\n<function=${x.next.tool}>\n${each(x, (n, v) => `<parameter=${n}>${v}</parameter>\n`)}</function>\n</seed:tool_call>`,
    ),
  ],
  ['LFM2', writing((x) => `<|tool_call_start|>[${python(x)}]<|tool_call_end|>`)],
  ['Apertus', writing((x) => `<|tools_prefix|>[{"${x.next.tool}": ${x.args}}]<|tools_suffix|>`)],
  [
    'thought, tool and args',
    writing((x) => `{"thought": "The field is empty.", "tool": "${x.next.tool}", "args": ${x.args}}`),
  ],
  ['OLMo', writing((x) => `<function_calls>\n${python(x)}\n</function_calls>`)],
  [
    'DeepSeek with its own markup',
    writing(
      (x) =>
        `<｜DSML｜function_calls>\n<｜DSML｜invoke name="${x.next.tool}">\n${each(x, (n, v) => `<｜DSML｜parameter name="${n}" string="true">${v}</｜DSML｜parameter>\n`)}</｜DSML｜invoke>\n</｜DSML｜function_calls>`,
    ),
  ],
  [
    'a function call of YAML in a fence',
    writing(
      (x) =>
        `\`\`\`yaml\ntool: ${x.next.tool}\narguments:\n${entriesOf(x)
          .map(([n, v]) => `  ${n}: ${JSON.stringify(v)}`)
          .join('\n')}\n\`\`\``,
      true,
    ),
  ],
];

const REASONING: Quirk[] = [
  [
    'reasoning whose opening tag is missing, then a written call',
    writing((x) => `The field is empty, so I type.\n</think>\n\n<tool_call>\n${named(x)}\n</tool_call>`),
  ],
  [
    'Magistral: reasoning in brackets, then the call',
    (x) => {
      x.head();
      x.delta({ content: '[THINK]The field is empty.[/THINK]' });
      x.call();
    },
  ],
  [
    'Kimi-VL: reasoning between triangles, then the call',
    (x) => {
      x.head();
      x.delta({ content: '◁think▷The field is empty.◁/think▷' });
      x.call();
    },
  ],
  [
    'reasoning in a tag called thought, then a written call',
    writing((x) => `<thought>The field is empty.</thought>\n<tool_call>${named(x)}</tool_call>`),
  ],
  [
    'the reasoning must come back beside its call',
    (x) => {
      if (assistants(x).some((message) => typeof message.reasoning_content !== 'string'))
        return x.error(
          400,
          'thinking is enabled but reasoning_content is missing in assistant tool call message at index 2',
        );
      x.head();
      x.delta({ reasoning_content: 'The field is empty.' });
      x.call();
    },
  ],
  [
    'the reasoning must not come back',
    (x) => {
      if (assistants(x).some((message) => 'reasoning' in message || 'reasoning_content' in message))
        return x.refuse(422, {
          detail: [
            {
              loc: ['body', 'messages', 2, 'assistant', 'reasoning'],
              msg: 'Extra inputs are not permitted',
              type: 'extra_forbidden',
            },
          ],
        });
      x.head();
      x.delta({ reasoning: 'The field is empty.' });
      x.call();
    },
  ],
];

const REFUSED: Quirk[] = [
  [
    'stream_options, in Japanese',
    refusing((x) => 'stream_options' in x.body, 400, 'stream_options パラメータはサポートされていません'),
  ],
  [
    'parallel_tool_calls as a value of pydantic 1',
    refusing((x) => 'parallel_tool_calls' in x.body, 422, {
      detail: [{ loc: ['body', 'parallel_tool_calls'], msg: 'extra fields not permitted', type: 'value_error.extra' }],
    }),
  ],
  [
    'a message of an assistant needs content',
    refusing(
      (x) => assistants(x).some(({ content }) => typeof content !== 'string' || content === ''),
      400,
      "messages[2].content: expected a non-empty string for role 'assistant'",
    ),
  ],
  ['a bad request without a word, as long as tools are given', refusing((x) => x.body.tools, 400, '')],
  [
    'not implemented: streaming',
    refusing((x) => x.isStreaming, 501, 'streaming responses are not implemented by this backend'),
  ],
  [
    'neither tools nor a schema: an object of JSON alone',
    (x) => {
      if (x.body.tools) return x.error(400, 'function calling is not enabled for this deployment');
      if ((x.body.response_format as { type?: string } | undefined)?.type === 'json_schema')
        return x.error(400, "response_format.type: 'json_schema' is not one of ['text', 'json_object']");
      return answerIn(x);
    },
  ],
  ['no tools, in Polish', refusing((x) => x.body.tools, 400, 'Ten model nie obsługuje wywoływania narzędzi')],
  ['no tools, in Turkish', refusing((x) => x.body.tools, 400, 'Bu model araç çağrısını (tools) desteklemiyor')],
];

const HALF: Row[] = [
  {
    id: 'lh.0',
    quirk: 'an empty object for the arguments alone, where some are needed',
    expected: 'bad-reply',
    answer: (x) => x.pieces([head(x, { function: { name: x.next.tool, arguments: '{}' } })]),
  },
  {
    id: 'lh.1',
    quirk: 'a written call whose closing brace is missing',
    expected: 'no-calls',
    answer: (x) => x.say(`<TOOLCALL>[{"name": "${x.next.tool}", "arguments": ${x.args.slice(0, -1)}`),
  },
  {
    id: 'lh.2',
    quirk: 'the prompt is cut at 1,024 tokens, and a call comes all the same',
    expected: 'prompt-cut',
    requests: 4,
    answer: (x) => x.call({ prompt_tokens: 1024, completion_tokens: 20 }),
  },
  {
    id: 'lh.3',
    quirk: 'a call within the reasoning alone',
    expected: 'no-calls',
    answer: (x) => x.say(`<think>I could call <tool_call>${named(x)}</tool_call> here.</think>`),
  },
];

export const LIGHTHOUSE_ROWS: readonly (readonly [string, readonly Row[]])[] = [
  ['streams', doneRows('ls', STREAMS)],
  ['written calls', doneRows('lw', WRITTEN)],
  ['reasoning', doneRows('lr', REASONING)],
  ['refused fields', doneRows('lf', REFUSED)],
  ['half replies', HALF],
];
