/** Waiting, streams, reasoning, refused fields, calls written as words and silent cuts, written down before lib/model was read for them. */
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

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const finish = (x: Exchange, reason = 'tool_calls') => {
  x.delta({}, reason);
  x.end();
};
const calls = (x: Exchange) => {
  x.delta({ tool_calls: [whole(x)] });
  finish(x);
};

const WAITING: Quirk[] = [
  [
    'progress of the prompt in events of its own for 100 s',
    async (x) => {
      x.head();
      for (let i = 0; i < 10; i++) {
        x.chunk({ choices: [], prompt_progress: { total: 900, cache: 0, processed: 90 * i } });
        await later(10_000);
      }
      calls(x);
    },
  ],
  [
    'a place in the queue in comments for 80 s',
    async (x) => {
      x.head();
      for (let i = 8; i > 0; i--) {
        x.raw(`: queue position ${i}\n\n`);
        await later(10_000);
      }
      calls(x);
    },
  ],
  [
    'events of another name for 60 s',
    async (x) => {
      x.head();
      for (let i = 0; i < 6; i++) {
        x.raw('event: heartbeat\ndata: {}\n\n');
        await later(10_000);
      }
      calls(x);
    },
  ],
  [
    'a blank as content each 10 s, then the call',
    async (x) => {
      x.head();
      for (let i = 0; i < 6; i++) {
        x.delta({ content: ' ' });
        await later(10_000);
      }
      calls(x);
    },
  ],
];

const STREAMS: Quirk[] = [
  [
    'events end with carriage returns alone',
    (x) => {
      x.head();
      const event = (value: unknown) => x.raw(`data: ${JSON.stringify(value)}\r\r`);
      event({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: null }] });
      event({ choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] });
      x.raw('data: [DONE]\r\r');
      x.end(false);
    },
  ],
  [
    'no blank behind data, a byte order mark first',
    (x) => {
      x.head();
      x.raw('\uFEFF');
      x.raw(
        `data:${JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }] })}\n\n`,
      );
      x.raw('data:[DONE]\n\n');
      x.end(false);
    },
  ],
  [
    'the choice is numbered 1',
    (x) => {
      x.head();
      x.chunk({ choices: [{ index: 1, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }] });
      x.end();
    },
  ],
  [
    'choices as an object',
    (x) => {
      x.head();
      x.chunk({ choices: { 0: { index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' } } });
      x.end();
    },
  ],
  [
    'the whole arguments once more at the end',
    (x) => {
      x.head();
      x.delta({ tool_calls: [head(x)] });
      x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args.slice(0, 7) } }] });
      x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args.slice(7) } }] });
      x.delta({ tool_calls: [whole(x)] });
      finish(x);
    },
  ],
  [
    'an empty call before the right one',
    (x) => {
      x.head();
      x.delta({ tool_calls: [{ index: 0, id: '', type: 'function', function: { name: '', arguments: '' } }] });
      x.delta({ tool_calls: [whole(x, { index: 1 })] });
      finish(x);
    },
  ],
  [
    'the finish reason only behind the usage',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      x.chunk({ choices: [], usage: { prompt_tokens: 900, completion_tokens: 9 } });
      finish(x);
    },
  ],
  [
    'null for the tool calls in each chunk of the words before',
    (x) => {
      x.head();
      x.delta({ role: 'assistant', content: 'I', tool_calls: null, function_call: null, refusal: null, audio: null });
      x.delta({ content: ' type.', tool_calls: null });
      calls(x);
    },
  ],
  [
    'JSON of one line each, without data',
    (x) => {
      x.head(200, 'application/x-ndjson');
      x.raw(`${JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: null }] })}\n`);
      x.raw(`${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] })}\n`);
      x.end(false);
    },
  ],
  [
    'an error within the stream, once, as a text',
    (x) => {
      if (!x.first('broken')) return answerIn(x);
      x.head();
      x.raw('data: upstream connect error or disconnect/reset before headers\n\n');
      x.end(false);
    },
  ],
  [
    'a warning of the gateway as the first event',
    (x) => {
      x.head();
      x.chunk({ warning: 'model m will be retired on 2027-03-01' });
      calls(x);
    },
  ],
  [
    'the reply of the native API of Ollama',
    (x) => {
      x.head(200, 'application/x-ndjson');
      x.raw(
        `${JSON.stringify({ model: 'm', message: { role: 'assistant', content: '', tool_calls: [{ function: { name: x.next.tool, arguments: x.next.arguments } }] }, done: false })}\n`,
      );
      x.raw(
        `${JSON.stringify({ model: 'm', message: { role: 'assistant', content: '' }, done: true, done_reason: 'stop' })}\n`,
      );
      x.end(false);
    },
  ],
];

const REASONING: Quirk[] = [
  [
    'a signature that must come back as it was',
    (x) => {
      const wrong = assistants(x).some((message) => !JSON.stringify(message).includes('sig-1'));
      if (wrong) return x.error(400, 'messages.2: thought_signature is missing in functionCall parts');
      x.head();
      x.delta({ tool_calls: [whole(x, { extra_content: { google: { thought_signature: 'sig-1' } } })] });
      finish(x);
    },
  ],
  [
    'thoughts as a list of parts in the content',
    (x) => {
      x.head();
      x.delta({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'First the field.' }] }] });
      calls(x);
    },
  ],
  [
    'a thought in another tag',
    (x) => {
      x.head();
      x.delta({ content: '<reasoning>\nThe field is empty.\n</reasoning>\n' });
      calls(x);
    },
  ],
  [
    'a thought that holds a call of its own',
    (x) => {
      x.head();
      x.delta({
        reasoning_content: `I could write {"name": "done", "arguments": {"summary": "x"}} but that is early.`,
      });
      calls(x);
    },
  ],
  [
    'reasoning_text and an opaque text',
    (x) => {
      x.head();
      x.delta({ reasoning_text: 'Hm.', reasoning_opaque: 'AAA=' });
      calls(x);
    },
  ],
  [
    'reasoning must come back as reasoning_content',
    (x) => {
      const lacks = assistants(x).some(({ reasoning_content }) => reasoning_content === undefined);
      if (lacks)
        return x.error(
          400,
          'Missing `reasoning_content` field in the assistant message at message index 2. Pass it back in multi-turn tool calls.',
        );
      x.head();
      x.delta({ reasoning_content: 'Hm.' });
      calls(x);
    },
  ],
];

const REFUSED: Quirk[] = [
  ['a field that is frozen', refusing((x) => 'temperature' in x.body, 400, 'temperature is deprecated for this model')],
  [
    'tool names of snake case only',
    refusing(
      (x) => toolsOf(x).some(({ function: { name } }) => /[A-Z]/.test(name)),
      400,
      'tools[2].function.name must match ^[a-z][a-z0-9_]*$',
    ),
  ],
  [
    'no default in a schema',
    refusing(
      (x) => JSON.stringify(x.body.tools ?? '').includes('"default"'),
      400,
      'Unknown name "default" at \'tools[0].function_declarations[3].parameters\': Cannot find field.',
    ),
  ],
  [
    'few tools at most',
    refusing((x) => toolsOf(x).length > 16, 400, 'Too many tools: 31 given, at most 16 are allowed'),
  ],
  [
    'messages of the user must alternate',
    refusing(
      twoOfOneRole,
      400,
      'After the optional system message, conversation roles must alternate user/assistant/user/assistant/...',
    ),
  ],
  [
    'a system message in the middle',
    refusing(
      (x) => x.body.messages.some(({ role }, at) => role === 'system' && at > 0),
      400,
      'System message must be at the beginning.',
    ),
  ],
  ['max_tokens is required', refusing((x) => maxTokens(x) === 0, 400, 'max_tokens: Field required')],
  [
    'the stream is a word',
    refusing((x) => x.body.stream_options !== undefined, 422, {
      detail: [{ type: 'extra_forbidden', loc: ['body', 'stream_options'], msg: 'Extra inputs are not permitted' }],
    }),
  ],
  [
    'no stream for this key',
    refusing((x) => x.isStreaming, 403, 'Streaming is not enabled for your organization; set stream=false'),
  ],
  [
    'the body is too deep',
    refusing(
      (x) => x.body.response_format !== undefined || x.body.tools !== undefined,
      400,
      'tool use is not enabled for this deployment',
    ),
  ],
  [
    'tool_choice only auto or none',
    refusing(
      (x) => x.body.tool_choice !== undefined && x.body.tool_choice !== 'auto',
      400,
      "tool_choice 'required' is not supported, use 'auto' or 'none'",
    ),
  ],
  [
    'thinking and a forced tool do not go together',
    refusing(
      (x) => x.body.tool_choice !== undefined && x.body.tool_choice !== 'auto',
      400,
      'Thinking may not be enabled when tool_choice forces tool use.',
    ),
  ],
];
function twoOfOneRole(x: Exchange): boolean {
  const roles = x.body.messages.map(({ role }) => role).filter((role) => role !== 'system');
  return roles.some((role, at) => at > 0 && role === roles[at - 1]);
}

const WRITTEN: Quirk[] = [
  [
    'Functionary: to and content',
    writing((x) => `<|from|>assistant\n<|recipient|>${x.next.tool}\n<|content|>${x.args}`),
  ],
  [
    'Hermes in single quotes',
    writing(
      (x) =>
        `<tool_call>\n{'name': '${x.next.tool}', 'arguments': {${entriesOf(x)
          .map(([n, v]) => `'${n}': '${v}'`)
          .join(', ')}}}\n</tool_call>`,
    ),
  ],
  ['Granite: a token and a list', writing((x) => `<|tool_call|>[${named(x)}]`)],
  ['Phi: functools', writing((x) => `functools[${named(x)}]`)],
  [
    'Command R: an action',
    writing((x) => `Action: \`\`\`json\n[\n {"tool_name": "${x.next.tool}", "parameters": ${x.args}}\n]\n\`\`\``),
  ],
  ['ReAct', writing((x) => `Thought: the next step.\nAction: ${x.next.tool}\nAction Input: ${x.args}`)],
  ['xLAM: a list without a fence, with words before', writing((x) => `Here you go: [${named(x)}]`)],
  [
    'YAML',
    writing((x) => `\`\`\`yaml\ntool: ${x.next.tool}\narguments:\n${each(x, (n, v) => `  ${n}: ${v}\n`)}\`\`\``, true),
  ],
  [
    'an invocation with attributes',
    writing(
      (x) =>
        `<${x.next.tool} ${entriesOf(x)
          .map(([n, v]) => `${n}="${v}"`)
          .join(' ')} />`,
      true,
    ),
  ],
  [
    'tags by the name of each argument',
    writing((x) => `<${x.next.tool}>\n${each(x, (n, v) => `<${n}>${v}</${n}>\n`)}</${x.next.tool}>`, true),
  ],
  [
    'Gemma: tool_code with print',
    writing(
      (x) =>
        `\`\`\`tool_code\nprint(${x.next.tool}(${entriesOf(x)
          .map(([n, v]) => `${n}='${v}'`)
          .join(', ')}))\n\`\`\``,
    ),
  ],
  ['a call in bold', writing((x) => `**${x.next.tool}**(${x.args})`, true)],
  [
    'two fences, thought and call',
    writing((x) => `\`\`\`thinking\nThe field.\n\`\`\`\n\`\`\`json\n${named(x)}\n\`\`\``),
  ],
];

const NOTHING: Row[] = (
  [
    [
      'asks for the page as a picture',
      'unseen-value',
      (x: Exchange) => x.say('Please upload a screenshot of the page so that I can help you.'),
    ],
    [
      'a plan in words, for good',
      'unseen-value',
      (x: Exchange) => x.say('1. Open the form. 2. Enter the name. 3. Press Save.'),
    ],
    [
      'an advertisement of a free relay',
      'unseen-value',
      (x: Exchange) => x.say('This free service moved. Join our channel for a new key.'),
    ],
    [
      'finish reason recitation',
      'filtered',
      (x: Exchange) => {
        x.head();
        x.delta({ content: 'The' });
        finish(x, 'RECITATION');
      },
    ],
    [
      'arguments under a key that no other endpoint has',
      'bad-reply',
      (x: Exchange) => {
        x.head();
        x.delta({ tool_calls: [head(x)] });
        x.delta({ tool_calls: [{ index: 0, function: { arguments_delta: x.args } }] });
        finish(x);
      },
    ],
    [
      'the reply breaks off in the arguments with a finish reason of calls',
      'cut-off',
      (x: Exchange) => {
        x.head();
        x.delta({ tool_calls: [head(x, { function: { name: x.next.tool, arguments: x.args.slice(0, 8) } })] });
        finish(x);
      },
    ],
    [
      // So few tokens are what a server read beside its cache as well.
      'the prompt was cut to fewer tokens than a cache leaves',
      'unseen-value',
      (x: Exchange) => {
        x.head();
        x.delta({ content: 'Sure! What would you like to do with this list?' });
        x.delta({}, 'stop');
        x.chunk({ choices: [], usage: { prompt_tokens: 512, completion_tokens: 12, total_tokens: 524 } });
        x.end();
      },
    ],
    [
      'the prompt was cut by a transform of the gateway',
      'prompt-cut',
      (x: Exchange) => {
        x.head();
        x.chunk({
          transforms: ['middle-out'],
          choices: [{ index: 0, delta: { content: 'How can I help with this list?' } }],
        });
        x.delta({}, 'stop');
        x.chunk({ choices: [], usage: { prompt_tokens: 1000, completion_tokens: 9 } });
        x.end();
      },
    ],
  ] satisfies [string, string, Answer][]
).map(([quirk, expected, answer], at) => ({ id: `wo.${at}`, quirk, expected, answer, requests: 7 }));

export const WEIR_ROWS: [kind: string, rows: Row[]][] = [
  ['waiting', doneRows('wa', WAITING)],
  ['streams', doneRows('ws', STREAMS)],
  ['reasoning', doneRows('wr', REASONING)],
  ['refused fields', doneRows('wf', REFUSED)],
  ['written calls', doneRows('wc', WRITTEN)],
  ['nothing acted on', NOTHING],
  [
    'as pasted',
    pastedRows(
      'wp',
      [
        ['the key with its name of a shell', '/v1', 'export OPENAI_API_KEY="sk-abc"'],
        ['the key in a line of YAML', '/v1', 'api_key: sk-abc'],
        ['the key in backticks', '/v1', '`sk-abc`'],
        ['the path of embeddings', '/v1/embeddings', 'sk-abc'],
        ['the path twice', '/v1/v1', 'sk-abc'],
        ['a full stop at the end', '/v1.', 'sk-abc'],
        ['the page of the documentation', '/v1/docs', 'sk-abc'],
        ['capital letters', '/V1', 'sk-abc'],
      ],
      answerIn,
    ),
  ],
];
