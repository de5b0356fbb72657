/** dayStep: “click 14 May” on a calendar whose days are called otherwise, “Friday, May 14, 2027”: the same day is pressed. */
import { readDay } from '../../learning/dates';
import type { SnapshotNode } from '../../page/words/snapshot';
import { nameWords } from '../../policy/match-target';
import { OutlineIndex } from '../../policy/outline-index';
import { nodeLabel } from '../../policy/plan-step';
import type { Run } from '../../records/run';
import { actNext, type PlannerContext } from './act-first';

/** A date that is said is a name of at most so many characters. */
const MAX_DATE_CHARS = 40;
const YEAR = /(?<!\d)\d{4}(?!\d)/;

/** @returns undefined if the command presses no day, the page has something of that name, or not exactly one such day */
export async function dayStep({ run, plan, command, ports }: PlannerContext): Promise<Run | undefined> {
  const { snapshot } = run;
  if (!snapshot || command.verb !== 'click' || command.chosen !== undefined) return undefined;
  const said = (command.readings ?? [command]).flatMap(({ target = '' }) => (/\d/.test(target) ? target : []));
  const isNamed = said.some((words) => snapshot.nodes.some(({ name }) => nameWords(name) === nameWords(words)));
  if (said.length === 0 || isNamed) return undefined;
  const day = said.map((words) => findDay(words, snapshot.nodes, ports.clock.now())).find((one) => one !== undefined);
  if (!day) return undefined;
  const action = { verb: 'click', ref: day.ref ?? day.at ?? '' } as const;
  return actNext(run, plan, { action, target: nodeLabel(day) }, ports);
}

/** A word before the date: “the day May 14”. */
const DAY_WORD = /^(?:the |den |der |le |el )?(?:day|tag|jour|día) /iu;

/** The only element that is called like the day; of elements around each other the innermost. A year that is not said is any. */
export function findDay(words: string, nodes: readonly SnapshotNode[], nowMs: number): SnapshotNode | undefined {
  const wanted = readDay(words.replace(DAY_WORD, ''), nowMs);
  if (!wanted) return undefined;
  const isSame = ({ ref, at, name }: SnapshotNode) => {
    if ((ref ?? at) === undefined || name.length > MAX_DATE_CHARS || !/\d/.test(name) || !YEAR.test(name)) return false;
    const day = readDay(name, nowMs);
    return day?.day === wanted.day && day.month === wanted.month && (!YEAR.test(words) || day.year === wanted.year);
  };
  const outline = new OutlineIndex(nodes);
  const found = nodes.flatMap((node, index) => (isSame(node) ? [index] : []));
  const around = new Set(found.flatMap((index) => outline.ancestors(index)));
  const [only, ...others] = found.filter((index) => !around.has(index));
  return only === undefined || others.length > 0 ? undefined : pressedFor(only, wanted.day, outline);
}

/** The number in the cell of a day: what else stands there, such as an appointment, would take a press on its middle. */
function pressedFor(cell: number, day: number, outline: OutlineIndex): SnapshotNode | undefined {
  const inside = outline.descendants(cell);
  const [number, ...more] = inside.filter(({ name, ref, at }) => name.trim() === String(day) && (ref ?? at));
  if (number && more.length === 0) return number;
  return inside.some(({ ref }) => ref !== undefined) ? undefined : outline.nodes[cell];
}
