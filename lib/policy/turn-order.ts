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
/** Both arrows stand within so many nodes. */
const MAX_BETWEEN = 4;
/** A text with a day, month or year, or a numbered week. */
const DATED = /\d|(?:jan|feb|mar|mär|apr|avr|abr|ma[iy]|jun|jui|jul|aug|aoû|ago|sep|oct|okt|nov|dec|dez|déc|dic|ene)/iu;

/** @returns undefined unless the page has exactly one such pair of arrows, around or beside a text that is dated */
export function turnOrder(request: string, { nodes }: Snapshot): Command[] | undefined {
  const words = orderWords(request);
  const way = wayOf(words);
  if (way === undefined) return undefined;
  const pairs = nodes.flatMap((back, at) => (isSign(back, BACK) ? pairFrom(back, at, nodes) : []));
  const [pair, ...others] = pairs;
  if (!pair || others.length > 0) return undefined;
  const { name, ref } = way ? pair.on : pair.back;
  return [{ words, verb: 'click', target: name, quoted: true, chosen: ref }];
}

function wayOf(request: string): boolean | undefined {
  const said = request
    .split(/[^\p{L}]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
  const ways = TURN_WAYS.filter(([, words]) => said.some((word) => words.split(' ').includes(word)));
  const isAll = said.every(
    (word) =>
      TURNED.has(word) || TURN_FILLER.has(word) || TURN_WAYS.some(([, words]) => words.split(' ').includes(word)),
  );
  const [way, ...others] = ways;
  return isAll && way && others.length === 0 && said.some((word) => TURNED.has(word)) ? way[0] : undefined;
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
