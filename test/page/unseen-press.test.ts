/** A press on what cannot be seen, or on what was swapped under the pointer, is no lesson; a press on anything drawn is one. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { factsOf } from '../../lib/page/act/facts';
import { locate } from '../../lib/page/find/locate';
import { Refs } from '../../lib/page/refs/refs';
import { Recorder } from '../../lib/page/watch/recorder';

let recorder: Recorder | undefined;
afterEach(() => {
  recorder?.close();
  document.body.innerHTML = '';
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function record(html: string): string[] {
  document.body.innerHTML = html;
  const reports: string[] = [];
  const refs = new Refs();
  let n = 0;
  recorder = new Recorder(document, {
    describe: (element) => factsOf(element, refs, 'd'),
    canFind: ({ ref, fingerprint }) => {
      const located = locate(document, fingerprint, refs);
      return located.type === 'found' && located.ref === ref;
    },
    createToken: () => `token-${n++}` as never,
    watchPage: () => undefined,
    takeSnapshot: () => Promise.reject(new Error('no snapshot is needed here')),
    report: (report) => {
      if (report.type === 'act') reports.push(`${report.action.verb} ${report.facts.fingerprint.name}`);
      else if (report.type === 'missed') reports.push(`missed ${report.what}`);
    },
  });
  return reports;
}

const AT = 'position:absolute;left:40px;top:40px;width:160px;height:40px';
const press = (selector: string) => userEvent.click(document.querySelector(selector) as Element, { force: true });

test.each<[what: string, html: string]>([
  [
    'under a picture that lets the pointer through',
    `<button id="b" style="${AT}">Nudge</button><div style="${AT};background:#fff;pointer-events:none">Win a prize</div>`,
  ],
  [
    'under a picture with a higher z-index that stands earlier',
    `<div style="${AT};z-index:5;background:#cde;pointer-events:none">Win</div><button id="b" style="${AT};z-index:1">Nudge</button>`,
  ],
  ['that is nearly see-through', `<p style="${AT}">Read on</p><button id="b" style="${AT};opacity:.02">Nudge</button>`],
  [
    'in a box that is nearly see-through',
    `<p style="${AT}">Read on</p><div style="opacity:.05"><a id="b" href="#n" style="${AT}">Nudge</a></div>`,
  ],
  [
    'whose words have the colour of the ground',
    `<div id="b" role="button" tabindex="0" style="${AT};color:#fff;background:#fff">Nudge</div>`,
  ],
  ['with words of no size', `<div id="b" role="button" tabindex="0" style="${AT};font-size:0">Nudge</div>`],
])('a press on a control %s is named and not learned', async (_, html) => {
  const reports = record(html);
  await press('#b');
  await pause(450);
  expect(reports).toEqual(['missed unseen']);
});

test('a press on a control in a see-through frame is not learned', async () => {
  document.body.innerHTML = `<p style="${AT}">Read on</p><iframe style="${AT};opacity:.01" srcdoc="<button style='width:100%;height:100%'>Nudge</button>"></iframe>`;
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const inner = frame.contentDocument as Document;
  const reports: string[] = [];
  const refs = new Refs();
  recorder = new Recorder(inner, {
    describe: (element) => factsOf(element, refs, 'd'),
    canFind: () => true,
    createToken: () => 'token-1' as never,
    watchPage: () => undefined,
    takeSnapshot: () => Promise.reject(new Error('no snapshot is needed here')),
    report: (report) => void reports.push(report.type === 'missed' ? report.what : report.type),
  });
  await userEvent.click(frame, { force: true });
  await pause(450);
  expect(reports).toEqual(['unseen']);
});

test('a press on a control that was swapped under the resting pointer is not learned', async () => {
  const reports = record(`<button id="a" style="${AT}">Next page</button>`);
  const first = document.querySelector('#a') as Element;
  await userEvent.hover(first);
  await pause(400);
  // With the last move of the press itself: on a busy machine the driver's press comes long after its order.
  const swap = () => {
    first.outerHTML = `<button id="b" style="${AT}">Nudge</button>`;
  };
  first.addEventListener('pointermove', swap, { once: true });
  await userEvent.click(first, { force: true });
  expect(document.querySelector('#b')).not.toBeNull();
  await pause(450);
  expect(reports).toEqual(['missed unseen']);
});

test('a press on a control that came under the pointer some time ago is learned', async () => {
  const reports = record(`<button id="a" style="${AT}">Next page</button>`);
  await userEvent.hover(document.querySelector('#a') as Element);
  (document.querySelector('#a') as Element).outerHTML = `<button id="b" style="${AT}">Nudge</button>`;
  await pause(600);
  await press('#b');
  await pause(450);
  expect(reports).toEqual(['click Nudge']);
});

test.each<[what: string, html: string]>([
  ['a button', `<button id="b" style="${AT}">Nudge</button>`],
  [
    'an icon',
    `<button id="b" aria-label="Nudge" style="${AT};border:0;background:none"><svg width="20" height="20"><circle r="9" cx="10" cy="10"/></svg></button>`,
  ],
  [
    'a patch of colour with hidden words',
    `<button id="b" style="${AT};background:#c00;border:0"><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">Nudge</span></button>`,
  ],
  [
    'a control before a decoration',
    `<div style="${AT};background:#eef;pointer-events:none"></div><button id="b" style="${AT};z-index:1">Nudge</button>`,
  ],
  [
    'a control over a picture behind it',
    `<div style="${AT};z-index:-1;background:#eef;pointer-events:none"></div><a id="b" href="#n" style="${AT}">Nudge</a>`,
  ],
  [
    'a control below a faint pattern',
    `<button id="b" style="${AT}">Nudge</button><div style="${AT};opacity:.1;background:#000;pointer-events:none"></div>`,
  ],
  [
    'a stretched link',
    `<div style="position:relative;width:200px;height:80px">Card <a id="b" href="#n">Nudge</a></div>`,
  ],
])('a press on %s is learned', async (_, html) => {
  const reports = record(html);
  await press('#b');
  await pause(450);
  expect(reports).toEqual(['click Nudge']);
});
