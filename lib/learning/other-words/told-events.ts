/** reportedEvents: the commands of one task that an event or a fault amounts to which is told: “Anton has paid” for “mark the invoice of ‹client› as paid”. */
import type { ProcedureBody } from '../../records/note';
import type { Template } from '../../records/template';
import { BLOCKERS, FILLER, PREPOSITIONS } from './function-words';
import { FAULTS } from './negation';
import { basesOfParticiple, infinitivesOf } from './participles';
import { POSSESSIVES } from './rephrase-grammar';
import { isPersonName, isSubject, say, type Words } from './rephrase-words';
import { type RequestShape, readShape } from './request-shape';
import { isSameThing } from './same-thing';
import { familiesAt, type VerbForm } from './verb-forms';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const HAS = set('has have hat haben');
const HAS_BEEN = set('has have was were wurde wurden ist sind hat haben');
/** Words between a verb and its participle that change nothing. */
const SMALL = set(
  'already now just finally been it them schon bereits jetzt gerade inzwischen endlich worden es sie heute today',
);
const NAME_CHARS = /^[\p{Lu}\p{N}#]/u;

type Task = Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>;

/** @param form in which the task is asked for in one word @param words of a request that is no question */
export function reportedEvents(body: Task, form: VerbForm, words: Words): string[] {
  const shape = readShape(body);
  if (!shape || words.length < 2) return [];
  return [
    ...cameAbout(body, shape, form, words),
    ...brokeDown(shape, form, words),
    ...measured(body, shape, words),
    ...givenBack(shape, form, words),
  ];
}

const filled = (template: Template, values: readonly string[]) => {
  let i = 0;
  return template.map((part) => ('text' in part ? part.text : (values[i++] ?? ''))).join('');
};

/** “Anton has paid”, “Anton hat die Rechnung bezahlt”, “the invoice of Anton has been paid”: the state that the task marks has come about. */
function cameAbout(body: Task, shape: RequestShape, form: VerbForm, words: Words): string[] {
  const { families, content, parameters } = shape;
  const state = content.find(({ relations }) => relations.includes('as'))?.word;
  const isMarking = families.some((family) => family === 'mark' || family === 'set' || family === 'report');
  const at = words.findIndex(({ word, isQuoted }, i) => i > 0 && !isQuoted && HAS_BEEN.has(word));
  const said = words.at(-1)?.word ?? '';
  if (state === undefined || !isMarking || parameters.length !== 1 || at < 1 || at > words.length - 2) return [];
  if (!areOneAct(said, state)) return [];
  const [who, between] = [words.slice(0, at), words.slice(at + 1, -1)];
  const isOwn = (word: string) => content.some((one) => one.word !== state && isSameThing(one.word, word));
  const isPlain = between.every(
    ({ word }) => SMALL.has(word) || FILLER.has(word) || POSSESSIVES.has(word) || isOwn(word),
  );
  // “Is paid” tells of how it is, and may be meant as a reason.
  const isEvent = HAS.has(words[at]?.word ?? '') || /^(?:was|were|wurden?)$/u.test(words[at]?.word ?? '');
  if (!isPlain || !isEvent || !isSubject(who)) return [];
  const isDoer = HAS.has(words[at]?.word ?? '') && !between.some(({ word }) => word === 'been' || word === 'worden');
  const direct = isDoer && isPersonName(who) ? [filled(body.request, [say(who)])] : [];
  return [...direct, ...['as', 'als'].map((joint) => say(form.head, who, joint, state))];
}

/** Whether two participles are of verbs of one family, or the same. */
function areOneAct(a: string, b: string): boolean {
  if (a === b) return basesOfParticiple(a).length + infinitivesOf(a).length > 0;
  const families = (word: string) =>
    [...basesOfParticiple(word), ...infinitivesOf(word)].flatMap((base) => familiesAt([base], 0));
  const own = families(b);
  return families(a).some((family) => own.includes(family));
}

const IS = set('is are ist sind');
const BROKEN = set('broken broke faulty defective dead down bust busted kaputt defekt hin hinueber');
const FAILS =
  /\s(?:does not|doesn['’]t|do not|don['’]t|will not|won['’]t|is not|isn['’]t|has stopped|stopped) (?:work|working|start)(?: any ?more| properly)?$|\s(?:geht|gehen|funktioniert|funktionieren|läuft|tut) (?:schon wieder |leider )?nicht(?: mehr| richtig)?$|\sis out of order$/iu;

/** “The lift does not work”, “in Isar ist der Beamer kaputt” for a task that reports it as broken. */
function brokeDown({ families, content }: RequestShape, form: VerbForm, words: Words): string[] {
  const state = content.find(({ word, relations }) => FAULTS.has(word) && relations.includes('as'))?.word;
  if (state === undefined || !families.includes('report') || !BROKEN.has(state)) return [];
  const text = say(words);
  const rest = text.replace(FAILS, '');
  const is = words.findIndex(({ word, isQuoted }, i) => i > 0 && !isQuoted && IS.has(word));
  const isState = is > 0 && is < words.length - 1 && BROKEN.has(words.at(-1)?.word ?? '');
  const thing = isState ? say(words.slice(0, is), words.slice(is + 1, -1)) : rest === text ? '' : rest;
  return thing === '' ? [] : ['as', 'als'].map((joint) => say(form.head, thing, joint, state));
}

const FIRST_PERSON = set('i we ich wir');
const TODAY = set('today heute just gerade eben now jetzt');
const PAST =
  /^(?:.{2,}ed|drove|ran|rode|rowed|walked|spent|did|wrote|took|put|swam|flew|cut|made|sold|read|used|habe|haben|bin|sind|war|waren|have|have been|am)$/u;

/** “I drove 43 km with Panda”, “ich habe 3 Stunden an Atlas gearbeitet”: what the speaker did, in the measure that the task writes down. */
function measured(body: Task, { families, parameters, content }: RequestShape, words: Words): string[] {
  const counted = parameters.find(({ shape, unit }) => shape === 'number' && unit.length === 1);
  const isWritten = families.includes('record') && parameters.length === 2 && content.length === 0;
  const at = words.findIndex(({ word }, i) => /^\p{N}/u.test(word) && isUnit(words[i + 1]?.word, counted?.unit[0]));
  if (!counted || !isWritten || at < 1 || !FIRST_PERSON.has(words[0]?.word ?? '') || isBlocked(words)) return [];
  const isSmall = ({ word, raw, isQuoted }: Words[number], i: number) =>
    !isQuoted &&
    (i === 0 ||
      PAST.test(word) ||
      TODAY.has(word) ||
      FILLER.has(word) ||
      PREPOSITIONS[word] !== undefined ||
      (i === words.length - 1 && /^\p{Ll}/u.test(raw) && infinitivesOf(word).length > 0));
  const rest = words.filter((word, i) => i !== at && i !== at + 1 && !isSmall(word, i));
  if (rest.length === 0 || rest.length > 2 || !rest.every(({ raw, isQuoted }) => isQuoted || NAME_CHARS.test(raw)))
    return [];
  const values = parameters.map((one) => (one === counted ? say(words.slice(at, at + 1)) : say(rest)));
  return [filled(body.request, values)];
}

const UNITS: readonly ReadonlySet<string>[] = [
  set('km kilometre kilometres kilometer kilometers kms'),
  set('hour hours h hrs hr stunde stunden std'),
  set('minute minutes min mins minuten'),
  set('mile miles mi'),
  set('litre litres liter liters l'),
];

function isUnit(said: string | undefined, unit: string | undefined): boolean {
  if (said === undefined || unit === undefined) return false;
  return said === unit || UNITS.some((one) => one.has(said) && one.has(unit));
}

const isBlocked = (words: Words) => words.some(({ word, isQuoted }) => !isQuoted && BLOCKERS.has(word));

const GETS = set('gets get receives bekommt kriegt erhaelt bekommen kriegen');
const GIVES = set('give gib zahl zahle pay');

/** “Frau Lenz bekommt 30 Euro zurück”, “give Bo his 15 euros back” for a task that refunds them. */
function givenBack({ families, parameters }: RequestShape, form: VerbForm, words: Words): string[] {
  const last = words.at(-1)?.word;
  const isMoney = parameters.some(({ shape, unit }) => shape === 'number' && unit.length > 0);
  if (!families.includes('refund') || !isMoney || (last !== 'back' && last !== 'zurueck')) return [];
  const gets = words.findIndex(({ word, isQuoted }) => !isQuoted && GETS.has(word));
  const verb = gets > 0 ? gets : GIVES.has(words[0]?.word ?? '') ? 0 : -1;
  if (verb < 0 || isBlocked(words)) return [];
  const rest = words.slice(0, -1).filter(({ word }, i) => i !== verb && !POSSESSIVES.has(word));
  return [say(form.head, rest)];
}
