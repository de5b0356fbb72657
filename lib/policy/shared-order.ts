/** sharedOrder reads “star Ave verum and Ubi caritas” as two orders with one verb, each about a row of its own. */
import type { Snapshot } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { implicitCommand } from './implicit-command';
import { ORDER } from './later-order';
import { MAX_NAMES, NAME_JOINT, orderWords } from './order-words';

/** @returns undefined unless the verb and each of the names are an order by themselves, and each about another element */
export function sharedOrder(request: string, snapshot: Snapshot): Command[] | undefined {
  const words = orderWords(request).replace(/^(?:please|bitte) /iu, '');
  const [verb = '', ...rest] = words.split(/\s+/u);
  const names = rest.join(' ').split(NAME_JOINT);
  if (names.length < 2 || names.length > MAX_NAMES) return undefined;
  const orders = names.map((name) => `${verb} ${name}`);
  const commands = orders.map((order) => implicitCommand(order, snapshot));
  const first = commands[0];
  const isEach = commands.every((one): one is Command => one?.verb === first?.verb && one?.target === first?.target);
  const places = new Set(commands.map((one) => one?.chosen ?? one?.within ?? one?.words));
  if (!first || !isEach || places.size < names.length) return undefined;
  // The page is drawn again by the first: the others are read as it is then.
  return [first, ...orders.slice(1).map((order): Command => ({ words: order, verb: ORDER, target: order }))];
}
