/** Shapes that real recorders and authors write: each is read as it was meant, or refused by name. */
import { expect, test } from 'vitest';
import { parseChromeRecording } from '../../../lib/doors/chrome-recorder';
import { readForeignFile } from '../../../lib/doors/foreign-file';
import { seleniumTests } from '../../../lib/doors/selenium-ide';
import { guidelinesOfSkill } from '../../../lib/doors/skill-file';

const chrome = (...steps: object[]) => parseChromeRecording(JSON.stringify({ title: 'x', steps })).steps;
const page = { type: 'navigate', url: 'https://rooms.example/plan' };

test('a recording that begins in a new tab is of the first site it opens', () => {
  const press = { type: 'click', selectors: [['aria/Book']] };
  for (const url of ['chrome://new-tab-page/', 'about:blank', 'chrome://newtab/'])
    expect(chrome({ type: 'navigate', url }, page, press).map(({ verb }) => verb)).toEqual(['goTo', 'click']);
  expect(() => chrome({ type: 'navigate', url: 'chrome://settings/' }, press)).toThrow(/no "navigate" step/);
  expect(() => chrome({ type: 'navigate', url: 'file:///etc/passwd' }, page, press)).toThrow(
    /no address of a web page/,
  );
});

test('the last part of a selector through shadow roots is the element', () => {
  const selectors = [
    ['aria/Menu bar', 'aria/New'],
    ['#bar', '#new'],
    ['xpath///*[@id="bar"]', 'xpath///*[@id="new"]'],
  ];
  expect(chrome(page, { type: 'click', selectors })[1]?.target).toEqual({ name: 'New', id: 'new' });
});

const side = (...commands: [command: string, target?: string, value?: string][]) =>
  seleniumTests(
    JSON.stringify({
      url: 'https://rooms.example',
      tests: [
        {
          name: 'x',
          commands: [['open', '/plan'], ...commands].map(([command, target, value]) => ({ command, target, value })),
        },
      ],
    }),
  )[0]?.read();

test('a pointer that only passes and scrolling are left out by name; a menu that is opened by the pointer stays', () => {
  const found = side(
    ['mouseOver', 'css=.a'],
    ['mouseOut', 'css=.a'],
    ['runScript', 'window.scrollTo(0,280.5)'],
    ['mouseOver', 'id=save'],
    ['click', 'id=save'],
    ['mouseOver', 'id=menu'],
    ['click', 'id=entry'],
  );
  expect(found?.steps.map(({ verb, target }) => `${verb} ${target?.id ?? ''}`)).toEqual([
    'goTo ',
    'click save',
    'hover menu',
    'click entry',
  ]);
  expect(found?.skipped).toEqual(['mouseOver', 'mouseOut', 'runScript']);
});

test.each([
  'window.scrollTo(0,0);fetch("/delete")',
  'window.scrollTo(document.body.scrollHeight)',
  'alert(1)',
  'window.scrollTo(0,(0,eval)("x"))',
])('a script that does more than scroll refuses the project: %s', (script) => {
  expect(() => side(['click', 'id=a'], ['runScript', script])).toThrow(/no locator|no counterpart/);
});

test('presses around a choice and the halves of a double click are no acts of their own', () => {
  const verbs = (...commands: Parameters<typeof side>) =>
    side(...commands)?.steps.map(({ verb, target }) => `${verb} ${target?.id ?? ''}`);
  expect(
    verbs(
      ['click', 'id=size'],
      ['select', 'id=size', 'label=Large'],
      ['click', 'css=#size > option:nth-child(2)'],
      ['click', 'id=size'],
      ['click', 'id=save'],
    ),
  ).toEqual(['goTo ', 'select size', 'click save']);
  expect(verbs(['click', 'id=cell'], ['click', 'id=cell'], ['doubleClick', 'id=cell'], ['click', 'id=save'])).toEqual([
    'goTo ',
    'doubleClick cell',
    'click save',
  ]);
  // Two presses that are none: both stay.
  expect(verbs(['click', 'id=more'], ['click', 'id=more'], ['click', 'id=save'])).toHaveLength(4);
  expect(verbs(['click', 'id=a'], ['doubleClick', 'id=b'])).toEqual(['goTo ', 'click a', 'doubleClick b']);
});

test('text that the next step replaces in the same field is no value of the task', () => {
  const steps = chrome(page, ...['mi', 'milk'].map((value) => ({ type: 'change', selectors: [['#q']], value })));
  expect(steps.map(({ value }) => value)).toEqual([undefined, 'milk']);
});

test('a page that a key led to is the page of the steps after it', () => {
  const leads = [{ type: 'navigation', url: 'https://rooms.example/found?q=x' }];
  const steps = chrome(
    page,
    { type: 'change', selectors: [['#q']], value: 'x' },
    { type: 'keyDown', key: 'Enter', assertedEvents: leads },
    { type: 'keyUp', key: 'Enter' },
    { type: 'click', selectors: [['aria/First']] },
  );
  expect(steps[2]).toEqual({ verb: 'press', keys: 'Enter', path: '/found' });
});

test('a test that cannot be taken over is named beside those of its project that can', () => {
  const open = { command: 'open', target: '/plan' };
  const project = (...tests: object[]) => JSON.stringify({ url: 'https://rooms.example', tests });
  const login = { name: 'login', commands: [open, { command: 'type', target: 'id=password', value: 'x' }] };
  const framed = { name: 'framed', commands: [open, { command: 'selectFrame', target: 'index=0' }] };
  const empty = { name: 'Untitled', commands: [] };
  const add = { name: 'add', commands: [open, { command: 'click', target: 'id=add' }] };
  const read = (...tests: object[]) =>
    readForeignFile(project(...tests), 'rooms.side', '').map(({ title, request, problem = '' }) => [
      title,
      request,
      /secret field|no counterpart|no click/.exec(problem)?.[0],
    ]);
  expect(read(login, framed, empty, add)).toEqual([
    ['login', undefined, 'secret field'],
    ['framed', undefined, 'no counterpart'],
    ['Untitled', undefined, 'no click'],
    ['add', 'add', undefined],
  ]);
  expect(() => read(framed, empty)).toThrow(/"selectFrame" has no counterpart/);
});

const rules = (text: string) =>
  guidelinesOfSkill(text, 'https://rooms.example').notes.map(({ body }) =>
    body.kind === 'guideline' ? body.text : '',
  );

test('a rule that is wrapped over lines is whole: half of it may say the opposite', () => {
  const text = `---
name: rooms
description: >
  Books rooms. Use when asked for a room.
---

# Rooms

Intro that is no rule at all.

## Before you start
1. Never press Send before
   the draft was saved, and only
   when the user said so.
2) Choose the floor first
lazily wrapped here

- [ ] Check that the day is free
- [x] Look for the **blue** room ([plan](https://rooms.example/plan))
  > a quote below it
* Keep the list sorted
| a | table |
+ Write names in full
## Notes
Not a rule either.
- - -
- short
`;
  expect(rules(text)).toEqual([
    'Never press Send before the draft was saved, and only when the user said so.',
    'Choose the floor first lazily wrapped here',
    'Check that the day is free',
    'Look for the blue room (plan)',
    'Keep the list sorted',
    'Write names in full',
  ]);
});

test('a rule in a script without spaces is a rule; two words of any script are none', () => {
  const lines = [
    '- 请不要删除还有库存的商品。',
    '- 保存する前に必ず在庫を確認してください。',
    '- ห้ามลบสินค้าที่ยังมีอยู่ในคลัง',
    '- 保存',
    '- Press Save.',
  ];
  const { notes } = guidelinesOfSkill(lines.join('\n'), 'https://rooms.example');
  expect(notes.map(({ body }) => body.kind === 'guideline' && body.text)).toEqual(
    lines.slice(0, 3).map((line) => line.slice(2)),
  );
});

test('a rule with code below it ends before the code, and long lines of signs cost no time', () => {
  expect(
    rules('- Save before you leave:\n```sh\n- rm -rf all of it\n```\nAfter the code.\n- Ask before you send\n'),
  ).toEqual(['Save before you leave:', 'Ask before you send']);
  const began = performance.now();
  expect(() => rules(`${'- '.repeat(200_000)}x\n${'*_ '.repeat(200_000)}y`)).toThrow(/no list of rules/);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test.each<[why: string, step: object, expected: object]>([
  [
    'a box without a value',
    { selectors: [['aria/Newsletter'], ['#news']], value: 'on' },
    { verb: 'click', target: { role: 'checkbox', id: 'news' } },
  ],
  [
    'a box by its selector',
    { selectors: [['input[type="radio"]#express']], value: 'x' },
    { verb: 'click', target: { role: 'radio', id: 'express' } },
  ],
  [
    'a box that says its state',
    { selectors: [['aria/AGB[role="checkbox"]']], value: 'false' },
    { verb: 'check', checked: false },
  ],
  [
    'a switch',
    { selectors: [['aria/Dunkel[role="switch"]'], ['#dark']], value: 'on' },
    { verb: 'click', target: { role: 'switch' } },
  ],
  ['a field', { selectors: [['textarea#state']], value: 'on' }, { verb: 'type', value: 'on' }],
])('a change of %s is read as what it does, and once after the click that did it', (_, step, expected) => {
  expect(chrome(page, { type: 'change', ...step })[1]).toMatchObject(expected);
  const [, ...steps] = chrome(page, { type: 'click', ...step }, { type: 'change', ...step });
  expect(steps.length).toBe(1);
  expect(steps[0]?.target).toMatchObject('target' in expected ? (expected.target as object) : {});
});

test('a press on the drawing or the text of a control is a press on the control; ids that begin with a digit are read', () => {
  const target = (...selectors: string[][]) => chrome(page, { type: 'click', selectors })[1]?.target;
  expect(target(['aria/Close', 'aria/[role="img"]'], ['#x > svg'])).toEqual({ name: 'Close' });
  expect(target(['aria/Pay now', 'aria/[role="generic"]'], ['#pay > span'], ['text/Pay now'])).toEqual({
    name: 'Pay now',
  });
  expect(target(['aria/Search', 'aria/[role="textbox"]'], ['#q'])).toEqual({ role: 'textbox', id: 'q' });
  expect(target(['#\\31 23'])).toEqual({ id: '123' });
  expect(target(['#\\:r1\\:'])).toEqual({ id: ':r1:' });
});

test('a recording without a title is called by its site; the clicks of a double click are no steps', () => {
  const click = { type: 'click', selectors: [['#row']] };
  const text = JSON.stringify({ title: ' ', steps: [page, click, click, { ...click, type: 'doubleClick' }] });
  const { title, steps } = parseChromeRecording(text);
  expect([title, ...steps.map(({ verb }) => verb)]).toEqual(['rooms.example', 'goTo', 'doubleClick']);
});

test('locators without a strategy are read; a choice by place or pattern is refused by name', () => {
  const target = (locator: string) => side(['click', locator])?.steps[1]?.target;
  expect(target('//button[@id="go"]')).toEqual({ tag: 'button', id: 'go', role: 'button' });
  expect(target('(//button[@name="go"])[1]')).toMatchObject({ nameAttribute: 'go' });
  expect(target('identifier=go')).toEqual({ id: 'go' });
  expect(side(['select', 'id=c', 'label=exact:Peru'])?.steps[1]?.value).toBe('Peru');
  for (const option of ['index=2', 'label=regexp:Pe.*', 'glob:P*'])
    expect(() => side(['select', 'id=c', option])).toThrow(/commands\.1: chooses .*names no option/);
});
