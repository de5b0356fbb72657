/** runRecording replays a DevTools recording with Puppeteer's own selectors, as the Recorder panel does. */
import puppeteer from 'puppeteer-core';
import { chromiumPath } from './chromium';

interface RecorderStep {
  type: string;
  url?: string;
  value?: string;
  key?: string;
  selectors?: string[][];
}

export async function runRecording(file: string): Promise<void> {
  const { steps } = JSON.parse(file) as { steps: RecorderStep[] };
  const browser = await puppeteer.launch({ executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const step of steps) {
      const target = () => page.locator(step.selectors?.[0]?.[0] ?? '').setTimeout(5_000);
      if (step.type === 'navigate') await page.goto(step.url ?? '');
      else if (step.type === 'click') await target().click();
      else if (step.type === 'change') await target().fill(step.value ?? '');
      else if (step.type === 'keyDown') await page.keyboard.down(step.key as 'Enter');
      else if (step.type === 'keyUp') await page.keyboard.up(step.key as 'Enter');
      else if (step.type !== 'setViewport') throw new Error(`unknown step ${step.type}`);
    }
    await page.waitForNetworkIdle({ idleTime: 300, timeout: 5_000 });
  } finally {
    await browser.close();
  }
}
