/** Drives each widget of the matrix by a sentence in the chat: `npm run bench:sentences`. */
import { ChatDriver } from '../test/harness/chat-driver';
import { launchChromium } from '../test/harness/chromium';
import { startWidgetPages } from '../test/harness/widget-pages';
import { WIDGET_CASES } from '../test/widgets/cases';
import { heldOn } from '../test/widgets/run-case';
import { isSayable, runBySentence } from '../test/widgets/sentences';

/** Share of the widgets that a sentence must bring into their state, 0..1. */
const BAR = 0.9;
/** Parts of titles; all without. */
const ONLY = process.env.WIDGETS?.split(',');

const [site, browser] = await Promise.all([startWidgetPages(), launchChromium()]);
try {
  const page = await browser.context.newPage();
  await page.goto(site.url('/native.html', 'localhost'), { waitUntil: 'load' });
  const chatPage = await browser.openChat(page);
  const chat = new ChatDriver(chatPage);
  let tried = 0;
  let right = 0;
  let falselyDone = 0;
  for (const widget of WIDGET_CASES.filter(isSayable)) {
    if (ONLY && !ONLY.some((part) => `${widget.page}: ${widget.title}`.includes(part))) continue;
    tried += 1;
    await page.goto(site.url(`/${widget.page}.html?${tried}`, 'localhost'), { waitUntil: 'load' });
    const outcome = await runBySentence(widget, chat, { held: heldOn(page) });
    if (outcome.right || (widget.isRefused && !outcome.claimed)) right += 1;
    else
      console.log(
        `  ${outcome.claimed ? 'FALSELY DONE' : 'not done'}: ${outcome.title} – ${outcome.detail.slice(0, 400)}`,
      );
    if (outcome.claimed && !outcome.right) falselyDone += 1;
    const left = await chat.runs();
    if (left.at(-1)?.state === 'running') await chat.press('Stop');
  }
  console.log(`by sentence: ${right} of ${tried} right (bar ${BAR * 100} %), ${falselyDone} falsely done (bar 0)`);
  process.exitCode = ONLY || (right / tried >= BAR && falselyDone === 0) ? 0 : 1;
} finally {
  await browser.close();
  await site.close();
}
