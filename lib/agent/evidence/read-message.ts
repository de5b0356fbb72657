/** readMessage tells how a text of a site reads: as a refusal of an act, as its confirmation, or as neither. */
import { LACKS } from './lacks-words';
import { CONFIRMS, DENIES_ERROR, POSTPONES, REFUSES } from './refusal-words';
import {
  ABOUT_UNDOING,
  ASKS_READER,
  CONDITION_BEHIND,
  CONDITIONAL_LEAD,
  EMPTY_LIST,
  FORESEES,
  HOLDS_ALWAYS,
  NAMES_A_LIST,
  NEGATES_ACT,
  PART_OF_MORE,
  THANKS_BUT,
  THANKS_ONLY,
} from './unmet-words';

/** Words of refusals that are also what a user may ask for: “Reject” is followed by “Rejected”. */
const ASKED_FOR = /\b(?:duplicate|reject(?:ed|s)?|declined?|refused?|denied|deny)\b/giu;
/** Letters by which the word in the request is recognised in another form. */
const STEM_LETTERS = 3;
/** A sentence, or a part of it between dashes, with its mark. */
const SENTENCE = /(?:[^.!?;:\n–—]|(?<=\d)[.:](?=\d)|(?<=\bno)\.)+[.!?;:\n–—]*/giu;

function isAsked(word: string, request: string): boolean {
  return new RegExp(`\\b${word.slice(0, STEM_LETTERS)}`, 'iu').test(request);
}

/**
 * How a text reads. A condition, a future, a question or a hint says nothing of what was done.
 * @param request keeping a draft is what some requests want
 */
export function readMessage(text: string, request = ''): 'refuses' | 'confirms' | 'neutral' {
  const plain = text.replace(ABOUT_UNDOING, ' ').replace(THANKS_ONLY, ' ').replace(THANKS_BUT, ' ');
  const withoutDenial = plain.replace(DENIES_ERROR, '');
  const sentences = assertedSentences(withoutDenial.replace(ASKED_FOR, (word) => (isAsked(word, request) ? '' : word)));
  const isPostponed = request !== '' && POSTPONES.test(withoutDenial) && !POSTPONES.test(request);
  const readings = sentences.flatMap(clausesOf).map(readClause);
  if (
    isPostponed ||
    sentences.map(beforeCondition).some((one) => REFUSES.test(one) || LACKS.test(one)) ||
    readings.includes('refuses')
  )
    return 'refuses';
  return readings.includes('confirms') || withoutDenial !== plain ? 'confirms' : 'neutral';
}

/** The sentences that state something: no question, and nothing that holds under a condition alone. */
function assertedSentences(text: string): string[] {
  return (text.match(SENTENCE) ?? []).filter(
    (one) => !/\?[\s"”)]*$/u.test(one) && !CONDITIONAL_LEAD.test(one) && !EMPTY_LIST.test(one),
  );
}

function beforeCondition(sentence: string): string {
  const at = sentence.search(CONDITION_BEHIND);
  return at < 0 ? sentence : sentence.slice(0, at);
}

/** The clauses between commas; what a condition follows is left out. */
function clausesOf(sentence: string): string[] {
  if (ASKS_READER.test(sentence)) return [];
  const clauses = sentence.split(/,\s+/u);
  return clauses.filter((clause, i) => {
    const next = clauses[i + 1];
    return !CONDITION_BEHIND.test(clause) && !(next !== undefined && CONDITIONAL_LEAD.test(next));
  });
}

/** How a single clause reads by its first participle that counts. */
function readClause(clause: string): 'refuses' | 'confirms' | 'neutral' {
  if (HOLDS_ALWAYS.test(clause) || isOnlyPart(clause)) return 'neutral';
  for (const { index, 0: word } of clause.matchAll(new RegExp(CONFIRMS, 'giu'))) {
    const before = clause.slice(0, index);
    const behind = clause.slice(index + word.length);
    if (FORESEES.test(before) || NAMES_A_LIST.test(before)) continue;
    // In German the verb that foresees may stand behind: “dass es gespeichert wird”.
    if (/^\s*(?:wird|werden|kann|soll|muss)(?!\p{L})/iu.test(behind)) continue;
    return NEGATES_ACT.test(before) ? 'refuses' : 'confirms';
  }
  return 'neutral';
}

function isOnlyPart(clause: string): boolean {
  return [...clause.matchAll(PART_OF_MORE)].some(([, some, all]) => Number(some) < Number(all));
}
