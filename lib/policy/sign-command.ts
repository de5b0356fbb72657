/** signCommand: “move Folding up” and “remove the tag urgent” by the sign that stands in the row or behind the name. */
import type { Snapshot } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { matchTarget, nameWords } from './match-target';

/** Orders to move an entry of a list, in the planner's languages; pinned by the policy's hash. */
export const MOVE_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:move|shift) (?<name>.+?) (?:(?<up>up)|down)$/iu,
  /^(?:bitte )?(?:ver)?schiebe? (?<name>.+?) nach (?:(?<up>oben)|unten)$/iu,
  /^déplace[rz]? (?<name>.+?) vers le (?:(?<up>haut)|bas)$/iu,
  /^(?:mueve|mover) (?<name>.+?) hacia (?:(?<up>arriba)|abajo)$/iu,
]);
const UP = ['▲', '△', '▴', '↑', '⬆', '⌃', 'up', 'move up', 'nach oben', 'monter', 'subir'];
const DOWN = ['▼', '▽', '▾', '↓', '⬇', '⌄', 'down', 'move down', 'nach unten', 'descendre', 'bajar'];

/** Orders to take something away; pinned by the policy's hash. */
export const REMOVE_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:remove|take away|delete) (?:the )?(.+)$/iu,
  /^(?:bitte )?(?:entferne?|lösche?) (?:das |den |die |der )?(.+)$/iu,
  /^(?:supprime|retire|enlève)[rz]? (?:le |la |les |l[’'])?(.+)$/iu,
  /^(?:quita|elimina|borra)r? (?:el |la |los |las )?(.+)$/iu,
]);
const CROSS = /^[×✕✖✗✘⨯xX]$/u;

/** “clear the fridge from my list”; pinned by the policy's hash. */
export const FROM_LIST =
  /\s(?:from|off|aus|von|de|del)\s(?:(?:the|my|our|der|meiner|la|ma|mi|el)\s)?\p{L}+(?:\s\p{L}+)?$/iu;

/** @returns undefined unless exactly one sign is meant */
export function signCommand(words: string, snapshot: Snapshot): Command | undefined {
  for (const order of MOVE_ORDERS) {
    const { name, up } = order.exec(words)?.groups ?? {};
    const moved = name === undefined ? undefined : arrowIn(name, up === undefined ? DOWN : UP, words, snapshot);
    if (moved) return moved;
  }
  const named = REMOVE_ORDERS.map((order) => order.exec(words)?.[1]).find((one) => one !== undefined);
  return named === undefined ? undefined : crossBehind(named, words, snapshot);
}

function arrowIn(name: string, signs: readonly string[], words: string, snapshot: Snapshot): Command | undefined {
  const found = signs.map((target) => matchTarget({ verb: 'click', target, quoted: true, within: name }, snapshot));
  const [arrow, ...others] = found.flatMap((match) => (match.type === 'one' ? [match.node] : []));
  return arrow && others.length === 0 ? { words, verb: 'click', target: arrow.name, chosen: arrow.ref } : undefined;
}

/** The cross right behind the name, which a noun may stand before: “the tag urgent”. */
function crossBehind(said: string, words: string, { nodes }: Snapshot): Command | undefined {
  const bare = said.replace(FROM_LIST, '');
  const names = [said, bare, ...[said, bare].map((one) => one.replace(/^\p{L}+\s+/u, ''))].map(nameWords);
  const crosses = nodes.filter((node, at) => {
    const before = nodes[at - 1]?.name ?? '';
    return node.ref !== undefined && CROSS.test(node.name.trim()) && before !== '' && names.includes(nameWords(before));
  });
  const [cross, ...others] = crosses;
  return cross && others.length === 0 ? { words, verb: 'click', target: cross.name, chosen: cross.ref } : undefined;
}
