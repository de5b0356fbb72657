/** Reads calls in templates that no other form knows: marks around the name of a tool, its parameters and their values. */
import { argumentsObject, knownName } from './call-builder';
import { isFields } from './reasoning';
import { fromText } from './schema-values';
import { callsOfValues, type Form, jsonSequence, type Tools, type Written } from './written-json';

/** An element, a special token, a section, or a separator that a parser let through (`]<]name[>[`). */
const MARK = /\]<\]\w*\[>\[|<[|｜/]?[^<>\n]{0,160}>|\[\/?[A-Za-z_]{3,40}\]/g;
const CLOSING = /^(?:<[|｜]?\/|\[\/)|^<[|｜]\w*(?:close|end)\w*[|｜]>$/i;
const NAMELESS = /^<[|｜](?:open|begin|start)[|｜]>$/i;
/** Words of a closing mark beside the name of what it closes. */
const CLOSING_WORDS = /(?:^|_)(?:close|end|open|begin|start)(?=_|$)/gi;
/** Arguments in an attribute. */
const JSON_ATTRIBUTE = /\b(?:arguments|parameters|args|input)=(["'])(\{[\s\S]*\})\1/;
/** A mark's words that stand outside it: `call tool="click" index="1"`. */
const HEADER = /^[\w.-]+(?:\s+[\w-]+="[^"]*")*$/;
/** Words of templates about the parts of a call. */
const STRUCTURE =
  /^(?:tools?|calls?|tool_?calls?|functions?|function_calls?|invoke|arguments?|args|parameters?|params?|input|arg_key|arg_value|key|value|open|sep|tool_sep|string|json|index|\d+)$/i;

/** Strict: whatever is no mark must be a tool, a parameter of it, or a value. */
export const marks: Form = (text, tools) => {
  const reader = new MarkReader(tools);
  let at = 0;
  for (const match of text.matchAll(MARK)) {
    if (!reader.readText(text.slice(at, match.index)) || !reader.readMark(match[0])) return undefined;
    at = match.index + match[0].length;
  }
  // A value that no mark closes may be half of one, whatever the finish reason says.
  if (at === 0 || (reader.isInValue && text.slice(at).trim() !== '')) return undefined;
  return reader.readText(text.slice(at)) ? reader.finish() : undefined;
};

class MarkReader {
  private readonly calls: Written[] = [];
  /** The parameter whose value comes next. */
  private key: string | undefined;
  /** A wrapper's own value, for example the name of a server, is passed over. */
  private isInWrapper = false;
  /** Names of the marks since the tool was named: its parameters stand in them. */
  private readonly inner = new Set<string>();
  /** Marks without a name, `<|open|>` and `<|close|>`, that are open now, and that were open when the tool was named. */
  private depth = 0;
  private callDepth = 0;
  /** No parameter of the latest call can follow: another one could be missing from half a reply. */
  private isClosed = false;

  constructor(private readonly tools: Tools) {}

  get isInValue(): boolean {
    return this.key !== undefined;
  }

  /** @returns false if the mark belongs to no call */
  readMark(mark: string): boolean {
    if (CLOSING.test(mark)) {
      const name = markName(mark);
      if (name === '') this.depth -= 1;
      const isOuter = name === '' ? this.depth < this.callDepth : !this.inner.has(name);
      this.isClosed ||= this.calls.length > 0 && isOuter;
      return true;
    }
    const [, , json] = JSON_ATTRIBUTE.exec(mark) ?? [];
    if (json !== undefined) return this.readWords(wordsOf(mark.slice(1))) && this.readText(json);
    if (mark.includes('{')) return false;
    if (NAMELESS.test(mark)) this.depth += 1;
    const words = wordsOf(mark.replace(/^[<[\]]+[|｜]?|[|｜]?[>\][]+$/g, ''));
    const calls = this.calls.length;
    const isKnown = this.readWords(words);
    if (this.calls.length > calls) this.readAttributes(mark);
    else if (this.calls.length > 0) this.inner.add(markName(mark));
    if (/^<\w/.test(mark)) this.isClosed = mark.endsWith('/>');
    this.isInWrapper = !isKnown && this.calls.length === 0;
    return isKnown || this.isInWrapper || /^(?:<[|｜]|\])/.test(mark);
  }

  /** @returns false if the text is no part of a call */
  readText(text: string): boolean {
    const plain = text.trim();
    const call = this.calls.at(-1);
    if (plain === '') return true;
    if (this.key !== undefined && call) {
      call.arguments[this.key] = fromText(text, this.tools.get(call.name)?.parameters, this.key);
      this.key = undefined;
      return true;
    }
    if (plain.startsWith('{') || plain.startsWith('[{')) return this.readJson(plain, call);
    if (!HEADER.test(plain)) return false;
    const isValue = this.isInWrapper && !this.tools.has(knownName(plain, this.tools));
    this.isInWrapper = false;
    return this.readWords(wordsOf(plain)) || isValue;
  }

  /** @returns undefined if there is no call */
  finish(): Written[] | undefined {
    this.endValue();
    return this.calls.length === 0 || !this.isClosed ? undefined : this.calls;
  }

  private readWords(words: readonly string[]): boolean {
    const call = this.calls.at(-1);
    const properties = call && this.tools.get(call.name)?.parameters.properties;
    const key = words.find((word) => isFields(properties) && word in properties);
    if (key !== undefined) {
      this.endValue();
      this.key = key;
      this.isClosed = false;
      return true;
    }
    const name = words.map((word) => knownName(word, this.tools)).find((word) => this.tools.has(word));
    if (name === undefined) return words.every((word) => STRUCTURE.test(word));
    this.endValue();
    this.calls.push({ name, arguments: {} });
    this.inner.clear();
    this.callDepth = this.depth;
    this.isClosed = false;
    return true;
  }

  private readJson(text: string, call: Written | undefined): boolean {
    if (call) {
      const object = argumentsObject(text);
      if (!object || Object.keys(call.arguments).length > 0) return false;
      call.arguments = object;
      this.isClosed = true;
      return true;
    }
    const values = jsonSequence(text);
    const calls = values && callsOfValues(values, this.tools);
    this.calls.push(...(calls ?? []));
    this.isClosed = true;
    return calls !== undefined;
  }

  /** Parameters as attributes of the element that names the tool: `<click ref="e1" />`, `<invoke tool="click" ref="e1" />`. */
  private readAttributes(mark: string): void {
    const call = this.calls.at(-1);
    const schema = call && this.tools.get(call.name)?.parameters;
    if (!call || !isFields(schema?.properties)) return;
    for (const [, key = '', double, single] of mark.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
      if (key in schema.properties && knownName(double ?? single ?? '', this.tools) !== call.name)
        call.arguments[key] = fromText(double ?? single ?? '', schema, key);
  }

  /** A parameter without text has the empty text as its value. */
  private endValue(): void {
    const call = this.calls.at(-1);
    if (call && this.key !== undefined) call.arguments[this.key] = '';
    this.key = undefined;
  }
}

/** The name of a mark without its brackets: `</parameter>` and `<parameter=ref>` have one. */
const markName = (mark: string) =>
  (/[\w.:-]+/.exec(mark)?.[0] ?? '')
    .replace(CLOSING_WORDS, '')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();

/** The first word of a mark and the values of its attributes: `invoke name="click"`, `parameter=ref`. */
function wordsOf(mark: string): string[] {
  const first = /^[\w.:-]+/.exec(mark)?.[0];
  const values = [...mark.matchAll(/=\s*["']?([\w.:-]+)/g)].map(([, value]) => value ?? '');
  return [...(first === undefined ? [] : [first]), ...values];
}
