/** isNamedBy: whether the user's request names a control and asks for it: not in a clause that forbids it or asks about it, nor in a text that is to be written. */
import { normalizeText } from '../core/text';

const MIN_NAME = 3;
const ARTICLES = /^(?:the|an?|der|die|das|den|dem|le|la|les|el|los|las|il|lo|gli|os?|as|het|de)$/iu;
/** Words that begin another clause. */
const JOINS =
  /^(?:and|then|but|und|dann|aber|sondern|et|puis|mais|luego|pero|sino|poi|ma|dan|maar|ale|potem|och|men|sedan|og|så|ja|sitten|mutta|а|но|и|затем|потом)$/u;
/** Words of a clause that forbids an act, or asks about it, or waits for it. */
const UNWANTED =
  /^(?:not|never|cannot|without|before|until|till|unless|except|instead|avoid|when|what|who|why|how|whether|\p{L}+n[’']t|nicht|nie|niemals|kein\p{L}*|ohne|bevor|bis|wann|warum|ob|ne|n[’']\p{L}+|pas|jamais|sans|avant|quand|pourquoi|no|nunca|jamás|sin|antes|cuándo|qué|non|mai|senza|prima|finché|perché|não|nunca|sem|quando|niet|geen|nooit|zonder|voordat|totdat|nie|bez|zanim|kiedy|не|нет|без|никогда|пока|когда|ні|inte|aldrig|utan|innan|ikke|aldri|uden|uten|før|älä|ei|ennen|ne(?:m)?|nem|nu|fără|değil|bez|đừng|không|μην?|χωρίς|jangan|tanpa)$/u;
/** Negations that stand behind their verb. */
const DENIES = /^(?:not|nicht|niet|inte|ikke|ikkje|pas|jamais|değil|never|nie)$/u;
/** Verbs and nouns that a text in quotes belongs to, as something to be written. */
const WRITES =
  /^(?:type|write|enter|fill|titled?|text|called|named|name|say(?:ing|s)?|reply|comment|schreib\p{L}*|tipp\p{L}*|gib|trag\p{L}*|titel|namens|écri\p{L}*|saisi\p{L}*|tape\p{L}*|titre|texte|intitul\p{L}*|escrib\p{L}*|teclea\p{L}*|título|texto|scriv\p{L}*|digita\p{L}*|titolo|testo|escrev\p{L}*|schrijf|typ|napisz|wpisz|tytuł|напиш\p{L}*|введи\p{L}*|skriv\p{L}*)$/u;
const QUOTED =
  /(\p{L}+)\s+(?:(?:a|an|the|der|die|das|le|la|el|il|den|het|text|texte?|texto|testo)\s+)?["“”„«‘'’][^"“”„«»‘]{2,200}["“”»](?!\s*(?:button|link|tab))/giu;
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[’'][\p{L}]+)*|[,;:.!?\n–—()]+/gu;

interface Word {
  text: string;
  /** A clause begins here. */
  begins: boolean;
}

/** @param request in the user's own words */
export function isNamedBy(request: string, name: string): boolean {
  if (normalizeText(name).length < MIN_NAME) return false;
  const wanted = wordsOf(name).map(({ text }) => text);
  const said = wordsOf(withoutTexts(request));
  if (wanted.length === 0) return false;
  return said.some(
    (_, at) => wanted.every((word, k) => said[at + k]?.text === word) && isAsked(said, at, wanted.length),
  );
}

/** Whether the clause around some of its words neither forbids nor asks about what they say. */
function isAsked(said: readonly Word[], at: number, count: number): boolean {
  const start = said.slice(0, at + 1).findLastIndex(({ begins }) => begins);
  const next = said.findIndex(({ begins }, k) => begins && k >= at + count);
  const before = said.slice(Math.max(0, start), at);
  const behind = said.slice(at + count, next < 0 ? undefined : next);
  return !before.some(({ text }) => UNWANTED.test(text)) && !behind.some(({ text }) => DENIES.test(text));
}

/** The request without texts in quotes that are to be written. */
function withoutTexts(request: string): string {
  return request.replace(QUOTED, (whole, word: string) => (WRITES.test(word.toLowerCase()) ? `${word} ,` : whole));
}

/** Words without articles: “lock the layer Trees” names “Lock layer Trees”. */
function wordsOf(text: string): Word[] {
  const tokens = text.toLowerCase().match(TOKEN) ?? [];
  const words: Word[] = [];
  let begins = true;
  for (const [at, token] of tokens.entries()) {
    if (!/[\p{L}\p{N}]/u.test(token)) {
      begins = true;
      continue;
    }
    if (JOINS.test(token)) begins = true;
    // At the end it is another language's word: “Lass die Hunde los”.
    if (ARTICLES.test(token) && at < tokens.length - 1 && /[\p{L}\p{N}]/u.test(tokens[at + 1] ?? '')) continue;
    words.push({ text: token, begins });
    begins = false;
  }
  return words;
}
