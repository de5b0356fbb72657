/** fitOf: how well a run of words fits a parameter of a task, by what stands beside it. */
import { TIME_RELATIONS } from './function-words';
import { isSaid, type Run, type SaidParts, STATE } from './aligned-runs';
import { announcingRelations, type ShapeParameter } from './request-shape';

/** Titles that belong to a name. */
const TITLE = /^(?:frau|herrn?|dr|prof|firma|familie|mr|mrs|ms|miss)\b/iu;

/** 2 where the words beside the value announce the parameter, 1 where nothing speaks against it, 0 where something does. */
export function fitOf(parameter: ShapeParameter, run: Run, said: SaidParts): 0 | 1 | 2 {
  const { anchor, unit, after, shape } = parameter;
  const isMeasured = unit.length > 0 && shape === 'number';
  if (isMeasured && said.reader.unitEnd(parameter, run.to) === undefined) return 0;
  if (anchor.type !== 'preposition' && run.after !== undefined && run.after !== STATE) {
    const isOwn = run.after === after || (anchor.type === 'content' && run.after === anchor.index);
    return isOwn && run.relations.length === 0 ? 2 : 0;
  }
  // “the account of Savings” for “account Main”: the word is said, and the value does not stand beside it.
  if (anchor.type === 'content' && isSaid(said, anchor.index)) return 0;
  const fit = fitOfRelations(parameter, run, said);
  const isUnnamed = anchor.type === 'content' || (anchor.type === 'preposition' && after !== undefined);
  return isPlainName(run, said, { isUnnamed, isAnnounced: anchor.type === 'bare' || fit === 2 }) ? fit : 0;
}

/** “New invoice: Brandt, 310 euros”. */
function isListed({ text }: SaidParts, at: number): boolean {
  return text.tokens.some(
    ({ followsColon }, i) => followsColon && (i === at || (i < at && text.tokens[at - 1]?.isClosed)),
  );
}

function fitOfRelations(parameter: ShapeParameter, { relations, from }: Run, said: SaidParts): 0 | 1 | 2 {
  const expected = announcingRelations(parameter, said.text.shape);
  const isTime = parameter.kind !== undefined;
  // “Impfung für Minka”, “cleaning of room 3”.
  const isOfNoun = said.act.isNoun === true && relations.some((one) => one === 'for' || one === 'of');
  if (expected.length === 0) return relations.length === 0 || isOfNoun ? 1 : 0;
  if (relations.length === 0) return from === 0 || isTime || isListed(said, from) || said.act.at.has(from - 1) ? 1 : 0;
  if (said.reader.isSameRelation(relations, expected)) return 2;
  const isOfTime = (one: string) => TIME_RELATIONS.has(one);
  return isTime && relations.every(isOfTime) && expected.some(isOfTime) ? 1 : 0;
}

/** “The queue” names no playlist, “the task Delta” and “den Club Süd” are no name of the thing that is left out. */
function isPlainName(
  { from, to, hasArticle }: Run,
  { text, content }: SaidParts,
  { isUnnamed, isAnnounced }: { isUnnamed: boolean; isAnnounced: boolean },
): boolean {
  const name = text.textOf(from, to);
  if (text.tokens[from]?.isQuoted || /^[#\p{N}]/u.test(name)) return true;
  const isSmallFirst = /^\p{Ll}/u.test(name);
  if (isSmallFirst && (hasArticle || !isAnnounced || /\s\p{Lu}/u.test(name))) return false;
  if (text.isEnglish) return true;
  // “Buche den Beamer” where the task says “den Raum ‹raum›”: a German noun with its article is a thing.
  if (isUnnamed && hasArticle && !TITLE.test(name)) return false;
  // A German noun in front of a name, and a name in the genitive.
  const isNounAndName = to - from > 1 && !TITLE.test(name) && (hasArticle || isUnnamed || /\s\p{N}/u.test(name));
  return !isNounAndName && !(content.has(to) && name.endsWith('s'));
}
