/** Values of arguments by the JSON schema of their tool: text to typed values, optional nulls left out. */
import { parsed } from './error-words';
import { isFields } from './reasoning';

type Schema = Record<string, unknown>;

/** Text of an element as the type that the schema asks for; text stays text where it asks for none. */
export function fromText(text: string, schema: Schema | undefined, name: string): unknown {
  const type = isFields(schema?.properties) ? typeOf(schema.properties[name]) : undefined;
  if (type === undefined || type === 'string') return text.trim() === '' ? text : trimmedLines(text);
  const value = parsed(
    text.trim().toLowerCase() === 'true' || text.trim().toLowerCase() === 'false' ? text.trim().toLowerCase() : text,
  );
  return value === undefined ? text : value;
}

/** Templates put a value on lines of its own. */
function trimmedLines(text: string): string {
  return text.replace(/^\s*\n|\n\s*$/g, '').trim();
}

function typeOf(schema: unknown): string | undefined {
  return isFields(schema) && typeof schema.type === 'string' ? schema.type : undefined;
}

/** Fields of a call that some repeat inside its arguments. */
const CALL_FIELDS = /^(?:name|tool|tool_name|function|type|id)$/;

const WRAPPER = /^(?:arguments|parameters|input)$/;

/**
 * `{"arguments": {…}}` without its wrapper, also with the call's own name beside it or with the object as JSON in a text, where the
 * tool has no such parameter.
 */
export function unwrapped(args: Record<string, unknown>, { properties }: Schema): Record<string, unknown> {
  const isOwn = (name: string) => isFields(properties) && name in properties;
  const [[name, given] = [], ...more] = Object.entries(args).filter(
    ([key, value]) => typeof value !== 'string' || !CALL_FIELDS.test(key),
  );
  const inner = typeof given === 'string' && WRAPPER.test(name ?? '') ? parsed(given) : given;
  if (!isFields(inner) || more.length > 0 || Object.keys(args).some(isOwn)) return args;
  const names = Object.keys(inner);
  // Any other name around nothing but the tool's own parameters is a wrapper as well.
  const isWrapper = WRAPPER.test(name ?? '') || (names.length > 0 && names.every(isOwn));
  return isWrapper ? inner : args;
}

/** Arguments under the tool's own names, which some models write in another case or with `_` or `-` in them. */
export function withKnownNames(args: Record<string, unknown>, { properties }: Schema): Record<string, unknown> {
  const known = isFields(properties) ? Object.keys(properties) : [];
  const ownName = (name: string) =>
    known.includes(name) ? name : (known.find((one) => !(one in args) && foldName(one) === foldName(name)) ?? name);
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [ownName(name), value]));
}

const foldName = (name: string) => name.toLowerCase().replace(/[_\s-]/g, '');

/** One ref of a page, or of the practice page, among marks and words around it: `[e12]`, `ref=e12`, `@e12`, `textbox [e12]`. */
const REF = /(?<!\w)(?:f\d+)?[er]\d+(?!\w)/g;

/** Arguments whose texts stand alone: not in a list or an object of their own, and a ref not among other signs. */
export function withPlainTexts(args: Record<string, unknown>, { properties }: Schema): Record<string, unknown> {
  const schemas = isFields(properties) ? properties : {};
  const plain = ([name, value]: [string, unknown]) => {
    if (typeOf(schemas[name]) !== 'string') return [name, value] as const;
    const text = typeof value === 'object' ? soleText(value) : value;
    const [ref, ...others] = name === 'ref' && typeof text === 'string' ? (text.match(REF) ?? []) : [];
    return [name, ref !== undefined && others.length === 0 ? ref : text] as const;
  };
  return Object.fromEntries(Object.entries(args).map(plain));
}

/** The only text in a list or an object, one level deep; the same value where it holds anything else. */
function soleText(value: unknown): unknown {
  const inner = Array.isArray(value) || isFields(value) ? Object.values(value) : [];
  return inner.length === 1 && typeof inner[0] === 'string' ? inner[0] : value;
}

/** Arguments without nulls for parameters that are not required: null is how some models leave one out. */
export function withoutNulls(args: Record<string, unknown>, schema: Schema): Record<string, unknown> {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.fromEntries(Object.entries(args).filter(([name, value]) => value !== null || required.includes(name)));
}

/** The schema with every property required, as strict validators want it; null stands for one that is left out. */
export function withAllRequired(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withAllRequired);
  if (!isFields(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, withAllRequired(value)]));
  if (!isFields(inner.properties)) return inner;
  const required = Array.isArray(schema.required) ? schema.required : [];
  const properties = Object.entries(inner.properties).map(([name, value]) => [
    name,
    required.includes(name) ? value : { anyOf: [value, { type: 'null' }] },
  ]);
  return { ...inner, properties: Object.fromEntries(properties), required: properties.map(([name]) => name) };
}

/** The schema without a keyword that an endpoint refuses, at every depth. */
export function withoutKeyword(schema: unknown, keyword: string): unknown {
  if (Array.isArray(schema)) return schema.map((one) => withoutKeyword(one, keyword));
  if (!isFields(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([name]) => name !== keyword)
      .map(([name, value]) => [name, withoutKeyword(value, keyword)]),
  );
}
