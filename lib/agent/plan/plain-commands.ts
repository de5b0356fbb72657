/** plainCommands reads a request without a model: as commands in words, or by a name on the page alone. */
import { normalizeText } from '../../core/text';
import type { Snapshot } from '../../page/words/snapshot';
import { isUnseenMenu } from '../../policy/closed-entries';
import { comparativeOrder, countOrder } from '../../policy/comparative-order';
import { createOrder, createPress } from '../../policy/create-order';
import { entryOrder } from '../../policy/entry-order';
import { filterOrder, showsBox } from '../../policy/filter-order';
import { gridCell } from '../../policy/grid-cell';
import { implicitCommand } from '../../policy/implicit-command';
import { labelOrder } from '../../policy/label-order';
import { ORDER, orderHalves, splitOrder } from '../../policy/later-order';
import { menuOrder } from '../../policy/menu-order';
import { MATCH_SCORES, matchTarget, nameWords } from '../../policy/match-target';
import { parseMistyped } from '../../policy/mistyped-verbs';
import { GRAMMARS, parseCommands } from '../../policy/parse-commands';
import { optionButton } from '../../policy/option-button';
import { pickedRows, withTicks } from '../../policy/picked-rows';
import { planStep } from '../../policy/plan-step';
import { renameOrder } from '../../policy/rename-order';
import { withSelectVerb } from '../../policy/select-verb';
import { searchCommands } from '../../policy/search-command';
import { seekOrder } from '../../policy/seek-order';
import { countedNames } from '../../policy/stepper';
import { chipOrder } from '../../policy/chip-order';
import { saidOrder } from '../../policy/said-order';
import { sharedOrder } from '../../policy/shared-order';
import { slotOrder } from '../../policy/slot-order';
import { tagOrder } from '../../policy/tag-order';
import { tellOrder } from '../../policy/tell-order';
import { turnOrder } from '../../policy/turn-order';
import type { Command } from '../../records/command';
import type { Ports } from '../run/ports';

interface PlainCommands {
  commands: Command[];
  isImplicit?: true;
}

/** The same with the user's model, which is looked up only where the page has a menu to guess at: that reads the settings. */
export async function plainCommandsBeside(
  { model }: Pick<Ports, 'model'>,
  request: string,
  snapshot: Snapshot | undefined,
): Promise<PlainCommands | undefined> {
  const hasModel = snapshot?.nodes.some(isUnseenMenu) === true && (await model()) !== undefined;
  return plainCommands(request, snapshot, hasModel);
}

/** @param hasModel a model understands what the page's names alone do not: no menu is opened on a guess */
export function plainCommands(
  request: string,
  snapshot: Snapshot | undefined,
  hasModel = false,
): PlainCommands | undefined {
  const presses = snapshot && namedPresses(request, snapshot);
  if (presses) return { commands: presses };
  const names = controlNames(snapshot);
  const commands = parseCommands(request, names);
  const other = snapshot && byThePage(request, commands, { names, snapshot, hasModel });
  const understood = commands ?? (other ? undefined : parseMistyped(request, names));
  const read = other ?? (understood && { commands: understood });
  const ordered = read && withSelectVerb(read.commands).map((one) => asNamed(one, names));
  return ordered && { ...read, commands: snapshot ? withTicks(ordered, snapshot) : ordered };
}

const BETWEEN_ORDERS =
  /(?:\s*[,;]\s*|\s(?=(?:and|then|und|dann|et|puis|y|luego)\s))(?:(?:and|then|und|dann|et|puis|y|luego)\s+)*/iu;
const PRESSED_ROLES: ReadonlySet<string> = new Set(['button', 'link', 'menuitem', 'tab']);

/** “one more, put all on the list”, where each part is the whole name of one button. */
function namedPresses(request: string, snapshot: Snapshot): Command[] | undefined {
  const parts = request.split(BETWEEN_ORDERS);
  const isEach = parts.every((part) => {
    const [only, ...others] = controlsCalled(part, snapshot);
    return only !== undefined && others.length === 0 && PRESSED_ROLES.has(only.role);
  });
  if (parts.length < 2 || !isEach || controlsCalled(request, snapshot).length > 0) return undefined;
  return parts.map((words) => ({ words, verb: 'click', target: words, quoted: true }));
}

/** Verbs whose phrasings may be the whole name of a control. */
const LIKE_NAMES: ReadonlySet<string> = new Set(['type', 'set', 'select', 'add', 'drag', 'clear']);

/** “…, put all on the list”, where a control is called so: that is its name, and no text to put. */
function asNamed(command: Command, names: ReadonlySet<string>): Command {
  const { words, verb } = command;
  const isName = LIKE_NAMES.has(verb) && words.trim().split(/\s+/u).length > 2 && names.has(normalizeText(words));
  return isName ? { words, verb: 'click', target: words, quoted: true } : command;
}

/** Reads a request by the names of the page, if its words alone name nothing there. */
function byThePage(
  request: string,
  commands: Command[] | undefined,
  { names, snapshot, hasModel }: { names: ReadonlySet<string>; snapshot: Snapshot; hasModel: boolean },
): PlainCommands | undefined {
  const whole =
    renameOrder(request, snapshot, hasModel) ??
    tellOrder(request, snapshot, hasModel) ??
    saidOrder(request, snapshot, commands !== undefined) ??
    createOrder(request, snapshot) ??
    seekOrder(request, snapshot) ??
    (commands ? undefined : comparativeOrder(request, snapshot));
  if (whole) return { commands: whole };
  const search = commands && !isSearched(commands) ? undefined : searchCommands(request, snapshot);
  if (search) return { commands: search };
  const [only] = commands?.length === 1 ? commands : [];
  const isShowing = only !== undefined && showsBox(only, snapshot);
  const filter = commands && !isShowing ? undefined : filterOrder(request, snapshot, isShowing);
  if (filter) return { commands: [filter] };
  if (isShowing) return { commands: [{ ...only, kind: 'page', readings: undefined }] };
  const chip = only || !commands ? chipOrder(request, snapshot) : undefined;
  if (chip && !(only && planStep(only, snapshot).type === 'act')) return { commands: chip };
  const isVague = !commands || namesNoControl(commands, snapshot);
  const other = isVague ? partlyNamed(request, snapshot) : undefined;
  if (other) return { commands: other };
  const picked = pickedRows(request, snapshot);
  if (picked) return { commands: picked };
  // “drucke A und B” is a press on “A und B” for who writes ü as u.
  const shared = isVague ? sharedOrder(request, snapshot) : undefined;
  if (shared) return { commands: shared };
  const implicit = isVague ? implicitCommand(request, snapshot, hasModel) : undefined;
  if (implicit) return { commands: [implicit], isImplicit: true };
  const split = isVague || spansOrders(commands ?? [], snapshot) ? splitOrder(request, names, snapshot) : undefined;
  const several =
    split ??
    (isVague ? implicitAndPlain(request, names, snapshot) : undefined) ??
    turnAndLater(request, commands, snapshot);
  return several && { commands: several };
}

/** “suche nach Dach” is a text to find only where the page has no search box. */
const isSearched = ([first, ...others]: readonly Command[]) =>
  first?.verb === 'findText' &&
  others.length === 0 &&
  !/^(?:please |bitte )?(?:find|scroll|trouve|encuentra)/iu.test(first.words);

/** Orders that have only a part of the page's words. */
function partlyNamed(request: string, snapshot: Snapshot): Command[] | undefined {
  const cell = gridCell(request, snapshot);
  return (
    (cell && [cell]) ??
    optionButton(request, snapshot) ??
    entryOrder(request, snapshot) ??
    labelOrder(request, snapshot) ??
    countOrder(request, snapshot) ??
    turnOrder(request, snapshot) ??
    slotOrder(request, snapshot) ??
    tagOrder(request, snapshot) ??
    createPress(request, snapshot) ??
    menuOrder(request, snapshot)
  );
}

/** “go to next week and open Lena Vogt”: what is opened stands on the page that the arrow brings. */
function turnAndLater(request: string, commands: readonly Command[] = [], snapshot: Snapshot): Command[] | undefined {
  const [first] = commands;
  for (const [head, rest] of orderHalves(request)) {
    const turned = turnOrder(head, snapshot);
    if (!turned) continue;
    const isElsewhere = !first || planStep(first, snapshot).type === 'not-found';
    return isElsewhere ? [...turned, { words: rest, verb: ORDER, target: rest }] : undefined;
  }
  return undefined;
}

/** Two orders in what was taken for one name. */
const SPANS = /,|\s(?:and|then|und|dann|et|puis|y|luego)\s/iu;

/** Whether a command has a name that may be two orders, and stands nowhere here. */
function spansOrders(commands: readonly Command[], snapshot: Snapshot): boolean {
  return commands.some(
    (command) => SPANS.test(command.target ?? '') && planStep(command, snapshot).type === 'not-found',
  );
}

/** “delete the Kemp deal, then click Keep it”: an order by names of the page before plain ones. */
function implicitAndPlain(request: string, names: ReadonlySet<string>, snapshot: Snapshot): Command[] | undefined {
  for (const [head, rest] of orderHalves(request)) {
    const first = implicitCommand(head, snapshot, true);
    const following = parseCommands(rest, names, first ? [first] : []);
    if (first && following) return [first, ...following];
    const counted = countOrder(head, snapshot);
    const next = counted && (following ?? plainCommands(rest, snapshot, true)?.commands);
    if (counted && next) return [...counted, ...next];
    // “compose, To: Ann, Subject: Hello”: what follows is about what the button brings.
    if (first?.verb === 'click' && isCalled(head, snapshot)) return [first, { words: rest, verb: ORDER, target: rest }];
  }
  return undefined;
}

const controlsCalled = (words: string, { nodes }: Snapshot) =>
  nodes.filter(({ ref, name }) => ref !== undefined && nameWords(name) === nameWords(words));

/** Whether exactly one control is called so. */
const isCalled = (words: string, snapshot: Snapshot): boolean => controlsCalled(words, snapshot).length === 1;

/** Names of the page's controls: accessible names, placeholders and labels beside them, and entries of closed menus. */
function controlNames(snapshot: Snapshot | undefined): Set<string> {
  const controls = (snapshot?.nodes ?? []).filter(({ ref }) => ref);
  const texts = controls.flatMap(({ name, placeholder = '', near = '', holds = [] }) => [
    ...[name, placeholder, near],
    ...holds.map((entry) => entry.name),
  ]);
  // A button that is off until something has changed may be a mere text: “Save”.
  const sending = (snapshot?.nodes ?? []).flatMap(({ ref, name }) =>
    ref === undefined && isSending(name) ? [name] : [],
  );
  const all = [...texts, ...sending, ...countedNames(snapshot?.nodes ?? [])];
  return new Set(all.flatMap((text) => [normalizeText(text), nameWords(text)]).filter((text) => text !== ''));
}

const isSending = (name: string): boolean => GRAMMARS.some(({ sends }) => sends.includes(normalizeText(name)));

/** “follow Bob” reads as a press on Bob; where Bob is no control, a button Follow beside the name is meant. */
function namesNoControl([command, ...others]: readonly Command[], snapshot: Snapshot): boolean {
  if (!command || others.length > 0 || command.target === undefined) return false;
  // “open the canteen and pay by chip card” has no chip.
  if (command.kind !== undefined && !SPANS.test(command.words)) return false;
  const match = matchTarget(command, snapshot);
  return match.type === 'none' || match.score <= MATCH_SCORES.namedPlace;
}
