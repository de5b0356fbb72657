/** printUntaught compares the arms on the same tasks and seeds, with 95 % intervals by paired bootstrap, and checks the bars. */
import { seededChance } from '../../lib/core/chance';
import type { Arm } from './notebooks';
import { mean, verdict } from '../statistics';

export interface UntaughtOutcome {
  arm: Arm;
  seed: number;
  task: string;
  sharesSteps: boolean;
  /** Whether the app holds what was asked for. */
  isDone: boolean;
  /** Whether the product says that it is done. */
  claimed: boolean;
  modelCalls: number;
  tokens: number;
  seconds: number;
  /** Known tasks that the model followed. */
  followed: number;
  /** How often the wrong notes of the site were told or used before. */
  wrongUses: number;
}

const RESAMPLES = 2_000;
const BARS = { success: 0.15, calls: -0.4, tokens: -0.5 };
/** Uses after which a wrong note must cost nothing. */
const WRONG_USES = 3;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

interface Paired {
  on: UntaughtOutcome;
  off: UntaughtOutcome;
}

function pairs(outcomes: readonly UntaughtOutcome[], arm: Arm): Paired[] {
  const off = new Map(outcomes.filter((one) => one.arm === 'off').map((one) => [`${one.task} ${one.seed}`, one]));
  return outcomes.flatMap((on) => {
    const other = on.arm === arm ? off.get(`${on.task} ${on.seed}`) : undefined;
    return other ? [{ on, off: other }] : [];
  });
}

/** The figure of all pairs, and its 95 % interval over resampled pairs. */
function interval(all: readonly Paired[], figure: (sample: readonly Paired[]) => number): [number, number, number] {
  const chance = seededChance(7);
  const resampled = Array.from({ length: RESAMPLES }, () =>
    figure(all.map(() => all[Math.floor(chance.next() * all.length)] as Paired)),
  ).toSorted((a, b) => a - b);
  return [figure(all), resampled[Math.floor(RESAMPLES * 0.025)] ?? 0, resampled[Math.floor(RESAMPLES * 0.975)] ?? 0];
}

const gain = (sample: readonly Paired[]) => mean(sample.map(({ on, off }) => Number(on.isDone) - Number(off.isDone)));
const change = (of: (outcome: UntaughtOutcome) => number) => (sample: readonly Paired[]) =>
  mean(sample.map(({ on }) => of(on))) / Math.max(0.001, mean(sample.map(({ off }) => of(off)))) - 1;

function printArm(outcomes: readonly UntaughtOutcome[], arm: Arm): void {
  const own = outcomes.filter((one) => one.arm === arm);
  if (own.length === 0) return;
  const falseDone = own.filter(({ claimed, isDone }) => claimed && !isDone).length;
  console.log(
    `  ${arm.padEnd(10)} ${String(own.length).padStart(4)} runs  done ${percent(mean(own.map(({ isDone }) => Number(isDone)))).padStart(7)}  calls ${mean(
      own.map(({ modelCalls }) => modelCalls),
    )
      .toFixed(2)
      .padStart(5)}  tokens ${mean(own.map(({ tokens }) => tokens))
      .toFixed(0)
      .padStart(6)}  ${mean(own.map(({ seconds }) => seconds))
      .toFixed(1)
      .padStart(
        4,
      )} s  known tasks followed ${mean(own.map(({ followed }) => followed)).toFixed(2)}  said done and was not: ${falseDone}`,
  );
}

function printBar(name: string, [value, low, high]: [number, number, number], isMet: boolean): boolean {
  console.log(`  ${verdict(isMet)} ${name}: ${percent(value)} (95 %: ${percent(low)} … ${percent(high)})`);
  return isMet;
}

/** Tasks that were done less often with notes in every seed, and in at least two. */
function worseTasks(all: readonly Paired[]): string[] {
  return [...new Set(all.map(({ on }) => on.task))].filter((task) => {
    const own = all.filter(({ on }) => on.task === task);
    return own.length > 1 && own.every(({ on, off }) => off.isDone && !on.isDone);
  });
}

function printWrong(outcomes: readonly UntaughtOutcome[]): boolean {
  const all = pairs(outcomes, 'wrong');
  const late = all.filter(({ on }) => on.wrongUses >= WRONG_USES);
  const early = all.filter(({ on }) => on.wrongUses < WRONG_USES);
  if (all.length === 0) return true;
  for (const [name, group] of [
    ['before three uses', early],
    ['after three uses', late],
  ] as const)
    console.log(
      `  wrong notes ${name}: ${group.length} runs, done ${percent(gain(group))} against off, calls ${percent(change(({ modelCalls }) => modelCalls)(group))}`,
    );
  const isMet = late.length > 0 && gain(late) >= 0 && change(({ modelCalls }) => modelCalls)(late) <= 0;
  console.log(`  ${verdict(isMet)} wrong notes cost nothing after three uses`);
  return isMet;
}

export function printUntaught(
  outcomes: readonly UntaughtOutcome[],
  { mistakes, isScripted }: { mistakes: object; isScripted: boolean },
): boolean {
  const tasks = new Set(outcomes.map(({ task }) => task));
  const sharing = new Set(outcomes.filter(({ sharesSteps }) => sharesSteps).map(({ task }) => task));
  console.log(`\nTasks never asked before: ${tasks.size}, of which ${sharing.size} share steps with taught ones`);
  if (isScripted) console.log(`Mistakes per model call: ${JSON.stringify(mistakes)}`);
  for (const arm of ['off', 'on', 'tasks only', 'rules only', 'wrong'] as const) printArm(outcomes, arm);
  const all = pairs(outcomes, 'on');
  if (all.length === 0) return false;
  const success = interval(all, gain);
  const calls = interval(
    all,
    change(({ modelCalls }) => modelCalls),
  );
  const tokens = interval(
    all,
    change((one) => one.tokens),
  );
  const shared = all.filter(({ on }) => on.sharesSteps);
  console.log(
    `\n  of those that share steps: done ${percent(gain(shared))}, calls ${percent(change(({ modelCalls }) => modelCalls)(shared))}`,
  );
  const worse = worseTasks(all);
  const met = [
    printBar('done, on against off ≥ +15 points', success, success[0] >= BARS.success),
    printBar('model calls ≤ −40 %', calls, calls[0] <= BARS.calls),
    printBar('tokens ≤ −50 %', tokens, tokens[0] <= BARS.tokens),
    worse.length === 0,
    printWrong(outcomes),
  ];
  console.log(`  ${verdict(worse.length === 0)} no task worse in every seed: ${worse.join(', ') || 'none'}`);
  console.log(
    isScripted
      ? `
What this does not show: the model is a script. It knows how each task is done, errs by chance, and gets lost on the way to a
control that the request does not name; these chances are assumed. It reads titles, places and cautions by their words.`
      : `
What this does not show: one model, one try a task; pages of four apps; the notebook was filled by a script.`,
  );
  return met.every(Boolean);
}
