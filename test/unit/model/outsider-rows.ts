/** Streams, calls written as words and half replies, written by an outsider from reports of 2025 and 2026. */
import type { Answer, Exchange } from '../../harness/quirk-server';
import { asJson, doneRows, each, entriesOf, head, named, type Quirk, whole, writing } from './row-kit';
import type { Row } from './endpoint-rows';

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const finish = (x: Exchange, reason: unknown = 'tool_calls') => {
  x.chunk({ choices: [{ index: 0, delta: {}, finish_reason: reason }] });
  x.end();
};
const chunkOf = (delta: unknown, reason: string | null = null) => ({
  choices: [{ index: 0, delta, finish_reason: reason }],
});
/** The two steps that a page allows at once, as two calls of one reply; other steps stand alone. */
const callsOf = (x: Exchange) => {
  const first = { name: x.next.tool, arguments: x.args };
  const ref = String(x.next.arguments.ref ?? '');
  if (ref !== 'e1') return [first];
  return [first, { name: 'click', arguments: '{"ref":"e2"}' }];
};
const inPieces = (text: string, size = 5) => text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [''];
/** Half of the arguments, then the end that is given; whatever is asked for. */
const halfCall =
  (end: (x: Exchange) => void): Answer =>
  (x) => {
    x.head();
    x.delta({ tool_calls: [head(x)] });
    x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args.slice(0, x.args.length - 4) } }] });
    end(x);
  };

export const OUTSIDE_STREAMS: readonly Row[] = doneRows('os', [
  [
    'parallel calls all with index 0, pieces of arguments without an id',
    (x) => {
      x.head();
      callsOf(x).forEach((call, i) => {
        x.delta({
          tool_calls: [{ index: 0, id: `c${x.n}${i}`, type: 'function', function: { name: call.name, arguments: '' } }],
        });
        for (const piece of inPieces(call.arguments))
          x.delta({ tool_calls: [{ index: 0, function: { arguments: piece } }] });
      });
      finish(x);
    },
  ],
  [
    'parallel calls whose pieces are mixed, told apart by index alone',
    (x) => {
      x.head();
      const calls = callsOf(x);
      calls.forEach((call, i) => {
        x.delta({ tool_calls: [{ index: i, id: `c${x.n}${i}`, function: { name: call.name, arguments: '' } }] });
      });
      for (let at = 0; at < 40; at += 4)
        calls.forEach((call, i) => {
          const piece = call.arguments.slice(at, at + 4);
          if (piece) x.delta({ tool_calls: [{ index: i, function: { arguments: piece } }] });
        });
      finish(x);
    },
  ],
  [
    'parallel calls under one id, told apart by index',
    (x) => {
      x.head();
      callsOf(x).forEach((call, i) => {
        x.delta({ tool_calls: [{ index: i, id: 'call_0', type: 'function', function: call }] });
      });
      finish(x);
    },
  ],
  [
    'one id for every call of the task; twice the same id in a history is refused',
    (x) => {
      const ids = x.body.messages.flatMap(({ tool_calls }) => (tool_calls as { id: string }[] | undefined) ?? []);
      if (new Set(ids.map(({ id }) => id)).size < ids.length) return x.error(400, 'Duplicate tool_call_id in messages');
      x.pieces([whole(x, { id: 'call_0' })]);
    },
  ],
  [
    'empty ids, and an empty id is refused',
    (x) => {
      if (x.body.messages.some(({ role, tool_call_id }) => role === 'tool' && !tool_call_id))
        return x.error(400, 'messages.3.tool_call_id: String should have at least 1 character');
      x.pieces([whole(x, { id: '' })]);
    },
  ],
  ['the index starts at 1', (x) => x.pieces([whole(x, { index: 1 })])],
  [
    'the name in pieces',
    (x) => {
      x.head();
      x.delta({ tool_calls: [{ index: 0, id: 'a', type: 'function', function: { name: x.next.tool.slice(0, 2) } }] });
      x.delta({ tool_calls: [{ index: 0, function: { name: x.next.tool.slice(2) } }] });
      x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args } }] });
      finish(x);
    },
  ],
  [
    'the id first, the name with the second piece',
    (x) =>
      x.pieces([
        { index: 0, id: 'a', type: 'function', function: { name: null, arguments: '' } },
        { index: 0, function: { name: x.next.tool, arguments: x.args.slice(0, 6) } },
        { index: 0, function: { arguments: x.args.slice(6) } },
      ]),
  ],
  ['a whole call, then the finish reason stop', (x) => x.pieces([whole(x)], 'stop')],
  [
    'the call comes after the finish reason',
    (x) => {
      x.head();
      x.chunk(chunkOf({ content: '' }, 'stop'));
      x.chunk(chunkOf({ tool_calls: [whole(x)] }));
      x.end();
    },
  ],
  [
    'null for the delta and for the choices at the end',
    (x) => {
      x.head();
      x.chunk(chunkOf({ tool_calls: [whole(x)] }));
      x.chunk(chunkOf(null, 'tool_calls'));
      x.chunk({ choices: null, usage: { prompt_tokens: 900, completion_tokens: 9 } });
      x.end();
    },
  ],
  [
    'an example of a call in a thought, then a real one',
    (x) => {
      x.head();
      x.delta({ content: '<think>I could write {"name": "click", "arguments": {"ref": "e10"}} ' });
      x.delta({ content: 'but first the field.</think>\n\n' });
      x.delta({ tool_calls: [whole(x)] });
      finish(x);
    },
  ],
  [
    'reasoning as an object, and as a list',
    (x) => {
      x.head();
      x.delta({ reasoning: { content: 'We type.' }, thinking: [{ type: 'text', text: 'Hm' }], thought: true });
      x.delta({ tool_calls: [whole(x)] });
      finish(x);
    },
  ],
  [
    'the arguments in pieces, then once more as a whole',
    (x) =>
      x.pieces([
        head(x),
        ...inPieces(x.args).map((piece) => ({ index: 0, function: { arguments: piece } })),
        { index: 0, id: `call_${x.n}`, function: { name: x.next.tool, arguments: x.args } },
      ]),
  ],
  [
    'lines that end in a carriage return alone',
    (x) => {
      x.head();
      x.raw(`data: ${JSON.stringify(chunkOf({ tool_calls: [whole(x)] }))}\r\r`);
      x.raw(`data: ${JSON.stringify(chunkOf({}, 'tool_calls'))}\r\rdata: [DONE]\r\r`);
      x.end(false);
    },
  ],
  [
    'one line break between events',
    (x) => {
      x.head();
      x.raw(`data: ${JSON.stringify(chunkOf({ role: 'assistant', content: '' }))}\n`);
      x.raw(`data: ${JSON.stringify(chunkOf({ tool_calls: [whole(x)] }))}\n`);
      x.raw(`data: ${JSON.stringify(chunkOf({}, 'tool_calls'))}\ndata: [DONE]\n`);
      x.end(false);
    },
  ],
  [
    'Azure: filter results in chunks of their own',
    (x) => {
      x.head();
      x.chunk({ choices: [], prompt_filter_results: [{ prompt_index: 0, content_filter_results: {} }] });
      x.chunk({ choices: [{ index: 0, content_filter_results: {}, content_filter_offsets: { check_offset: 9 } }] });
      x.call();
    },
  ],
  [
    'heartbeats of three kinds',
    async (x) => {
      x.head();
      for (let i = 0; i < 4; i++) {
        x.raw('data: {"type":"heartbeat"}\n\ndata: [KEEPALIVE]\n\n: ping - 2026-11-02 10:00:00\r\n\r\n');
        await later(15_000);
      }
      x.call();
    },
  ],
  [
    'a relay starts anew in the middle: half a call, then a whole one under another id',
    (x) => {
      x.head();
      x.delta({ role: 'assistant', content: '' });
      x.delta({ tool_calls: [{ ...head(x), id: 'old' }] });
      x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args.slice(0, 7) } }] });
      x.delta({ role: 'assistant', content: '' });
      x.delta({ tool_calls: [whole(x, { id: 'new' })] });
      finish(x);
    },
  ],
  [
    'a provider leaves in the middle of a call, once',
    (x) => {
      if (!x.first('gone')) return x.call();
      x.head();
      x.delta({ tool_calls: [{ ...head(x), function: { name: x.next.tool, arguments: '{"ref' } }] });
      x.chunk({
        error: { code: 502, message: 'Provider disconnected' },
        choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
      });
      x.end(false);
    },
  ],
  [
    'events under the type of a web page',
    (x) => {
      x.head(200, 'text/html; charset=utf-8');
      x.call();
    },
  ],
  [
    'a custom tool call with its input as text',
    (x) => x.pieces([{ index: 0, id: 'a', type: 'custom', custom: { name: x.next.tool, input: x.args } }]),
  ],
  [
    '[DONE], and the connection stays open',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      x.delta({}, 'tool_calls');
      x.raw('data: [DONE]\n\n');
    },
  ],
  [
    'a finish reason, no [DONE], and the connection stays open',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      x.delta({}, 'tool_calls');
    },
  ],
  [
    'progress of the prompt in the chunks',
    (x) => {
      x.head();
      for (const processed of [100, 500, 900])
        x.chunk({ ...chunkOf({ content: null }), prompt_progress: { total: 900, cache: 0, processed, time_ms: 9 } });
      x.call();
    },
  ],
  [
    'an invisible character before the name',
    (x) => x.pieces([whole(x, { function: { name: `\u200b${x.next.tool}`, arguments: x.args } })]),
  ],
  [
    'a whole reply whose choices are an object by number',
    (x) => x.json({ choices: { 0: { message: { role: 'assistant', tool_calls: [whole(x)] } } } }),
  ],
  [
    'a whole reply in which the message is text',
    (x) => x.json({ choices: [{ message: JSON.stringify({ content: null, tool_calls: [whole(x)] }) }] }),
  ],
  [
    'output as a list of calls',
    (x) => x.json({ output: [{ type: 'function_call', name: x.next.tool, arguments: x.next.arguments }] }),
  ],
  [
    'a whole reply with a byte order mark and blank lines before it',
    (x) => {
      x.head(200, 'application/json');
      x.raw('\ufeff\n\n');
      x.raw(JSON.stringify({ choices: [{ message: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }] }));
      x.end(false);
    },
  ],
  ['calls with an index of -1', (x) => x.pieces([whole(x, { index: -1 })])],
  ['the reply is a list of calls alone', (x) => asJson(x, { content: null, tool_calls: { 0: whole(x) } })],
]);

const says = (text: (x: Exchange) => string, takesSchema = false): Answer => writing(text, takesSchema);
const params = (x: Exchange, open: (name: string) => string, close: string) =>
  each(x, (name, value) => `${open(name)}${value}${close}\n`);

const FORMS: Quirk[] = [
  [
    'a broken start: name, then the end of a parameter',
    says(
      (x) =>
        `<name>${x.next.tool}\n</parameter>\n${params(x, (n) => `<parameter=${n}>\n`, '\n</parameter>')}</function>`,
    ),
  ],
  ['marks of a block in capitals', says((x) => `TOOL_CALL_BLOCK>>>\n${named(x)}\n<<<END_TOOL_CALL_BLOCK>>>`)],
  [
    'harmony: the recipient at the role, no end',
    says((x) => `<|start|>assistant to=functions.${x.next.tool}<|channel|>commentary json<|message|>${x.args}`),
  ],
  [
    'harmony with analysis before it',
    says(
      (x) =>
        `<|channel|>analysis<|message|>Need to act.<|end|><|start|>assistant<|channel|>commentary to=functions.${x.next.tool} <|constrain|>json<|message|>${x.args}<|call|>`,
    ),
  ],
  [
    'Kimi: sections',
    says(
      (x) =>
        `<|tool_calls_section_begin|><|tool_call_begin|>functions.${x.next.tool}:0<|tool_call_argument_begin|>${x.args}<|tool_call_end|><|tool_calls_section_end|>`,
    ),
  ],
  [
    'DeepSeek 3.1: separator without the word function',
    says(
      (x) =>
        `<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>${x.next.tool}<｜tool▁sep｜>${x.args}<｜tool▁call▁end｜><｜tool▁calls▁end｜>`,
    ),
  ],
  [
    'DeepSeek 3.2: DSML',
    says(
      (x) =>
        `<｜DSML｜function_calls>\n<｜DSML｜invoke name="${x.next.tool}">\n${each(x, (n, v) => `<｜DSML｜parameter name="${n}" string="true">${v}</｜DSML｜parameter>\n`)}</｜DSML｜invoke>\n</｜DSML｜function_calls>`,
    ),
  ],
  [
    'GLM: keys and values',
    says(
      (x) =>
        `<tool_call>${x.next.tool}\n${each(x, (n, v) => `<arg_key>${n}</arg_key>\n<arg_value>${v}</arg_value>\n`)}</tool_call>`,
    ),
  ],
  [
    'GLM: all in one line, a sentence before it',
    says(
      (x) =>
        `I'll do that now.<tool_call>${x.next.tool}${each(x, (n, v) => `<arg_key>${n}</arg_key><arg_value>${v}</arg_value>`)}</tool_call>`,
      true,
    ),
  ],
  [
    'MiniMax M2',
    says(
      (x) =>
        `<minimax:tool_call>\n<invoke name="${x.next.tool}">\n${each(x, (n, v) => `<parameter name="${n}">${v}</parameter>\n`)}</invoke>\n</minimax:tool_call>`,
    ),
  ],
  [
    'Seed',
    says(
      (x) =>
        `<seed:think>Hm.</seed:think><seed:tool_call>\n<function=${x.next.tool}>\n${params(x, (n) => `<parameter=${n}>`, '</parameter>')}</function>\n</seed:tool_call>`,
    ),
  ],
  [
    'Step 3',
    says(
      (x) =>
        `<｜tool_calls_begin｜><｜tool_call_begin｜>function<｜tool_sep｜><steptml:invoke name="${x.next.tool}">${each(x, (n, v) => `<steptml:parameter name="${n}">${v}</steptml:parameter>`)}</steptml:invoke><｜tool_call_end｜><｜tool_calls_end｜>`,
    ),
  ],
  [
    'Gemma 4: quotes as tokens',
    says(
      (x) =>
        `<|tool_call>call:${x.next.tool}{${entriesOf(x)
          .map(([n, v]) => `${n}:<|"|>${v}<|"|>`)
          .join(',')}}<tool_call|>`,
    ),
  ],
  [
    'FunctionGemma',
    says(
      (x) =>
        `<start_function_call>call:${x.next.tool}{${entriesOf(x)
          .map(([n, v]) => `${n}:<escape>${v}<escape>`)
          .join(',')}}<end_function_call>`,
    ),
  ],
  ['Apriel', says((x) => `Here are my reasoning steps: one.\n<tool_calls>[${named(x)}]</tool_calls>`, true)],
  [
    'Cohere: an action after a thought',
    says(
      (x) =>
        `<|START_THINKING|>I will type.<|END_THINKING|><|START_ACTION|>[{"tool_call_id": "0", "tool_name": "${x.next.tool}", "parameters": ${x.args}}]<|END_ACTION|>`,
    ),
  ],
  [
    'Hunyuan: a fence in an element in an element',
    says((x) => `<tool_calls><tool_call>${x.next.tool}\n\`\`\`json\n${x.args}\n\`\`\`</tool_call></tool_calls>`),
  ],
  [
    'an end of thinking without a start',
    says((x) => `The field is empty. I type.\n</think>\n<tool_call>\n${named(x)}\n</tool_call>`),
  ],
  [
    'an empty element with attributes',
    says((x) => `<invoke tool="${x.next.tool}" ${each(x, (n, v) => `${n}="${v}" `)}/>`),
  ],
  [
    'functions. with an object of JavaScript',
    says(
      (x) =>
        `functions.${x.next.tool}({${entriesOf(x)
          .map(([n, v]) => `${n}: "${v}"`)
          .join(', ')}})`,
    ),
  ],
  ['LM Studio: request marks', says((x) => `[TOOL_REQUEST]${named(x)}[END_TOOL_REQUEST]`)],
  [
    'a python tag with .call',
    says(
      (x) =>
        `<|python_tag|>${x.next.tool}.call(${entriesOf(x)
          .map(([n, v]) => `${n}="${v}"`)
          .join(', ')})`,
    ),
  ],
  ['call and args', says((x) => `{"call": "${x.next.tool}", "args": ${x.args}}`)],
  [
    'parallel uses with a recipient',
    says((x) => `{"tool_uses": [{"recipient_name": "functions.${x.next.tool}", "parameters": ${x.args}}]}`),
  ],
  ['JSON with a comment', says((x) => `{\n  "name": "${x.next.tool}", // the next step\n  "arguments": ${x.args}\n}`)],
  [
    'two fences, two calls',
    says((x) =>
      callsOf(x)
        .map((call) => `\`\`\`json\n{"name": "${call.name}", "arguments": ${call.arguments}}\n\`\`\``)
        .join('\n\n'),
    ),
  ],
  [
    'the outer start is missing',
    says(
      (x) =>
        `<function=${x.next.tool}>\n${params(x, (n) => `<parameter=${n}>\n`, '\n</parameter>')}</function>\n</tool_call>`,
    ),
  ],
  ['entities in the JSON of an element', says((x) => `<tool_call>${named(x).replaceAll('"', '&quot;')}</tool_call>`)],
  ['a sentence with name and arguments', says((x) => `Calling tool ${x.next.tool} with arguments ${x.args}`, true)],
  ['typographic quotes', says((x) => named(x).replace(/"([^"]*)"/g, '“$1”'))],
  [
    'invocation with id in an object',
    says((x) =>
      JSON.stringify({ id: 'call_1', type: 'function', function: { name: x.next.tool, arguments: x.next.arguments } }),
    ),
  ],
  ['the tool as a path', says((x) => `{"tool": "functions/${x.next.tool}", "input": ${x.args}}`)],
  [
    'TOML in a fence',
    says(
      (x) =>
        `\`\`\`toml\n[tool_call]\nname = "${x.next.tool}"\n[tool_call.arguments]\n${each(x, (n, v) => `${n} = "${v}"\n`)}\`\`\``,
      true,
    ),
  ],
];
export const OUTSIDE_WRITTEN: readonly Row[] = doneRows('ow', FORMS);

const noCalls = (
  text: (x: Exchange) => string,
  quirk: string,
  i: number,
  reason = 'stop',
  expected = 'no-calls',
): Row => ({
  id: `oh.${i}`,
  quirk,
  expected,
  answer: (x) => x.say(text(x), reason),
});
/** The first step: its call, cut in one place or another. */
export const OUTSIDE_HALF: readonly Row[] = [
  noCalls(
    () => '<tool_call>\n<function=click>\n<parameter=ref>\ne2\n</parameter>\n',
    'ends after a closed parameter, before the outer marks',
    0,
  ),
  noCalls(() => '<invoke name="click">\n<parameter name="ref">e2</parameter>', 'the same with names as attributes', 1),
  noCalls(
    () => '<tool_call>type\n<arg_key>ref</arg_key>\n<arg_value>e1</arg_value>\n<arg_key>text</arg_key>\n<arg_value>An',
    'half a value between tags',
    2,
  ),
  noCalls(() => '<tool_call>click\n<arg_key>ref</arg_key>\n<arg_value>e2</arg_value>\n<arg_key>', 'half a key', 3),
  noCalls(() => '[type(ref="e1", text="Ann"), click(ref=', 'a list of calls that ends in the second', 4),
  noCalls(
    () => '<tool_call>{"name": "click", "arguments": {"ref": "e2"',
    'the braces are missing, the reason is length',
    5,
    'length',
    'cut-off',
  ),
  noCalls(
    () =>
      'The page says: <tool_call>{"name": "click", "arguments": {"ref": "e2"}}</tool_call> I will not follow this, because it is page text.',
    'a call that is quoted',
    6,
  ),
  noCalls(
    () =>
      'You could use\n```json\n{"name": "click", "arguments": {"ref": "e2"}}\n```\nor\n```json\n{"name": "hover", "arguments": {"ref": "e10"}}\n```\nWhich one do you prefer?',
    'two calls to choose from',
    7,
  ),
  noCalls(
    () =>
      '<｜DSML｜function_calls>\n<｜DSML｜invoke name="click">\n<｜DSML｜parameter name="ref" string="true">e2</｜DSML｜parameter>\n',
    'DSML that ends after a parameter',
    8,
  ),
  noCalls(() => '<|tool_call>call:type{ref:<|"|>e1<|"|>,text:<|"|>An', 'tokens of quotes, the second one missing', 9),
  noCalls(
    () => '- name: type\n  arguments:\n    ref: e1\n    text: A',
    'YAML, cut by the length',
    10,
    'length',
    'cut-off',
  ),
  noCalls(() => 'Action: click\nAction Input: {"ref": "e2"', 'an action without the end of its input', 11),
  {
    id: 'oh.12',
    quirk: 'half a call, then a filter',
    expected: 'filtered',
    answer: halfCall((x) => finish(x, 'content_filter')),
  },
  {
    id: 'oh.13',
    quirk: 'a whole call, then an error in the stream, always',
    expected: 'server-error',
    answer: (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      x.chunk({ error: { message: 'The server had an error while processing your request', type: 'server_error' } });
      x.end();
    },
  },
  {
    id: 'oh.14',
    quirk: 'half a call, cut by the length, always',
    expected: 'cut-off',
    answer: halfCall((x) => finish(x, 'length')),
  },
  {
    id: 'oh.15',
    quirk: 'half a call, then silence with signs of life for an hour',
    expected: 'went-silent',
    requests: 3,
    answer: halfCall((x) => {
      x.raw(': ping\n\n');
    }),
  },
  {
    id: 'oh.16',
    quirk: 'two objects of arguments at one call: which of them is meant is not known',
    expected: 'bad-reply',
    answer: (x) =>
      x.pieces([
        head(x, { function: { name: x.next.tool, arguments: { ref: 'e1' } } }),
        { index: 0, function: { arguments: { text: 'Ann' } } },
      ]),
  },
  {
    id: 'oh.17',
    quirk: 'the reply is 204 without a body',
    expected: 'empty-reply',
    answer: (x) => {
      x.head(204, 'application/json');
      x.end(false);
    },
  },
  {
    id: 'oh.18',
    quirk: 'half a whole reply: JSON that ends early',
    expected: 'bad-reply',
    answer: (x) => {
      x.head(200, 'application/json');
      x.raw(JSON.stringify({ choices: [{ message: { tool_calls: [whole(x)] } }] }).slice(0, -30));
      x.end(false);
    },
  },
];
