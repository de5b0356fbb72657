/** slotOrder reads “book the Loft on Saturday” where a control is called Loft Sat: all words of its name, with the days of the week cut short. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { foldWord } from './languages/grammar';
import { GOES_ON, orderWords } from './order-words';

/** Orders to take a place or time, in the planner's languages; pinned by the policy's hash. */
export const TAKE_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:book|reserve|take|pick|choose|get(?: me)?|select|hold) (?<what>.+)$/iu,
  /^(?:bitte )?(?:buche?|reserviere?|nimm|wähle?|belege?) (?<what>.+)$/iu,
  /^(?:réserve[rz]?|pren(?:ds|ez|dre)|choisi(?:s|ssez|r)) (?<what>.+)$/iu,
  /^(?:reserva[r]?|coge[r]?|toma[r]?|elige|escoge) (?<what>.+)$/iu,
]);
/** Words that lead to a place or time; pinned by the policy's hash. */
export const SLOT_FILLER: ReadonlySet<string> = new Set(
  'the a an on for at in of my slot appointment am um den die das der dem fur im zu termin uhr le la les un une pour a de du l rendez vous el los las una al del para en cita hora'.split(
    ' ',
  ),
);
/** Days of the week and their short forms, in the planner's languages; pinned by the policy's hash. */
export const DAY_NAMES: readonly (readonly string[])[] = Object.freeze(
  [
    'monday mon montag mo lundi lun lunes',
    'tuesday tue tues dienstag di mardi mar martes',
    'wednesday wed mittwoch mi mercredi mer miercoles mie',
    'thursday thu thur thurs donnerstag do jeudi jeu jueves jue',
    'friday fri freitag fr vendredi ven viernes vie',
    'saturday sat samstag sonnabend sa samedi sam sabado sab',
    'sunday sun sonntag so dimanche dim domingo dom',
  ].map((words) => words.split(' ')),
);
const PRESSED: ReadonlySet<string> = new Set(['button', 'generic', 'link', 'option', 'gridcell', 'cell']);

/** @returns undefined unless exactly one control has these words as its name, in any order, one of them a day or a number */
export function slotOrder(request: string, { nodes }: Snapshot): Command[] | undefined {
  const words = orderWords(request);
  const what = TAKE_ORDERS.map((order) => order.exec(words)?.groups?.what).find((one) => one !== undefined);
  if (what === undefined || GOES_ON.test(what)) return undefined;
  const wanted = keysOf(what);
  const isSlot = wanted.some((word) => word.startsWith(DAY) || /^\d/u.test(word));
  if (wanted.length < 2 || !isSlot) return undefined;
  const named = nodes.filter((node) => node.ref !== undefined && PRESSED.has(node.role) && isCalled(node, wanted));
  const [only, ...others] = named;
  return only && others.length === 0
    ? [{ words, verb: 'click', target: only.name || only.near, quoted: true, chosen: only.ref }]
    : undefined;
}

const isCalled = ({ name, near = '' }: SnapshotNode, wanted: readonly string[]): boolean =>
  [name, near].some((label) => {
    const own = keysOf(label);
    return own.length === wanted.length && own.every((word) => wanted.includes(word));
  });

const DAY = 'day:';

/** The words of a name, each day of the week in one form. */
const keysOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[^\p{L}\p{N}:]+/u)
      .map((word) => foldWord(word.replace(/^:|:$/gu, '')))
      .filter((word) => word !== '' && !SLOT_FILLER.has(word))
      .map((word) => {
        const day = DAY_NAMES.findIndex((names) => names.includes(word));
        return day < 0 ? word : `${DAY}${day}`;
      }),
  ),
];
