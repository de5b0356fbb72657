/** toolValue gives a written value the type of a JSON Schema: the browser checks no input of a page's tool against its schema. */
import { isObject, type ToolSchema } from '../../dom/page-tools';

/** The value, or why the text is none, as in `is no integer`. */
export type ToolValue = { value: unknown } | { problem: string };

const MAX_DEPTH = 5;
const MAX_NAMED = 12;

export function toolValue(text: string, schema: ToolSchema, depth = 0): ToolValue {
  if (depth > MAX_DEPTH) return { problem: 'is described too deeply' };
  if ('const' in schema) return oneOf(text, [schema.const]);
  if (Array.isArray(schema.enum)) return oneOf(text, schema.enum);
  const alternatives = schemasIn(schema.anyOf ?? schema.oneOf);
  if (alternatives.length > 0) return firstFitting(text, alternatives, depth);
  if (Array.isArray(schema.type)) {
    const each = schema.type.map((type) => ({ ...schema, type: type as unknown }));
    return firstFitting(text, each, depth);
  }
  return ofType(text, schema, depth);
}

const schemasIn = (list: unknown): ToolSchema[] => (Array.isArray(list) ? list.filter(isObject) : []);

/** The value itself, or the only one that differs in the case of letters. */
function oneOf(text: string, values: readonly unknown[]): ToolValue {
  const words = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const exact = values.filter((value) => words(value) === text);
  const near = values.filter((value) => words(value)?.toLowerCase() === text.toLowerCase());
  const [found, second] = exact.length > 0 ? exact : near;
  if (found === undefined || second !== undefined)
    return { problem: `is none of ${values.slice(0, MAX_NAMED).map(words).join(', ')}` };
  return { value: found };
}

function firstFitting(text: string, schemas: readonly ToolSchema[], depth: number): ToolValue {
  const named = schemas.filter(({ type }) => type !== 'null');
  const tried = named.map((schema) => toolValue(text, schema, depth + 1));
  const isConstant = named.every((schema) => 'const' in schema);
  if (isConstant)
    return oneOf(
      text,
      named.map((schema) => schema.const),
    );
  return tried.find((one) => 'value' in one) ?? tried[0] ?? { problem: 'has no type' };
}

function ofType(text: string, schema: ToolSchema, depth: number): ToolValue {
  const type = typeof schema.type === 'string' ? schema.type : 'string';
  const none = { problem: `is no ${type}` };
  switch (type) {
    case 'string':
      return within(text.length, text, { least: schema.minLength, most: schema.maxLength, unit: ' characters' });
    case 'number':
    case 'integer': {
      const number = Number(text);
      if (text === '' || !Number.isFinite(number) || (type === 'integer' && !Number.isInteger(number))) return none;
      return within(number, number, { least: schema.minimum, most: schema.maximum, unit: '' });
    }
    case 'boolean': {
      const value = { true: true, false: false }[text.toLowerCase()];
      return value === undefined ? none : { value };
    }
    case 'array':
      return listOf(text, schema, depth);
    case 'object': {
      const value = parsed(text);
      return isObject(value) && !Array.isArray(value) ? objectOf(value, schema, depth) : none;
    }
    default:
      return none;
  }
}

interface Bounds {
  least: unknown;
  most: unknown;
  unit: string;
}

function within(size: number, value: unknown, { least, most, unit }: Bounds): ToolValue {
  if (typeof least === 'number' && size < least) return { problem: `has a minimum of ${least}${unit}` };
  if (typeof most === 'number' && size > most) return { problem: `has a maximum of ${most}${unit}` };
  return { value };
}

/** A list in JSON, or as a person writes it: with commas. */
function listOf(text: string, schema: ToolSchema, depth: number): ToolValue {
  const json = parsed(text);
  const written = Array.isArray(json) ? json.map(asText) : text.split(/\s*,\s*/u).filter((one) => one !== '');
  const items = isObject(schema.items) ? schema.items : {};
  const values: unknown[] = [];
  for (const one of written) {
    const member = toolValue(one, items, depth + 1);
    if ('problem' in member) return { problem: `has a member that ${member.problem}` };
    values.push(member.value);
  }
  return within(values.length, values, { least: schema.minItems, most: schema.maxItems, unit: ' members' });
}

function objectOf(object: Record<string, unknown>, schema: ToolSchema, depth: number): ToolValue {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const missing = required.find((name) => typeof name === 'string' && !Object.hasOwn(object, name)) as unknown;
  if (missing !== undefined) return { problem: `has no ${String(missing)}` };
  const entries: [string, unknown][] = [];
  for (const [name, value] of Object.entries(object)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const member = isObject(property) ? toolValue(asText(value), property, depth + 1) : { value };
    if ('problem' in member) return { problem: `has a ${name} that ${member.problem}` };
    entries.push([name, member.value]);
  }
  return { value: Object.fromEntries(entries) };
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
