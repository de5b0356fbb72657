/** compareSpeed times known tasks beside the hand-written Playwright script that showed them, on the same pages and in the same run. */
import { ChatDriver } from '../../test/harness/chat-driver';
import type { ChromiumHarness } from '../../test/harness/chromium';
import { startSite } from '../../test/harness/site';
import { lastRun } from '../run-outcome';
import type { EverydayCase } from './case';
import { routesOf } from './run-case';
import { median, verdict } from '../statistics';

/** Each of both is timed so often; the median counts. */
const TIMES = 3;

export interface TaskTimes {
  title: string;
  steps: number;
  /** Times of the script and of the task, ms. */
  scriptMs: number;
  taskMs: number;
  /** From the request to the first act, between two acts, and from the last act to the end, ms. */
  beginMs: number;
  stepMs: number;
  endMs: number;
}

/** Shows that wait on purpose, or use what only a hand has, are no scripts. */
const IS_NO_SCRIPT = /waitForTimeout|waitForEvent|evaluate\(|clipboard|Control\+c/u;

export function canBeTimed({ show, refuses, constant, pages, isUntaught }: EverydayCase): boolean {
  return (
    !refuses &&
    !isUntaught &&
    constant === undefined &&
    typeof pages !== 'function' &&
    !IS_NO_SCRIPT.test(show.toString())
  );
}

/** @returns undefined if the task was not learned, or did not end as done */
export async function timeTask(one: EverydayCase, browser: ChromiumHarness): Promise<TaskTimes | undefined> {
  const site = await startSite({ ...routesOf(one, []), '/did': () => 'ok' });
  const page = await browser.context.newPage();
  try {
    const scripts: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      await page.goto(site.url('/'));
      const start = performance.now();
      await one.show(page);
      scripts.push(performance.now() - start);
    }
    await page.goto(site.url('/'));
    const chatPage = await browser.openChat(page);
    const chat = new ChatDriver(chatPage);
    await chat.teach(one.teach);
    await page.bringToFront();
    await one.show(page);
    if ((await chat.taught()).state !== 'done') return undefined;
    const tasks: Omit<TaskTimes, 'title' | 'scriptMs'>[] = [];
    for (let i = 0; i < TIMES; i++) {
      await page.goto(site.url('/'));
      await page.bringToFront();
      if ((await chat.ask(one.teach)).state !== 'done') return undefined;
      tasks.push(await timesOfLastRun(browser));
    }
    await chatPage.close();
    const of = (key: keyof (typeof tasks)[number]) => median(tasks.map((task) => task[key]));
    return {
      title: one.title,
      scriptMs: median(scripts),
      steps: of('steps'),
      taskMs: of('taskMs'),
      beginMs: of('beginMs'),
      stepMs: of('stepMs'),
      endMs: of('endMs'),
    };
  } finally {
    await page.close();
    await site.close();
  }
}

async function timesOfLastRun(browser: ChromiumHarness): Promise<Omit<TaskTimes, 'title' | 'scriptMs'>> {
  const { startedAt, updatedAt, waitedMs, steps } = await lastRun(browser);
  const at = steps.map((step) => step.at);
  const [first = startedAt, last = startedAt] = [at[0], at.at(-1)];
  return {
    steps: steps.length,
    taskMs: updatedAt - startedAt - waitedMs,
    beginMs: first - startedAt,
    stepMs: steps.length > 1 ? (last - first) / (steps.length - 1) : 0,
    endMs: updatedAt - last,
  };
}

/** @returns whether the median of the ratios is within the bar */
export function reportSpeed(times: readonly TaskTimes[], bar: number): boolean {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const ratio = ({ taskMs, scriptMs }: TaskTimes) => taskMs / scriptMs;
  for (const one of times)
    console.log(
      `  ${ratio(one).toFixed(2)} × ${one.title}: ${ms(one.taskMs)} beside ${ms(one.scriptMs)}, ${one.steps} steps`,
    );
  const of = (key: 'beginMs' | 'stepMs' | 'endMs') => ms(median(times.map((one) => one[key])));
  const all = median(times.map(ratio));
  console.log(`until the first act ${of('beginMs')}, between acts ${of('stepMs')}, after the last ${of('endMs')}`);
  console.log(
    `${verdict(all <= bar)} ${all.toFixed(2)} × the time of a Playwright script at the median of ${times.length} tasks, ≤ ${bar}`,
  );
  return all <= bar;
}
