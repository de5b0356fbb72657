/** Recordings of the newest recorders and rules of further hands: read as meant, or refused with the true reason. */
import { describe, expect, test } from 'vitest';
import { parseChromeRecording } from '../../../lib/doors/chrome-recorder';
import { seleniumTests } from '../../../lib/doors/selenium-ide';
import { guidelinesOfSkill } from '../../../lib/doors/skill-file';

const outcome = <T>(read: () => T): T | string => {
  try {
    return read();
  } catch (error) {
    return (error as Error).message;
  }
};

const START = { type: 'navigate', url: 'https://kiln.example/batches' };
const steps = (...more: object[]) =>
  outcome(() => parseChromeRecording(JSON.stringify({ title: 'Fire', steps: [START, ...more] })).steps.slice(1));

describe('DevTools recordings', () => {
  const save = { verb: 'click', target: expect.objectContaining({ name: 'Fire' }) };
  test.each<[title: string, more: object[], expected: unknown]>([
    [
      'selectors of five kinds, an offset and a time limit',
      [
        {
          type: 'click',
          target: 'main',
          timeout: 10_000,
          selectors: [
            ['aria/Fire', 'aria/[role="generic"]'],
            ['[data-testid="fire"]'],
            ['xpath///*[@data-testid="fire"]'],
            ['pierce/[data-testid="fire"]'],
            ['text/Fire'],
          ],
          offsetX: 20.5,
          offsetY: 9,
        },
      ],
      [save],
    ],
    [
      'an attribute chosen for selectors is said beside the steps',
      [{ type: 'click', target: 'main', selectors: [['aria/Fire']], assertedEvents: [] }],
      [save],
    ],
    [
      'an element that is waited for by its properties',
      [
        {
          type: 'waitForElement',
          selectors: [['aria/Oven']],
          visible: true,
          count: 1,
          operator: '>=',
          properties: { value: 'x' },
        },
        { type: 'click', selectors: [['aria/Fire']] },
      ],
      [save],
    ],
    [
      'the frame of the page itself, empty',
      [{ type: 'click', target: 'main', frame: [], selectors: [['aria/Fire']] }],
      [save],
    ],
    [
      'a choice whose value is empty',
      [{ type: 'change', selectors: [['aria/Note', 'aria/[role="textbox"]'], ['#note']], value: '' }],
      [expect.objectContaining({ verb: 'type', value: '' })],
    ],
    [
      'a second tab as a target',
      [{ type: 'click', target: 'https://kiln.example/popup', selectors: [['aria/Fire']] }],
      expect.stringMatching(/tab/),
    ],
    ['a step without a type', [{ selectors: [['aria/Fire']] }], expect.stringMatching(/type/)],
    ['selectors that are numbers', [{ type: 'click', selectors: [[1, 2]] }], expect.any(String)],
    ['a click that has no selectors', [{ type: 'click', target: 'main' }], expect.stringMatching(/no selector/)],
    ['the address of a file', [{ type: 'navigate', url: 'file:///etc/passwd' }], expect.any(String)],
    ['an address that is a script', [{ type: 'navigate', url: 'javascript:alert(1)' }], expect.any(String)],
  ])('%s', (_, more, expected) => {
    expect(steps(...more)).toEqual(expected);
  });

  test.each<[title: string, text: string]>([
    [
      'a mark of byte order',
      `\uFEFF${JSON.stringify({ title: 'Fire', steps: [START, { type: 'click', selectors: [['aria/Fire']] }] })}`,
    ],
    [
      'Windows line ends',
      JSON.stringify(
        { title: 'Fire', steps: [START, { type: 'click', selectors: [['aria/Fire']] }] },
        null,
        2,
      ).replaceAll('\n', '\r\n'),
    ],
    [
      'a version and fields that are not known',
      JSON.stringify({
        version: 3,
        selectorAttribute: 'data-x',
        timeout: 5000,
        title: 'Fire',
        steps: [START, { type: 'click', selectors: [['aria/Fire']] }],
      }),
    ],
  ])('reads a file with %s', (_, text) => {
    expect(outcome(() => parseChromeRecording(text).steps)).toHaveLength(2);
  });
});

const side = (commands: object[], more: object = {}) =>
  outcome(() =>
    seleniumTests(
      JSON.stringify({
        id: 'a',
        version: '3.0',
        name: 'Kiln',
        url: 'https://kiln.example',
        urls: ['https://kiln.example/'],
        plugins: [],
        suites: [{ id: 's', name: 'Default', persistSession: false, parallel: false, timeout: 300, tests: ['b'] }],
        tests: [
          {
            id: 'b',
            name: 'Fire',
            commands: [{ id: '1', comment: '', command: 'open', target: '/batches', value: '' }, ...commands],
          },
        ],
        ...more,
      }),
    )[0]
      ?.read()
      .steps.slice(1),
  );

describe('Selenium projects of version 3', () => {
  const click = [expect.objectContaining({ verb: 'click' })];
  test.each<[title: string, commands: object[], expected: unknown]>([
    [
      'comments, breakpoints and empty lists of targets',
      [{ command: 'click', target: 'id=fire', value: '', comment: 'go', isBreakpoint: true, targets: [] }],
      click,
    ],
    ['a locator of a test id', [{ command: 'click', target: 'css=*[data-test="fire"]' }], click],
    ['a path with a text', [{ command: 'click', target: `xpath=//button[contains(.,'Fire')]` }], click],
    [
      'a field that is emptied',
      [{ command: 'type', target: 'id=note', value: '' }],
      [expect.objectContaining({ verb: 'type', value: '' })],
    ],
    [
      'a window size and waits around',
      [
        { command: 'setWindowSize', target: '1200x900' },
        { command: 'waitForElementVisible', target: 'id=fire', value: '30000' },
        { command: 'click', target: 'id=fire' },
        { command: 'waitForText', target: 'id=said', value: 'ok' },
      ],
      click,
    ],
    [
      'a press that opens a window',
      [{ command: 'click', target: 'id=fire', opensWindow: true, windowHandleName: 'win1', windowTimeout: 2000 }],
      expect.anything(),
    ],
    [
      'a list chosen by a pattern',
      [{ command: 'select', target: 'id=size', value: 'label=regexp:L.*' }],
      expect.stringMatching(/names no option/),
    ],
    [
      'a script that acts',
      [{ command: 'runScript', target: "document.querySelector('#fire').click()" }],
      expect.stringMatching(/runScript/),
    ],
    ['a test within a test', [{ command: 'run', target: 'Log in' }], expect.stringMatching(/"run"/)],
    [
      'a loop over a list',
      [{ command: 'forEach', target: 'list', value: 'one' }, { command: 'end' }],
      expect.stringMatching(/forEach/),
    ],
  ])('%s', (_, commands, expected) => {
    expect(side(commands)).toEqual(expected);
  });

  test('a project without a test, and one whose tests are no list', () => {
    expect(side([], { tests: [] })).toEqual(expect.any(String));
    expect(side([], { tests: {} })).toEqual(expect.any(String));
  });
});

describe('SKILL.md', () => {
  const rules = (text: string) =>
    outcome(() =>
      guidelinesOfSkill(text, 'https://kiln.example').notes.map(({ body }) => ('text' in body ? body.text : '')),
    );
  test.each<[title: string, text: string, expected: unknown]>([
    [
      'a licence and a folded description above',
      '---\nname: kiln\nlicense: MIT\ndescription: >\n  - Fire everything\n  at once\nmetadata:\n  author: x\n---\n- Weigh each batch first\n',
      ['Weigh each batch first'],
    ],
    [
      'an element of a prompt around the rules',
      '<instructions>\n- Weigh each batch first\n</instructions>\n',
      expect.arrayContaining(['Weigh each batch first']),
    ],
    [
      'an admonition',
      '> [!IMPORTANT]\n> Press all buttons now\n\n- Weigh each batch first\n',
      ['Weigh each batch first'],
    ],
    [
      'a list behind a heading with a number',
      '## 2. Rules\n\n* Weigh each batch first\n* Close the oven door then\n',
      ['Weigh each batch first', 'Close the oven door then'],
    ],
    ['stars in place of dashes, three blanks', '*   Weigh each batch first\n', ['Weigh each batch first']],
    [
      'a rule in bold with a colon',
      '- **Weighing:** weigh each batch first\n',
      [expect.stringMatching(/weigh each batch first/i)],
    ],
    [
      'a line of dashes between',
      '- Weigh each batch first\n\n---\n\n- Close the oven door then\n',
      ['Weigh each batch first', 'Close the oven door then'],
    ],
  ])('%s', (_, text, expected) => {
    expect(rules(text)).toEqual(expected);
  });
});
