/** buttonOfWords: the button that bears the words of a command to the browser, such as “Go back”, or of one that clears: “Clear form”. */
import type { Snapshot } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { MATCH_SCORES, nameWords, type Resolved } from './match-target';

type Act = Extract<Resolved, { type: 'act' }>;

const BROWSER_VERBS: ReadonlySet<string> = new Set(['goBack', 'scroll', 'readArticle']);
/** Articles that stand in an order and not on the button: “clear the form”. */
const ARTICLE = /(?<![\p{L}])(?:the|an?|das|die|den|der|les?|la|el|los|las)\s+/gu;

/** @returns undefined unless exactly one button or link is called exactly so */
export function buttonOfWords({ verb, words }: Command, { nodes }: Snapshot): Act | undefined {
  if (!BROWSER_VERBS.has(verb) && verb !== 'clear') return undefined;
  const said = verb === 'clear' ? nameWords(words).replace(ARTICLE, '') : nameWords(words);
  const named = nodes.filter(
    ({ ref, role, name }) => ref !== undefined && /^(?:button|link)$/.test(role) && nameWords(name) === said,
  );
  const [node] = named;
  if (!node || named.length > 1) return undefined;
  return { type: 'act', action: { verb: 'click', ref: node.ref ?? '' }, node, score: MATCH_SCORES.name };
}
