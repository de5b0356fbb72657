/** runCase teaches one everyday case in the built extension, asks its requests, and compares what the page posted. */
import type { Page } from '@playwright/test';
import { ChatDriver, type SeenRun } from '../../test/harness/chat-driver';
import type { ChromiumHarness } from '../../test/harness/chromium';
import { type Route, startSite } from '../../test/harness/site';
import type { Ask, EverydayCase } from './case';

export type Verdict = 'right' | 'asked' | 'stopped' | 'falsely done' | 'not learned' | 'wrong act';

export interface AskResult {
  verdict: Verdict;
  detail: string;
}

/** Cards in a row that are confirmed: a hand says yes to the guard. */
const MAX_CONFIRMATIONS = 4;
/** Posts arrive a moment after the press. */
const POST_MS = 300;

export async function runCase(one: EverydayCase, browser: ChromiumHarness): Promise<AskResult[]> {
  const did: unknown[] = [];
  const site = await startSite({
    ...routesOf(one, did),
    '/did': ({ body }) => {
      did.push(JSON.parse(body));
      return 'ok';
    },
  });
  const page = await browser.context.newPage();
  try {
    await page.goto(site.url('/'));
    const chatPage = await browser.openChat(page);
    const chat = new ChatDriver(chatPage);
    const taught = one.isUntaught ? undefined : await teach(one, page, chat);
    if (one.refuses && taught)
      return [
        {
          verdict: taught.state === 'done' && taught.learned.length > 0 ? 'falsely done' : 'right',
          detail: describe(taught),
        },
      ];
    if (taught && (taught.state !== 'done' || taught.readBack.length === 0))
      return one.asks.map(() => ({ verdict: 'not learned', detail: describe(taught) }));
    const results: AskResult[] = [];
    for (const ask of one.asks) {
      did.length = 0;
      await page.goto(site.url(ask.at ?? '/'));
      await ask.before?.(page);
      if (ask.before) await page.waitForTimeout(POST_MS);
      await page.bringToFront();
      did.length = 0;
      const run = await answerAll(chat, await chat.ask(ask.request), ask);
      await page.waitForTimeout(POST_MS);
      results.push(judge(ask, did, run, taught));
      if (run.state === 'asking') await chat.press('Stop').catch(() => undefined);
    }
    await chatPage.close();
    return results;
  } finally {
    await page.close();
    await site.close();
  }
}

export function routesOf({ pages }: EverydayCase, did: unknown[]): Record<string, Route> {
  if (typeof pages === 'function') return { ...pages(did) };
  const byPath = typeof pages === 'string' ? { '/': pages } : pages;
  const answer: Route = (hit) => byPath[`${hit.path}${hit.query}`] ?? byPath[hit.path];
  return Object.fromEntries(Object.keys(byPath).map((path) => [pathOf(path), answer]));
}

const pathOf = (address: string) => address.split('?')[0] ?? '';

async function teach(one: EverydayCase, page: Page, chat: ChatDriver): Promise<SeenRun> {
  await chat.teach(one.teach);
  await page.bringToFront();
  await one.show(page);
  await page.waitForTimeout(POST_MS);
  return endTeaching(chat, one);
}

async function endTeaching(chat: ChatDriver, one: EverydayCase): Promise<SeenRun> {
  let run = await chat.taught();
  for (let i = 0; i < MAX_CONFIRMATIONS && run.state === 'asking' && one.constant !== undefined; i++)
    run = await chat.answer(one.constant);
  return run;
}

async function answerAll(chat: ChatDriver, first: SeenRun, ask: Ask): Promise<SeenRun> {
  let run = first;
  for (let i = 0; i < MAX_CONFIRMATIONS && run.state === 'asking'; i++) {
    if (run.buttons.includes('Yes, do it')) run = await chat.answer('Yes, do it');
    else if (ask.answer !== undefined && run.buttons.includes('Answer')) run = await chat.say(ask.answer);
    else break;
  }
  return run;
}

function judge(ask: Ask, did: readonly unknown[], run: SeenRun, taught: SeenRun | undefined): AskResult {
  const isAsWanted = JSON.stringify(did) === JSON.stringify(ask.want);
  const detail = `want ${JSON.stringify(ask.want)} did ${JSON.stringify(did)} | ${describe(run)} | learned ${taught?.learned.join('; ') ?? 'nothing'} ${JSON.stringify(taught?.readBack ?? [])}`;
  if (run.state === 'done') return { verdict: isAsWanted && !ask.stops ? 'right' : 'falsely done', detail };
  if (ask.stops && isAsWanted) return { verdict: 'right', detail };
  if (!isAsWanted && did.length > 0) return { verdict: 'wrong act', detail };
  return { verdict: run.state === 'asking' ? 'asked' : 'stopped', detail };
}

function describe(run: SeenRun): string {
  return `${run.state}: ${run.outcome || run.question} ${run.steps.map(({ words, state }) => `${words}[${state}]`).join(' → ')}`;
}
