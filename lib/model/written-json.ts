/** Reads calls written as JSON, alone, in fences, or behind the name of the tool. */
import { argumentsObject, knownName } from './call-builder';
import { isProse, jsonEnd, looseValue, withoutProse } from './json-text';
import { isFields } from './reasoning';
import { fromText } from './schema-values';
import type { ToolSpec } from './words';

export type Tools = ReadonlyMap<string, ToolSpec>;
export interface Written {
  name: string;
  arguments: Record<string, unknown>;
}
/** @returns undefined if the text is not in this form from start to end */
export type Form = (text: string, tools: Tools) => Written[] | undefined;

/** JSON alone or in fences, one value or several one after another: `{"name": …, "arguments": …}`, `[{…}]`. */
export const json: Form = (text, tools) => {
  const values = jsonSequence(withoutFences(text));
  return values && callsOfValues(values, tools);
};

/** The protocol of a prompt without tools, `{"calls": […]}`, once in a text with nothing but words around it. */
export const protocol: Form = (text, tools) => {
  const value = looseValue(withoutProse(withoutFences(text)));
  const isProtocol = isFields(value) && Array.isArray(value.calls) && Object.keys(value).length === 1;
  return isProtocol ? callsOfValues([value], tools) : undefined;
};

/** Words by which a call in a text is an example or a possibility. */
const HYPOTHETICAL =
  /\b(?:example|e\.g|for instance|such as|like this|format|would|could|might|if|should i|shall i|do you want|instead of|not|never|beispiel|z\. ?b|etwa|würde|könnte|wenn|soll ich|möchtest|nicht|par exemple|si|ejemplo|por ejemplo|exemplo|se|esempio|ne|pas|nie|geen|niet|als)\b|n['’]t\b|[?？]|não|例如|比如|如果|格式|是否|不[要会會能该該]|[没沒]有|例えば|たとえば|もし|ない|ません|например|если|(?:^|\s)(?:не|бы)\s|예를|만약|않|아니/iu;
/** Words by which a call in a text is a quotation: the page may hold one. */
const QUOTED =
  /\b(?:page|site|website|says?|said|reads|contains?|shows?|asks?|t(?:ells?|old)|wrote|written|instruct\w*|quot\w*|hidden|embedded|seite|steht|sagt|enthält|zeigt|lautet|dit|contient|affiche|página|dice|contiene|muestra|diz|contém|mostra)\b|[页頁]面|[网網][页頁]|写着|[显顯]示|ページ|書かれ|表示|страниц|написан|содержит|페이지/iu;

/** Whether words before a call say that it is made now, by the one who writes them. */
export function isAnnouncement(before: string): boolean {
  return before.trim() !== '' && isProse(before) && !HYPOTHETICAL.test(before) && !QUOTED.test(before);
}
/** Fields of a whole call. */
const CALL_FIELDS: ReadonlySet<string> = new Set(['id', 'type', 'name', 'arguments', 'parameters']);

/** A sentence that announces one whole call, which ends the reply: “I fill in the name now. {"name": …, "arguments": {…}}”. */
export const announced: Form = (text, tools) => {
  const plain = withoutFences(text).trim();
  const start = plain.search(/[[{]/);
  const before = plain.slice(0, Math.max(start, 0));
  if (!isAnnouncement(before)) return undefined;
  if (jsonEnd(plain.slice(start)) !== plain.length - start) return undefined;
  const read = looseValue(plain.slice(start));
  // One call as a list is one call.
  const value = Array.isArray(read) && read.length === 1 ? read[0] : read;
  const isCall =
    isFields(value) &&
    typeof value.name === 'string' &&
    isFields(value.arguments ?? value.parameters) &&
    Object.keys(value).every((key) => CALL_FIELDS.has(key));
  return isCall ? callsOfValues([value], tools) : undefined;
};

/** The name before its arguments: `click: {…}`, `click({…})`, `to=functions.click {…}`, `**click** {…}`, `>>>click {…}`. */
export const namedJson: Form = (text, tools) => {
  const calls: Written[] = [];
  // A fence may bear the name of the tool.
  let rest = withoutFences(
    text.replace(/^```([\w.-]+)\s*\n(?=\{)/gm, (fence, name) =>
      tools.has(knownName(name, tools)) ? `${name}\n` : fence,
    ),
  ).trim();
  while (rest !== '') {
    const [head, name, paren] =
      /^(?:to=|>>>|await +)?[*`]{0,3}([\w.-]+)[*`]{0,3}\s*(?:(\()|:|=)?\s*(?=\{)/.exec(rest) ?? [];
    const end = head === undefined ? undefined : jsonEnd(rest.slice(head.length));
    if (head === undefined || name === undefined || end === undefined) return undefined;
    const known = knownName(name, tools);
    const object = argumentsObject(rest.slice(head.length, head.length + end));
    if (!tools.has(known) || !object) return undefined;
    calls.push({ name: known, arguments: object });
    rest = rest.slice(head.length + end).replace(paren === undefined ? /^[\s,;]+/ : /^\s*\)[\s,;]*/, '');
  }
  return calls;
};

const YAML =
  /^```ya?ml\s*\n(?:name|tool|function|action): *["']?([\w.-]+)["']?\s*\n(?:arguments|parameters|args|input):\s*\n(([ \t]+)[\w-]+: *[^\s|>&*{[#][^\n]*\n(?:\3[\w-]+: *[^\s|>&*{[#][^\n]*\n)*)```$/;

/** YAML of one level in a fence of its own, which shows where it ends; values over several lines are not read. */
export const yaml: Form = (text, tools) => {
  const [, name, lines = ''] = YAML.exec(text) ?? [];
  if (name === undefined) return undefined;
  const schema = tools.get(knownName(name, tools))?.parameters;
  const entries = [...lines.matchAll(/^[ \t]+([\w-]+): *(.+?)[ \t]*$/gm)].map(([, key = '', value = '']) => [
    key,
    fromText(value.replace(/^(["'])(.*)\1$/, '$2'), schema, key),
  ]);
  return [{ name, arguments: Object.fromEntries(entries) }];
};

/** Fences around a whole text or around each value in it. */
export function withoutFences(text: string): string {
  return text
    .replace(/^```[\w-]*[ \t]*$/gm, '')
    .replace(/^```(?:json|tool_call|tool_code)?(?=[{[])|(?<=[}\]])```$/gm, '');
}

/** @returns undefined unless each value is a call or a list of calls */
export function callsOfValues(values: readonly unknown[], tools: Tools): Written[] | undefined {
  const calls = values.flatMap((value) => callsOfValue(value, tools) ?? [undefined]);
  return calls.every((call) => call !== undefined) ? calls : undefined;
}

/** Fields that hold calls beside words about them. */
const CONTAINER = /^(?:next_?)?(?:actions?|commands?)$/i;

function callsOfValue(value: unknown, tools: Tools): (Written | undefined)[] | undefined {
  if (Array.isArray(value)) return value.flatMap((one) => callsOfValue(one, tools) ?? [undefined]);
  if (!isFields(value)) return undefined;
  const list =
    value.tool_calls ?? value.calls ?? value.actions ?? value.tool_uses ?? value.function_call ?? value.tool_call;
  if (list !== undefined && list !== null) return callsOfValue(list, tools);
  const nested = Object.entries(value).filter(([key, one]) => CONTAINER.test(key) && typeof one === 'object' && one);
  if (nested.length === 1) return callsOfValue(nested[0]?.[1], tools);
  const { function: fn } = value;
  // Some put the arguments beside the function.
  if (isFields(fn)) return callsOfValue({ arguments: value.arguments ?? value.parameters, ...fn }, tools);
  const { name: plain, tool, tool_name: toolName, recipient_name: recipient, function_name: functionName } = value;
  const name = [plain, tool, toolName, recipient, functionName, value.function, value.action].find(
    (one) => typeof one === 'string',
  );
  if (typeof name !== 'string') return callsByKey(value, tools) ?? callByValue(value, tools);
  const given =
    value.arguments ??
    value.parameters ??
    value.args ??
    value.input ??
    value.action_input ??
    value.tool_input ??
    value.params ??
    value.function_args;
  const known = knownName(name, tools);
  if (given === undefined) return [{ name: known, arguments: argumentsBeside(value, tools.get(known)) }];
  const object = argumentsObject(typeof given === 'string' ? given : JSON.stringify(given));
  return [object && { name: known, arguments: object }];
}

/** `{"click": {"ref": "e1"}}`: tools as the only keys. */
function callsByKey(value: Record<string, unknown>, tools: Tools): (Written | undefined)[] | undefined {
  const entries = Object.entries(value);
  if (entries.length === 0 || !entries.every(([key, args]) => tools.has(knownName(key, tools)) && isFields(args)))
    return undefined;
  return entries.map(([key, args]) => (isFields(args) ? { name: knownName(key, tools), arguments: args } : undefined));
}

/** `{"call": "click", "args": {"ref": "e1"}}`: one text that names a tool and one object of parameters of it, whatever they are called. */
function callByValue(value: Record<string, unknown>, tools: Tools): (Written | undefined)[] | undefined {
  const values = Object.values(value);
  const names = values.flatMap((one) => (typeof one === 'string' ? [knownName(one, tools)] : []));
  const objects = values.filter(isFields);
  const [name = '', ...moreNames] = names.filter((one) => tools.has(one));
  const [args, ...moreObjects] = objects;
  const properties = tools.get(name)?.parameters.properties;
  if (moreNames.length + moreObjects.length > 0 || !args || !isFields(properties)) return undefined;
  return Object.keys(args).every((key) => key in properties) ? [{ name, arguments: args }] : undefined;
}

/** `{"tool": "click", "ref": "e1"}`: parameters of the tool beside its name. */
function argumentsBeside(value: Record<string, unknown>, tool: ToolSpec | undefined): Record<string, unknown> {
  const properties = tool?.parameters.properties;
  if (!isFields(properties)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => key in properties));
}

/** JSON values one after another, separated by blanks, commas or semicolons; undefined if anything else stands between. */
export function jsonSequence(text: string): unknown[] | undefined {
  const values: unknown[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const end = jsonEnd(rest);
    // A brace too many takes nothing from a complete value.
    if (values.length > 0 && /^[}\]\s]+$/.test(rest)) break;
    const value = end === undefined ? undefined : looseValue(rest.slice(0, end));
    if (end === undefined || value === undefined) return undefined;
    values.push(value);
    rest = rest.slice(end).replace(/^[\s,;]+/, '');
  }
  return values;
}
