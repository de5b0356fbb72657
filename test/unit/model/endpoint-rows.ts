/** How real OpenAI-compatible endpoints behave, as their users reported it: one row a quirk, and what must come of it. */
import type { Answer, Exchange } from '../../harness/quirk-server';

export interface Row {
  id: string;
  quirk: string;
  answer: Answer;
  /** `done`: the page shows it; `unseen-value`: an answer in words, and the page does not show it; else the reason that the user is told. */
  expected: string;
  /** Most requests that may be made. */
  requests?: number;
  /** Most requests that may be answered with a reply: tokens that are paid. */
  paid?: number;
  /** The key of the settings. */
  key?: string;
  /** Path of the address after the host. */
  path?: string;
  /** Text that the provider's words for the user must hold. */
  words?: string;
  /** The task has many steps on a busy page. */
  long?: boolean;
  /** The list of models by the authorization of the request; undefined: there is none. */
  list?: (authorization: string | undefined) => readonly [status: number, body: unknown];
}

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const part = (x: Exchange, more: Record<string, unknown> = {}) => ({
  index: 0,
  id: `call_${x.n}`,
  type: 'function',
  function: { name: x.next.tool, arguments: x.args },
  ...more,
});
const usageRow =
  (usage: unknown): Answer =>
  (x) => {
    x.head();
    x.chunk({ choices: [{ index: 0, delta: { tool_calls: [part(x)] }, finish_reason: null }], usage });
    x.delta({}, 'tool_calls');
    x.end();
  };
/** Refuses once, or as long as the condition holds; then a call. */
const refusing =
  (when: (x: Exchange) => boolean, refuse: (x: Exchange) => void): Answer =>
  (x) =>
    when(x) ? refuse(x) : x.call();
const hasMessage = (x: Exchange, test: (message: Exchange['body']['messages'][number]) => boolean) =>
  x.body.messages.some(test);
const calls = (message: Exchange['body']['messages'][number]) =>
  (message.tool_calls ?? []) as { id: string; function: { arguments: unknown } }[];
/** The calls as words in the content; the model is told nothing else. */
const written =
  (text: (x: Exchange) => string): Answer =>
  (x) =>
    x.say(text(x));
/** The prompt fits once it is shortened. */
const FITS_CHARS = 14_000;
const overflow = (status: number, body: unknown): Answer =>
  refusing(
    (x) => x.promptChars > FITS_CHARS,
    (x) => x.refuse(status, body),
  );
const said = (message: string) => ({ error: { message, type: 'invalid_request_error' } });
const limitFor = (ms: number, refuse: (x: Exchange) => void): Answer => {
  let until: number | undefined;
  return (x) => {
    if (x.n === 1) until = Date.now() + ms;
    return until !== undefined && Date.now() < until ? refuse(x) : x.call();
  };
};

export const WAITING: readonly Row[] = [
  {
    id: '1.1',
    quirk: 'headers at once, 35 s of silence, then the reply',
    expected: 'done',
    requests: 3,
    answer: async (x) => {
      x.head();
      await later(35_000);
      x.call();
    },
  },
  {
    id: '1.2',
    quirk: 'headers only after 70 s, for every request',
    expected: 'done',
    requests: 3,
    answer: async (x) => {
      await later(70_000);
      x.call();
    },
  },
  {
    id: '1.2b',
    quirk: 'five minutes of silence while a local server loads',
    expected: 'done',
    requests: 3,
    answer: async (x) => {
      if (x.n === 1) await later(300_000);
      x.call();
    },
  },
  {
    id: '1.3',
    quirk: 'only comments for 45 s',
    expected: 'done',
    requests: 3,
    answer: async (x) => {
      x.head();
      for (let i = 0; i < 3; i++) {
        await later(15_000);
        x.raw(': OPENROUTER PROCESSING\n\n');
      }
      x.call();
    },
  },
  {
    id: '1.4',
    quirk: 'only reasoning deltas for 45 s',
    expected: 'done',
    requests: 3,
    answer: async (x) => {
      x.head();
      for (let i = 0; i < 9; i++) {
        await later(5_000);
        x.delta({ reasoning_content: 'hm' });
      }
      x.call();
    },
  },
  {
    id: '1.5',
    quirk: 'reasoning first, then 35 s of silence',
    expected: 'done',
    requests: 3,
    answer: async (x) => {
      x.head();
      x.delta({ reasoning_content: 'hm' });
      await later(35_000);
      x.call();
    },
  },
  {
    id: '1.6',
    quirk: 'headers after 45 s, then 25 s of silence',
    expected: 'done',
    requests: 3,
    answer: async (x) => {
      await later(45_000);
      x.head();
      await later(25_000);
      x.call();
    },
  },
  {
    id: '1.10',
    quirk: 'blank lines for 45 s',
    expected: 'done',
    requests: 3,
    answer: async (x) => {
      x.head();
      for (let i = 0; i < 9; i++) {
        await later(5_000);
        x.raw('\n');
      }
      x.call();
    },
  },
  {
    id: '1.11',
    quirk: 'comments between tokens for three minutes',
    expected: 'done',
    requests: 3,
    answer: async (x) => {
      x.head();
      x.delta({ content: '', reasoning: 'x' });
      for (let i = 0; i < 12; i++) {
        await later(15_000);
        x.raw(':\n\n');
      }
      x.call();
    },
  },
  { id: '1.20', quirk: 'no byte for an hour', expected: 'no-first-token', requests: 1, answer: () => later(3_600_000) },
  {
    id: '1.21',
    quirk: 'falls silent in the middle of a reply',
    expected: 'went-silent',
    requests: 1,
    answer: async (x) => {
      x.head();
      x.delta({ content: 'I ' });
      await later(3_600_000);
    },
  },
];

export const REASONING: readonly Row[] = [
  {
    id: '2.5',
    quirk: 'LiteLLM: 400 unless thinking_blocks come back',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      const lost = hasMessage(
        x,
        (m) =>
          m.role === 'assistant' &&
          JSON.stringify(m.thinking_blocks) !== '[{"type":"thinking","thinking":"We type.","signature":"sig1"}]',
      );
      if (lost)
        return x.error(
          400,
          'litellm.BadRequestError: AnthropicException - messages.1.content.0.type: Expected `thinking`',
        );
      x.head();
      x.delta({ thinking_blocks: [{ type: 'thinking', thinking: 'We ', signature: null }], reasoning_content: 'We ' });
      x.delta({
        thinking_blocks: [{ type: 'thinking', thinking: 'type.', signature: 'sig1' }],
        reasoning_content: 'type.',
      });
      x.call();
    },
  },
  {
    id: '2.6',
    quirk: 'MiniMax: <think> in the content must stay in the history',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      if (hasMessage(x, (m) => m.role === 'assistant' && !String(m.content).includes('<think>')))
        return x.error(400, 'thinking content is missing in the history');
      x.head();
      x.delta({ content: '<think>We type.</think>\n' });
      x.call();
    },
  },
  {
    id: '2.7',
    quirk: 'reasoning deltas before the call, under two names',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.delta({ reasoning: 'a' });
      x.delta({ reasoning_content: 'b' });
      x.call();
    },
  },
  {
    id: '2.8',
    quirk: 'loops on the first step unless reasoning comes back',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      if (hasMessage(x, (m) => m.role === 'assistant' && m.reasoning_content !== 'We think.')) x.next.tool = 'findText';
      if (x.next.tool === 'findText') x.next.arguments = { text: 'Name' };
      x.head();
      x.delta({ reasoning_content: 'We ' });
      x.delta({ reasoning_content: 'think.' });
      x.call();
    },
  },
  {
    id: '2.9',
    quirk: 'Gemini 3: 400 unless the thought signature of a call comes back',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      const extra = { extra_content: { google: { thought_signature: 'abc' } } };
      if (
        hasMessage(x, (m) =>
          calls(m).some((one) => JSON.stringify(one).includes('"thought_signature":"abc"') === false),
        )
      )
        return x.error(400, 'Function call is missing a thought_signature in functionCall parts.');
      x.pieces([part(x, extra)]);
    },
  },
  {
    id: '2.10',
    quirk: 'OpenRouter: reasoning_details in pieces must come back whole',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      const want = JSON.stringify([{ type: 'reasoning.text', text: 'ab', index: 0, format: 'x', signature: 's' }]);
      if (hasMessage(x, (m) => m.role === 'assistant' && JSON.stringify(m.reasoning_details) !== want))
        return x.error(400, 'invalid reasoning_details: signature missing');
      x.head();
      x.delta({ reasoning_details: [{ type: 'reasoning.text', text: 'a', index: 0, format: 'x' }] });
      x.delta({ reasoning_details: [{ type: 'reasoning.text', text: 'b', index: 0, format: 'x', signature: 's' }] });
      x.call();
    },
  },
  {
    id: '2.11',
    quirk: 'gives reasoning_content and refuses it in the history',
    expected: 'done',
    requests: 4,
    answer: (x) => {
      if (hasMessage(x, (m) => m.reasoning_content !== undefined))
        return x.error(400, "messages.2: 'reasoning_content' is not permitted");
      x.head();
      x.delta({ reasoning_content: 'hm' });
      x.call();
    },
  },
  {
    id: '4.31',
    quirk: '<think> before a real call',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.delta({ content: '<think>so</think>' });
      x.call();
    },
  },
];

export const STREAMS: readonly Row[] = [
  {
    id: '3.01',
    quirk: 'index missing',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.pieces([{ id: 'a', function: { name: x.next.tool, arguments: '' } }, { function: { arguments: x.args } }]),
  },
  {
    id: '3.05',
    quirk: 'whole name repeated in every delta',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.pieces([...x.args].map((c) => ({ index: 0, id: 'a', function: { name: x.next.tool, arguments: c } }))),
  },
  {
    id: '3.05b',
    quirk: 'whole name repeated, no id',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([...x.args].map((c) => ({ index: 0, function: { name: x.next.tool, arguments: c } }))),
  },
  {
    id: '3.05c',
    quirk: 'name in pieces',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.pieces(
        [...x.next.tool]
          .map((c) => ({ index: 0, function: { name: c } }))
          .concat([{ index: 0, function: { name: '', arguments: x.args } } as never]),
      ),
  },
  {
    id: '3.06',
    quirk: 'id repeated in every delta',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.pieces([
        part(x, { function: { name: x.next.tool, arguments: '' } }),
        { index: 0, id: `call_${x.n}`, function: { arguments: x.args } },
      ]),
  },
  {
    id: '3.07',
    quirk: 'arguments an object (llama.cpp)',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([part(x, { function: { name: x.next.tool, arguments: x.next.arguments } })]),
  },
  {
    id: '3.08a',
    quirk: 'arguments "" for a tool without parameters; "" in the history is refused',
    expected: 'done',
    requests: 4,
    answer: (x) => {
      if (hasMessage(x, (m) => calls(m).some((one) => one.function.arguments === '')))
        return x.error(500, 'Failed to parse tool call arguments as JSON');
      x.pieces([x.first('back') ? part(x, { function: { name: 'readArticle', arguments: '' } }) : part(x)]);
    },
  },
  {
    id: '3.08c',
    quirk: 'arguments null for a tool without parameters',
    expected: 'done',
    requests: 4,
    answer: (x) =>
      x.pieces([x.first('back') ? part(x, { function: { name: 'readArticle', arguments: null } }) : part(x)]),
  },
  {
    id: '3.09b',
    quirk: 'id missing; an id twice in the history is refused',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      const ids = x.body.messages.flatMap((m) => calls(m).map(({ id }) => id));
      if (new Set(ids).size !== ids.length) return x.error(400, 'tool_call_ids must be unique');
      x.pieces([{ index: 0, function: { name: x.next.tool, arguments: x.args } }]);
    },
  },
  {
    id: '3.09c',
    quirk: 'the same id for every call; an id twice in the history is refused',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      const ids = x.body.messages.flatMap((m) => calls(m).map(({ id }) => id));
      const answered = x.body.messages.flatMap((m) => (m.role === 'tool' ? [m.tool_call_id] : []));
      if (new Set(ids).size !== ids.length || answered.some((id) => !ids.includes(String(id))))
        return x.error(400, 'tool_call_ids must be unique');
      x.pieces([part(x, { id: 'call_0' })]);
    },
  },
  {
    id: '3.10b',
    quirk: "Mistral's template behind a server that gives no id",
    expected: 'done',
    requests: 3,
    answer: (x) => {
      const bad = x.body.messages.flatMap((m) => calls(m)).find(({ id }) => !/^[a-zA-Z0-9]{9}$/.test(id));
      if (bad) return x.error(400, `Tool call id was ${bad.id} but must be a-z, A-Z, 0-9, with a length of 9.`);
      x.pieces([{ index: 0, function: { name: x.next.tool, arguments: x.args } }]);
    },
  },
  {
    id: '3.10c',
    quirk: 'server makes ids that its own template refuses with 500',
    expected: 'done',
    requests: 4,
    answer: (x) => {
      const bad = x.body.messages.flatMap((m) => calls(m)).find(({ id }) => !/^[a-zA-Z0-9]{9}$/.test(id));
      if (bad) return x.error(500, `Tool call id was ${bad.id} but must be a-z, A-Z, 0-9, with a length of 9`);
      x.pieces([part(x, { id: 'call_49c89af0' })]);
    },
  },
  {
    id: '3.12',
    quirk: 'finish_reason "" in every chunk, then stop',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.delta({ tool_calls: [part(x)] }, '');
      x.delta({}, 'stop');
      x.end();
    },
  },
  {
    id: '3.14',
    quirk: 'finish_reason tool_use',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([part(x)], 'tool_use'),
  },
  {
    id: '3.15',
    quirk: 'finish_reason "null" as a word',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.delta({ tool_calls: [part(x)] }, 'null');
      x.delta({}, 'stop');
      x.end();
    },
  },
  {
    id: '3.16',
    quirk: 'whole call, no finish_reason',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([part(x)], null),
  },
  {
    id: '3.17',
    quirk: 'Gemini: MALFORMED_FUNCTION_CALL once per step',
    expected: 'done',
    requests: 6,
    answer: (x) => {
      if (!x.firstOfStep()) return x.call();
      x.head();
      x.delta({}, 'function_call_filter: MALFORMED_FUNCTION_CALL');
      x.end();
    },
  },
  {
    id: '3.18a',
    quirk: 'stream with an error 502, once',
    expected: 'done',
    requests: 4,
    answer: (x) => {
      if (!x.first('e')) return x.call();
      x.head();
      x.chunk({
        error: { code: 502, message: 'Provider returned error' },
        choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
      });
      x.end();
    },
  },
  {
    id: '3.18b',
    quirk: 'stream with an error 402 for good',
    expected: 'out-of-credit',
    requests: 1,
    answer: (x) => {
      x.head();
      x.chunk({ error: { code: 402, message: 'Insufficient credits' } });
      x.end();
    },
  },
  {
    id: '3.18c',
    quirk: 'stream with an error: prompt too long',
    expected: 'done',
    requests: 5,
    answer: (x) => {
      if (x.promptChars <= FITS_CHARS) return x.call();
      x.head();
      x.chunk({ error: { code: 400, message: 'prompt is too long: 1284668 tokens > 1000000 maximum' } });
      x.end();
    },
  },
  {
    id: '3.18d',
    quirk: 'stream with an error 429, once',
    expected: 'done',
    requests: 4,
    answer: (x) => {
      if (!x.first('e')) return x.call();
      x.head();
      x.chunk({ error: { code: 429, message: 'Rate limit exceeded' } });
      x.end();
    },
  },
  {
    id: '3.18e',
    quirk: 'finish_reason network_error, once',
    expected: 'done',
    requests: 4,
    answer: (x) => {
      if (!x.first('e')) return x.call();
      x.head();
      x.delta({}, 'network_error');
      x.end();
    },
  },
  {
    id: '3.18f',
    quirk: 'half a call, then an error object, then stop',
    expected: 'server-error',
    requests: 6,
    paid: 6,
    answer: (x) => {
      x.head();
      x.delta({ tool_calls: [part(x, { function: { name: x.next.tool, arguments: x.args.slice(0, -4) } })] });
      x.chunk({ error: { message: 'upstream died' } });
      x.delta({}, 'stop');
      x.end(false);
    },
  },
  {
    id: '3.18g',
    quirk: 'half a call with a made-up finish reason (LiteLLM)',
    expected: 'cut-off',
    requests: 2,
    answer: (x) => x.pieces([part(x, { function: { name: x.next.tool, arguments: x.args.slice(0, -4) } })], 'stop'),
  },
  {
    id: '3.20',
    quirk: 'completion_tokens null',
    expected: 'done',
    requests: 3,
    answer: usageRow({ prompt_tokens: 900, completion_tokens: null }),
  },
  {
    id: '3.21',
    quirk: 'usage without completion_tokens',
    expected: 'done',
    requests: 3,
    answer: usageRow({ prompt_tokens: 900 }),
  },
  {
    id: '3.22',
    quirk: 'usage of details alone',
    expected: 'done',
    requests: 3,
    answer: usageRow({ prompt_tokens_details: { cached_tokens: 5 } }),
  },
  { id: '3.22b', quirk: 'usage a text', expected: 'done', requests: 3, answer: usageRow('none') },
  { id: '3.23', quirk: 'usage null', expected: 'done', requests: 3, answer: usageRow(null) },
  {
    id: '3.25',
    quirk: 'first chunk choices [] with prompt_filter_results',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.chunk({ choices: [], prompt_filter_results: [{}] });
      x.call();
    },
  },
  {
    id: '3.28',
    quirk: 'no [DONE]',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([part(x)], 'tool_calls', false),
  },
  {
    id: '3.30',
    quirk: 'choices null in the usage chunk',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.delta({ tool_calls: [part(x)] }, 'tool_calls');
      x.chunk({ choices: null, usage: { prompt_tokens: 9 } });
      x.end();
    },
  },
  {
    id: '3.32',
    quirk: 'delta null in the last chunk',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.delta({ tool_calls: [part(x)] });
      x.delta(null, 'tool_calls');
      x.end();
    },
  },
  {
    id: '3.33',
    quirk: 'whole JSON where a stream was asked for',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.json({
        choices: [
          {
            index: 0,
            message: { role: 'assistant', content: null, tool_calls: [part(x)] },
            finish_reason: 'tool_calls',
          },
        ],
        usage: { prompt_tokens: 900, completion_tokens: 20 },
      }),
  },
  {
    id: '3.34',
    quirk: 'first call has index 1',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([part(x, { index: 1 })]),
  },
  {
    id: '3.35',
    quirk: 'arguments go on at index 1 without id',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.pieces([
        part(x, { function: { name: x.next.tool, arguments: x.args.slice(0, 4) } }),
        { index: 1, function: { arguments: x.args.slice(4) } },
      ]),
  },
  {
    id: '3.36',
    quirk: 'name after the first arguments',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.pieces([
        { index: 0, id: 'a', function: { arguments: x.args.slice(0, 4) } },
        { index: 0, function: { name: x.next.tool, arguments: x.args.slice(4) } },
      ]),
  },
  {
    id: '3.37',
    quirk: 'complete arguments and name again in the last delta',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([part(x), part(x)]),
  },
  {
    id: '3.37b',
    quirk: '{} first, then the arguments',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.pieces([
        part(x, { function: { name: x.next.tool, arguments: '{}' } }),
        { index: 0, function: { arguments: x.args } },
      ]),
  },
  {
    id: '3.38',
    quirk: 'two finish reasons',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.delta({ tool_calls: [part(x)] }, 'tool_calls');
      x.delta({}, 'stop');
      x.end();
    },
  },
  {
    id: '3.39',
    quirk: 'whole call, finish_reason length',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([part(x)], 'length'),
  },
  {
    id: '3.40',
    quirk: 'LM Studio: 200 and an empty reply for a prompt over the window',
    expected: 'empty-reply',
    requests: 5,
    answer: (x) => {
      x.head();
      x.delta({}, 'stop');
      x.end();
    },
  },
  {
    id: '3.41',
    quirk: 'optional argument null',
    expected: 'done',
    requests: 4,
    answer: (x) =>
      x.pieces([
        x.first('s')
          ? part(x, { function: { name: 'scroll', arguments: '{"direction":"down","ref":null}' } })
          : part(x),
      ]),
  },
  {
    id: '3.42',
    quirk: 'arguments twice in quotes',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([part(x, { function: { name: x.next.tool, arguments: JSON.stringify(x.args) } })]),
  },
  {
    id: '3.43',
    quirk: 'functions. before the name',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([part(x, { function: { name: `functions.${x.next.tool}`, arguments: x.args } })]),
  },
  {
    id: '3.44',
    quirk: 'harmony tokens after the name',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.pieces([part(x, { function: { name: `${x.next.tool}<|channel|>commentary`, arguments: x.args } })]),
  },
  {
    id: '3.45',
    quirk: 'legacy function_call',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.delta({ function_call: { name: x.next.tool, arguments: '' } });
      x.delta({ function_call: { arguments: x.args } });
      x.delta({}, 'function_call');
      x.end();
    },
  },
  {
    id: '3.50',
    quirk: 'two calls in one reply: the first is done, the second asked for again',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.pieces([part(x), { index: 1, id: 'z', function: { name: 'done', arguments: '{"summary":"too early"}' } }]),
  },
];

export const REFUSALS: readonly Row[] = [
  {
    id: '4.02',
    quirk: 'vLLM without tool flags',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: (x) =>
      x.body.tools
        ? x.error(400, '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set')
        : x.say(`{"calls":[{"name":"${x.next.tool}","arguments":${x.args}}]}`),
  },
  {
    id: '4.03',
    quirk: 'stream_options refused (422)',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: refusing(
      (x) => x.body.stream_options !== undefined,
      (x) =>
        x.refuse(422, {
          detail: [{ type: 'extra_forbidden', loc: ['body', 'stream_options'], msg: 'Extra inputs are not permitted' }],
        }),
    ),
  },
  {
    id: '4.04',
    quirk: 'additionalProperties refused',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: refusing(
      (x) => JSON.stringify(x.body.tools).includes('additionalProperties'),
      (x) =>
        x.refuse(400, [
          {
            error: {
              code: 400,
              message:
                'Invalid JSON payload received. Unknown name "additionalProperties" at \'tools[0]\': Cannot find field.',
            },
          },
        ]),
    ),
  },
  {
    id: '4.05a',
    quirk: 'system role refused',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: refusing(
      (x) => hasMessage(x, ({ role }) => role === 'system'),
      (x) => x.error(400, 'Only user, assistant and tool roles are supported, got system.'),
    ),
  },
  {
    id: '4.06',
    quirk: 'empty text beside calls refused',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: refusing(
      (x) => hasMessage(x, ({ content }) => content === ''),
      (x) => x.error(400, 'messages: text content blocks must be non-empty'),
    ),
  },
  {
    id: '4.07',
    quirk: 'null content beside calls refused',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: refusing(
      (x) => hasMessage(x, ({ content }) => content === null),
      (x) => x.error(400, 'messages[2].content must be a string, got null'),
    ),
  },
  {
    id: '4.08',
    quirk: 'an empty reply, then an assistant message without content refused',
    expected: 'done',
    requests: 5,
    answer: (x) => {
      if (hasMessage(x, (m) => m.role === 'assistant' && !m.content && calls(m).length === 0))
        return x.error(400, 'Invalid assistant message: content or tool_calls must be set');
      if (!x.first('empty')) return x.call();
      x.head();
      x.delta({}, 'stop');
      x.end();
    },
  },
  {
    id: '4.09',
    quirk: 'Ollama: does not support tools',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: (x) =>
      x.body.tools
        ? x.error(400, 'registry.ollama.ai/library/gemma3:12b does not support tools')
        : x.say(`\`\`\`json\n{"name": "${x.next.tool}", "arguments": ${x.args}}\n\`\`\``),
  },
  {
    id: '4.09b',
    quirk: 'neither tools nor response_format',
    expected: 'done',
    requests: 5,
    paid: 3,
    answer: (x) =>
      x.body.tools
        ? x.error(400, 'this model does not support function calling')
        : x.body.response_format
          ? x.error(400, 'response_format json_schema is not supported')
          : x.say(`{"name": "${x.next.tool}", "arguments": ${x.args}}`),
  },
  {
    id: '4.09c',
    quirk: 'OpenRouter: no endpoints that support tool use (404)',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: (x) =>
      x.body.tools
        ? x.error(404, 'No endpoints found that support tool use. To learn more about provider routing, visit …')
        : x.say(`{"name": "${x.next.tool}", "arguments": ${x.args}}`),
  },
  {
    id: '4.11',
    quirk: 'llama.cpp: tools param requires --jinja flag (500)',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: (x) =>
      x.body.tools
        ? x.error(500, 'tools param requires --jinja flag')
        : x.say(`{"calls":[{"name":"${x.next.tool}","arguments":${x.args}}]}`),
  },
  {
    id: '4.12',
    quirk: 'Groq: tool_use_failed once per step',
    expected: 'done',
    requests: 6,
    paid: 3,
    answer: (x) =>
      x.firstOfStep()
        ? x.refuse(400, {
            error: {
              message:
                "Failed to call a function. Please adjust your prompt. See 'failed_generation' for more details.",
              code: 'tool_use_failed',
              failed_generation: 'I would type',
            },
          })
        : x.call(),
  },
  {
    id: '4.12b',
    quirk: 'Groq: the refused call stands in failed_generation',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.refuse(400, {
        error: {
          message: 'Failed to call a function.',
          code: 'tool_use_failed',
          failed_generation: `<function=${x.next.tool}>${x.args}</function>`,
        },
      }),
  },
  {
    id: '4.13',
    quirk: 'max_tokens refused, max_completion_tokens wanted',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: refusing(
      (x) => x.body.max_tokens !== undefined,
      (x) =>
        x.error(
          400,
          "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        ),
    ),
  },
  {
    id: '4.14',
    quirk: 'max_tokens over the limit of the model',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: refusing(
      (x) => Number(x.body.max_tokens) > 2048,
      (x) => x.error(400, 'max_tokens is too large: 4096. This model supports at most 2048 completion tokens.'),
    ),
  },
  {
    id: '4.15',
    quirk: 'parallel_tool_calls refused',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: refusing(
      (x) => x.body.parallel_tool_calls !== undefined,
      (x) => x.error(400, 'Unrecognized request argument supplied: parallel_tool_calls'),
    ),
  },
  {
    id: '4.16',
    quirk: 'four fields refused one after another',
    expected: 'done',
    requests: 7,
    paid: 3,
    answer: (x) => {
      for (const field of ['stream_options', 'parallel_tool_calls', 'tool_choice', 'max_tokens'])
        if (x.body[field] !== undefined)
          return x.refuse(422, {
            detail: [{ loc: ['body', field], msg: 'Extra inputs are not permitted', type: 'extra_forbidden' }],
          });
      x.call();
    },
  },
  {
    id: '4.17',
    quirk: 'Portkey: every stream is 500 without words',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: (x) =>
      x.isStreaming
        ? x.refuse(500, { status: 'failure', message: 'Something went wrong' })
        : x.json({
            choices: [{ index: 0, message: { content: null, tool_calls: [part(x)] }, finish_reason: 'tool_calls' }],
          }),
  },
  {
    id: '4.18',
    quirk: 'streaming with tools refused in words',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: (x) =>
      x.isStreaming
        ? x.error(400, 'Streaming is not supported with tools for this model')
        : x.json({ choices: [{ index: 0, message: { content: '', tool_calls: [part(x)] }, finish_reason: 'stop' }] }),
  },
];

export const WRITTEN: readonly Row[] = [
  [
    '4.22',
    'a json fence (qwen2.5-coder)',
    (x: Exchange) => `\`\`\`json\n{"name": "${x.next.tool}", "arguments": ${x.args}}\n\`\`\``,
  ],
  [
    '4.22b',
    'a fence without a language',
    (x: Exchange) => `\`\`\`\n{"name": "${x.next.tool}", "arguments": ${x.args}}\n\`\`\``,
  ],
  ['4.22c', '"function" as the name', (x: Exchange) => `{"function": "${x.next.tool}", "arguments": ${x.args}}`],
  [
    '4.23',
    'bare {"name","parameters"} (Llama)',
    (x: Exchange) => `{"name": "${x.next.tool}", "parameters": ${x.args}}`,
  ],
  [
    '4.23b',
    '{"type":"function","function":{…}}',
    (x: Exchange) => `{"type":"function","function":{"name":"${x.next.tool}","arguments":${JSON.stringify(x.args)}}}`,
  ],
  ['4.24', '[TOOL_CALLS]name[ARGS]{…} (Mistral)', (x: Exchange) => `[TOOL_CALLS]${x.next.tool}[ARGS]${x.args}`],
  [
    '4.24b',
    '[TOOL_CALLS][{…}] (Mistral, older)',
    (x: Exchange) => `[TOOL_CALLS][{"name": "${x.next.tool}", "arguments": ${x.args}}]`,
  ],
  [
    '4.25',
    '<tool_call><function=…><parameter=…> (Qwen 3)',
    (x: Exchange) =>
      `<tool_call>\n<function=${x.next.tool}>\n${Object.entries(x.next.arguments)
        .map(([k, value]) => `<parameter=${k}>\n${String(value)}\n</parameter>`)
        .join('\n')}\n</function>\n</tool_call>`,
  ],
  [
    '4.25b',
    '<tool_call>{…}</tool_call> (Hermes)',
    (x: Exchange) => `<tool_call>\n{"name": "${x.next.tool}", "arguments": ${x.args}}\n</tool_call>`,
  ],
  [
    '4.25c',
    '<tool_call>name<arg_key>… (GLM)',
    (x: Exchange) =>
      `<tool_call>${x.next.tool}\n${Object.entries(x.next.arguments)
        .map(([k, value]) => `<arg_key>${k}</arg_key>\n<arg_value>${String(value)}</arg_value>`)
        .join('\n')}\n</tool_call>`,
  ],
  [
    '4.25d',
    '<function=name>{…}</function> (Llama 3)',
    (x: Exchange) => `<function=${x.next.tool}>${x.args}</function>`,
  ],
  ['4.25e', '<|python_tag|>{…}', (x: Exchange) => `<|python_tag|>{"name": "${x.next.tool}", "parameters": ${x.args}}`],
  [
    '4.26',
    'DSML (DeepSeek)',
    (x: Exchange) =>
      `<｜DSML｜tool_calls>\n<｜DSML｜invoke name="${x.next.tool}">\n${Object.entries(x.next.arguments)
        .map(([k, value]) => `<｜DSML｜parameter name="${k}" string="true">${String(value)}</｜DSML｜parameter>`)
        .join('\n')}\n</｜DSML｜invoke>\n</｜DSML｜tool_calls>`,
  ],
  [
    '4.26b',
    '<invoke name="…"> (MiniMax)',
    (x: Exchange) =>
      `<minimax:tool_call>\n<invoke name="${x.next.tool}">\n${Object.entries(x.next.arguments)
        .map(([k, value]) => `<parameter name="${k}">${String(value)}</parameter>`)
        .join('\n')}\n</invoke>\n</minimax:tool_call>`,
  ],
  [
    '4.26c',
    'special tokens (Kimi)',
    (x: Exchange) =>
      `<|tool_calls_section_begin|><|tool_call_begin|>functions.${x.next.tool}:0<|tool_call_argument_begin|>${x.args}<|tool_call_end|><|tool_calls_section_end|>`,
  ],
  [
    '4.26d',
    'special tokens (DeepSeek)',
    (x: Exchange) =>
      `<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>${x.next.tool}<｜tool▁sep｜>${x.args}<｜tool▁call▁end｜><｜tool▁calls▁end｜>`,
  ],
  [
    '4.27',
    'harmony channels (gpt-oss)',
    (x: Exchange) =>
      `<|channel|>analysis<|message|>We need ${x.next.tool}.<|end|><|start|>assistant<|channel|>commentary to=functions.${x.next.tool} <|constrain|>json<|message|>${x.args}<|call|>`,
  ],
  ['4.28', 'a JSON array', (x: Exchange) => `[{"name": "${x.next.tool}", "arguments": ${x.args}}]`],
  [
    '4.28b',
    'tool_calls in JSON',
    (x: Exchange) => `{"tool_calls": [{"name": "${x.next.tool}", "arguments": ${x.args}}]}`,
  ],
  [
    '4.28c',
    'after <think>',
    (x: Exchange) => `<think>I type {"name": "click"}</think>{"name": "${x.next.tool}", "arguments": ${x.args}}`,
  ],
  [
    '4.28d',
    'pythonic (Llama 4, Gemma)',
    (x: Exchange) =>
      `[${x.next.tool}(${Object.entries(x.next.arguments)
        .map(([k, value]) => `${k}=${JSON.stringify(value)}`)
        .join(', ')})]`,
  ],
  ['4.28e', 'ReAct', (x: Exchange) => `Thought: next\nAction: ${x.next.tool}\nAction Input: ${x.args}`],
].map(
  ([id, quirk, text]) =>
    ({ id, quirk, answer: written(text as (x: Exchange) => string), expected: 'done', requests: 3 }) as Row,
);

export const WORDS: readonly Row[] = [
  {
    id: '4.22d',
    quirk: 'a call in a fence and blank lines to the limit (llama.cpp)',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.delta({ content: `\`\`\`json\n{"name": "${x.next.tool}", "arguments": ${x.args}}\n\`\`\`` });
      for (let i = 0; i < 60; i++) x.delta({ content: '\n'.repeat(20) });
      x.delta({}, 'length');
      x.end();
    },
  },
  {
    id: '4.29',
    quirk: 'words around the call, for ever',
    expected: 'no-calls',
    requests: 6,
    answer: written((x) => `I will do that now.\n\n{"tool": "${x.next.tool}", "arguments": ${x.args}}`),
  },
  {
    id: '4.29b',
    quirk: 'words around the call, until told',
    expected: 'done',
    requests: 6,
    answer: (x) =>
      x.firstOfStep() ? x.say(`I will do that now.\n{"tool": "${x.next.tool}", "arguments": ${x.args}}`) : x.call(),
  },
  {
    id: '4.29c',
    quirk: 'markup of an unknown kind, for ever',
    expected: 'no-calls',
    requests: 6,
    answer: written((x) => `<|call_begin|>${x.next.tool} with ${x.args} please<|call_end|>`),
  },
  {
    id: '4.29d',
    quirk: 'calls of a tool that does not exist, as words',
    expected: 'no-calls',
    requests: 6,
    answer: written((x) => `{"name": "fill", "arguments": ${x.args}}`),
  },
  {
    id: '4.30',
    quirk: 'words in the content once, right after being told',
    expected: 'done',
    requests: 6,
    answer: (x) => (x.firstOfStep() ? x.say('I would type Ann.') : x.call()),
  },
  {
    id: '4.34',
    quirk: 'only reasoning once per step',
    expected: 'done',
    requests: 6,
    answer: (x) => {
      if (!x.firstOfStep()) return x.call();
      x.head();
      x.delta({ reasoning_content: 'hm' });
      x.delta({}, 'stop');
      x.end();
    },
  },
  {
    id: '9.1',
    quirk: 'streams words for ever',
    expected: 'reply-too-long',
    requests: 1,
    answer: async (x) => {
      x.head();
      for (let i = 0; i < 4000; i++) {
        x.delta({ content: `word ${i} of a reply without end, ${Math.sin(i)} `.repeat(4) });
        if (i % 50 === 0) await later(1);
      }
    },
  },
  {
    id: '9.2',
    quirk: 'says the same for ever',
    expected: 'bad-reply',
    requests: 1,
    answer: async (x) => {
      x.head();
      for (let i = 0; i < 4000; i++) {
        x.delta({ content: 'I will click the button. ' });
        if (i % 50 === 0) await later(1);
      }
    },
  },
  {
    id: '9.3',
    quirk: 'sends 50 MB of nothing',
    expected: 'reply-too-long',
    requests: 1,
    answer: async (x) => {
      x.head();
      const block = `: ${'x'.repeat(100_000)}\n\n`;
      for (let i = 0; i < 500; i++) {
        x.raw(block);
        if (i % 10 === 0) await later(1);
      }
      x.call();
    },
  },
  {
    id: '9.4',
    quirk: 'two different calls mixed at one index',
    expected: 'bad-reply',
    requests: 2,
    answer: (x) => x.pieces([part(x), { index: 0, function: { arguments: '{"ref":"e2","text":"Bob"}' } }]),
  },
  {
    id: '9.5',
    quirk: 'a certificate page',
    expected: 'not-an-api',
    requests: 2,
    answer: (x) =>
      x.refuse(200, '<!doctype html><title>Your connection is not private</title><p>Log in to the network'),
  },
];

const OVERFLOWS: readonly [string, number, unknown][] = [
  ['Bedrock', 400, said('Input is too long for requested model.')],
  ['Gemini', 400, said('The input token count (1196265) exceeds the maximum number of tokens allowed (1048575).')],
  ['xAI', 400, said("This model's maximum prompt length is 131072 but the request contains 537812 tokens.")],
  ['Groq', 400, said('Please reduce the length of the messages or completion.')],
  [
    'OpenAI',
    400,
    said("This model's maximum context length is 4097 tokens. However, your messages resulted in 5023 tokens."),
  ],
  [
    'OpenRouter',
    400,
    said("This endpoint's maximum context length is 32768 tokens. However, you requested about 90000 tokens."),
  ],
  ['Anthropic', 400, said('prompt is too long: 213462 tokens > 200000 maximum')],
  [
    'llama.cpp 400',
    400,
    {
      error: {
        code: 400,
        message: 'the request exceeds the available context size, try increasing it',
        type: 'exceed_context_size_error',
        n_prompt_tokens: 5000,
        n_ctx: 4096,
      },
    },
  ],
  ['llama.cpp 500', 500, said('Context size has been exceeded.')],
  [
    'LM Studio',
    400,
    {
      error:
        'Trying to keep the first 4867 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens',
    },
  ],
  [
    'LM Studio 2',
    400,
    { error: 'The number of tokens to keep from the initial prompt is greater than the context length.' },
  ],
  ['MiniMax', 400, said('invalid params, context window exceeds limit (2013)')],
  ['Kimi', 400, said('Invalid request: Your request exceeded model token limit: 262144 (requested: 300000)')],
  [
    'Mistral',
    400,
    {
      object: 'error',
      message: 'Prompt contains 40000 tokens and 0 draft tokens, too large for model with 32768 maximum context length',
    },
  ],
  ['SGLang', 400, said("The input (5000 tokens) is longer than the model's context length (4096 tokens).")],
  [
    'vLLM',
    400,
    {
      object: 'error',
      message:
        "This model's maximum context length is 4096 tokens. However, you requested 9000 tokens (4904 in the messages, 4096 in the completion).",
    },
  ],
  ['vLLM 2', 400, { message: 'The decoder prompt (length 5000) is longer than the maximum model length of 4096.' }],
  [
    'TGI',
    422,
    {
      error:
        'Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096. Given: 5000 `inputs` tokens and 512 `max_new_tokens`',
    },
  ],
  ['DeepSeek', 400, said('context_length_exceeded')],
  ['DashScope', 400, said('Range of input length should be [1, 30720]')],
  ['Cerebras 413', 413, ''],
  ['Z.AI', 400, said('Prompt exceeds max length')],
  ['Ollama 500', 500, said('no user query found in messages')],
  ['Ollama 400', 400, said('prompt too long; exceeded max context length by 1200 tokens')],
  [
    'Cohere',
    400,
    { message: 'too many tokens: total number of tokens in the prompt cannot exceed 4081 - received 5000.' },
  ],
  [
    'Groq TPM 413',
    413,
    said(
      'Request too large for model `x` on tokens per minute (TPM): Limit 6000, Requested 7213, please reduce your message size and try again.',
    ),
  ],
];

export const LIMITS: readonly Row[] = [
  ...OVERFLOWS.map(
    ([who, status, body], i): Row => ({
      id: `5.2.${i}`,
      quirk: `context too long, said by ${who}`,
      expected: 'done',
      requests: 5,
      paid: 3,
      answer: overflow(status, body),
    }),
  ),
  {
    id: '5.2.99',
    quirk: 'context too long however short',
    expected: 'context-too-long',
    requests: 5,
    paid: 0,
    answer: (x) => x.error(400, 'context_length_exceeded'),
  },
  {
    id: '5.3',
    quirk: 'window filled by the reply: 200, length',
    expected: 'done',
    requests: 5,
    answer: (x) => {
      if (x.promptChars <= FITS_CHARS) return x.call();
      x.head();
      x.delta({ content: 'so' });
      x.delta({}, 'length');
      x.chunk({ choices: [], usage: { prompt_tokens: 4000, completion_tokens: 96 } });
      x.end();
    },
  },
  {
    id: '5.01',
    quirk: 'Ollama cuts the prompt at 4,096 tokens and chats',
    expected: 'prompt-cut',
    requests: 5,
    answer: (x) => {
      x.head();
      x.delta({ content: 'It looks like you have shared a list of entries. How can I help?' });
      x.delta({}, 'stop');
      x.chunk({ choices: [], usage: { prompt_tokens: 1100, completion_tokens: 20 } });
      x.end();
    },
  },
  {
    id: '5.40',
    quirk: 'Groq 429 TPM with a link to billing',
    expected: 'done',
    requests: 5,
    paid: 3,
    answer: limitFor(2000, (x) =>
      x.error(
        429,
        'Rate limit reached for model `x` on tokens per minute (TPM): Limit 6000, Used 5000. Please try again in 2s. Need more tokens? Upgrade to Dev Tier today at https://console.groq.com/settings/billing',
        { 'retry-after': '2' },
      ),
    ),
  },
  {
    id: '5.41',
    quirk: 'Gemini 429 per minute',
    expected: 'done',
    requests: 5,
    paid: 3,
    answer: limitFor(3400, (x) =>
      x.refuse(429, [
        {
          error: {
            code: 429,
            message:
              'You exceeded your current quota, please check your plan and billing details. Please retry in 3.4s.',
            status: 'RESOURCE_EXHAUSTED',
            details: [
              {
                '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
                violations: [{ quotaId: 'GenerateRequestsPerMinutePerProjectPerModel-FreeTier' }],
              },
              { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '3s' },
            ],
          },
        },
      ]),
    ),
  },
  {
    id: '5.42',
    quirk: 'OpenAI 429 with retry-after-ms alone',
    expected: 'done',
    requests: 5,
    paid: 3,
    answer: limitFor(1500, (x) =>
      x.error(429, 'Rate limit reached for gpt on tokens per min (TPM)', { 'retry-after-ms': '1500' }),
    ),
  },
  {
    id: '5.43',
    quirk: '429, the body says 7.66 s',
    expected: 'done',
    requests: 5,
    paid: 3,
    answer: limitFor(7660, (x) =>
      x.error(429, 'Rate limit reached for gpt-3.5-turbo on requests per min. Please try again in 7.66s.'),
    ),
  },
  {
    id: '5.44',
    quirk: '429 without hint, clears after 10 s',
    expected: 'done',
    requests: 8,
    paid: 3,
    answer: limitFor(10_000, (x) => x.error(429, 'Too Many Requests')),
  },
  {
    id: '5.46',
    quirk: 'OpenRouter free models per minute, reset in 4 s',
    expected: 'done',
    requests: 5,
    paid: 3,
    answer: limitFor(4000, (x) =>
      x.refuse(429, {
        error: {
          message: 'Rate limit exceeded: free-models-per-min. ',
          code: 429,
          metadata: {
            headers: {
              'X-RateLimit-Limit': '20',
              'X-RateLimit-Remaining': '0',
              'X-RateLimit-Reset': String(Date.now() + 4000),
            },
          },
        },
      }),
    ),
  },
  {
    id: '5.47',
    quirk: 'OpenAI insufficient_quota',
    expected: 'out-of-credit',
    requests: 1,
    answer: (x) =>
      x.refuse(429, {
        error: {
          message: 'You exceeded your current quota, please check your plan and billing details.',
          type: 'insufficient_quota',
          code: 'insufficient_quota',
        },
      }),
  },
  {
    id: '5.48',
    quirk: 'Gemini: limit of the day used up',
    expected: 'quota-used-up',
    requests: 1,
    answer: (x) =>
      x.refuse(429, [
        {
          error: {
            code: 429,
            message:
              'You exceeded your current quota, please check your plan and billing details. Please retry in 36s.',
            details: [
              { violations: [{ quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier' }] },
              { retryDelay: '36s' },
            ],
          },
        },
      ]),
  },
  {
    id: '5.48b',
    quirk: 'OpenRouter: free models per day',
    expected: 'quota-used-up',
    requests: 1,
    answer: (x) =>
      x.refuse(429, {
        error: {
          message:
            'Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day',
          code: 429,
        },
      }),
  },
  {
    id: '5.49',
    quirk: '429 with retry-after 25',
    expected: 'done',
    requests: 5,
    paid: 3,
    answer: limitFor(25_000, (x) => x.error(429, 'Rate limit reached', { 'retry-after': '25' })),
  },
  {
    id: '5.51',
    quirk: 'DeepSeek 402',
    expected: 'out-of-credit',
    requests: 1,
    answer: (x) => x.error(402, 'Insufficient Balance'),
  },
  {
    id: '5.51b',
    quirk: 'OpenRouter 402: can afford fewer tokens',
    expected: 'done',
    requests: 4,
    answer: refusing(
      (x) => Number(x.body.max_tokens) > 1200,
      (x) =>
        x.error(
          402,
          'This request requires more credits, or fewer max_tokens. You requested up to 4096 tokens, but can only afford 1200.',
        ),
    ),
  },
  {
    id: '5.52',
    quirk: '403 region',
    expected: 'forbidden',
    requests: 1,
    words: 'Country',
    answer: (x) => x.error(403, 'Country, region, or territory not supported'),
  },
  {
    id: '5.53',
    quirk: 'Ollama 403 with an empty body',
    expected: 'forbidden',
    requests: 1,
    answer: (x) => x.refuse(403, ''),
  },
  {
    id: '5.55',
    quirk: '404 with a web page',
    expected: 'not-an-api',
    requests: 2,
    answer: (x) => x.refuse(404, '<html><title>Not found</title></html>'),
  },
  {
    id: '5.56',
    quirk: 'Ollama 404: model not found',
    expected: 'not-found',
    requests: 1,
    words: 'try pulling it first',
    answer: (x) => x.error(404, 'model "llama9" not found, try pulling it first'),
  },
  {
    id: '5.56b',
    quirk: '400 unknown model',
    expected: 'not-found',
    requests: 1,
    answer: (x) => x.error(400, 'x/y is not a valid model ID'),
  },
  {
    id: '5.57',
    quirk: 'address without /v1: plain 404',
    expected: 'done',
    requests: 4,
    path: '',
    answer: (x) => (x.path.startsWith('/v1/') ? x.call() : x.refuse(404, '404 page not found')),
  },
  {
    id: '5.57b',
    quirk: 'address without /v1: a web page',
    expected: 'done',
    requests: 4,
    path: '',
    answer: (x) => (x.path.startsWith('/v1/') ? x.call() : x.refuse(200, '<!doctype html><title>Chat</title>')),
  },
  {
    id: '5.58',
    quirk: 'address of a whole call',
    expected: 'done',
    requests: 3,
    path: '/v1/chat/completions',
    answer: refusing(
      (x) => x.path !== '/v1/chat/completions',
      (x) => x.error(404, x.path),
    ),
  },
  {
    id: '5.59',
    quirk: '/v1 doubled',
    expected: 'done',
    requests: 3,
    path: '/v1/v1',
    answer: refusing(
      (x) => x.path !== '/v1/chat/completions',
      (x) => x.error(404, x.path),
    ),
  },
  {
    id: '5.60',
    quirk: 'trailing slash',
    expected: 'done',
    requests: 3,
    path: '/v1/',
    answer: refusing(
      (x) => x.path !== '/v1/chat/completions',
      (x) => x.error(404, x.path),
    ),
  },
  {
    id: '5.61',
    quirk: 'two trailing slashes',
    expected: 'done',
    requests: 3,
    path: '/v1//',
    answer: refusing(
      (x) => x.path !== '/v1/chat/completions',
      (x) => x.error(404, x.path),
    ),
  },
  {
    id: '5.62',
    quirk: 'key with Bearer before it',
    expected: 'done',
    requests: 3,
    key: 'Bearer sk-abc',
    answer: refusing(
      (x) => x.headers.authorization !== 'Bearer sk-abc',
      (x) => x.error(401, 'Incorrect API key'),
    ),
  },
  {
    id: '5.63',
    quirk: 'key with an ellipsis',
    expected: 'bad-key',
    requests: 0,
    key: 'sk-ab…yz',
    answer: (x) => x.call(),
  },
  {
    id: '5.64',
    quirk: 'key with a zero-width space',
    expected: 'done',
    requests: 3,
    key: 'sk-\u200babc',
    answer: refusing(
      (x) => x.headers.authorization !== 'Bearer sk-abc',
      (x) => x.error(401, 'Incorrect API key'),
    ),
  },
  {
    id: '5.65',
    quirk: 'key with a line break',
    expected: 'bad-key',
    requests: 0,
    key: 'sk-abc\nsk-def',
    answer: (x) => x.call(),
  },
  {
    id: '5.66',
    quirk: '529 overloaded, once',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: (x) => (x.first('e') ? x.error(529, 'Overloaded') : x.call()),
  },
  {
    id: '5.67',
    quirk: '503 for 20 s while a model loads',
    expected: 'done',
    requests: 9,
    paid: 3,
    answer: limitFor(20_000, (x) => x.error(503, 'Model is currently loading')),
  },
  {
    id: '5.68',
    quirk: '504 with a web page, once',
    expected: 'done',
    requests: 4,
    paid: 3,
    answer: (x) => (x.first('e') ? x.refuse(504, '<html>504 Gateway Time-out</html>') : x.call()),
  },
  {
    id: '5.69',
    quirk: 'Gemini: 400 invalid key',
    expected: 'wrong-key',
    requests: 1,
    answer: (x) =>
      x.refuse(400, [
        {
          error: { code: 400, message: 'API key not valid. Please pass a valid API key.', status: 'INVALID_ARGUMENT' },
        },
      ]),
  },
  {
    id: '5.70',
    quirk: 'Groq: 401 invalid key',
    expected: 'wrong-key',
    requests: 1,
    answer: (x) => x.error(401, 'Invalid API Key'),
  },
  {
    id: '5.71',
    quirk: '500 for good',
    expected: 'server-error',
    requests: 6,
    paid: 0,
    answer: (x) => x.error(500, 'Internal error'),
  },
  {
    id: '5.72',
    quirk: 'content filter',
    expected: 'filtered',
    requests: 1,
    answer: (x) =>
      x.error(400, "The response was filtered due to the prompt triggering Azure OpenAI's content management policy."),
  },
  {
    id: '5.80',
    quirk: '16 steps on a busy page, context of 32 kB',
    expected: 'done',
    long: true,
    requests: 60,
    answer: refusing(
      (x) => x.promptChars > 32_000,
      (x) => x.error(400, 'context_length_exceeded'),
    ),
  },
  {
    id: '5.81',
    quirk: '16 steps on a busy page, context of 64 kB',
    expected: 'done',
    long: true,
    requests: 40,
    answer: refusing(
      (x) => x.promptChars > 64_000,
      (x) => x.error(400, 'context_length_exceeded'),
    ),
  },
  {
    id: '5.82',
    quirk: '16 steps on a busy page, no limit',
    expected: 'done',
    long: true,
    requests: 20,
    answer: (x) => x.call(),
  },
];
