/** buttonOfWords: the button that bears the words of a command to the browser, such as “Go back”, or of one that clears: “Clear form”. */
import type { Snapshot } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { SORTED } from './languages/table-rules';
import { MATCH_SCORES, nameWords, type Resolved } from './match-target';

type Act = Extract<Resolved, { type: 'act' }>;

const BROWSER_VERBS: ReadonlySet<string> = new Set(['goBack', 'scroll', 'readArticle', 'findText']);
/** Articles that stand in an order and not on the button: “clear the form”. */
const ARTICLE = /(?<![\p{L}])(?:the|an?|das|die|den|der|les?|la|el|los|las)\s+/gu;

/** @returns undefined unless exactly one button or link is called exactly so */
export function buttonOfWords({ verb, words, kind }: Command, { nodes }: Snapshot): Act | undefined {
  if (!BROWSER_VERBS.has(verb) && verb !== 'clear' && kind !== SORTED) return undefined;
  const whole = nameWords(words);
  const isCalled = (said: string) =>
    nodes.filter(
      ({ ref, role, name }) => ref !== undefined && /^(?:button|link)$/.test(role) && nameWords(name) === said,
    );
  const literal = isCalled(whole);
  const named = literal.length > 0 ? literal : isCalled(whole.replace(ARTICLE, ''));
  const [node] = named;
  if (!node || named.length > 1) return undefined;
  return { type: 'act', action: { verb: 'click', ref: node.ref ?? '' }, node, score: MATCH_SCORES.name };
}
