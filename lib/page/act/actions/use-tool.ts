/** useTool: calls a tool that the page offers (WebMCP), with the values of the act; its answer is text of the page. */
import { settleWithin } from '../../../core/stop';
import { plainText, truncateText } from '../../../core/text';
import { listPageTools, type PageTool } from '../../dom/page-tools';
import { type ActionHandler, done, failed } from '../input/action';

/** A tool that waits for the user, or never answers, ms. */
const ANSWER_LIMIT_MS = 10_000;
const MAX_ANSWER_CHARS = 400;
const NO_ANSWER = Symbol('no answer');

export const useTool: ActionHandler<'useTool'> = async ({ text, options }, { document }) => {
  const tool = (await listPageTools(document)).find(({ signature }) => signature === text);
  if (!tool) return failed('no-such-tool', text);
  const input = inputOf(tool, options);
  if (typeof input === 'string') return failed('tool-failed', input);
  try {
    const answer = await settleWithin<unknown>(tool.run(input), ANSWER_LIMIT_MS, NO_ANSWER);
    if (answer === NO_ANSWER) return failed('timed-out');
    const words = typeof answer === 'string' ? answer : '';
    return done(words === '' ? undefined : truncateText(plainText(words), MAX_ANSWER_CHARS));
  } catch (error) {
    return failed('tool-failed', truncateText(plainText(String(error)), MAX_ANSWER_CHARS));
  }
};

/** @returns the values in their types; what does not fit, as text. The browser does not check the input against the schema. */
function inputOf({ parameters }: PageTool, values: readonly string[]): Record<string, unknown> | string {
  if (values.length > parameters.length) return `it takes ${parameters.length} values`;
  const input: Record<string, unknown> = {};
  for (const [at, { name, type, isRequired }] of parameters.entries()) {
    const text = (values[at] ?? '').trim();
    if (text === '' && isRequired) return `${name} is missing`;
    if (text === '') continue;
    const value = typed(text, type);
    if (value === undefined) return `${name} is no ${type}`;
    input[name] = value;
  }
  return input;
}

/** @returns undefined if the text is no value of the type */
function typed(text: string, type: string): unknown {
  switch (type) {
    case 'string':
      return text;
    case 'number':
    case 'integer': {
      const number = Number(text);
      return Number.isFinite(number) && (type === 'number' || Number.isInteger(number)) ? number : undefined;
    }
    case 'boolean':
      return { true: true, false: false }[text.toLowerCase()];
    default:
      return undefined;
  }
}
