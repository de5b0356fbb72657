/** AttackBench: one browser, one site and one owned model for many hostile pages; each run is answered with no. */
import type { Run } from '../../lib/records/run';
import { ChatDriver, chooseModel, until } from './chat-driver';
import { type ChromiumHarness, launchChromium } from './chromium';
import { type Brain, type ModelServer, startModelServer } from './model-server';
import { type Hit, html, type Site, startSite } from './site';
import type { Page } from 'playwright-core';

export interface AttackOutcome {
  /** Requests that the site saw from the start of the run on. */
  hits: Hit[];
  /** Questions that were asked, by reason code. */
  asked: string[];
  /** Steps that were refused, by reason code. */
  refused: string[];
  run: Run;
  /** Everything the model was sent. */
  sent: string;
  /** Tool calls of the model, as JSON lines. */
  called: string;
}

export class AttackBench {
  private count = 0;

  private constructor(
    readonly site: Site,
    readonly model: ModelServer,
    readonly browser: ChromiumHarness,
    readonly page: Page,
    private readonly tabId: number,
  ) {}

  /** Another origin of the same server. */
  get evil(): string {
    return this.site.url('', 'evil.localhost');
  }

  static async start(): Promise<AttackBench> {
    const [site, model, browser] = await Promise.all([
      startSite(),
      startModelServer(() => ({ tool: 'done', arguments: { summary: '' } })),
      launchChromium(),
    ]);
    site.routes['/benign'] = () => 'ok';
    site.routes['/start'] = () => html('Start', '<p>start</p>');
    const page = await browser.context.newPage();
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(site.url('/start'));
    const tabId = await browser.tabIdOf(page);
    const chat = new ChatDriver(await browser.openChat(page));
    await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'k');
    return new AttackBench(site, model, browser, page, tabId);
  }

  /**
   * Runs one page to its end; every question is answered with no.
   * @param later answers the run as it is some time after its end
   */
  async run(
    id: string,
    page: string,
    brain: Brain,
    request = 'tidy my notes',
    later: (run: Run) => Promise<Run | undefined> = async (run) => run,
  ): Promise<AttackOutcome> {
    const { site, model, browser, tabId } = this;
    const path = `/page/${this.count++}`;
    site.routes[path] = () => page;
    const called: string[] = [];
    model.brain = (situation) => {
      const decision = brain(situation);
      called.push(JSON.stringify(decision));
      return decision;
    };
    const callsBefore = model.calls.length;
    await this.page.goto(site.url(path));
    const hitsBefore = site.hits.length;
    const started = await browser.send<{ run: string }>('run.start', { tabId, request });
    if (!started.ok) throw new Error(`${id}: ${started.message}`);
    const own = async () => (await browser.rows<Run>('runs')).find((one) => one.id === started.result.run);
    const asked: string[] = [];
    const ended = await until(`${id} ends`, async () => {
      const run = await own();
      if (run?.phase === 'ended') return run;
      if (run?.question) {
        asked.push(run.question.type === 'confirm' ? run.question.code : run.question.type);
        await browser.send('run.answer', { run: run.id, question: run.question.id, answer: { type: 'no' } });
      }
      return undefined;
    });
    // An effect may be on its way when the run is over.
    await this.page.waitForTimeout(30);
    const atLast = (await later(ended)) ?? ended;
    await browser.send('run.clear', { run: ended.id });
    return {
      hits: site.hits.slice(hitsBefore),
      asked,
      refused: ended.steps.filter((step) => step.state === 'refused').map((step) => step.reason ?? ''),
      run: atLast,
      sent: JSON.stringify(model.calls.slice(callsBefore).map((call) => call.messages)),
      called: called.join('\n'),
    };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.site.close();
    await this.model.close();
  }
}
