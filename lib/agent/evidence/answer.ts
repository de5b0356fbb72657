/** findAnswer looks for the place on the page that supports the answer to a question. */
import { truncateText } from '../../core/text';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import { headerWords, isInAskedColumn } from './answer-columns';
import { passageWords } from './answer-lines';
import { groupText, groupWords, type OutlineGroup, readableGroups, withoutNeighbours } from './outline-groups';
import { contentWords, holds } from './request-kind';
import { wordsOf } from './request-values';

/** Longest quote of the page, characters. */
const MAX_QUOTE_CHARS = 80;
export const COUNT =
  /(?<![\p{L}])(?:how many|number of|count|wie viele|wieviele|anzahl|combien|cu[aá]nt[oa]s)(?![\p{L}])/iu;
const LIST_ROLES = ['listitem', 'row', 'article', 'option', 'treeitem'];
/** Openings of answers to a question that is answered by yes or no. */
export const SAYS_YES = /^\W*(?:yes|yeah|ja|oui|sí|si)(?![\p{L}])[\s,.;:!–-]*/iu;
export const SAYS_NO = /^\W*(?:no|nope|nein|non)(?![\p{L}])[\s,.;:!–-]*/iu;
export const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/u;
/** Words by which a place says the opposite. */
export const NEGATES =
  /(?<![\p{L}])(?:no|not|isn't|none|never|without|out|sold|un\p{L}+|off|closed|nicht|kein\p{L}*|ohne|ausverkauft|aus|zu|pas|sans|sin|nunca|agotad[oa])(?![\p{L}])/iu;

/** Places that overlap one line of the page: itself, and two lines on each side. */
const MAX_LONE = 5;
const isNumber = (word: string) => /^\d/u.test(word);

interface Place {
  group: OutlineGroup;
  words: string[];
  /** Number of the words that tell places apart and that this one holds. */
  share: number;
}

interface Places {
  nodes: readonly SnapshotNode[];
  places: Place[];
  /** Words of the request that some places hold and others do not. */
  telling: string[];
  best: number;
}

/**
 * The row or passage that holds the answer's data and the words of the request that tell this row from others.
 * @returns undefined if no place on the page supports the answer
 */
export function findAnswer(
  { request, snapshot }: Pick<Run, 'request' | 'snapshot'>,
  answer: string,
): string | undefined {
  if (!snapshot) return undefined;
  const asked = contentWords(wordsOf(request));
  const places = placesFor(snapshot, asked);
  if (COUNT.test(request)) {
    const counted = countedItems(places, answer);
    if (counted !== undefined) return counted;
  }
  const [yes, no] = [SAYS_YES.test(answer), SAYS_NO.test(answer)];
  const data = answerData(answer.replace(SAYS_YES, '').replace(SAYS_NO, ''), asked);
  if (!speaksOfDay(places, request)) return undefined;
  const place = yes ? agreeingPlace(places, asked, data) : placeOf(places, { asked, data }, no);
  return place && truncateText(groupText(places.nodes, place.group), MAX_QUOTE_CHARS);
}

function placesFor({ nodes }: Pick<Snapshot, 'nodes'>, asked: readonly string[]): Places {
  const groups = readableGroups(nodes);
  const units = groups.map((group) => groupWords(nodes, withoutNeighbours(group)));
  const telling = asked.filter((word) => {
    const holding = units.filter((words) => holds(words, word)).length;
    return holding > 0 && holding < units.length;
  });
  const places = groups.map((group) => {
    const words = group.line === undefined ? groupWords(nodes, group) : passageWords(nodes, group, telling);
    const own = [...words, ...headerWords(nodes, group)];
    return { group, words, share: telling.filter((word) => holds(own, word)).length };
  });
  return { nodes, places, telling, best: Math.max(0, ...places.map(({ share }) => share)) };
}

/** Whether the page names the weekdays that the question names: the hours of Monday answer nothing about Sunday. */
function speaksOfDay({ places }: Places, request: string): boolean {
  return wordsOf(request)
    .filter((word) => WEEKDAY.test(word))
    .every((day) => places.some(({ words }) => holds(words, day) || words.some((word) => isShortFor(word, day))));
}

function isShortFor(word: string, day: string): boolean {
  return word.length >= 2 && word.length <= 4 && day.startsWith(word);
}

/** The place that holds all the data and as many telling words as any other. */
function placeOf(
  { nodes, places, telling, best }: Places,
  { asked, data }: { asked: readonly string[]; data: readonly string[] },
  isDenied: boolean,
): Place | undefined {
  // A bare no is no data: the place has to speak of the matter, and to lack a word of the question.
  if (data.length === 0 && !(isDenied && best > 0)) return undefined;
  const place = places
    .filter(
      ({ words, group }) => data.every((word) => holds(words, word)) && isInAskedColumn(nodes, group, { asked, data }),
    )
    .sort((a, b) => b.share - a.share || a.words.length - b.words.length)[0];
  if (!place || place.share < best) return undefined;
  // Without a common word the place may be about anything, unless no other place has data of that kind.
  if (place.share === 0 && data.some(isNumber) && places.filter(({ words }) => words.some(isNumber)).length > MAX_LONE)
    return undefined;
  return data.length === 0 && place.share === telling.length ? undefined : place;
}

/** The place that holds all words of the question that the page holds at all, and no word of the opposite. */
function agreeingPlace(
  { nodes, places, best }: Places,
  asked: readonly string[],
  data: readonly string[],
): Place | undefined {
  const known = asked.filter((word) => places.some(({ words }) => holds(words, word)));
  return places
    .filter(({ words, share }) => share === best && [...known, ...data].every((word) => holds(words, word)))
    .filter(({ group }) => !NEGATES.test(groupText(nodes, group)))
    .sort((a, b) => a.words.length - b.words.length)[0];
}

/** The words of the answer that are news: numbers and names first, else every content word that was not asked. */
function answerData(answer: string, asked: readonly string[]): string[] {
  const isNews = (word: string) => !holds(asked, word);
  const names = [
    ...answer.matchAll(/(?<=[^.!?\s]\s+)\p{Lu}[\p{L}\p{M}-]+|\p{N}[\p{N}.,:/-]*\p{N}|\p{N}|["“]([^"”]+)["”]/gu),
  ];
  const exact = names.flatMap(([text]) => wordsOf(text)).filter(isNews);
  return exact.length > 0 ? [...new Set(exact)] : contentWords(wordsOf(answer)).filter(isNews);
}

/**
 * The number of items that hold the words of the request which some of them lack.
 * @returns undefined if the answer names another number, none, or several
 */
function countedItems({ nodes, places, telling }: Places, answer: string): string | undefined {
  const numbers = wordsOf(answer).filter((word) => /^\d+$/.test(word));
  if (numbers.length !== 1) return undefined;
  const items = new Map<string, Place[]>();
  for (const place of places) {
    const node = nodes[place.group.from];
    if (!node || !LIST_ROLES.includes(node.role)) continue;
    const key = `${node.role} ${node.depth}`;
    items.set(key, [...(items.get(key) ?? []), place]);
  }
  for (const list of items.values()) {
    const deciding = telling.filter((word) => {
      const holding = list.filter(({ words }) => holds(words, word)).length;
      return holding > 0 && holding < list.length;
    });
    const counted = list.filter(({ words }) => deciding.every((word) => holds(words, word)));
    if (String(counted.length) === numbers[0]) return `${numbers[0]} ×`;
  }
  return undefined;
}
