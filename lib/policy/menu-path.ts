/** splitPath splits the words of a menu path, “File > Save as”, into the words of its items. */
import type { Token } from './languages/grammar';

/** Menu paths: “File > Save as”, “Family → Pets”. */
const PATH_ARROW = /^(?:→|>|›|»|➔|->|=>)$/;

/** @returns undefined if the words are no path */
export function splitPath(tokens: readonly Token[]): Token[][] | undefined {
  if (!tokens.some(({ raw }) => PATH_ARROW.test(raw))) return undefined;
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (PATH_ARROW.test(token.raw)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.every((part) => part.length > 0) ? parts : undefined;
}
