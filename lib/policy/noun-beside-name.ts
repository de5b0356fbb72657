/** withoutNoun reads “the bar March”, “seat 2B” and “the 10:30 slot” as the name beside a noun that the page does not show; PAGE_PARTS. */
import { phraseAt, type Token } from './languages/grammar';

/** Words that make another thing of the name: “the other March”. */
export const NARROWING =
  /^(?:new|old|other|next|previous|last|first|same|neue[nrs]?|alte[nrs]?|andere[nrs]?|nächste[nrs]?|vorige[nrs]?|nouve\w+|autre|prochain\w*|nuev[oa]|otr[oa]|próxim[oa])$/iu;
const NOUN = /^\p{L}[\p{L}-]+$/u;
const NAME = /^[\p{Lu}\p{N}]/u;
const NUMBER = /^\d/;

/** Nouns behind the name of a choice: “Day view”, “the dark theme”; pinned by the policy's hash. */
export const VIEW_NOUN = /^(?:view|theme|mode|layout|style|ansicht|modus|design|vue|thème|mode|vista|tema|modo)$/iu;

/** @returns the words without a noun before or after them; the caller tests whether the page shows such a name */
export function withoutNoun(tokens: readonly Token[], articles: readonly string[]): (readonly Token[])[] {
  const hasArticle = phraseAt(tokens, 0, articles) !== undefined;
  const bare = hasArticle ? tokens.slice(1) : tokens;
  const [first, second] = bare;
  if (!first || !second) return [];
  const parts: (readonly Token[])[] = [];
  const isNoun = NOUN.test(first.raw) && !NARROWING.test(first.raw);
  // Without an article, only a number cannot be the object of another verb: “delete Bob”.
  if (isNoun && (hasArticle ? NAME : NUMBER).test(second.raw)) parts.push(bare.slice(1));
  const last = bare.at(-1)?.raw ?? '';
  // “the Minutes folder”: the name is written as one, and the noun is not.
  if (hasArticle && NAME.test(first.raw) && /^\p{Ll}[\p{L}-]+$/u.test(last) && !isNarrowed(bare))
    parts.push(bare.slice(0, -1));
  const isOfView = VIEW_NOUN.test(last);
  if (isOfView || (NUMBER.test(first.raw) && NOUN.test(bare.at(-1)?.raw ?? ''))) parts.push(bare.slice(0, -1));
  return parts;
}

const isNarrowed = (tokens: readonly Token[]) => tokens.some(({ raw }) => NARROWING.test(raw));

/** Parts of a page that people name without a name: “River bend on the map”. */
export const PAGE_PARTS =
  /^(?:map|page|form|screen|chart|diagram|picture|plan|calendar|sidebar|toolbar|header|footer|karte|seite|formular|bildschirm|diagramm|bild|kalender|leiste|carte|formulaire|écran|graphique|calendrier|mapa|página|formulario|pantalla|gráfico|calendario)$/iu;
