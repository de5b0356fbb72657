/** Reads calls that a model writes as words. Strict: the whole reply must be calls of known tools, in one of the forms below. */
import type { BuiltCall } from './call-builder';
import { argumentsObject, plainName } from './call-builder';
import { parsed } from './error-words';
import { isFields } from './reasoning';
import { fromText } from './schema-values';
import type { ToolSpec } from './words';

export type WrittenCalls =
  | { type: 'calls'; calls: BuiltCall[] }
  /** Markup of calls that cannot be read strictly: not for a person. */
  | { type: 'markup' }
  /** Words for a person. */
  | { type: 'words' };

type Tools = ReadonlyMap<string, ToolSpec>;
interface Written {
  name: string;
  arguments: Record<string, unknown>;
}
/** @returns undefined if the text is not in this form from start to end */
type Form = (text: string, tools: Tools) => Written[] | undefined;

/** The special tokens of templates; the bar may be full width, `▁` stands for a blank. */
const TOKEN =
  /<[|｜][^<>]{1,60}[|｜]>|<\/?(?:[|｜]DSML[|｜]|minimax:)?(?:tool_calls?|function_calls?|tool_code|invoke|parameter|function|arg_key|arg_value)\b|\[\/?(?:TOOL_CALLS?|ARGS|CALL_ID|TOOL_REQUEST|END_TOOL_REQUEST)\]/;

export function readWrittenCalls(content: string, tools: readonly ToolSpec[]): WrittenCalls {
  const text = content.trim();
  if (text === '') return { type: 'words' };
  const known = new Map(tools.map((tool) => [tool.name, tool]));
  for (const form of FORMS) {
    const written = form(text, known);
    if (!written || written.length === 0) continue;
    if (written.some(({ name }) => !known.has(name))) return { type: 'markup' };
    return {
      type: 'calls',
      calls: written.map((call) => ({ id: '', name: call.name, arguments: JSON.stringify(call.arguments) })),
    };
  }
  return TOKEN.test(text) || mentionsCall(text, known) ? { type: 'markup' } : { type: 'words' };
}

/** A JSON object that names a tool, or a tool's element or call, somewhere among other words. */
function mentionsCall(text: string, tools: Tools): boolean {
  if (/["'](?:arguments|parameters|tool_calls?|function_call|tool_name|action_input)["']\s*:/.test(text)) return true;
  if (/^\s*[[{]/.test(text) && /["'](?:name|tool|function|action)["']\s*:/.test(text)) return true;
  const names = [...tools.keys()].join('|');
  return new RegExp(`["'](?:name|tool|function|action)["']\\s*:\\s*["'](?:functions\\.)?(?:${names})["']`).test(text);
}

/** JSON alone or in fences, one value or several one after another: `{"name": …, "arguments": …}`, `[{…}]`. */
const json: Form = (text) => {
  const values = jsonSequence(withoutFences(text));
  if (!values) return undefined;
  const calls = values.flatMap((value) => callsOfValue(value) ?? [undefined]);
  return calls.every((call) => call !== undefined) ? calls : undefined;
};

function withoutFences(text: string): string {
  return text
    .replace(/^```[\w-]*[ \t]*$/gm, '')
    .replace(/^```(?:json|tool_call|tool_code)?(?=[{[])|(?<=[}\]])```$/gm, '');
}

function callsOfValue(value: unknown): (Written | undefined)[] | undefined {
  if (Array.isArray(value)) return value.flatMap((one) => callsOfValue(one) ?? [undefined]);
  if (!isFields(value)) return undefined;
  const list = value.tool_calls ?? value.calls ?? value.actions ?? value.function_call ?? value.tool_call;
  if (list !== undefined && list !== null) return callsOfValue(list);
  const { function: fn } = value;
  if (isFields(fn)) return callsOfValue(fn);
  const name = [value.name, value.tool, value.tool_name, value.function, value.action].find(
    (one) => typeof one === 'string',
  );
  if (typeof name !== 'string') return undefined;
  const given = value.arguments ?? value.parameters ?? value.args ?? value.input ?? value.action_input ?? value.params;
  const object = argumentsObject(typeof given === 'string' ? given : given === undefined ? '' : JSON.stringify(given));
  return [object && { name: plainName(name), arguments: object }];
}

/** JSON values one after another, separated by blanks, commas or semicolons; undefined if anything else stands between. */
function jsonSequence(text: string): unknown[] | undefined {
  const values: unknown[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const end = jsonEnd(rest);
    const value = end === undefined ? undefined : parsed(rest.slice(0, end));
    if (end === undefined || value === undefined) return undefined;
    values.push(value);
    rest = rest.slice(end).replace(/^[\s,;]+/, '');
  }
  return values;
}

/** Index after the object or array that the text begins with. */
function jsonEnd(text: string): number | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') {
      depth--;
      if (depth === 0) return i + 1;
    }
  }
  return undefined;
}

/** A form whose calls stand between an opening and a closing mark; nothing but `between` may stand outside. */
function marked(
  call: RegExp,
  between: RegExp,
  read: (match: RegExpMatchArray, tools: Tools) => Written[] | undefined,
): Form {
  return (text, tools) => {
    const matches = [...text.matchAll(call)];
    if (matches.length === 0) return undefined;
    if (text.replace(call, '').replace(between, '').trim() !== '') return undefined;
    const calls: Written[] = [];
    for (const match of matches) {
      const found = read(match, tools);
      if (!found) return undefined;
      calls.push(...found);
    }
    return calls;
  };
}

const withJson = (name: string | undefined, args: string | undefined): Written[] | undefined => {
  const object = argumentsObject(withoutFences(args ?? '').trim());
  return name === undefined || !object ? undefined : [{ name: plainName(name), arguments: object }];
};

/** `<tool_call>{"name": …}</tool_call>`, `[TOOL_REQUEST]{…}[END_TOOL_REQUEST]` and `<|python_tag|>{…}`. */
const jsonInMarks = marked(
  /(?:<tool_call>|<tool_code>|<function_call>|\[TOOL_REQUEST\]|<[|｜]python_tag[|｜]>|<[|｜]tool_call[|｜]>)\s*([[{][\s\S]*?[\]}])\s*(?:<\/tool_call>|<\/tool_code>|<\/function_call>|\[END_TOOL_REQUEST\]|<[|｜](?:eom_id|eot_id|\/tool_call)[|｜]>|(?=<tool_call>)|$)/g,
  /<\/?tool_calls?>/g,
  ([, body]) => {
    const values = jsonSequence(body ?? '');
    const calls = values?.flatMap((value) => callsOfValue(value) ?? [undefined]);
    return calls?.every((call) => call !== undefined) ? calls : undefined;
  },
);

/** Mistral: `[TOOL_CALLS]name[ARGS]{…}`, `[TOOL_CALLS]name{…}` and `[TOOL_CALLS][{…}]`. */
const mistral: Form = (text, tools) => {
  if (!text.startsWith('[TOOL_CALLS]')) return undefined;
  const calls: Written[] = [];
  for (const part of text.split('[TOOL_CALLS]').slice(1)) {
    const body = part.trim().replace(/<\/s>$/, '');
    const found = /^[[{]/.test(body) ? json(body, tools) : undefined;
    const [, name, args] = /^([\w.-]+)\s*(?:\[CALL_ID\]\w+)?(?:\[ARGS\])?\s*(\{[\s\S]*\})?$/.exec(body) ?? [];
    const read = found ?? withJson(name, args);
    if (!read) return undefined;
    calls.push(...read);
  }
  return calls;
};

/** Llama 3 and others: `<function=name>{…}</function>`; Qwen 3: parameters as elements inside it. */
const functionElement = marked(
  /<function[=\s](?:name=)?["']?([\w.-]+)["']?\s*>([\s\S]*?)<\/function>/g,
  /<\/?tool_calls?>/g,
  ([, name, body], tools) => {
    const text = (body ?? '').trim();
    return text === '' || text.startsWith('{')
      ? withJson(name, text)
      : withElements(name, text, PARAMETER_EQUALS, tools);
  },
);
const PARAMETER_EQUALS = /<parameter[=\s](?:name=)?["']?([\w.-]+)["']?[^>]*>\n?([\s\S]*?)\n?\s*<\/parameter>/g;

/** Claude's, MiniMax's and DeepSeek's (DSML) elements: `<invoke name="…"><parameter name="…">…`. */
const invokeElement = marked(
  /<(?:[|｜]DSML[|｜])?invoke name="([\w.-]+)"\s*>([\s\S]*?)<\/(?:[|｜]DSML[|｜])?invoke>/g,
  /<\/?(?:[|｜]DSML[|｜]|minimax:|antml:)?(?:tool_calls?|function_calls)>/g,
  ([, name, body], tools) =>
    withElements(
      name,
      body ?? '',
      /<(?:[|｜]DSML[|｜])?parameter name="([\w.-]+)"[^>]*>\n?([\s\S]*?)\n?\s*<\/(?:[|｜]DSML[|｜])?parameter>/g,
      tools,
    ),
);

/** GLM: `<tool_call>name\n<arg_key>k</arg_key>\n<arg_value>v</arg_value></tool_call>`. */
const keyValue = marked(
  /<tool_call>\s*([\w.-]+)\s*((?:<arg_key>[\s\S]*?<\/arg_key>\s*<arg_value>[\s\S]*?<\/arg_value>\s*)*)<\/tool_call>/g,
  /^$/g,
  ([, name, body], tools) =>
    withElements(name, body ?? '', /<arg_key>\s*([\w.-]+)\s*<\/arg_key>\s*<arg_value>([\s\S]*?)<\/arg_value>/g, tools),
);

/** Kimi and DeepSeek: sections of calls between special tokens. */
const sections = marked(
  /<[|｜]tool[_▁]call[_▁]begin[|｜]>\s*(?:function\s*<[|｜]tool[_▁]sep[|｜]>)?\s*([\w.:-]+)\s*(?:<[|｜]tool[_▁](?:call[_▁]argument[_▁]begin|sep)[|｜]>)?\s*([\s\S]*?)\s*<[|｜]tool[_▁]call[_▁]end[|｜]>/g,
  /<[|｜]tool[_▁]calls?(?:[_▁]section)?[_▁](?:begin|end)[|｜]>|<[|｜]end[▁_]of[▁_]sentence[|｜]>/g,
  ([, name, body]) => withJson(name, body),
);

/** gpt-oss (harmony): analysis first, then `commentary to=functions.name … <|message|>{…}<|call|>`. */
const harmony: Form = (text) => {
  if (!/<[|/]channel[|/]>/.test(text)) return undefined;
  const calls: Written[] = [];
  for (const part of text.split(/<[|/]start[|/]>(?:assistant)?/)) {
    const [, header, body] =
      /^(?:assistant)?([\s\S]*?)<[|/]message[|/]>([\s\S]*?)(?:<[|/](?:call|end|return)[|/]>)?\s*$/.exec(part) ?? [];
    if (header === undefined) return undefined;
    const name = /\bto=([\w.]+)/.exec(header)?.[1];
    if (name === undefined) {
      if (!header.includes('analysis')) return undefined;
      continue;
    }
    const read = withJson(name, body);
    if (!read) return undefined;
    calls.push(...read);
  }
  return calls;
};

/** Pythonic calls (Llama 4, Gemma): `[click(ref="e1")]`, also in a tool_code fence. */
const pythonic: Form = (text, tools) => {
  const plain = withoutFences(text)
    .trim()
    .replace(/^<[|｜]python_(?:tag|start)[|｜]>/, '')
    .replace(/<[|｜]python_end[|｜]>$/, '')
    .trim();
  const list = /^\[([\s\S]*)\]$/.exec(plain)?.[1] ?? plain;
  const calls: Written[] = [];
  let rest = list.trim();
  while (rest !== '') {
    const [whole, name, args] =
      /^(?:print\()?(?:default_api\.)?(\w+)\(((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^()"'])*)\)\)?[,;\s]*/.exec(
        rest,
      ) ?? [];
    if (whole === undefined || name === undefined || !tools.has(name)) return undefined;
    const object = keywordArguments(args ?? '');
    if (!object) return undefined;
    calls.push({ name, arguments: object });
    rest = rest.slice(whole.length);
  }
  return calls;
};

function keywordArguments(text: string): Record<string, unknown> | undefined {
  const out: Record<string, unknown> = {};
  const pair =
    /\s*(\w+)\s*=\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\[[^\]]*\]|True|False|None|true|false|null|-?\d+(?:\.\d+)?)\s*(?:,|$)/y;
  while (pair.lastIndex < text.length) {
    const [, name, literal] = pair.exec(text) ?? [];
    if (name === undefined || literal === undefined) return undefined;
    const value = parsed(jsonLiteral(literal));
    if (value === undefined) return undefined;
    out[name] = value;
  }
  return out;
}

function jsonLiteral(literal: string): string {
  if (literal.startsWith("'")) return JSON.stringify(literal.slice(1, -1).replace(/\\'/g, "'"));
  if (literal.startsWith('['))
    return literal.replace(/'((?:[^'\\]|\\.)*)'/g, (_all, inner: string) => JSON.stringify(inner));
  return literal
    .replace(/^True$/, 'true')
    .replace(/^False$/, 'false')
    .replace(/^None$/, 'null');
}

/** ReAct: `Thought: …` `Action: name` `Action Input: {…}`. */
const react: Form = (text) => {
  const [, name, args] =
    /^(?:Thought:(?:(?!\nAction:)[\s\S])*\n)?Action:\s*([\w.-]+)\s*\nAction Input:\s*(\{[\s\S]*\})\s*$/.exec(text) ??
    [];
  return name === undefined ? undefined : withJson(name, args);
};

/** Elements named like tools: `<click><ref>e1</ref></click>`. */
const toolElement: Form = (text, tools) => {
  const names = [...tools.keys()].join('|');
  return marked(new RegExp(`<(${names})>([\\s\\S]*?)</\\1>`, 'g'), /^$/g, ([, name, body], all) =>
    withElements(name, body ?? '', /<([\w.-]+)>\n?([\s\S]*?)\n?<\/\1>/g, all),
  )(text, tools);
};

/** Parameters as elements; nothing else may stand between them. Values are text and get the type that the schema asks for. */
function withElements(name: string | undefined, body: string, element: RegExp, tools: Tools): Written[] | undefined {
  if (name === undefined || body.replace(element, '').trim() !== '') return undefined;
  const plain = plainName(name);
  const schema = tools.get(plain)?.parameters;
  const entries = [...body.matchAll(element)].map(([, key, value]): [string, unknown] => [
    key ?? '',
    fromText(value ?? '', schema, key ?? ''),
  ]);
  return [{ name: plain, arguments: Object.fromEntries(entries) }];
}

const FORMS: readonly Form[] = [
  json,
  jsonInMarks,
  mistral,
  functionElement,
  invokeElement,
  keyValue,
  sections,
  harmony,
  react,
  pythonic,
  toolElement,
];
