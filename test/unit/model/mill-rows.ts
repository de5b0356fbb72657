/** Streams, refused fields and written calls of small servers and relays, written down before lib/model was read for them. */
import type { Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import { asJson, doneRows, each, entriesOf, head, named, type Quirk, refusing, whole, writing } from './row-kit';

const finish = (x: Exchange, reason: string | null = 'tool_calls') => {
  x.delta({}, reason);
  x.end();
};
const said = (message: string, more: object = {}) => ({ error: { message, ...more } });

const STREAMS: Quirk[] = [
  [
    'an id of null in each piece',
    (x) => {
      x.head();
      x.delta({ tool_calls: [head(x, { id: null })] });
      x.delta({ tool_calls: [{ index: 0, id: null, type: null, function: { name: null, arguments: x.args } }] });
      finish(x);
    },
  ],
  [
    'the name in pieces',
    (x) => {
      x.head();
      const cut = Math.ceil(x.next.tool.length / 2);
      x.delta({
        tool_calls: [{ index: 0, id: 'c1', type: 'function', function: { name: x.next.tool.slice(0, cut) } }],
      });
      x.delta({ tool_calls: [{ index: 0, function: { name: x.next.tool.slice(cut), arguments: x.args } }] });
      finish(x);
    },
  ],
  [
    'an index that begins at 1',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x, { index: 1 })] });
      finish(x);
    },
  ],
  [
    'an index as text',
    (x) => {
      x.head();
      x.delta({ tool_calls: [head(x, { index: '0' })] });
      x.delta({ tool_calls: [{ index: '0', function: { arguments: x.args } }] });
      finish(x);
    },
  ],
  [
    'the finish reason before the last piece of the arguments',
    (x) => {
      x.head();
      x.delta({ tool_calls: [head(x)] });
      x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args.slice(0, 4) } }] }, 'tool_calls');
      x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args.slice(4) } }] });
      x.end();
    },
  ],
  [
    'a finish reason of an older interface',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      finish(x, 'function_call');
    },
  ],
  [
    'a finish reason in capitals',
    (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] });
      finish(x, 'TOOL_CALLS');
    },
  ],
  [
    'whole messages in place of deltas',
    (x) => {
      x.head();
      x.chunk({
        choices: [{ index: 0, message: { role: 'assistant', tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }],
      });
      x.end();
    },
  ],
  [
    'each event with the whole text so far, then a call',
    (x) => {
      x.head();
      x.delta({ content: 'I ' });
      x.delta({ content: 'I type.' });
      x.delta({ tool_calls: [whole(x)] });
      finish(x);
    },
  ],
  [
    'an event for a ping between',
    (x) => {
      x.head();
      x.raw('event: ping\ndata: {"type":"ping"}\n\n');
      x.delta({ tool_calls: [whole(x)] });
      x.raw('event: ping\ndata: {}\n\n');
      finish(x);
    },
  ],
  [
    'two choices, the second empty',
    (x) => {
      x.head();
      x.chunk({
        choices: [
          { index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: null },
          { index: 1, delta: {}, finish_reason: null },
        ],
      });
      finish(x);
    },
  ],
  [
    'data without a space, with spaces behind',
    (x) => {
      x.head();
      x.raw(
        `data:${JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }] })}   \n\n`,
      );
      x.raw('data:[DONE]\n\n');
      x.end(false);
    },
  ],
  [
    'a list with one reply as JSON',
    (x) =>
      x.json([
        {
          choices: [
            {
              index: 0,
              finish_reason: 'tool_calls',
              message: { role: 'assistant', content: '', tool_calls: [whole(x)] },
            },
          ],
        },
      ]),
  ],
  [
    'a reply in an envelope of a gateway',
    (x) =>
      x.json({
        success: true,
        result: {
          choices: [
            {
              index: 0,
              finish_reason: 'tool_calls',
              message: { role: 'assistant', content: '', tool_calls: [whole(x)] },
            },
          ],
        },
      }),
  ],
  [
    'arguments as JSON in a fence',
    (x) =>
      asJson(x, {
        content: null,
        tool_calls: [whole(x, { function: { name: x.next.tool, arguments: `\`\`\`json\n${x.args}\n\`\`\`` } })],
      }),
  ],
  [
    'the name with a prefix of its group',
    (x) =>
      asJson(x, {
        content: null,
        tool_calls: [whole(x, { function: { name: `functions.${x.next.tool}`, arguments: x.args } })],
      }),
  ],
  [
    'a call of the older interface',
    (x) => asJson(x, { content: null, function_call: { name: x.next.tool, arguments: x.args } }),
  ],
  [
    'values as text where a truth or a number is asked for',
    (x) =>
      asJson(x, {
        content: null,
        tool_calls: [
          whole(x, {
            function: { name: x.next.tool, arguments: JSON.stringify(Object.fromEntries(entriesOf(x))) },
          }),
        ],
      }),
  ],
  ['content as a list of parts', (x) => asJson(x, { content: [{ type: 'text', text: '' }], tool_calls: [whole(x)] })],
];

const REFUSED: Quirk[] = [
  [
    'no seed, stop or tool_choice, in a list',
    refusing((x) => x.body.tool_choice, 400, said('unknown fields: tool_choice')),
  ],
  ['streaming is switched off', refusing((x) => x.isStreaming, 400, said('stream=true is disabled on this gateway'))],
  [
    'no more than 512 tokens of reply',
    refusing(
      (x) => Number(x.body.max_tokens ?? x.body.max_completion_tokens ?? 0) > 512,
      400,
      said('max_tokens must be between 1 and 512'),
    ),
  ],
  [
    'system messages must come first and alone',
    refusing(
      (x) => x.body.messages.filter(({ role }) => role === 'system').length > 1,
      400,
      said('only one system message is allowed'),
    ),
  ],
  [
    'no system role',
    refusing(
      (x) => x.body.messages.some(({ role }) => role === 'system'),
      500,
      said('System role not supported', { type: 'TemplateError' }),
    ),
  ],
  [
    'no tool role in a template',
    refusing(
      (x) => x.body.messages.some(({ role }) => role === 'tool'),
      500,
      said("Unknown role: 'tool', conversation roles must alternate user/assistant/user/assistant"),
    ),
  ],
  [
    'no content of null',
    refusing(
      (x) => x.body.messages.some(({ content }) => content === null),
      400,
      said("Invalid type for 'messages[2].content': expected a string, but got null instead."),
    ),
  ],
];

const WRITTEN: Quirk[] = [
  ['a call behind its name and a colon', writing((x) => `${x.next.tool}: ${x.args}`, true)],
  ['a call in a fence of its name', writing((x) => `\`\`\`${x.next.tool}\n${x.args}\n\`\`\``, true)],
  ['a list in tags', writing((x) => `<tool_calls>[${named(x)}]</tool_calls>`, true)],
  ['an open tag that is never closed', writing((x) => `<tool_call>\n${named(x)}`, true)],
  ['a tag with a function in it', writing((x) => `<function=${x.next.tool}>${x.args}</function>`, true)],
  [
    'a tag of each value',
    writing((x) => `<${x.next.tool}>\n${each(x, (n, v) => `<${n}>${v}</${n}>\n`)}</${x.next.tool}>`, true),
  ],
  ['thought before, in a tag', writing((x) => `<thinking>The field is next.</thinking>\n${named(x)}`, true)],
  ['thought without an opening tag', writing((x) => `The field is next.\n</think>\n\n${named(x)}`, true)],
  ['the type and the function as in the interface', writing((x) => `{"type":"function","function":${named(x)}}`, true)],
  ['"action" and "action_input"', writing((x) => `{"action":"${x.next.tool}","action_input":${x.args}}`, true)],
];

export const MILL_ROWS: [kind: string, rows: Row[]][] = [
  ['streams', doneRows('ms', STREAMS)],
  ['refused fields', doneRows('mf', REFUSED)],
  ['written calls', doneRows('mc', WRITTEN)],
];
