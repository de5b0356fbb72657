/** Tools that a page offers to assistants (WebMCP, document.modelContext): listPageTools reads them as data of the page. */
import { settleWithin } from '../../core/stop';
import { plainText, truncateText } from '../../core/text';
import { SECRET_FIELD } from '../../guard/secret-words';

/** Tools of one page, parameters of one tool, and characters of what the page says of it. */
const MAX_TOOLS = 20;
const MAX_PARAMETERS = 12;
const MAX_DESCRIPTION_CHARS = 80;
/** Objects, lists and words of one schema. */
const MAX_SCHEMA_PARTS = 500;
/** Names of tools and parameters; others are not offered. */
const NAME = /^[\w.-]{1,64}$/;
/** A page may never answer, ms. */
const LIST_LIMIT_MS = 300;

/** A JSON Schema, as far as the page wrote one. */
export type ToolSchema = Readonly<Record<string, unknown>>;

export interface PageTool {
  /** Name and parameters, as in `add_todo(title, count)`. */
  signature: string;
  /** In the page's words. */
  description: string;
  /** Whether the page declares that the tool only reads: its word, not a fact. */
  readsOnly: boolean;
  parameters: readonly { name: string; schema: ToolSchema; isRequired: boolean }[];
  run: (input: Record<string, unknown>) => Promise<unknown>;
}

interface ModelContext {
  getTools(): Promise<unknown>;
  executeTool(tool: unknown, input: Record<string, unknown>): Promise<unknown>;
}

/** @returns none where the browser has no WebMCP, or the page does not answer soon */
export async function listPageTools(document: Document): Promise<PageTool[]> {
  const context = modelContextOf(document);
  if (!context) return [];
  const asked = (async () => await context.getTools())();
  const listed = await settleWithin<unknown>(
    asked.catch(() => []),
    LIST_LIMIT_MS,
    [],
  );
  if (!Array.isArray(listed)) return [];
  const names = listed.map((tool: unknown) => (isObject(tool) ? tool.name : undefined));
  // Two tools with one name: no request could mean one of them.
  const isAlone = (_: unknown, at: number) => names.indexOf(names[at]) === names.lastIndexOf(names[at]);
  return listed
    .slice(0, MAX_TOOLS)
    .filter(isAlone)
    .flatMap((tool: unknown) => toPageTool(tool, context) ?? []);
}

function modelContextOf(document: Document): ModelContext | undefined {
  const context = (document as Document & { modelContext?: Partial<ModelContext> }).modelContext;
  const isThere = typeof context?.getTools === 'function' && typeof context.executeTool === 'function';
  return isThere ? (context as ModelContext) : undefined;
}

/** @returns undefined if the tool cannot be offered: names that are none, too many parameters, or one that is a secret */
function toPageTool(tool: unknown, context: ModelContext): PageTool | undefined {
  if (!isObject(tool) || typeof tool.name !== 'string' || !NAME.test(tool.name)) return undefined;
  const schema = schemaOf(tool.inputSchema);
  if (!schema || asksForSecret(schema)) return undefined;
  const required: unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  if (properties.length > MAX_PARAMETERS || properties.some(([name]) => !NAME.test(name))) return undefined;
  if (required.some((name) => !properties.some(([other]) => other === name))) return undefined;
  const parameters = properties.map(([name, property]) => ({
    name,
    schema: isObject(property) ? property : {},
    isRequired: required.includes(name),
  }));
  const words = typeof tool.description === 'string' ? plainText(tool.description) : '';
  return {
    signature: `${tool.name}(${parameters.map(({ name }) => name).join(', ')})`,
    description: truncateText(words, MAX_DESCRIPTION_CHARS),
    readsOnly:
      isObject(tool.annotations) &&
      tool.annotations.readOnlyHint === true &&
      tool.annotations.consequentialHint !== true,
    parameters,
    run: (input) => context.executeTool(tool, input),
  };
}

/** @returns undefined for text that is no JSON */
function schemaOf(written: unknown): ToolSchema | undefined {
  if (typeof written !== 'string') return isObject(written) ? written : {};
  if (written === '') return {};
  try {
    const parsed: unknown = JSON.parse(written);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a part of the schema is a secret by its name, title or format; one with too many parts may hold any. */
function asksForSecret(schema: ToolSchema): boolean {
  const waiting: unknown[] = [schema];
  for (let parts = 0; waiting.length > 0; parts++) {
    if (parts > MAX_SCHEMA_PARTS) return true;
    const part = waiting.pop();
    if (!isObject(part)) continue;
    if (part.format === 'password' || part.writeOnly === true) return true;
    const names = isObject(part.properties) ? Object.keys(part.properties) : [];
    if ([...names, part.title].some(isSecretName)) return true;
    waiting.push(...Object.values(part));
  }
  return false;
}

const isSecretName = (name: unknown) =>
  typeof name === 'string' && SECRET_FIELD.test(name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|[_.-]/gu, ' '));

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
