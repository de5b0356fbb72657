/** Streams, refused fields, calls written as words and pasted addresses as servers of 2025 and 2026 have them; written down before lib/model was read. */
import type { Answer, Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import {
  answerIn,
  assistants,
  doneRows,
  each,
  entriesOf,
  head,
  maxTokens,
  named,
  pastedRows,
  type Quirk,
  refusing,
  toolsOf,
  whole,
  writing,
} from './row-kit';

const finish = (x: Exchange, reason = 'tool_calls') => {
  x.delta({}, reason);
  x.end();
};
const calls = (x: Exchange) => {
  x.delta({ tool_calls: [whole(x)] });
  finish(x);
};
const contents = (x: Exchange) => x.body.messages.map(({ content }) => content);

const STREAMS: Quirk[] = [
  // https://github.com/jjang-ai/vmlx/issues/219
  [
    'vMLX: empty deltas under a flag of its own, then the call',
    (x) => {
      x.head();
      for (let i = 0; i < 40; i++) x.chunk({ choices: [{ index: 0, delta: {} }], tool_call_generating: true });
      calls(x);
    },
  ],
  // https://github.com/MoonshotAI/Kimi-K2/issues/128
  [
    'Kimi: nothing at all after a thought, once in each step',
    (x) => {
      if (!x.firstOfStep()) return answerIn(x);
      x.head();
      x.delta({ reasoning_content: 'The field comes first.' });
      x.delta({ content: '' });
      finish(x, 'stop');
    },
  ],
  [
    'one event in many lines of data',
    (x) => {
      x.head();
      const event = { choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: null }] };
      x.raw(
        `${JSON.stringify(event, undefined, 2)
          .split('\n')
          .map((line) => `data: ${line}`)
          .join('\n')}\n\n`,
      );
      finish(x);
    },
  ],
  [
    'a letter of four bytes in two packets',
    async (x) => {
      x.head();
      const bytes = Buffer.from(
        `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: '🖊 ', tool_calls: [whole(x)] } }] })}\n\n`,
      );
      const at = bytes.indexOf(Buffer.from('🖊')) + 2;
      x.bytes(bytes.subarray(0, at));
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      x.bytes(bytes.subarray(at));
      finish(x);
    },
  ],
  [
    'the connection is reset after the finish reason',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] }, 'tool_calls');
      setTimeout(() => x.destroy(), 400);
    },
  ],
  [
    'the same call sixty times in one reply',
    (x) => {
      x.head();
      for (let i = 0; i < 60; i++) x.delta({ tool_calls: [whole(x, { index: i, id: `c${x.n}.${i}` })] });
      finish(x);
    },
  ],
  [
    'the finish reason of calls without one, once in each step',
    (x) => {
      if (!x.firstOfStep()) return answerIn(x);
      x.head();
      x.delta({ content: 'I will do it now.' });
      finish(x);
    },
  ],
  [
    'a thought that is opened and never closed, then the call',
    (x) => {
      x.head();
      x.delta({ content: '<think>The field is empty, so I fill it in' });
      calls(x);
    },
  ],
  [
    'a whole reply over many lines under the type of a stream',
    (x) => {
      x.head();
      x.raw(
        JSON.stringify(
          {
            choices: [
              {
                index: 0,
                message: { role: 'assistant', content: null, tool_calls: [whole(x)] },
                finish_reason: 'tool_calls',
              },
            ],
          },
          undefined,
          2,
        ),
      );
      x.end(false);
    },
  ],
  [
    'the events of the Responses API',
    (x) => {
      x.head();
      const event = (type: string, more: object) =>
        x.raw(`event: ${type}\ndata: ${JSON.stringify({ type, ...more })}\n\n`);
      event('response.created', { response: { id: 'r', status: 'in_progress', output: [] } });
      event('response.output_item.added', {
        output_index: 0,
        item: { type: 'function_call', id: 'f', call_id: `c${x.n}`, name: x.next.tool, arguments: '' },
      });
      event('response.function_call_arguments.delta', { output_index: 0, item_id: 'f', delta: x.args });
      event('response.function_call_arguments.done', { output_index: 0, item_id: 'f', arguments: x.args });
      event('response.output_item.done', {
        output_index: 0,
        item: { type: 'function_call', id: 'f', call_id: `c${x.n}`, name: x.next.tool, arguments: x.args },
      });
      event('response.completed', { response: { id: 'r', status: 'completed' } });
      x.end(false);
    },
  ],
  [
    'the window is too small, told within the stream',
    (x) => {
      if (x.promptChars <= 14_000) return answerIn(x);
      x.head();
      x.chunk({
        error: {
          code: 400,
          message: 'request (9120 tokens) exceeds the available context size (8192 tokens)',
          type: 'exceed_context_size_error',
        },
      });
      x.end();
    },
  ],
  [
    'name and arguments with line breaks and blanks around',
    (x) => x.pieces([head(x, { function: { name: ` ${x.next.tool}\n`, arguments: `\n${x.args}\n\n` } })]),
  ],
  [
    'the call under message_delta of a relay, beside an empty delta',
    (x) => {
      x.head();
      x.chunk({ choices: [{ index: 0, delta: {}, message_delta: { tool_calls: [whole(x)] } }] });
      finish(x);
    },
  ],
];

const REFUSED: Quirk[] = [
  // https://github.com/egoist/chatwise-releases/issues/1442
  [
    'Cerebras: reasoning must not come back',
    (x) => {
      const at = x.body.messages.findIndex((message) => 'reasoning_content' in message);
      if (at >= 0)
        return x.refuse(400, {
          message: `messages.${at}.assistant.reasoning_content: property 'messages.${at}.assistant.reasoning_content' is unsupported`,
          type: 'invalid_request_error',
          param: 'validation_error',
          code: 'wrong_api_format',
        });
      x.head();
      x.delta({ reasoning_content: 'The field comes first.' });
      calls(x);
    },
  ],
  // https://github.com/anomalyco/opencode/issues/31156
  [
    'Databricks: three refusals, one after the other',
    (x) => {
      if (x.body.stream_options)
        return x.refuse(400, {
          error_code: 'BAD_REQUEST',
          message: 'Bad request: json: unknown field "stream_options"',
        });
      if (toolsOf(x).some(({ function: { parameters } }) => parameters && 'additionalProperties' in parameters))
        return x.refuse(400, {
          error_code: 'BAD_REQUEST',
          message: 'Invalid tool schema: additionalProperties is not allowed',
        });
      if (maxTokens(x) > 512)
        return x.refuse(400, {
          error_code: 'BAD_REQUEST',
          message: 'max_tokens must be at most 512 for this endpoint',
        });
      answerIn(x);
    },
  ],
  [
    'Converse: fewer tokens for the reply',
    refusing(
      (x) => maxTokens(x) > 512,
      400,
      'The maximum tokens you requested exceeds the model limit of 512. Try again with a maximum tokens value that is lower than 512.',
    ),
  ],
  // https://github.com/opencodeschool/opencode.school/issues/174
  [
    'Workers AI: content must be a text',
    refusing(
      (x) => contents(x).some((content) => typeof content !== 'string'),
      400,
      failedInput("'null' not in 'string'"),
    ),
  ],
  // https://github.com/labring/FastGPT/issues/1823
  [
    'Xinference: no stream with tools, in Chinese',
    refusing((x) => x.body.stream && x.body.tools, 400, { detail: '模型在使用工具时不支持流式输出' }),
  ],
  // https://github.com/RooCodeInc/Roo-Code/issues/10334
  [
    'Cerebras: strict must be the same for all',
    refusing(
      (x) => new Set(toolsOf(x).map((tool) => tool.function.strict === true)).size > 1,
      422,
      "Tools with mixed values for 'strict' are not allowed. Please set all tools to 'strict: true' or 'strict: false'",
    ),
  ],
  // https://github.com/musistudio/claude-code-router/issues/708
  [
    'no tools, and a schema without lists',
    (x) => {
      if (x.body.tools) return x.error(400, 'Model m does not support function calling');
      if (JSON.stringify(x.body.response_format ?? '').includes('Items'))
        return x.refuse(400, {
          message: "Unsupported JSON schema fields: {'minItems', 'maxItems'}",
          type: 'invalid_request_error',
          param: 'response_format',
          code: 'wrong_api_format',
        });
      answerIn(x);
    },
  ],
  [
    'TGI: an enumeration in Rust',
    refusing((x) => x.body.tool_choice !== undefined, 422, {
      error:
        'Failed to deserialize the JSON body into the target type: tool_choice: data did not match any variant of untagged enum ToolChoice at line 1 column 900',
      error_type: 'Input validation error',
    }),
  ],
  [
    'Python: an argument too many, as an error of the server',
    refusing((x) => 'parallel_tool_calls' in x.body || 'tools' in x.body, 500, {
      detail: "Llama.create_chat_completion() got an unexpected keyword argument 'tools'",
    }),
  ],
  [
    'llamafile: messages of tools are unknown',
    refusing(
      (x) => x.body.messages.some(({ role }) => role === 'tool'),
      400,
      "messages[3].role: expected one of 'system', 'user', 'assistant'",
    ),
  ],
  [
    'assistant messages must not have calls',
    refusing(
      (x) => assistants(x).some(({ tool_calls }) => tool_calls),
      400,
      'messages.2.tool_calls: Extra inputs are not permitted',
    ),
  ],
];
function failedInput(text: string) {
  return {
    result: null,
    success: false,
    errors: [
      {
        code: 5006,
        message: `AiError: Bad input: Error: oneOf at '/' not met, 0 matches: Type mismatch of '/messages/2/content', ${text}`,
      },
    ],
  };
}

const json = (x: Exchange) => ({
  id: 'call_1',
  type: 'function',
  function: { name: x.next.tool, arguments: x.next.arguments },
});
const pairs = (x: Exchange) =>
  entriesOf(x)
    .map(([name, value]) => `'${name}': '${value}'`)
    .join(', ');
const WRITTEN: Quirk[] = [
  // https://github.com/vllm-project/vllm/issues/47907
  ['GigaChat: function call and a separator', writing((x) => `function call<|role_sep|>\n${named(x)}`)],
  [
    'Solar: id, name and args as tokens',
    writing(
      (x) => `<|tool_call:begin|>a1b2<|tool_call:name|>${x.next.tool}<|tool_call:args|>${x.args}<|tool_call:end|>`,
    ),
  ],
  [
    'LongCat: keys and values under its name',
    writing(
      (x) =>
        `<longcat_tool_call>${x.next.tool}\n${each(x, (n, v) => `<longcat_arg_key>${n}</longcat_arg_key>\n<longcat_arg_value>${v}</longcat_arg_value>\n`)}</longcat_tool_call>`,
    ),
  ],
  [
    'PLaMo: a request of a tool',
    writing(
      (x) =>
        `<|plamo:begin_tool_request:plamo|><|plamo:begin_tool_name:plamo|>${x.next.tool}<|plamo:end_tool_name:plamo|><|plamo:begin_tool_arguments:plamo|>${x.args}<|plamo:end_tool_arguments:plamo|><|plamo:end_tool_request:plamo|>`,
    ),
  ],
  [
    'smolagents: a list of Python',
    writing(
      (x) =>
        `Calling tools:\n[{'id': 'call_1', 'type': 'function', 'function': {'name': '${x.next.tool}', 'arguments': {${pairs(x)}}}}]`,
    ),
  ],
  [
    'markup written for a web page',
    writing((x) => `&lt;tool_call&gt;\n${named(x).replaceAll('"', '&quot;')}\n&lt;/tool_call&gt;`),
  ],
  ['an object as a text of JSON', writing((x) => JSON.stringify(named(x)))],
  [
    'a whole message of the API',
    writing((x) => JSON.stringify({ role: 'assistant', content: null, tool_calls: [json(x)] })),
  ],
  ['a thought, then an answer in a tag', writing((x) => `<think>Hm.</think>\n<answer>\n${named(x)}\n</answer>`)],
  [
    'a function of Python that calls tools',
    writing((x) => `\`\`\`python\nresult = await session.call_tool("${x.next.tool}", arguments=${x.args})\n\`\`\``),
  ],
  ['execute_tool with parameters', writing((x) => `<execute_tool name="${x.next.tool}">\n${x.args}\n</execute_tool>`)],
  [
    'a script of a console',
    writing(
      (x) =>
        `\`\`\`tool\n${x.next.tool} ${entriesOf(x)
          .map(([n, v]) => `--${n}="${v}"`)
          .join(' ')}\n\`\`\``,
      true,
    ),
  ],
  ['a fence with the name of the tool', writing((x) => `\`\`\`${x.next.tool}\n${x.args}\n\`\`\``, true)],
];

/** Nothing may be acted on. */
const NOTHING: Row[] = (
  [
    [
      'says in Chinese that it cannot browse',
      'unseen-value',
      (x: Exchange) => x.say('抱歉，我无法直接操作网页，请您自行填写姓名并保存。'),
    ],
    [
      'calls tools of another assistant only',
      'no-calls',
      (x: Exchange) => x.say('<tool_call>\n{"name": "browser_take_snapshot", "arguments": {}}\n</tool_call>'),
    ],
    [
      'a guardrail intervened',
      'filtered',
      (x: Exchange) => {
        x.head();
        x.delta({ content: 'Sorry, the model cannot answer this question.' });
        finish(x, 'guardrail_intervened');
      },
    ],
    [
      'finish reason refusal',
      'filtered',
      (x: Exchange) => {
        x.head();
        finish(x, 'refusal');
      },
    ],
    [
      'finish reason PROHIBITED_CONTENT within a call',
      'filtered',
      (x: Exchange) => {
        x.head();
        x.delta({ tool_calls: [head(x)] });
        finish(x, 'PROHIBITED_CONTENT');
      },
    ],
    [
      'line breaks without end inside the arguments',
      'reply-too-long',
      (x: Exchange) => {
        x.head();
        x.delta({ tool_calls: [head(x, { function: { name: x.next.tool, arguments: '{"ref":"e1",' } })] });
        for (let i = 0; i < 3_000; i++)
          x.delta({ tool_calls: [{ index: 0, function: { arguments: '\n'.repeat(100) } }] });
        finish(x, 'length');
      },
    ],
    [
      'two replies with ids of their own, piece by piece',
      'bad-reply',
      (x: Exchange) => {
        x.head();
        const piece = (id: string, delta: object, reason: string | null = null) =>
          x.chunk({ id, choices: [{ index: 0, delta, finish_reason: reason }] });
        piece('a', { tool_calls: [head(x)] });
        piece('b', { content: 'Dear Sir or Madam, ' });
        piece('a', { tool_calls: [{ index: 0, function: { arguments: x.args.slice(0, 9) } }] });
        piece('b', { content: 'thank you for the letter.' }, 'stop');
        piece('a', { tool_calls: [{ index: 0, function: { arguments: x.args.slice(9) } }] }, 'tool_calls');
        x.end();
      },
    ],
    [
      'the prompt was cut, told by a flag',
      'prompt-cut',
      (x: Exchange) => {
        x.head();
        x.delta({ content: 'You have shared a list of entries. How can I help?' });
        x.chunk({
          choices: [{ index: 0, delta: {}, finish_reason: 'stop' }],
          truncated: true,
          usage: { prompt_tokens: 2048, completion_tokens: 11 },
        });
        x.end();
      },
    ],
    [
      'the prompt was cut, told by the counts of another API',
      'prompt-cut',
      (x: Exchange) => {
        x.head();
        x.delta({ content: 'You have shared a list of entries. How can I help?' });
        x.delta({}, 'stop');
        x.chunk({ choices: [], usage: { input_tokens: 1024, output_tokens: 11, total_tokens: 1035 } });
        x.end();
      },
    ],
    [
      'another address for the session, on another port',
      'redirected',
      (x: Exchange) => x.refuse(307, '', { location: 'http://127.0.0.1:9/v1/chat/completions' }),
    ],
  ] satisfies [string, string, Answer][]
).map(([quirk, expected, answer], at) => ({ id: `to.${at}`, quirk, expected, answer, requests: 7 }));

export const STATION_ROWS: [kind: string, rows: Row[]][] = [
  ['streams', doneRows('ts', STREAMS)],
  ['refused fields', doneRows('tf', REFUSED)],
  ['written calls', doneRows('tc', WRITTEN)],
  ['nothing acted on', NOTHING],
  [
    'as pasted',
    pastedRows(
      'tp',
      [
        ['an option of curl', '/v1', '-H "Authorization: Bearer sk-abc"'],
        ['an object of JSON', '/v1', '{"api_key": "sk-abc"}'],
        ['marks of the direction of writing', '/v1', '\u2066sk-abc\u2069'],
        ['the path of the Responses API', '/v1/responses', 'sk-abc'],
        ['the path of completions', '/v1/completions', 'sk-abc'],
        ['a slash at the end of the full path', '/v1/chat/completions/', 'sk-abc'],
        ['the list with a limit', '/v1/models?limit=10', 'sk-abc'],
        ['a page of the documentation', '/redoc', 'sk-abc'],
        ['a path of the native API', '/api/tags', 'sk-abc'],
        ['a place in a page', '/v1/chat/completions#create', 'sk-abc'],
        ['the path that tells health', '/health', 'sk-abc'],
      ],
      answerIn,
    ),
  ],
];
