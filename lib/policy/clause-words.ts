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
  const { polite, fillers, openers, joints } = grammar;
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
  // “Klicken Sie bitte”: the verb has two words.
  const at = rest[1]?.folded === 'sie' ? 2 : 1;
  for (;;) {
    const inner = phraseAt(rest, at, [...polite, ...fillers, ...adverbs]);
    if (inner === undefined || rest.length <= at + phraseLength(inner)) break;
    rest = [...rest.slice(0, at), ...rest.slice(at + phraseLength(inner))];
  }
  return withoutEnd(rest, polite);
}

/** Without these phrases at the end, where something stands before them. */
function withoutEnd(tokens: readonly Token[], phrases: readonly string[]): readonly Token[] {
  for (const phrase of phrases) {
    const at = tokens.length - phraseLength(phrase);
    if (at >= 2 && phraseAt(tokens, at, [phrase])) return withoutEnd(trimEnd(tokens.slice(0, at)), phrases);
  }
  return tokens;
}

export function withoutThanks(tokens: readonly Token[], { thanks, polite }: Grammar): readonly Token[] {
  return withoutEnd(tokens, [...thanks, ...polite]);
}

/** “…, please” and “…, thanks”: no clause of their own. */
export function withoutPoliteClause(tokens: readonly Token[], grammar: Grammar): readonly Token[] {
  const pause = tokens.findLastIndex(({ raw }) => /[,;.!?]$/.test(raw));
  const last = tokens.slice(pause + 1);
  const isPolite = pause > 0 && last.length > 0 && withoutThanks([FILLER, FILLER, ...last], grammar).length === 2;
  return isPolite ? withoutPoliteClause(trimEnd(tokens.slice(0, pause + 1)), grammar) : tokens;
}

const FILLER: Token = { raw: '', folded: '' };

/** “bei Stadt bitte Bergen”: a slot without the fillers it begins or ends with. */
export function withoutFillers(tokens: readonly Token[], { fillers }: Grammar): readonly Token[] {
  let rest = tokens;
  while (rest.length > 1 && phraseAt(rest, 0, fillers)) rest = rest.slice(1);
  while (rest.length > 1 && phraseAt(rest, rest.length - 1, fillers)) rest = rest.slice(0, -1);
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
