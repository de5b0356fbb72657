/** Recordings of two blanks with one value, newer selectors, XPath with conditions and secrets in addresses: read as meant, or refused by name. */
import { describe, expect, test } from 'vitest';
import { parseChromeRecording } from '../../../lib/doors/chrome-recorder';
import { readForeignFile } from '../../../lib/doors/foreign-file';
import type { RecordedStep, Recording } from '../../../lib/doors/recording';
import { seleniumTests } from '../../../lib/doors/selenium-ide';
import { draftTask, taskOfRecording } from '../../../lib/doors/task-of-recording';

const START = { type: 'navigate', url: 'https://ferry.example/book' };
const recording = (steps: object[], title = 'Book a cabin') =>
  parseChromeRecording(JSON.stringify({ title, steps: [START, ...steps] }));
const on = (type: string, selector: string, more: object = {}) => ({
  type,
  target: 'main',
  selectors: [[selector]],
  ...more,
});
const change = (selector: string, value: string) => on('change', selector, { value });
const draftOf = (...steps: object[]) => draftTask(recording(steps));

describe('blanks', () => {
  const blanks = (...steps: object[]) => draftOf(...steps).parameters.map(({ name, example }) => `${name}=${example}`);

  test('two fields with one value are two blanks, each filled from its own', () => {
    const draft = draftOf(change('aria/From', 'Kiel'), change('aria/To', 'Oslo'), change('aria/Invoice town', 'Kiel'));
    expect(draft.parameters.map(({ name }) => name)).toEqual(['from', 'to', 'invoice town']);
    const site = taskOfRecording(draft, 'book from ‹from› to ‹to›, bill to ‹invoice town›');
    const task = site.notes.flatMap(({ body }) => (body.kind === 'procedure' ? [body] : []))[0];
    expect(task?.steps.map(({ text }) => text)).toEqual([[{ slot: 'v1' }], [{ slot: 'v2' }], [{ slot: 'v3' }]]);
  });

  test.each([
    ['aria/E-mail', 'aria/Confirm e-mail'],
    ['#mail', '#mail_confirmation'],
    ['aria/E-Mail', 'aria/E-Mail wiederholen'],
    ['aria/Adresse e-mail', 'aria/Confirmez l’adresse e-mail'],
  ])('a field that wants the value of %s again (%s) is the same blank', (first, again) => {
    expect(blanks(change(first, 'a@b.example'), change(again, 'a@b.example'))).toHaveLength(1);
  });

  test('a field that was written twice is one blank, with other steps between', () => {
    expect(blanks(change('#q', 'Oslo'), on('click', '#go'), change('#q', 'Oslo'))).toEqual(['q=Oslo']);
  });

  test('a choice and a text of one value are two blanks', () => {
    expect(blanks(change('aria/Town', 'Kiel'), change('select#port', 'Kiel'))).toHaveLength(2);
  });

  test('two fields of one label and one value are two blanks with names of their own', () => {
    const names = draftOf(
      on('change', '#adult-1', { value: '1', selectors: [['aria/Age'], ['#adult-1']] }),
      on('change', '#adult-2', { value: '1', selectors: [['aria/Age'], ['#adult-2']] }),
    ).parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
  });

  test.each([
    'Book “‹x›” now',
    'Order 2 × ‹tickets›',
    'Line one\nline two',
    'x'.repeat(3000),
    '\u202ekoob',
    '‹',
    '   ',
  ])('the draft of a recording with the title %j can be taken over as it is', (title) => {
    const text = JSON.stringify({ title, steps: [START, change('aria/From', 'Kiel'), on('click', '#go')] });
    const [entry] = readForeignFile(text, 'a.json', '');
    expect(() => entry?.toFile(entry.request ?? '')).not.toThrow();
  });
});

/** The element of the only step after the first page, or the reason of the refusal. */
function outcome(read: () => Recording | undefined): string {
  try {
    const step: RecordedStep | undefined = read()?.steps[1];
    return step === undefined ? 'nothing' : `${step.verb} ${JSON.stringify(step.target ?? step.url)}`;
  } catch (error) {
    return `REFUSED ${(error as Error).message}`;
  }
}

test.each<[selector: string, expected: RegExp]>([
  [
    '::-p-aria(Weigh[role="button"])',
    /^click .*"name":"Weigh".*"role":"button"|^click .*"role":"button".*"name":"Weigh"/,
  ],
  ['::-p-aria([name="Weigh"][role="button"])', /^click .*Weigh/],
  ['::-p-text(Print slip)', /^click .*Print slip/],
  ['::-p-xpath(//button[@id="weigh"])', /^click .*"id":"weigh"/],
  ['ferry-app >>> #weigh', /^click .*"id":"weigh"/],
  ['ferry-app >>>> button[name="go"]', /^click .*"nameAttribute":"go"/],
  ['[data-testid=weigh]', /^click .*"testId":"weigh"/],
  ['input[name=net]:not([disabled])', /^click .*"nameAttribute":"net"/],
  ['button[aria-label="Close" i]', /^click .*"name":"Close"/],
  ['button:not([name="cancel"])', /^REFUSED/],
  ['xpath///button[not(@id="cancel")]', /^REFUSED/],
  ['xpath///button[@id="a" or @id="b"]', /^REFUSED/],
  ['xpath///*[contains(@id,"weigh")]', /^REFUSED/],
  ['xpath///*[starts-with(@name,"row")]', /^REFUSED/],
  ['xpath///button[@id!="cancel"]', /^REFUSED/],
  ['xpath///div[@id="bar"]/following-sibling::input[@name="net"]', /^click .*"tag":"input".*"nameAttribute":"net"/],
  ['xpath///label[.="Net"]/following::input[1]', /^REFUSED/],
  ['xpath///button[@id="weigh"]/..', /^REFUSED/],
  ['xpath///button[@id="weigh"]/span', /^REFUSED/],
  ['xpath//id("weigh")', /^(?:click .*"id":"weigh"|REFUSED)/],
  ['xpath///input[@type="submit" and @value="Go"]', /^(?:click .*"name":"Go"|REFUSED)/],
  ["xpath///button[normalize-space(text())='Go']", /^click .*"name":"Go"/],
  ['xpath///a[@title="Exit"]', /^(?:click .*Exit|REFUSED)/],
])('Recorder: the selector %s', (selector, expected) => {
  expect(outcome(() => recording([on('click', selector)]))).toMatch(expected);
});

test.each<[step: object, expected: RegExp]>([
  [{ type: 'navigate', url: 'https://ada:pw@ferry.example/exit' }, /^REFUSED/],
  [
    { type: 'navigate', url: 'https://ferry.example/exit?access_token=eyJhbGciOiJIUzI1NiJ9.e30.abcdefghijk' },
    /^REFUSED/,
  ],
  [{ type: 'navigate', url: 'https://ferry.example/reset?key=ghp_16C7e42F292c6912E7710c838347Ae178B4a' }, /^REFUSED/],
  [{ type: 'navigate', url: 'https://ferry.example/exit?lot=4' }, /^goTo/],
  [change('#pin-code', '4711'), /^REFUSED|^type/],
])('Recorder: a step that could carry a secret: %j', (step, expected) => {
  expect(
    outcome(() => {
      const found = recording([on('click', '#a'), step]);
      draftTask(found);
      return { ...found, steps: found.steps.slice(1) };
    }),
  ).toMatch(expected);
});

const side = (command: string, target: string, value = '', targets: string[][] = []) =>
  outcome(() =>
    seleniumTests(
      JSON.stringify({
        url: 'https://ferry.example',
        tests: [
          {
            name: 'Book',
            commands: [
              { command: 'open', target: '/book' },
              { command, target, value, targets },
            ],
          },
        ],
      }),
    )[0]?.read(),
  );

test.each<[command: string, target: string, value: string, expected: RegExp, targets?: string[][]]>([
  [
    'click',
    'css=.btn:nth-child(2)',
    '',
    /^click .*Gate 2/,
    [
      ['css=.btn:nth-child(2)', 'css:finder'],
      ['linkText=Gate 2', 'linkText'],
    ],
  ],
  ['click', "xpath=//button[not(@id='cancel')]", '', /^REFUSED/],
  ['click', "xpath=//button[contains(@id,'weigh')]", '', /^REFUSED/],
  ['click', 'css=[id$="weigh"]', '', /^REFUSED/],
  ['type', 'css=input[type=password]', 'x', /^REFUSED|password/],
  ['sendKeys', 'id=q', ['$', '{KEY_CONTROL}', '$', '{KEY_A}'].join(''), /^REFUSED/],
  ['run', 'Login', '', /^REFUSED .*run/],
  ['times', '3', '', /^REFUSED .*times/],
  ['dragAndDropToObject', 'id=a', 'id=b', /^REFUSED .*dragAndDrop/],
  ['executeAsyncScript', 'return 1', '', /^REFUSED .*executeAsyncScript/],
  ['setCookie', 'a', 'b', /^REFUSED .*setCookie/],
  ['selectPopUp', 'w', '', /^REFUSED .*selectPopUp/],
  ['select', 'id=axle', 'label=regexp:Rear.*', /^REFUSED/],
  ['check', "xpath=(//input[@type='checkbox'])[2]", '', /^REFUSED/],
  ['open', 'https://ada:pw@ferry.example/exit', '', /^REFUSED/],
])('Selenium: %s %s %s', (command, target, value, expected, targets = []) => {
  expect(side(command, target, value, targets)).toMatch(expected);
});
