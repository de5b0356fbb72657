/** Endpoint behaviours written down before the code that reads them was seen: streams, written calls, half replies and refusals. */
import type { Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import {
  answerIn,
  asJson,
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
const done = (x: Exchange, reason: unknown = 'tool_calls') => {
  x.chunk({ choices: [{ index: 0, delta: {}, finish_reason: reason }] });
  x.end();
};
const xml = (x: Exchange) => each(x, (name, value) => `<${name}>${value}</${name}>`);
/** The pieces of a written call reach the client letter by letter. */
const slowly = (x: Exchange, text: string) => {
  x.head();
  for (const letter of text) x.delta({ content: letter });
  x.delta({}, 'stop');
  x.end();
};

const STREAMS: Quirk[] = [
  [
    'every argument letter in an event of its own, with usage in each',
    (x) => {
      x.head();
      x.delta({ tool_calls: [head(x)] });
      for (const letter of x.args)
        x.chunk({
          choices: [{ index: 0, delta: { tool_calls: [{ index: 0, function: { arguments: letter } }] } }],
          usage: { prompt_tokens: 900, completion_tokens: 1, total_tokens: 901 },
        });
      done(x);
    },
  ],
  [
    'an event cut within a multi-byte letter',
    (x) => {
      x.head();
      const text = `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: 'Überprüfe – 完了' } }] })}\n\n`;
      const bytes = Buffer.from(text);
      for (const byte of bytes) x.bytes(Buffer.from([byte]));
      x.delta({ tool_calls: [whole(x)] });
      done(x);
    },
  ],
  [
    'content as null and refusal as null in every chunk',
    (x) => {
      x.head();
      x.delta({ role: 'assistant', content: null, refusal: null });
      x.delta({ content: null, refusal: null, tool_calls: [whole(x)] });
      done(x);
    },
  ],
  [
    'an annotation and audio field beside the call',
    (x) => {
      x.head();
      x.delta({ annotations: [], audio: null, function_call: null, tool_calls: [whole(x)] });
      done(x);
    },
  ],
  [
    'finish reason function_call and the old field in pieces',
    (x) => {
      x.head();
      const half = Math.ceil(x.args.length / 2);
      x.delta({ role: 'assistant', function_call: { name: x.next.tool, arguments: '' } });
      x.delta({ function_call: { arguments: x.args.slice(0, half) } });
      x.delta({ function_call: { arguments: x.args.slice(half) } });
      done(x, 'function_call');
    },
  ],
  [
    'the name in two pieces',
    (x) => {
      x.head();
      const { tool } = x.next;
      x.delta({ tool_calls: [head(x, { function: { name: tool.slice(0, 2), arguments: '' } })] });
      x.delta({ tool_calls: [{ index: 0, function: { name: tool.slice(2), arguments: x.args } }] });
      done(x);
    },
  ],
  [
    'an object for the arguments in the stream',
    (x) => {
      x.head();
      x.delta({ tool_calls: [head(x, { function: { name: x.next.tool, arguments: x.next.arguments } })] });
      done(x);
    },
  ],
  [
    'the whole reply again in the last chunk under message',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      x.chunk({
        choices: [
          { index: 0, delta: {}, message: { role: 'assistant', tool_calls: [whole(x)] }, finish_reason: 'tool_calls' },
        ],
      });
      x.end();
    },
  ],
  [
    'a stop reason in capitals',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      done(x, 'TOOL_CALLS');
    },
  ],
  [
    'comments for two minutes, then the call',
    async (x) => {
      x.head();
      for (let i = 0; i < 12; i++) {
        x.raw(': OPENROUTER PROCESSING\n\n');
        await later(10_000);
      }
      x.call();
    },
  ],
  [
    'a data line without a blank behind the colon',
    (x) => {
      x.head();
      x.raw(`data:${JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] } }] })}\n\n`);
      x.raw('data:[DONE]\n\n');
      x.end(false);
    },
  ],
  [
    'ids and events named before data',
    (x) => {
      x.head();
      x.raw(
        `id: 7\nevent: completion\ndata: ${JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }] })}\n\n`,
      );
      x.end();
    },
  ],
  [
    'whole JSON in spite of streaming, tool_calls and finish reason stop',
    (x) =>
      x.json({
        object: 'chat.completion',
        choices: [
          { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: '', tool_calls: [whole(x)] } },
        ],
        usage: { prompt_tokens: 10, completion_tokens: 5 },
      }),
  ],
  [
    'whole JSON with arguments as an object and no id',
    (x) =>
      asJson(x, {
        content: null,
        tool_calls: [{ type: 'function', function: { name: x.next.tool, arguments: x.next.arguments } }],
      }),
  ],
  [
    'whole JSON under the type text/plain',
    (x) => {
      x.head(200, 'text/plain');
      x.raw(
        JSON.stringify({
          choices: [{ index: 0, finish_reason: 'tool_calls', message: { role: 'assistant', tool_calls: [whole(x)] } }],
        }),
      );
      x.end(false);
    },
  ],
  [
    'reasoning in thousands of pieces, then the call',
    (x) => {
      x.head();
      for (let i = 0; i < 1500; i++) x.delta({ reasoning: 'hm ' });
      x.delta({ tool_calls: [whole(x)] });
      done(x);
    },
  ],
  [
    'tool calls keyed by index as text',
    (x) => {
      x.head();
      x.delta({ tool_calls: [head(x, { index: '0' })] });
      x.delta({ tool_calls: [{ index: '0', function: { arguments: x.args } }] });
      done(x);
    },
  ],
  [
    'a negative index',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x, { index: -1 })] });
      done(x);
    },
  ],
  [
    'null where pieces of calls would be',
    (x) => {
      x.head();
      x.delta({ tool_calls: null });
      x.delta({ tool_calls: [null, whole(x)] });
      done(x);
    },
  ],
  [
    'a deprecation warning as data before the stream',
    (x) => {
      x.head();
      x.chunk({ warning: 'model m will be retired on 2027-01-01' });
      x.call();
    },
  ],
  [
    'the stream ends without [DONE] and without a finish reason, the call whole',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      x.end(false);
    },
  ],
  [
    'usage with details nested three deep and nulls',
    (x) => {
      x.call({
        prompt_tokens: 900,
        completion_tokens: 20,
        prompt_tokens_details: { cached_tokens: null, audio: { x: { y: null } } },
        cost: '0.001',
      });
    },
  ],
];

const WRITTEN: Quirk[] = [
  [
    'a German sentence before a fence of JSON',
    writing((x) => `Ich führe jetzt den nächsten Schritt aus:\n\n\`\`\`json\n${named(x)}\n\`\`\``, true),
  ],
  ['a sentence, then a bare object, letter by letter', (x) => slowly(x, `Sure! Let me do that now.\n${named(x)}`)],
  [
    'a sentence before and the schema ignored',
    writing((x) => `I will fill in the field now.\n\n{"calls":[{"name":"${x.next.tool}","arguments":${x.args}}]}`),
  ],
  [
    'a fence called tool_code with Python',
    writing(
      (x) =>
        `\`\`\`tool_code\n${x.next.tool}(${entriesOf(x)
          .map(([n, v]) => `${n}=${JSON.stringify(v)}`)
          .join(', ')})\n\`\`\``,
      true,
    ),
  ],
  ['a fence called tool_call', writing((x) => `\`\`\`tool_call\n${named(x)}\n\`\`\``, true)],
  ['an XML block of Cline', writing((x) => `<${x.next.tool}>\n${xml(x)}\n</${x.next.tool}>`, true)],
  ['<tools> in place of <tool_call>', writing((x) => `<tools>\n${named(x)}\n</tools>`, true)],
  ['action and action_input', writing((x) => `{"action": "${x.next.tool}", "action_input": ${x.args}}`, true)],
  [
    'a ReAct reply: Thought, Action, Action Input',
    writing((x) => `Thought: the field is empty\nAction: ${x.next.tool}\nAction Input: ${x.args}`, true),
  ],
  ['tool and tool_input', writing((x) => `{"tool": "${x.next.tool}", "tool_input": ${x.args}}`, true)],
  [
    'an object with a comment and a trailing comma',
    writing((x) => `{\n  // next step\n  "name": "${x.next.tool}",\n  "arguments": ${x.args},\n}`, true),
  ],
  ['an object whose only key is the tool', writing((x) => `{"${x.next.tool}": ${x.args}}`, true)],
  ['[tool_name](arguments) in Markdown', writing((x) => `[${x.next.tool}](${x.args})`, true)],
  ['arguments with typographic quotes around the object', writing((x) => named(x).replaceAll('"', '”'), true)],
];

const HALF: Row[] = [
  {
    id: 'hh.0',
    quirk: 'arguments that break off, finish reason length',
    expected: 'cut-off',
    answer: (x) => {
      x.head();
      x.delta({ tool_calls: [head(x, { function: { name: x.next.tool, arguments: x.args.slice(0, -3) } })] });
      x.delta({}, 'length');
      x.end();
    },
  },
  {
    id: 'hh.1',
    quirk: 'a written call that breaks off within a value',
    expected: 'no-calls',
    answer: (x) => x.say(`<tool_call>{"name":"${x.next.tool}","arguments":{"ref":"e1","text":"An`),
  },
  {
    id: 'hh.3',
    quirk: 'GLM without its end: another argument may be missing',
    expected: 'no-calls',
    answer: (x) =>
      x.say(
        `<tool_call>${x.next.tool}${each(x, (name, value) => `<arg_key>${name}</arg_key><arg_value>${value}</arg_value>`)}`,
      ),
  },
  {
    id: 'hh.4',
    quirk: 'a sentence that offers a call, and asks',
    expected: 'no-calls',
    answer: (x) => x.say(`Shall I go on with this call?\n${named(x)}`),
  },
  {
    id: 'hh.5',
    quirk: 'a sentence that shows how a call looks',
    expected: 'no-calls',
    answer: (x) => x.say(`A call looks like this, for example:\n${named(x)}`),
  },
  {
    id: 'hh.2',
    quirk: 'the connection breaks within the arguments each time',
    expected: 'cut-off',
    answer: (x) => {
      x.head();
      x.delta({ tool_calls: [head(x, { function: { name: x.next.tool, arguments: x.args.slice(0, 9) } })] });
      x.destroy();
    },
  },
];

const REFUSALS: Quirk[] = [
  [
    'parallel_tool_calls is an unrecognised request argument',
    refusing(
      (x) => 'parallel_tool_calls' in x.body,
      400,
      'Unrecognized request argument supplied: parallel_tool_calls',
    ),
  ],
  [
    'stream_options: only with stream, in Portuguese',
    refusing((x) => 'stream_options' in x.body, 422, 'O campo stream_options não é permitido'),
  ],
  [
    'max_completion_tokens asked for in place of max_tokens',
    refusing(
      (x) => 'max_tokens' in x.body,
      400,
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    ),
  ],
  [
    'temperature may only be 1',
    refusing(
      (x) => 'temperature' in x.body && x.body.temperature !== 1,
      400,
      'invalid temperature: only 1 is allowed for this model',
    ),
  ],
  [
    'tool_choice auto needs a flag of vLLM',
    refusing(
      (x) => x.body.tools,
      400,
      '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set',
    ),
  ],
  ['no tools, in French', refusing((x) => x.body.tools, 400, "Ce modèle ne prend pas en charge l'appel d'outils")],
  [
    'no tools, in Italian',
    refusing((x) => x.body.tools, 400, 'Il modello non supporta le chiamate di strumenti (tools)'),
  ],
  ['no tools, in Korean', refusing((x) => x.body.tools, 400, '이 모델은 도구 호출(tools)을 지원하지 않습니다')],
  [
    'system role refused, in Spanish',
    refusing(
      (x) => x.body.messages.some(({ role }) => role === 'system'),
      400,
      'El rol "system" no es compatible con este modelo',
    ),
  ],
  [
    'streaming refused, in French',
    refusing((x) => x.isStreaming, 400, "Le streaming n'est pas disponible pour ce modèle"),
  ],
  [
    'strict is an additional property',
    refusing(
      (x) => toolsOf(x).some(({ function: f }) => f.strict !== undefined),
      400,
      'tools.0.function: Additional properties are not allowed (strict was unexpected)',
    ),
  ],
];

export const HARBOUR_ROWS: readonly (readonly [string, readonly Row[]])[] = [
  ['streams', doneRows('hs', STREAMS)],
  ['written calls', doneRows('hw', WRITTEN)],
  ['half replies', HALF],
  ['refused fields', [...doneRows('hr', REFUSALS), ...doneRows('hz', [['a plain answer', answerIn]])]],
];
