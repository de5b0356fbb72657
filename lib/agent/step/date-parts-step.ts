/** datePartsStep: “set the day of travel to 4 March” where the group of that name has a field each for day, month and year. */
import { type CalendarDay, dayFormatOf, formatDay, PART_FORMATS, readDay } from '../../learning/dates';
import type { SnapshotNode } from '../../page/words/snapshot';
import { nameWords } from '../../policy/match-target';
import { OutlineIndex } from '../../policy/outline-index';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import type { PlannerContext } from './act-first';

type Part = 'day' | 'month' | 'year';

const PART_NAMES: Readonly<Record<Part, RegExp>> = {
  day: /^(?:days?|dd?|tage?|tt|jours?|jj|d[ií]as?)$/iu,
  month: /^(?:months?|mm?|monate?|mois|mes(?:es)?)$/iu,
  year: /^(?:years?|yyyy|yy|jahre?|jjjj|années?|aaaa|años?)$/iu,
};
const PARTS: readonly Part[] = ['day', 'month', 'year'];
const SETTING: ReadonlySet<string> = new Set(['set', 'type', 'select']);
const FIELDS: ReadonlySet<string> = new Set(['textbox', 'spinbutton', 'combobox']);
/** “DD”, “MM”: a part is written with two digits. */
const TWO_DIGITS = /^(?:dd|mm|tt|jj)$/iu;

/** @returns undefined if the command sets no date, or not exactly three such fields stand in what it names */
export async function datePartsStep({ run, plan, command, ports }: PlannerContext): Promise<Run | undefined> {
  const nodes = run.snapshot?.nodes ?? [];
  for (const { verb, target = '', value = '' } of command.readings ?? [command]) {
    const day = SETTING.has(verb) && /\d/.test(value) ? readDay(value, ports.clock.now()) : undefined;
    const fields = day && fieldsCalled(target, nodes);
    const commands = day && fields?.map(([part, node]) => commandFor(part, node, day));
    if (!commands?.every((one) => one !== undefined)) continue;
    const all = plan.commands.toSpliced(plan.at, 1, ...commands);
    return ports.store.commitRun('run.planned', { ...run, plan: { ...plan, commands: all } }, run.origin, []);
  }
  return undefined;
}

/** One field for each part, in the order of the page. */
function fieldsCalled(target: string, nodes: readonly SnapshotNode[]): [Part, SnapshotNode][] | undefined {
  const outline = new OutlineIndex(nodes);
  const words = labelOf(target);
  const found = nodes.flatMap((node, at): [Part, SnapshotNode][] => {
    const part = PARTS.find((one) =>
      [node.name, node.placeholder ?? ''].some((text) => PART_NAMES[one].test(text.trim())),
    );
    if (node.ref === undefined || !FIELDS.has(node.role) || !part || words === '') return [];
    const groups = outline.ancestors(at).map((index) => nodes[index]?.name ?? '');
    return [node.near ?? '', ...groups].some((label) => labelOf(label) === words) ? [[part, node]] : [];
  });
  const isWhole = found.length === PARTS.length && PARTS.every((part) => found.some(([one]) => one === part));
  return isWhole ? found : undefined;
}

const labelOf = (text: string): string => nameWords(text).replace(/\s*[:?]$/u, '');

function commandFor(part: Part, node: SnapshotNode, day: CalendarDay): Command | undefined {
  const { ref, options, placeholder = '' } = node;
  const target = node.name || placeholder;
  if (options === undefined) {
    const format = {
      day: TWO_DIGITS.test(placeholder) ? 'DD' : 'D',
      month: TWO_DIGITS.test(placeholder) ? 'MM' : 'M',
      year: 'YYYY',
    };
    const value = formatDay(day, format[part]);
    return { words: `${target} ${value}`, verb: 'type', target, value, chosen: ref };
  }
  const option = options.find((one) => dayFormatOf(one, day, PART_FORMATS[part]) !== undefined);
  return option === undefined
    ? undefined
    : { words: `${target} ${option}`, verb: 'select', target, value: option, chosen: ref };
}
