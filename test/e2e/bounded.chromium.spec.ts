/** Bounds: Stop is heard within 250 ms on pages that keep a run busy, and a content script reaches no storage. */
import { expect, test } from '@playwright/test';
import type { Run } from '../../lib/records/run';
import { AttackBench } from '../harness/attack-bench';
import { until } from '../harness/chat-driver';
import { html } from '../harness/site';

const STOP_LIMIT_MS = 250;
/** Time in which the run gets to work on the page, ms. */
const WORK_MS = 1_500;

const PAGES: Readonly<Record<string, string>> = {
  '300 frames': Array.from(
    { length: 300 },
    (_, i) => `<iframe srcdoc="<button>Row ${i}</button>" width="9" height="9"></iframe>`,
  ).join(''),
  '100,000 buttons of one name':
    "<div id='all'></div><script>const all = document.querySelector('#all'); all.innerHTML = '<button>Row</button>'.repeat(100000)</script>",
  'an alert each second': "<button>Row</button><script>setInterval(() => alert('again'), 1000)</script>",
  'a script that leaves no time':
    '<button>Row</button><script>setInterval(() => { const end = Date.now() + 180; while (Date.now() < end); }, 5)</script>',
};

for (const [name, body] of Object.entries(PAGES))
  test(`${name}: Stop is heard`, async () => {
    test.setTimeout(120_000);
    const bench = await AttackBench.start();
    const { browser, model, site, page } = bench;
    try {
      page.removeAllListeners('dialog');
      page.on('dialog', (dialog) => setTimeout(() => void dialog.accept().catch(() => undefined), 5_000));
      site.routes['/busy'] = () =>
        html(
          'Busy',
          `<h1>All</h1><script>addEventListener('click', () => void fetch('/pressed'), true)</script>${body}`,
        );
      let calls = 0;
      model.brain = ({ nodes }) => {
        // The same press a second time would end the run as a loop where a dialog keeps it from being done.
        if (calls++ > 0 && name.startsWith('an alert'))
          return { tool: 'findText', arguments: { text: `row ${calls}` } };
        const ref = nodes.find((node) => node.ref !== undefined && node.name.startsWith('Row'))?.ref ?? 'e404';
        return { tool: 'click', arguments: { ref } };
      };
      const tabId = await browser.tabIdOf(page);
      await page.goto(site.url('/busy'), { waitUntil: 'commit' });
      const started = await browser.send<{ run: string }>('run.start', { tabId, request: 'look at each row' });
      if (!started.ok) throw new Error(started.message);
      const { run } = started.result;
      await new Promise((resolve) => setTimeout(resolve, WORK_MS));
      const own = async () => (await browser.rows<Run>('runs')).find((one) => one.id === run);
      expect((await own())?.phase).not.toBe('ended');
      const stopped = browser.send('run.stop', { run });
      await new Promise((resolve) => setTimeout(resolve, STOP_LIMIT_MS));
      const pressed = site.count('/pressed');
      await stopped;
      await until('the run has ended', async () => (await own())?.phase === 'ended');
      await new Promise((resolve) => setTimeout(resolve, WORK_MS));
      expect(site.count('/pressed'), 'acts after Stop').toBe(pressed);
    } finally {
      await bench.close();
    }
  });

test('a content script cannot read or write the storage of grants and keys', async () => {
  const bench = await AttackBench.start();
  const { browser, site, page } = bench;
  try {
    await page.goto(site.url('/start'));
    const tabId = await browser.tabIdOf(page);
    const answer = await browser.desk.evaluate(async (id: number) => {
      interface Api {
        storage: { local: { get(key: null): Promise<object>; set(items: object): Promise<void> } };
        scripting: { executeScript(call: object): Promise<{ result: unknown }[]> };
      }
      const { chrome: api } = globalThis as unknown as { chrome: Api };
      const func = async () => {
        const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
        const tried = (work: () => Promise<unknown>) =>
          work().then(
            () => 'allowed',
            () => 'refused',
          );
        return [
          await tried(() => storage.local.get(null)),
          await tried(() => storage.local.set({ allowedControls: [] })),
        ];
      };
      const [first] = await api.scripting.executeScript({ target: { tabId: id }, func });
      return first?.result;
    }, tabId);
    expect(answer).toEqual(['refused', 'refused']);
  } finally {
    await bench.close();
  }
});
