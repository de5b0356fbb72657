/** turnOrder reads “next week” and “go back a month” where two arrows stand around the text Week 23 or June 2027: one is pressed. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { foldWord } from './languages/grammar';
import { orderWords } from './order-words';

/** Ways of such orders, in the planner's languages; pinned by the policy's hash. */
export const TURN_WAYS: readonly (readonly [isOn: boolean, words: string])[] = Object.freeze([
  [
    true,
    'next following forward nachste nachster nachsten nachstes kommende kommenden weiter vor vorwarts prochaine prochain suivante suivant avance avancez avancer proxima proximo siguiente viene avanza avanzar adelanta',
  ],
  [
    false,
    'previous last back prior vorige voriger vorigen voriges vorherige vorheriger vorherigen vorheriges letzte letzten zuruck precedente precedent derniere recule reculez reculer anterior pasada pasado retrocede retroceder atras',
  ],
] as const);
/** Nouns for pages that are turned, in the planner's languages; pinned by the policy's hash. */
export const TURNED: ReadonlySet<string> = new Set(
  'day week month year page slide tag woche monat jahr seite jour semaine mois annee dia semana mes ano pagina'.split(
    ' ',
  ),
);
/** Words beside them; pinned by the policy's hash. */
export const TURN_FILLER: ReadonlySet<string> = new Set(
  `go to the a one please show me turn switch move on by view zur zum zu gehe geh zeig zeige mir die der das den eine einen um blattere blatter wechsle springe
  bitte va vas aller a au la le les l d de montre affiche moi une un passe passez ve ir al el las los muestra muestrame una pasa que por favor`.split(
    /\s+/u,
  ),
);
const ON = /^(?:[›»>→▶►❯⟩]|>>)\uFE0F?$/u;
const BACK = /^(?:[‹«<←◀◄❮⟨]|<<)\uFE0F?$/u;
const PRESSED: ReadonlySet<string> = new Set(['button', 'generic', 'link', 'img']);
/** Words of a control that turns pages. */
const MAX_PAGER_WORDS = 3;
/** Both arrows stand within so many nodes. */
const MAX_BETWEEN = 4;
/** A text with a day, month or year, or a numbered week. */
const DATED = /\d|(?:jan|feb|mar|mär|apr|avr|abr|ma[iy]|jun|jui|jul|aug|aoû|ago|sep|oct|okt|nov|dec|dez|déc|dic|ene)/iu;

/** Nouns for one thing in the planner's languages. */
const SAME_NOUNS = ['day tag jour dia', 'week woche semaine semana', 'month monat mois mes', 'year jahr annee ano'];
const classOf = (words: readonly string[]): number =>
  SAME_NOUNS.findIndex((nouns) => words.some((word) => nouns.split(' ').includes(word)));

/** “nächste Seite” for the only control called Next page or Next. */
function pagerOf(words: string, way: boolean, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const wanted = classOf(foldedWords(words));
  const fitting = nodes.filter(({ ref, role, name, states }) => {
    const own = foldedWords(name);
    const isMeant = own.length > 0 && own.length <= MAX_PAGER_WORDS && wayOf(name, false) === way;
    const isPressed = ref !== undefined && PRESSED.has(role) && !states.includes('disabled');
    return isPressed && isMeant && (own.length === 1 ? wanted < 0 : classOf(own) === wanted);
  });
  const [only, ...others] = fitting;
  return others.length === 0 ? only : undefined;
}

/** @returns undefined unless the page has exactly one such pair of arrows, around or beside a text that is dated */
export function turnOrder(request: string, { nodes }: Snapshot): Command[] | undefined {
  const words = orderWords(request);
  const way = wayOf(words);
  if (way === undefined) return undefined;
  const pairs = nodes.flatMap((back, at) => (isSign(back, BACK) ? pairFrom(back, at, nodes) : []));
  const [pair, ...others] = pairs;
  const pager = pair ? undefined : pagerOf(words, way, nodes);
  const turned = pager ?? (pair && others.length === 0 ? (way ? pair.on : pair.back) : undefined);
  if (!turned) return undefined;
  const { name, ref } = turned;
  return [{ words, verb: 'click', target: name, quoted: true, chosen: ref }];
}

const foldedWords = (text: string): string[] =>
  text
    .split(/[^\p{L}]+/u)
    .map(foldWord)
    .filter((word) => word !== '');

/** @param needsNoun whether the words name what is turned */
function wayOf(request: string, needsNoun = true): boolean | undefined {
  const said = foldedWords(request);
  const ways = TURN_WAYS.filter(([, words]) => said.some((word) => words.split(' ').includes(word)));
  const isAll = said.every(
    (word) =>
      TURNED.has(word) || TURN_FILLER.has(word) || TURN_WAYS.some(([, words]) => words.split(' ').includes(word)),
  );
  const [way, ...others] = ways;
  const isNamed = !needsNoun || said.some((word) => TURNED.has(word));
  return isAll && way && others.length === 0 && isNamed ? way[0] : undefined;
}

const isSign = ({ ref, role, name }: SnapshotNode, sign: RegExp): boolean =>
  ref !== undefined && PRESSED.has(role) && sign.test(name.trim());

function pairFrom(back: SnapshotNode, at: number, nodes: readonly SnapshotNode[]) {
  const after = nodes.slice(at + 1, at + 2 + MAX_BETWEEN);
  const on = after.find((node) => isSign(node, ON));
  const inside = on ? [...nodes.slice(Math.max(0, at - 1), at), ...after.slice(0, after.indexOf(on) + 2)] : [];
  const isDated = inside.some((node) => node !== back && node !== on && DATED.test(node.name));
  return on && isDated ? [{ back, on }] : [];
}
