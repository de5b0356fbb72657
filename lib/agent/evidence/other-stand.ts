/** findOtherStand: a thing that was to get a state or a place, and has another one: “free” for “reserved”, third for “to the top”. */
import { normalizeText } from '../../core/text';
import { targetRef } from '../../page/words/action-parts';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import { findOtherGroup } from './other-group';
import { contentWords, holds } from './request-kind';
import { containsWords, wordsOf } from './request-values';

type StandRun = Pick<Run, 'request' | 'snapshot'>;

const DOWN = /(?<!\p{L})(?:descending|desc|absteigend\w*|descendente|décroissant\w*)(?!\p{L})/iu;
const UP = /(?<!\p{L})(?:ascending|asc|aufsteigend\w*|ascendente|croissant\w*)(?!\p{L})/iu;
/** “mark Table 4 as reserved”, “set the lamp to dim”. */
const TO_STATE =
  /^(?:please\s+|bitte\s+)?(?:mark|set|make|turn|change|switch|put|flag|markier\w*|setz\w*|stell\w*|änder\w*|marca\w*|pon|cambi\w*|marque\w*|mets|chang\w*)\s.+?\s(?:as|to|into|als|auf|como|a|comme|en|à)\s+["“]?([\p{L} -]{2,30}?)["”]?\s*[.!]?$/iu;
const TO_TOP =
  /(?<!\p{L})to (?:the )?(?:(?:very )?(?:top|front|beginning|start|first)(?: (?:position|place))?)|ganz nach oben|an den anfang|an die erste stelle|al principio|en haut|en premier/iu;
const TO_END =
  /(?<!\p{L})to (?:the )?(?:(?:very )?(?:bottom|end|last)(?: (?:position|place))?)|ganz nach unten|ans ende|an die letzte stelle|al final|en bas|en dernier/iu;
/** More words are content. */
const MAX_STATE_WORDS = 3;

/** @param taken acts that took place. @returns the text that stands there instead; undefined if the page does not speak against the request */
export function findOtherStand(run: StandRun, taken: readonly RunStep[]): string | undefined {
  const last = taken.at(-1);
  if (!run.snapshot || !last) return undefined;
  return (
    findOtherOrder(run.request, run.snapshot) ??
    findOtherPlace(run.request, run.snapshot) ??
    findOtherGroup(run.request, run.snapshot.nodes) ??
    findOtherWord(run, last)
  );
}

/** A column that is sorted the other way. */
function findOtherOrder(request: string, { nodes }: Pick<Snapshot, 'nodes'>): string | undefined {
  const [isDown, isUp] = [DOWN.test(request), UP.test(request)];
  if (isDown === isUp) return undefined;
  const words = wordsOf(request);
  const unwanted = isDown ? 'ascending' : 'descending';
  return nodes.find(
    ({ name, states }) => states.includes(unwanted) && name !== '' && containsWords(words, wordsOf(name)),
  )?.name;
}

/** A thing that does not stand where its list begins or ends. */
function findOtherPlace(request: string, { nodes }: Pick<Snapshot, 'nodes'>): string | undefined {
  const isTop = TO_TOP.test(request);
  if (isTop === TO_END.test(request)) return undefined;
  const words = wordsOf(request);
  const items = nodes.filter(({ role }) => role === 'listitem' || role === 'row' || role === 'article');
  const at = items.findIndex((item) => {
    const own = contentWords(wordsOf(firstText(nodes, item)));
    return own.length > 0 && containsWords(words, own);
  });
  const item = items[at];
  if (!item) return undefined;
  const beside = items.filter(({ role, depth }) => role === item.role && depth === item.depth);
  return (isTop ? beside[0] : beside.at(-1)) === item ? undefined : firstText(nodes, item);
}

/** The first text of an item that holds a letter or digit. */
function firstText(nodes: readonly SnapshotNode[], item: SnapshotNode): string {
  const from = nodes.indexOf(item);
  for (const { name, depth } of nodes.slice(from)) {
    if (/[\p{L}\p{N}]/u.test(name)) return name;
    if (depth < item.depth) break;
  }
  return '';
}

/** A press that gave its target another state than the one at the end of the request. */
function findOtherWord({ request, snapshot }: StandRun, { action, effect, facts }: RunStep): string | undefined {
  const wanted = contentWords(wordsOf(TO_STATE.exec(request.trim())?.[1] ?? ''));
  if (action.verb !== 'click' || wanted.length === 0 || wanted.length > MAX_STATE_WORDS || !facts) return undefined;
  const isWanted = (text: string) => wanted.every((word) => holds(wordsOf(text), word));
  const now = snapshot?.nodes.find(({ ref }) => ref !== undefined && ref === targetRef(action))?.name;
  const before = facts.fingerprint.name;
  if (now !== undefined && now !== '' && normalizeText(now) !== normalizeText(before))
    return isWanted(now) || !isStateChange(before, now) ? undefined : now;
  const [came, ...more] = (effect?.facts ?? []).flatMap((fact) => (fact.fact === 'appeared' ? [fact.name] : []));
  const went = (effect?.facts ?? []).flatMap((fact) => (fact.fact === 'disappeared' ? [fact.name] : []));
  if (came === undefined || more.length > 0 || went.length !== 1) return undefined;
  return isWanted(came) || !isStateChange(went[0] ?? '', came) ? undefined : came;
}

/** Whether few words of a text were replaced by few others, none of them a number. */
function isStateChange(before: string, now: string): boolean {
  const [old, new_] = [wordsOf(before), wordsOf(now)];
  const [went, came] = [old.filter((word) => !new_.includes(word)), new_.filter((word) => !old.includes(word))];
  return [went, came].every(
    (words) => words.length > 0 && words.length <= MAX_STATE_WORDS && words.every((word) => !/\d/u.test(word)),
  );
}
