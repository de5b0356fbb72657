/** openClosed: “sign out” where that stands in a closed menu: what opens the menu, by its markup, is pressed first. */
import { targetRef } from '../../page/words/action-parts';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import { isAboutColumns } from '../../policy/column-box';
import { isUnseenMenu, openerOf, withClosedEntries } from '../../policy/closed-entries';
import { COLUMN_BOX } from '../../policy/languages/table-rules';
import { matchTarget, nameWords } from '../../policy/match-target';
import { OutlineIndex } from '../../policy/outline-index';
import { nodeLabel, type Planned, planStep } from '../../policy/plan-step';
import { commandOf } from '../../policy/resolve-remark';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import { actFirst, type PlannerContext } from './act-first';
import { askWhichElement } from './ask-which';

/** Menus opened for one command. */
const MAX_OPENED = 3;

/**
 * @param seen the command as planned on what is to be seen
 * @returns undefined if the command means an element that is to be seen, or no closed menu has it
 */
export async function openClosed(context: PlannerContext, seen: Planned): Promise<Run | undefined> {
  const { run, command, ports } = context;
  if (!run.snapshot || (command.unveiled?.openers.length ?? 0) >= MAX_OPENED) return undefined;
  const chosen = inChosen(context);
  if (chosen) return chosen;
  if (isExact(seen)) return undefined;
  const page = withClosedEntries(run.snapshot);
  const planned = page && planStep(command, page);
  if (!page || !planned || !isExact(planned)) return undefined;
  if (planned.type === 'act') return unveil(context, planned, page.nodes);
  const openers = [...new Set(planned.nodes.map(({ ref }) => openerOf(ref)))];
  const nodes = openers.flatMap((ref) => run.snapshot?.nodes.filter((node) => node.ref === ref) ?? []);
  return nodes.length === openers.length && nodes.length > 1
    ? askWhichElement(run, { nodes, words: planned.words }, ports)
    : undefined;
}

const isExact = (planned: Planned): planned is Exclude<Planned, { type: 'not-found' }> =>
  planned.type !== 'not-found' && planned.isExact;

/** The user has said which of several menus is meant. */
function inChosen(context: PlannerContext): Promise<Run> | undefined {
  const { run, command } = context;
  const opener = run.snapshot?.nodes.find(({ ref, holds }) => ref === command.chosen && holds);
  const inside = opener && run.snapshot && withClosedEntries({ ...run.snapshot, nodes: [opener] });
  if (!inside || command.chosen === undefined) return undefined;
  const nodes = inside.nodes.slice(1);
  const anywhere = (command.readings ?? [command]).map(({ within: _, row: __, nth: ___, ...reading }) => reading);
  const planned = planStep({ ...command, chosen: undefined, readings: anywhere }, { ...inside, nodes });
  return isExact(planned) && planned.type === 'act' ? unveil(context, planned, inside.nodes) : undefined;
}

function unveil(
  { run, plan, command, ports }: PlannerContext,
  { action }: Extract<Planned, { type: 'act' }>,
  nodes: readonly SnapshotNode[],
): Promise<Run> | undefined {
  const entry = nodes.find(({ ref }) => ref === targetRef(action));
  const opener = nodes.find(({ ref }) => ref !== undefined && ref === openerOf(entry?.ref));
  if (!entry || opener?.ref === undefined || command.unveiled?.openers.includes(opener.ref)) return undefined;
  const marked: Command = {
    ...commandOf(action, entry.name),
    words: command.words,
    quoted: true,
    unveiled: unveiledBy(command, namesakes(entry.name, run.snapshot?.nodes ?? []), opener.ref),
  };
  const press = { verb: 'click', ref: opener.ref } as const;
  return actFirst(run, plan, { marked, action: press, target: nodeLabel(opener) }, ports);
}

const namesakes = (name: string, nodes: readonly SnapshotNode[]) =>
  nodes.filter((node) => nameWords(node.name) === nameWords(name));

/** @param others nodes that were there before, which are no entries of the menu */
function unveiledBy(
  { unveiled }: Command,
  others: readonly SnapshotNode[],
  opener: string,
): NonNullable<Command['unveiled']> {
  const known = others.flatMap(({ ref }) => (ref === undefined ? [] : [ref]));
  return { known: [...(unveiled?.known ?? []), ...known], openers: [...(unveiled?.openers ?? []), opener] };
}

/**
 * Opens a menu that the page makes only when it opens: the one in the row that the command names, else one outside all rows.
 * @returns undefined if there is none that was not opened yet, or a model can tell which to open
 */
export async function openUnseen({ run, plan, command, ports }: PlannerContext): Promise<Run | undefined> {
  const opened = command.unveiled?.openers ?? [];
  const isColumn = command.kind === COLUMN_BOX;
  if (
    !run.snapshot ||
    !(command.verb === 'click' || command.verb === 'clear' || isColumn) ||
    opened.length >= MAX_OPENED
  )
    return undefined;
  const menus = unseenMenus(command, run.snapshot);
  const next = menus.length > MAX_OPENED ? undefined : menus.find(({ ref = '' }) => !opened.includes(ref));
  if (next?.ref === undefined || (!isColumn && (await ports.model()))) return undefined;
  const readings = (command.readings ?? [command]).map((one) => {
    const { within: _, row: __, ...reading } = one;
    return isColumn ? { ...reading, kind: undefined } : reading;
  });
  const marked: Command = {
    ...command,
    ...(isColumn ? { kind: undefined } : {}),
    within: undefined,
    row: undefined,
    readings,
    unveiled: unveiledBy(command, run.snapshot.nodes, next.ref),
  };
  const press = { verb: 'click', ref: next.ref } as const;
  return actFirst(run, plan, { marked, action: press, target: nodeLabel(next) }, ports);
}

function unseenMenus(command: Command, snapshot: Snapshot): SnapshotNode[] {
  const { nodes } = snapshot;
  const outline = new OutlineIndex(nodes);
  const unseen = nodes.filter((node) => node.ref !== undefined && isUnseenMenu(node));
  if (command.kind === COLUMN_BOX) return unseen.filter(({ name }) => isAboutColumns(name));
  const places = (command.readings ?? [command]).filter(({ within, row }) => (within ?? row) !== undefined);
  if (places.length === 0) return unseen.filter((node) => outline.rowOf(nodes.indexOf(node)) === undefined);
  const inPlace = places.flatMap(({ within, row }) =>
    unseen.flatMap(({ name }) => {
      const found = matchTarget({ verb: 'click', target: name, quoted: true, within, row }, snapshot);
      return found.type === 'one' && isUnseenMenu(found.node) ? [found.node] : [];
    }),
  );
  return [...new Set(inPlace)];
}
