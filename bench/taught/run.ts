/**
 * Tasks of real apps taught by hand, then asked with other values: `npm run bench:taught`. APPS and CASES (a part of a
 * title) run a part; BROWSER=firefox runs it in Firefox.
 */
import { errorMessage } from '../../lib/core/errors';
import { type AnyPage, ChatDriver, type SeenRun } from '../../test/harness/chat-driver';
import { launchChromium } from '../../test/harness/chromium';
import { launchFirefox } from '../../test/harness/firefox';
import { verdict } from '../statistics';
import type { TaughtAsk, TaughtCase } from './case';
import { TAUGHT_CASES } from './cases';
import { type HandPage, type HandStep, into, on, show } from './hand';
import { type Rows, startTaughtApp, TAUGHT_APPS, type TaughtApp, type TaughtAppName } from './servers';

const APPS = process.env.APPS?.split(',');
const CASES = process.env.CASES;
const MAX_QUESTIONS = 4;
const MAX_ERROR_CHARS = 300;
const SHORT_MS = 2000;
/** The stored rows arrive a moment after the press. */
const STORE_MS = 500;

interface Stage {
  page: HandPage;
  chat: ChatDriver;
  app: TaughtApp;
}

interface Result {
  verdict: 'right' | 'asked' | 'stopped' | 'falsely done' | 'wrong act' | 'not learned';
  detail: string;
}

const results: Result[] = [];
const lessons: string[] = [];

async function openStage(name: TaughtAppName, app: TaughtApp): Promise<Stage & { close(): Promise<void> }> {
  if (process.env.BROWSER === 'firefox') {
    const browser = await launchFirefox();
    const page = await browser.openPage(app.url);
    await signIn(name, page as unknown as HandPage, app);
    const chat = new ChatDriver((await browser.openChat(page)) as unknown as AnyPage);
    return { page: page as unknown as HandPage, chat, app, close: () => browser.close() };
  }
  const browser = await launchChromium();
  const page = await browser.context.newPage();
  await page.goto(app.url);
  await signIn(name, page as unknown as HandPage, app);
  const chat = new ChatDriver(await browser.openChat(page));
  return { page: page as unknown as HandPage, chat, app, close: () => browser.close() };
}

const SIGN_IN: Partial<Record<TaughtAppName, { at: string; hand: readonly HandStep[] }>> = {
  ihatemoney: {
    at: 'authenticate?project_id=flat',
    hand: [into('#password', 'flat'), on('form button, form input[type="submit"]')],
  },
  repairs: {
    at: 'admin/login/',
    hand: [into('#id_username', 'boss'), into('#id_password', 'bench'), on('input[type="submit"]')],
  },
  press: {
    at: 'admin/login/',
    hand: [into('#id_username', 'boss'), into('#id_password', 'bench'), on('button[type="submit"]')],
  },
  shelf: {
    at: 'login/',
    hand: [into('#username', 'boss'), into('#password', 'bench'), on('[type="submit"]')],
  },
};

async function signIn(name: TaughtAppName, page: HandPage, app: TaughtApp): Promise<void> {
  const way = SIGN_IN[name];
  if (!way) return;
  await page.goto(app.url + way.at);
  await show(page, way.hand);
  await settle();
}

const settle = () => new Promise((resolve) => setTimeout(resolve, STORE_MS));
/** Rows that open pages write by themselves: who looks at what. */
const OF_VISITS = /session|^sqlite_sequence$/iu;

function changedRows(before: Rows, after: Rows): string[] {
  return Object.entries(after).flatMap(([table, rows]) => {
    const old = new Set((before[table] ?? []).map((row) => JSON.stringify(row)));
    const isEqual = old.size === rows.length && rows.every((row) => old.has(JSON.stringify(row)));
    const fresh = rows.flatMap((row) => (old.has(JSON.stringify(row)) ? [] : [JSON.stringify(row)]));
    return isEqual || OF_VISITS.test(table) ? [] : [`${table}: ${fresh.join(' ').slice(0, MAX_ERROR_CHARS)}`];
  });
}

const describe = (run: SeenRun) =>
  `${run.state}: ${run.outcome || run.question} ${run.steps.map(({ words, state }) => `${words}[${state}]`).join(' → ')}`;

async function teach({ page, chat, app }: Stage, one: TaughtCase): Promise<SeenRun> {
  await page.goto(app.url + one.at);
  await page.bringToFront();
  await chat.teach(one.teach);
  await page.bringToFront();
  await show(page, one.hand);
  await settle();
  if (!one.isShown(app.rows())) throw new Error(`${one.title}: the showing itself did not do it`);
  let run = await chat.taught();
  for (let i = 0; i < MAX_QUESTIONS && run.state === 'asking'; i++) {
    lessons.push(`  ${one.title} asks: ${run.question} ${run.buttons.join(' / ')}`);
    run = await chat.answer(run.buttons.find((button) => button.startsWith('Always')) ?? run.buttons[0] ?? '');
  }
  lessons.push(
    `  ${one.title}: ${run.state}, ${one.hand.length} acts → ${run.readBack.length} steps: ${run.readBack.join(' · ')} | ${run.learned.join('; ')} ${run.state === 'done' ? '' : run.outcome}`,
  );
  return run;
}

async function ask(
  { page, chat, app }: Stage,
  one: TaughtCase,
  { request, at, isImpossible, isRight }: TaughtAsk,
): Promise<Result> {
  await page.goto(app.url + (at ?? one.at));
  await page.bringToFront();
  const before = app.rows();
  let run = await chat.ask(request);
  for (let i = 0; i < MAX_QUESTIONS && run.state === 'asking' && run.buttons.includes('Yes, do it'); i++)
    run = await chat.answer('Yes, do it');
  await settle();
  const rows = app.rows();
  const changed = changedRows(before, rows);
  const isKept = changed.length === 0;
  const detail = `${request}: ${describe(run)}${isKept || isRight(rows) ? '' : ` CHANGED ${changed.join(' | ')}`}`;
  if (run.state === 'asking') await chat.press('Stop').catch(() => undefined);
  if (isImpossible && run.state !== 'done') return { verdict: isKept ? 'right' : 'wrong act', detail };
  if (run.state === 'done') return { verdict: isRight(rows) ? 'right' : 'falsely done', detail };
  if (!isKept && !isRight(rows)) return { verdict: 'wrong act', detail };
  return { verdict: run.state === 'asking' ? 'asked' : 'stopped', detail };
}

for (const name of TAUGHT_APPS.filter((one) => !APPS || APPS.includes(one))) {
  const app = await startTaughtApp(name);
  const stage = await openStage(name, app);
  try {
    for (const one of TAUGHT_CASES.filter((item) => item.app === name && (!CASES || item.title.includes(CASES)))) {
      const taught = await teach(stage, one).catch((error: unknown) => {
        console.log(`NOT SHOWN ${one.title}: ${errorMessage(error).slice(0, MAX_ERROR_CHARS)}`);
        return undefined;
      });
      if (!taught) {
        await stage.chat.press('Stop', SHORT_MS).catch(() => undefined);
        continue;
      }
      for (const asked of one.asks) {
        const result =
          taught.state === 'done' && taught.readBack.length > 0
            ? await ask(stage, one, asked)
            : { verdict: 'not learned' as const, detail: describe(taught) };
        results.push(result);
        console.log(`${result.verdict} · ${result.detail}`);
      }
    }
  } finally {
    await stage.close();
    app.close();
  }
}
console.log(lessons.join('\n'));
const count = (wanted: Result['verdict']) => results.filter((one) => one.verdict === wanted).length;
for (const one of ['right', 'asked', 'stopped', 'falsely done', 'wrong act', 'not learned'] as const)
  console.log(`${one.padEnd(14)}${count(one)} of ${results.length}`);
console.log(`${verdict(count('falsely done') + count('wrong act') === 0)} falsely done or wrong act: 0`);
