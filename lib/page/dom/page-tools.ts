/** Tools that a page offers to assistants (WebMCP, document.modelContext): listPageTools reads them as data of the page. */
import { plainText, truncateText } from '../../core/text';
import { SECRET_FIELD } from '../../guard/secret-words';

/** Tools of one page, parameters of one tool, and characters of what the page says of it. */
const MAX_TOOLS = 20;
const MAX_PARAMETERS = 12;
const MAX_DESCRIPTION_CHARS = 80;
/** Names of tools and parameters; others are not offered. */
const NAME = /^[\w.-]{1,64}$/;
/** A page may never answer, ms. */
const LIST_LIMIT_MS = 300;

export interface PageTool {
  /** Name and parameters, as in `add_todo(title, count)`. */
  signature: string;
  /** In the page's words. */
  description: string;
  /** Whether the page declares that the tool only reads: its word, not a fact. */
  readsOnly: boolean;
  parameters: readonly { name: string; type: string; isRequired: boolean }[];
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
  const listed = await Promise.race([
    Promise.resolve(context.getTools()).catch(() => []),
    new Promise((resolve) => setTimeout(() => resolve([]), LIST_LIMIT_MS)),
  ]);
  if (!Array.isArray(listed)) return [];
  return listed.slice(0, MAX_TOOLS).flatMap((tool: unknown) => toPageTool(tool, context) ?? []);
}

function modelContextOf(document: Document): ModelContext | undefined {
  const context = (document as Document & { modelContext?: Partial<ModelContext> }).modelContext;
  const isThere = typeof context?.getTools === 'function' && typeof context.executeTool === 'function';
  return isThere ? (context as ModelContext) : undefined;
}

/** @returns undefined if the tool cannot be offered: names that are none, too many parameters, or one that is a secret */
function toPageTool(tool: unknown, context: ModelContext): PageTool | undefined {
  if (!isObject(tool) || typeof tool.name !== 'string' || !NAME.test(tool.name)) return undefined;
  const schema = isObject(tool.inputSchema) ? tool.inputSchema : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  if (properties.length > MAX_PARAMETERS) return undefined;
  if (properties.some(([name]) => !NAME.test(name) || SECRET_FIELD.test(name.replace(/[_.-]/g, ' ')))) return undefined;
  const parameters = properties.map(([name, property]) => ({
    name,
    type: isObject(property) && typeof property.type === 'string' ? property.type : 'string',
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
