/** Reports of how a page took an act, in a real Chromium: messages, native validation, dialogs, script errors, requests. */
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SiteReport } from '../../lib/page/words/site-report';
import { SettleWatcher } from '../../lib/page/settle/settle';
import { OwnWork } from '../../lib/page/world/own-work';
import { PostponedRequests } from '../../lib/page/world/postponed';
import { observePendingWork } from '../../lib/page/world/pending';

/** Taken before it is patched: what the test does is of no task of the page. */
const plainTimeout = window.setTimeout.bind(window);

beforeAll(() => observePendingWork(window, new PostponedRequests(window), new OwnWork(window)));
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

/** The reports without the one that says whether anything changed. */
async function reportsOf(act: () => void) {
  return (await allReportsOf(act)).filter(({ kind }) => kind !== 'mutated');
}

async function allReportsOf(act: () => void) {
  const watcher = new SettleWatcher(document, 'press');
  act();
  await watcher.waitUntilSettled(new AbortController().signal);
  return watcher.reports;
}

test('reports the field that native validation refused, with its message', async () => {
  document.body.innerHTML = '<form><label>Mail <input type="email" required></label><button>Send</button></form>';
  const [report] = await reportsOf(() => document.querySelector('button')?.click());
  expect(report).toMatchObject({ kind: 'invalid', name: 'Mail' });
  expect(report?.kind === 'invalid' && report.text).not.toBe('');
});

test('a field that the page makes required for a moment, to ask whether it is empty, was not refused', async () => {
  document.body.innerHTML = '<label>Chosen <select multiple><option>A</option></select></label><button>Move</button>';
  const select = document.querySelector('select');
  document.querySelector('button')?.addEventListener('click', () => {
    if (!select) return;
    select.required = true;
    select.checkValidity();
    select.required = false;
  });
  expect(await reportsOf(() => document.querySelector('button')?.click())).toEqual([]);
});

test('reports a live region and a marked error that came with the act, and none that stood there', async () => {
  document.body.innerHTML = '<p role="alert">Old news</p><p id="at"></p><p role="status"></p>';
  const reports = await reportsOf(() => {
    const error = document.createElement('div');
    error.className = 'form-error';
    error.textContent = 'Name is taken';
    document.querySelector('#at')?.append(error);
    const status = document.querySelector('[role="status"]');
    if (status) status.textContent = 'Saved';
  });
  expect(reports).toEqual([
    { kind: 'message', mark: 'error', text: 'Name is taken' },
    { kind: 'message', mark: 'status', text: 'Saved' },
  ]);
});

test('reads the mark of a message from its own box, not from the place of all messages', async () => {
  document.body.innerHTML = '<div id="toast-container" class="toast-top"></div>';
  const reports = await reportsOf(() => {
    const place = document.querySelector('#toast-container');
    place?.insertAdjacentHTML('beforeend', '<div class="toast toast-error"><div>Give it a name first</div></div>');
  });
  expect(reports).toEqual([{ kind: 'message', mark: 'error', text: 'Give it a name first' }]);
});

test.each([
  '<button class="btn-danger">Retire now</button>',
  '<a class="btn btn-danger" href="#retire">Retire now</a>',
  '<a href="#retire"><span class="text-danger">Retire now</span></a>',
])('takes the control %s in the colour of danger for no message', async (control) => {
  document.body.innerHTML = '<p id="at"></p>';
  const reports = await reportsOf(() => {
    document.querySelector('#at')?.insertAdjacentHTML('beforeend', control);
  });
  expect(reports).toEqual([]);
});

test('a class that is there only while the button is down changes nothing', async () => {
  document.body.innerHTML = '<p>Text</p>';
  const reports = await allReportsOf(() => {
    document.body.classList.add('pressed');
    setTimeout(() => document.body.classList.remove('pressed'), 20);
  });
  expect(reports).toContainEqual({ kind: 'mutated', changed: false });
  document.body.removeAttribute('class');
});

test('reports dialogs with their answers and leaves the answers as they are', async () => {
  vi.spyOn(window, 'confirm').mockReturnValue(false);
  vi.spyOn(window, 'alert').mockReturnValue(undefined);
  let answer: boolean | undefined;
  const reports = await reportsOf(() => {
    window.alert('Pick a date');
    answer = window.confirm('Really?');
  });
  expect(answer).toBe(false);
  expect(reports).toEqual([
    { kind: 'dialog', type: 'alert', text: 'Pick a date', accepted: true },
    { kind: 'dialog', type: 'confirm', text: 'Really?', accepted: false },
  ]);
});

test('reports a request that can change data and a refused one, and no read', async () => {
  const reports = await reportsOf(() => {
    void fetch('/no-such-place', { method: 'POST' }).catch(() => undefined);
    void fetch('/', { method: 'GET' }).catch(() => undefined);
  });
  expect(reports).toContainEqual({ kind: 'sent' });
  expect(reports.filter(({ kind }) => kind === 'sent')).toHaveLength(1);
});

test('reports a request of XMLHttpRequest by its method', async () => {
  const reports = await reportsOf(() => {
    const request = new XMLHttpRequest();
    request.open('PUT', '/no-such-place');
    request.send('x');
  });
  expect(reports).toContainEqual({ kind: 'sent' });
});

test('ignores forged reports that are no list', async () => {
  const reports = await reportsOf(() => {
    document.addEventListener(
      'fieldnotes-what-happened',
      () => document.dispatchEvent(new CustomEvent('fieldnotes-it-happened', { detail: '{broken' })),
      { once: true },
    );
  });
  expect(reports.every(({ kind }) => kind !== 'dialog')).toBe(true);
});

test('reports a call that needs a press by the user, and none that succeeds', async () => {
  const field = document.createElement('input');
  field.type = 'file';
  const reports = await reportsOf(() => field.click());
  expect(reports).toContainEqual({ kind: 'hand', use: 'file' });
  const screen = await reportsOf(() => void document.body.requestFullscreen().catch(() => undefined));
  expect(screen).toContainEqual({ kind: 'hand', use: 'full-screen' });
  expect((await reportsOf(() => undefined)).map(({ kind }) => kind)).not.toContain('hand');
});

test('reports whether a press changed anything, attributes without a meaning of their own included', async () => {
  document.body.innerHTML = '<p>Quiet</p>';
  expect(await allReportsOf(() => undefined)).toContainEqual({ kind: 'mutated', changed: false });
  const changed = await allReportsOf(() => document.querySelector('p')?.setAttribute('style', 'color: red'));
  expect(changed).toContainEqual({ kind: 'mutated', changed: true });
});

test('reports a field that is drawn in red since the act, and none that was red before, has the focus or became green', async () => {
  document.body.innerHTML =
    '<input aria-label="Mark"><input aria-label="Old" style="border:1px solid red"><input aria-label="Fine"><input aria-label="Here"><input aria-label="Sum">';
  const [mark, , fine, here, sum] = document.querySelectorAll('input');
  const reports = await reportsOf(() => {
    mark?.style.setProperty('background', '#fcc');
    fine?.style.setProperty('border', '2px solid #2a2');
    here?.focus();
    here?.style.setProperty('border', '2px solid #d33');
    sum?.style.setProperty('background', '#fd7');
  });
  expect(reports).toEqual([{ kind: 'marked', name: 'Mark' }]);
});

describe('a text that comes by a timer of the page', () => {
  const BAR = '<button>Save</button><p id="at"></p><div role="alert" id="bar"></div>';
  const tell = (id: string, text: string) => {
    const element = document.getElementById(id);
    if (element) element.textContent = text;
  };
  const messagesOf = (reports: readonly SiteReport[]) =>
    reports.flatMap((report) => (report.kind === 'message' ? [report.text] : []));
  const wait = (ms: number) => new Promise((resolve) => plainTimeout(resolve, ms));

  /** The reports of an act that changes the page, while a notice of the page's own comes. */
  async function whileNoticing(setUp: () => void, act: () => void) {
    document.body.innerHTML = BAR;
    // As where the last act was collected a while ago.
    await wait(1_100);
    setUp();
    return allReportsOf(() => {
      act();
      void document.body.offsetHeight;
    });
  }

  test.each<[how: string, setUp: () => void]>([
    ['a timer', () => setTimeout(() => tell('bar', 'Sync failed, trying again'), 40)],
    [
      'an interval',
      () => {
        const id = setInterval(() => {
          tell('bar', 'Sync failed, trying again');
          clearInterval(id);
        }, 40);
      },
    ],
    ['a promise of a timer', () => setTimeout(() => void Promise.resolve().then(() => tell('bar', 'Sync failed')), 40)],
    ['a timer of a timer', () => setTimeout(() => setTimeout(() => tell('bar', 'Sync failed')), 30)],
    [
      'a message that a timer posts to the page',
      () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => tell('bar', 'Sync failed');
        setTimeout(() => port2.postMessage(''), 30);
      },
    ],
  ])('is no message about the act: %s', async (_, setUp) => {
    const reports = await whileNoticing(setUp, () => setTimeout(() => tell('at', 'Saved'), 90));
    expect(document.getElementById('bar')?.textContent).toMatch(/^Sync failed/);
    expect(messagesOf(reports)).toEqual([]);
    expect(reports).toContainEqual({ kind: 'own', text: expect.stringMatching(/^Sync failed/) as string });
    expect(reports).toContainEqual({ kind: 'mutated', changed: true });
  });

  test('is no answer to a press that changes nothing', async () => {
    const reports = await whileNoticing(
      () => setTimeout(() => tell('bar', '12:01'), 20),
      () => setTimeout(() => undefined, 90),
    );
    expect(reports).toContainEqual({ kind: 'mutated', changed: false });
  });

  test.each<[how: string, act: () => void]>([
    ['at once', () => tell('bar', 'Name is taken')],
    ['by a timer of the act', () => setTimeout(() => tell('bar', 'Name is taken'), 60)],
    [
      'by a promise of a timer of the act',
      () => setTimeout(() => void Promise.resolve().then(() => tell('bar', 'Name is taken')), 60),
    ],
  ])('leaves what the act shows: %s', async (_, act) => {
    const reports = await whileNoticing(() => setTimeout(() => tell('at', 'Wind 14 kn'), 30), act);
    expect(messagesOf(reports)).toEqual(['Name is taken']);
  });

  test('leaves what a timer of an earlier act shows', async () => {
    document.body.innerHTML = BAR;
    await wait(1_100);
    await allReportsOf(() => {
      tell('at', 'Sending');
      setTimeout(() => tell('bar', 'The name was refused'), 2_300);
    });
    await wait(1_500);
    const reports = await allReportsOf(() => setTimeout(() => tell('at', 'Next'), 900));
    await wait(300);
    expect(messagesOf(reports).length + Number(document.getElementById('bar')?.textContent !== '')).toBeGreaterThan(0);
    expect(reports.some((report) => report.kind === 'own')).toBe(false);
  });
});
