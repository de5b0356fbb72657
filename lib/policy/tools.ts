/** The frozen tool schema: each action verb as a function, and three functions that end the task. */
import * as v from 'valibot';
import { truncateText } from '../core/text';
import type { ToolCall, ToolSpec } from '../model/words';
import { type Action, actionSchema, type Verb } from '../page/words/action';
import { MAX_TYPED_CHARS } from '../page/words/limits';

const ref = { type: 'string' };
const object = (properties: Record<string, unknown>, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
});

/** Verbs that a model may use: filling in by hand is a step of procedures alone. */
type ToolVerb = Exclude<Verb, 'fillByHand'>;

const VERB_TOOLS: Readonly<Record<ToolVerb, { description: string; parameters: Record<string, unknown> }>> = {
  click: { description: 'Click an element.', parameters: object({ ref }) },
  doubleClick: { description: 'Double-click an element.', parameters: object({ ref }) },
  rightClick: { description: "Right-click an element: opens the page's own menu for it.", parameters: object({ ref }) },
  type: {
    description: 'Replace the content of a field with text. It does not press Enter.',
    parameters: object({ ref, text: { type: 'string' } }),
  },
  clear: { description: 'Empty a field.', parameters: object({ ref }) },
  select: {
    description: 'Choose options of a select, list box or combobox by their labels; it opens the list itself.',
    parameters: object({ ref, options: { type: 'array', items: { type: 'string' } } }),
  },
  check: {
    description: 'Set a checkbox, radio or switch.',
    parameters: object({ ref, checked: { type: 'boolean' } }),
  },
  press: {
    description: 'Press a key or combination, for example Enter or Control+A.',
    parameters: object({ ref, keys: { type: 'string' } }, ['keys']),
  },
  scroll: {
    description: 'Scroll the page, or the scrolling area around an element.',
    parameters: object({ ref, direction: { type: 'string', enum: ['up', 'down', 'left', 'right', 'top', 'bottom'] } }, [
      'direction',
    ]),
  },
  drag: {
    description: 'Drag an element onto another one, or before or after it in a list.',
    parameters: object(
      {
        ref,
        to: { ...ref, description: 'ref to drop on' },
        place: { type: 'string', enum: ['before', 'into', 'after'] },
      },
      ['ref', 'to'],
    ),
  },
  attach: {
    description: 'Put small text files into a file field; only with content the user gave.',
    parameters: object({
      ref,
      files: { type: 'array', items: object({ name: { type: 'string' }, text: { type: 'string' } }) },
    }),
  },
  hover: { description: 'Move the pointer over an element.', parameters: object({ ref }) },
  goBack: { description: 'Go back one page.', parameters: object({}) },
  goTo: {
    description: 'Open an address. Only links seen on a page, or addresses the user typed.',
    parameters: object({ url: { type: 'string' } }),
  },
  readArticle: { description: 'Read the main text of the page.', parameters: object({}) },
  findText: {
    description: 'Find text on the page and scroll to it.',
    parameters: object({ text: { type: 'string' } }),
  },
  useTool: {
    description:
      'Use a tool of the page, listed as tool "name(a, b)": that text, and the values of a and b as options.',
    parameters: object({ text: { type: 'string' }, options: { type: 'array', items: { type: 'string' } } }),
  },
  waitFor: {
    description: 'Wait until text is on the page, or with gone=true until it is not.',
    parameters: object({ text: { type: 'string' }, gone: { type: 'boolean' } }, ['text']),
  },
};

export const TOOLS: readonly ToolSpec[] = Object.freeze([
  ...Object.entries(VERB_TOOLS).map(([name, tool]) => ({ name, ...tool })),
  {
    name: 'done',
    description: 'The request is fulfilled. One short sentence, or the answer.',
    parameters: object({ summary: { type: 'string' } }),
  },
  { name: 'ask', description: 'Ask the user one question.', parameters: object({ question: { type: 'string' } }) },
  {
    name: 'give_up',
    description: 'It cannot be done here; say why.',
    parameters: object({ reason: { type: 'string' } }),
  },
]);

const bare = { type: 'string' };
const compactTool = (name: string, description: string, parameters: Record<string, unknown>): ToolSpec => ({
  name,
  description,
  parameters,
});

/** The tools of the compact form: the verbs of everyday tasks in as few tokens as name them. */
export const COMPACT_TOOLS: readonly ToolSpec[] = Object.freeze([
  compactTool('click', 'press it', object({ ref: bare })),
  compactTool('type', "replace a field's text", object({ ref: bare, text: bare })),
  compactTool('select', 'choose one option', object({ ref: bare, option: bare })),
  compactTool('check', 'set a checkbox', object({ ref: bare, checked: { type: 'boolean' } })),
  compactTool('press', 'keys, e.g. Enter', object({ ref: bare, keys: bare })),
  compactTool('scroll', 'see more', object({ direction: { type: 'string', enum: ['up', 'down'] } })),
  compactTool('done', 'fulfilled, or the answer', object({ summary: bare })),
  compactTool('ask', 'ask the user', object({ question: bare })),
  compactTool('give_up', 'impossible; why', object({ reason: bare })),
]);

/** Roles that a verb can act on; verbs that are not listed act on all. */
const ROLES: Readonly<Record<string, ReadonlySet<string>>> = {
  type: new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider']),
  clear: new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']),
  select: new Set(['combobox', 'listbox', 'radiogroup', 'select']),
  check: new Set(['checkbox', 'radio', 'switch', 'menuitemcheckbox', 'menuitemradio', 'option']),
};
/** More values than this make a schema slow to compile for servers, and are not looked through by a small model. */
const MAX_REFS = 200;

/** The page, as far as it decides the targets of a forced reply. */
export interface OnPage {
  nodes: readonly { ref?: string | undefined; role: string }[];
  /** Refs that are not offered, by verb: an act on them had no effect. */
  spent: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nothing lies outside the viewport: there is nothing to scroll to. */
  isWhollySeen: boolean;
}

/** The tools with the refs of the page as the only values of theirs: a reply forced by such a schema cannot point at nothing. */
export function withRefValues(tools: readonly ToolSpec[], { nodes, spent, isWhollySeen }: OnPage): ToolSpec[] {
  return tools.map((tool) => {
    const isUseless = spent.get(tool.name)?.has('') || (tool.name === 'scroll' && isWhollySeen);
    if (isUseless) return { ...tool, onThisPage: false };
    const properties = tool.parameters.properties;
    if (typeof properties !== 'object' || properties === null || !('ref' in properties)) return tool;
    const roles = ROLES[tool.name];
    const refs = nodes
      .flatMap(({ ref: name, role }) => (name !== undefined && (!roles || roles.has(role)) ? [name] : []))
      .filter((name) => !spent.get(tool.name)?.has(name))
      .slice(0, MAX_REFS);
    if (refs.length === 0) return { ...tool, onThisPage: false };
    const ref = { type: 'string', enum: refs };
    const to = 'to' in properties ? { to: ref } : {};
    return { ...tool, onThisPage: { ...tool.parameters, properties: { ...properties, ref, ...to } } };
  });
}

/** Offered where the opening message names a known task. */
export const FOLLOW_TOOL: ToolSpec = Object.freeze({
  name: 'follow',
  description: 'Do a known task of the opening message with a value for each of its parameters. Each step is checked.',
  parameters: object({
    task: { type: 'string', description: 'name of the known task' },
    values: { type: 'object', description: 'value by parameter name', additionalProperties: { type: 'string' } },
  }),
});

export type Decision =
  | { type: 'act'; action: Action }
  | { type: 'follow'; task: string; values: Record<string, string> }
  | { type: 'done'; summary: string }
  | { type: 'ask'; question: string }
  | { type: 'give-up'; reason: string }
  | { type: 'unusable'; why: string };

/** A longer text is cut: an answer must not fail for its length. */
const MAX_SENTENCE_CHARS = 4_000;
const sentence = v.pipe(
  v.string(),
  v.transform((text) => truncateText(text, MAX_SENTENCE_CHARS)),
);
const ENDING_SCHEMAS = {
  done: v.strictObject({ summary: sentence }),
  ask: v.strictObject({ question: sentence }),
  give_up: v.strictObject({ reason: sentence }),
};
const FOLLOW_SCHEMA = v.strictObject({
  task: v.pipe(v.string(), v.maxLength(10)),
  values: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(MAX_TYPED_CHARS))), {}),
});

/** Parses a tool call into a decision: arguments must be strict JSON of the exact shape; nothing is repaired. */
export function parseToolCall(call: ToolCall): Decision {
  let parameters: unknown;
  try {
    parameters = call.arguments.trim() === '' ? {} : JSON.parse(call.arguments);
  } catch (error) {
    return { type: 'unusable', why: `arguments of ${call.name} are not JSON: ${String(error)}` };
  }
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) {
    return { type: 'unusable', why: `arguments of ${call.name} are not an object` };
  }
  switch (call.name) {
    case 'follow': {
      const parsed = v.safeParse(FOLLOW_SCHEMA, parameters);
      return parsed.success ? { type: 'follow', ...parsed.output } : unusable(call, parsed.issues);
    }
    case 'done': {
      const parsed = v.safeParse(ENDING_SCHEMAS.done, parameters);
      return parsed.success ? { type: 'done', summary: parsed.output.summary } : unusable(call, parsed.issues);
    }
    case 'ask': {
      const parsed = v.safeParse(ENDING_SCHEMAS.ask, parameters);
      return parsed.success ? { type: 'ask', question: parsed.output.question } : unusable(call, parsed.issues);
    }
    case 'give_up': {
      const parsed = v.safeParse(ENDING_SCHEMAS.give_up, parameters);
      return parsed.success ? { type: 'give-up', reason: parsed.output.reason } : unusable(call, parsed.issues);
    }
    default: {
      if (!Object.hasOwn(VERB_TOOLS, call.name)) return { type: 'unusable', why: `there is no tool ${call.name}` };
      const parsed = v.safeParse(actionSchema, { ...withOptionList(parameters), verb: call.name });
      return parsed.success ? { type: 'act', action: parsed.output } : unusable(call, parsed.issues);
    }
  }
}

/** The compact form chooses one option: small models given a list name all that there are. */
function withOptionList(parameters: object): object {
  if (!('option' in parameters) || 'options' in parameters) return parameters;
  const { option, ...others } = parameters;
  return { ...others, options: [option] };
}

function unusable(call: ToolCall, issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): Decision {
  return { type: 'unusable', why: `arguments of ${call.name} do not fit: ${v.summarize([...issues])}` };
}
