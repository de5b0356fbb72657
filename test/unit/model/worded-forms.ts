/** Streams, refused fields, calls written as words and calls in reasoning, as users of other clients reported them. */
import type { Row } from './endpoint-rows';
import {
  answerIn,
  asJson,
  assistants,
  doneRows,
  each,
  entriesOf,
  head,
  maxTokens,
  named,
  python,
  refusing,
  toolsOf,
  whole,
  writing,
} from './row-kit';

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export const MORE_STREAMS: readonly Row[] = doneRows('15', [
  [
    'null for id, type and name in later pieces',
    (x) =>
      x.pieces([
        head(x),
        ...[...x.args].map((c) => ({ index: 0, id: null, type: null, function: { name: null, arguments: c } })),
        { index: 0, id: null, type: null, function: { name: null, arguments: '' } },
      ]),
  ],
  ['null in place of a function at the end', (x) => x.pieces([whole(x), { index: 0, id: null, function: null }])],
  [
    'name as empty text in later pieces, id repeated',
    (x) =>
      x.pieces([
        head(x),
        ...[...x.args].map((c) => ({ index: 0, id: `call_${x.n}`, function: { name: '', arguments: c } })),
      ]),
  ],
  [
    'Mistral: content as a list with thinking',
    (x) => {
      x.head();
      x.delta({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'We type.' }] }] });
      x.delta({ content: [{ type: 'text', text: '' }] });
      x.call();
    },
  ],
  [
    'calls beside the delta',
    (x) => {
      x.head();
      x.delta({}, 'tool_calls', { tool_calls: [whole(x)] });
      x.end();
    },
  ],
  [
    'lines of JSON in place of events',
    (x) => {
      x.head(200, 'application/x-ndjson');
      x.raw(`${JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: null }] })}\n`);
      x.raw(`${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] })}\n`);
      x.end(false);
    },
  ],
  [
    'an abort as finish reason, once',
    (x) => {
      if (!x.first('abort')) return x.call();
      x.head();
      x.delta({ content: '' }, 'abort');
      x.end();
    },
  ],
  [
    'parameters in place of arguments',
    (x) => x.pieces([head(x, { function: { name: x.next.tool, parameters: x.next.arguments } })]),
  ],
  [
    'numbers for ids, texts for the index',
    (x) => x.pieces([head(x, { id: 7, index: '0' }), { index: '0', function: { arguments: x.args } }]),
  ],
  [
    'vMLX: signs of life in fields of its own',
    (x) => {
      x.head();
      for (let i = 0; i < 3; i++)
        x.chunk({ choices: [{ index: 0, delta: {}, finish_reason: null, tool_call_generating: true }] });
      x.call();
    },
  ],
  ['calls as text in a whole reply', (x) => asJson(x, { content: '', tool_calls: JSON.stringify([whole(x)]) })],
  [
    'nothing but the end, once',
    (x) => {
      if (!x.first('empty')) return x.call();
      x.head();
      x.end();
    },
  ],
  [
    'finish reason tool_calls without a call, once',
    (x) => {
      if (!x.first('none')) return x.call();
      x.head();
      x.delta({ content: null }, 'tool_calls');
      x.end();
    },
  ],
  [
    'two events in one line',
    (x) => {
      x.head();
      const call = JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: null }] });
      const end = JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] });
      x.raw(`data: ${call}data: ${end}\n\n`);
      x.end();
    },
  ],
]);

export const WORDED_REFUSALS: readonly Row[] = doneRows('16', [
  [
    'mlx-vlm: tool_choice',
    refusing(
      (x) => x.body.tool_choice && x.body.tool_choice !== 'auto',
      400,
      'tool_choice "required" is not supported: the chat template cannot force a call',
    ),
  ],
  [
    'vLLM: extra inputs in a Python list',
    refusing((x) => x.body.tools, 400, {
      object: 'error',
      message:
        "[{'type': 'extra_forbidden', 'loc': ('body', 'tools'), 'msg': 'Extra inputs are not permitted', 'input': [{'type': 'function'}]}]",
      type: 'BadRequestError',
      code: 400,
    }),
  ],
  [
    'Groq: no json_schema, no tools',
    (x) => {
      if (x.body.tools) return x.error(400, '`tool calling` is not supported with this model');
      if (x.body.response_format)
        return x.error(400, 'This model does not support response format `json_schema`. See supported models.');
      answerIn(x);
    },
  ],
  [
    'llama.cpp: system message must be at the beginning',
    refusing((x) => x.body.messages.some(({ role }, i) => role === 'system' && i > 0), 500, {
      error: {
        code: 500,
        message:
          "\n------------\nWhile executing CallExpression at line 85, column 32 in source:\n...raise_exception('System message must be at the beginnin...\nError: Jinja Exception: System message must be at the beginning.",
        type: 'server_error',
      },
    }),
  ],
  [
    'Jan: the template fails with tools',
    refusing((x) => x.body.tools, 500, {
      error: {
        code: 500,
        message:
          'Value is not callable: null at row 49, column 79:\n{%- for tool in tools %}\n{{- tool | tojson }}\n at row 12, column 1',
        type: 'server_error',
      },
    }),
  ],
  [
    'Workers AI: content must be a text',
    refusing((x) => assistants(x).some(({ content }) => typeof content !== 'string'), 400, {
      errors: [
        {
          message:
            "AiError: Bad input: Error: oneOf at '/' not met, 0 matches: Type mismatch of '/messages/2/content', 'null' not in 'string'",
          code: 5006,
        },
      ],
      success: false,
    }),
  ],
  [
    'Databricks: max_tokens cannot exceed',
    refusing((x) => maxTokens(x) > 800, 400, {
      error_code: 'BAD_REQUEST',
      message:
        'Bad request: rpc error: code = InvalidArgument desc = max_tokens (10000) cannot exceed 800. Please reduce the length of max output tokens generated.',
    }),
  ],
  [
    'Go: unknown field',
    refusing((x) => x.body.parallel_tool_calls !== undefined, 400, {
      error_code: 'BAD_REQUEST',
      message: 'Bad request: json: unknown field "parallel_tool_calls"',
    }),
  ],
  [
    'serde: unknown field',
    refusing(
      (x) => x.body.stream_options,
      422,
      'Failed to deserialize the JSON body into the target type: unknown field `stream_options`, expected one of `model`, `messages`, `tools` at line 1 column 60',
    ),
  ],
  [
    'extraneous key in a tool',
    refusing((x) => toolsOf(x).some((tool) => tool.function.strict !== undefined), 400, {
      message:
        'Malformed input request: #/tools/0/function: extraneous key [strict] is not permitted, please reformat your input and try again.',
    }),
  ],
  [
    'Mistral: reasoning in the history',
    (x) => {
      if (assistants(x).some((message) => message.reasoning_content !== undefined))
        return x.refuse(422, {
          object: 'error',
          message: {
            detail: [
              {
                type: 'extra_forbidden',
                loc: ['body', 'messages', 2, 'assistant', 'reasoning_content'],
                msg: 'Extra inputs are not permitted',
                input: 'hm',
              },
            ],
          },
        });
      x.head();
      x.delta({ reasoning_content: 'hm' });
      x.call();
    },
  ],
  [
    'a fixed temperature',
    refusing(
      (x) => x.body.temperature !== undefined,
      400,
      "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
    ),
  ],
  [
    'no streaming with tools, in other words',
    (x) =>
      x.isStreaming && x.body.tools
        ? x.error(400, 'Streaming is unavailable when tools are supplied; set stream=false')
        : asJson(x),
  ],
  [
    'one-api: an unsupported field, in Chinese',
    refusing(
      (x) => x.body.parallel_tool_calls !== undefined || x.body.stream_options,
      400,
      '不支持的参数：parallel_tool_calls, stream_options',
    ),
  ],
  ['no tools, in Chinese', refusing((x) => x.body.tools, 400, '该模型不支持工具调用')],
  [
    'no tools, in Spanish',
    refusing((x) => x.body.tools, 400, 'El modelo seleccionado no admite el uso de herramientas'),
  ],
  [
    'Qwen: tool_choice in thinking mode',
    refusing(
      (x) => x.body.tool_choice && x.body.tool_choice !== 'auto',
      400,
      'The tool_choice parameter does not support being set to required or object in thinking mode',
    ),
  ],
  [
    'an id that the next server finds too long',
    (x) => {
      const ids = assistants(x).flatMap((message) =>
        ((message.tool_calls ?? []) as { id: string }[]).map(({ id }) => id),
      );
      if (ids.some((id) => id.length > 40))
        return x.error(
          400,
          "Invalid 'messages[2].tool_calls[0].id': string too long. Expected a string with maximum length 40, but got a string with length 64 instead.",
        );
      x.pieces([whole(x, { id: `call_${'a'.repeat(59)}` })]);
    },
  ],
]);

export const TEMPLATE_CALLS: readonly Row[] = doneRows('17', [
  [
    'Kimi K3',
    writing(
      (x) =>
        `<|open|>tools<|sep|>\n<|open|>call tool="${x.next.tool}" index="1"<|sep|>\n${each(x, (k, v) => `<|open|>argument key="${k}" type="string"<|sep|>${v}<|close|>argument<|sep|>\n`)}<|close|>call<|sep|>\n<|close|>tools<|sep|>`,
    ),
  ],
  [
    'MiniMax M3, its mark leaked',
    writing((x) => {
      const mark = ']<]minimax[>[';
      return `${mark}<tool_call>\n${mark}<invoke name="${x.next.tool}">${each(x, (k, v) => `${mark}<${k}>${v}${mark}</${k}>`)}${mark}</invoke>\n${mark}</tool_call>`;
    }),
  ],
  [
    'LM Studio: [TOOL_CALL] with arrows',
    writing(
      (x) =>
        `[TOOL_CALL]\n{tool => "${x.next.tool}", args => {\n${each(x, (k, v) => `  --${k} "${v}"\n`)}}}\n[/TOOL_CALL]`,
      true,
    ),
  ],
  ['Groq: name, JSON, </function>', writing((x) => `${x.next.tool}${x.args}</function>`)],
  [
    'Hunyuan',
    writing(
      (x) =>
        `<tool_calls>\n<tool_call>${x.next.tool}<tool_sep>\n${each(x, (k, v) => `<arg_key>${k}</arg_key>\n<arg_value>${v}</arg_value>\n`)}</tool_call>\n</tool_calls>`,
    ),
  ],
  ['Apertus', writing((x) => `<|tools_prefix|>[{"${x.next.tool}": ${x.args}}]<|tools_suffix|>`)],
  [
    'an end of thinking alone, then Hermes',
    writing((x) => `so we go on.\n</think>\n\n\n<tool_call>${named(x)}</tool_call>\n`),
  ],
  [
    'use_mcp_tool',
    writing(
      (x) =>
        `<use_mcp_tool>\n<server_name>page</server_name>\n<tool_name>${x.next.tool}</tool_name>\n<arguments>\n${x.args}\n</arguments>\n</use_mcp_tool>`,
    ),
  ],
  [
    'JavaScript',
    writing(
      (x) =>
        `\`\`\`js\nawait ${x.next.tool}({ ${entriesOf(x)
          .map(([k, v]) => `${k}: "${v}"`)
          .join(', ')} });\n\`\`\``,
      true,
    ),
  ],
  [
    'words before and after a call',
    writing((x) => `I will go on now.\n<tool_call>${named(x)}</tool_call>\nTell me if that was wrong.`, true),
  ],
  ['SmolLM3', writing((x) => `<code>\n${python(x)}\n</code>`)],
  ['Doubao', writing((x) => `<|FunctionCallBegin|>[${named(x, 'parameters')}]<|FunctionCallEnd|>`)],
  [
    'Qwen3-Coder without any end',
    writing((x) => `<tool_call>\n<function=${x.next.tool}>\n${each(x, (k, v) => `<parameter=${k}>\n${v}\n`)}`, true),
  ],
]);

export const SWALLOWED_CALLS: readonly Row[] = doneRows('18', [
  [
    'vLLM: the call stands in the reasoning, as XML',
    (x) => {
      x.head();
      x.delta({
        reasoning: `We go on.\n<tool_call>\n<function=${x.next.tool}>\n${each(x, (k, v) => `<parameter=${k}>\n${v}\n</parameter>\n`)}</function>\n</tool_call>`,
      });
      x.delta({ content: null }, 'stop');
      x.end();
    },
  ],
  [
    'the call stands in the reasoning, as JSON',
    (x) => {
      x.head();
      x.delta({ reasoning_content: `I should go on.\n<tool_call>\n${named(x)}\n</tool_call>` });
      x.delta({}, 'stop');
      x.end();
    },
  ],
  [
    'thinking that never ends, the call inside',
    writing((x) => `<think>\nThe user wants it.\n<tool_call>\n${named(x)}\n</tool_call>`),
  ],
  [
    'a reply in the reasoning alone, once',
    (x) => {
      if (!x.first('only')) return x.call();
      x.head();
      x.delta({ reasoning_content: 'I should click on Save.' }, 'stop');
      x.end();
    },
  ],
  [
    'Copilot: opaque reasoning must come back',
    (x) => {
      if (assistants(x).some((message) => message.reasoning_opaque !== 'abc'))
        return x.error(400, 'invalid_encrypted_content: reasoning_opaque is missing');
      x.head();
      x.delta({ reasoning_opaque: 'abc' });
      x.call();
    },
  ],
  [
    'an event of life without a field for three minutes',
    async (x) => {
      x.head();
      for (let i = 0; i < 6; i++) {
        await later(30_000);
        x.raw('event: heartbeat\ndata: {}\n\n');
      }
      x.call();
    },
  ],
]);

/** Forms of all these kinds that were held back while the others were mended. */
export const MIXED_FORMS: readonly Row[] = doneRows('19', [
  [
    'the arguments come before the call has an index',
    (x) =>
      x.pieces([
        { function: { arguments: x.args.slice(0, 3) } },
        { index: 0, id: 'a', function: { name: x.next.tool, arguments: x.args.slice(3) } },
      ]),
  ],
  [
    'the text of a call in a delta that is a text',
    (x) => {
      x.head();
      x.chunk({ choices: [{ index: 0, delta: `<tool_call>${named(x)}</tool_call>`, finish_reason: null }] });
      x.delta({}, 'stop');
      x.end();
    },
  ],
  [
    'text in place of choices with a message',
    (x) =>
      x.json({
        message: {
          role: 'assistant',
          content: '',
          tool_calls: [{ function: { name: x.next.tool, arguments: x.next.arguments } }],
        },
        done: true,
      }),
  ],
  [
    'a call with its tool under "tool"',
    (x) => x.pieces([{ index: 0, id: 'a', type: 'tool', tool: { name: x.next.tool, input: x.next.arguments } }]),
  ],
  [
    'end of stream in lower case with blanks',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] }, 'stop');
      x.raw('data:  [done] \n\n');
      x.end(false);
    },
  ],
  [
    'choices as one object',
    (x) => {
      x.head();
      x.chunk({ choices: { index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' } });
      x.end();
    },
  ],
  [
    'a system message is taken only alone',
    refusing(
      (x) => x.body.messages.filter(({ role }) => role === 'system').length > 1,
      400,
      'Only one system message is allowed',
    ),
  ],
  [
    'no schema keyword $ref or minLength',
    refusing(
      (x) =>
        /"(?:minLength|maxLength|pattern|minItems|maxItems|additionalProperties)"/.test(
          JSON.stringify(x.body.tools ?? ''),
        ),
      400,
      'Tool schema rejected: only type, properties, required, enum and description may be used',
    ),
  ],
  [
    'function descriptions are limited',
    refusing(
      (x) => toolsOf(x).some((tool) => JSON.stringify(tool).length > 1 && 'strict' in tool.function),
      400,
      'function.strict: property not allowed',
    ),
  ],
  [
    'output tokens, in Chinese',
    refusing((x) => maxTokens(x) > 1_024, 400, '参数 max_tokens 超出范围，取值范围为 [1, 1024]'),
  ],
  ['tools by a plain 501', refusing((x) => x.body.tools, 501, 'Not implemented: tools')],
  [
    'the stream option is not known',
    refusing((x) => x.body.stream_options, 400, {
      error: { message: 'Property stream_options is unsupported', code: 'wrong_api_format' },
    }),
  ],
  [
    'no streams here',
    (x) =>
      x.isStreaming ? x.refuse(400, { detail: 'This deployment answers only non-streaming requests' }) : asJson(x),
  ],
  [
    'assistant text must not be empty',
    refusing(
      (x) => assistants(x).some(({ content }) => content === ''),
      400,
      'messages: text content blocks must be non-empty',
    ),
  ],
  [
    'a role that is not known',
    refusing(
      (x) => x.body.messages.some(({ role }) => role === 'tool'),
      422,
      'unknown variant `tool`, expected one of `system`, `user`, `assistant`',
    ),
  ],
  [
    'schema too complex, no tools',
    (x) => {
      if (x.body.tools) return x.error(400, 'tools: feature not enabled');
      if (x.body.response_format) return x.error(400, 'Too many enum values in the output schema');
      answerIn(x);
    },
  ],
  [
    'ToolACE',
    writing(
      (x) =>
        `[${x.next.tool}(${entriesOf(x)
          .map(([k, v]) => `${k}='${v}'`)
          .join(', ')})]`,
    ),
  ],
  ['a call as a link in brackets', writing((x) => `[[${x.next.tool} ${x.args}]]`, true)],
  [
    'an XML element with attributes',
    writing((x) => `<function_call name="${x.next.tool}" arguments='${x.args}'/>`, true),
  ],
  ['a fence with the name of the tool', writing((x) => `\`\`\`${x.next.tool}\n${x.args}\n\`\`\``)],
  [
    'Cohere: plan, then action',
    writing(
      (x) =>
        `<|START_THINKING|>go<|END_THINKING|><|START_ACTION|>[\n    {"tool_call_id": "0", "tool_name": "${x.next.tool}", "parameters": ${x.args}}\n]<|END_ACTION|><|END_OF_TURN_TOKEN|>`,
    ),
  ],
  [
    'reasoning that holds the call and text after it',
    (x) => {
      x.head();
      x.delta({
        reasoning: `Go.\n<function_calls><invoke name="${x.next.tool}">${each(x, (k, v) => `<parameter name="${k}">${v}</parameter>`)}</invoke></function_calls>`,
      });
      x.delta({ content: '\n\n' }, 'stop');
      x.end();
    },
  ],
  [
    'a signature beside the calls must come back',
    (x) => {
      if (assistants(x).some((message) => message.thought_signature !== 'sig'))
        return x.error(400, 'missing thought_signature in assistant turn');
      x.head();
      x.delta({ thought_signature: 'sig' });
      x.call();
    },
  ],
  [
    'head, then nothing but role pieces',
    (x) => {
      x.head();
      for (let i = 0; i < 20; i++) x.delta({ role: 'assistant' });
      x.delta({ tool_calls: [head(x)] });
      x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args } }] }, 'tool_calls');
      x.end();
    },
  ],
  [
    'ids that are objects',
    (x) => x.pieces([head(x, { id: { value: 'a' } }), { index: 0, function: { arguments: x.args } }]),
  ],
  [
    'a list of calls that grows in every chunk',
    (x) => {
      x.head();
      for (const end of [2, 5, x.args.length])
        x.delta({ tool_calls: [whole(x, { function: { name: x.next.tool, arguments: x.args.slice(0, end) } })] });
      x.delta({}, 'tool_calls');
      x.end();
    },
  ],
  [
    'the whole reply again as a message at the end',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      x.chunk({
        choices: [{ index: 0, message: { role: 'assistant', tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }],
      });
      x.end();
    },
  ],
  [
    'arguments as a list of one object',
    (x) => x.pieces([head(x, { function: { name: x.next.tool, arguments: [x.next.arguments] } })]),
  ],
  [
    'tools need another way, in German',
    refusing((x) => x.body.tools, 400, 'Werkzeugaufrufe werden von diesem Modell nicht unterstützt'),
  ],
  ['tools, in Japanese', refusing((x) => x.body.tools, 400, 'このモデルは関数呼び出しに対応していません')],
  [
    'tools by a field of its own',
    refusing((x) => x.body.tools, 400, {
      error: { type: 'invalid_request_error', param: 'tools', code: 'unsupported_parameter', message: 'Bad request' },
    }),
  ],
  ['output limit', refusing((x) => maxTokens(x) > 512, 400, 'max_new_tokens must be <= 512')],
  ['streaming is off', (x) => (x.isStreaming ? x.error(405, 'SSE responses are disabled on this server') : asJson(x))],
  [
    'parallel calls',
    refusing(
      (x) => x.body.parallel_tool_calls !== undefined,
      400,
      'Parallel tool calling cannot be configured for this model',
    ),
  ],
  [
    'a turn of the user must come last',
    refusing((x) => x.body.messages.at(-1)?.role !== 'user', 400, 'The last message must be from the user'),
  ],
  [
    'a message of a tool needs a call',
    refusing(
      (x) => assistants(x).some(({ tool_calls: calls, content }) => calls && content === null),
      400,
      'Input should be a valid string: messages.2.content',
    ),
  ],
  [
    'no format at all',
    (x) => {
      if (x.body.tools) return x.error(400, 'This model cannot use functions');
      if (x.body.response_format) return x.error(400, 'Guided decoding is switched off');
      answerIn(x);
    },
  ],
  [
    'a Python dict as a call',
    writing(
      (x) =>
        `{'name': '${x.next.tool}', 'parameters': {${entriesOf(x)
          .map(([k, v]) => `'${k}': '${v}'`)
          .join(', ')}}}`,
    ),
  ],
  ['a numbered step', writing((x) => `Step 1: call \`${x.next.tool}\` with ${x.args}`, true)],
  ['a call in an HTML comment', writing((x) => `<!-- tool_call: ${named(x)} -->`, true)],
  [
    'elements in brackets',
    writing((x) => `[${x.next.tool}]${each(x, (k, v) => `[${k}]${v}[/${k}]`)}[/${x.next.tool}]`, true),
  ],
  [
    'a call, then an invented result',
    writing((x) => `<tool_call>${named(x)}</tool_call>\n<tool_response>ok</tool_response>\nDone!`, true),
  ],
  [
    'gateway: tool calling, 405',
    refusing((x) => x.body.tools, 405, {
      status: 'failure',
      message: 'deepinfra error: Tool calling is not supported for model: NousResearch/Hermes-3',
      error: {
        message: 'deepinfra error: Tool calling is not supported for model: NousResearch/Hermes-3',
        type: 'APIError',
        code: '405',
      },
      provider: 'deepinfra',
    }),
  ],
  [
    'Alibaba: the tool call',
    refusing((x) => x.body.tools, 400, {
      code: 'InvalidParameter',
      message: '<400> InternalError.Algo.InvalidParameter: The tool call is not supported.',
      request_id: '5',
    }),
  ],
  [
    'Ark: one or more parameters',
    refusing(
      (x) => x.body.parallel_tool_calls !== undefined || x.body.stream_options,
      400,
      'One or more parameters specified in the request are not valid.',
    ),
  ],
  [
    'a result without a call before it',
    refusing((x) => x.body.messages.some(({ role }) => role === 'tool'), 400, {
      error: {
        message:
          "Invalid parameter: messages with role 'tool' must be a response to a preceding message with 'tool_calls'.",
        type: 'invalid_request_error',
        param: 'messages.[0].role',
      },
    }),
  ],
  [
    'vLLM: typed dict',
    refusing((x) => assistants(x).some((message) => message.tool_calls), 400, {
      object: 'error',
      message:
        "[{'type': 'string_type', 'loc': ('body', 'messages', 2, 'typed-dict', 'content', 'str'), 'msg': 'Input should be a valid string', 'input': None}, {'type': 'extra_forbidden', 'loc': ('body', 'messages', 2, 'typed-dict', 'tool_calls'), 'msg': 'Extra inputs are not permitted'}]",
      code: 400,
    }),
  ],
  [
    'llama.cpp: no parser for this template',
    (x) => {
      if (x.body.tools)
        return x.error(
          400,
          'Unable to generate parser for this template. Automatic parser generation failed: error parsing grammar',
        );
      answerIn(x);
    },
  ],
  [
    'Groq: parameters did not match, once',
    (x) =>
      x.first('no')
        ? x.refuse(400, {
            error: {
              message:
                'tool call validation failed: parameters for tool type did not match schema: errors: [`/ref`: expected array, but got string]',
              type: 'invalid_request_error',
              code: 'tool_use_failed',
            },
          })
        : x.call(),
  ],
  [
    'Groq: failed call in a stream, once',
    (x) => {
      if (!x.first('no')) return x.call();
      x.head();
      x.raw('event: error\n');
      x.chunk({
        error: {
          message: "Failed to call a function. Please adjust your prompt. See 'failed_generation' for more details.",
          type: 'invalid_request_error',
          code: 'tool_use_failed',
          failed_generation: 'Tool use failed: JSON does not match the expected schema for tool calls',
          status_code: 400,
        },
      });
      x.end();
    },
  ],
  [
    'Kimi K3 as it leaked',
    writing(
      (x) =>
        `Lint passesresponse<|sep|><|open|>toolscall tool="${x.next.tool}" index="1"<|sep|><|open|>${each(x, (k, v) => `argument key="${k}" type="string"<|sep|>${v}argument<|sep|>`)}<|close|>call<|sep|><|close|>toolstoolsmessage<|sep|>`,
      true,
    ),
  ],
  [
    'parameters beside the function',
    writing(
      (x) =>
        `<tool-use>\n{"tool_calls": [{"id": "pending", "type": "function", "function": {"name": "${x.next.tool}"}, "parameters": ${x.args}}]}\n</tool-use>`,
    ),
  ],
  [
    'MiniMax M3 after a sentence',
    writing((x) => {
      const mark = ']<]minimax[>[';
      return `Let me read that part to confirm.${mark}<tool_call>\n${mark}<invoke name="${x.next.tool}">${each(x, (k, v) => `${mark}<${k}>${v}${mark}</${k}>`)}${mark}</invoke>\n${mark}</tool_call>`;
    }, true),
  ],
  [
    'the last brace with the name and no id',
    (x) =>
      x.pieces([
        head(x),
        { index: 0, function: { arguments: x.args.slice(0, -1) } },
        { index: 0, id: null, function: { name: x.next.tool, arguments: '}' } },
      ]),
  ],
  [
    'content null beside calls',
    (x) => {
      x.head();
      x.delta({ content: null, tool_calls: [whole(x)] });
      x.delta({ content: null }, 'tool_calls');
      x.end();
    },
  ],
  [
    'Bedrock gateway: start at 0, arguments at 1',
    (x) =>
      x.pieces([
        { index: 0, id: 'tooluse_a', type: 'function', function: { name: x.next.tool, arguments: '' } },
        { index: 1, function: { arguments: x.args } },
      ]),
  ],
  [
    'apostrophes around the arguments in an attribute',
    writing((x) => `<tool_call name='${x.next.tool}' arguments='${x.args}'></tool_call>`, true),
  ],
  [
    'one-api: nothing but a request id',
    refusing((x) => x.body.stream_options || x.body.parallel_tool_calls !== undefined, 422, {
      error: {
        message: ' (request id: 2024040714324820864826815777479)',
        type: 'upstream_error',
        param: '422',
        code: 'bad_response_status_code',
      },
    }),
  ],
  ['Mistral: 422 without a body', refusing((x) => x.body.parallel_tool_calls !== undefined, 422, '')],
  [
    'MiniMax: role system',
    refusing((x) => x.body.messages.some(({ role }) => role === 'system'), 400, {
      type: 'error',
      error: {
        type: 'bad_request_error',
        message: 'invalid params, chat content has invalid message role: system (2013)',
        http_code: '400',
      },
    }),
  ],
  [
    'MiniMax: tool id not found',
    refusing((x) => x.body.messages.some(({ role }) => role === 'tool'), 400, {
      error: {
        message: "Minimax midstream error: invalid params, tool result's tool id(call_xxxxxxx) not found",
        code: 400,
        metadata: { provider_name: 'Minimax' },
      },
    }),
  ],
  [
    'NIM: unsupported parameters',
    refusing((x) => x.body.parallel_tool_calls !== undefined, 400, {
      error: { message: 'Validation: Unsupported parameter(s): parallel_tool_calls', type: 'Bad Request', code: 400 },
    }),
  ],
  [
    'Databricks: stream_options for Gemini',
    refusing(
      (x) => x.body.stream_options,
      400,
      'Invalid JSON payload received. Unknown name "stream_options" at \'generation_config\': Cannot find field.',
    ),
  ],
  ['SAP: tools', refusing((x) => x.body.tools, 400, '400 - LLM Module: Unknown field for GenerationConfig: tools')],
  [
    'Gemini: tools at generation_config',
    refusing(
      (x) => x.body.tools,
      400,
      'Invalid JSON payload received. Unknown name "tools" at \'request.generation_config\': Cannot find field.\nInvalid JSON payload received. Unknown name "toolConfig" at \'request.generation_config\': Cannot find field.',
    ),
  ],
  [
    'Gemini: an invalid argument',
    refusing(
      (x) => JSON.stringify(x.body.tools ?? x.body.response_format ?? '').includes('additionalProperties'),
      400,
      [{ error: { code: 400, message: 'Request contains an invalid argument.', status: 'INVALID_ARGUMENT' } }],
    ),
  ],
  [
    'Anthropic: thinking expected',
    refusing((x) => assistants(x).some((message) => message.tool_calls), 400, {
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message:
          'messages.15.content.0.type: Expected `thinking` or `redacted_thinking`, but found `tool_use`. When `thinking` is enabled, a final `assistant` message must start with a thinking block (preceeding the lastmost set of `tool_use` and `tool_result` blocks). To avoid this requirement, disable `thinking`.',
      },
    }),
  ],
  [
    'Anthropic: thinking cannot be modified',
    (x) => {
      if (assistants(x).some((message) => message.reasoning_details))
        return x.error(
          400,
          'messages.1.content.9: `thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified. These blocks must remain as they were in the original response.',
        );
      x.head();
      x.delta({ reasoning_details: [{ type: 'reasoning.text', text: 'hm' }] });
      x.call();
    },
  ],
  [
    'Anthropic: ids without results',
    refusing(
      (x) => x.body.messages.some(({ role }) => role === 'tool'),
      400,
      'messages.2: `tool_use` ids were found without `tool_result` blocks immediately after: toolu_016. Each `tool_use` block must have a corresponding `tool_result` block in the next message.',
    ),
  ],
  [
    'OCI: tool call with streaming',
    (x) =>
      x.isStreaming && x.body.tools
        ? x.error(400, 'Tool call with streaming is currently not supported by cohere.command-r-plus-08-2024')
        : asJson(x),
  ],
  [
    'vLLM: 500 without words for a schema',
    (x) => {
      if (x.body.tools)
        return x.error(400, '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set');
      if (x.body.response_format)
        return x.refuse(500, { error: { message: '', type: 'InternalServerError', param: null, code: 500 } });
      answerIn(x);
    },
  ],
  [
    'parameters named like the tool',
    writing(
      (x) =>
        `<tool_use><parameter=tool_name>${x.next.tool}</parameter>${each(x, (k, v) => `<parameter=${k}>${v}</parameter>`)}</tool_use>`,
      true,
    ),
  ],
  [
    'Groq: tool-use with a fence',
    writing(
      (x) =>
        `\`\`\`\n{\n  "tool_calls": [\n    {\n      "id": "pending",\n      "type": "function",\n      "function": {"name": "${x.next.tool}"},\n      "parameters": ${x.args}\n    }\n  ]\n}\n\`\`\``,
    ),
  ],
]);
