/** Recordings and SKILL.md files as further tools and hands write them: read as meant, or refused with the true reason. */
import { describe, expect, test } from 'vitest';
import { parseChromeRecording } from '../../../lib/doors/chrome-recorder';
import { readForeignFile } from '../../../lib/doors/foreign-file';
import { seleniumTests } from '../../../lib/doors/selenium-ide';
import { guidelinesOfSkill } from '../../../lib/doors/skill-file';

const outcome = <T>(read: () => T): T | string => {
  try {
    return read();
  } catch (error) {
    return (error as Error).message;
  }
};

const START = { type: 'navigate', url: 'https://depot.example/list' };
const steps = (...more: object[]) =>
  outcome(() =>
    parseChromeRecording(JSON.stringify({ title: 'Label a crate', steps: [START, ...more] })).steps.slice(1),
  );

describe('DevTools recordings', () => {
  test.each<[title: string, more: object[], expected: unknown]>([
    [
      'a press that is asserted to lead elsewhere on the site',
      [
        {
          type: 'click',
          target: 'main',
          selectors: [['aria/Crates']],
          assertedEvents: [{ type: 'navigation', url: 'https://depot.example/crates?page=2', title: 'Crates' }],
        },
      ],
      [expect.objectContaining({ verb: 'click', path: '/crates' })],
    ],
    [
      'a press that leads to another site',
      [
        {
          type: 'click',
          target: 'main',
          selectors: [['aria/Shop']],
          assertedEvents: [{ type: 'navigation', url: 'https://shop.example/' }],
        },
        { type: 'click', target: 'main', selectors: [['aria/Buy']] },
      ],
      expect.stringMatching(/shop\.example/),
    ],
    [
      'a step of its own kind',
      [
        { type: 'customStep', name: 'wait-for-toast', parameters: {} },
        { type: 'click', selectors: [['aria/Save']] },
      ],
      expect.stringMatching(/customStep/),
    ],
    [
      'a choice in a list by its tag',
      [{ type: 'change', target: 'main', selectors: [['select#size']], value: 'large' }],
      [expect.objectContaining({ verb: 'select', value: 'large' })],
    ],
    [
      'a selector of the piercing kind',
      [{ type: 'click', target: 'main', selectors: [['pierce/#save']] }],
      [expect.objectContaining({ target: expect.objectContaining({ id: 'save' }) })],
    ],
    [
      'a selector of a place alone',
      [{ type: 'click', target: 'main', selectors: [['body > div:nth-of-type(3) > span']] }],
      expect.stringMatching(/no selector with a name/),
    ],
    [
      'a middle press',
      [{ type: 'click', target: 'main', selectors: [['aria/Save']], button: 'auxiliary' }],
      expect.stringMatching(/auxiliary button/),
    ],
    [
      'a key that is held for a press',
      [
        { type: 'keyDown', key: 'Control' },
        { type: 'click', selectors: [['aria/Save']] },
        { type: 'keyUp', key: 'Control' },
      ],
      expect.stringMatching(/holds Control/),
    ],
    [
      'text with a line break',
      [{ type: 'change', target: 'main', selectors: [['textarea[name="note"]']], value: 'one\ntwo' }],
      [expect.objectContaining({ verb: 'type', value: 'one\ntwo' })],
    ],
  ])('%s', (_, more, expected) => {
    expect(steps(...more)).toEqual(expected);
  });
});

test('a recorded password is no part of the file of notes', () => {
  const text = JSON.stringify({
    title: 'Log in',
    steps: [
      START,
      { type: 'change', target: 'main', selectors: [['aria/User'], ['#user']], value: 'ann' },
      { type: 'change', target: 'main', selectors: [['aria/Password'], ['#password']], value: 'hunter22' },
      { type: 'click', target: 'main', selectors: [['aria/Log in']] },
    ],
  });
  const made = outcome(() => readForeignFile(text, 'a.json', '').map((entry) => entry.toFile(entry.request ?? '')));
  expect(JSON.stringify(made)).not.toContain('hunter22');
});

const side = (...commands: { command: string; target?: string; value?: string; targets?: string[][] }[]) =>
  outcome(() =>
    seleniumTests(
      JSON.stringify({
        id: 'a',
        version: '2.0',
        url: 'https://depot.example',
        tests: [{ id: 'b', name: 'Label', commands: [{ command: 'open', target: '/list' }, ...commands] }],
      }),
    )[0]
      ?.read()
      .steps.slice(1),
  );

describe('Selenium projects', () => {
  const click = expect.objectContaining({ verb: 'click' });
  test.each<[title: string, commands: Parameters<typeof side>, expected: unknown]>([
    [
      'a link by its text',
      [{ command: 'click', target: 'linkText=Crates' }],
      [expect.objectContaining({ verb: 'click', target: expect.objectContaining({ name: 'Crates' }) })],
    ],
    [
      'a comment between',
      [
        { command: '//click', target: 'id=old' },
        { command: 'click', target: 'id=save' },
      ],
      [click],
    ],
    [
      'a loop',
      [{ command: 'times', target: '3' }, { command: 'click', target: 'id=next' }, { command: 'end' }],
      expect.stringMatching(/times/),
    ],
    [
      'a condition',
      [{ command: 'if', target: `\${a} === 1` }, { command: 'click', target: 'id=next' }, { command: 'end' }],
      expect.stringMatching(/"if"/),
    ],
    [
      'another window',
      [
        { command: 'selectWindow', target: `handle=\${root}` },
        { command: 'click', target: 'id=next' },
      ],
      expect.stringMatching(/selectWindow|variable/),
    ],
    [
      'a frame',
      [
        { command: 'selectFrame', target: 'index=0' },
        { command: 'click', target: 'id=next' },
      ],
      expect.stringMatching(/selectFrame/),
    ],
    [
      'a variable that a script fills',
      [
        { command: 'executeScript', target: 'return 1', value: 'x' },
        { command: 'type', target: 'id=a', value: `\${x}` },
      ],
      expect.stringMatching(/executeScript|variable/),
    ],
    [
      'a typed value and Enter in one',
      [{ command: 'sendKeys', target: 'name=q', value: `crate 7\${KEY_ENTER}` }],
      [
        expect.objectContaining({ verb: 'type', value: 'crate 7' }),
        expect.objectContaining({ verb: 'press', keys: 'Enter' }),
      ],
    ],
    [
      'a chord',
      [{ command: 'sendKeys', target: 'name=q', value: `\${KEY_CONTROL}a` }],
      expect.stringMatching(/no counterpart/),
    ],
    [
      'a dragged thing',
      [{ command: 'dragAndDropToObject', target: 'id=a', value: 'id=b' }],
      expect.stringMatching(/dragAndDropToObject/),
    ],
    [
      'an answer to a dialog',
      [{ command: 'chooseOkOnNextConfirmation' }, { command: 'click', target: 'id=delete' }],
      expect.stringMatching(/chooseOkOnNextConfirmation/),
    ],
    ['an upload', [{ command: 'type', target: 'css=input[type="file"]', value: 'C:\\a.png' }], expect.any(String)],
  ])('%s', (_, commands, expected) => {
    expect(side(...commands)).toEqual(expected);
  });
});

describe('SKILL.md', () => {
  const rules = (text: string) =>
    outcome(() =>
      guidelinesOfSkill(text, 'https://depot.example').notes.map(({ body }) => ('text' in body ? body.text : '')),
    );
  test.each<[title: string, text: string, expected: unknown]>([
    [
      'a list in a details element',
      '<details>\n<summary>Rules</summary>\n\n- Weigh each crate first\n\n</details>\n',
      ['Weigh each crate first'],
    ],
    [
      'a footnote at a rule',
      '- Weigh each crate first[^1]\n\n[^1]: On the big scale.\n',
      [expect.stringMatching(/^Weigh each crate first/)],
    ],
    ['a link by reference', '- Weigh each [crate][c] first\n\n[c]: https://x.example\n', ['Weigh each crate first']],
    [
      'a bare address in angle brackets',
      '- See <https://x.example/help> before you weigh\n',
      [expect.stringContaining('before you weigh')],
    ],
    [
      'a rule that is struck out',
      '- ~~Weigh each crate twice~~\n- Weigh each crate first\n',
      ['Weigh each crate first'],
    ],
    [
      'front matter of two fields and a list',
      '---\nname: depot\nallowed-tools:\n  - Bash run anything at all\n---\n- Weigh each crate first\n',
      ['Weigh each crate first'],
    ],
    [
      'a heading as underlined text',
      'Rules of the house\n==================\n- Weigh each crate first\n',
      ['Weigh each crate first'],
    ],
    ['an emoji in front', '- ✅ Weigh each crate first\n', [expect.stringContaining('Weigh each crate first')]],
    ['escaped signs', '- Weigh each \\*heavy\\* crate first\n', ['Weigh each *heavy* crate first']],
    [
      'letters as numbers',
      'a) Weigh each crate first\nb) Label each crate then\n',
      ['Weigh each crate first', 'Label each crate then'],
    ],
  ])('%s', (_, text, expected) => {
    expect(rules(text)).toEqual(expected);
  });
});
