/** Uses the chat as a person does, in Chromium through Playwright and in Firefox through Puppeteer alike. */

/** The common interface of both drivers' pages. */
export interface AnyPage {
  type(selector: string, text: string): Promise<void>;
  fill?(selector: string, text: string): Promise<void>;
  click(selector: string, options?: { timeout?: number }): Promise<void>;
  evaluate<A, R>(work: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  screenshot(options: { path: string }): Promise<unknown>;
  keyboard: { press(key: 'Enter'): Promise<unknown>; insertText?(text: string): Promise<void> };
}

export interface SeenRun {
  request: string;
  steps: { state: string; words: string; by: string }[];
  /** Class of the outcome, or 'running', or 'asking'. */
  state: string;
  outcome: string;
  question: string;
  buttons: string[];
  /** Value of the field of the open question. */
  words: string;
  /** The demonstrated steps, as they will be done. */
  readBack: string[];
  answer: string;
  learned: string[];
  cost: string;
}

const WAIT_MS = 45_000;
/** A marked button is there at once, or it was rendered again. */
const CLICK_MS = 1000;
/** A look at a chat that does not change is repeated after this at the latest: the state may be anywhere else. */
const UNCHANGED_MS = 400;
/** Characters of the chat's text in an error. */
const MAX_SHOWN_CHARS = 1500;

/** Buttons of a showing, in the language of the browser. */
const ENGLISH = { show: 'Show me', done: 'Done' };

export class ChatDriver {
  constructor(
    readonly page: AnyPage,
    private readonly words = ENGLISH,
  ) {}

  /** Types a request and waits until the run ended or asks something. */
  async ask(request: string): Promise<SeenRun> {
    await this.send(request);
    return this.settled();
  }

  /** Types a request and sends it off. */
  async submit(request: string): Promise<void> {
    await this.write(request);
    await this.page.keyboard.press('Enter');
  }

  /** Types a request without sending it. */
  async write(request: string): Promise<void> {
    await this.page.click('.composer textarea');
    const { keyboard } = this.page;
    // At once where the driver can: letter by letter a long request takes a slow machine a quarter of a minute.
    if (keyboard.insertText) await keyboard.insertText(request);
    else
      await this.page.evaluate((text: string) => {
        document.querySelector<HTMLTextAreaElement>('.composer textarea')?.select();
        document.execCommand('insertText', false, text);
      }, request);
  }

  /** Types a request and waits only until the chat shows it. */
  async send(request: string): Promise<void> {
    const before = (await this.runs()).length;
    await this.submit(request);
    const isShown = async () => (await this.runs()).length > before;
    await this.until('the request appears in the chat', isShown);
  }

  /** The last run, once it ended or asks. */
  async settled(limitMs = WAIT_MS): Promise<SeenRun> {
    const look = async () => {
      const run = await this.lastRun();
      return run && run.state !== 'running' && run.state !== 'showing' ? run : undefined;
    };
    return this.until('the run ends or asks', look, limitMs);
  }

  /** As `until`; the error says what the chat shows instead. */
  private async until<T>(what: string, look: () => Promise<T | undefined | false>, limitMs = WAIT_MS): Promise<T> {
    try {
      return await until(what, look, limitMs, () => this.nextChange());
    } catch (error) {
      const shown = await this.page.evaluate((max: number) => document.body.innerText.slice(-max), MAX_SHOWN_CHARS);
      throw new Error(`${error instanceof Error ? error.message : String(error)}; the chat shows: ${shown}`);
    }
  }

  /** Resolves when the chat shows something else, or after UNCHANGED_MS: asking it all the time keeps the browser busy. */
  private async nextChange(): Promise<void> {
    const waited = this.page.evaluate(
      (limitMs: number) =>
        new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => resolve());
          observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
          setTimeout(() => {
            observer.disconnect();
            resolve();
          }, limitMs);
        }),
      UNCHANGED_MS,
    );
    await waited.catch((error: Error) => {
      // A chat that is loaded again meanwhile is looked at again.
      if (!/context|navigat|detached/i.test(error.message)) throw error;
    });
  }

  /**
   * Presses a button of the last run, or of the page, by its text, with a real click. A button that is rendered
   * again between the query and the click is queried again.
   */
  async press(text: string, limitMs = WAIT_MS): Promise<void> {
    await this.until(
      `the button ${text} is pressed`,
      async () => {
        const isThere = await this.page.evaluate((wanted: string) => {
          document.querySelectorAll('[data-pick]').forEach((one) => {
            one.removeAttribute('data-pick');
          });
          const button = [...document.querySelectorAll('button')]
            .filter((one) => one.textContent?.trim().startsWith(wanted) && !one.disabled)
            .at(-1);
          button?.setAttribute('data-pick', '');
          button?.closest('details')?.setAttribute('open', '');
          document.documentElement.removeAttribute('data-picked');
          button?.addEventListener('click', () => document.documentElement.setAttribute('data-picked', ''));
          return button !== undefined;
        }, text);
        if (!isThere) return false;
        return this.page.click('[data-pick]', { timeout: CLICK_MS }).then(
          () => true,
          (error: Error) =>
            /timeout|no element|not clickable|detached/i.test(error.message) ? this.hasPicked() : Promise.reject(error),
        );
      },
      limitMs,
    );
  }

  /** Whether the marked button was pressed: on a busy machine the driver may give up waiting after it has pressed. */
  private hasPicked(): Promise<boolean> {
    return this.page.evaluate((_: undefined) => document.documentElement.hasAttribute('data-picked'), undefined);
  }

  /** Answers the open question with one of its buttons and waits until the run ended or asks something else. */
  async answer(button: string, limitMs = WAIT_MS): Promise<SeenRun> {
    const before = (await this.lastRun())?.question;
    await this.press(button);
    await this.until('the question is gone', async () => (await this.lastRun())?.question !== before);
    return this.settled(limitMs);
  }

  /** Presses Show me, with the request given, and waits until the page is watched. */
  async teach(request: string): Promise<void> {
    const before = (await this.runs()).length;
    if (request !== '') {
      await this.page.click('.composer textarea');
      await this.page.type('.composer textarea', request);
    }
    await this.press(this.words.show);
    await this.until('the page is watched', async () => {
      const runs = await this.runs();
      return runs.length > before && runs.at(-1)?.state === 'showing';
    });
  }

  /** Presses Done after a showing, and waits for the question or the end. */
  async taught(): Promise<SeenRun> {
    await this.press(this.words.done);
    return this.settled();
  }

  /** Answers the open question in words. */
  async say(words: string): Promise<SeenRun> {
    // The card may come a moment after the words of its question.
    await until('the answer is written', () =>
      this.page.evaluate((text: string) => {
        const field = document.querySelector<HTMLTextAreaElement>('.card.ask textarea');
        field?.focus();
        field?.select();
        document.execCommand('insertText', false, text);
        return field?.value === text;
      }, words),
    );
    return this.answer('Answer');
  }

  private async lastRun(): Promise<SeenRun | undefined> {
    return (await this.runs(1)).at(-1);
  }

  /** The runs that the chat shows, oldest first. @param newest only so many of the newest ones */
  async runs(newest?: number): Promise<SeenRun[]> {
    // No function is named inside: what the program that runs this adds to names does not exist in the page.
    return this.page.evaluate((count: number | null) => {
      return [...document.querySelectorAll('article.run')].slice(count === null ? 0 : -count).map((run) => {
        const outcome = run.querySelector('.outcome');
        const card = run.querySelector('.card.ask');
        return {
          request: run.getAttribute('aria-label') ?? '',
          steps: [...run.querySelectorAll('.step')].map((step) => ({
            state: step.className.replace('step ', ''),
            words: step.querySelector('.words')?.textContent?.trim() ?? '',
            by: step.querySelector('.by')?.textContent?.trim() ?? '',
          })),
          state: outcome
            ? outcome.className.replace('outcome ', '')
            : card?.getAttribute('role') === 'alertdialog'
              ? 'asking'
              : card
                ? 'showing'
                : 'running',
          // A long answer stands in a card below its line.
          outcome: [outcome, run.querySelector('.outcome.done ~ .answer > div')]
            .map((part) => part?.textContent?.trim() ?? '')
            .join(' ')
            .trim(),
          // Without the seconds that count down.
          question: [...(card?.querySelectorAll('h2, p:not(.left), blockquote') ?? [])]
            .map((part) => part.textContent?.trim() ?? '')
            .join(' | '),
          buttons: [...(card?.querySelectorAll('button') ?? [])].map((button) => button.textContent?.trim() ?? ''),
          words: card?.querySelector('textarea')?.value ?? '',
          readBack: [...run.querySelectorAll('.coming li')].map((line) => line.textContent?.trim() ?? ''),
          answer: run.querySelector('.answer > div')?.textContent?.trim() ?? '',
          learned: [...run.querySelectorAll('.learned li')].map((line) => line.textContent?.trim() ?? ''),
          cost: run.querySelector('.outcome .cost')?.textContent?.trim() ?? '',
        };
      });
    }, newest ?? null);
  }
}

/** Asks again until the answer is truthy; a time-out says what was waited for. @param next resolves when it may be another */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  limitMs = WAIT_MS,
  next: () => Promise<void> = async () => undefined,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`waited ${limitMs / 1000} s until ${what}`);
    await Promise.all([next(), new Promise((resolve) => setTimeout(resolve, 40))]);
  }
}

/** Chooses the model by the same message the settings page sends. Runs in any page of the extension. */
export async function chooseModel(page: AnyPage, baseUrl: string, model: string, key: string): Promise<void> {
  await page.evaluate(
    async (settings: { baseUrl: string; model: string; key: string }) => {
      const { browser, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage(message: object): Promise<{ ok: boolean; message?: string }> } }
      >;
      const { key: secret, ...rest } = settings;
      const reply = await (browser ?? chrome).runtime.sendMessage({
        fieldnotes: 1,
        name: 'model.save',
        params: { settings: { preset: 'custom', rememberKey: false, ...rest }, key: secret },
      });
      if (!reply.ok) throw new Error(reply.message);
    },
    { baseUrl, model, key },
  );
}
