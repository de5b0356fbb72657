/** Reads calls written in the markup of prompt templates: elements, special tokens and sections. */
import { argumentsObject, plainName } from './call-builder';
import { fromText } from './schema-values';
import { callsOfValues, type Form, json, jsonSequence, type Tools, withoutFences, type Written } from './written-json';

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
export const jsonInMarks = marked(
  /(?:<tool_call>|<tool_code>|<function_call>|\[TOOL_REQUEST\]|<[|｜]python_tag[|｜]>|<[|｜]tool_call[|｜]>)\s*([[{][\s\S]*?[\]}])\s*(?:<\/tool_call>|<\/tool_code>|<\/function_call>|\[END_TOOL_REQUEST\]|<[|｜](?:eom_id|eot_id|\/tool_call)[|｜]>|(?=<tool_call>)|$)/g,
  /<\/?tool_calls?>/g,
  ([, body], tools) => {
    const values = jsonSequence(body ?? '');
    return values && callsOfValues(values, tools);
  },
);

/** Mistral: `[TOOL_CALLS]name[ARGS]{…}`, `[TOOL_CALLS]name{…}` and `[TOOL_CALLS][{…}]`. */
export const mistral: Form = (text, tools) => {
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

/** Llama 3 and others: `<function=name>{…}</function>`, also without `>` or with another mark in its place; Qwen 3: parameters as elements inside it. */
export const functionElement = marked(
  /<function[=/\s](?:name=)?["']?([\w.-]+)["']?\s*(?:>|[=,]?\s*(?=\{))([\s\S]*?)<\/function>/g,
  /<\/?tool_calls?>/g,
  ([, name, body], tools) => {
    const text = (body ?? '').trim();
    return text === '' || text.startsWith('{')
      ? withJson(name, text)
      : withElements(name, text, PARAMETER_EQUALS, tools);
  },
);
const PARAMETER_EQUALS =
  /<parameter[=\s](?:name=)?["']?([\w.-]+)["']?[^>]*>\n?([\s\S]*?)\n?\s*(?:<\/parameter>|(?=<parameter[=\s])|$)/g;

/** Claude's, MiniMax's, Step's and DeepSeek's (DSML) elements: `<invoke name="…"><parameter name="…">…`. */
export const invokeElement = marked(
  /<(?:[|｜]DSML[|｜]|\w+:)?invoke name="([\w.-]+)"\s*>([\s\S]*?)<\/(?:(?:[|｜]DSML[|｜]|\w+:)?invoke|[|｜]DSML[|｜]inv\w*)>/g,
  /<\/?(?:[|｜]DSML[|｜]|minimax:|antml:)?(?:tool_calls?|function_calls)>|<\/?[|｜]DSML[|｜]tool_\w*>|<[|｜]tool_[\w▁]+[|｜]>(?:function(?=<[|｜]))?|^function(?=<[|｜])/g,
  ([, name, body], tools) =>
    withElements(
      name,
      body ?? '',
      /<(?:[|｜]DSML[|｜]|\w+:)?parameter name="([\w.-]+)"[^>]*>\n?([\s\S]*?)\n?\s*<\/(?:[|｜]DSML[|｜]|\w+:)?parameter>/g,
      tools,
    ),
);

/** Name and arguments as elements: `<invoke><tool_name>…</tool_name><parameters>…</parameters></invoke>`, arguments as JSON or elements. */
export const nameElement = marked(
  /<(?:(?:tool_)?name|tool)>\s*([\w.-]+)\s*<\/(?:(?:tool_)?name|tool)>\s*<(parameters|arguments|args|(?:tool_)?input)>([\s\S]*?)<\/\2>/g,
  /<\/?(?:invoke|tool_use|tool_calls?|function_calls?)>/g,
  ([, name, , body], tools) => {
    const text = (body ?? '').trim();
    return text.startsWith('{') ? withJson(name, text) : withElements(name, text, VALUE_ELEMENT, tools);
  },
);
const VALUE_ELEMENT = /<([\w.-]+)>\n?([\s\S]*?)\n?<\/\1>/g;

/** Gemma: `call:name{key:<escape>text<escape>}` between its marks; texts stand between `<escape>` or `<|"|>`. */
export const gemma = marked(
  /\bcall:([\w.:-]+)\{((?:\w+:(?:<escape>[\s\S]*?<escape>|<\|"\|>[\s\S]*?<\|"\|>|"[^"\\]*"|[^,{}<"]*),?\s*)*)\}/g,
  /<\/?\|?(?:start_function_call|end_function_call|tool_call)\|?>/g,
  ([, name, body], tools) =>
    withElements(
      name,
      (body ?? '').replace(/<escape>|<\|"\|>|"/g, GEMMA_QUOTE),
      new RegExp(`(\\w+):(?:${GEMMA_QUOTE}([^${GEMMA_QUOTE}]*)${GEMMA_QUOTE}|([^,]*)),?`, 'g'),
      tools,
    ),
);

/** GLM, and others with a name of their own before each mark: `<tool_call>name\n<arg_key>k</arg_key>\n<arg_value>v</arg_value></tool_call>`. */
export const keyValue = marked(
  /<((?:[a-z]\w*[_:])?)tool_call>\s*([\w.-]+)\s*((?:<\1arg_key>[\s\S]*?<\/\1arg_key>\s*<\1arg_value>[\s\S]*?<\/\1arg_value>\s*)*)<\/\1tool_call>/g,
  /^$/g,
  ([, , name, body], tools) =>
    withElements(
      name,
      body ?? '',
      /<(?:\w+[_:])?arg_key>\s*([\w.-]+)\s*<\/(?:\w+[_:])?arg_key>\s*<(?:\w+[_:])?arg_value>([\s\S]*?)<\/(?:\w+[_:])?arg_value>/g,
      tools,
    ),
);

/** Stands for both of Gemma's quotes. */
const GEMMA_QUOTE = '\u0001';

/** Kimi and DeepSeek: sections of calls between special tokens; servers swallow those before the name. */
export const sections = marked(
  /<[|｜]tool[_▁]call[_▁]begin[|｜]>\s*(?:function\s*<[|｜]tool[_▁]sep[|｜]>)?\s*([\w.:-]+)\s*(?:<[|｜]tool[_▁](?:call[_▁]argument[_▁]begin|sep)[|｜]>)?\s*([\s\S]*?)\s*<[|｜]tool[_▁]call[_▁]end[|｜]>|([\w.:-]+)\s*<[|｜]tool[_▁]call[_▁]argument[_▁]begin[|｜]>\s*(\{[\s\S]*?\})\s*(?:<[|｜]tool[_▁]call[_▁]end[|｜]>|(?=<[|｜]tool[_▁]calls[_▁])|$)/g,
  /<[|｜]tool[_▁]calls?(?:[_▁]section)?[_▁](?:begin|end)[|｜]>|<[|｜]end[▁_]of[▁_]sentence[|｜]>/g,
  ([, name, body, laterName, laterBody]) => withJson(name ?? laterName, body ?? laterBody),
);

/** gpt-oss (harmony): analysis first, then `commentary to=functions.name … <|message|>{…}<|call|>`, with or without its tokens. */
export const harmony: Form = (text) => {
  const [, bareName, bareArgs] =
    /^(?:analysis[\s\S]*?assistant)?(?:commentary to=|to=(?=functions\.))([\w.]+) (?:[^\s{}<>]{0,12}\s){0,2}(?:json)?\s*(\{[\s\S]*\})$/.exec(
      text,
    ) ?? [];
  if (bareName !== undefined) return withJson(bareName, bareArgs);
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

/** Elements named like tools: `<click><ref>e1</ref></click>`. */
export const toolElement: Form = (text, tools) => {
  const names = [...tools.keys()].join('|');
  return marked(new RegExp(`<(${names})>([\\s\\S]*?)</\\1>`, 'g'), /^$/g, ([, name, body], all) =>
    withElements(name, body ?? '', VALUE_ELEMENT, all),
  )(text, tools);
};

/** Parameters as elements; nothing else may stand between them. Values are text and get the type that the schema asks for. */
function withElements(name: string | undefined, body: string, element: RegExp, tools: Tools): Written[] | undefined {
  if (name === undefined || body.replace(element, '').trim() !== '') return undefined;
  const plain = plainName(name);
  const schema = tools.get(plain)?.parameters;
  const entries = [...body.matchAll(element)].map(([, key, text, bare]): [string, unknown] => [
    key ?? '',
    fromText(text ?? bare ?? '', schema, key ?? ''),
  ]);
  return [{ name: plain, arguments: Object.fromEntries(entries) }];
}

/** One mark at the start or the end of a reply: a special token, an element about calls, a section name, the word functools. */
const MARK =
  '(?:<[|｜][^<>]{1,40}[|｜]>|<{1,3}\\/?[\\w:-]*(?:tool|call|action|function|plugin)[\\w:-]*>{1,3}|[A-Z_]*(?:TOOL|CALL)[A-Z_]*>{2,3}|\\[(?:\\/?[A-Z_]{4,30}|(?:BEGIN|END) [A-Z ]{3,30})\\]|functools|(?:calling )?tools?(?:[ _]calls?)?:(?=\\s*[[{])|tool_calls?(?::|(?=\\s*[[{]))|function[ _]call(?=\\s*<[|｜])|assistant(?=\\s*<))';
const LEADING_MARK = new RegExp(`^\\s*${MARK}\\s*`, 'i');
const TRAILING_MARK = new RegExp(`\\s*${MARK}\\s*$`, 'i');
/** One element around the whole text. */
const ELEMENT = /^\s*<([a-z][\w:.-]*)>([\s\S]*)<\/\1>\s*$/i;
/** Templates put at most this many marks around a call. */
const MAX_MARKS = 4;

/** The text, then the text without the marks that a template puts around its calls, one pair after another. */
export function withoutMarks(text: string): string[] {
  const texts = [text];
  for (let i = 0; i < MAX_MARKS; i++) {
    const outer = texts.at(-1) ?? '';
    const inner = (ELEMENT.exec(outer)?.[2] ?? outer.replace(LEADING_MARK, '').replace(TRAILING_MARK, '')).trim();
    if (inner === outer.trim()) break;
    texts.push(inner);
  }
  return texts;
}
