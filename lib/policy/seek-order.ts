/** seekOrder reads “skip forward 30 seconds” where the page has a button that moves by so many seconds, or by a part of them. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { orderWords } from './order-words';

/** Orders to move in what is played, in the planner's languages; pinned by the policy's hash. */
export const SEEK_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:skip|jump|go|move|seek|fast[- ]?(?<on>forward)|(?<back>rewind)|wind)(?: (?:(?<on1>forwards?|ahead|on)|(?<back1>back(?:wards?)?)))?(?: by)? (?<count>\d+) ?(?<unit>s|secs?|seconds?|mins?|minutes?)(?: (?:(?<on2>forwards?|ahead)|(?<back2>back(?:wards?)?)))?$/iu,
  /^(?:bitte )?(?:spring|springe|spule?|gehe?) (?:um )?(?<count>\d+) ?(?<unit>sek(?:unden?)?|s|min(?:uten?)?) (?:(?<on>vor(?:wärts)?|weiter)|(?<back>zurück|rückwärts))$/iu,
  /^(?:(?<on>avance|avancez|avancer)|(?<back>recule|reculez|reculer|reviens)) de (?<count>\d+) ?(?<unit>s|secondes?|min|minutes?)$/iu,
  /^(?:(?<on>avanza|avanzar|adelanta|adelantar)|(?<back>retrocede|retroceder|rebobina)) (?<count>\d+) ?(?<unit>s|segundos?|min|minutos?)$/iu,
]);
/** Words and signs of buttons that move on or back; pinned by the policy's hash. */
export const SEEK_ON = /forward|ahead|vor(?!ig|her)|weiter|avanc|avanz|adelant|suivant|↻|⟳|⏩|»|>>|\+ ?\d/iu;
export const SEEK_BACK = /back|rewind|replay|zurück|recul|retro|atrás|rebobin|↺|⟲|⏪|«|<<|[-−–] ?\d/iu;
const PRESSED = /^(?:button|generic|link|img|menuitem)$/;
const COUNT =
  /(?<![\p{L}\d.,:])[-+−–↺↻]?\s?(\d{1,3})(?:[\s-]?(s|sec(?:ond)?s?|sek\p{L}*|segundos?|secondes?|min\p{L}*|m)?(?![\p{L}\d.,:]))/iu;
const MAX_PRESSES = 10;

/** @returns undefined unless exactly one button moves in this direction, by these seconds or a part of them */
export function seekOrder(request: string, { nodes }: Snapshot): Command[] | undefined {
  const words = orderWords(request);
  const said = SEEK_ORDERS.map((order) => order.exec(words)?.groups).find((groups) => groups !== undefined);
  if (!said) return undefined;
  const isOn = Object.keys(said).some((name) => name.startsWith('on') && said[name] !== undefined);
  const isBack = Object.keys(said).some((name) => name.startsWith('back') && said[name] !== undefined);
  if (isOn === isBack && isOn) return undefined;
  const wanted = secondsOf(Number(said.count), said.unit);
  const moving = nodes.flatMap((node) => {
    const seconds = movesBy(node, isBack ? SEEK_BACK : SEEK_ON, isBack ? SEEK_ON : SEEK_BACK);
    return seconds === undefined || wanted % seconds !== 0 ? [] : [{ node, presses: wanted / seconds }];
  });
  const exact = moving.filter(({ presses }) => presses === 1);
  const [only, ...others] = exact.length > 0 ? exact : moving;
  if (!only || others.length > 0 || only.presses > MAX_PRESSES) return undefined;
  const press: Command = { words, verb: 'click', target: only.node.name || only.node.near, quoted: true };
  return Array.from({ length: only.presses }, () => press);
}

const secondsOf = (count: number, unit = '') => (/^m/iu.test(unit) ? count * 60 : count);

/** The seconds by which the button moves in the direction. */
function movesBy({ ref, role, name, near = '' }: SnapshotNode, way: RegExp, other: RegExp): number | undefined {
  if (ref === undefined || !PRESSED.test(role)) return undefined;
  const text = `${name} ${near}`;
  // “Skip back 10 seconds” holds no word of the other direction.
  if (!way.test(text) || other.test(text)) return undefined;
  const [, count, unit] = COUNT.exec(text) ?? [];
  return count === undefined || Number(count) === 0 ? undefined : secondsOf(Number(count), unit);
}
