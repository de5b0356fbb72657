/** useTool: calls a tool that the page offers (WebMCP), with the values of the act; its answer is text of the page. */
import { settleWithin } from '../../../core/stop';
import { plainText, truncateText } from '../../../core/text';
import { listPageTools, type PageTool } from '../../dom/page-tools';
import { type ActionHandler, done, failed } from '../input/action';
import { thrownWords, toolAnswer } from './tool-answer';
import { toolValue } from './tool-value';

/** A tool that waits for the user, or never answers, ms. */
const ANSWER_LIMIT_MS = 10_000;
const MAX_PROBLEM_CHARS = 200;
const NO_ANSWER = Symbol('no answer');

export const useTool: ActionHandler<'useTool'> = async ({ text, options }, { document }) => {
  const tool = (await listPageTools(document)).find(({ signature }) => signature === text);
  if (!tool) return failed('no-such-tool', text);
  const input = inputOf(tool, options);
  if (typeof input === 'string') return failed('tool-failed', input);
  try {
    const answer = await settleWithin<unknown>(tool.run(input), ANSWER_LIMIT_MS, NO_ANSWER);
    if (answer === NO_ANSWER) return failed('timed-out');
    const { words, isFailure } = toolAnswer(answer);
    if (isFailure) return failed('tool-failed', words);
    return done(words === '' ? undefined : words);
  } catch (error) {
    return failed('tool-failed', thrownWords(error));
  }
};

/** @returns the values in their types; what does not fit, as text. The browser does not check the input against the schema. */
function inputOf({ parameters }: PageTool, values: readonly string[]): Record<string, unknown> | string {
  if (values.length > parameters.length) return `it takes ${parameters.length} values`;
  const input: [string, unknown][] = [];
  for (const [at, { name, schema, isRequired }] of parameters.entries()) {
    const text = (values[at] ?? '').trim();
    if (text === '' && isRequired) return `${name} is missing`;
    if (text === '') continue;
    const typed = toolValue(text, schema);
    if ('problem' in typed) return truncateText(plainText(`${name} ${typed.problem}`), MAX_PROBLEM_CHARS);
    input.push([name, typed.value]);
  }
  return Object.fromEntries(input);
}
