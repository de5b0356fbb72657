/** Reads calls written as Python: `click(ref="e1")`. */
import { argumentsObject, knownName } from './call-builder';
import { parsed } from './error-words';
import { looseValue } from './json-text';
import { callsOfValues, type Form, withoutFences, type Written } from './written-json';

/** Pythonic calls (Llama 4, Gemma): `[click(ref="e1")]`, also in a tool_code fence. */
export const pythonic: Form = (text, tools) => {
  const plain = withoutFences(text)
    .trim()
    .replace(/^`([^`]+)`$/, '$1')
    .replace(/^<[|｜]python_(?:tag|start)[|｜]>/, '')
    .replace(/<[|｜]python_end[|｜]>$/, '')
    // Llama 3.1: `click.call(…)`.
    .replace(/^(\w+)\.call\(/gm, '$1(')
    // ChatGLM: the name stands before an alias.
    .replace(/^(\w+)\s+tool_call\(/, '$1(')
    // The result is put into a variable and printed.
    .replace(/^\w+\s*=\s*(?=\w+\()/gm, '')
    .replace(/^print\(\w+\)\s*$/gm, '')
    .trim();
  const list = /^\[(?:tool_calls?:)?([\s\S]*)\]$/.exec(plain)?.[1] ?? plain;
  const calls: Written[] = [];
  let rest = list.trim();
  while (rest !== '') {
    const [whole, name, args] =
      /^(?:print\()?(?:default_api\.)?(\w+)\(((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^()"'])*)\)\)?[,;\s]*/.exec(
        rest,
      ) ?? [];
    const known = knownName(name ?? '', tools);
    if (whole === undefined || !tools.has(known)) return undefined;
    const object = keywordArguments(args ?? '');
    if (!object) return undefined;
    calls.push({ name: known, arguments: object });
    rest = rest.slice(whole.length);
  }
  return calls;
};

/** `client.callTool({"name": …, "arguments": …})`. */
const WRAPPED_OBJECT =
  /^(?:\w+\s*=\s*)?(?:await\s+)?(?:\w+\.)*(?:call|use|run|execute|invoke)_?tool\(\s*(\{[\s\S]*\})\s*\);?$/i;

/** One function that calls tools by name: `result = await session.call_tool("click", arguments={…})`. */
export const wrapped: Form = (text, tools) => {
  const [, name, args] =
    /^(?:\w+\s*=\s*)?(?:await\s+)?(?:\w+\.)*(?:call|use|run|execute|invoke)_?tool\(\s*(?:name\s*[=:]\s*)?["']([\w.-]+)["']\s*(?:,\s*(?:\w+\s*[=:]\s*)?(\{[\s\S]*\})\s*)?,?\s*\);?$/i.exec(
      withoutFences(text).trim(),
    ) ?? [];
  const [, whole] = name === undefined ? (WRAPPED_OBJECT.exec(withoutFences(text).trim()) ?? []) : [];
  if (whole !== undefined) return callsOfValues([looseValue(whole)], tools);
  const known = knownName(name ?? '', tools);
  const object = argumentsObject(args ?? '');
  return tools.has(known) && object ? [{ name: known, arguments: object }] : undefined;
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
