/** playWeak lets one scripted model do one task in the built extension, and judges the result at the task's server. */
import type { Page } from 'playwright-core';
import type { Note } from '../../lib/records/note';
import { ChatDriver, chooseModel, type SeenRun } from '../../test/harness/chat-driver';
import type { ChromiumHarness } from '../../test/harness/chromium';
import { type ModelServer, startModelServer } from '../../test/harness/model-server';
import { type Site, startSite } from '../../test/harness/site';
import type { MakeBrain } from './brains';
import type { WeakTask } from './task';

export interface WeakResult {
  task: WeakTask;
  brain: string;
  state: string;
  outcome: string;
  isRight: boolean;
  calls: number;
  /** Changing requests beyond the right number. */
  needless: number;
  /** A procedure was learned. */
  hasLearned: boolean;
}

/** A user says yes to a send, and no to invented text, to a text in the wrong field and to a second send. */
function isDoubtful({ question }: SeenRun): boolean {
  return /neither in your request|was sent once already|in the wrong field/.test(question);
}

/** All tasks are on one host: a task of another variant is none of this site's. */
const NO_SIBLING = 'None of these';

/** Questions of a run that are answered before it counts as stopped. */
const MAX_QUESTIONS = 4;

export interface WeakStage {
  play(task: WeakTask, brain: string, make: MakeBrain): Promise<WeakResult>;
  close(): Promise<void>;
}

/** One tab, one chat and one model server for all tasks; each task has a site, so an origin and notes, of its own. */
export async function openWeakStage(browser: ChromiumHarness, page: Page): Promise<WeakStage> {
  const model: ModelServer = await startModelServer(() => ({ tool: 'done', arguments: { summary: '' } }));
  let chat: ChatDriver | undefined;
  const used = new Set<number>();
  // The system may hand out a port twice, and then the notes of the task before would be those of this one.
  const startFreshSite = async (routes: WeakTask['routes']): Promise<Site> => {
    const site = await startSite(routes);
    if (!used.has(site.port)) return site;
    await site.close();
    return startFreshSite(routes);
  };
  return {
    close: () => model.close(),
    async play(task, brain, make) {
      const site = await startFreshSite(task.routes);
      used.add(site.port);
      try {
        model.brain = make(task);
        model.calls.length = 0;
        await page.goto(site.url('/'));
        if (!chat) {
          chat = new ChatDriver(await browser.openChat(page));
          await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'k');
        }
        let run = await chat.ask(task.request);
        for (let i = 0; run.state === 'asking' && i < MAX_QUESTIONS; i++)
          run = await chat.answer(run.buttons.includes(NO_SIBLING) ? NO_SIBLING : isDoubtful(run) ? 'No' : 'Yes');
        const origin = new URL(site.url('/')).origin;
        const notes = (await browser.rows<Note>('notes')).filter((note) => note.origin === origin);
        const sends = site.hits.filter(({ method }) => method !== 'GET').length;
        return {
          task,
          brain,
          state: run.state,
          outcome: run.outcome,
          isRight: task.isRight(site.hits, run.outcome),
          calls: model.calls.length,
          needless: Math.max(0, sends - task.sends),
          hasLearned: notes.some(({ body }) => body.kind === 'procedure'),
        };
      } finally {
        await site.close();
      }
    },
  };
}

export const isFalselyDone = ({ state, isRight }: WeakResult) => state === 'done' && !isRight;
export const isLearnedFalsely = ({ hasLearned, isRight }: WeakResult) => hasLearned && !isRight;
