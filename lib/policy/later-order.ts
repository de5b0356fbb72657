/** splitOrder: “open Invoices and approve R-105”: the first order is met on this page, and what follows is read on the next one. */
import type { Snapshot } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { openerOf, withClosedEntries } from './closed-entries';
import { GRAMMARS, parseCommands } from './parse-commands';
import { planStep } from './plan-step';

/** The verb of a command that is read once the page is there that it is about. */
export const ORDER = 'order';
/** Orders that show what a later order is about. */
const SHOWING: ReadonlySet<string> = new Set(['click', 'expand']);
/** “in Contacts, call Ann”; pinned by the policy's hash. */
export const PLACED_ORDER =
  /^(?:please |bitte )?(?:in|on|under|unter|auf|dans|sous|sur|en|bajo) (?:the |der |den |dem |la |le |les |el |los |las )?(?<place>[^,]{1,40}?)(?: tab| section| page| menu)?,\s*(?<order>.+)$/iu;
/** “call Ann in Contacts”; pinned by the policy's hash. */
export const ORDER_AND_PLACE =
  /^(?<order>.+) (?:in|on|under|unter|auf|dans|sous|en|bajo) (?:the |der |den |dem |la |le |les |el |los |las )?(?<place>[^,]{1,40}?)(?: tab| section| page| menu)?$/iu;
/** “in the settings set …”; pinned by the policy's hash. */
export const PLACE_IN_FRONT =
  /^(?:please |bitte )?(?:in|under|unter|dans|sous|en|bajo) (?:the |my |der |den |dem |la |le |les |mes |el |los |las )?(?<rest>[^,]+)$/iu;
const MAX_PLACE_WORDS = 3;
const PLACES: ReadonlySet<string> = new Set(['tab', 'link', 'button', 'menuitem', 'generic']);

/** @param names of the page's controls @returns undefined unless the first order presses exactly one element of the page */
export function splitOrder(request: string, names: ReadonlySet<string>, snapshot: Snapshot): Command[] | undefined {
  const page = withClosedEntries(snapshot) ?? snapshot;
  const placed = PLACED_ORDER.exec(request)?.groups;
  const place = placed?.place === undefined ? undefined : placeCalled(placed.place, page);
  if (place && placed?.order) return [place, laterOrder(placed.order)];
  const led = placedInFront(request, page);
  if (led) return led;
  for (const [head, order] of orderHalves(request)) {
    const commands = parseCommands(head, names);
    // “choose Oslo in From, continue, add a dog”: the last of the first orders brings what the others are about.
    const leads = SHOWING.has(commands?.at(-1)?.verb ?? '');
    if (leads && commands?.every((command) => isThere(command, page))) return [...commands, laterOrder(order)];
  }
  return placedAtEnd(request, names, page);
}

/** “in the settings set Sounds to Off”, where Settings is a place of the page. */
function placedInFront(request: string, page: Snapshot): Command[] | undefined {
  const words = PLACE_IN_FRONT.exec(request)?.groups?.rest?.split(/\s+/u) ?? [];
  for (let length = 1; length <= Math.min(MAX_PLACE_WORDS, words.length - 2); length++) {
    const place = placeCalled(words.slice(0, length).join(' '), page);
    if (place) return [place, laterOrder(words.slice(length).join(' '))];
  }
  return undefined;
}

/** “turn autoplay off in the preferences”, where Preferences is a place of the page, and the order is plain without it. */
function placedAtEnd(request: string, names: ReadonlySet<string>, page: Snapshot): Command[] | undefined {
  const { place: said = '', order = '' } = ORDER_AND_PLACE.exec(request)?.groups ?? {};
  const place = said === '' ? undefined : placeCalled(said, page);
  return place && parseCommands(order, names) && [place, laterOrder(order)];
}

const laterOrder = (words: string): Command => ({ words, verb: ORDER, target: words });

/** @param page with the entries of its closed menus */
function placeCalled(target: string, page: Snapshot): Command | undefined {
  const command: Command = { words: target, verb: 'click', target };
  const planned = planStep(command, page);
  const isPlace =
    planned.type === 'act' &&
    planned.isExact &&
    page.nodes.some(
      ({ ref, role, states }) =>
        'ref' in planned.action &&
        ref === planned.action.ref &&
        PLACES.has(role) &&
        (role !== 'button' || states.includes('collapsed') || openerOf(ref) !== undefined),
    );
  return isPlace ? command : undefined;
}

/** The words before and after each joint of two orders. */
export function* orderHalves(request: string): Generator<[string, string]> {
  const joints = GRAMMARS.flatMap((grammar) => grammar.joints).sort((a, b) => b.length - a.length);
  const joint = new RegExp(`\\s*[,;.]\\s+(?:(?:${joints.join('|')})\\s+)?|\\s+(?:${joints.join('|')})\\s+`, 'giu');
  for (const { index, 0: found } of request.matchAll(joint)) {
    const rest = request.slice(index + found.length);
    if (index > 0 && rest !== '') yield [request.slice(0, index), rest];
  }
}

function isThere(command: Command, page: Snapshot): boolean {
  const planned = planStep(command, page);
  return planned.type === 'act' && planned.isExact;
}
