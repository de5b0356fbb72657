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

test('a rule with code below it ends before the code, and long lines of signs cost no time', () => {
  expect(
    rules('- Save before you leave:\n```sh\n- rm -rf all of it\n```\nAfter the code.\n- Ask before you send\n'),
  ).toEqual(['Save before you leave:', 'Ask before you send']);
  const began = performance.now();
  expect(() => rules(`${'- '.repeat(200_000)}x\n${'*_ '.repeat(200_000)}y`)).toThrow(/no list of rules/);
  expect(performance.now() - began).toBeLessThan(1_000);
});
