/** cellStep: “change the Due of Bo to 95”, “tick Paid of Bo”, “select Ann and Bo in Members”: boxes and cells of tables by row and header. */
import { rejectOnAbort } from '../../core/stop';
import type { Action } from '../../page/words/action';
import { type Fingerprint, NO_HINTS } from '../../page/words/element';
import { ROW_WORDS } from '../../policy/expander';
import { FOCUS } from '../../policy/focused-field';
import { GRID_CELL } from '../../policy/grid-cell';
import { planStep } from '../../policy/plan-step';
import { boxOfRow } from '../../policy/row-box';
import type { Command, Reading } from '../../records/command';
import type { Run } from '../../records/run';
import { actFirst, actNext, type PlannerContext } from './act-first';
import { KEPT, keptCell, keptCommand } from './kept-cell';

const CELL_VERBS: ReadonlySet<string> = new Set(['set', 'type', 'check']);

/** Between the names of several rows. */
const JOINTS = /\s*(?:,|;|\s(?:and|und|et|y)\s)\s*/u;

const nameless = (role: string, tag: string, type?: string): Fingerprint => ({
  role,
  tag,
  name: '',
  ...(type === undefined ? {} : { type }),
});
const BOXES = [nameless('checkbox', 'input', 'checkbox'), nameless('switch', 'button'), nameless('checkbox', 'span')];
const FIELDS = [
  nameless('textbox', 'input', 'text'),
  nameless('textbox', 'input'),
  nameless('spinbutton', 'input', 'number'),
];
const CELLS = [
  nameless('cell', 'td'),
  nameless('gridcell', 'td'),
  nameless('gridcell', 'div'),
  nameless('cell', 'div'),
];

/** @returns undefined if the command names no column of a row, or the page has a control that is called so */
export async function cellStep(context: PlannerContext): Promise<Run | undefined> {
  const { run, command } = context;
  if (!run.snapshot || command.chosen !== undefined) return undefined;
  if (command.verb === KEPT) return keptCell(context, (within) => findInColumn(context, { ...command, within }, CELLS));
  const ticked = tickRows(context);
  if (ticked) return ticked;
  const placed = (command.readings ?? [command])
    .map(atAddress)
    .filter(({ target = '', within }) => target !== '' && within);
  const readings = placed.filter(
    (one) => CELL_VERBS.has(one.verb) || (one.verb === 'click' && (isAddressed(command) || one.kind === GRID_CELL)),
  );
  if (readings.length === 0 || planStep(command, run.snapshot).type !== 'not-found') return undefined;
  for (const reading of readings) {
    const step = await stepFor(context, reading);
    if (step) return step;
  }
  return undefined;
}

function stepFor(context: PlannerContext, reading: Reading): Promise<Run | undefined> {
  if (reading.verb === 'check') return tickBox(context, reading);
  return reading.verb === 'click' ? pressCell(context, reading) : writeCell(context, reading);
}

const ADDRESS = /^([A-Z]{1,2})(\d{1,4})$/;
const isAddressed = ({ target = '' }: Reading) => ADDRESS.test(target);

async function pressCell(context: PlannerContext, reading: Reading): Promise<Run | undefined> {
  const ref = await findInColumn(context, reading, CELLS);
  return ref === undefined ? undefined : propose(context, reading, { verb: 'click', ref });
}

/** “write 12 in B3”: a cell of a sheet is called by the letter of its column and the number of its row. */
function atAddress(reading: Reading): Reading {
  const [, column, row] = ADDRESS.exec(reading.target ?? '') ?? [];
  return column && row && reading.within === undefined ? { ...reading, target: column, within: row } : reading;
}

/** “select Ann and Bo in Members”, “select the rows Ann and Bo”, where each is a row with a box. */
function tickRows({ run, plan, command, ports }: PlannerContext): Promise<Run> | undefined {
  const { snapshot } = run;
  const readings = (command.readings ?? [command]).flatMap(rowsToTick);
  if (!snapshot || readings.length === 0 || planStep(command, snapshot).type !== 'not-found') return undefined;
  for (const { names, value } of readings) {
    const boxes = names.map((one) => boxOfRow(one, snapshot.nodes));
    if (boxes.includes(undefined)) continue;
    const commands = names.map((target, i): Command => {
      return { words: command.words, verb: 'check', value, target, chosen: boxes[i]?.ref };
    });
    const all = plan.commands.toSpliced(plan.at, 1, ...commands);
    return ports.store.commitRun('run.planned', { ...run, plan: { ...plan, commands: all } }, run.origin, []);
  }
  return undefined;
}

/** The rows that a reading names, and the state of their boxes. */
function rowsToTick({ verb, target = '', value = '', values }: Reading): { names: string[]; value: string }[] {
  const names = verb === 'select' ? (values ?? value.split(JOINTS)) : target.replace(ROW_WORDS, '').split(JOINTS);
  const isMeant = verb === 'select' ? value !== '' : verb === 'check' && names.length > 1;
  return isMeant ? [{ names, value: verb === 'check' ? value : 'true' }] : [];
}

async function tickBox(context: PlannerContext, reading: Reading): Promise<Run | undefined> {
  const ref = (await findInColumn(context, reading, BOXES)) ?? (await checkedCell(context, reading));
  return ref === undefined
    ? undefined
    : propose(context, reading, { verb: 'check', ref, checked: reading.value === 'true' });
}

/** A cell that is a box itself: it tells whether it is checked. */
async function checkedCell(context: PlannerContext, reading: Reading): Promise<string | undefined> {
  const cell = await findInColumn(context, reading, CELLS);
  const node = context.run.snapshot?.nodes.find(({ ref }) => ref !== undefined && ref === cell);
  return node?.states.some((state) => /^(?:un)?checked$/.test(state)) ? cell : undefined;
}

/** A field in the cell is written; a cell without one is pressed twice, which opens its editor in most tables. */
async function writeCell(context: PlannerContext, reading: Reading): Promise<Run | undefined> {
  const { run, plan, command, ports } = context;
  const { value = '' } = reading;
  const field = await findInColumn(context, reading, FIELDS);
  if (field !== undefined) return propose(context, reading, { verb: 'type', ref: field, text: value });
  const cell = await findInColumn(context, reading, CELLS);
  if (cell === undefined) return undefined;
  const write: Command = { words: command.words, verb: 'type', kind: FOCUS, value };
  const confirm: Command = { words: command.words, verb: 'press', value: 'Enter' };
  const commands = plan.commands.toSpliced(
    plan.at,
    1,
    write,
    confirm,
    keptCommand(command, reading.target ?? '', reading.within ?? '', value),
  );
  const action = { verb: 'doubleClick', ref: cell } as const;
  return actFirst(run, { ...plan, commands }, { marked: write, action, target: labelOf(reading) }, ports);
}

const labelOf = ({ target = '', within = '' }: Reading) => `${target} · ${within}`;

function propose({ run, plan, ports }: PlannerContext, reading: Reading, action: Action): Promise<Run> {
  return actNext(run, plan, { action, target: labelOf(reading) }, ports);
}

/** The only element of these shapes in the row that holds the words, under the header. */
async function findInColumn(
  { run, ports, signal }: PlannerContext,
  { target = '', within = '' }: Reading,
  shapes: readonly Fingerprint[],
): Promise<string | undefined> {
  for (const shape of shapes) {
    const isCell = /cell$/.test(shape.role);
    const row = { has: [within], index: 0, count: 1, column: target, ...(isCell ? { isContent: true as const } : {}) };
    const hints = { ...NO_HINTS, within: row };
    const located = await rejectOnAbort(ports.page.locate(run.tabId, shape, hints), signal);
    if (located.type === 'found') return located.ref;
  }
  return undefined;
}
