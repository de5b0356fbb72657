/** runTaught: shows each task of an app once by hand in Chromium, asks it with other values and judges by the app's own state. */
import type { Page } from '@playwright/test';
import { errorMessage } from '../../lib/core/errors';
import { ChatDriver, type SeenRun } from '../../test/harness/chat-driver';
import { launchChromium } from '../../test/harness/chromium';
import type { RunningApp } from './servers';
import type { TaughtRow } from './taught-hand';

export type TaughtVerdict = 'right' | 'asked' | 'stopped' | 'not learned' | 'wrong act' | 'falsely done';

/** An app draws itself for this long after the page has loaded, and stores what was sent so much later, ms. */
const DRAW_MS = 3500;
const STORE_MS = 1200;
const MAX_QUESTIONS = 4;
const MAX_DETAIL_CHARS = 700;

interface Stage {
  app: RunningApp;
  page: Page;
  chat: ChatDriver;
}

type Wanted = Readonly<Record<string, unknown>>;

export async function runTaught(app: RunningApp, rows: readonly TaughtRow[]): Promise<TaughtVerdict[]> {
  const verdicts: TaughtVerdict[] = [];
  for (const row of rows) {
    const browser = await launchChromium();
    try {
      const page = await browser.context.newPage();
      await page.goto(app.address);
      const stage = { app, page, chat: new ChatDriver(await browser.openChat(page)) };
      verdicts.push(...(await runRow(stage, row)));
    } catch (error) {
      console.log(`taught ${row.kind}: NOT SHOWN: ${row.teach}: ${errorMessage(error).slice(0, MAX_DETAIL_CHARS)}`);
    } finally {
      await browser.close();
    }
  }
  return verdicts;
}

async function runRow(stage: Stage, row: TaughtRow): Promise<TaughtVerdict[]> {
  const lesson = await teach(stage, row);
  const isLearned = lesson.state === 'done' && lesson.readBack.length > 0;
  const learned = `lesson ${lesson.state} ${lesson.readBack.join(' · ')} | ${lesson.learned.join('; ')} ${lesson.outcome}`;
  const verdicts: TaughtVerdict[] = [];
  for (const one of row.asks) {
    const { verdict, detail } = isLearned
      ? await ask(stage, one)
      : { verdict: 'not learned' as const, detail: lesson.question };
    verdicts.push(verdict);
    if (verdict !== 'right' || process.env.VERBOSE)
      console.log(
        `taught ${row.kind}: ${verdict}: ${one.request}: ${`${detail} || ${learned}`.slice(0, MAX_DETAIL_CHARS)}`,
      );
  }
  return verdicts;
}

async function begin({ app, page }: Stage): Promise<void> {
  app.forget();
  await page.goto(app.address);
  await page.waitForTimeout(DRAW_MS);
  await page.bringToFront();
}

const missing = (app: RunningApp, wanted: Wanted) =>
  Object.entries(wanted)
    .filter(([key, value]) => JSON.stringify(app.held(key)) !== JSON.stringify(value))
    .map(([key]) => `${key}=${JSON.stringify(app.held(key))}`);

async function teach(stage: Stage, { teach: request, hand, shown }: TaughtRow): Promise<SeenRun> {
  await begin(stage);
  await stage.chat.teach(request);
  await stage.page.bringToFront();
  await hand(stage.page);
  await stage.page.waitForTimeout(STORE_MS);
  const left = missing(stage.app, shown);
  if (left.length > 0) throw new Error(`the showing itself did not do it: ${left.join(', ')}`);
  let run = await stage.chat.taught();
  for (let i = 0; i < MAX_QUESTIONS && run.state === 'asking'; i++)
    run = await stage.chat.answer(run.buttons.find((button) => button.startsWith('Always')) ?? run.buttons[0] ?? '');
  return run;
}

async function ask(stage: Stage, { request, holds }: TaughtRow['asks'][number]) {
  await begin(stage);
  const before = JSON.stringify(Object.keys(holds).map((key) => stage.app.held(key)));
  let run = await stage.chat.ask(request);
  for (let i = 0; i < MAX_QUESTIONS && run.state === 'asking' && run.buttons[0]?.startsWith('Yes'); i++)
    run = await stage.chat.answer(run.buttons[0]);
  await stage.page.waitForTimeout(STORE_MS);
  const left = missing(stage.app, holds);
  const steps = run.steps.map(({ words, state }) => `${words}[${state}]`).join(' → ');
  const detail = `${left.join(', ')} ${run.state}: ${run.outcome || run.question} ${steps}`;
  if (run.state === 'asking') await stage.chat.press('Stop').catch(() => undefined);
  return {
    verdict: verdictOf(
      run.state,
      left.length === 0,
      before !== JSON.stringify(Object.keys(holds).map((key) => stage.app.held(key))),
    ),
    detail,
  };
}

function verdictOf(state: string, isRight: boolean, isChanged: boolean): TaughtVerdict {
  if (state === 'done') return isRight ? 'right' : 'falsely done';
  if (state === 'asking') return 'asked';
  return isChanged && !isRight ? 'wrong act' : 'stopped';
}
