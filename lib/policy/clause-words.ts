/** The words of a clause that the patterns of a grammar see: without politeness, and with verbs in the form of the patterns. */
import { plainText } from '../core/text';
import { foldWord, type Grammar, phraseAt, phraseLength, type Token } from './languages/grammar';
import { trimEnd } from './request-tokens';

/** Joints that are no adverbs: they do not stand inside a clause. */
const AND = /^(?:and|und|et|y|sowie)\b/;

/** Openers that belong to a name after the verb: “click Next page”. */
const ADJECTIVES: ReadonlySet<string> = new Set(['next', 'first']);

/** Visible text with its line breaks, which belong to a quoted value. */
export function plainLines(text: string): string {
  return text.split('\n').map(plainText).join('\n');
}

export function withoutPoliteness(tokens: readonly Token[], grammar: Grammar): readonly Token[] {
  const { polite, openers, joints } = grammar;
  let rest = tokens;
  for (;;) {
    const opening = phraseAt(rest, 0, [...polite, ...openers]);
    if (opening === undefined || phraseLength(opening) >= rest.length) break;
    rest = rest.slice(phraseLength(opening));
  }
  const adverbs = [
    ...openers.filter((opener) => !ADJECTIVES.has(opener)),
    ...joints.filter((joint) => !AND.test(joint)),
  ];
  const inner = phraseAt(rest, 1, [...polite, ...adverbs]);
  if (inner !== undefined && rest.length > 1 + phraseLength(inner))
    rest = [...rest.slice(0, 1), ...rest.slice(1 + phraseLength(inner))];
  for (const phrase of polite) {
    const at = rest.length - phraseLength(phrase);
    if (at >= 2 && phraseAt(rest, at, [phrase])) rest = trimEnd(rest.slice(0, at));
  }
  return rest;
}

/** “que tu cliques sur”: the first and the last word in the form that the patterns have. */
export function withKnownForm(tokens: readonly Token[], grammar: Grammar): readonly Token[] {
  const last = tokens.length - 1;
  return tokens.map((token, i) => {
    const form = i === 0 || i === last ? formOf(token, grammar) : undefined;
    return form === undefined ? token : { raw: form, folded: foldWord(form) };
  });
}

function formOf({ folded }: Token, { verbForms }: Grammar): string | undefined {
  return Object.entries(verbForms).find(([word]) => foldWord(word) === folded)?.[1];
}
