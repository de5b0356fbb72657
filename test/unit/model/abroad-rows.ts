/** Calls in newer templates, sentences before calls, and streams with reasoning under other names, written down before lib/model was read. */
import { asJson, doneRows, each, entriesOf, head, named, python, type Quirk, whole } from './row-kit';
import type { Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';

/** Calls as words where tools were asked for, whatever else the request asks. */
const wrote = (title: string, text: (x: Exchange) => string): Quirk => [title, (x) => x.say(text(x))];
const harmony = (x: Exchange) =>
  `<|start|>assistant<|channel|>commentary to=functions.${x.next.tool} <|constrain|>json<|message|>${x.args}<|call|>`;

export const ABROAD_WRITTEN: readonly Row[] = doneRows('aw', [
  wrote('harmony with the recipient in the channel', harmony),
  wrote(
    'harmony with the recipient before the channel',
    (x) => `<|start|>assistant to=functions.${x.next.tool}<|channel|>commentary<|message|>${x.args}<|call|>`,
  ),
  wrote(
    'harmony after an analysis',
    (x) => `<|channel|>analysis<|message|>The user wants it filled in.<|end|>${harmony(x)}`,
  ),
  wrote(
    'GLM: name, then arg_key and arg_value',
    (x) =>
      `<tool_call>${x.next.tool}\n${each(x, (n, v) => `<arg_key>${n}</arg_key>\n<arg_value>${v}</arg_value>\n`)}</tool_call>`,
  ),
  wrote(
    'Qwen3-coder: function and parameter tags',
    (x) =>
      `<tool_call>\n<function=${x.next.tool}>\n${each(x, (n, v) => `<parameter=${n}>\n${v}\n</parameter>\n`)}</function>\n</tool_call>`,
  ),
  wrote(
    'Qwen3-coder without the outer tag',
    (x) => `<function=${x.next.tool}>\n${each(x, (n, v) => `<parameter=${n}>\n${v}\n</parameter>\n`)}</function>`,
  ),
  wrote(
    'Kimi: a section of calls with ids',
    (x) =>
      `<|tool_calls_section_begin|><|tool_call_begin|>functions.${x.next.tool}:0<|tool_call_argument_begin|>${x.args}<|tool_call_end|><|tool_calls_section_end|>`,
  ),
  wrote(
    'MiniMax M2: invoke in its own tag',
    (x) =>
      `<minimax:tool_call>\n<invoke name="${x.next.tool}">\n${each(x, (n, v) => `<parameter name="${n}">${v}</parameter>\n`)}</invoke>\n</minimax:tool_call>`,
  ),
  wrote('MiniMax M1: lines of JSON in tool_calls', (x) => `<tool_calls>\n${named(x)}\n</tool_calls>`),
  wrote(
    'DeepSeek V3.1',
    (x) =>
      `<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>${x.next.tool}<｜tool▁sep｜>${x.args}<｜tool▁call▁end｜><｜tool▁calls▁end｜>`,
  ),
  wrote(
    'DeepSeek R1',
    (x) =>
      `<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>${x.next.tool}\n\`\`\`json\n${x.args}\n\`\`\`<｜tool▁call▁end｜><｜tool▁calls▁end｜>`,
  ),
  wrote(
    'DeepSeek V3.2: DSML',
    (x) =>
      `<｜DSML｜function_calls>\n<｜DSML｜invoke name="${x.next.tool}">\n${each(x, (n, v) => `<｜DSML｜parameter name="${n}" string="true">${v}</｜DSML｜parameter>\n`)}</｜DSML｜invoke>\n</｜DSML｜function_calls>`,
  ),
  wrote('gemma: Python in tool_code', (x) => `\`\`\`tool_code\n${python(x)}\n\`\`\``),
  wrote('gemma: Python in a print', (x) => `\`\`\`tool_code\nprint(default_api.${python(x)})\n\`\`\``),
  wrote(
    'functiongemma: call with braces',
    (x) =>
      `<start_function_call>call:${x.next.tool}{${entriesOf(x)
        .map(([n, v]) => `${n}:<escape>${v}<escape>`)
        .join(',')}}<end_function_call>`,
  ),
  wrote('hermes', (x) => `<tool_call>\n${named(x)}\n</tool_call>`),
  wrote(
    'hermes after thoughts',
    (x) => `<think>\nI need the field.\n</think>\n\n<tool_call>\n${named(x)}\n</tool_call>`,
  ),
  wrote('Llama 4: Python in a list', (x) => `<|python_start|>[${python(x)}]<|python_end|>`),
  wrote('Llama 3.1: JSON with parameters', (x) => named(x, 'parameters')),
  wrote('Mistral Small 3: name and ARGS', (x) => `[TOOL_CALLS]${x.next.tool}[ARGS]${x.args}`),
  wrote('Granite', (x) => `<|tool_call|>[${named(x)}]`),
  wrote('Phi-4', (x) => `<|tool_call|>[${named(x)}]<|/tool_call|>`),
  wrote('Nemotron', (x) => `<TOOLCALL>[${named(x)}]</TOOLCALL>`),
  wrote('Hunyuan', (x) => `<tool_calls>[${named(x)}]</tool_calls>`),
  wrote(
    'Seed OSS',
    (x) =>
      `<seed:tool_call>\n<function=${x.next.tool}>\n${each(x, (n, v) => `<parameter=${n}>${v}</parameter>\n`)}</function>\n</seed:tool_call>`,
  ),
  wrote(
    'Command R7B: an action list',
    (x) =>
      `<|START_ACTION|>[{"tool_call_id": "0", "tool_name": "${x.next.tool}", "parameters": ${x.args}}]<|END_ACTION|>`,
  ),
  wrote('xLAM: a bare list', (x) => `[${named(x)}]`),
  wrote('LFM2: Python between signs', (x) => `<|tool_call_start|>[${python(x)}]<|tool_call_end|>`),
  wrote('Apriel', (x) => `<tool_calls>[${named(x)}]</tool_calls>\n[END FINAL RESPONSE]`),
  wrote('InternLM', (x) => `<|action_start|><|plugin|>\n${named(x, 'parameters')}<|action_end|>`),
]);

/** A sentence before the call, where a schema or tools were asked for and both are ignored. */
export const ABROAD_SENTENCES: readonly Row[] = doneRows('as', [
  wrote(
    'a sentence and the schema’s object',
    (x) => `Sure, I will fill in the field now.\n{"calls":[{"name":"${x.next.tool}","arguments":${x.args}}]}`,
  ),
  wrote(
    'a sentence and a fenced object',
    (x) => `Here is the next step:\n\n\`\`\`json\n{"calls":[{"name":"${x.next.tool}","arguments":${x.args}}]}\n\`\`\``,
  ),
  wrote('a sentence and a hermes call', (x) => `I'll do that now.\n<tool_call>\n${named(x)}\n</tool_call>`),
  wrote(
    'a sentence in Chinese and a call of Qwen3-coder',
    (x) =>
      `好的，我来填写。\n<tool_call>\n<function=${x.next.tool}>\n${each(x, (n, v) => `<parameter=${n}>\n${v}\n</parameter>\n`)}</function>\n</tool_call>`,
  ),
  wrote(
    'a sentence and a Kimi section',
    (x) =>
      `Let me do it.<|tool_calls_section_begin|><|tool_call_begin|>functions.${x.next.tool}:1<|tool_call_argument_begin|>${x.args}<|tool_call_end|><|tool_calls_section_end|>`,
  ),
  wrote(
    'a sentence after the object',
    (x) => `{"calls":[{"name":"${x.next.tool}","arguments":${x.args}}]}\n\nThis fills in the field.`,
  ),
]);

const thinking = (title: string, field: string, value: (n: number) => unknown): Quirk => [
  title,
  (x) => {
    x.head();
    for (let i = 0; i < 4; i++) x.delta({ [field]: value(i) });
    x.delta({ tool_calls: [whole(x)] });
    x.delta({}, 'tool_calls');
    x.end();
  },
];

export const ABROAD_STREAMS: readonly Row[] = doneRows('ar', [
  thinking('reasoning as reasoning_text', 'reasoning_text', (i) => `step ${i} `),
  thinking('reasoning as thinking', 'thinking', (i) => `step ${i} `),
  thinking('reasoning as a list of parts', 'content', (i) => [
    { type: 'thinking', thinking: [{ type: 'text', text: `step ${i} ` }] },
  ]),
  thinking('reasoning as thoughts with an object', 'thoughts', (i) => ({ text: `step ${i}` })),
  [
    'chunks with a BOM, CR alone, data without a space, and a name of an event',
    (x) => {
      x.head();
      x.raw('\uFEFF');
      const line = (delta: unknown, reason: string | null = null) =>
        x.raw(
          `event: message\rid: 1\rdata:${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: reason }] })}\r\r`,
        );
      line({ tool_calls: [whole(x)] });
      line({}, 'tool_calls');
      x.end();
    },
  ],
  [
    'null in place of choices, deltas and calls between the pieces',
    (x) => {
      x.head();
      x.chunk({ choices: null });
      x.chunk({ choices: [{ index: 0, delta: null, finish_reason: null }] });
      x.delta({ content: null, tool_calls: null, function_call: null });
      x.delta({ tool_calls: [head(x)] });
      x.delta({ tool_calls: [{ index: 0, id: '', type: '', function: { name: '', arguments: x.args } }] });
      x.delta({}, 'tool_calls');
      x.chunk({ choices: [], usage: null });
      x.end();
    },
  ],
  [
    'finish reason eos, arguments as an object',
    (x) => x.pieces([head(x, { function: { name: x.next.tool, arguments: x.next.arguments } })], 'eos'),
  ],
  [
    'an answer as JSON although a stream was asked for, with reasoning beside',
    (x) => asJson(x, { content: '', reasoning: 'hm', tool_calls: [whole(x)] }),
  ],
  ['a stream without [DONE] and without a finish reason', (x) => x.pieces([whole(x)], null, false)],
  [
    'the whole message in the last chunk, not in deltas',
    (x) => {
      x.head();
      x.chunk({
        choices: [
          {
            index: 0,
            delta: {},
            message: { role: 'assistant', content: '', tool_calls: [whole(x)] },
            finish_reason: 'tool_calls',
          },
        ],
      });
      x.end();
    },
  ],
]);
