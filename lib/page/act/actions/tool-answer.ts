/** toolAnswer reads what a page's tool answered: text, the content of MCP, or data; an answer that says it failed is no success. */
import { plainText, truncateText } from '../../../core/text';
import { isObject } from '../../dom/page-tools';

const MAX_ANSWER_CHARS = 400;
/** Longer answers are read to here. */
const MAX_READ_CHARS = 20_000;

export interface ToolAnswer {
  /** Plain text of the page, at most 400 characters; empty if it says nothing. */
  words: string;
  isFailure: boolean;
}

/** @param answer as the browser hands it on: a value, or its JSON */
export function toolAnswer(answer: unknown): ToolAnswer {
  const value = typeof answer === 'string' ? fromJson(answer) : answer;
  const failure = isObject(value) ? failureIn(value) : undefined;
  return { words: shortText(failure ?? wordsOf(value)), isFailure: failure !== undefined };
}

/** @param error as it was thrown: pages throw what they like */
export const thrownWords = (error: unknown): string =>
  shortText(isObject(error) && !(error instanceof Error) ? (messageOf(error) ?? wordsOf(error)) : String(error));

const shortText = (text: string) => truncateText(plainText(text.slice(0, MAX_READ_CHARS)), MAX_ANSWER_CHARS);

function fromJson(text: string): unknown {
  if (text.length > MAX_READ_CHARS || !/^\s*[{["]/u.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (isObject(value) && Array.isArray(value.content)) return contentWords(value.content);
  return JSON.stringify(value) ?? '';
}

/** The texts of the content of an MCP result; pictures and sounds are none. */
const contentWords = (content: readonly unknown[]) =>
  content.flatMap((part) => (isObject(part) && typeof part.text === 'string' ? [part.text] : [])).join(' ');

const FAILED_STATUS = /^(?:error|failed|failure)$/iu;

/** @returns the words of a failure; undefined if the answer tells none */
function failureIn(value: Record<string, unknown>): string | undefined {
  const error = value.error ?? (Array.isArray(value.errors) ? value.errors[0] : undefined);
  const hasFailed =
    value.isError === true ||
    value.success === false ||
    value.ok === false ||
    (typeof value.status === 'string' && FAILED_STATUS.test(value.status)) ||
    (error !== undefined && error !== null && error !== false && error !== '');
  if (!hasFailed) return undefined;
  const reason = isObject(error) ? messageOf(error) : typeof error === 'string' ? error : undefined;
  return reason ?? messageOf(value) ?? wordsOf(value);
}

function messageOf({ message, detail, reason }: Record<string, unknown>): string | undefined {
  return [message, detail, reason].find((one): one is string => typeof one === 'string' && one !== '');
}
