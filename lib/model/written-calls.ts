/** Reads calls that a model writes as words. Strict: the whole reply must be calls of known tools, in one of the forms below. */
import { argumentsObject, type BuiltCall, knownName } from './call-builder';
import { parsed } from './error-words';
import type { ToolSpec } from './words';
import {
  announced,
  callsOfValues,
  type Form,
  isAnnouncement,
  json,
  jsonSequence,
  namedJson,
  protocol,
  type Tools,
  withoutFences,
  type Written,
  yaml,
} from './written-json';
import {
  functionElement,
  gemma,
  harmony,
  invokeElement,
  jsonInMarks,
  keyValue,
  mistral,
  nameElement,
  sections,
  toolElement,
  withoutMarks,
} from './written-markup';
import { marks } from './written-marks';
import { pythonic, wrapped } from './written-python';

export type WrittenCalls =
  | { type: 'calls'; calls: BuiltCall[] }
  /** Markup of calls that cannot be read strictly: not for a person. */
  | { type: 'markup' }
  /** Words for a person. */
  | { type: 'words' };

/** The special tokens of templates; the bar may be full width, `▁` stands for a blank. */
const TOKEN =
  /<[|｜][^<>]{1,60}[|｜]>|<\/?(?:[|｜]DSML[|｜]|minimax:)?(?:tool_calls?|function_calls?|tool_code|invoke|parameter|function|arg_key|arg_value)\b|\[\/?(?:TOOL_CALLS?|ARGS|CALL_ID|TOOL_REQUEST|END_TOOL_REQUEST)\]|\b(?:invoke|parameter) name="/;
/** Elements from start to end are no sentence for a person. */
const ELEMENTS = /^<[\w:]+[^<>]*>[\s\S]*<\/[\w:]+>$/;

/** @param isWhole the endpoint said that the reply is finished: an end mark that is missing was taken for a stop token */
export function readWrittenCalls(content: string, tools: readonly ToolSpec[], isWhole = true): WrittenCalls {
  const plain = withPlainQuotes(unescaped(content.trim().replace(ARROW, '')));
  const text = isWhole ? withEndMark(plain) : plain;
  if (text === '') return { type: 'words' };
  const known = new Map(tools.map((tool) => [tool.name, tool]));
  for (const inner of [...withoutMarks(text), ...withoutMarks(withoutFences(text).trim())]) {
    const written = readAs(inner, known);
    if (!written) continue;
    const calls = written.map((call) => ({ ...call, name: knownName(call.name, known) }));
    if (calls.some(({ name }) => !known.has(name))) return { type: 'markup' };
    return {
      type: 'calls',
      calls: calls.map((call) => ({ id: '', name: call.name, arguments: JSON.stringify(call.arguments) })),
    };
  }
  return TOKEN.test(text) || ELEMENTS.test(text) || mentionsCall(text, known) ? { type: 'markup' } : { type: 'words' };
}

/** Where calls may begin inside a text that holds other words before them. */
const BEGINNING = new RegExp(String.raw`${TOKEN.source}|^\s*(?:\x60{3}|[[{])`, 'gm');
/** Beginnings that are tried in one text. */
const MAX_BEGINNINGS = 20;

/**
 * Calls that stand at the end of reasoning: a server's parser takes them for thoughts. The strict reader must take all that
 * follows the thoughts; a call that the model goes on thinking about is none.
 */
export function readCallsAtEnd(text: string, tools: readonly ToolSpec[]): WrittenCalls {
  let isMarkup = false;
  for (const { index } of [...text.matchAll(BEGINNING)].slice(0, MAX_BEGINNINGS)) {
    const read = readWrittenCalls(text.slice(index), tools);
    if (read.type === 'calls') return read;
    isMarkup ||= read.type === 'markup' && TOKEN.test(text.slice(index));
  }
  return { type: isMarkup ? 'markup' : 'words' };
}

/** Gateways escape a reply for a web page, or write it as a text of JSON. */
function unescaped(text: string): string {
  const inner = /^"\s*[[{<]/.test(text) ? parsed(text) : undefined;
  if (typeof inner === 'string') return inner.trim();
  if (!/^&lt;[\w|｜/]/.test(text)) return text;
  return text
    .replace(/&(lt|gt|quot|#34|#39|apos);/g, (_all, name) => ENTITIES[String(name)] ?? '')
    .replace(/&amp;/g, '&');
}
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'", apos: "'" };

/** HyperCLOVA X: `-> tool/function_call` before the list of calls. */
const ARROW = /^->\s*tool\/function_call\s*/;

/** JSON whose quotes or brackets a word processor or a model set as in print. */
function withPlainQuotes(text: string): string {
  const wide = /^[｛［]/.test(text) ? text.replace(/[｛｝［］：，]/g, (sign) => WIDE[sign] ?? sign) : text;
  return wide.includes('"') ? wide : wide.replace(/[“”„]/g, '"');
}
const WIDE: Readonly<Record<string, string>> = { '｛': '{', '｝': '}', '［': '[', '］': ']', '：': ':', '，': ',' };

/** Ends of a whole call: JSON, a fence, all arguments. After one parameter another may be missing. */
const ENDED = /(?:[}\]]|```|<\/(?:\w+:)?(?:function|invoke|arguments|parameters|args|input)>)$/;

/** YAML without a fence: the end of the reply is the end of its values. */
const BARE_YAML =
  /^(?:name|tool|function|action): *[\w.-]+\s*\n(?:arguments|parameters|args|input):\s*\n(?:[ \t]+[\w-]+:[^\n]*(?:\n|$))+$/;

function withEndMark(text: string): string {
  if (BARE_YAML.test(text)) return `\`\`\`yaml\n${text}\n\`\`\``;
  const isOpen = text.lastIndexOf('<tool_call>') > text.lastIndexOf('</tool_call>');
  return isOpen && ENDED.test(text) ? `${text}</tool_call>` : text;
}

/** The calls in the first form that fits. */
function readAs(text: string, known: Tools): Written[] | undefined {
  for (const form of FORMS) {
    const written = form(text, known);
    if (written && written.length > 0) return written;
  }
  return undefined;
}

/** A JSON object that names a tool, or a tool's element or call, somewhere among other words. */
function mentionsCall(text: string, tools: Tools): boolean {
  if (/["'](?:arguments|parameters|tool_calls?|function_call|tool_name|action_input)["']\s*:/.test(text)) return true;
  // A reply of JSON alone is no sentence for a person.
  if (jsonSequence(withoutFences(text)) !== undefined) return true;
  if (/^\s*[[{]/.test(text) && /["'](?:name|tool|function|action)["']\s*:/.test(text)) return true;
  const names = [...tools.keys()].join('|');
  // Python without names of parameters, JavaScript, YAML.
  const bare = String.raw`^(?:[\w ]+= *|await |return )*(?:\w+\.)?(?:${names})\(.*\);?$|^\W*(?:name|tool|function|action|(?:tool|function)[ _]call)\W*[:=]\W*(?:${names})\W*$|^\W*(?:${names})\W*\n\s*\x60{3}|^\W*(?:${names})\s+(?:--\w|\w+=)`;
  if (new RegExp(bare, 'im').test(text)) return true;
  // A tool's name and an object or named arguments soon after it.
  if (new RegExp(String.raw`\b(?:${names})\b[^\n]{0,30}\{\s*["']?\w+["']?\s*[:=]`).test(text)) return true;
  // TOML: the tool as the head of a table.
  if (new RegExp(String.raw`^\s*\[+(?:${names})\]+\s*\n\s*\w+\s*=`, 'm').test(text)) return true;
  if (new RegExp(String.raw`\b(?:${names})\(\s*\w+\s*=\s*["'\[\d]`).test(text)) return true;
  return new RegExp(`["'](?:name|tool|function|action)["']\\s*:\\s*["'](?:functions\\.)?(?:${names})["']`).test(text);
}

/**
 * ReAct: `Thought: …` `Action: name` `Action Input: {…}`, also with `Tool call:` and `Arguments:`, or JSON after `Action:`; the
 * labels may be in bold or between marks.
 */
const react: Form = (text, tools) => {
  const [, body] =
    /^(?:Thought:(?:(?!\nAction:)[\s\S])*\n)?[^\w\s]*(?:Action|(?:Tool|Function)(?: (?:call|name))?)[^\w\s{[]*:[^\w\s{[]*\s*([\s\S]*)$/iu.exec(
      text,
    ) ?? [];
  if (body === undefined) return undefined;
  const [, name, args] =
    /^[`*]*([\w.-]+)[`*]*\s*\n[^\w\s]*(?:Action Input|Arguments|Args|Parameters|Input)[^\w\s{]*:[^\w\s{]*\s*[`*]*(\{[\s\S]*\})[`*]*\s*(?:[^\w\s]*(?:Result|Observation)[^\w\s]*)?$/iu.exec(
      body,
    ) ?? [];
  if (name === undefined) {
    const values = jsonSequence(withoutFences(body));
    return values && callsOfValues(values, tools);
  }
  const object = argumentsObject(args ?? '');
  return object && [{ name, arguments: object }];
};

const MARKED: readonly Form[] = [
  jsonInMarks,
  mistral,
  functionElement,
  invokeElement,
  nameElement,
  keyValue,
  sections,
  harmony,
];

/** A sentence that announces one call between the marks of a template, which ends the reply: “I do it now. <tool_call>…”. */
const announcedMarks: Form = (text, tools) => {
  const start = text.search(TOKEN);
  if (start <= 0 || !isAnnouncement(text.slice(0, start))) return undefined;
  for (const inner of withoutMarks(text.slice(start)))
    for (const form of MARKED) {
      const written = form(inner, tools);
      if (written?.length === 1) return written;
    }
  return undefined;
};

const FORMS: readonly Form[] = [
  json,
  protocol,
  announced,
  announcedMarks,
  namedJson,
  jsonInMarks,
  mistral,
  functionElement,
  invokeElement,
  nameElement,
  keyValue,
  gemma,
  sections,
  harmony,
  react,
  wrapped,
  pythonic,
  toolElement,
  yaml,
  marks,
];
