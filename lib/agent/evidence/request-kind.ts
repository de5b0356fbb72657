/** Tells what a request wants: an answer, another view, a filled field, or the same act several times. Word tables only. */
import { stripPoliteness } from '../../learning/request-words';

const QUESTION_OPENING =
  /^(?:what|which|who|whose|whom|when|where|why|how|is|are|does|do (?:i|you|we|they|the|these|those|any|all|my|our)|did|was|were|has|have|wie|was|wer|wem|wo|wann|warum|welche[rsnm]?|ist|sind|hat|quel\w*|combien|qui|où|quand|cu[aá]l\w*|cu[aá]nt\w*|qui[eé]n|d[oó]nde)(?![\p{L}])/iu;
/** “until when is it open?”, “bis wann …”. */
const QUESTION_AFTER_PREPOSITION =
  /^(?:until|till|by|since|from|to|at|in|on|with|for|about|after|bis|seit|ab|von|an|in|mit|für|um|desde|hasta|a|en|con|para|jusqu'?à?|depuis|avec|pour) ?(?:when|what|which|whom?|where|how|wann|welche\w*|wem|wen|wie|quand|quel\w*|qui|cu[aá]\w+|qu[eé]|qui[eé]n)(?![\p{L}])/iu;
const ASKS_FOR_ANSWER =
  /\b(?:tell me|find out|look up|read (?:out|me)|report (?:back|what|how|which|when|who|whether|if)|what (?:is|are|does|time)|how (?:much|many|long|old)|(?:check|see) (?:whether|if|what|how|when|who|which)|sag(?:e)? mir|finde heraus|(?:prüfe?|schaue?(?: nach)?),? (?:ob|was|wie|wann|wer)|dis-moi|dime|averigua)\b/iu;
/** Requests that only want another view of the page. */
const VIEW_OPENING =
  /^(?:open|go|show|display|view|see|find|search|look|navigate|visit|filter|sort|scroll|read|list|browse|switch|expand|collapse|hide|jump|öffne\w*|zeig\w*|geh\w*|such\w*|finde\w*|filter\w*|sortier\w*|ouvr\w*|affich\w*|montr\w*|cherch\w*|va|abr\w*|muestr\w*|busc\w*|ve)(?![\p{L}])/iu;
/** Requests for a thing that is only looked at: “get the dialog for exporting”, “take me to the invoices”. */
const VIEW_OF_THING =
  /^(?:(?:pull|call|bring) up|(?:take|bring|lead) (?:me|us) (?:back )?to|get (?:me |us )?(?:back )?to|bring mich z\w+|ruf\w* .+ auf$|am[eè]ne-moi|ll[eé]vame)(?![\p{L}])/iu;
const GETS_VIEW =
  /^(?:get|hol\w*)(?: (?:me|us|mir|uns))? (?:(?:the|an?|my|our|this|de[nrms]|die|das|eine?n?|meine?n?) )?(?:[\p{L}-]+ ){0,2}(?:dialog(?:ue)?|window|pane|panel|menu|page|tab|view|screen|sidebar|overview|settings|fenster|menü|seite|ansicht|übersicht|einstellungen)(?! \p{L}+ed(?![\p{L}]))(?![\p{L}])/iu;
/** Requests whose words have to reach the page's own search. */
const SEARCH_OPENING = /^(?:search(?: for)?|look for|such\w*(?: nach)?|busc\w*|cherch\w*)(?![\p{L}])/iu;
/** Requests that only want a field to hold something. */
const FILL_OPENING =
  /^(?:type|enter|fill|write|put|set|change|select|choose|pick|check|tick|uncheck|untick|toggle|turn|clear|draft|gib|schreib\w*|trag\w*|setz\w*|wähl\w*|stell\w*|leere|remplis|saisis|écris|choisis|escribe|rellena|elige|pon)(?![\p{L}])/iu;
/** A second part of the request asks to send or store. */
const THEN_SENDS =
  /(?:\b(?:and|then|und|dann|et|y)\b|,)\s+(?:\S+\s+)?(?:save|send|submit|search|post|publish|confirm|apply|book|order|buy|add|speicher\w*|send\w*|schick\w*|such\w*|bestell\w*|envoie|enregistre|guarda|envía)/iu;
const REPEATS =
  /\b(?:twice|thrice|again|times|each|every|all|both|until|repeatedly|zweimal|dreimal|mal|jede[rsnm]?|alle[nr]?|beide|bis|chaque|tous|toutes|cada|todos|todas)\b/iu;
const EXCLUDES =
  /\b(?:except|but not|other than|without|besides|all|every|each|both|außer|ohne|alle|jede[rsnm]?|sauf|sans|excepto|sin|todos|todas)\b/iu;

/** Whether the request wants an answer in words. */
export function asksQuestion(request: string): boolean {
  const core = stripPoliteness(request);
  // "Can you send it?" is an order: the polite opening is gone, the question mark remains.
  if ([ASKS_FOR_ANSWER, QUESTION_OPENING, QUESTION_AFTER_PREPOSITION].some((kind) => kind.test(core))) return true;
  return core === request.trim() && core.endsWith('?');
}

/** Whether another view of the page is all that the request wants. */
export function wantsView(request: string): boolean {
  const core = stripPoliteness(request);
  return [VIEW_OPENING, VIEW_OF_THING, GETS_VIEW].some((kind) => kind.test(core)) && !THEN_SENDS.test(core);
}

/** The words that a request wants searched for. @returns undefined if it wants no search */
export function searchedText(request: string): string | undefined {
  const core = stripPoliteness(request);
  return SEARCH_OPENING.test(core) ? core.replace(SEARCH_OPENING, '').trim() : undefined;
}

/** Whether a filled field is all that the request wants. */
export function wantsFilledField(request: string): boolean {
  const core = stripPoliteness(request);
  return FILL_OPENING.test(core) && !THEN_SENDS.test(core);
}

/** Whether a second part of the request asks to send or store. */
export function wantsSend(request: string): boolean {
  return THEN_SENDS.test(stripPoliteness(request));
}

/** Orders to say something to others, which is said once it is sent: “message the altos: bring pencils”, “write hello to Jo”. */
const SAYS =
  /^(?:(?:message|text|dm|tell|ping) |(?!.*(?<!\p{L})(?:into?|in|ins|im|dans|en|fields?|feld|champ|campo)(?!\p{L}))(?:(?:write|say|schreib\w*)(?!\p{L}).*(?<!\p{L})(?:to|an)|(?:écris|escribe|di)(?!\p{L}).*(?<!\p{L})(?:à|al?))(?!\p{L}))/iu;

export function wantsSaid(request: string): boolean {
  return SAYS.test(stripPoliteness(request));
}

/** Whether the request wants the same act more than once. */
export function wantsRepetition(request: string): boolean {
  return REPEATS.test(request);
}

/** Whether the request means elements that it does not name: all, or all except some. */
export function namesByExclusion(request: string): boolean {
  return EXCLUDES.test(request);
}

/** Words without content, in the languages of the tables above. */
const FUNCTION_WORDS = new Set(
  `a about after all an and any are as at be been but by can could did do does done each every for from get give go had has
  have he her him his how i if in into is it its just let like make may me more my new no not now of on one only or other our
  out over please put set she should so some take than that the their them then there these they this those to too under up us
  use was we were what when where which who whose will with would you your
  der die das den dem des ein eine einen einem einer und oder mit für auf in im an am zu zum zur von vom bei aus ist sind nicht
  bitte mein meine meinen ich du es sie wir als dann so wie was wer wo
  le la les un une des du de et ou avec pour sur dans est pas mon ma mes je tu il elle
  el los las una unos y o con para en es mi mis yo`.split(/\s+/u),
);
const MIN_CONTENT_CHARS = 2;

/** @param words lower-case words. @returns the words that carry meaning, and all numbers */
export function contentWords(words: readonly string[]): string[] {
  return [
    ...new Set(
      words.filter((word) => /^\d/.test(word) || (word.length >= MIN_CONTENT_CHARS && !FUNCTION_WORDS.has(word))),
    ),
  ];
}

/** Longest ending in which two forms of one word differ, characters. */
const MAX_ENDING_CHARS = 3;
/** Shorter words are compared as a whole. */
const MIN_STEM_CHARS = 4;

/** Whether two words are forms of one word: mug and mugs, archive and archived. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (/^\d/.test(short)) return false;
  if (long === `${short}s` || long === `${short}es`) return true;
  if (short.length < MIN_STEM_CHARS) return false;
  const stem = short.replace(/(?:e|y|s)$/u, '');
  return stem.length >= MIN_STEM_CHARS && long.startsWith(stem) && long.length - stem.length <= MAX_ENDING_CHARS;
}

/** Whether one of the words is the word, in whatever form. */
export function holds(words: readonly string[], word: string): boolean {
  return words.some((other) => isSameWord(word, other));
}
