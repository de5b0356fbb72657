/**
 * Weak models on small tasks, judged at the server: `npm run bench:weak`. KINDS, BRAINS and STRIDE run a part; RESULTS names
 * a file that keeps each result, so that a stopped bench goes on where it was; BUILD is the folder of another build.
 */
import { launchChromium } from '../../test/harness/chromium';
import { type MakeBrain, OWN_SLIP, RIGHT, WEAK_BRAINS } from './brains';
import { isFalselyDone, isLearnedFalsely, openWeakStage, type WeakResult } from './play';
import { ResultsFile } from './results';
import type { WeakTask } from './task';
import { WEAK_TASKS } from './tasks';
import { verdict } from '../statistics';

const KINDS = process.env.KINDS?.split(',');
const BRAINS = process.env.BRAINS?.split(',');
/** Every so many variants of a kind; 1 for all. */
const STRIDE = Number(process.env.STRIDE ?? 1);
/** Calls of the right model beyond one for each step and one for the end, share. */
const MAX_EXTRA_CALLS = 0.05;

const tasks = WEAK_TASKS.filter((task, i) => i % STRIDE === 0 && (!KINDS || KINDS.includes(task.kind)));
const brains = Object.entries(WEAK_BRAINS).filter(([name]) => !BRAINS || BRAINS.includes(name));
const browser = await launchChromium(process.env.BUILD === undefined ? {} : { build: process.env.BUILD });
const results: WeakResult[] = [];
const right: WeakResult[] = [];
try {
  const stage = await openWeakStage(browser, await browser.context.newPage());
  const kept = new ResultsFile(process.env.RESULTS);
  const play = async (task: WeakTask, name: string, make: MakeBrain) =>
    kept.find(task, name) ?? kept.add(await stage.play(task, name, make));
  for (const task of tasks) {
    right.push(await play(task, 'right', RIGHT));
    for (const [name, make] of brains) if (name !== OWN_SLIP || task.slip) results.push(await play(task, name, make));
  }
  await stage.close();
} finally {
  await browser.close();
}

const rows = [
  ...brains.map(([name]) => [name, results.filter(({ brain }) => brain === name)] as const),
  ['right', right] as const,
];
console.log(
  `\n${'model'.padEnd(24)}done right  unconfirmed  other  falsely done  learned falsely  most needless sends`,
);
for (const [name, of] of rows) {
  const count = (isIt: (result: WeakResult) => boolean) => String(of.filter(isIt).length);
  console.log(
    name.padEnd(24) +
      count(({ state, isRight }) => state === 'done' && isRight).padEnd(12) +
      count(({ state }) => state === 'unconfirmed').padEnd(13) +
      count(({ state }) => state !== 'done' && state !== 'unconfirmed').padEnd(7) +
      count(isFalselyDone).padEnd(14) +
      count(isLearnedFalsely).padEnd(17) +
      Math.max(0, ...of.map(({ needless }) => needless)),
  );
}
const all = [...results, ...right];
for (const one of all.filter((result) => isFalselyDone(result) || isLearnedFalsely(result) || result.needless > 1))
  console.log(`  ${one.brain} · ${one.task.request}: ${one.state}, ${one.outcome}, ${one.needless} needless`);
const possible = right.filter(({ task }) => task.answer !== undefined);
const lost = possible.filter(({ state, isRight }) => state !== 'done' || !isRight);
for (const one of lost) console.log(`  right model lost · ${one.task.request}: ${one.state}, ${one.outcome}`);
const calls = possible.reduce((sum, one) => sum + one.calls, 0);
const least = possible.reduce((sum, { task }) => sum + task.steps.length + 1, 0);
const printBar = (isMet: boolean, bar: string) => console.log(`${verdict(isMet)} ${bar}`);
printBar(
  all.filter(isFalselyDone).length === 0,
  `${all.filter(isFalselyDone).length} of ${all.length} runs falsely done, 0`,
);
printBar(
  all.filter(isLearnedFalsely).length === 0,
  `${all.filter(isLearnedFalsely).length} procedures learned falsely, 0`,
);
printBar(Math.max(0, ...all.map(({ needless }) => needless)) <= 1, 'at most one needless send in a run');
printBar(
  lost.length === 0,
  `${possible.length - lost.length} of ${possible.length} tasks done by the right model, all`,
);
printBar(
  calls <= least * (1 + MAX_EXTRA_CALLS),
  `${calls} calls of the right model for ${least} needed, ≤ ${100 * MAX_EXTRA_CALLS} % more`,
);
